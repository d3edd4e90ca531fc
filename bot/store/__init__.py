"""What must survive a crash: reviews, the messages of their drafts, and answers to be sent."""

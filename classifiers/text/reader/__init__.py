"""The trained reader of posts: labels, adapted encoder, word-piece counts, calibration."""

"""One module a chat platform."""

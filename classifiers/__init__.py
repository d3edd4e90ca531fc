"""Turns a draft into evidence: one detector a file, no verdict and no chat in sight."""

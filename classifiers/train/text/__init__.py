"""Training of the text reader: `imprimatur train text`."""

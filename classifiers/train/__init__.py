"""How the trained parts were made: every weight in data/models has its script here."""

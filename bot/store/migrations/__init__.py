"""The schema's history (Alembic). A change of the tables is a new file in `versions/`."""

"""Processes that are killed with SIGKILL, and what is left when others go on."""

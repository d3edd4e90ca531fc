"""Measures: labelled posts or pictures in, precision, recall, F1 and the worst errors out."""

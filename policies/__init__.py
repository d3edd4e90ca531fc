"""The charter as data and the engine that judges evidence against it.

Imports the standard library and the YAML reader, nothing else; never sees a post.
"""

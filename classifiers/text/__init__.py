"""What is read in a post: normalised words, languages, patterns, links, the encoder."""

"""After publication: the live post is fetched, compared with what was checked, and told."""

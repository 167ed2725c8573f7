"""Claims against the evidence on record."""

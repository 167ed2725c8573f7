"""Claims against the evidence there is."""

"""How a corpus of an earlier form becomes one of today: one step a file, in the order of their numbers."""

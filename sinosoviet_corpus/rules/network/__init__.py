"""Rules on many claims at once."""

"""Steps that bring a corpus of an earlier form to the current one: one step a file, in the order of their numbers."""

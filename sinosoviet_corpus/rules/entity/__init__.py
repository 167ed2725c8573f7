"""Things, their names and places against the time they are spoken of."""

"""Numbers against numbers: of one thing, of its parts, and slips of a nought or a unit."""

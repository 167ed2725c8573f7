"""The checks of integrity: one a record type, what several share, and the circles of references. `table.py` is the list."""

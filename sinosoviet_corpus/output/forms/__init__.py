"""The forms of `check` and `verify`, one a file. `output/form.py` defines a form and finds the files."""

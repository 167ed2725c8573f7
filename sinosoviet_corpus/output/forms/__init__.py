"""The forms of `check` and `verify`, a file each; `output/form.py` says what one is and finds them."""

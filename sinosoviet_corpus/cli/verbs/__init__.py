"""The verbs of the command line, a file each; `cli/verb.py` says what one is and finds them."""

"""The verbs of the command line, one a file. `cli/verb.py` defines a verb and finds the files."""

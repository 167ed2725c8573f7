"""What the product does: a file for each verb, and what several verbs share. The command line, the library and the desk call it."""

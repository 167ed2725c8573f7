"""The tasks of the product, one verb a file. The command line and the library only call these."""

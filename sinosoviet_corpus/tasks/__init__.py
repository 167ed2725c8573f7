"""What the product does, one verb a file. The command line and the library only call these."""

"""The command line: a door that only calls tasks. Floor 6."""

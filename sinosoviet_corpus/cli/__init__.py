"""The command line: a door that only calls tasks."""

"""The command line. It only reads arguments, calls tasks and prints."""

"""The command line: it reads arguments, calls tasks and prints. A verb is one file."""

"""Attacks on the program: drawn damage, odd corpora, hostile strings. Each is run long by `python -m tests.attacks.NAME`."""

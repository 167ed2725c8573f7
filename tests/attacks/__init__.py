"""Attacks on the program: drawn damage, odd corpora, hostile strings. `python -m tests.attacks.NAME` runs many cases."""

"""Proofs of definite findings, and the small checker of them, which shares nothing with the rules."""

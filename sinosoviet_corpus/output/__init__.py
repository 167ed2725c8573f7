"""Findings as text: one form a file."""

"""Findings, problems, records and tables as text: one output form a file, cards, spaCy Docs, CSV. It makes lines safe to print."""

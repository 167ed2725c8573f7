"""Suggestions of spans by rules over spaCy tokens; never decisions."""

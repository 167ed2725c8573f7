"""Proposes spans by rules over spaCy tokens. A person decides on them."""

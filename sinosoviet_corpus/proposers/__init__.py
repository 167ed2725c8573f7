"""Suggests sentences, dates and mentions by rules over words and spaCy tokens. A person decides on them."""

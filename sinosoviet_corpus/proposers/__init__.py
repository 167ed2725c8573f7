"""Suggests sentences, dates, names, entities and claims, by rules over words and spaCy tokens or from the answers of a program. A person decides on them."""

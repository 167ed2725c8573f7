"""Suggests sentences, dates, names, entities, claims and stance, by rules, from a lexicon or from the answers of a program. A person decides on them."""

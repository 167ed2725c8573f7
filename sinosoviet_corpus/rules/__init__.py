"""The rules: one file each, in folders by family; rule.py says what a rule is, rulebook.py finds them."""

"""The rules: one a file, in folders by family. `rule.py` says what a rule is, `rulebook.py` finds them."""

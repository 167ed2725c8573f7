"""How well a claim is supported: the ladder, its witnesses, which work depends on which."""

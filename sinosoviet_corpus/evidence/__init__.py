"""How well a claim is supported: the ladder S0 to S5, its witnesses, which work depends on which."""

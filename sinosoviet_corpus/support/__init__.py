"""How well a claim is supported: an ordinal ladder with named reasons, no probability. Floor 3."""

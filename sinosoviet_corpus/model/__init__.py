"""The nouns, frozen: span, source, claim, time expression, entity, stance, finding, decision."""

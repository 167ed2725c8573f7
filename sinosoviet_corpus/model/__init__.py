"""The nouns, frozen: claim, span, source, time expression, entity, stance, finding, decision. `layer_table.py` is the one list of layers."""

"""All that is said of an actor: of himself, his conduct, his people, his things, and what he does in claims.

>>> import sinosoviet_corpus as sc
>>> from sinosoviet_corpus import measures
>>> corpus = sc.open_corpus()
>>> found = measures.about(corpus.frame("stance"), corpus.frame("stance_targets"), "ussr")
>>> set(found["way"]) >= {"itself", "actor", "role"}
True

Limits. What belongs to an actor is what the registry says (`actors`, `state`, `part_of`, `instance_of`); a relation belongs to each of its sides,
so that praise of it counts for both. Choose `steps == 0` for what is said of the actor himself.
"""

from __future__ import annotations

import pandas as pd

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.measures.parties import with_targets
from sinosoviet_corpus.measures.score import need


def about(stance: pd.DataFrame, stance_targets: pd.DataFrame, entity: str) -> pd.DataFrame:
    """The rows of stance that are about an entity or a claim, with `way` and `steps` from the target; `target` is the one that leads there.
    Other columns of targets are left out.

    Every measure takes the result. Raises CorpusError for an id of which nothing is said.
    """
    need(stance, ("stance", "target"), "stance")
    need(stance_targets, ("stance", "about", "target", "way", "steps"), "stance_targets")
    reached = stance_targets[stance_targets["about"] == entity][["stance", "target", "way", "steps"]]
    if reached.empty:
        raise CorpusError(f"nothing is said of {entity!r}", None, "Look up the id in corpus.frame('stance_targets').")
    return with_targets(stance, reached)

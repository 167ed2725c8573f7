"""The rows of stance: each expression, who holds it, and all that it is about.

An expression is about its targets and about what these belong to, so that a question about an actor finds what is said of his conduct,
his people and his things. An entity belongs to its actors, to its state, to what it is part of and to what it is an instance of. A claim
belongs to those whose act or state it tells (`subject_roles`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.vocabulary import subject_roles
from sinosoviet_corpus.tables.sentences import Sentences

Row = dict[str, Any]
Edge = tuple[str, str]  # the way, the id that it leads to
WIDEST = 200  # the most things that one target belongs to
_SIGN = {"+": 1, "0": 0, "-": -1}


def stance(corpus: Corpus) -> Iterator[Row]:
    """A row for each expression; of several holders or targets the first."""
    sentences, claims = Sentences(corpus), {c.id for c in corpus.claims}
    for s in corpus.stance:
        target = s.targets[0]
        of_claim = target in claims
        yield {
            "stance": s.id, "source": s.source, "holder": next(iter(s.holders), None), "holders": len(s.holders),
            "target": target, "targets": len(s.targets),
            "target_entity": None if of_claim else target, "target_claim": target if of_claim else None,
            "polarity": s.polarity, "sign": _SIGN[s.polarity], "category": s.category, "subcategory": s.subcategory,
            "intensity": s.intensity, "force": s.force, "focus": s.focus, "explicitness": s.explicitness,
            "engagement": s.engagement, "confidence": s.made_by.confidence, "note": s.note,
            **sentences.first(s.source, s.spans),
        }  # fmt: skip


def stance_holders(corpus: Corpus) -> Iterator[Row]:
    """A row for each holder of each expression; none for the author."""
    for s in corpus.stance:
        yield from ({"stance": s.id, "holder": holder} for holder in s.holders)


def stance_targets(corpus: Corpus) -> Iterator[Row]:
    """A row for each thing that an expression is about, by the shortest way from one of its targets."""
    groups = Groups(corpus)
    for s in corpus.stance:
        reached: dict[str, Row] = {}
        for target in s.targets:
            for about, way in groups.of(target).items():
                row = {
                    "stance": s.id,
                    "about": about,
                    "target": target,
                    "way": "/".join(way) or "itself",
                    "steps": len(way),
                }
                if about not in reached or row["steps"] < reached[about]["steps"]:
                    reached[about] = row
        yield from reached.values()


class Groups:
    """What the entities and claims of a corpus belong to."""

    def __init__(self, corpus: Corpus) -> None:
        self._entities = {e.id: e for e in corpus.entities}
        self._claims = {c.id: c for c in corpus.claims}
        self._predicates = corpus.vocabulary.predicates
        self._known: dict[str, dict[str, tuple[str, ...]]] = {}

    def of(self, target: str) -> dict[str, tuple[str, ...]]:
        """Each thing that a target belongs to, itself first -> the ways that lead there, the nearest two hundred things."""
        if target not in self._known:
            self._known[target] = self._found(target)
        return self._known[target]

    def _found(self, target: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {target: ()}
        queue = [target]
        for current in queue:
            for way, reached in self._edges(current):
                if reached not in found:
                    found[reached] = (*found[current], way)
                    queue.append(reached)
                    if len(found) == WIDEST:
                        return found
        return found

    def _edges(self, current: str) -> Iterator[Edge]:
        claim, entity = self._claims.get(current), self._entities.get(current)
        if claim is not None:
            yield from self._of_claim(claim)
        elif entity is not None:
            yield from _of_entity(entity)

    def _of_claim(self, claim: Claim) -> Iterator[Edge]:
        for role in subject_roles(self._predicates[claim.predicate]):
            if claim.roles.get(role):
                yield from (("role", filler) for filler in claim.roles[role])
                return


def _of_entity(entity: Entity) -> Iterator[Edge]:
    yield from (("actor", actor) for actor in entity.actors)
    if entity.state:
        yield "state", entity.state
    yield from (("part_of", whole) for whole in entity.part_of)
    yield from (("instance_of", kind) for kind in entity.instance_of)

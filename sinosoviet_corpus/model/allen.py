"""Allen's thirteen relations of the times of two things, and what a claim of an order says in them.

J. F. Allen, "Maintaining knowledge about temporal intervals", Communications of the ACM 26 (1983).
"""

from __future__ import annotations

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.vocabulary import Predicate
from sinosoviet_corpus.model.words import Relation

# How the start and the end of the first thing lie to those of the second: start-start, start-end, end-start, end-end.
SIGNS: dict[Relation, tuple[int, int, int, int]] = {
    "before": (-1, -1, -1, -1),
    "meets": (-1, -1, 0, -1),
    "overlaps": (-1, -1, 1, -1),
    "starts": (0, -1, 1, -1),
    "during": (1, -1, 1, -1),
    "finishes": (1, -1, 1, 0),
    "equals": (0, -1, 1, 0),
    "after": (1, 1, 1, 1),
    "met_by": (1, 0, 1, 1),
    "overlapped_by": (1, -1, 1, 1),
    "started_by": (0, -1, 1, 1),
    "contains": (-1, -1, 1, 1),
    "finished_by": (-1, -1, 1, 0),
}
# A clause for each; {first} and {second} are the two things.
WORDS: dict[Relation, str] = {
    "before": "{first} ended before {second} began",
    "meets": "{first} ended when {second} began",
    "overlaps": "{first} began before {second} and ended in it",
    "starts": "{first} began with {second} and ended before it",
    "during": "{first} began after {second} and ended before it",
    "finishes": "{first} began after {second} and ended with it",
    "equals": "{first} began and ended with {second}",
    "after": "{first} began after {second} had ended",
    "met_by": "{first} began when {second} ended",
    "overlapped_by": "{first} began in {second} and ended after it",
    "started_by": "{first} began with {second} and ended after it",
    "contains": "{first} began before {second} and ended after it",
    "finished_by": "{first} began before {second} and ended with it",
}
_STARTS_FIRST: tuple[Relation, ...] = ("before", "meets", "overlaps", "contains", "finished_by")
_INSIDE: tuple[Relation, ...] = ("starts", "during", "finishes", "equals")
# Meaning -> the relations that its claims may state. They leave out what the words of the meaning exclude.
ALLOWED: dict[str, tuple[Relation, ...]] = {
    "order": _STARTS_FIRST,
    "enclosure": _INSIDE,
    "part": _INSIDE,
    "simultaneity": tuple(r for r in SIGNS if r not in ("before", "after")),
    "cause": (*_STARTS_FIRST, "starts", "equals", "started_by"),
    "relation": tuple(SIGNS),
}
# Meanings whose claims may say how long after the one thing the other came.
GAPS = ("order", "cause", "simultaneity", "relation")


def relations_of(claim: Claim, predicate: Predicate) -> tuple[Relation, ...]:
    """The alternatives that a claim states, its own or those of its predicate; () if it says no more than its meaning."""
    return claim.relations or predicate.relations

"""Sentences about two things of which one or both are claims: "A met B before C died", "A left because of the war"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.model.vocabulary import Predicate, slots_of

# Meaning -> which of its two slots hold clauses -> the words; {0} and {1} are the slots, {when} is the time.
_WORDS = {
    "order": {(True, True): "{0} before {1}", (True, False): "{0} before {1}", (False, True): "{1} after {0}"},
    "simultaneity": {
        (True, True): "{0} at the same time as {1}",
        (True, False): "{0} at the time of {1}",
        (False, True): "{1} at the time of {0}",
    },
    "enclosure": {
        (True, True): "{0} while {1}",
        (True, False): "{0} during {1}",
        (False, True): "{0} fell within the time when {1}",
    },
    "part": {
        (True, True): "{1}, and a part of this was that {0}",
        (True, False): "a part of {1} was that {0}",
        (False, True): "{1}, and {0} was a part of this",
    },
    "cause": {
        (True, True): "{1}{when} because {0}",
        (True, False): "{0}{when}, and this led to {1}",
        (False, True): "{1}{when} because of {0}",
    },
}
_SUPPOSED = "{1}{when} if {0}"  # a cause that is only supposed is a condition


def is_joined(ids: tuple[str, ...], claims: Mapping[str, Any]) -> bool:
    """Whether a role is filled by claims."""
    return bool(ids) and all(i in claims for i in ids)


def joint(claim: Claim, predicate: Predicate, claims: Mapping[str, Any]) -> str | None:
    """The template that joins the clauses of a claim; None if it holds no clauses, or its predicate is more exact than its meaning."""
    words = _WORDS.get(predicate.meaning or "")
    if words is None or claim.relations or predicate.relations:
        return None
    role = {slot: role for role, slot in slots_of(predicate).items()}
    roles = [role[slot] for slot in MEANINGS[predicate.meaning or ""].slots]
    ids = [claim.roles.get(name, ()) for name in roles]
    if any(i in claims for filled in ids for i in filled if not is_joined(filled, claims)):
        return None
    template = words.get((is_joined(ids[0], claims), is_joined(ids[1], claims)))
    if template is None:
        return None
    if (
        predicate.meaning == "cause"
        and claim.irrealis in ("counterfactual", "conditional")
        and all(is_joined(i, claims) for i in ids)
    ):
        template = _SUPPOSED
    for n, name in enumerate(roles):
        template = template.replace(f"{{{n}}}", f"{{{name}}}")
    return template if claim.polarity == "+" else f"it is not so that {template}"

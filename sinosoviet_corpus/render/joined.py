"""Sentences about two things of which one or both are claims: "A met B before C died", "A left because of the war"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.model.vocabulary import Predicate, slots_of

# Meaning -> which of its two slots hold clauses -> the words; {0} and {1} are the slots.
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
}
_AFTER = "after {0}, {1}"
_SUPPOSED = "{1}{when} if {0}"  # a cause that is only supposed is a condition
_DEGREES = {1: "partly ", 3: "above all "}  # of the scale of causes; 2 is the plain "because"


def is_joined(ids: tuple[str, ...], claims: Mapping[str, Claim]) -> bool:
    """Whether a role is filled by claims."""
    return bool(ids) and all(i in claims for i in ids)


def joint(claim: Claim, predicate: Predicate, claims: Mapping[str, Claim]) -> str | None:
    """The template that joins the clauses of a claim; None if it holds no clauses, or its predicate is more exact than its meaning."""
    meaning = predicate.meaning or ""
    if (meaning not in _WORDS and meaning != "cause") or claim.relations or predicate.relations:
        return None
    role = {slot: role for role, slot in slots_of(predicate).items()}
    roles = [role[slot] for slot in MEANINGS[meaning].slots]
    ids = [claim.roles.get(name, ()) for name in roles]
    if any(i in claims for filled in ids for i in filled if not is_joined(filled, claims)):
        return None
    kinds = (is_joined(ids[0], claims), is_joined(ids[1], claims))
    if kinds == (False, False):
        return None
    if meaning == "cause":
        template = _of_cause(claim, predicate, kinds, is_reported=_tells(ids[1], claims))
    else:
        # "Before" and "after" would read as part of what is reported: "A said that B left before C came".
        is_reported = kinds[1] and _tells(ids[0] if kinds[0] else ids[1], claims)
        template = _AFTER if meaning == "order" and is_reported else _WORDS[meaning][kinds]
    if template is None:
        return None
    for n, name in enumerate(roles):
        template = template.replace(f"{{{n}}}", f"{{{name}}}")
    return template if claim.polarity == "+" else f"it is not so that {template}"


def _tells(ids: tuple[str, ...], claims: Mapping[str, Claim]) -> bool:
    """Whether a clause reports what somebody said or thought."""
    return any(i in claims and claims[i].content for i in ids)


def _of_cause(claim: Claim, predicate: Predicate, kinds: tuple[bool, bool], *, is_reported: bool) -> str | None:
    """The template of a cause and an effect. is_reported: whether the effect reports what somebody said or thought."""
    if claim.irrealis in ("counterfactual", "conditional") and kinds == (True, True):
        return _SUPPOSED
    if not kinds[1]:
        # "It is possible that A left, and this led to B" would make a doubt of A leaving.
        is_hedged = claim.modality in ("probable", "possible") or claim.polarity == "-"
        verb = re.search(r"\} (.+) \{", predicate.sentence)
        return None if is_hedged or verb is None else f"{{0}}{{when}}, and this {verb[1]} {{1}}"
    degree = predicate.degree.degree if predicate.degree else None
    because = f"{_DEGREES.get(degree or 0, '')}because {'' if kinds[0] else 'of '}{{0}}"
    return f"{because}, {{1}}{{when}}" if is_reported else f"{{1}}{{when}} {because}"

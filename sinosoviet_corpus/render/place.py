"""The place of a claim: as an adverbial ("on Zhenbao Island"), and where it goes in the sentence."""

from __future__ import annotations

import re

from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.render.label import Labels

_RELATIONS = {"basin_of": "in the basin of", "from": "from", "to": "to"}
_GOES = re.compile(r"\{(\w+)\} (?:took place|did not take place)")
_NEAR = "in|on|at|to|from|near|along"


def place(claim: Claim, labels: Labels) -> str:
    """The place of a claim with its preposition; "" if it has none."""
    if not claim.place:
        return ""
    label = labels.called(claim.place, claim)
    relation = _RELATIONS.get(claim.place_relation or "", claim.place_relation or "in")
    if label.endswith(" basin"):
        relation = relation.removesuffix(" the basin of") if claim.place_relation == "basin_of" else relation
    if relation == "in" and re.search(r"\bIslands?\b", label):
        relation = "on"
    return f"{relation} {label}"


def placed(template: str, slots: dict[str, str], claim: Claim, labels: Labels) -> str:
    """Puts the place into the template, unless a participant is called after it ("young people in Beijing")."""
    if not claim.place:
        return template
    is_needed = "{place}" in re.sub(r"\[[^\]]*\]", "", template)
    if not is_needed and any(claim.place in ids for ids in claim.roles.values()):
        return template
    where = place(claim, labels)
    known = {labels.called(claim.place, claim), *labels.names(claim.place)}
    names = "|".join(re.escape(n) for n in sorted(known, key=lambda n: (-len(n), n)))
    for role, text in slots.items():
        if is_needed or not any(name in text for name in known):  # a pattern is made only for a name that is there
            continue
        types = {labels.type(i) for i in claim.roles.get(role, ())}
        near = _NEAR if types & {"state", "organisation", "office"} else f"{_NEAR}|of"
        if re.search(rf"\b(?:{near}) (?:the )?(?:{names})(?!\w)", text):
            return template
    goes = _GOES.match(template) if claim.place_relation in ("from", "to") else None
    if goes:  # an evacuation from a town takes place elsewhere as well
        slots[goes[1]] += f" {where}"
        return template
    slots["place"] = f"{where}," if ", " in re.sub(r"\(.*?\)", "", where) else where
    return template if "{place}" in template else template + "[ {place}]"

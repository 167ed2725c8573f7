"""Who and what takes part in a claim, in words: labels, clauses for claims, "some", "no", and numbers before what they count."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.vocabulary import Predicate
from sinosoviet_corpus.render.label import Labels
from sinosoviet_corpus.render.quantity import counting, is_amount, number, of_quantity, unit
from sinosoviet_corpus.render.template import FIRST, listed

_HERE = "…"  # in a value: where the other participant stands ("pushed … to the West")
_TIMES = {"order", "enclosure", "part", "simultaneity", "relation"}
_MANY = (
    ("class", "group"),
    ("work", "concept", "event", "organisation"),
)  # types that are quantified, the first before the others
_ALL = re.compile(r"\b(?:all|always|any|each|every|never|no)\b", re.IGNORECASE)


class Participants:
    """The words of the roles. inner: the clause of a claim, given its id and the depth of the claim around it."""

    def __init__(self, claims: Mapping[str, Claim], labels: Labels, inner: Callable[[str, int], str]) -> None:
        self._claims, self._labels, self._inner = claims, labels, inner

    def slots(self, claim: Claim, predicate: Predicate, depth: int) -> dict[str, str]:
        """The words of each role, and of the value."""
        opening = FIRST.match(predicate.sentence)
        subject = opening[1] if opening else ""
        slots = {}
        for role, ids in claim.roles.items():
            is_repeated = role != subject and ids == claim.roles.get(subject) and f"{role}?" in predicate.roles
            slots[role] = (
                "" if is_repeated else listed([self._noun(x, role, subject, claim, predicate, depth) for x in ids])
            )
        self._quantify(slots, claim, predicate, subject)
        value = claim.value or ""
        if _HERE in value and "{value}" in predicate.sentence:
            inner = next((role for role in slots if role != subject and slots[role]), "")
            value, slots[inner] = value.replace(_HERE, slots.get(inner, "")), ""
        return {**slots, "value": value, "place": "", "quantity": "", "content": ""}

    def label(self, entity: str, claim: Claim, predicate: Predicate) -> str:
        """The label of an entity; where a claim is about a name, without the other names in brackets."""
        called = self._labels.called(entity, claim)
        is_named = predicate.meaning == "naming" and (claim.source == REFERENCE or called == self._labels.label(entity))
        return self._labels.plain(entity) if is_named else called

    def is_of_none(self, claim: Claim, predicate: Predicate) -> bool:
        """Whether a denial holds of all: "no alliance was able to", not "all alliances were not able to"."""
        opening = FIRST.match(predicate.sentence)
        ids = claim.roles.get(opening[1], ()) if opening else ()
        is_many = len(ids) == 1 and self._labels.type(ids[0]) in _MANY[0] and self._labels.is_plural(ids[0])
        return claim.polarity == "-" and claim.quantifier == "all" and is_many

    def counted(self, template: str, slots: dict[str, str], claim: Claim, predicate: Predicate) -> str:
        """Puts the number into the template: before what is counted, else after the sentence in brackets."""
        quantity = claim.quantity
        if quantity is None or (claim.value and unit(quantity) in claim.value):
            return template
        if predicate.meaning == "count":
            types = {self._labels.type(i) for ids in claim.roles.values() for i in ids}
            is_many = any(self._labels.is_plural(i) for ids in claim.roles.values() for i in ids)
            slots["quantity"] = of_quantity(quantity)
            if is_amount(quantity):
                return counting(template, quantity, is_thing="structure" in types)
            named = " ".join(slots[role] for role in claim.roles)
            if is_many and unit(quantity) in ("people", *named.split()):
                slots["quantity"] = number(quantity)
            if is_many and quantity.counted.startswith(f"{unit(quantity)} ") and quantity.counted not in named:
                slots["quantity"] = f"{number(quantity)} ({quantity.counted})"
            return template
        for role, ids in claim.roles.items():
            words = {unit(quantity), unit(quantity).removesuffix("s")}
            is_of = unit(quantity) == "people" or words & set(slots[role].split())
            is_many = len(ids) == 1 and self._labels.type(ids[0]) in _MANY[0] and self._labels.is_plural(ids[0])
            if is_many and is_of:
                slots[role] = f"{number(quantity)} {slots[role].removeprefix('the ').removeprefix('its ')}"
                return template
        slots["quantity"] = of_quantity(quantity)
        return template if "{quantity}" in template else template + "[ ({quantity})]"

    def _noun(self, entity: str, role: str, subject: str, claim: Claim, predicate: Predicate, depth: int) -> str:
        """A participant as the sentence names it. A claim becomes a clause: "the fact that A met B"."""
        if entity in self._claims:
            clause = self._inner(entity, depth)
            if role == subject and predicate.meaning != "cause" and predicate.meaning not in _TIMES:
                return clause if entity != claim.roles[role][-1] else f"{clause}, and this"
            if (claim.value or "").endswith(" that"):
                return clause
            return f"the {'time when' if predicate.meaning in _TIMES else 'fact that'} {clause}"
        label = self.label(entity, claim, predicate)
        if self._labels.type(entity) == "office" and predicate.meaning not in ("tenure", "appointment"):
            return f"the {label}"
        subjects = claim.roles.get(subject, ())
        if role == subject:
            return label
        if len(subjects) != 1:
            return self._labels.unshared(label, subjects)
        others = tuple(i for name, ids in claim.roles.items() if name not in (role, subject) for i in ids)
        return self._labels.owned(label, subjects[0], others)

    def _quantify(self, slots: dict[str, str], claim: Claim, predicate: Predicate, subject: str) -> None:
        """Put "some", "most" or "all" before what there are several of; "no" before what is denied of all."""
        if not claim.quantifier or claim.quantifier == "none" or _is_generic(claim):
            return
        quantifier = "no" if self.is_of_none(claim, predicate) else claim.quantifier
        roles = sorted(claim.roles, key=lambda role: role != subject)
        for kinds in _MANY:
            for role in roles:
                ids = claim.roles[role]
                is_many = len(ids) == 1 and self._labels.type(ids[0]) in kinds
                is_class = kinds == _MANY[0] and slots[role].startswith("the ")
                if is_many and (self._labels.is_plural(ids[0]) or is_class):
                    of = "of " if slots[role].startswith(("the ", "its ")) else ""
                    slots[role] = f"{'none' if of and quantifier == 'no' else quantifier} {of}{slots[role]}"
                    return


def _is_generic(claim: Claim) -> bool:
    """Whether a text speaks of a kind in general ("ideas find paths"), and does not say "all"."""
    said = " ".join(span.quote for span in claim.spans)
    return claim.kind == "generalisation" and claim.quantifier == "all" and bool(said) and not _ALL.search(said)

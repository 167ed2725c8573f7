"""The sentence of a claim. If it reads wrongly, the annotation is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.wording.phrase import of_edtf, of_when

DEEPEST = 5  # claims within claims; deeper is not read any more
_SLOT = re.compile(r"\{(\w+)\}")
_RELATIONS = {"basin_of": "in the basin of", "from": "from", "to": "to"}
_IRREALIS = {
    "planned": " (a plan)",
    "conditional": " (on a condition)",
    "counterfactual": " (imagined, not said to have happened)",
    "question": " (asked, not asserted)",
    "quoted_only": " (quoted only)",
}
_ENGAGEMENT = {
    "bare": "says",
    "entertain": "holds it possible",
    "acknowledge": "says",
    "distance": "claims (the text keeps its distance)",
    "endorse": "shows (so the text)",
    "deny": "says wrongly (so the text)",
}


class Speaker:
    """Renders claims of one corpus; keeps its look-ups."""

    def __init__(self, corpus: Corpus) -> None:
        self._predicates = corpus.vocabulary.predicates
        self._labels = {e.id: e.label for e in corpus.entities}
        self._claims = {c.id: c for c in corpus.claims}
        self._titles = {t.source.id: t.source.title for t in corpus.texts.values()}

    def label(self, entity: str, depth: int = 0) -> str:
        """The label of an entity; a claim's proposition in brackets; the id itself if unknown, or if nested too deep."""
        if entity in self._claims and depth < DEEPEST:
            return f"[{self.proposition(self._claims[entity], depth + 1)}]"
        return self._labels.get(entity, entity)

    def sentence(self, claim: Claim) -> str:
        """The whole: who says it, how, and when it was. Ends with a full stop."""
        said = self.proposition(claim)
        if claim.source == REFERENCE:
            return f"The record says that {said}."
        if claim.voices:
            chain = ", that ".join(self._voice(v.who, v.act, v.engagement) for v in claim.voices)
            return f"The text reports: {chain} that {said}."
        manner = "as fact" if claim.modality == "certain" else f"as {claim.modality}"
        cited = "" if claim.citations else " and without citation"
        return f"The text says, {manner}{cited}, that {said}."

    def proposition(self, claim: Claim, depth: int = 0) -> str:
        """The proposition alone, as a clause. depth: of how many others it is a part."""
        predicate = self._predicates.get(claim.predicate)
        if predicate is None:
            return f"{claim.predicate}({', '.join(x for ids in claim.roles.values() for x in ids)})"
        template = predicate.sentence if claim.polarity == "+" else predicate.negative
        slots = self._slots(claim, depth)
        if predicate.doer and predicate.doer not in claim.roles:
            template = predicate.sentence if claim.polarity == "+" else f"it is not so that {predicate.sentence}"
            slots = {**slots, predicate.doer: "somebody"}
        clause = fill(template, slots)
        if claim.place and "{place}" not in template:
            clause += f" {self._place(claim)}"
        if claim.quantity and "{quantity}" not in template:
            clause += f" ({_quantity(claim)})"
        if claim.time:
            clause += f", {of_when(claim.time)}"
        return " ".join(clause.split()) + _IRREALIS.get(claim.irrealis, "")

    def _slots(self, claim: Claim, depth: int) -> Mapping[str, str]:
        slots = {role: _listed([self.label(x, depth) for x in ids]) for role, ids in claim.roles.items()}
        if claim.quantifier and claim.quantifier != "none":
            for role, ids in claim.roles.items():
                if len(ids) == 1 and self._labels.get(ids[0], "").endswith("s"):
                    slots[role] = f"{claim.quantifier} {slots[role]}"
                    break
        slots["value"] = claim.value or ""
        slots["place"] = self._place(claim) if claim.place else ""
        slots["quantity"] = _quantity(claim) if claim.quantity else ""
        content = self._claims.get(claim.content or "")
        slots["content"] = (claim.content or "") if content is None or depth else self.proposition(content, 1)
        return slots

    def _place(self, claim: Claim) -> str:
        relation = _RELATIONS.get(claim.place_relation or "", claim.place_relation or "in")
        return f"{relation} {self.label(claim.place or '')}"

    def _voice(self, who: str | None, act: str, engagement: str) -> str:
        if who is None:
            return f"a nameless voice (“{act}”)"
        return f"{self.label(who)} {_ENGAGEMENT[engagement]}"


def fill(template: str, slots: Mapping[str, str]) -> str:
    """Fill {slots}; what stands in [ ] is left out when a slot inside is empty."""
    return "".join(
        text.format_map(_Empty(slots)) for text, needed in _parts(template) if all(slots.get(name) for name in needed)
    )


class _Empty(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The pieces of a template, each with the slots that it cannot do without."""
    pieces = re.split(r"\[([^\[\]]*)\]", template)
    return tuple((text, tuple(_SLOT.findall(text)) if n % 2 else ()) for n, text in enumerate(pieces))


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1] if items else ""


def _quantity(claim: Claim) -> str:
    q = claim.quantity
    if q is None:
        return ""
    low, high = (None if x is None else f"{int(x) if x.is_integer() else x:,}" for x in (q.lo, q.hi))
    if low is None or high is None:
        number = f"at least {low}" if low else f"at most {high}" if high else "an unknown number of"
    else:
        number = low if low == high else f"{low} to {high}"
    as_of = f" as of {of_edtf(q.as_of)}" if q.as_of else ""
    return f"{number} {q.unit}{as_of}"

"""The sentence of a claim. If it reads wrongly, the annotation is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property, lru_cache

import msgspec

from sinosoviet_corpus.model.allen import WORDS
from sinosoviet_corpus.model.claim import REFERENCE, Claim, Interval
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.model.vocabulary import Predicate, slots_of
from sinosoviet_corpus.render.dates import of_edtf, of_when
from sinosoviet_corpus.render.name import is_plural, within
from sinosoviet_corpus.times.lengths import plural

DEEPEST = 5  # claims within claims; deeper ones are shown by their id
_SLOT = re.compile(r"\{(\w+)\}")
_SAID = " that: {content}"
_SUBJECT = re.compile(r"^\{(\w+)\} (was|is)\b")
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
        self._entities = {e.id: e for e in corpus.entities}
        self._names: dict[str, str] = {}
        self._propositions: dict[tuple[str, int], str] = {}
        self._corpus = corpus
        self._claims = {c.id: c for c in corpus.claims}
        self._titles = {t.source.id: t.source.title for t in corpus.texts.values()}

    def label(self, entity: str, depth: int = 0) -> str:
        """The label of an entity, as a sentence takes it; a claim's proposition in brackets; the id itself if unknown, or if nested too deep."""
        if entity in self._claims and depth < DEEPEST:
            return f"[{self.proposition(self._claims[entity], depth + 1)}]"
        if entity not in self._names:
            known = self._entities.get(entity)
            self._names[entity] = entity if known is None else within(self._unqualified(known), known.type, self._small)
        return self._names[entity]

    def _unqualified(self, entity: Entity) -> str:
        """The label without a word like "(country)", if no other entity has the same name."""
        if entity.type not in {"place", "work"} or not entity.label.endswith(")"):
            return entity.label
        stem = re.sub(r" \([a-z]+\)$", "", entity.label)
        return stem if self._stems[stem] == 1 else entity.label

    @cached_property
    def _stems(self) -> Counter[str]:
        return Counter(re.sub(r" \(.*\)$", "", e.label) for e in self._entities.values())

    def _small(self, word: str) -> bool:
        return word in self._small_words

    @cached_property
    def _small_words(self) -> set[str]:
        """Words that are written small somewhere, and so are no names."""
        written = [text.text for text in self._corpus.texts.values()] + [e.label for e in self._corpus.entities]
        return {word for text in written for word in re.findall(r"(?<![\w-])[a-z][a-z-]*(?![\w-])", text)}

    def sentence(self, claim: Claim) -> str:
        """The whole sentence: who says it, how, and when it was. Ends with a full stop."""
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
        """The proposition alone, as a clause. depth: how many other claims it is nested in."""
        key = (claim.id, depth)
        if key not in self._propositions:
            self._propositions[key] = self._clause(claim, depth)
        return self._propositions[key]

    def amount(self, claim: Claim) -> str:
        """The number of a claim and when it held: "600,000 persons in May 1989". Empty if it has no number."""
        q = claim.quantity
        when = (
            (f" {of_when(claim.time)}" if claim.time else f" as of {of_edtf(q.as_of)}" if q.as_of else "") if q else ""
        )
        return f"{_number(q.lo, q.hi)} {q.unit}{when}" if q else ""

    def _clause(self, claim: Claim, depth: int) -> str:
        predicate = self._predicates.get(claim.predicate)
        if predicate is None:
            return f"{claim.predicate}({', '.join(x for ids in claim.roles.values() for x in ids)})"
        template = predicate.sentence if claim.polarity == "+" else predicate.negative
        slots = self._slots(claim, depth)
        if claim.relations:
            template = _related(claim, predicate)
        if predicate.doer and predicate.doer not in claim.roles:
            template = predicate.sentence if claim.polarity == "+" else f"it is not so that {predicate.sentence}"
            slots = {**slots, predicate.doer: "somebody"}
        # Place and time go before the reported content: after it they would read as part of the content.
        template, said, content = template.partition(_SAID)
        clause = fill(self._agreeing(template, claim), slots)
        if claim.place:
            place = f" {self._place(claim)}"
            clause += "" if "{place}" in template else place
            clause = clause.replace(place + place, place)  # "young people in Beijing in Beijing"
        if claim.quantity and "{quantity}" not in template:
            clause += f" ({_quantity(claim)})"
        if claim.interval:
            clause += f", {_interval(claim.interval)}"
        if claim.time:
            when = of_when(claim.time)
            if claim.polarity == "-" and claim.time.mode == "throughout":
                when = when.replace("all the time ", "at any time ")
            clause += f", {when}{',' if said else ''}"
        clause += fill(said + content, slots)
        return " ".join(clause.split()) + _IRREALIS.get(claim.irrealis, "")

    def _agreeing(self, template: str, claim: Claim) -> str:
        """The template with "were" for "was" after several subjects or a label in the plural."""
        subject = _SUBJECT.search(template)
        ids = claim.roles.get(subject[1], ()) if subject else ()
        if not subject or not ids or (len(ids) == 1 and not self._is_plural(ids[0])):
            return template
        verb = {"was": "were", "is": "are"}[subject[2]]
        return f"{template[: subject.start(2)]}{verb}{template[subject.end(2) :]}"

    def _is_plural(self, entity: str) -> bool:
        known = self._entities.get(entity)
        return known is not None and is_plural(known.label, known.type)

    def _slots(self, claim: Claim, depth: int) -> Mapping[str, str]:
        slots = {role: _listed([self.label(x, depth) for x in ids]) for role, ids in claim.roles.items()}
        if claim.quantifier and claim.quantifier != "none":
            for role, ids in claim.roles.items():
                if len(ids) == 1 and ids[0] in self._entities and self._entities[ids[0]].label.endswith("s"):
                    of = "of " if slots[role].startswith("the ") else ""
                    slots[role] = f"{claim.quantifier} {of}{slots[role]}"
                    break
        slots["value"] = claim.value or ""
        slots["place"] = self._place(claim) if claim.place else ""
        slots["quantity"] = _quantity(claim) if claim.quantity else ""
        content = self._claims.get(claim.content or "")
        slots["content"] = (claim.content or "") if content is None or depth else self._content(content, claim)
        return slots

    def _content(self, content: Claim, claim: Claim) -> str:
        """The reported content, without a time that was just given."""
        same = content.time is not None and claim.time is not None and of_when(content.time) == of_when(claim.time)
        return self._clause(msgspec.structs.replace(content, time=None), 1) if same else self.proposition(content, 1)

    def _place(self, claim: Claim) -> str:
        relation = _RELATIONS.get(claim.place_relation or "", claim.place_relation or "in")
        return f"{relation} {self.label(claim.place or '')}"

    def _voice(self, who: str | None, act: str, engagement: str) -> str:
        if who is None:
            return f"a nameless voice (“{act}”)"
        return f"{self.label(who)} {_ENGAGEMENT[engagement]}"


def fill(template: str, slots: Mapping[str, str]) -> str:
    """Fill {slots}; text in [ ] is left out when a slot inside is empty."""
    # Not str.format: a template is data, and format would follow "{person.__class__}" and pad "{person:>999999999}".
    return "".join(
        _SLOT.sub(lambda slot: slots.get(slot[1], ""), text)
        for text, needed in _parts(template)
        if all(slots.get(name) for name in needed)
    )


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The pieces of a template, each with the slots that it cannot do without."""
    pieces = re.split(r"\[([^\[\]]*)\]", template)
    return tuple((text, tuple(_SLOT.findall(text)) if n % 2 else ()) for n, text in enumerate(pieces))


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1] if items else ""


def _related(claim: Claim, predicate: Predicate) -> str:
    """The template of a claim that names relations, with a clause for each alternative."""
    role = {slot: role for role, slot in slots_of(predicate).items()}
    first, second = (f"{{{role[slot]}}}" for slot in MEANINGS[predicate.meaning or "relation"].slots)
    clauses = [WORDS[relation].format(first=first, second=second) for relation in claim.relations or ()]
    return ("" if claim.polarity == "+" else "it is not so that ") + ", or ".join(clauses)


def _interval(interval: Interval) -> str:
    """The words for a length or a gap: "for 10 days", "exactly 2 weeks apart"."""
    unit = interval.unit if interval.lo == interval.hi == 1 else plural(interval.unit)
    number = _number(interval.lo, interval.hi)
    words = f"{'exactly ' if interval.exactly else ''}{number} {unit}"
    return f"for {words}" if interval.kind == "length" else f"{words} apart"


def _number(lo: float | None, hi: float | None) -> str:
    low, high = (None if x is None else f"{int(x) if x.is_integer() else x:,}" for x in (lo, hi))
    if low is None or high is None:
        return f"at least {low}" if low else f"at most {high}" if high else "an unknown number of"
    return low if low == high else f"{low} to {high}"


def _quantity(claim: Claim) -> str:
    q = claim.quantity
    if q is None:
        return ""
    as_of = f" as of {of_edtf(q.as_of)}" if q.as_of else ""
    return f"{_number(q.lo, q.hi)} {q.unit}{as_of}"

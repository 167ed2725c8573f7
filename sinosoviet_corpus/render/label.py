"""What the sentence of a claim calls the things it is about: by the label, or by the name that the text itself uses; nothing is named twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cached_property

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.render.name import is_plural, within

_RENAMED = {"place", "state"}  # types that may have had several names: a sentence keeps the name in the text
_MAKERS = {"state", "organisation", "work"}  # types that a sentence calls "it", and what is theirs "its"
_OWNERS = {"state", "organisation"}  # types whose name stands in the label of what they own ("Soviet troops")
_QUALIFIER = re.compile(r" \(([^()]*)\)$")
_SEVERAL = re.compile(r"([^()]+) \(([A-Z][^()]*)\)")
_ENGLISH = "en"


class Labels:
    """The entities of one corpus, as sentences call them."""

    def __init__(self, corpus: Corpus) -> None:
        self.entities = {e.id: e for e in corpus.entities}
        self._corpus = corpus
        self._labels: dict[str, str] = {}
        self._names: dict[str, tuple[str, ...]] = {}

    def label(self, entity: str) -> str:
        """The label of an entity, as a sentence takes it; what is no entity is named by its id."""
        if entity not in self._labels:
            known = self.entities.get(entity)
            words = entity if known is None else within(self._unqualified(known), known.type, self._small)
            self._labels[entity] = words
        return self._labels[entity]

    def called(self, entity: str, claim: Claim) -> str:
        """The label of an entity; if it gives several names ("Leningrad (Petrograd)"), the one that the text used last, up to the claim.

        A claim on record takes the name that comes first in what its citations say.
        """
        label = self.label(entity)
        known = self.entities.get(entity)
        if known is None or known.type not in _RENAMED or "(" not in label:
            return label
        if claim.source == REFERENCE:
            return self._cited(known, claim) or label
        # A state keeps to its own names: others are descriptions ("the regime").
        names = (
            {name.text for name in known.names} if known.type == "place" else set(re.split(r" \(|, |\)", known.label))
        )
        mentions = self._mentions.get((claim.source, entity), [])
        before = bisect_right(
            mentions, max((span.end for span in claim.spans), default=0), key=lambda mention: mention[0]
        )
        return next((quote for _, quote in reversed(mentions[:before]) if quote in names), label)

    def _cited(self, known: Entity, claim: Claim) -> str:
        """The name of a label with several, "Leningrad (Petrograd)", that comes first in what the citations say; else ''."""
        names = _SEVERAL.fullmatch(known.label)
        said = " ".join(citation.says for citation in claim.citations)
        found = [(said.find(name), name) for name in (names[1], *names[2].split(", ")) if name in said] if names else []
        return within(min(found)[1], known.type, self._small) if found else ""

    def owned(self, label: str, subject: str, others: tuple[str, ...]) -> str:
        """A label without the participants that the sentence has named: "Soviet aid to China" -> "aid", "the mistakes of X" -> "its mistakes".

        subject: whose the sentence is; others: the other participants.
        """
        known = self.entities.get(subject)
        if known is None:
            return label
        for name in self.names(subject) if known.type in _OWNERS else ():
            first = name.removeprefix("the ").partition(" ")
            named = first[1] and first[2] and first[0] in label  # a pattern is made only for a name that is there
            demonym = re.match(rf"(the )?{re.escape(first[0])} (?=[a-z])", label) if named else None
            if demonym and not label.startswith(name):
                label = (
                    f"{'its ' if demonym[1] and known.type in _MAKERS else demonym[1] or ''}{label[demonym.end() :]}"
                )
                break
        for name in self.names(subject):
            possessive = re.match(r"['’]s (?=[a-z])", label[len(name) :]) if label.startswith(name) else None
            if possessive:
                owned = label[len(name) + possessive.end() :]
                return f"{self._article(owned, known.type)}{owned}"
        for one in (subject, *others):
            for name in self.names(one):
                if f" {name}" not in label:
                    continue
                of = re.search(rf"(?<!ed) (of|by|to) {re.escape(name)}(?= (?:and|to|of|by|in|on|from|at) |$)", label)
                if of is None or (of[1] == "to") == (one == subject):
                    continue
                its = one == subject and of.end() == len(label) and label.startswith("the ") and known.type in _MAKERS
                label = f"{'its ' + label[4 : of.start()] if its else label[: of.start()]}{label[of.end() :]}"
                if one == subject and known.type == "person" and label.startswith("the "):
                    label = f"{self._article(label[4:], known.type)}{label[4:]}"
                break
        return label

    def unshared(self, label: str, subjects: tuple[str, ...]) -> str:
        """A label without the two that the sentence has named: "trade between China and the Soviet Union" -> "trade"."""
        between = re.search(r" between (.+) and (.+)$", label)
        if between is None or len(subjects) != 2:
            return label
        names = [set(self.names(i)) for i in subjects]
        is_both = any(between[1] in one and between[2] in other for one, other in (names, names[::-1]))
        return label[: between.start()] if is_both else label

    def _article(self, label: str, owner: str) -> str:
        """The word before what somebody owns: "its plan", "a speech"; nothing before what a person has several of."""
        if owner in _MAKERS:
            return "its "
        return "" if is_plural(label, "class") else "an " if label[:1] in "aeiou" else "a "

    def names(self, entity: str) -> tuple[str, ...]:
        """The label, as it stands in a sentence and in the register, and the English names of an entity, the longest first."""
        if entity not in self._names:
            known = self.entities.get(entity)
            names = {name.text for name in known.names if name.lang == _ENGLISH} if known else set()
            names |= {self.label(entity), known.label} if known else set()
            self._names[entity] = tuple(sorted(names, key=lambda name: (-len(name), name)))
        return self._names[entity]

    def is_plural(self, entity: str) -> bool:
        """Whether "were" follows the label."""
        known = self.entities.get(entity)
        return known is not None and is_plural(self.label(entity), known.type)

    def pronoun(self, entities: tuple[str, ...]) -> str:
        """The pronoun for a subject: "it", "they"; '' for a person, of whom it is not known."""
        if len(entities) > 1 or (entities and self.is_plural(entities[0])):
            return "they"
        return "it" if entities and self.type(entities[0]) in _MAKERS else ""

    def plain(self, entity: str) -> str:
        """The label without the other names in brackets: "Burma"."""
        return re.sub(r" \([^()]*\)$", "", self.label(entity))

    def type(self, entity: str) -> str:
        """The type of an entity; '' for what is none."""
        known = self.entities.get(entity)
        return known.type if known else ""

    def short(self, person: str) -> str:
        """How a person is called the second time: by the only name that is one word of the label, "Yudin"; else by the label."""
        known = self.entities[person]
        words = known.label.split(" ")
        short = [name.text for name in known.names if name.lang == _ENGLISH and name.text in words]
        return short[0] if len(words) > 1 and len(short) == 1 else known.label

    def _unqualified(self, entity: Entity) -> str:
        """The label without a qualifier ("(country)", "(1958)"), if no other entity of its type has the same name."""
        label = re.sub(r", ((?:[^,()]*\b)?\d{4}s?\b[^,()]*)$", r" (\1)", entity.label)
        qualifier = _QUALIFIER.search(label)
        if qualifier is None or not re.match(r"[a-z]|.*\d{4}", qualifier[1]):
            return label
        stem = label[: qualifier.start()]
        return stem if self._stems[entity.type, stem] == 1 else label

    @cached_property
    def _stems(self) -> Counter[tuple[str, str]]:
        stems = ((e.type, re.sub(r" \(.*\)$|, [^,]*\d{4}.*$", "", e.label)) for e in self.entities.values())
        return Counter(stems)

    @cached_property
    def _mentions(self) -> dict[tuple[str, str], list[tuple[int, str]]]:
        """Where a text mentions an entity: beginnings and words, in the order of the text."""
        found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
        for mention in self._corpus.mentions:
            found[mention.source, mention.entity] += [(span.start, span.quote) for span in mention.spans]
        return {key: sorted(mentions) for key, mentions in found.items()}

    def _small(self, word: str) -> bool:
        return word in self._small_words

    @cached_property
    def _small_words(self) -> set[str]:
        """Words that are written small somewhere, and so are no names."""
        written = [text.text for text in self._corpus.texts.values()] + [e.label for e in self._corpus.entities]
        return {word for text in written for word in re.findall(r"(?<![\w-])[a-z][a-z-]*(?![\w-])", text)}

"""The sentence of a claim. If it reads wrongly, the annotation is wrong."""

from __future__ import annotations

import re

from sinosoviet_corpus.model.claim import REFERENCE, Claim, Voice
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.render import reported
from sinosoviet_corpus.render.clause import Clauses
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.label import Labels
from sinosoviet_corpus.render.place import place
from sinosoviet_corpus.render.quantity import as_of, number, of_quantity, unit


class Speaker:
    """Renders claims of one corpus; keeps its look-ups."""

    def __init__(self, corpus: Corpus) -> None:
        self._predicates = corpus.vocabulary.predicates
        self._propositions: dict[tuple[str, int], str] = {}
        self._claims = {c.id: c for c in corpus.claims}
        self._labels = Labels(corpus)
        self._clauses = Clauses(self._predicates, self._claims, self._labels)

    def label(self, entity: str) -> str:
        """The label of an entity, as a sentence takes it; a claim's proposition in quotation marks; the id itself if unknown."""
        if entity in self._claims:
            return f"“{self.proposition(self._claims[entity], 1)}”"
        return self._labels.label(entity)

    def sentence(self, claim: Claim) -> str:
        """The whole sentence: who says it, how, and when it was. Ends with a full stop."""
        said = self.proposition(claim)
        if claim.source == REFERENCE:
            return f"The record says that {said}."
        if claim.voices:
            return self._once(f"The text reports{self._chain(claim, said)}", claim) + "."
        predicate = self._predicates.get(claim.predicate)
        opening = reported.opening(claim, is_judgement=predicate is not None and not predicate.checkable)
        return f"{opening} {said}."

    def proposition(self, claim: Claim, depth: int = 0) -> str:
        """The proposition alone, as a clause. depth: how many other claims it is nested in.

        What the record gives as the word of somebody names who says it: "Mao Zedong said that ...".
        """
        key = (claim.id, depth)
        if key not in self._propositions:
            said = self._clauses.clause(claim, depth)
            if not depth and claim.source == REFERENCE and claim.voices:
                said = self._chain(claim, said).removeprefix(" that ").removeprefix(", ")
            self._propositions[key] = said if depth else self._once(said, claim)
        return self._propositions[key]

    def amount(self, claim: Claim) -> str:
        """The number of a claim and when it held: "600,000 persons in May 1989". Empty if it has no number."""
        q = claim.quantity
        if q is None:
            return ""
        when = of_when(claim.time) if claim.time else as_of(q, None)
        return f"{number(q)} {unit(q)} {when}".rstrip()

    def where(self, claim: Claim) -> str:
        """The place of a claim as an adverbial ("in Beijing"); "" if it has none."""
        return place(claim, self._labels)

    def how_much(self, claim: Claim) -> str:
        """The quantity of a claim; "" if it has none."""
        return of_quantity(claim.quantity) if claim.quantity else ""

    def _chain(self, claim: Claim, said: str) -> str:
        """ " that Yudin said that Khrushchev hoped that ..."; of a voice without a name: ", as the view of someone unnamed (“called”), that ..."."""
        voices = claim.voices
        if len(voices) == 1 and voices[0].who is None:
            return f", as the view of someone unnamed (“{voices[0].act}”), that {said}"
        last = voices[-1]
        speaker, act = self._voice(last), reported.verb(last, claim)
        ids = (last.who,) if last.who else ()
        wish = reported.infinitive(act, speaker, said)
        outer = [f"{self._voice(v)} {reported.verb(v)} that" for v in voices[:-1]]
        if wish:
            outer.append(f"{speaker} {act} {wish}")
        else:
            outer += [f"{speaker} {self._present(act, last, ids)} that", self._clauses.after(said, speaker, ids, claim)]
        return f" that {' '.join(outer)}"

    def _present(self, act: str, voice: Voice, ids: tuple[str, ...]) -> str:
        """The verb of a voice; in the present tense where the text has it so ("who remembers the dormitory")."""
        return reported.present(act, voice, is_plural=any(map(self._labels.is_plural, ids)))

    def _voice(self, voice: Voice) -> str:
        if voice.who is None:
            return "someone unnamed"
        label = self._labels.label(voice.who)
        return f"the {label}" if self._labels.type(voice.who) == "office" else label

    def _once(self, said: str, claim: Claim) -> str:
        """The sentence with persons called by their full names once: "Pavel Yudin said that Yudin had returned"."""
        for person in sorted(self._persons(claim)):
            label = self._labels.label(person)
            first, found, rest = said.partition(label)
            if label in rest:
                rest = re.sub(rf"{re.escape(label)}\b", self._labels.short(person), rest)
            said = first + found + rest
        return said

    def _persons(self, claim: Claim) -> set[str]:
        """The persons of a claim and of the claims in it."""
        persons, seen, left = set[str](), {claim.id}, [claim]
        while left:
            one = left.pop()
            named = {v.who for v in one.voices if v.who} | {i for ids in one.roles.values() for i in ids}
            persons |= {i for i in named if self._labels.type(i) == "person"}
            inner = {i for i in (*named, one.content) if i in self._claims} - seen
            seen |= inner
            left += [self._claims[i] for i in inner]
        return persons

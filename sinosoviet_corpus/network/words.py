"""A contradiction in words: the claims one after the other, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.network.conflict import Conflict
from sinosoviet_corpus.network.constraint import DAY, ORIGIN, Point
from sinosoviet_corpus.network.search import Chain
from sinosoviet_corpus.render.dates import of_edtf
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.render.template import fill
from sinosoviet_corpus.times.days import iso

# The assumption behind each kind of constraint.
_ASSUMED = {
    "occurrence": "what happens in an event lies within its time",
    "life": "nobody acts before birth or after death",
    "tenure": "an office is held within the tenures on record",
    "order": "what came before something else started before it",
    "inclusion": "a part lies within the time of the whole",
    "simultaneity": "what happens at the same time lies no more than 31 days apart",
    "cause": "a cause does not start after its effect",
    "moment": "what is not said to last was over at once",
    "duration": "the duration and the dates are of the same stretch of time",
}


class Narrator:
    """Puts the contradictions of one corpus into words."""

    def __init__(self, corpus: Corpus) -> None:
        self._speaker = Speaker(corpus)
        self._claims = {c.id: c for c in corpus.claims}
        self._events = {e.id for e in corpus.entities}
        self._predicates = corpus.vocabulary.predicates

    def chain(self, conflict: Conflict) -> str:
        """ "(1) A came before B; (2) B came before C; ... Together they put the beginning of C on X at the earliest and on Y at the latest"."""
        return f"{self.numbered(conflict.claims)}. Together they put {self._sum(conflict.chain)}"

    def numbered(self, claims: Iterable[str]) -> str:
        """The propositions, numbered."""
        return "; ".join(f"({n}) {self._speaker.proposition(self._claims[c])}" for n, c in enumerate(claims, 1))

    def alternatives(self, claims: Iterable[str]) -> str:
        """ "(1) A ended before B began, or A began after B had ended; (2) ... Whichever alternatives are taken, not all of this can be so"."""
        return f"{self.numbered(claims)}. Whichever of the alternatives hold, they exclude each other"

    def assumed(self, kinds: AbstractSet[str]) -> tuple[str, ...]:
        """The assumptions of the reasoning, besides the claims. kinds: of its constraints."""
        return tuple(text for kind, text in _ASSUMED.items() if kind in kinds)

    def _sum(self, chain: Chain) -> str:
        points = [c.x for c in chain]
        best = min(range(len(points)), key=lambda n: (points[n] == ORIGIN, points[n].thing not in self._events, n))
        if ORIGIN not in points:
            days = -sum(c.w for c in chain) // DAY
            return f"{self._point(points[best])} {f'{days} days ' if days else ''}before itself"
        # The chain starts from the origin with the latest date, and returns to it with the earliest.
        latest = sum(c.w for c in chain[: best + 1]) // DAY
        earliest = -sum(c.w for c in chain[best + 1 :]) // DAY
        return f"{self._point(points[best])} on {of_edtf(iso(earliest))} at the earliest and on {of_edtf(iso(latest))} at the latest"

    def _point(self, point: Point) -> str:
        edge = "beginning" if point.edge == "start" else "end"
        return f"the {edge} of {self._thing(point.thing)}"

    def _thing(self, thing: str) -> str:
        name, _, key = thing.partition(" ")
        predicate = self._predicates.get(name)
        if not key or predicate is None or predicate.functional is None:
            return self._speaker.label(thing)
        subjects = (" and ".join(map(self._speaker.label, part.split("+"))) for part in key.split(" "))
        return f"“{fill(predicate.sentence, dict(zip(predicate.functional.by, subjects, strict=True)))}”"

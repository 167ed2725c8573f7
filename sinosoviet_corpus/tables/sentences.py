"""Finds the sentence that a place of a text lies in: the key that joins the layers."""

from __future__ import annotations

import bisect
from typing import Any

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.record import Range


def first(spans: tuple[Range, ...]) -> dict[str, Any]:
    """start, end, quote of the first span; null without one."""
    span = spans[0] if spans else None
    return {"start": span and span.start, "end": span and span.end, "quote": span and span.quote}


class Sentences:
    """Looks sentences up by place."""

    def __init__(self, corpus: Corpus) -> None:
        self._known: dict[str, list[tuple[int, int, str]]] = {}
        for s in corpus.sentences:
            self._known.setdefault(s.source, []).append((s.spans[0].start, s.spans[-1].end, s.id))
        for found in self._known.values():
            found.sort()

    def at(self, source: str, place: int | None) -> str | None:
        """The id of the sentence at a code point of a text; None where there is none."""
        found = self._found(source, place)
        return found[2] if found else None

    def bounds(self, source: str, place: int) -> tuple[int, int] | None:
        """Where the sentence at a code point of a text begins and ends, half-open; None where there is none."""
        found = self._found(source, place)
        return found[:2] if found else None

    def _found(self, source: str, place: int | None) -> tuple[int, int, str] | None:
        known = self._known.get(source)
        if known is None or place is None:
            return None
        found = known[max(0, bisect.bisect_right(known, place, key=lambda s: s[0]) - 1)]
        return found if found[0] <= place < found[1] else None

    def first(self, source: str, spans: tuple[Range, ...]) -> dict[str, Any]:
        """Sentence, start, end and quote of the first span."""
        made = first(spans)
        return {"sentence": self.at(source, made["start"]), **made}

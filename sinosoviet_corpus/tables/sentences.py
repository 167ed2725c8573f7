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
        known = self._known.get(source)
        if known is None or place is None:
            return None
        start, end, sentence = known[max(0, bisect.bisect_right(known, place, key=lambda s: s[0]) - 1)]
        return sentence if start <= place < end else None

    def first(self, source: str, spans: tuple[Range, ...]) -> dict[str, Any]:
        """Sentence, start, end and quote of the first span."""
        made = first(spans)
        return {"sentence": self.at(source, made["start"]), **made}

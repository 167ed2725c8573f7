"""The stretches of a text to show around some marks: whole sentences where the text has a layer of sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.output.context import CONTEXT
from sinosoviet_corpus.output.segments import Mark


class Sentences:
    """Where the sentences of the texts begin and end."""

    def __init__(self, corpus: Corpus) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = {}
        for sentence in corpus.sentences:
            self._spans.setdefault(sentence.source, []).extend((s.start, s.end) for s in sentence.spans)
        for spans in self._spans.values():
            spans.sort()

    def around(self, text: Text, marks: Iterable[Mark]) -> Iterator[tuple[int, int]]:
        """The stretches in the order of the text, none of which overlap: offsets in code points, half-open."""
        low = high = -1
        for start, end in sorted((self._low(text, m.start), self._high(text, m.end)) for m in marks):
            if high < 0:
                low, high = start, end
            elif start <= high + 1:
                high = max(high, end)
            else:
                yield low, high
                low, high = start, end
        if high >= 0:
            yield low, high

    def _low(self, text: Text, at: int) -> int:
        sentence = self._at(text.source.id, at)
        if sentence is not None:
            return sentence[0]
        line = text.text.rfind("\n", 0, at) + 1
        if at - line <= CONTEXT:
            return line
        cut = text.text.find(" ", at - CONTEXT, at)
        return cut + 1 if cut >= 0 else at

    def _high(self, text: Text, at: int) -> int:
        sentence = self._at(text.source.id, at - 1)
        if sentence is not None:
            return sentence[1]
        line = text.text.find("\n", at)
        line = len(text.text) if line < 0 else line
        if line - at <= CONTEXT:
            return line
        cut = text.text.rfind(" ", at, at + CONTEXT)
        return cut if cut >= 0 else at

    def _at(self, source: str, at: int) -> tuple[int, int] | None:
        spans = self._spans.get(source, [])
        n = bisect_right(spans, (at, len(spans) and spans[-1][1] + 1)) - 1
        return spans[n] if n >= 0 and spans[n][0] <= at < spans[n][1] else None

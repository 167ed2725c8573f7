"""The stretches of a text to show around some marks: whole sentences where the text has a layer of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.output.context import CONTEXT
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.tables.sentences import Sentences


def around(sentences: Sentences, text: Text, marks: Iterable[Mark]) -> Iterator[tuple[int, int]]:
    """The stretches in the order of the text, none of which overlap: offsets in code points, half-open."""
    low = high = -1
    for start, end in sorted((_low(sentences, text, m.start), _high(sentences, text, m.end)) for m in marks):
        if high < 0:
            low, high = start, end
        elif start <= high + 1:
            high = max(high, end)
        else:
            yield low, high
            low, high = start, end
    if high >= 0:
        yield low, high


def _low(sentences: Sentences, text: Text, at: int) -> int:
    sentence = sentences.bounds(text.source.id, at)
    if sentence is not None:
        return sentence[0]
    line = text.text.rfind("\n", 0, at) + 1
    if at - line <= CONTEXT:
        return line
    cut = text.text.find(" ", at - CONTEXT, at)
    return cut + 1 if cut >= 0 else at


def _high(sentences: Sentences, text: Text, at: int) -> int:
    sentence = sentences.bounds(text.source.id, at - 1)
    if sentence is not None:
        return sentence[1]
    line = text.text.find("\n", at)
    line = len(text.text) if line < 0 else line
    if line - at <= CONTEXT:
        return line
    cut = text.text.rfind(" ", at, at + CONTEXT)
    return cut if cut >= 0 else at

"""Finds the words that somebody names in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sinosoviet_corpus.output.context import around

MOST = 50  # places that are offered


class Place(NamedTuple):
    """A place of words in a text, with what stands around it."""

    start: int
    end: int
    before: str
    words: str
    after: str


def find(text: str, quote: str) -> list[Place]:
    """The places of these words, at most MOST: to the letter if there are any, else whatever their case and the white space between them."""
    return [place(text, start, end) for start, end in islice(_places(text, quote), MOST)]


def _places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    parts = quote.split()
    if not parts:
        return
    exact = re.compile(re.escape(quote.strip()))
    loose = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    for pattern in (exact, loose):
        found = None
        for found in pattern.finditer(text):
            yield found.span()
        if found:
            return


def place(text: str, start: int, end: int) -> Place:
    """The words at text[start:end] with their context on one line."""
    before, after = around(text, start, end)
    return Place(start, end, re.sub(r"\s+", " ", before), text[start:end], re.sub(r"\s+", " ", after))


def nearest(text: str, quote: str, start: int) -> Place | None:
    """The place of these words that is nearest to an offset; None if they are not there."""
    found = min(_places(text, quote), key=lambda span: abs(span[0] - start), default=None)
    return place(text, *found) if found else None

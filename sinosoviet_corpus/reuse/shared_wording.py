"""Finds the runs of words that two texts have in common, by hashing all stretches of eight words.

It is near-linear in the length of the texts. Case and punctuation do not count. Words in quotation marks do not count (two texts
that quote one speech need not know each other), nor do stretches that more than five texts have (formulas). A Chinese or Japanese
character is half a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from sinosoviet_corpus.normal import UNSEEN, composed
from sinosoviet_corpus.reuse.marks import quoted

STRETCH = 8  # words that make a stretch
FORMULA = 6  # if so many texts share a stretch, it is a formula
_CJK = r"\u3040-\u30ff\u3400-\u9fff"
# Marks over letters, and what print does not show: they are part of the word.
_MARKS = rf"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f{UNSEEN}"
_LETTER = rf"[^\W_{_CJK}]"
_WORD = re.compile(rf"[{_CJK}]|{_LETTER}+(?:[{_MARKS}]+{_LETTER}+)*[\u0300-\u036f\u0483-\u0487]*")


class Run(NamedTuple):
    """Ranges of code points in two texts that have the same words; how many words that is."""

    first: str
    start: int
    end: int
    second: str
    second_start: int
    second_end: int
    words: float


class _Words(NamedTuple):
    folded: list[str]
    ranges: list[tuple[int, int]]


def shared_runs(texts: Mapping[str, str]) -> list[Run]:
    """The longest runs of at least eight words that two of the texts share, in the order of the first text of each pair."""
    words = {name: _words(name, text) for name, text in sorted(texts.items())}
    found: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for name, made in words.items():
        for at in range(len(made.folded) - STRETCH + 1):
            found.setdefault(tuple(made.folded[at : at + STRETCH]), []).append((name, at))
    runs = []
    for pair, places in sorted(_pairs(found).items()):
        runs += list(_runs(pair, places, words))
    return runs


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in normal form, without case and punctuation, each with its range of code points."""
    return [(composed(match[0]).casefold(), *match.span()) for match in _WORD.finditer(text)]


def _words(name: str, text: str) -> _Words:
    """The words of a text. Each word within quotation marks is replaced by one that nothing equals."""
    folded: list[str] = []
    ranges: list[tuple[int, int]] = []
    marked = list(quoted(text))
    at = 0
    for word, start, end in words_of(text):
        while at < len(marked) and marked[at][1] <= start:
            at += 1
        inside = at < len(marked) and marked[at][0] <= start
        folded.append(f"{name} {start}" if inside else word)
        ranges.append((start, end))
    return _Words(folded, ranges)


def _pairs(found: dict[tuple[str, ...], list[tuple[str, int]]]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Pair of texts -> the places of each shared stretch in the one and in the other; only the first place of a repeated stretch."""
    pairs: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for places in found.values():
        first: dict[str, int] = {}
        for name, at in places:
            first.setdefault(name, at)
        if len(first) < FORMULA:
            for (a, here), (b, there) in combinations(sorted(first.items()), 2):
                pairs.setdefault((a, b), []).append((here, there))
    return pairs


def _runs(pair: tuple[str, str], places: list[tuple[int, int]], words: dict[str, _Words]) -> Iterator[Run]:
    """Stretches that follow on each other in both texts make one run."""
    a, b = (words[name] for name in pair)
    begun: tuple[int, int] | None = None
    last = (-2, -2)
    for here, there in [*sorted(places), (-1, -1)]:
        if begun is not None and (here, there) != (last[0] + 1, last[1] + 1):
            size, end = last[0] + STRETCH - begun[0], (last[0] + STRETCH - 1, last[1] + STRETCH - 1)
            weight = sum(0.5 if len(w) == 1 and w > "\u3040" else 1 for w in a.folded[begun[0] : begun[0] + size])
            if weight >= STRETCH:
                yield Run(
                    pair[0], a.ranges[begun[0]][0], a.ranges[end[0]][1],
                    pair[1], b.ranges[begun[1]][0], b.ranges[end[1]][1], weight,
                )  # fmt: skip
            begun = None
        if begun is None:
            begun = (here, there)
        last = (here, there)

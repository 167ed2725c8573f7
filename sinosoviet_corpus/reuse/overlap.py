"""Finds the claim of a text that stands in a range of it. Spans are in the order of their starts, each with the farthest end so far.

A lookup goes back from the end of the range and stops where no earlier span reaches into it. It costs O(log n + spans passed).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

from sinosoviet_corpus.model.claim import Claim


class _Spans(NamedTuple):
    starts: list[int]
    ends: list[int]
    claims: list[str]
    farthest: list[int]


class ClaimsAt:
    """Finds the claim of a text that covers most of a range."""

    def __init__(self, claims: Iterable[Claim], order: Mapping[str, int]) -> None:
        """order: claim -> its place (tables/ordinal.py)."""
        found: dict[str, list[tuple[int, int, str]]] = {}
        for claim in claims:
            for span in claim.spans:
                found.setdefault(claim.source, []).append((span.start, span.end, claim.id))
        self._spans = {source: _made(sorted(spans)) for source, spans in found.items()}
        self._order = order

    def __call__(self, source: str, start: int, end: int) -> str | None:
        """The claim with the longest overlap with the half-open range; among several the first; None if there is none."""
        spans = self._spans.get(source)
        if spans is None:
            return None
        best: tuple[int, int, str] | None = None
        at = bisect_left(spans.starts, end) - 1
        while at >= 0 and spans.farthest[at] > start:
            size = min(spans.ends[at], end) - max(spans.starts[at], start)
            if size > 0:
                claim = spans.claims[at]
                found = (-size, self._order[claim], claim)
                best = min(best or found, found)
            at -= 1
        return best[2] if best else None


def _made(spans: list[tuple[int, int, str]]) -> _Spans:
    ends = [end for _, end, _ in spans]
    return _Spans([start for start, _, _ in spans], ends, [claim for _, _, claim in spans], list(accumulate(ends, max)))

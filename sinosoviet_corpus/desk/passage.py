"""A stretch of a text in a page of the desk, with its marks, as `output/passage.py` makes it; how much of a text is shown."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from sinosoviet_corpus.output import passage as layer
from sinosoviet_corpus.output.passage import Shown
from sinosoviet_corpus.output.segments import Mark

MARGIN = 700  # code points shown before and after a passage, at least
LARGE = 100_000  # code points of a text whose far paragraphs are drawn only when they come into view


def passage(text: str, start: int, end: int, marks: Iterable[Mark], shown: dict[str, Shown]) -> Markup:
    """text[start:end] with its marks, for a template; everything in it is escaped."""
    return Markup(layer.passage(text, start, end, marks, shown, live=True))


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch to show around a passage: MARGIN to each side, widened to whole lines if they are not far."""
    low, high = max(0, start - MARGIN), min(len(text), end + MARGIN)
    before, after = text.rfind("\n", max(0, low - MARGIN), low), text.find("\n", high, high + MARGIN)
    return (before + 1 if before >= 0 else low), (after + 1 if after >= 0 else high)

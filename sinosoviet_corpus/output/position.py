"""Code points -> lines and columns, both from 1, columns in code points."""

from __future__ import annotations

import bisect

from sinosoviet_corpus.files import layout
from sinosoviet_corpus.model.corpus import Corpus, Line


class Positions:
    """Finds lines and columns in the texts of a corpus. It indexes each text once.

    base: the path of the corpus folder, with a final "/", from the folder that paths are relative to; "" if they are the same.
    """

    def __init__(self, corpus: Corpus, base: str = "") -> None:
        self._base, self._lines = base, corpus.lines
        self._texts = {name: text.text for name, text in corpus.texts.items()}
        self._starts: dict[str, list[int]] = {}

    def of(self, source: str, offset: int) -> tuple[int, int]:
        """(line, column) of a code point offset."""
        if source not in self._starts:
            text = self._texts[source]
            self._starts[source] = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
        starts = self._starts[source]
        line = bisect.bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, claim: str) -> Line:
        """The line of the record file that holds a claim without a place in a text. The number is 0 if the line is not known."""
        path, number, length = self._lines.get(claim, (layout.REFERENCE_CLAIMS, 0, 0))
        return Line(self._base + path, number, length)

    def path(self, source: str) -> str:
        """The path of a text."""
        return f"{self._base}corpus/{source}/text.txt"

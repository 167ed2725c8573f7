"""Finds where a text says a quotation: up to white space and normal form, in the offsets of the text as stored."""

from __future__ import annotations

from sinosoviet_corpus import normal

MOST = 10  # the most places that are looked for and reported


class Places:
    """A text, prepared for many quotations. Preparing is linear in the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        read = normal.with_places(text)
        kept: list[int] = []  # the code points of the normal form that are left when a run of white space is one blank
        made: list[str] = []
        for at, character in enumerate(read.text):
            if not character.isspace():
                made.append(character)
                kept.append(at)
            elif made and made[-1] != " ":
                made.append(" ")
                kept.append(at)
        self._folded, self._kept, self._read = "".join(made), kept, read

    def of(self, quote: str) -> list[tuple[int, int]]:
        """The first MOST places (start, end) of a quotation, one after the other."""
        wanted = normal.normal(quote)
        found: list[tuple[int, int]] = []
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0 and len(found) < MOST:
            last = at + len(wanted) - 1
            start, end = self._read.starts[self._kept[at]], self._read.ends[self._kept[last]]
            if (
                normal.normal(self.text[start:end]) == wanted
            ):  # otherwise the found stretch begins or ends between a letter and its accent
                found.append((start, end))
            at = self._folded.find(wanted, at + 1)
        return found


def in_words(places: list[tuple[int, int]]) -> str:
    """Places in words: "[10, 25), [110, 125)"."""
    more = ", …" if len(places) >= MOST else ""
    return ", ".join(f"[{start}, {end})" for start, end in places) + more

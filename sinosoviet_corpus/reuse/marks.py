"""Finds the words in quotation marks, by the marks of European and East Asian print: “ ”, „ “, ‚ ‘, « », » «, ‹ ›, ” ”, ‘ ’, " ", 「 」 and others.

A mark that can also be an apostrophe or close a quotation opens one only before a word and after a gap. An apostrophe closes none:
neither that of "it’s" nor, if the quotation goes on to another mark, that of "the officers’ report". A quotation in another counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 600  # code points in a quotation
# Opening mark -> its closing marks.
_PAIRS = {
    "“": "”", "„": "“”", "‟": "”", "”": "”", "‘": "’", "‚": "‘’", "‛": "’", "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    '"': '"', "'": "'", "＂": "＂", "「": "」", "『": "』", "｢": "｣", "〝": "〞〟", "﹁": "﹂", "﹃": "﹄",
}  # fmt: skip
_TWO_SIDED = "”»›\"'＂‘"  # these open only after a gap and before a word
_APOSTROPHES = "’'"
# An apostrophe before a letter closes nothing.
_CLOSING = {
    mark: re.compile("|".join(re.escape(c) + (r"(?!\w)" if c in "’'" else "") for c in closing))
    for mark, closing in _PAIRS.items()
}
_OPENING = re.compile(f"[{''.join(_PAIRS)}]")
_GAP = re.compile(r"[\s(\[{<—–/:-]|\Z")
_NO_OPENING = re.compile(r"(\d|tis\b|twas\b|em\b|til\b|cause\b|bout\b|n\b)", re.IGNORECASE)  # '50s, 'tis


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of the words in quotation marks, without the marks, in order; none overlaps another."""
    at = 0
    while match := _OPENING.search(text, at):
        start = match.start()
        end = _closing(text, start) if _opens(text, start) else -1
        if end > start + 1:
            yield start + 1, end
        at = max(start, end) + 1


def _opens(text: str, at: int) -> bool:
    if text[at] not in _TWO_SIDED:
        return True
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    if text[at] in "'‘" and _NO_OPENING.match(text, at + 1):
        return False
    free = before in _PAIRS or any(before in marks for marks in _PAIRS.values()) or _GAP.match(before) is not None
    return free and after != "" and not after.isspace()


def _closing(text: str, start: int) -> int:
    """Where the quotation that opens at `start` is closed; -1 if it is not."""
    last = -1
    for match in _CLOSING[text[start]].finditer(text, start + 1, start + 2 + LONGEST):
        at = match.start()
        if text[at] in _APOSTROPHES:
            if last >= 0 and text[start] in text[last + 1 : at]:
                return last  # another quotation has begun meanwhile
            last = at
            if text[at - 1] == "s" and re.match(r"\s\w", text[at + 1 : at + 3]):
                continue  # perhaps a possessive: look for a later mark
        return at
    return last

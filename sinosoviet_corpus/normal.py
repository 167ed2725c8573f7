"""The normal form in which names, values and labels are compared: NFC, without soft hyphens, zero-width characters and line breaks.

Texts are never changed. A span found in the normal form of a text is given in the offsets of the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Soft hyphen, joiners, marks of direction, variation selectors, byte order mark: none is seen in print.
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_UNSEEN = re.compile(f"[{UNSEEN}]+")
_ONE_GAP = re.compile(r"(?<=\S)[\n\u00a0\u2007\u2009\u202f](?=\S)")


class Normal(NamedTuple):
    """A text in normal form. starts, ends: for each of its code points, where that begins and ends in the text as written."""

    text: str
    starts: range | list[int]
    ends: range | list[int]

    def as_written(self, start: int, end: int) -> tuple[int, int]:
        """The range of the text as written that a range of the normal form, not empty, came from."""
        return self.starts[start], self.ends[end - 1]


def composed(text: str) -> str:
    """A text in NFC, without the characters that are not seen; its white space stays."""
    return text if text.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def normal(name: str) -> str:
    """A name, value or label in normal form: composed, and a run of white space is one space."""
    return " ".join(composed(name).split())


def caseless(name: str) -> str:
    """The normal form without case."""
    return normal(normal(name).casefold())


def apart_by(one: str, other: str) -> str:
    """Why two strings differ that look the same in print, in words; "" if they are the same, or do not look the same."""
    if one == other or normal(one) != normal(other):
        return ""
    if composed(one) != composed(other):
        return "white space"
    if _UNSEEN.search(one + other) and _UNSEEN.sub("", one) == _UNSEEN.sub("", other):
        return "characters that are not seen, such as soft hyphens"
    forms = [next((f for f in ("NFC", "NFD") if unicodedata.is_normalized(f, s)), "neither") for s in (one, other)]
    return f"Unicode normalisation ({forms[0]} against {forms[1]})"


def place_of(quote: str, text: str) -> tuple[int, int] | None:
    """The range of a text, as written, whose normal form is that of the quote; None if there is none."""
    read, wanted = with_places(text), normal(quote)
    at = read.text.find(wanted) if wanted else -1
    return None if at < 0 else read.as_written(at, at + len(wanted))


def with_places(text: str) -> Normal:
    """A whole text in normal form. A single line break or no-break space between words becomes a space; other gaps stay."""
    text = _ONE_GAP.sub(" ", text)
    if text.isascii() or (unicodedata.is_normalized("NFC", text) and not _UNSEEN.search(text)):
        return Normal(text, range(len(text)), range(1, len(text) + 1))
    made: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        seen = composed(text[start:end])
        if seen:
            made.append(seen)
            starts += [start] * len(seen)
            ends += [start + len(text[start:end].rstrip("\u00ad\u200b\u2060\ufeff"))] * len(seen)
    return Normal("".join(made), starts, ends)


def _clusters(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that compose on their own: a character with the marks, jamo and unseen characters after it."""
    found: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(text)):
        character = text[at]
        if character.isascii() or not _joins(character):
            found.append((start, at))
            start = at
    if text:
        found.append((start, len(text)))
    return found


def _joins(character: str) -> bool:
    """Whether a character may compose with those before it, or is not seen."""
    return (
        unicodedata.category(character).startswith("M")
        or "\u1160" <= character <= "\u11ff"  # vowels and final consonants of Hangul
        or _UNSEEN.match(character) is not None
    )

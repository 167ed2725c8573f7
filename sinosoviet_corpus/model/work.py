"""A work of the bibliography, as it is cited and as support sees it: when it appeared, what it is, whose side it is on, on what it depends.

`files/csl.py` reads it from CSL-JSON. Everything else reads works only, never the JSON.
"""

from __future__ import annotations

import re

import msgspec

from sinosoviet_corpus.model.source import Derivation

# Words of a "tendency" that name no side in a quarrel.
_NO_SIDE = re.compile("academic|scholar|collaborative|encyclop|reference|none|neutral|unknown|calendar|site")
_BOOKS = ("book", "thesis", "report", "classic", "collection", "manuscript")
SHORT = 10  # pages up to which a work needs no page to be found in


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """The name of an author in its parts, each "" where it is not given. literal: of a body, or a name that has no parts."""

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def last(self) -> str:
        """The family name with the particle that belongs to it ("van Gogh"), or the whole of a name without parts; may be ""."""
        if not self.family:
            return self.literal or self.given
        return self.literal or f"{self.non_dropping_particle} {self.family}".strip()


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """An item of the bibliography: the fields in use. What an item does not give is "" or None.

    type: its CSL type.  issued: EDTF, None if unknown.  pages: how many it has.  tendency, kind: words of the note.
    """

    key: str
    type: str
    title: str = ""
    short_title: str = ""
    authors: tuple[Name, ...] = ()
    container: str = ""
    publisher: str = ""
    url: str = ""
    note: str | None = None
    kind: str = ""
    stated_tendency: str | None = None
    issued: str | None = None
    pages: int | None = None
    derivations: tuple[Derivation, ...] = ()

    @property
    def primary(self) -> bool:
        """Whether it is a document of the time."""
        return self.kind.startswith("primary")

    @property
    def tendency(self) -> str | None:
        """Whose side it is on; None if it is on no side, or that is unknown."""
        return side_of(self.stated_tendency)

    @property
    def house(self) -> str:
        """The journal, book or site it stands in, else its publisher; may be ""."""
        return self.container or self.publisher

    @property
    def lineage(self) -> str:
        """Equal for works that may depend on each other: the same authors, else the same house, else the work alone."""
        authors = "+".join(sorted((name.family or name.literal).casefold() for name in self.authors)).strip("+")
        return authors or (self.house or self.key).casefold()

    @property
    def book(self) -> bool:
        """Whether it is long enough to need a page."""
        return self.type in _BOOKS and (self.pages is None or self.pages > SHORT)

    @property
    def year(self) -> int | None:
        """The year it appeared, see `year_of`."""
        return year_of(self.issued)


def side_of(tendency: str | None) -> str | None:
    """The side that a tendency names, in small letters; None for "academic", "neutral" and the like."""
    side = (tendency or "").strip().casefold()
    return None if not side or _NO_SIDE.search(side) else side


def year_of(edtf: str | None) -> int | None:
    """The first year that an EDTF string names, as astronomers count: 0 is 1 BC. None if it names none."""
    match = re.search(r"-?\d{4,9}", edtf or "")
    return int(match[0]) if match else None

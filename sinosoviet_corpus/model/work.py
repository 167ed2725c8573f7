"""A work of the bibliography, for citing it and for weighing support: its date, its kind, whose side it is on, what it depends on.

`files/csl.py` reads it from CSL-JSON. Everything else reads works only, never the JSON.
"""

from __future__ import annotations

import re

import msgspec

from sinosoviet_corpus.model.source import Derivation

# Words in a "tendency" that do not name a side in a quarrel.
_NO_SIDE = re.compile("academic|scholar|collaborative|encyclop|reference|none|neutral|unknown|calendar|site")
_BOOKS = ("book", "thesis", "report", "classic", "collection", "manuscript")
_PAGES = ("webpage", "post", "post-weblog")
SHORT = 10  # a work of up to so many pages can be cited without a page


# The kinds of works, the best witness first. A note gives the kind; words of earlier notes stand for it, and else the CSL type does.
KINDS = ("document", "study", "reference work", "memoir", "press", "popular", "unsigned page")
_OTHER_WORDS = {
    "primary": "document", "scholarship": "study", "report": "study", "encyclopedia": "reference work",
    "reference": "reference work", "news": "press",
}  # fmt: skip
_OF_TYPE = {
    "treaty": "document", "document": "document", "legislation": "document", "hearing": "document", "speech": "document",
    "book": "study", "article-journal": "study", "chapter": "study", "thesis": "study", "report": "study",
    "entry-encyclopedia": "reference work", "entry-dictionary": "reference work", "entry": "reference work",
    "interview": "memoir", "personal_communication": "memoir",
    "article-newspaper": "press", "article-magazine": "press", "broadcast": "press",
}  # fmt: skip


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """The name of an author in its parts, each "" if it is not given. literal: the name of a body, or a name without parts."""

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def last(self) -> str:
        """The family name with its particle ("van Gogh"), or the whole name if it has no parts; may be ""."""
        if not self.family:
            return self.literal or self.given
        return self.literal or f"{self.non_dropping_particle} {self.family}".strip()


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """An item of the bibliography: the fields in use. A field that the item does not give is "" or None.

    type: its CSL type.  issued: EDTF, None if unknown.  pages: how many it has.  stated_tendency, kind: from the note.
    volume: the number and the title of the volume or part, as given.
    """

    key: str
    type: str
    title: str = ""
    short_title: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    volume: str = ""
    edition: str = ""
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
        """Whether it is a document of the period."""
        return self.kind.startswith("primary")

    @property
    def tendency(self) -> str | None:
        """Whose side it is on; None if it is on no side, or if the side is unknown."""
        return side_of(self.stated_tendency)

    @property
    def house(self) -> str:
        """The journal, book or site it stands in, else its publisher; may be ""."""
        return self.container or self.publisher

    @property
    def unsigned_page(self) -> bool:
        """Whether it is a web page that names no author and no editor."""
        return self.type in _PAGES and not any(name.last for name in (*self.authors, *self.editors))

    @property
    def sort(self) -> str:
        """Its kind, one of KINDS."""
        said = self.kind.strip().casefold()
        for name in KINDS:
            if said.startswith(name):
                return name
        for word, name in _OTHER_WORDS.items():
            if said.startswith(word):
                return name
        return _OF_TYPE.get(self.type, "unsigned page" if self.unsigned_page else "popular")

    @property
    def rank(self) -> int:
        """How good a witness it is by its kind: 0 is best."""
        return KINDS.index(self.sort)

    @property
    def book(self) -> bool:
        """Whether it is long enough to need a page."""
        return self.type in _BOOKS and (self.pages is None or self.pages > SHORT)

    @property
    def year(self) -> int | None:
        """The year it appeared (see `year_of`)."""
        return year_of(self.issued)


def side_of(tendency: str | None) -> str | None:
    """The side that a tendency names, in small letters; None for "academic", "neutral" and the like."""
    side = (tendency or "").strip().casefold()
    return None if not side or _NO_SIDE.search(side) else side


def year_of(edtf: str | None) -> int | None:
    """The first year that an EDTF string names, as astronomers count: 0 is 1 BC. None if it names none."""
    match = re.search(r"-?\d{4,}(?![\dE])", edtf or "")
    return int(match[0]) if match else None

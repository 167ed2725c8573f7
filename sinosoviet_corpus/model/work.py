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
# The kinds of works, the one that proves most first. "document": of the period; "study": research with its sources;
# "memoir": told later by someone who was there; "popular": signed, for a wide public; "unsigned page": nobody answers for it.
KINDS = ("document", "study", "reference work", "memoir", "press", "popular", "unsigned page")
_OWN_VOICE = ("", "independent", "none known")  # values of `tradition` for a work that follows no other
# Words of earlier notes stand for a kind, and where a note gives none, the CSL type does.
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

    type: its CSL type.  issued: EDTF, None if unknown.  pages: how many it has.  kind: from the note, if it can be one of KINDS.
    stated_tendency, stated_tradition: from the note.
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
    stated_tradition: str = ""
    issued: str | None = None
    pages: int | None = None
    derivations: tuple[Derivation, ...] = ()

    @property
    def primary(self) -> bool:
        """Whether it is a document of the period."""
        return self.kind == KINDS[0] or self.kind.startswith("primary")

    @property
    def tradition(self) -> str | None:
        """The one voice that it repeats with others, such as the press of one party or the copies of one encyclopedia; None if it has its own."""
        given = self.stated_tradition.strip()
        return None if given.casefold() in _OWN_VOICE else given

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
        return rank_of(self.sort)

    @property
    def book(self) -> bool:
        """Whether it is long enough to need a page."""
        return self.type in _BOOKS and (self.pages is None or self.pages > SHORT)

    @property
    def year(self) -> int | None:
        """The year it appeared (see `year_of`)."""
        return year_of(self.issued)


def rank_of(kind: str) -> int:
    """How good a witness a work of this kind is: 0 is best; a kind that is not known is the worst."""
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def side_of(tendency: str | None) -> str | None:
    """The side that a tendency names, in small letters; None for "academic", "neutral" and the like."""
    side = (tendency or "").strip().casefold()
    return None if not side or _NO_SIDE.search(side) else side


def year_of(edtf: str | None) -> int | None:
    """The first year that an EDTF string names, as astronomers count: 0 is 1 BC. None if it names none."""
    match = re.search(r"-?\d{4,}(?![\dE])", edtf or "")
    return int(match[0]) if match else None

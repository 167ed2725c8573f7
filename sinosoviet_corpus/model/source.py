"""A source: a text stored verbatim, with what is known about it."""

from __future__ import annotations

import msgspec

from sinosoviet_corpus.model.record import Record
from sinosoviet_corpus.model.words import Descent


class Derivation(Record, frozen=True):
    """An edge of the derivation graph: this source cites, translates, copies ... another. `certain` false = suspected.

    target: the id of a source, the key of a work, or the address or title of a work that is neither.
    evidence: how this is known.
    """

    relation: Descent
    target: str
    certain: bool
    evidence: str


class Original(Record, frozen=True):
    """The file that the text was taken from, if that is no plain text in UTF-8. It lies next to the text.

    file: its name there.  sha256, bytes: of its content.  made_by: what took the text out of it.
    """

    file: str
    sha256: str
    bytes: int
    made_by: str


class Source(Record, frozen=True):
    """The fields of corpus/<id>/source.toml. Sizes and digest pin the bytes of text.txt.

    written: when, in EDTF, if it is known.  tendency: whose side it is on.  original: the file that the text was taken from.
    derivations: what it depends on.
    """

    id: str
    title: str
    kind: str
    language: str
    author: str
    date: str
    origin: str
    rights: str
    original_file: str
    sha256: str
    bytes: int
    code_points: int
    newlines: str
    received: str
    oddities: tuple[str, ...] = ()
    tendency: str | None = None
    written: str | None = None
    original: Original | None = None
    derivations: tuple[Derivation, ...] = ()


class Text(msgspec.Struct, frozen=True):
    """A source with its text, decoded but otherwise untouched: BOM, CR and LF are content."""

    source: Source
    text: str

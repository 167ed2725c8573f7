"""An import: a table or file from elsewhere whose facts were taken into the corpus."""

from __future__ import annotations

from typing import Literal

from sinosoviet_corpus.model.record import Id, Record

Form = Literal["facts", "claims", "list", "table", "wikidata", "zotero"]


class Imported(Record, frozen=True):
    """What was imported, by whom and when.

    form: facts, claims (of a text), list (a register as a text of its own), table (by a mapping), wikidata, zotero.
    file: its name.  sha256: of its bytes.  mapping: the SHA-256 of the mapping file, if there was one.  at: UTC, ISO 8601.
    text: the text that the claims are of.  rows: how many rows (or items) were read.  known: rows that were on record already.
    claims, entities, works, complete: new records.  set_aside: rows that were not taken.
    """

    id: Id
    form: Form
    file: str
    sha256: str
    mapping: str | None
    text: Id | None
    by: str
    at: str
    rows: int
    known: int
    claims: int
    entities: int
    works: int
    complete: int
    set_aside: int

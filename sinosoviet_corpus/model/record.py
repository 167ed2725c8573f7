"""The base of every record: frozen, typed, all keys present, unknown keys refused."""

from __future__ import annotations

import msgspec

from sinosoviet_corpus.model.words import Confidence, Status

Id = str  # a readable slug, unique in the corpus: "split/herter-was-ambassador"


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all records. The order of the fields is the order of the keys on disk."""


class Range(Record, frozen=True):
    """A half-open range of Unicode code points of one text, with the text it covers.

    `text[start:end] == quote` is checked whenever a corpus is opened.
    """

    start: int
    end: int
    quote: str


GUIDELINE = "3"  # the version of annotations/guidelines.md by which records are made now


class MadeBy(Record, frozen=True):
    """Who made a record. `confidence` is the annotator's certainty of the reading, not the text's and not the world's."""

    agent: str
    at: str
    status: Status
    confidence: Confidence
    guideline: str

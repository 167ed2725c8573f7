"""A time expression as annotated: raw words, EDTF, and the mode that EDTF does not say."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, Record
from sinosoviet_corpus.model.words import Calendar, Mode, Part


class When(Record, frozen=True):
    """The time that a claim gives. `sinosoviet_corpus.times` turns it into boxes of days.

    raw: the words of the text.  edtf: ISO 8601-2 / EDTF (https://www.loc.gov/standards/datetime/).
    mode: within (somewhere inside), throughout (fills it), extent (starts at its start, ends at its end), before, after.
    part: "early 1949" = edtf 1949, part early.  anchor: the date record that a relative expression refers to.
    """

    raw: str
    edtf: str
    mode: Mode
    part: Part | None
    calendar: Calendar
    anchor: Id | None

"""A time expression as annotated: raw words, EDTF, and the mode that EDTF does not say."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, Record
from sinosoviet_corpus.model.words import Calendar, Mode, Part


class When(Record, frozen=True):
    """The time that a claim gives. `sinosoviet_corpus.times` turns it into boxes of days.

    raw: the words of the text.  edtf: ISO 8601-2 / EDTF (https://www.loc.gov/standards/datetime/).
    mode: within (somewhere inside), throughout (fills it), extent (starts at its start, ends at its end), before, after.
    calendar: "julian" or "swedish" where the source reckons so, "unknown" where it does not say, "gregorian" where it does or where it is
    the only one possible (from 16 February 1923 on). A date is written as the source has it, never converted.
    A double date ("11 February 1731/2") is a set of both years: "[1731-02-11,1732-02-11]"; or one of them, with both in `raw`.
    part: "early 1949" = edtf 1949, part early.  anchor: the date record that a relative expression refers to.
    """

    raw: str
    edtf: str
    mode: Mode
    part: Part | None
    calendar: Calendar
    anchor: Id | None

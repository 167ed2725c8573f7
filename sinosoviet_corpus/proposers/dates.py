"""Proposes expressions of time of English prose as records of dates; `date_tagger.py` finds and reads them.

The preposition before a date is not part of its span and becomes the mode. A date that takes its year, month or day from the context
has low confidence, and the date that it leans on as its anchor. A length of time ("three years") and a repeated time ("every year")
have no place in time; their value in ISO 8601 is in the note. Expressions that need the sense of the passage ("the Stalin era", "after the
conflict") are left to a person. Words that point at a time without naming it ("that time") are proposed unplaced, and so are expressions
that can be read in several ways: no value is better than a wrong one.
"""

from __future__ import annotations

from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.proposers.date_tagger import Tagged, tag
from sinosoviet_corpus.proposers.made import by, span
from sinosoviet_corpus.times.reread import not_said

RULES = "dates/3"
_NOTES = {"length": "length of time: {}", "set": "repeated time: {}"}


def dates(text: Text, at: str) -> tuple[Date, ...]:
    """Expressions of time in order of place. at: the day, ISO 8601. English only: nothing for other languages."""
    if text.source.language.split("-")[0] != "en":
        return ()
    return tuple(_record(text, number, tagged, at) for number, tagged in enumerate(tag(text.text)))


def _record(text: Text, number: int, tagged: Tagged, at: str) -> Date:
    source, whole = text.source.id, text.text
    time = None
    if tagged.time:
        time = When(
            raw=whole[tagged.start : tagged.end],
            edtf=tagged.time.edtf,
            mode=tagged.time.mode,
            part=tagged.time.part,
            calendar=not_said(tagged.time.edtf),
            anchor=None if tagged.anchor is None else _key(source, tagged.anchor),
        )
    sure = by(RULES, at, "low" if tagged.leans or (time is None and tagged.value is None) else "medium")
    note = _NOTES[tagged.kind].format(tagged.value) if tagged.value else None
    spans = span(whole, tagged.start, tagged.end)
    return Date(id=_key(source, number), source=source, spans=spans, time=time, made_by=sure, note=note)


def _key(source: str, number: int) -> str:
    return f"{source}/proposed-date-{number + 1:03}"

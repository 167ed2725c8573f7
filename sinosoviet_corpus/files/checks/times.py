"""Can the dates of a record be read?"""

from __future__ import annotations

from collections.abc import Iterator

from sinosoviet_corpus.files.checks.fault import Context, Fault
from sinosoviet_corpus.files.checks.names import dangling
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse


def when_readable(when: When | None, key: str, at: Context) -> Iterator[Fault]:
    if when is None:
        return
    yield from edtf_readable(when.edtf, f"{key}.edtf", when.calendar)
    if when.anchor is not None and when.anchor not in at.dates:
        yield dangling(f"{key}.anchor", when.anchor, at.dates, at)


def edtf_readable(text: str, key: str, calendar: str = "gregorian", *, strict: bool = False) -> Iterator[Fault]:
    """Faults of a date. strict: for a date in our own words, not in those of a text or work: a day that is none, and an end before the beginning, are
    faults. In a claim they are what the text or the work says, and rules report them.
    """
    try:
        parse(text, calendar, strict)
    except NotEdtf as error:
        yield Fault("VOC411", f"{key}: {error}", "See https://www.loc.gov/standards/datetime/.")
    except NoSuchDay as error:
        if strict:
            yield Fault("VOC411", f"{key}: {error}", "Correct it.")

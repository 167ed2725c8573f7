"""claim: put a claim of a text on record from the terminal: its words, a predicate, and who or what fills the roles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.quotes import Places
from sinosoviet_corpus.imports import anchors
from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.imports.fact import Fact
from sinosoviet_corpus.imports.rows import Ways
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.output.context import around
from sinosoviet_corpus.proposers.dates import dates
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.tasks import predicates, typed
from sinosoviet_corpus.tasks.typed import Hand, Put

NONE = "none"  # date=none: the claim has no date, though its words name one


def claim(root: Path, source: str, quote: str, predicate: str, parts: Iterable[str], hand: Hand) -> Put:
    """Put a claim of a text on record. parts: NAME=WORDS, as in a sheet of claims. Without a date it takes the one date that the words name.

    Raises CorpusError, and writes nothing, if the text does not say the quote exactly once, something is not known, or the claim is on record.
    """
    parts = list(parts)

    def read(corpus: Corpus) -> list[Fact]:
        if source not in corpus.texts:
            known = ", ".join(sorted(corpus.texts)) or "there are none yet: `sinosoviet new` takes one in"
            raise CorpusError(f"there is no text {source!r}", None, f"The texts: {known}.")
        text = corpus.texts[source]
        spans = _spans(text, quote)
        cells = typed.cells(parts, corpus)
        undated = cells.get("date", "").strip().lower() == NONE
        if undated:
            del cells["date"]
        ways = Ways(strict=False, spans=lambda row, words: spans)
        fact = typed.fact_of(cells, predicates.only(corpus, predicate), corpus, ways)
        if fact.time is None and not undated:
            fact = fact._replace(time=_date(corpus, text, spans))
        return [fact]

    return typed.put(root, source, hand, read)


def dates_in(layer: Iterable[Date], source: str, spans: Iterable[tuple[int, int]]) -> list[Date]:
    """The dates of a text that have a value and touch one of the stretches [start, end)."""
    spans = list(spans)
    return [
        date
        for date in layer
        if date.source == source
        and date.time is not None
        and any(s.start < end and s.end > start for s in date.spans for start, end in spans)
    ]


def _spans(text: Text, quote: str) -> tuple[Range, ...]:
    try:
        return anchors.spans_of(Places(text.text), quote)
    except Unfit as unfit:
        listed = []
        for start, end in Places(text.text).of(quote):
            before, after = around(text.text, start, end)
            listed.append("  " + re.sub(r"\s+", " ", f"[{start}, {end}): {before}**{text.text[start:end]}**{after}"))
        fix = "Quote more words, so that they stand there once." if listed else "Copy the words from the text."
        raise CorpusError(str(unfit), text.source.id, fix, listed) from None


def _date(corpus: Corpus, text: Text, spans: tuple[Range, ...]) -> When | None:
    """The one date of the words: as it is annotated, else as the tagger of dates reads it. Raises CorpusError for several."""
    stretches = [(s.start, s.end) for s in spans]
    found = dates_in(corpus.dates, text.source.id, stretches)
    found = found or dates_in(dates(text, ""), text.source.id, stretches)
    said = {d.time.edtf: d for d in found if d.time is not None}
    if len(said) > 1:
        listed = [f"  “{d.spans[0].quote}”: {of_when(d.time)}" for d in said.values() if d.time is not None]
        fix = 'Say which: date="16 June 1958", from=... and to=..., or date=none.'
        raise CorpusError("the words name several dates:", text.source.id, fix, listed)
    time = next((d.time for d in said.values()), None)
    return None if time is None else msgspec.structs.replace(time, anchor=None)

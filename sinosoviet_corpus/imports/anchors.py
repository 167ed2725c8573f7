"""Where the claims of a table stand in their text: by the quotation of each row, or, in a list, the row itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from sinosoviet_corpus.files.quotes import Places, in_words
from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.imports.table import Row
from sinosoviet_corpus.model.record import Range

_GAP = re.compile(
    r"\s*(?:\[(?:…|\.\.\.)\]| … | \.\.\. )\s*"
)  # what stands for words left out between the parts of a quotation


def by_quote(text: str) -> Callable[[Row, str], tuple[Range, ...]]:
    """Finds the place of the quotation of a row, as `spans_of` does."""
    places = Places(text)
    return lambda row, quote: spans_of(places, quote)


def spans_of(places: Places, quote: str) -> tuple[Range, ...]:
    """The place of a quotation. Its parts may be divided by "[...]". Raises Unfit if a part does not stand there exactly once."""
    if not quote.strip():
        raise Unfit("the quote is empty")
    found = []
    whole = places.of(quote)
    for part in [quote] if whole else _GAP.split(quote):
        there = whole or places.of(part)
        if not there:
            raise Unfit(f"the text does not say {_short(part)}")
        if len(there) > 1:
            raise Unfit(f"the text says {_short(part)} at {in_words(there)}; quote more words")
        start, end = there[0]
        found.append(Range(start=start, end=end, quote=places.text[start:end]))
    return tuple(sorted(found, key=lambda r: r.start))


def by_row(text: str) -> Callable[[Row, str], tuple[Range, ...]]:
    """The row as a place of the list that it was read from."""
    return lambda row, quote: (Range(start=row.start, end=row.end, quote=text[row.start : row.end]),)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text if len(text) <= 60 else text[:40] + '…' + text[-15:]}”"

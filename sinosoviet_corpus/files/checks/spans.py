"""Do the spans of a record fit its text, and its quotes the spans?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinosoviet_corpus import normal
from sinosoviet_corpus.files import short
from sinosoviet_corpus.files.checks.fault import Context, Fault, shortened
from sinosoviet_corpus.files.quotes import Places, in_words
from sinosoviet_corpus.files.reader import Located
from sinosoviet_corpus.model.record import Range

REACH = 20_000  # code points before and after a span where its quote is looked for


def spans_fit(
    item: Located, source: str, ranges: Iterable[Range], at: Context, primary: tuple[Range, ...]
) -> Iterator[Fault]:
    if source != item.folder:
        yield Fault("SCH212", f"source {source!r} in the folder of {item.folder!r}", "Move the record or correct it.")
        return
    if not primary:
        yield Fault("ANC104", "no span", "Say where the text says it.")
    text = at.reading.texts.get(source)
    if text is None:
        yield Fault("ANC105", f"there is no readable text {source!r}", f"Fix corpus/{source}/ first.")
        return
    for r in ranges:
        if (r.start, r.end) == (short.UNPLACED, short.UNPLACED):
            yield Fault(
                "ANC106", f"quote {shortened(r.quote)} has no offsets", _offsets(r.quote, source, text.text, at)
            )
        elif not 0 <= r.start < r.end <= len(text.text):
            message = f"offsets [{r.start}, {r.end}) do not lie in the text of {len(text.text)} code points"
            yield Fault("ANC102", message, "Offsets are code points, start before end.")
        elif text.text[r.start : r.end] != r.quote:
            yield Fault("ANC101", _difference(text.text, r), _place_of(text.text, r))


def _offsets(quote: str, source: str, text: str, at: Context) -> str:
    if source not in at.places:
        at.places[source] = Places(text)
    there = at.places[source].of(quote)
    if len(there) == 1:
        return f"Run `sinosoviet format`: it stands once, at {in_words(there)}."
    if there:
        return f"It stands several times: at {in_words(there)}. Quote more words, or give start and end."
    return "The text does not say it. Copy the quote from the text."


def _difference(text: str, r: Range) -> str:
    there = text[r.start : r.end]
    only = normal.apart_by(r.quote, there)
    also = f"; they differ only in {only}" if only else ""
    return f"quote {shortened(r.quote)} but [{r.start}, {r.end}) is {shortened(there)}{also}"


def _place_of(text: str, r: Range) -> str:
    if normal.apart_by(r.quote, text[r.start : r.end]):
        return "Copy the quote from the text as it is stored there: a text is never changed."
    # The search is limited to REACH, because every span of a long text may have moved.
    low, high = max(0, r.start - REACH), r.end + REACH
    around = "" if low == 0 and high >= len(text) else f" within {REACH:,} code points of these offsets"
    first = text.find(r.quote, low, high)
    if first < 0:
        near = normal.place_of(r.quote, text[low:high])
        if near is not None:
            start, end = low + near[0], low + near[1]
            only = normal.apart_by(r.quote, text[start:end])
            return f"The quote occurs at [{start}, {end}), but for {only}. Copy it from there."
        return f"The quote does not occur in the text{around}; restore the record or the text."
    if text.find(r.quote, first + 1, high) >= 0:
        return "The quote occurs several times; choose the right place."
    return f"The quote occurs once, at [{first}, {first + len(r.quote)})."

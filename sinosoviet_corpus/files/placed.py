"""Gives quotes without offsets their place, where the text says them once."""

from __future__ import annotations

from typing import Any

import msgspec

from sinosoviet_corpus.files.quotes import Places
from sinosoviet_corpus.files.reader import Located, Reading
from sinosoviet_corpus.files.short import UNPLACED
from sinosoviet_corpus.model.record import Range


class Placed:
    """The records of a reading with the offsets of their quotes."""

    def __init__(self, reading: Reading) -> None:
        self._texts = reading.texts
        self._places: dict[str, Places] = {}

    def record(self, item: Located) -> Any:
        """The record. A quote that its text does not say exactly once keeps no offsets; `verify` then tells its places."""
        record = item.record
        changes: dict[str, Any] = {}
        for field in ("spans", "markers"):
            ranges = getattr(record, field, ())
            if any(r.start == UNPLACED for r in ranges):
                changes[field] = tuple(self._range(r, item.folder) for r in ranges)
        voices = getattr(record, "voices", ())
        if any(voice.span and voice.span.start == UNPLACED for voice in voices):
            changes["voices"] = tuple(
                msgspec.structs.replace(voice, span=self._range(voice.span, item.folder)) if voice.span else voice
                for voice in voices
            )
        return msgspec.structs.replace(record, **changes) if changes else record

    def _range(self, given: Range, source: str | None) -> Range:
        if given.start != UNPLACED or source is None or source not in self._texts:
            return given
        text = self._texts[source].text
        if source not in self._places:
            self._places[source] = Places(text)
        there = self._places[source].of(given.quote)
        if len(there) != 1:
            return given
        start, end = there[0]
        return Range(start=start, end=end, quote=text[start:end])

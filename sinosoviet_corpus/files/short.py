"""Short records: keys that hold their default may be absent on disk, and a span may be a quote without offsets.

Both forms are canonical: the long one, with all keys, and the short one, without any key that holds its default. `sinosoviet format` keeps
a short record short and a long one long. It finds the offsets of a quote that stands once in its text.
"""

from __future__ import annotations

from typing import Any

import msgspec

from sinosoviet_corpus.model.claim import Citation, Claim, Completeness, Search, Voice
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layers import Date, Sentence, Stance
from sinosoviet_corpus.model.record import MadeBy, Range
from sinosoviet_corpus.model.when import When

UNPLACED = -1  # start and end of a quote whose place nobody has looked for yet

# What an absent key means never changes, whatever the guidelines are now: files that are there leave it out.
_MADE = {"agent": "unknown", "at": "unknown", "status": "manual", "confidence": "medium", "guideline": "2"}
_NOTES: dict[str, Any] = {"made_by": _MADE, "note": None}
# Record -> key -> what it means if it is absent. A key that is not here has to be there.
DEFAULTS: dict[type[Any], dict[str, Any]] = {
    Claim: {
        "spans": [], "kind": "state", "content": None, "time": None, "place": None, "place_relation": None, "quantity": None,
        "quantifier": None, "value": None, "polarity": "+", "modality": "certain", "markers": [], "irrealis": "actual", "voices": [],
        "citations": [], "event": None, "rank": "normal", "rank_reason": None, **_NOTES,
    },
    Completeness: {"member_class": None, "place_relation": None, "made_by": _MADE},
    Search: {"queries": [], "note": "", "made_by": _MADE},
    Entity: {"names": [], "part_of": [], "instance_of": [], "single_holder": None, "state": None, "note": None},
    Mention: {"sure": "high", **_NOTES},
    Date: {"time": None, **_NOTES},
    Stance: {"holder": None, "engagement": "bare", **_NOTES},
    Sentence: {"no_claim": None, "note": None},
    Range: {"start": UNPLACED, "end": UNPLACED},
    MadeBy: _MADE,
    Voice: {"who": None, "engagement": "acknowledge", "span": None},
    Citation: {"locator": None, "url": None, "function": "supports", "read": "excerpt", "says": ""},
    When: {"raw": "", "mode": "within", "part": None, "calendar": "unknown", "anchor": None},
}  # fmt: skip
_INNER: dict[str, type[Any]] = {  # key -> the records in it
    "spans": Range, "markers": Range, "span": Range, "time": When, "voices": Voice, "citations": Citation, "made_by": MadeBy,
}  # fmt: skip


def filled(line: bytes, kind: type[Any]) -> Any:
    """The record of a short line. Raises msgspec.ValidationError for one that lacks more."""
    return msgspec.convert(_filled(msgspec.json.decode(line), kind), kind)


def _filled(value: Any, kind: type[Any]) -> Any:
    if isinstance(value, list):
        return [_filled(one, kind) for one in value]
    if not isinstance(value, dict):
        return value
    made = {key: _filled(one, _INNER[key]) if key in _INNER else one for key, one in value.items()}
    return {**DEFAULTS.get(kind, {}), **made}


def is_short(value: Any, kind: type[Any]) -> bool:
    """Whether a key that has a default is absent. A quote without offsets does not count."""
    if isinstance(value, list):
        return any(is_short(one, kind) for one in value)
    if not isinstance(value, dict):
        return False
    if kind is not Range and not DEFAULTS.get(kind, {}).keys() <= value.keys():
        return True
    return any(is_short(one, _INNER[key]) for key, one in value.items() if key in _INNER)


def encode(record: msgspec.Struct) -> bytes:
    """A record in its short form, without the newline."""
    return msgspec.json.format(msgspec.json.encode(_shortened(msgspec.to_builtins(record), type(record))), indent=0)


def _shortened(value: Any, kind: type[Any]) -> Any:
    if isinstance(value, (list, tuple)):
        return [_shortened(one, kind) for one in value]
    if not isinstance(value, dict):
        return value
    defaults = DEFAULTS.get(kind, {})
    kept = {key: one for key, one in value.items() if key not in defaults or defaults[key] != _listed(one)}
    return {key: _shortened(one, _INNER[key]) if key in _INNER else one for key, one in kept.items()}


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value

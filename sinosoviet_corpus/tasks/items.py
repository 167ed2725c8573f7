"""The items of the bibliography as records: each with its JSON as it stands in the file, so that a change of one leaves the others alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.files import csl
from sinosoviet_corpus.files.strict import value_at
from sinosoviet_corpus.model.work import Work

_FIRST, _NEXT, _LAST = "[\n ", ",\n ", "\n]\n"  # how a bibliography is written, as imports write it


class Item(msgspec.Struct, frozen=True):
    """A work. id: its key.  text: its JSON."""

    id: str
    text: str

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of CSL-JSON."""
        made: dict[str, Any] = json.loads(self.text)
        return made

    @property
    def work(self) -> Work:
        """The work as it is used elsewhere. A field that cannot be read is left out."""
        work, _ = csl.work_of(self.fields)
        return work or Work(key=self.id, type="")


class _Part(NamedTuple):
    """An item with what stands before it, since the item before."""

    before: str
    item: Item


def item_of(fields: dict[str, Any]) -> Item:
    """An item that is written for the first time."""
    return Item(str(fields["id"]), json.dumps(fields, ensure_ascii=False, indent=1).replace("\n", "\n "))


def items(data: bytes) -> dict[str, Item]:
    """The items of a sound bibliography, by key."""
    return {part.item.id: part.item for part in _parts(data.decode("utf-8"))[1]}


def rewritten(data: bytes, wanted: Iterable[Item]) -> bytes:
    """The file with these items instead of its own. Items that stay keep their bytes and their place.

    A new one goes to its place in the order of the keys if the file is in this order, else to the end.
    """
    head, parts, tail = _parts(data.decode("utf-8")) if data else (_FIRST, [], _LAST)
    if not parts:
        head, tail = _FIRST, _LAST
    comma = next((part.before for part in parts[1:]), _NEXT)
    left = {item.id: item for item in wanted}
    is_sorted = all(a.item.id <= b.item.id for a, b in pairwise(parts))
    made = [_Part(part.before, left.pop(part.item.id)) for part in parts if part.item.id in left]
    made += [_Part(comma, item) for item in left.values()]
    if is_sorted:
        made.sort(key=lambda part: part.item.id)
    if not made:
        return b"[]\n"
    body = "".join((part.before or comma) + part.item.text if n else part.item.text for n, part in enumerate(made))
    return f"{head}{body}{tail}".encode()


def _parts(text: str) -> tuple[str, list[_Part], str]:
    """What stands before the first item, the items, what stands after the last."""
    parts: list[_Part] = []
    gap = re.compile(r"[\s\[,]*")
    before, at = 0, _end(gap, text, 0)
    while at < len(text) and text[at] != "]":
        value, end, _ = value_at(text, at)
        parts.append(_Part(text[before:at] if parts else "", Item(str(value["id"]), text[at:end])))
        before, at = end, _end(gap, text, end)
    first = text.index(parts[0].item.text) if parts else at
    return text[:first], parts, text[before:]


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at

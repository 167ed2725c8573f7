"""The bibliography, CSL-JSON (https://docs.citationstyles.org/), -> works. Each field in use is read by its type.

`note` may say "kind: press; tendency: US press; tradition: independent"; `custom` (CSL 1.0.2, for what CSL has no field for) may hold `derivations`, as in
source.toml. A fault names the item and the line of its id; the other items are still read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from sinosoviet_corpus.files.csl_date import NotADate, to_edtf
from sinosoviet_corpus.files.strict import kind_of, value_at
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.source import Derivation
from sinosoviet_corpus.model.work import Name, Work

_NO_GAP = re.compile(r"[^ \t\n\r]|\Z")
_ID = re.compile(r'"id"[ \t\n\r]*:')
_FIX = "https://docs.citationstyles.org/ says what the fields of CSL-JSON hold."
_ARRAY = "The file is CSL-JSON: an array of items, each with a unique id and a type."
_NAME = {  # the part in CSL -> ours
    "family": "family", "given": "given", "dropping-particle": "dropping_particle",
    "non-dropping-particle": "non_dropping_particle", "suffix": "suffix", "literal": "literal",
}  # fmt: skip
_MOST_PAGES = 9  # a number of pages with more digits is a mistake


class _NotAnArray(ValueError):
    """Reading the file cannot go on. Arguments: the reason, and the offset."""


def read(data: bytes, path: str) -> tuple[dict[str, Work], list[Problem]]:
    """The works of a bibliography by id, and its problems. A faulty item is included with the fields that can be read."""
    works: dict[str, Work] = {}
    problems: list[Problem] = []

    def bad(message: str, line: int, record: str | None = None, fix: str = _FIX) -> None:
        problems.append(Problem(code="SCH210", path=path, line=line, record=record, message=message, fix=fix))

    if data.startswith(b"\xef\xbb\xbf"):
        bad("the file begins with a byte order mark", 1, None, "Save it as UTF-8 without BOM.")
    if b"\r" in data:
        bad("a line ends in CR", data[: data.index(b"\r")].count(b"\n") + 1, None, "Save the file with LF line ends.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad(f"not UTF-8: {error.reason}", data[: error.start].count(b"\n") + 1, None, _ARRAY)
        return works, problems
    try:
        for line, item, faults in _items(text):
            work, more = work_of(item)
            key = None if work is None else printable(work.key)
            for fault in (*faults, *more):
                bad(fault, line, key)
            if work is not None and works.setdefault(work.key, work) is not work:
                bad("two works have this id", line, key, "Give one of them another id.")
    except _NotAnArray as error:
        message, at = error.args
        bad(message, text.count("\n", 0, at) + 1, None, _ARRAY)
    return works, problems


def printable(key: str) -> str:
    """An id as problems show it: half a surrogate pair in it is escaped."""
    return key.encode("utf-8", "backslashreplace").decode()


def _items(text: str) -> Iterator[tuple[int, Any, list[str]]]:
    """Each item of the array with the line of its id and the faults of strict reading. Raises _NotAnArray."""
    at = _next(text, 0)
    if text[at : at + 1] != "[":
        raise _NotAnArray("not CSL-JSON: the file is not an array of items", at)
    counted, line = 0, 1
    at = _next(text, at + 1)
    more = text[at : at + 1] != "]"
    while more:
        counted, line = at, line + text.count("\n", counted, at)
        try:
            item, end, faults = value_at(text, at)
        except json.JSONDecodeError as error:
            raise _NotAnArray(f"not JSON: {error.msg}; nothing was read from here on", error.pos) from None
        except RecursionError:
            raise _NotAnArray("not an item: nested too deep; nothing was read from here on", at) from None
        named = _ID.search(text, at, end)
        yield line + (text.count("\n", at, named.start()) if named else 0), item, faults
        at = _next(text, end)
        more = text[at : at + 1] == ","
        if not more and text[at : at + 1] != "]":
            raise _NotAnArray("not JSON: a comma is missing; nothing was read from here on", at)
        if more:
            at = _next(text, at + 1)
    if (rest := _next(text, at + 1)) != len(text):
        raise _NotAnArray("not JSON: there is something after the array", rest)


def _next(text: str, at: int) -> int:
    """The offset of the next character that is not white space."""
    found = _NO_GAP.search(text, at)
    return found.start() if found else len(text)


def work_of(item: Any) -> tuple[Work | None, list[str]]:
    """The work that an item describes, without its faulty fields, and the faults. None for an item without an id."""
    if not isinstance(item, dict):
        return None, [f"an item is {kind_of(item)}, not an object"]
    key = item.get("id")
    if isinstance(key, (int, float)) and not isinstance(key, bool):
        key = str(key)
    if not isinstance(key, str):
        return None, [f"an item has {kind_of(key) if 'id' in item else 'nothing'} as id, not a string or a number"]
    faults: list[str] = []
    if not key.isprintable() or not key.strip():
        faults.append(f"the id is {key!a}; it has at least one character, all of them visible")

    def string(field: str) -> str:
        value = item.get(field, "")
        if not isinstance(value, str):
            faults.append(f"{field} is {kind_of(value)}, not a string")
            return ""
        return value

    if not item.get("type"):
        faults.append("the item has no type")
    note = _note(string("note"))
    work = Work(
        key=key,
        type=string("type"),
        title=string("title"),
        short_title=string("title-short"),
        authors=_names(item, "author", faults),
        editors=_names(item, "editor", faults),
        volume=_volume(item, faults),
        edition=_number_of(item, "edition", faults),
        container=string("container-title"),
        publisher=string("publisher"),
        url=string("URL"),
        note=string("note") or None,
        kind=note.get("kind", ""),
        stated_tendency=note.get("tendency"),
        stated_tradition=note.get("tradition", ""),
        issued=_issued(item["issued"], faults) if "issued" in item else None,
        pages=_pages(item["number-of-pages"], faults) if "number-of-pages" in item else None,
        derivations=_derivations(item["custom"], faults) if "custom" in item else (),
    )
    return work, list(dict.fromkeys(faults))


def _note(note: str) -> dict[str, str]:
    parts = (part.partition(":") for part in note.split(";"))
    return {name.strip(): text.strip() for name, _, text in reversed(list(parts))}


def _names(item: dict[str, Any], field: str, faults: list[str]) -> tuple[Name, ...]:
    given = item.get(field, [])
    if not isinstance(given, list) or not all(isinstance(name, dict) for name in given):
        what = "a list that holds something else" if isinstance(given, list) else kind_of(given)
        faults.append(f"{field} is {what}, not a list of names")
        return ()
    made = []
    for name in given:
        parts = {ours: name.get(part, "") for part, ours in _NAME.items()}
        if wrong := [part for part, ours in _NAME.items() if not isinstance(parts[ours], str)]:
            faults.append(f"{field}.{wrong[0]} is {kind_of(name[wrong[0]])}, not a string")
        else:
            made.append(Name(**parts))
    return tuple(made)


def _volume(item: dict[str, Any], faults: list[str]) -> str:
    """The number and the title of the volume, and the number and the title of the part, of those that the item gives."""
    fields = ("volume", "volume-title", "part-number", "part-title", "supplement-number")
    return " ".join(filter(None, (_number_of(item, field, faults) for field in fields)))


def _number_of(item: dict[str, Any], field: str, faults: list[str]) -> str:
    """A field that CSL allows to be a number or a string."""
    value = item.get(field, "")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        faults.append(f"{field} is {kind_of(value)}, not a number or a string")
        return ""
    return str(value)


def _issued(given: Any, faults: list[str]) -> str | None:
    try:
        return to_edtf(given)
    except NotADate as error:
        faults.append(f"issued {error}")
        return None


def _pages(given: Any, faults: list[str]) -> int | None:
    if isinstance(given, bool) or not isinstance(given, (str, int, float)):
        faults.append(f"number-of-pages is {kind_of(given)}, not a number or a string")
        return None
    digits = str(given)
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_PAGES else None


def _derivations(custom: Any, faults: list[str]) -> tuple[Derivation, ...]:
    try:
        given = custom.get("derivations", ()) if isinstance(custom, dict) else custom
        return msgspec.convert(given, tuple[Derivation, ...])
    except msgspec.ValidationError as error:
        message = str(error).replace("`$", "`custom.derivations")
        faults.append(f"derivations: {message}; each has relation, target, certain (true or false) and evidence")
        return ()

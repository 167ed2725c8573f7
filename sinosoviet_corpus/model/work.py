"""A work of the bibliography as support sees it: when it appeared, what it is, whose side it is on, on what it depends.

The bibliography is CSL-JSON (https://docs.citationstyles.org/). Its `note` may say "kind: primary; tendency: US press"; its
`custom` (CSL 1.0.2, for what CSL has no field for) may hold `derivations`, as in source.toml.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.source import Derivation

# Words of a "tendency" that name no side in a quarrel.
_NO_SIDE = re.compile("academic|scholar|collaborative|encyclop|reference|none|neutral|unknown|calendar|site")
_BOOKS = ("book", "thesis", "report", "classic", "collection", "manuscript")
SHORT = 10  # pages up to which a work needs no page to be found in


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """issued: EDTF, None if unknown.  primary: a document of the time.  tendency: None if it is on no side, or unknown.

    lineage: equal for works that may depend on each other (same authors, else same house).  book: long enough to need a page.
    """

    key: str
    title: str
    issued: str | None
    primary: bool
    tendency: str | None
    lineage: str
    book: bool
    derivations: tuple[Derivation, ...]


def of_item(item: dict[str, Any]) -> Work:
    """The work that a CSL-JSON item describes. Raises CorpusError for derivations that are not as they should be."""
    note = _note(item)
    side = side_of(note.get("tendency"))
    house = str(item.get("container-title") or item.get("publisher") or item["id"]).casefold()
    return Work(
        key=item["id"],
        title=item["title"],
        issued=_issued(item.get("issued")),
        primary=note.get("kind", "").startswith("primary"),
        tendency=side,
        lineage=_authors(item) or house,
        book=item["type"] in _BOOKS and not _is_short(item),
        derivations=derivations(item),
    )


def side_of(tendency: str | None) -> str | None:
    """The side that a tendency names, in small letters; None for "academic", "neutral" and the like."""
    side = (tendency or "").strip().casefold()
    return None if not side or _NO_SIDE.search(side) else side


def derivations(item: dict[str, Any]) -> tuple[Derivation, ...]:
    """What the `custom` field of an item says that the work depends on. Raises CorpusError."""
    custom = item.get("custom")
    if custom is None:
        return ()
    try:
        given = custom.get("derivations", ()) if isinstance(custom, dict) else custom
        return msgspec.convert(given, tuple[Derivation, ...])
    except msgspec.ValidationError as error:
        message = str(error).replace("`$", "`custom.derivations")
        mend = "Each has relation, target, certain (true or false) and evidence."
        raise CorpusError(f"derivations of {item['id']}: {message}", None, mend) from None


def _note(item: dict[str, Any]) -> dict[str, str]:
    parts = (part.partition(":") for part in str(item.get("note", "")).split(";"))
    return {name.strip(): text.strip() for name, _, text in reversed(list(parts))}


def _issued(date: Any) -> str | None:
    parts = date.get("date-parts") if isinstance(date, dict) else None
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        return None
    days = [_day(part) for part in parts]
    return None if None in days else "/".join(str(day) + ("~" if date.get("circa") else "") for day in days)


def _day(part: Any) -> str | None:
    try:
        numbers = [int(number) for number in part]
    except (TypeError, ValueError):
        return None
    if not 1 <= len(numbers) <= 3 or not 0 < numbers[0] <= 9999:
        return None
    return "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])])


def _authors(item: dict[str, Any]) -> str:
    names = [n for n in item.get("author", []) if isinstance(n, dict)]
    return "+".join(sorted(str(n.get("family") or n.get("literal") or "").casefold() for n in names)).strip("+")


def _is_short(item: dict[str, Any]) -> bool:
    pages = str(item.get("number-of-pages", ""))
    return pages.isdecimal() and int(pages) <= SHORT

"""Entity JSON of Wikidata, as the site gives it for download -> facts. It opens no connection.

Precision and calendar of a date are those of Wikidata: precision 9 is a year, and a date of the Julian calendar stays one. "No value" for an end
is an end that has not come, "unknown value" one that is not known. Each claim cites the item; works that Wikidata cites are cited
too, and `says` tells that they were not read here.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files as resources
from typing import Any

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.csl_date import year_of
from sinosoviet_corpus.files.strict import value_at
from sinosoviet_corpus.imports.aside import Aside, Unfit
from sinosoviet_corpus.imports.fact import Fact
from sinosoviet_corpus.imports.registry import Named
from sinosoviet_corpus.imports.works import Cited, is_address
from sinosoviet_corpus.model.entity import Name
from sinosoviet_corpus.model.vocabulary import Vocabulary, slots_of
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Calendar, Rank
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse

COLUMNS = ("item", "property", "statement")
PAGE = "https://www.wikidata.org/wiki/"
_CALENDARS: dict[str, Calendar] = {"Q1985727": "gregorian", "Q1985786": "julian"}
_RANKS: dict[str, Rank] = {"preferred": "preferred", "deprecated": "deprecated"}
_START, _END, _AT = "P580", "P582", "P585"
_REASONS = ("P7452", "P2241")  # reason for the preferred, for the deprecated rank
_PAGES = ("P304", "P958", "P792")  # pages, section, chapter


class Property(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of wikidata.toml."""

    id: str
    name: str
    subject: str
    holds: str
    meaning: str | None = None
    predicate: str | None = None
    object: str | None = None
    type: str | None = None
    joins: str | None = None


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    property: tuple[Property, ...]
    types: dict[str, str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    text = (resources("sinosoviet_corpus.imports") / "wikidata.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Table)


def read(data: bytes, where: str) -> dict[str, dict[str, Any]]:
    """The items of a file by id: one entity, or "entities", or an array of either. Raises CorpusError."""
    try:
        text = data.decode("utf-8-sig")
        value, end, _ = value_at(text, len(text) - len(text.lstrip()))
    except UnicodeDecodeError:
        raise CorpusError("not UTF-8", where, "Download the JSON again.") from None
    except (json.JSONDecodeError, RecursionError) as error:
        raise CorpusError(f"not JSON: {error}", where, "Download the JSON again.") from None
    if text[end:].strip():
        raise CorpusError("not JSON: there is something after the value", where, "Download the JSON again.")
    found: dict[str, dict[str, Any]] = {}
    for one in value if isinstance(value, list) else [value]:
        for entity in _entities(one):
            if isinstance(entity.get("id"), str):
                found[entity["id"]] = entity
    if not found:
        fix = f"Download an item from {PAGE}Special:EntityData/Q7251.json, with the id of your item."
        raise CorpusError("the file holds no entity of Wikidata", where, fix)
    return found


def _entities(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, dict):
        return []
    inner = value.get("entities")
    several = list(inner.values()) if isinstance(inner, dict) else inner if isinstance(inner, list) else [value]
    return [one for one in several if isinstance(one, dict)]


class Reader:
    """Items of Wikidata, read as facts. language: of the labels that entities get, with English after it."""

    def __init__(
        self, items: dict[str, dict[str, Any]], vocabulary: Vocabulary, language: str, known: dict[str, str]
    ) -> None:
        self._items, self._vocabulary, self._language, self._known = items, vocabulary, language, known

    def facts(self) -> Iterator[Fact | Aside]:
        """The facts of all statements that wikidata.toml names, and those that cannot be taken."""
        for n, (item, entity) in enumerate(self._items.items(), 1):
            statements = entity.get("claims")
            if not isinstance(statements, dict):
                continue
            for row in _table().property:
                for one in _list(statements.get(row.id)):
                    cells = {
                        "item": item,
                        "property": f"{row.id} {row.name}",
                        "statement": str(one.get("id", ""))[:100],
                    }
                    try:
                        yield self._fact(n, cells, item, entity, row, one)
                    except Unfit as unfit:
                        yield Aside(n, str(unfit), cells)
                    except (AttributeError, KeyError, TypeError, ValueError):
                        yield Aside(n, "the statement has not the form of Wikidata", cells)

    def _fact(
        self, n: int, cells: dict[str, str], item: str, entity: dict[str, Any], row: Property, one: dict[str, Any]
    ) -> Fact:
        predicate, slots = self._predicate(row)
        main = one["mainsnak"]
        if main.get("snaktype") != "value":
            raise Unfit(
                "Wikidata says: no value" if main.get("snaktype") == "novalue" else "Wikidata says: unknown value"
            )
        value = main["datavalue"]["value"]
        qualifiers = one.get("qualifiers") or {}
        role = slots.get(row.subject, row.subject)
        roles = {role: (self._named(item, None),)}
        any_type = "any" in self._vocabulary.predicates[predicate].roles.get(role, ())
        if any_type and roles[role][0].type is None and self._note(item) not in self._known:
            raise Unfit(f"nothing says what {item} is; make an entity for it with the note {self._note(item)!r}")
        time, text, place = self._time(qualifiers), None, None
        if row.holds == "time":
            time = _when(value)
        elif row.holds == "name":
            text = normal(value["text"])
        else:
            roles[slots.get(row.object or "", row.object or "")] = (self._named(value["id"], row.type),)
        if row.joins:
            place = self._joined(entity, row.joins)
        rank = _RANKS.get(str(one.get("rank")), "normal")
        reason = next((self._label(q) for p in _REASONS for q in self._ids(qualifiers, p)), None)
        return Fact(
            line=n, cells=cells, predicate=predicate, roles=roles, cites=self._cites(item, row, one), time=time, place=place, value=text,
            rank=rank, rank_reason=None if rank == "normal" else f"{rank} on Wikidata" + (f": {reason}" if reason else ""),
            note=f"Wikidata statement {one['id']}" if isinstance(one.get("id"), str) and one["id"].isprintable() else None,
            raw=(item, row.id, str(one.get("id") or json.dumps(one, sort_keys=True))),
        )  # fmt: skip

    def _predicate(self, row: Property) -> tuple[str, dict[str, str]]:
        """The predicate of a property, and slot -> role."""
        for name, predicate in self._vocabulary.predicates.items():
            if (row.meaning is not None and predicate.meaning == row.meaning) or name == row.predicate:
                return name, {slot: role for role, slot in slots_of(predicate).items()}
        raise Unfit(f"the vocabulary has no predicate for {row.name!r}")

    def _joined(self, entity: dict[str, Any], prop: str) -> Named | None:
        """The one place of a birth or death; None if there are several, or if its name is not known."""
        statements = [s for s in _list((entity.get("claims") or {}).get(prop)) if s.get("rank") != "deprecated"]
        best = [s for s in statements if s.get("rank") == "preferred"] or statements
        if len(best) != 1 or best[0]["mainsnak"].get("snaktype") != "value":
            return None
        target = best[0]["mainsnak"]["datavalue"]["value"]["id"]
        return self._named(target, "place") if target in self._items or self._note(target) in self._known else None

    def _named(self, item: str, kind: str | None) -> Named:
        """An item as the registry finds or makes it: by its note, else by its label."""
        note = self._note(item)
        if note in self._known:
            return Named(item, note=note)
        entity = self._items.get(item)
        label = self._label(item)
        if entity is None or label is None:
            page = f"{PAGE}Special:EntityData/{item}.json"
            raise Unfit(f"the file has no name for {item}; add {page} to the files that you import")
        return Named(label, type=kind or self._type(entity), names=self._names(entity, label), note=note)

    @staticmethod
    def _note(item: str) -> str:
        return f"Wikidata {item}"

    def _type(self, entity: dict[str, Any]) -> str | None:
        claims = entity.get("claims") or {}
        for target in (q for s in _list(claims.get("P31")) for q in _value_ids(s.get("mainsnak"))):
            if target in _table().types:
                return _table().types[target]
        if "P569" in claims or "P570" in claims:
            return "person"
        return None

    def _label(self, item: str) -> str | None:
        labels = (self._items.get(item) or {}).get("labels")
        if not isinstance(labels, dict):
            return None
        for language in (self._language, "en", "mul", *sorted(labels)):
            found = labels.get(language)
            if isinstance(found, dict) and normal(str(found.get("value", ""))):
                return normal(str(found["value"]))
        return None

    def _names(self, entity: dict[str, Any], label: str) -> tuple[Name, ...]:
        made: dict[tuple[str, str], Name] = {}
        labels, aliases = entity.get("labels") or {}, entity.get("aliases") or {}
        given = [*labels.values(), *(a for several in aliases.values() for a in several)]
        for one in given:
            text, lang = normal(str(one.get("value", "")))[:300], str(one.get("language", ""))
            if text and lang and lang.isascii() and lang.replace("-", "").isalnum():
                made.setdefault((text, lang), Name(text=text, lang=lang))
        return tuple(made[key] for key in sorted(made, key=lambda k: (k[1], k[0])))

    def _ids(self, snaks: dict[str, Any], prop: str) -> list[str]:
        return [q for snak in _list(snaks.get(prop)) for q in _value_ids(snak)]

    def _time(self, qualifiers: dict[str, Any]) -> When | None:
        """The time of a statement by its qualifiers: from a start to an end, or a point."""
        start, end, at = (next(iter(_list(qualifiers.get(p))), None) for p in (_START, _END, _AT))
        if start is None and end is None:
            return None if at is None or at.get("snaktype") != "value" else _when(at["datavalue"]["value"])
        first, last = _end(start), _end(end)
        if first.edtf in ("", "..") and last.edtf in ("", ".."):
            return None
        calendars = {w.calendar for w in (first, last) if w.edtf not in ("", "..")}
        if len(calendars) > 1 and _of_days(first, last):
            raise Unfit("its beginning and its end are dates of two calendars")
        raw = " – ".join((first.raw, last.raw)).strip()
        calendar: Calendar = (
            "gregorian" if calendars == {"gregorian"} else "julian" if calendars == {"julian"} else "unknown"
        )
        return When(raw=raw, edtf=f"{first.edtf}/{last.edtf}", mode="extent", part=None, calendar=calendar, anchor=None)

    def _cites(self, item: str, row: Property, one: dict[str, Any]) -> tuple[Cited, ...]:
        label = self._label(item) or item
        made: list[Cited] = []
        imported: list[str] = []
        for reference in _list(one.get("references")):
            snaks = reference.get("snaks") or {}
            pages = next((str(v) for p in _PAGES for v in _strings(snaks, p)), None)
            title = next(iter(_strings(snaks, "P1476")), None)
            urls = [url for url in _strings(snaks, "P854") if is_address(url)]
            says = f"cited on Wikidata ({item}, {row.name}); not read here"
            imported += self._ids(snaks, "P143")
            for url in urls:
                fields = {"title": normal(title)} if title else {}
                made.append(Cited(url, locator=pages, url=url, says=says, fields=fields))
            for work in self._ids(snaks, "P248") if not urls else ():
                key = f"wikidata-{work.lower()}"
                named = self._label(work) or f"Wikidata item {work}"
                made.append(Cited(named, locator=pages, says=says, key=key, fields={"note": f"{PAGE}{work}"}))
        says = f"{row.name}, in the data of the item" + (f"; imported from {', '.join(imported)}" if imported else "")
        page = f"{PAGE}{item}"
        fields = {"type": "webpage", "container-title": "Wikidata", "URL": page}
        own = Cited(
            f"{label} ({item})", locator=row.name, url=page, says=says, key=f"wikidata-{item.lower()}", fields=fields
        )
        return (own, *_each_once(made))


def _each_once(cited: list[Cited]) -> list[Cited]:
    made: dict[tuple[str, str | None], Cited] = {}
    for one in cited:
        made.setdefault((one.key or one.work, one.locator), one)
    return list(made.values())


def _list(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _value_ids(snak: Any) -> list[str]:
    try:
        found = snak["datavalue"]["value"]["id"]
    except (KeyError, TypeError):
        return []
    return [found] if isinstance(found, str) and found.isalnum() and found.isascii() else []


def _strings(snaks: dict[str, Any], prop: str) -> list[str]:
    found = []
    for snak in _list(snaks.get(prop)):
        value = (snak.get("datavalue") or {}).get("value")
        text = value.get("text") if isinstance(value, dict) else value
        if isinstance(text, str) and text.strip():
            found.append(text.strip())
    return found


def _end(snak: dict[str, Any] | None) -> When:
    """An end of a stretch of time: ".." if there is none, "" if it is not known."""
    if snak is None or snak.get("snaktype") != "value":
        none = snak is not None and snak.get("snaktype") == "novalue"
        return When(raw="", edtf=".." if none else "", mode="within", part=None, calendar="unknown", anchor=None)
    one = _when(snak["datavalue"]["value"])
    if one.edtf.startswith("["):
        raise Unfit("a century as a beginning or an end")
    return one


def _of_days(first: When, last: When) -> bool:
    return any(w.edtf.count("-") - w.edtf.startswith("-") > 0 for w in (first, last))


def _when(value: dict[str, Any]) -> When:
    """A date of Wikidata. Its string counts years as history does: -0044 is 44 BC. Raises Unfit."""
    stamp, precision = str(value["time"]), int(value["precision"])
    sign, rest = stamp[0], stamp[1:].partition("T")[0].split("-")
    year, month, day = (int(part) for part in rest)
    year = -year if sign == "-" else year
    model = str(value.get("calendarmodel", "")).rsplit("/", 1)[-1]
    if model not in _CALENDARS:
        raise Unfit(f"the calendar model {model[:40]!r} is not known")
    if year == 0 or precision < 6:
        raise Unfit("a date wider than a thousand years" if year else "a date in a year 0, which history does not have")
    written = year_of(year)
    if precision >= 11 and month and day:
        edtf = f"{written}-{month:02}-{day:02}"
    elif precision >= 10 and month:
        edtf = f"{written}-{month:02}"
    elif precision >= 9:
        edtf = written
    elif precision == 8:
        low = year - year % 10 if year > 0 else year - (-year) % 10  # the 1950s: 1950 to 1959
        edtf = f"{low // 10:03}X" if 1000 <= low <= 9990 else f"[{_some(low, 10)}]"
    else:
        edtf = f"[{_some(year, 100 if precision == 7 else 1000)}]"
    try:
        parse(edtf, _CALENDARS[model])
    except (NotEdtf, NoSuchDay) as error:
        raise Unfit(str(error)) from None
    return When(raw=stamp[:40], edtf=edtf, mode="within", part=None, calendar=_CALENDARS[model], anchor=None)


def _some(year: int, length: int) -> str:
    """A date between the first and the last year of a century or a thousand years: 1801..1900 is the nineteenth century."""
    if length == 10:
        return f"{year_of(year if year > 0 else year - 9)}..{year_of(year + 9 if year > 0 else year)}"
    n = (abs(year) + length - 1) // length
    first, last = ((n - 1) * length + 1, n * length) if year > 0 else (-n * length, -(n - 1) * length - 1)
    return f"{year_of(first)}..{year_of(last)}"

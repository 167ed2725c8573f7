"""CSL-JSON, as Zotero exports a library -> the bibliography. Nothing is lost, and nothing that is there changes.

A work that is there already gets the fields that it lacks. Where both say something else, ours stays, and what the export says is kept
in `custom.also`, field by field. The ids of the export are kept there too, so that a second import finds them again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.evidence.identity import one_work
from sinosoviet_corpus.files import csl
from sinosoviet_corpus.files.strict import value_at
from sinosoviet_corpus.imports.aside import Aside, Unfit
from sinosoviet_corpus.model.work import Work
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.tables.fold import fold, free, slug

ALSO = "also"
_ENOUGH = 50  # works of one title and year that an item is compared with
COLUMNS = ("id", "title", "item")


class Merged(NamedTuple):
    """A bibliography into which the items of another were taken.

    items: the whole bibliography.  rows: how many items were read.  added, filled: ids of new works, of works that got fields.
    """

    items: list[dict[str, Any]]
    rows: int
    added: list[str]
    filled: list[str]
    known: int
    aside: list[Aside]
    notes: list[str]


def read(data: bytes, where: str) -> list[Any]:
    """The items of an export. Raises CorpusError."""
    try:
        text = data.decode("utf-8-sig")
        value, end, _ = value_at(text, len(text) - len(text.lstrip()))
    except UnicodeDecodeError:
        raise CorpusError("not UTF-8", where, "Export the library as CSL JSON.") from None
    except (json.JSONDecodeError, RecursionError) as error:
        raise CorpusError(f"not JSON: {error}", where, "Export the library as CSL JSON.") from None
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    if not isinstance(value, list) or text[end:].strip():
        raise CorpusError("not CSL-JSON: the file is not an array of items", where, "Export the library as CSL JSON.")
    return value


def merge(ours: list[dict[str, Any]], theirs: list[Any], texts: Mapping[str, Any]) -> Merged:
    """Our items with those of an export."""
    held = _Held(ours)
    added, filled, notes = [], [], []
    aside: list[Aside] = []
    known = 0
    for n, item in enumerate(theirs, 1):
        try:
            work = _work(item)
            there, note = held.find(item, work)
            if note:
                notes.append(note)
            if there is None:
                key = held.add(item, work, texts)
                added.append(key)
            elif held.fill(there, item):
                filled.append(there)
            else:
                known += 1
        except Unfit as unfit:
            cells = {"id": "", "title": "", "item": json.dumps(item, ensure_ascii=False)[:20_000]}
            if isinstance(item, dict):
                cells |= {key: str(item.get(key, ""))[:300] for key in ("id", "title")}
            aside.append(Aside(n, str(unfit), cells))
    return Merged(held.items(), len(theirs), added, sorted(set(filled) - set(added)), known, aside, notes)


def _work(item: Any) -> Work:
    if isinstance(item, dict):
        _, _, faults = value_at(json.dumps(item))
    else:
        faults = []
    work, more = csl.work_of(item)
    if work is None or faults or more:
        raise Unfit("; ".join((*faults, *more)) or "no work")
    if isinstance(item.get("custom", {}), dict) and isinstance(item.get("custom", {}).get(ALSO, {}), dict):
        return work
    raise Unfit("custom is used for something else")


class _Held:
    def __init__(self, items: list[dict[str, Any]]) -> None:
        self._sorted = [str(i.get("id")) for i in items] == sorted(str(i.get("id")) for i in items)
        self._items: dict[str, dict[str, Any]] = {}
        self._works: dict[str, Work] = {}
        self._by_id: dict[str, list[str]] = {}
        self._by_doi: dict[str, list[str]] = {}
        self._by_title: dict[tuple[str, int], list[str]] = {}
        for item in items:
            work, _ = csl.work_of(item)
            if work is not None:
                self._put(work.key, item, work)

    def _put(self, key: str, item: dict[str, Any], work: Work) -> None:
        self._items[key], self._works[key] = item, work
        for ident in (key, *_also(item, "id")):
            self._by_id.setdefault(str(ident), []).append(key)
        for doi in (item.get("DOI"), *_also(item, "DOI")):
            if bare := _doi(doi):
                self._by_doi.setdefault(bare, []).append(key)
        if work.title and work.year is not None:
            self._by_title.setdefault((fold(work.title), work.year), []).append(key)

    def find(self, item: dict[str, Any], work: Work) -> tuple[str | None, str]:
        """The work that an item is, if we have it; and what a reader should look at. By DOI, by id, by title, year and people."""
        doi = _doi(item.get("DOI"))
        title = (fold(work.title), work.year) if work.title and work.year is not None else None
        near = (self._by_id.get(work.key), self._by_doi.get(doi), self._by_title.get(title) if title else None)
        for key in dict.fromkeys(key for keys in near for key in (keys or ())[:_ENOUGH]):
            if self._filled(key, item) == self._items[key]:
                return key, ""  # everything in it is there already
        for key in self._by_doi.get(doi, ()) if doi else ():
            if one_work(work, self._works[key], fold) is not False:
                return key, ""
        for key in self._by_id.get(work.key, ()):
            there = self._works[key]
            other = doi and (ours := _doi(self._items[key].get("DOI"))) and ours != doi
            same = not (work.title and there.title) or fold(work.title) == fold(there.title)
            years = work.year is None or there.year is None or work.year == there.year
            if same and years and not other and one_work(work, there, fold) is not False:
                return key, ""
        if not work.title or work.year is None:
            return None, ""
        alike = self._by_title.get((fold(work.title), work.year), ())[:_ENOUGH]
        perhaps = ""
        for key in alike:
            ours = _doi(self._items[key].get("DOI"))
            one = None if doi and ours and ours != doi else one_work(work, self._works[key], fold)
            if one:
                return key, ""
            if one is None and not (doi and ours):
                perhaps = f"{work.key} may be {key}: the entries do not say enough to tell; it was added"
        return None, perhaps

    def add(self, item: dict[str, Any], work: Work, texts: Mapping[str, Any]) -> str:
        """Add an item. Its id is that of the export, unless another work has it; else one of its own, and that of the export is kept."""
        key = work.key if work.key.isprintable() and " " not in work.key and "/" not in work.key else slug(work.key)
        key = free(key or slug(work.title) or "work", self._items, texts)
        made = dict(item)
        if key != work.key or not isinstance(item["id"], str):
            made["id"] = key
            if key != work.key:
                made["custom"] = _with(made, {"id": [work.key]})
        whole, _ = csl.work_of(made)
        assert whole is not None
        self._put(key, made, whole)
        return key

    def fill(self, key: str, item: dict[str, Any]) -> bool:
        """Give a work the fields that it lacks, and keep what the item says otherwise. Whether anything changed."""
        made = self._filled(key, item)
        if made == self._items[key]:
            return False
        whole, faults = csl.work_of(made)
        if whole is None or faults:
            raise Unfit(f"it cannot be merged with {key}: {'; '.join(faults)}")
        self._put(key, made, whole)
        return True

    def _filled(self, key: str, item: dict[str, Any]) -> dict[str, Any]:
        ours = self._items[key]
        made: dict[str, Any] = dict(ours)
        more: dict[str, list[Any]] = {}
        for field, value in item.items():
            if field == "custom":
                more.update({k: v for k, v in (value.get(ALSO) or {}).items() if isinstance(v, list)})
                rest = {k: v for k, v in value.items() if k != ALSO}
                there = ours.get("custom", {})
                new = {k: v for k, v in rest.items() if k not in there}
                made["custom"] = {**made.get("custom", {}), **new} if new else made.get("custom", {})
                more.update({f"custom.{k}": [v] for k, v in rest.items() if k in there and there[k] != v})
            elif field == "id":
                if str(value) != key:
                    more.setdefault("id", []).append(str(value))
            elif field not in made or made[field] in ("", None, [], {}):
                made[field] = value
            elif not _same(made[field], value):
                more.setdefault(field, []).append(value)
        if not made.get("custom", True):
            del made["custom"]
        if more:
            made["custom"] = _with(made, more)
        return made

    def items(self) -> list[dict[str, Any]]:
        keys = sorted(self._items) if self._sorted else list(self._items)
        return [self._items[key] for key in keys]


def _also(item: Mapping[str, Any], field: str) -> list[Any]:
    custom = item.get("custom")
    also = custom.get(ALSO) if isinstance(custom, dict) else None
    values = also.get(field) if isinstance(also, dict) else None
    return values if isinstance(values, list) else []


def _with(item: Mapping[str, Any], more: Mapping[str, list[Any]]) -> dict[str, Any]:
    """The `custom` of an item with more values kept, each once."""
    custom = dict(item.get("custom") or {})
    also = {field: list(values) for field, values in (custom.get(ALSO) or {}).items()}
    for field, values in more.items():
        for value in values:
            if value not in also.setdefault(field, []):
                also[field].append(value)
    return {**custom, ALSO: also}


def _same(ours: Any, theirs: Any) -> bool:
    return ours == theirs or (isinstance(ours, str) and isinstance(theirs, str) and normal(ours) == normal(theirs))


def _doi(value: Any) -> str:
    """A DOI in comparable form, or ""."""
    text = value.strip().casefold() if isinstance(value, str) else ""
    for prefix in ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"):
        text = text.removeprefix(prefix)
    return text.strip() if text.startswith("10.") else ""

"""What a table cites -> works of the bibliography: by key, address or title, or new ones."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from sinosoviet_corpus.evidence.identity import address, may_be_one_work
from sinosoviet_corpus.files import csl
from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.imports.registry import LONGEST_NAME
from sinosoviet_corpus.model.work import Work
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.tables.fold import fold, slug


class Cited(NamedTuple):
    """A passage of a work. work: a key of the bibliography, the id of a text, an address or a title. The rest describes a new work."""

    work: str
    locator: str | None = None
    url: str | None = None
    says: str = ""
    author: str | None = None
    year: str | None = None
    type: str | None = None
    key: str | None = None
    fields: Mapping[str, Any] = {}


class Works:
    """The bibliography. `new` holds the items that were made, by key."""

    def __init__(self, works: Mapping[str, Work], texts: Collection[str]) -> None:
        self._works = dict(works)
        self._texts = texts
        self._by_address: dict[str, str] = {}
        self._by_title: dict[str, list[str]] = {}
        self._answers: dict[tuple[str | None, ...], str] = {}
        self.new: dict[str, dict[str, Any]] = {}
        for key, work in works.items():
            self._add(key, work)

    def _add(self, key: str, work: Work) -> None:
        self._works[key] = work
        at = address(work.url)
        if at:
            self._by_address.setdefault(at, key)
        if work.title:
            self._by_title.setdefault(fold(work.title), []).append(key)

    def key_of(self, cited: Cited) -> str:
        """The key of the work, which is made if the bibliography has none. Raises Unfit."""
        asked = (cited.work, cited.author, cited.year, cited.type, cited.key)
        if asked not in self._answers:
            self._answers[asked] = self._key_of(cited)
        return self._answers[asked]

    def _key_of(self, cited: Cited) -> str:
        named = normal(cited.work)
        if not named or len(named) > 10 * LONGEST_NAME:
            raise Unfit("the source is empty" if not named else f"a source of {len(named):,} characters")
        for key in filter(None, (cited.key, named)):
            if key in self._works or key in self._texts:
                return key
        if is_address(named) and (known := self._by_address.get(address(named) or named)):
            return known
        item = self._item(cited, named)
        made, faults = csl.work_of(item)
        if made is None or faults:
            raise Unfit(f"the source cannot be described: {'; '.join(faults)}")
        alike = [key for key in self._by_title.get(fold(named), ()) if may_be_one_work(made, self._works[key], fold)]
        if len(alike) > 1:
            raise Unfit(f"the source {named!r} may be any of {', '.join(sorted(alike))}; write its key")
        if alike:
            return alike[0]
        if is_address(named) and not address(named):
            self._by_address[named] = made.key
        self.new[made.key] = item
        self._add(made.key, made)
        return made.key

    def _item(self, cited: Cited, named: str) -> dict[str, Any]:
        online = is_address(named)
        key = cited.key or slug(re.sub(r"\Ahttps?://(www\.)?", "", named) if online else named)
        key, n = key or f"work-{hashlib.sha256(named.encode()).hexdigest()[:8]}", 1
        made = key
        while made in self._works or made in self._texts:
            n += 1
            made = f"{key}-{n}"
        item: dict[str, Any] = {"id": made, "type": cited.type or ("webpage" if online else "document"), "title": named}
        if authors := names(cited.author or ""):
            item["author"] = authors
        if cited.year:
            item["issued"] = {"raw": cited.year}
        if online:
            item["URL"] = named
        return item | dict(cited.fields)


def is_address(text: str) -> bool:
    """Whether it is an address of the web."""
    return re.fullmatch(r"https?://[^\s]+", text) is not None


def names(text: str) -> list[dict[str, str]]:
    """Names of CSL-JSON, from "Family, Given; Body"."""
    made = []
    for part in text.split(";"):
        family, _, given = (half.strip() for half in part.partition(","))
        if family and given:
            made.append({"family": family, "given": given})
        elif whole := part.strip(", "):
            made.append({"literal": whole})
    return made

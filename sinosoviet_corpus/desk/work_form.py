"""The form of a work of the bibliography, and how typed words become an item of CSL-JSON. What the form does not show stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sinosoviet_corpus.desk.fields import Field, Group, Typed, pairs
from sinosoviet_corpus.desk.record_form import Entry, RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.evidence.identity import may_be_one_work
from sinosoviet_corpus.files import csl
from sinosoviet_corpus.files.csl_date import NotADate, to_edtf
from sinosoviet_corpus.files.layout import BIBLIOGRAPHY
from sinosoviet_corpus.imports.works import names
from sinosoviet_corpus.model.work import KINDS, Name, Work
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.tables.fold import fold, free, slug
from sinosoviet_corpus.tasks.items import Item, item_of, items

# Types of CSL-JSON that historians cite; an item may have another.
TYPES = {
    "book": "book", "chapter": "chapter of a book", "article-journal": "article of a journal", "article-newspaper": "article of a newspaper",
    "article-magazine": "article of a magazine", "report": "report", "thesis": "thesis", "treaty": "treaty", "legislation": "law",
    "document": "document", "manuscript": "manuscript", "personal_communication": "letter", "speech": "speech", "interview": "interview",
    "entry-encyclopedia": "article of an encyclopedia", "entry-dictionary": "article of a dictionary", "webpage": "page of the web",
    "post-weblog": "post of a blog", "broadcast": "broadcast", "motion_picture": "film", "map": "map",
}  # fmt: skip
_PLAIN = {
    "title": "title", "container": "container-title", "publisher": "publisher", "volume": "volume", "edition": "edition",
    "pages": "number-of-pages", "url": "URL",
}  # fmt: skip
_NAMES = {"author": "author", "editor": "editor"}
_NOTED = {"tendency": "tendency", "kind": "sort", "tradition": "tradition"}  # what the note says by name -> field


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    several = "Family name, given name; several with ;"
    before = _values(held, where.old) if where.old else {"type": "", "sort": ""}
    known = TYPES | {value: value for value in (before["type"],) if value and value not in TYPES}
    kinds = (*KINDS, *(value for value in (before["sort"],) if value and value not in KINDS))
    what = (
        Field("title", "Title", wide=True),
        Field("type", "It is a", "select", pairs(known)),
        Field("author", "Author", hint=several),
        Field("editor", "Editor", hint=several),
        Field("container", "In which journal, book or site"),
        Field("publisher", "Publisher, or who issued it"),
        Field("published", "When it appeared", hint="1982; May 1955; 1955-05-14; about 1910"),
        Field("url", "Address (http or https)"),
    )
    more = (Field("volume", "Volume or number"), Field("edition", "Edition"), Field("pages", "How many pages it has"))
    weight = (
        Field("sort", "Kind", "select", pairs(kinds, "as its type says")),
        Field("tendency", "Whose side it is on", hint="US embassy; academic"),
        Field("tradition", "The voice that it repeats", hint="Wikipedia; independent; none known"),
        Field("note", "Anything else", hint="how much was read, in which copy"),
    )
    return [Group("The work", what), Group("Volume, edition, pages", more, True), Group("How much it proves", weight)]


def _values(held: Held, item: Item) -> dict[str, str]:
    fields, work = item.fields, item.work
    made = {name: str(fields.get(key, "")) for name, key in _PLAIN.items()}
    made |= {"author": _listed(work.authors), "editor": _listed(work.editors), "type": work.type}
    named, rest = _noted(work.note or "")
    made |= {"published": work.issued or "", "note": rest} | {
        field: named.get(name, "") for name, field in _NOTED.items()
    }
    return made | {"sort": next((kind for kind in KINDS if made["sort"].casefold().startswith(kind)), made["sort"])}


def _read(typed: Typed, where: Where) -> Item:
    old: Item | None = where.old
    fields: dict[str, Any] = old.fields if old else {}
    before = _values(typed.held, old) if old else {}

    def changed(name: str) -> bool:
        return old is None or (typed.text(name) or "") != before.get(name, "").strip()

    def put(name: str, key: str, value: Callable[[str], Any]) -> None:
        if changed(name):
            text = typed.text(name)
            made = value(text) if text is not None else None
            if made is None:
                fields.pop(key, None)
            else:
                fields[key] = made

    if typed.text("title") is None and typed.text("url") is None:
        typed.wrong["title"] = "give it a title; without one, say what it is in brackets: (letter to Mao, 1955)"
    chosen = typed.one_of("type", filter(None, (*TYPES, before.get("type"))), "book")
    fields.setdefault("id", "")
    fields["type"] = chosen
    for name, key in _PLAIN.items():
        put(name, key, str)
    for name, key in _NAMES.items():
        put(name, key, lambda text: names(text) or None)
    put("published", "issued", lambda text: _issued(typed, text))
    if typed.text("pages") and not re.fullmatch(r"\d{1,6}", typed.text("pages") or "") and changed("pages"):
        typed.wrong["pages"] = "a whole number, such as 214"
    typed.address("url")
    if any(changed(name) for name in (*_NOTED.values(), "note")):
        fields["note"] = _note(typed, before.get("sort", ""), old)
        if not fields["note"]:
            del fields["note"]
    if old is None:
        fields["id"] = _key(typed)
    work, faults = csl.work_of(fields)
    if faults or work is None:
        typed.wrong.setdefault("", "; ".join(faults))
    elif not typed.wrong:
        _refuse_double(typed, work, old)
    if old is not None and fields == old.fields:
        return old
    return item_of(fields)


def _reads(held: Held, typed: Typed, item: Item) -> str:
    """How the work is cited."""
    work = item.work
    return f"{cite(work, item.id)}. It counts as: {work.sort}." if work.title or work.authors else ""


def _refuse_double(typed: Typed, work: Work, old: Item | None) -> None:
    """A work that the bibliography has already is not added again. One that stood beside it before may stay."""
    before = csl.work_of(old.fields)[0] if old is not None else None
    for key, other in typed.held.corpus.bibliography.items():
        if (old is not None and key == old.id) or not work.title or fold(other.title) != fold(work.title):
            continue
        if before is not None and before.title == work.title and may_be_one_work(before, other, fold):
            continue
        if may_be_one_work(work, other, fold):
            fix = "if this is another, say by author, year, volume, edition or address in what it differs"
            typed.wrong["title"] = f"the bibliography has {cite(other, key)}; {fix}"


def _key(typed: Typed) -> str:
    """A readable key that is not taken: the first author, words of the title, the year."""
    author = re.split(r"[,;]", typed.text("author") or "")[0]
    title = " ".join((typed.text("title") or typed.text("url") or "work").split()[:5])
    year = re.search(r"\d{4}", typed.text("published") or "")
    corpus = typed.held.corpus
    return free(slug(f"{author} {title} {year[0] if year else ''}") or "x", corpus.bibliography, corpus.texts)


def _listed(names: tuple[Name, ...]) -> str:
    shown = []
    for name in names:
        given = " ".join(part for part in (name.given, name.dropping_particle) if part)
        shown.append(
            ", ".join(part for part in (name.last, "" if name.last == name.given else given, name.suffix) if part)
        )
    return "; ".join(shown)


def _issued(typed: Typed, text: str) -> dict[str, Any] | None:
    """A date of CSL-JSON: in numbers if it is plain, else as EDTF."""
    try:
        edtf = to_edtf({"raw": text})
    except NotADate as error:
        typed.wrong["published"] = str(error)
        return None
    if edtf is None:
        typed.wrong["published"] = "this names no year; leave it empty if nobody knows when it appeared"
        return None
    plain = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?", edtf)
    if plain and int(plain[1]):
        return {"date-parts": [[int(part) for part in plain.groups() if part]]}
    return {"edtf": edtf}


def _noted(note: str) -> tuple[dict[str, str], str]:
    """What a note says by name, and the rest."""
    named: dict[str, str] = {}
    rest = []
    for part in note.split(";"):
        name, colon, text = part.partition(":")
        if colon and name.strip() in _NOTED and name.strip() not in named:
            named[name.strip()] = text.strip()
        elif part.strip():
            rest.append(part.strip())
    return named, "; ".join(rest)


def _note(typed: Typed, before: str, old: Item | None) -> str:
    """The note that says what was typed. before: the kind as the form showed it; if it is still that, it keeps its words."""
    for name in ("tendency", "tradition"):
        if ";" in (typed.text(name) or ""):
            typed.wrong[name] = "without a semicolon, which parts the note"
    kind = typed.one_of("sort", ("", *KINDS, before), "")
    if old is not None and kind == before:
        kind = _noted(old.work.note or "")[0].get("kind", "")
    said = {"tendency": typed.text("tendency"), "kind": kind or None, "tradition": typed.text("tradition")}
    parts = [f"{name}: {text}" for name, text in said.items() if text]
    return "; ".join([*parts, *filter(None, [typed.text("note")])])


def _records(held: Held) -> list[Item]:
    data = held.raw.get(BIBLIOGRAPHY)
    return list(items(data).values()) if data else []


def _entries(held: Held) -> Iterator[Entry]:
    for key, work in held.corpus.bibliography.items():
        line = cite(work, key)
        yield Entry("work", key, line, f"work of the bibliography, {work.sort}", f"{line} {work.url} {key}")


FORM = RecordForm(
    kind="work",
    title="A work of the bibliography",
    record=Item,
    groups=_groups,
    values=_values,
    read=_read,
    reads=_reads,
    entries=_entries,
    records_of=_records,
    add="Add a work to the bibliography",
    by_key=True,
    faults=(("VOC412", "", "url"),),
)

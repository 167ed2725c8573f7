"""The form of a search: what was looked for, in which words, and what came of it. "Unsupported" rests on these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from sinosoviet_corpus.desk.fields import Field, Group, Typed, ids, made_fields, pairs, several, values_of_maker
from sinosoviet_corpus.desk.names import Sayings
from sinosoviet_corpus.desk.record_form import Entry, RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import REFERENCE, Search
from sinosoviet_corpus.tables.fold import free, slug

FOUND = {"yes": "what was sought", "partly": "a part of it", "nothing": "nothing"}


def statements(held: Held) -> Sayings:
    """The claims of the texts, by what they say."""
    say = held.speaker.proposition
    return Sayings({c.id: f"{c.source}: {say(c)}" for c in held.corpus.claims if c.source != REFERENCE})


def statement_fields(held: Held, typed: Mapping[str, str]) -> tuple[Field, ...]:
    """The fields that name statements of the texts, as many as are filled and two more. typed: the values so far."""
    hint = "a statement of a text; two more fields follow once these are filled"
    return several("claims", "Statement", typed, statements(held).offered(), hint)


def about_claim(held: Held, where: Where, claim: str) -> dict[str, str]:
    """What a new form about statements begins with. claim: one of a text, or ""."""
    known = any(c.id == claim and c.source != REFERENCE for c in held.corpus.claims)
    return {"claims.1": statements(held).shown(claim)} if known else {}


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    found = dict(FOUND)
    if word := typed.get("found"):
        found.setdefault(word, word)  # a word that somebody wrote into the file stays
    sought = (
        Field("topic", "What you looked for", wide=True),
        Field("queries", "The words that you typed", "area", hint="a search on each line"),
        Field("date", "On which day", hint="1955-01-28; today if empty"),
        Field("found", "You found", "select", pairs(found)),
        Field("note", "What was found, and where, or what was not", "area"),
    )
    return [
        Group("For which statements", statement_fields(held, typed)),
        Group("The search", sought),
        made_fields(False),
    ]


def _values(held: Held, record: Search) -> dict[str, str]:
    known = statements(held)
    made = {"topic": record.topic, "queries": "\n".join(record.queries), "date": record.date, "found": record.found}
    made |= {f"claims.{n}": known.shown(key) for n, key in enumerate(record.claims, 1)}
    return made | values_of_maker(record)


def _read(typed: Typed, where: Where) -> Search:
    old: Search | None = where.old
    claims = typed.sayings("claims", statements(typed.held))
    topic, note = typed.text("topic"), typed.text("note")
    queries = tuple(line.strip() for line in (typed.text("queries") or "").splitlines() if line.strip())
    if topic is None:
        typed.wrong["topic"] = "say in a few words what you looked for"
    if not queries and (old is None or old.queries):
        typed.wrong["queries"] = "give the words that you typed, so that others can look again"
    if note is None:
        typed.wrong["note"] = "say what was found, and where, or what was not"
    made_by = typed.made_by()
    day = typed.text("date") or made_by.at
    try:
        if date.fromisoformat(day).isoformat() != day or day > made_by.at:
            raise ValueError
    except ValueError:
        typed.wrong["date"] = "a day that has been, such as 2026-11-28"
    fields: dict[str, Any] = {
        "topic": topic or "",
        "claims": claims,
        "queries": queries,
        "date": day,
        "found": typed.one_of("found", (*FOUND, *((old.found,) if old else ())), "nothing"),
        "note": note or "",
        "made_by": made_by,
    }
    if old is not None:
        return msgspec.structs.replace(old, **fields)
    return Search(id=free(f"search/{slug(topic or 'x', 80)}", ids(typed.held)), **fields)


def _entries(held: Held) -> Iterator[Entry]:
    for s in held.corpus.searches:
        yield Entry("search", s.id, f"{s.topic}: {s.note}", f"search of {s.date}", f"{s.topic} {s.note}")


FORM = RecordForm(
    kind="search",
    title="A search",
    record=Search,
    groups=_groups,
    values=_values,
    read=_read,
    reads=lambda held, typed, record: record.note,
    begins=about_claim,
    entries=_entries,
    add="Note a search for statements of a text, also one in vain",
    from_statement="Note a search for it",
)

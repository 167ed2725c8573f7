"""Settling a disagreement: what happens to the corpus, and the line in `annotations/SOURCE/second/adjudication.jsonl` that says how and why.

The two annotations themselves stay as they are, so that their agreement can be measured at any time.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

import msgspec

from sinosoviet_corpus.desk.compared import Compared, Item
from sinosoviet_corpus.desk.fields import ids
from sinosoviet_corpus.desk.rounds import FIRST, SECOND, renamed
from sinosoviet_corpus.desk.subject import said
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.layers import Adjudication
from sinosoviet_corpus.model.record import GUIDELINE, MadeBy
from sinosoviet_corpus.model.words import Layer, Outcome
from sinosoviet_corpus.tables.fold import free, slug
from sinosoviet_corpus.tasks.store import Edit

NEW = "merged"  # the outcome of a new reading
_OF_PAIR = {
    "first": "The first is right", "second": "The second is right", "both": "Both stand", "none": "Neither stands",
    NEW: "A new reading",
}  # fmt: skip
_OF_FIRST = {"first": "It stands", "second": "It goes: the second rightly has nothing", NEW: "A new reading"}
_OF_SECOND = {"second": "It is taken in", "first": "It stays out: the first rightly has nothing", NEW: "A new reading"}


class Cannot(Exception):
    """An outcome that cannot be carried out; the message says why."""


def outcomes(item: Item) -> dict[str, str]:
    """The outcomes to choose among, and what they mean for this item."""
    return _OF_PAIR if item.is_pair else _OF_SECOND if item.match.first is None else _OF_FIRST


def own(compared: Compared, item: Item) -> Any:
    """The record of the corpus that the first annotation was kept from; None if it has none, or none any more."""
    return None if item.match.first is None else compared.own.get(item.match.first.id)


def settled(compared: Compared, item: Item, outcome: str, reason: str, by: str) -> list[Edit]:
    """What an outcome changes. Raises Cannot."""
    made = _changes(compared, item, outcome)
    mine = own(compared, item)
    stays = mine is not None and not any(edit.old == mine and edit.new is None for edit in made)
    return [*made, line(compared, item, outcome, reason, by, mine.id if stays else None)]


def line(compared: Compared, item: Item, outcome: str, reason: str, by: str, first: str | None) -> Edit:
    """The line that says how an item was settled. first: the record of the corpus, None where it is gone."""
    match = item.match
    if match.first is not None and match.first.id != f"{FIRST}/{first}":
        first = None  # it was kept under another name, so only that name leads back to it
    sentence = compared.sentences[match.sentence].id.removeprefix(f"{SECOND}/")
    taken = {a.id for a in compared.of.adjudications}
    key = f"adjudication/{slug(sentence) or 'x'}"
    today = datetime.now(UTC).date().isoformat()
    made = Adjudication(
        id=next(name for n in range(1, len(taken) + 2) if (name := f"{key}-{n:02}") not in taken),
        source=match.sentence[0],
        layer=cast(Layer, match.layer),
        first=first or (match.first.id if match.first is not None else None),
        second=match.second.id if match.second is not None else None,
        about=_about(compared, item),
        outcome=cast(Outcome, outcome),
        reason=reason,
        made_by=MadeBy(agent=by, at=today, status="manual", confidence="high", guideline=GUIDELINE),
    )
    return Edit(None, made, SECOND)


def _about(compared: Compared, item: Item) -> str:
    match = item.match
    if item.is_pair:
        differences = (f"{d.field}: {d.first} or {d.second}" for d in item.differs)
        return f"«{match.first.spans[0].quote}»: {'; '.join(differences)}"
    which, record = ("first", match.first) if match.first is not None else ("second", match.second)
    return f"only the {which} has «{record.spans[0].quote}»: {said(compared.held, record)[0]}"


def _changes(compared: Compared, item: Item, outcome: str) -> list[Edit]:
    mine, ours, theirs = own(compared, item), item.match.first, item.match.second
    restored = [Edit(None, of_corpus(compared, ours, FIRST))] if ours is not None and mine is None else []
    if outcome == "none" or (outcome == "second" and theirs is None):
        return [Edit(mine, None)] if mine is not None else []
    if outcome == "first" or theirs is None:
        return restored
    if outcome == "both":
        return [*restored, Edit(None, of_corpus(compared, theirs, SECOND))]
    new = of_corpus(compared, theirs, SECOND)
    return [Edit(mine, msgspec.structs.replace(new, id=mine.id))] if mine is not None else [Edit(None, new)]


def of_corpus(compared: Compared, record: Any, which: str) -> Any:
    """A record of one of the two annotations as one of the corpus. Raises Cannot if it speaks of a record that is not there."""
    there = ids(compared.of)
    parts = compared.first if which == FIRST else compared.second
    known = {r.id for layer in ("claims", "dates") for r in getattr(parts, layer)}
    names: dict[str, str] = {}
    for key in known:
        mine = compared.own.get(compared.as_first.get(key, key)) or compared.own.get(key)
        if mine is not None:
            names[key] = mine.id
    names[record.id] = free(record.id.removeprefix(f"{which}/"), there)
    made = renamed(record, names)
    named = known.intersection(filter(None, OF_RECORD[type(made)].names(made)))
    if named:
        speaks_of = compared.held.names.shown(min(named))
        raise Cannot(f"it speaks of “{speaks_of}”, which is not in the corpus; settle that first")
    return made

"""The form of an evaluation: who evaluates what, how, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from sinosoviet_corpus.desk.fields import Field, Group, Typed, made_fields, pairs, values_of_maker
from sinosoviet_corpus.desk.on_words import layered, stretches
from sinosoviet_corpus.desk.record_form import RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.layers import Stance
from sinosoviet_corpus.model.vocabulary import ANY, CLAIM
from sinosoviet_corpus.model.words import (
    SUBCATEGORIES,
    Category,
    Explicitness,
    Scaling,
    StanceEngagement,
    StancePolarity,
)

HOLDERS = ("person", "group", "organisation", "state", "work")
# A feeling needs more than the others, so it is not what the form begins with.
_ORDER = sorted(get_args(Category), key=lambda category: category == "affect")
_SUBCATEGORIES = {f"{c}: {s}": f"{c}: {s}" for c in _ORDER for s in sorted(SUBCATEGORIES[c])}
_SIGNS = {"+": "praise", "-": "blame", "0": "neither praise nor blame"}


def _groups(held: Held, where: Where, typed: Mapping[str, str]) -> list[Group]:
    names, several = held.names, "several with ;"
    new = pairs(list(held.corpus.vocabulary.entity_types), "in the registry")
    holder = "Who evaluates or feels, if not the author"
    target = (
        Field("target", "What is evaluated", offered=tuple(names.offered((ANY,))), hint=several),
        Field("new.target", "If it is new, it is a", "select", new),
        Field("holder", holder, offered=tuple(names.offered(HOLDERS)), hint=several),
    )
    how = (
        Field("polarity", "How", "select", (("+", "praise"), ("-", "blame"), ("0", "neither"))),
        Field("category", "As", "select", pairs(_SUBCATEGORIES)),
        Field("intensity", "How strongly", "select", (("1", "weakly"), ("2", "clearly"), ("3", "strongly"))),
        Field("force", "Words of degree", "select", pairs(get_args(Scaling), "none")),
        Field("focus", "Words of exactness", "select", pairs(get_args(Scaling), "none")),
        Field("explicitness", "The words say it or suggest it", "select", pairs(get_args(Explicitness), "not known")),
        Field("engagement", "And the text", "select", pairs(get_args(StanceEngagement))),
    )
    return [Group("Who and what", target), Group("The evaluation", how), made_fields()]


def _values(held: Held, record: Stance) -> dict[str, str]:
    names = held.names
    made = {
        "target": "; ".join(map(names.shown, record.targets)),
        "holder": "; ".join(map(names.shown, record.holders)),
        "polarity": record.polarity,
    }
    made |= {key: getattr(record, key) or "" for key in ("force", "focus", "explicitness")}
    made |= {"category": f"{record.category}: {record.subcategory}", "intensity": str(record.intensity)}
    return made | {"engagement": record.engagement} | values_of_maker(record)


def _read(typed: Typed, where: Where) -> Stance:
    spans = stretches(typed, where)
    targets = typed.things("target", (ANY, CLAIM))
    holders = typed.things("holder", list(typed.held.corpus.vocabulary.entity_types))
    if not targets:
        typed.wrong.setdefault("target", "say what is evaluated")
    polarity = typed.one_of("polarity", get_args(StancePolarity), "+")
    category, _, subcategory = typed.one_of("category", _SUBCATEGORIES, next(iter(_SUBCATEGORIES))).partition(": ")
    if category == "affect" and not holders:
        typed.wrong.setdefault("holder", "say who feels")
    if polarity == "0" and category != "effective":
        typed.wrong.setdefault("polarity", "only what is to be done is neither; otherwise choose one of the others")
    fields: dict[str, Any] = {
        "holder": _one_or_several(holders) if holders else None,
        "target": _one_or_several(targets) if targets else "",
        "polarity": polarity,
        "category": category,
        "subcategory": subcategory,
        "intensity": int(typed.one_of("intensity", ("1", "2", "3"), "2")),
        "force": typed.one_of("force", ("", *get_args(Scaling)), "") or None,
        "focus": typed.one_of("focus", ("", *get_args(Scaling)), "") or None,
        "explicitness": typed.one_of("explicitness", ("", *get_args(Explicitness)), "") or None,
        "engagement": typed.one_of("engagement", get_args(StanceEngagement), "bare"),
    }
    made: Stance = layered(typed, where, Stance, spans, fields)
    return made


def _one_or_several(ids: tuple[str, ...]) -> str | tuple[str, ...]:
    """An id alone, or the list: as records write it."""
    return ids[0] if len(ids) == 1 else ids


def _says(held: Held, record: Stance) -> str:
    of = "; ".join(map(held.names.shown, record.targets))
    return f"{_SIGNS[record.polarity]} of {of} ({record.category})"


FORM = RecordForm(
    kind="stance",
    title="An evaluation",
    record=Stance,
    groups=_groups,
    values=_values,
    read=_read,
    reads=lambda held, typed, record: _says(held, record) if record.target else "",
    says=_says,
    called="evaluation",
    on_words=True,
)

"""People in office, as the examples of several rules have them."""

from __future__ import annotations

from typing import Any

from sinosoviet_corpus.rules.rule import fact, said, thing

AMBASSADOR = thing("ambassador", "office", single_holder=True)
TSAR = thing("tsar", "office", single_holder=True)


def called(quote: str, person: str | list[str], office: str, when: str | None = None, **parts: Any) -> dict[str, Any]:
    """A passage has them in the office. parts: as for `said`."""
    return said(quote, "held_office", person=person, office=office, **_dated(when), **parts)


def held(person: str | list[str], office: str, when: str | None = None, name: str = "", **parts: Any) -> dict[str, Any]:
    """The record has them in the office. name: of the claim, if it is not that of the person.  parts: as for `fact`."""
    return fact(name or str(person), "held_office", person=person, office=office, **_dated(when), **parts)


def _dated(when: str | None) -> dict[str, str]:
    return {"when": when} if when else {}


HERTER = called("Ambassador Herter", "herter", "ambassador", "1955-01-28")
HAYTER = held("hayter", "ambassador", "extent 1953-10/1957-02")

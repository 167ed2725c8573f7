"""What a rule is: a page, one SQL query over the claim tables, and examples that are its tests.

A rule file has, in this order, a docstring (the page: what to ask before doubting the text), `RULE`, `QUERY` and `EXAMPLES`: a few that
teach, each with a name; `tests/rules/` has more. A rule that cannot be written in SQL names a `check` instead of a query. The query returns
  claim      the claim the finding is about
  against    the claim it conflicts with, or null; `also`, if present: a third claim that the reasoning needs
  verdict    'definite', 'tension', 'cannot tell'; null for findings that are not conflicts
and any further columns that `says`, `hint` and `missing` print. `complete`: the completeness statement it rests on.
`prefer`, if present: which row speaks for its finding (the smallest). Rows with one claim (and one `topic`, and one conflicting text claim) make one finding; the reference claims are its evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from sinosoviet_corpus.model.words import FindingKind, Severity, Verdict


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A small world made by `said`, `fact`, `thing` and `whole`; by convention its first `said` is what is looked at.

    name: what it shows, in a few words; that of a silent one says why nothing is found.
    """

    name: str
    world: tuple[dict[str, Any], ...]
    outcome: Literal["fires", "silent", "abstains"]
    verdict: Verdict | None = None
    at: str | None = None
    says: str | None = None
    hint: str | None = None
    missing: str | None = None

    def shows(self, hint: str | None, missing: Sequence[str]) -> bool:
        """Whether a finding's hint, and what cannot be told beside it, are what the example says of them, if it does."""
        told = ((self.hint, hint or ""), (self.missing, missing[0] if missing else ""))
        return all(given is None or (given in found and bool(given) == bool(found)) for given, found in told)


def fires(
    name: str,
    *world: dict[str, Any],
    at: str,
    says: str,
    verdict: Verdict | None = None,
    hint: str | None = None,
    missing: str | None = None,
) -> Example:
    """The rule fires once, at the quote `at`, with `says` in its message.

    hint, missing: what stands in its hint, and in what it cannot tell beside; "": nothing.
    """
    return Example(
        name=name, world=world, outcome="fires", at=at, says=says, verdict=verdict, hint=hint, missing=missing
    )


def silent(name: str, *world: dict[str, Any]) -> Example:
    """The rule looks and finds nothing to say; the name says why."""
    return Example(name=name, world=world, outcome="silent")


def abstains(name: str, *world: dict[str, Any], missing: str) -> Example:
    """The rule cannot tell; `missing` stands in what it reports."""
    return Example(name=name, world=world, outcome="abstains", missing=missing)


def said(quote: str, predicate: str, **parts: Any) -> dict[str, Any]:
    """A claim of a text. parts: roles by name; when="1955", "extent 1953/1957"; place="on river"; any claim field.

    occurrence: the event that it is about, where `event` is a role of its predicate.
    part, calendar, raw: of its time (raw: the words of the text, if not those of `when`).  mentions: entities that the quote names,
    `sure` how certainly.  inside: the quote stands in one before it.
    cites: names of the works it cites, or of texts; several parts of a citation as a dict: {"work": "book", "locator": "p. 3"}.
    sentence: a name that neighbours share which stand in one sentence; else each quote is one; "" if it stands in none.
    dates: expressions in the quote that give no date ("once"), or with the date that they give (("in 1955", "1955")).
    """
    return {"make": "said", "quote": quote, "predicate": predicate, **parts}


def fact(name: str, predicate: str, **parts: Any) -> dict[str, Any]:
    """A reference claim `ref/<name>`. parts as for `said`; without `cites` it rests on two works."""
    return {"make": "fact", "name": name, "predicate": predicate, **parts}


def thing(name: str, type: str, **parts: Any) -> dict[str, Any]:
    """An entity with the label `name`; others are made as the claims need them. parts: fields of Entity."""
    return {"make": "thing", "id": name, "type": type, **parts}


def work(name: str, type: str = "book", **parts: Any) -> dict[str, Any]:
    """A work of the bibliography; others are made as they are cited. parts: issued=1955 or [1955, 1]; note; any CSL field;
    derivations=[("copies", "other", True)]."""
    return {"make": "work", "id": name, "type": type, **parts}


def text(name: str, **parts: Any) -> dict[str, Any]:
    """What is known of a text. parts: words (they come before its claims); any field of Source; derivations as for `work`."""
    return {"make": "text", "id": name, **parts}


def whole(entity: str, role: str, predicate: str, period: str, **parts: Any) -> dict[str, Any]:
    """A completeness statement. parts: member_class, place_relation."""
    return {"make": "whole", "entity": entity, "role": role, "predicate": predicate, "period": period, **parts}


def amount(lo: float | None, hi: float | None, unit: str, counted: str, as_of: str | None = None) -> dict[str, Any]:
    """The quantity of a claim (`quantity=amount(100, 100, "km", "length")`); None is open."""
    return {"lo": lo, "hi": hi, "unit": unit, "counted": counted, "as_of": as_of}


def searched(name: str, *claims: str, date: str = "2026-11-24", topic: str = "it") -> dict[str, Any]:
    """A search on record for evidence on some claims, by id."""
    return {"make": "search", "id": f"ref/{name}", "claims": claims, "date": date, "topic": topic}


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """The data of a rule. severity holds for definite findings; a tension weighs one step less.

    looks_at: a relation with a column `claim`: what the rule considers, for the counts.
    says, hint, missing: text with {columns} of the row; {claim}, {other}: sentences; {elsewhere}: who says the other; {when}, {then}: their times;
    {days}, {days_then}: the numbers compared; {set_aside}: why the other claim is deprecated. A column that holds an entity id is printed as its label.
    assumes: what the reasoning rests on, printed with each finding.
    lends_hint: the hint of this rule also stands with the other findings of the case.
    check: the computation that gives the rows instead of a query (`engine/checks.py`); then looks_at says in words what it considers.
    about_sources: it judges what a claim rests on, not the claim: one work may be enough, whatever others say.
    """

    code: str
    name: str
    asks: str
    kind: FindingKind
    severity: Severity
    since: str
    looks_at: str
    says: str
    hint: str | None = None
    missing: str | None = None
    assumes: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    false_alarms: str = ""
    version: int = 1
    preview: bool = False
    lends_hint: bool = False
    check: str | None = None
    about_sources: bool = False


class Loaded(msgspec.Struct, frozen=True):
    """A rule with its page, its query ("" if it has a check), the examples that teach it, and where it came from."""

    rule: Rule
    family: str
    page: str
    query: str
    examples: tuple[Example, ...]
    path: str

"""The parts of a rule: a page, one SQL query over the claim tables, and examples that are its tests.

A rule file has, in this order, a docstring (the page: what to ask before doubting the text), `RULE`, `QUERY` and `EXAMPLES` (a few that
teach, each with a name; `tests/rules/` has more). A rule that cannot be written in SQL names a `check` instead of a query. The query returns
  claim      the claim the finding is about
  against    the claim it conflicts with, or null; `also`, if present: a third claim that the reasoning needs
  verdict    'definite', 'tension', 'cannot tell'; null for findings that are not conflicts
  because    if present: the reason why this row is at most a tension, by its name in the table of policy (verdict/policy.py); null for none
and any further columns that `says`, `hint` and `missing` print. `complete`: the completeness statement it rests on.
`sure`, if present: how sure the row is (high, medium, low), if the annotation is not less so.
`prefer`, if present: the row with the smallest value gives the words of the finding; `{further_times}` in `says` gives the times of the others. Rows with one claim of a text (and one `topic`,
and one conflicting text claim) make one finding; the reference claims are its evidence. A rule that also compares claims on record with each
other sets `record_too`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from sinosoviet_corpus.model.words import FindingKind, Severity, Verdict


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A small world made by `said`, `fact`, `thing`, `whole` and the functions below; by convention its first `said` is the claim that is checked.

    name: says in a few words what the example shows; for a silent one, why nothing is found.
    """

    name: str
    world: tuple[dict[str, Any], ...]
    outcome: Literal["fires", "silent", "abstains"]
    verdict: Verdict | None = None
    at: str | None = None
    says: str | None = None
    hint: str | None = None
    missing: str | None = None
    because: str | None = None
    against: str | None = None

    def shows(self, hint: str | None, missing: Sequence[str], softened: str | None, others: Sequence[str] = ()) -> bool:
        """Whether a finding's hint, missing data, reason and further claims are those of the example; one that says nothing of them fits any."""
        pairs = ((self.hint, hint or ""), (self.missing, missing[0] if missing else ""))
        words = all(given is None or (given in found and bool(given) == bool(found)) for given, found in pairs)
        return words and self.because in (None, softened) and (self.against is None or self.against in others)


def fires(
    name: str,
    *world: dict[str, Any],
    at: str | None,
    says: str,
    verdict: Verdict | None = None,
    hint: str | None = None,
    missing: str | None = None,
    because: str | None = None,
    against: str | None = None,
) -> Example:
    """The rule fires once, at the quote `at` (None: at a claim on record), with `says` in its message.

    hint, missing: words of its hint, and of the data that it says are missing; "": it has none.
    because: why it is a tension, by the name in the table of policy.  against: the id of a further claim that the finding names.
    """
    return Example(
        name=name, world=world, outcome="fires", at=at, says=says, verdict=verdict, hint=hint, missing=missing,
        because=because, against=against,
    )  # fmt: skip


def silent(name: str, *world: dict[str, Any]) -> Example:
    """The rule looks and reports nothing; the name says why."""
    return Example(name=name, world=world, outcome="silent")


def abstains(name: str, *world: dict[str, Any], missing: str) -> Example:
    """The rule cannot tell; `missing` stands in what it reports."""
    return Example(name=name, world=world, outcome="abstains", missing=missing)


def said(quote: str, predicate: str, **parts: Any) -> dict[str, Any]:
    """A claim of a text. parts: roles by name; when="1955", "extent 1953/1957"; place="on river"; any claim field.

    occurrence: the event that it is about, if `event` is a role of its predicate.
    part, calendar, raw: of its time (raw: the words of the text, if not those of `when`).  mentions: entities that the quote names;
    `sure`: how certainly.  inside: the quote is a part of an earlier one.  further: a second stretch of the claim, which then has the
    mentions.
    cites: names of the works it cites, or of texts; several parts of a citation as a dict: {"work": "book", "locator": "p. 3"}.
    sentence: neighbours with the same name are one sentence; without a name each quote is one; "": the quote is in no sentence.
    dates: expressions in the quote that give no date ("once"), or with the date that they give (("in 1955", "1955")).
    """
    return {"make": "said", "quote": quote, "predicate": predicate, **parts}


def fact(name: str, predicate: str, **parts: Any) -> dict[str, Any]:
    """A reference claim `ref/<name>`. parts as for `said`; without `cites` it rests on two works."""
    return {"make": "fact", "name": name, "predicate": predicate, **parts}


def thing(name: str, type: str, **parts: Any) -> dict[str, Any]:
    """An entity with the label `name`. Entities that claims name are made without it. parts: fields of Entity; a name is English, or a
    pair of name and language."""
    return {"make": "thing", "id": name, "type": type, **parts}


def work(name: str, type: str = "book", **parts: Any) -> dict[str, Any]:
    """A work of the bibliography. Works that claims cite are made without it. parts: issued=1955 or [1955, 1]; note; any CSL field;
    derivations=[("copies", "other", True)]."""
    return {"make": "work", "id": name, "type": type, **parts}


def text(name: str, **parts: Any) -> dict[str, Any]:
    """Facts about a text. parts: words (they come before its claims); any field of Source; derivations as for `work`."""
    return {"make": "text", "id": name, **parts}


def whole(entity: str, role: str, predicate: str, period: str, **parts: Any) -> dict[str, Any]:
    """A completeness statement. parts: member_class, place_relation."""
    return {"make": "whole", "entity": entity, "role": role, "predicate": predicate, "period": period, **parts}


def amount(lo: float | None, hi: float | None, unit: str, counted: str, as_of: str | None = None) -> dict[str, Any]:
    """The quantity of a claim (`quantity=amount(100, 100, "km", "length")`); None is open."""
    return {"lo": lo, "hi": hi, "unit": unit, "counted": counted, "as_of": as_of}


def length(lo: float | None, unit: str, hi: float | None = None, exactly: bool = False) -> dict[str, Any]:
    """The interval of a claim: how long what it is about lasted (`interval=length(10, "day")`)."""
    return {"kind": "length", "lo": lo, "hi": lo if hi is None else hi, "unit": unit, "exactly": exactly}


def gap(lo: float | None, unit: str, hi: float | None = None, exactly: bool = False) -> dict[str, Any]:
    """The interval of an order: how long after the one the other came."""
    return {**length(lo, unit, hi, exactly), "kind": "gap"}


def searched(name: str, *claims: str, date: str = "2026-11-24", topic: str = "it") -> dict[str, Any]:
    """A search on record for evidence on some claims, by id."""
    return {"make": "search", "id": f"search/{name}", "claims": claims, "date": date, "topic": topic}


def assessed(verdict: str, *claims_and_statement: str, date: str = "2026-11-24", **parts: Any) -> dict[str, Any]:
    """An assessment: its verdict, the ids of the claims it is about, and last its statement. parts: differs_in, references, searches."""
    *claims, statement = claims_and_statement
    return {"make": "assessment", "verdict": verdict, "claims": claims, "statement": statement, "date": date, **parts}


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """The data of a rule. severity holds for definite findings; a tension weighs one step less.

    looks_at: a relation with a column `claim`: the claims that the rule considers, for the counts.
    says, hint, missing: text with {columns} of the row; {claim}, {other}: sentences; {elsewhere}: who says the other; {difference}: of a near
        match, what the record has in the slot `slot` of the row and what the text has (verdict/differences.py); {when}, {then}: their times;
    {days}, {days_then}: the numbers compared; {set_aside}: the reason why the other claim is deprecated. A column that holds an entity id is printed as its label.
    assumes: the assumptions of the reasoning, printed with each finding.
    shares_hint: the other findings of the case share the hint of this rule.
    check: the computation that gives the rows instead of a query (`engine/checks.py`); then looks_at says in words what it considers.
    about_sources: the rule is about the sources of a claim, not the claim: one work may be enough, whatever others say.
    record_too: the rule also compares claims on record with each other, and counts them.
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
    shares_hint: bool = False
    check: str | None = None
    about_sources: bool = False
    record_too: bool = False


class Loaded(msgspec.Struct, frozen=True):
    """A rule with its page, its query ("" if it has a check), the examples that teach it, and where it came from."""

    rule: Rule
    family: str
    page: str
    query: str
    examples: tuple[Example, ...]
    path: str

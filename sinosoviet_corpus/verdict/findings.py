"""Makes findings of the rows of a query: places, evidence, message, hint, assumptions."""

from __future__ import annotations

import re
from collections.abc import Collection
from copy import copy
from functools import cached_property, lru_cache
from typing import Any

from sinosoviet_corpus.model.claim import REFERENCE, Claim, Completeness
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import standing
from sinosoviet_corpus.model.finding import CannotTell, Finding, Place, Reference
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Confidence, Severity, Verdict
from sinosoviet_corpus.model.work import KINDS
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.render.dates import of_box, of_when
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.rules.rule import Loaded, Rule
from sinosoviet_corpus.tables.dated import boxes_of, fault_of
from sinosoviet_corpus.tables.ordinal import ordinals
from sinosoviet_corpus.times.box import INFINITE, hull
from sinosoviet_corpus.times.readings import AS_WRITTEN, OF_THE_SOURCE
from sinosoviet_corpus.times.tolerance import TABLE
from sinosoviet_corpus.verdict.differences import difference
from sinosoviet_corpus.verdict.fingerprint import of_claim, of_finding
from sinosoviet_corpus.verdict.policy import OF_READINGS, UNPROVED
from sinosoviet_corpus.verdict.proof import Prover
from sinosoviet_corpus.verdict.weighing import Row, Weighing, claims_of

LONGEST_PASSAGE = 320  # code points
# If a row has only these columns, its two claims can change places.
SYMMETRICAL = {
    "claim", "against", "verdict", "topic", "reason", "because", "factor", "slip", "office", "edge", "left_out",
}  # fmt: skip
# The slots of messages -> what they say of the claim, and of the other claim.
_OF_CLAIM = {"claim": "proposition", "when": "when", "days": "days"}
_OF_OTHER = {"other": "proposition", "then": "when", "days_then": "days", "set_aside": "rank_reason"}
_LESS: dict[Severity, Severity] = {"error": "warning", "warning": "info", "info": "info"}
_SURE: tuple[Confidence, ...] = ("low", "medium", "high")


class Writer:
    """Writes findings for one corpus; keeps its look-ups.

    corroborated: claim -> the reference claims that say the same. A conflict with such a claim is never definite: works disagree.
    proves: whether a definite finding needs a proof.
    """

    def __init__(self, corpus: Corpus, corroborated: dict[str, list[str]] | None = None, proves: bool = True) -> None:
        self._corpus = corpus
        self._speaker = Speaker(corpus)
        self._claims = {c.id: c for c in corpus.claims}
        self._weighing = Weighing(corpus, self._claims, corroborated or {})
        self._complete = {c.id: c for c in corpus.complete}
        self._decisions = standing(corpus.decisions)
        self._digests: dict[str, str] = {}
        self._proves = proves

    def findings(self, loaded: Loaded, rows: list[Row]) -> tuple[list[Finding], list[CannotTell]]:
        """One finding for each claim and text it conflicts with; several reference claims are its evidence.

        A claim on record has one for each claim that it conflicts with.
        """
        self._take_dates(rows)
        groups: dict[tuple[str, str, str], list[Row]] = {}
        open_questions: dict[tuple[str, str], CannotTell] = {}
        for row in map(self._the_weaker_first, rows):
            if row["verdict"] == "cannot tell":
                missing = self._print(loaded.rule.missing or "the dates do not decide it", row)
                note = CannotTell(
                    code=loaded.rule.code,
                    name=loaded.rule.name,
                    claim=row["claim"],
                    against=row.get("against"),
                    missing=missing,
                )
                open_questions.setdefault((row["claim"], missing), note)
            else:
                groups.setdefault((row["claim"], row.get("topic") or "", self._other_side(row)), []).append(row)
        found = [self._finding(loaded, group) for _, group in sorted(groups.items())]
        return found, [open_questions[key] for key in sorted(open_questions)]

    def _take_dates(self, rows: list[Row]) -> None:
        """Rules may look at date expressions too. One that a row names stands among the claims from here on."""
        unknown = {row["claim"] for row in rows} - self._claims.keys()
        if unknown:
            self._claims |= {date.id: as_claim(date) for date in self._corpus.dates if date.id in unknown}

    def _the_weaker_first(self, row: Row) -> Row:
        """When text claims conflict, the finding is about the one that the record does not corroborate."""
        if row["claim"] in self._weighing.corroborated and row.get("members"):
            texts = (key for key in row["members"] if self._claims[key].source != REFERENCE)
            weaker = next((key for key in texts if key not in self._weighing.corroborated), row["claim"])
            return {**row, "claim": weaker}
        other = self._weighing.other_text(row)
        if (
            other
            and row.keys() <= SYMMETRICAL
            and row["claim"] in self._weighing.corroborated
            and other not in self._weighing.corroborated
        ):
            return {**row, "claim": other, "against": row["claim"]}
        return row

    def without(self, witnesses: Collection[tuple[str, str | None]]) -> Writer:
        """A writer for which these pairs of claims do not corroborate each other: a claim that conflicts with another is no witness for it."""
        other = copy(self)
        other._weighing = self._weighing.without(witnesses)
        other._proves = False  # its rows read every date literally, and a proof does not
        return other

    def loosely_dated_tension(self, finding: Finding) -> bool:
        """Whether a finding is a tension with a date that the tolerance table widens ("early", "about"), with no doubtful date, and that no other
        reading of a date makes."""
        times = [t for p in finding.places if (t := self._claims[p.claim].time)]
        loose = any(t.part or "~" in t.edtf for t in times)
        by_table = finding.verdict == "tension" and finding.softened not in OF_READINGS
        return by_table and loose and not any(set("?%") & set(t.edtf) for t in times)

    def _other_side(self, row: Row) -> str:
        """The other claim, unless it is evidence from the record against a text."""
        recorded = self._claims[row["claim"]].source == REFERENCE
        return (row.get("against") or "") if recorded else self._weighing.other_text(row)

    def _finding(self, loaded: Loaded, rows: list[Row]) -> Finding:
        rule = loaded.rule
        every = self._preferred_first(rows)
        best, why, rows = self._weighing.verdict(loaded, every)
        claims = [self._claims[key] for key in dict.fromkeys(k for row in rows for k in claims_of(row))]
        primary = claims[0]
        row = rows[0]
        if "{numbers}" in rule.says:
            row = {**row, "numbers": self._numbers(rows)}
        if "{further_times}" in rule.says:
            row = {**row, "further_times": self._further_times(row, every)}
        verdict: Verdict | None = None if row["verdict"] is None else best
        proof = None
        if verdict == "definite" and self._proves:
            complete = list(dict.fromkeys(row["complete"] for row in rows if row.get("complete")))
            proof = self._prover.proof(rule.code, primary.id, [c.id for c in claims], complete)
            if proof is None:
                verdict, why = "tension", UNPROVED
        concluded = (
            [row["statement"]] if row.get("statement") else []
        )  # a decision on this finding is about this conclusion
        identity = of_finding(rule, [*(self._digest(c) for c in claims), *concluded])
        return Finding(
            id=identity,
            code=rule.code,
            name=rule.name,
            family=loaded.family,
            kind=rule.kind,
            severity="info"
            if verdict == "tension" and self._weighing.stands(loaded, primary)
            else _severity(rule, claims, verdict, row),
            verdict=verdict,
            confidence=min((*(c.made_by.confidence for c in claims), row.get("sure") or "high"), key=_SURE.index),
            message=_within_record(rule, claims, verdict) + self._print(rule.says, row) + _left_out(rows),
            case=primary.id,
            hint=self._print(rule.hint, row) if rule.hint and _has(rule.hint, row) else None,
            softened=why.name if why and verdict == "tension" else None,
            places=tuple(self._place(c, n == 0) for n, c in enumerate(claims)),
            references=tuple(r for c in claims for r in self.references(c)) + self._completeness(row),
            assumptions=self._assumptions(loaded, claims, row),
            decision=self._decisions.get(identity),
            proof=proof,
        )

    def _preferred_first(self, rows: list[Row]) -> list[Row]:
        if len(rows) == 1:
            return rows
        return sorted(
            rows,
            key=lambda row: (
                row.get("prefer") or 0,
                self._order.get(row.get("against") or "", -1),  # ids decide only between claims that are alike
                row.get("against") or "",
                sorted((k, str(v)) for k, v in row.items()),
            ),
        )

    @cached_property
    def _order(self) -> dict[str, int]:
        return ordinals(self._corpus)

    @cached_property
    def _prover(self) -> Prover:
        return Prover(self._corpus)

    def _digest(self, claim: Claim) -> str:
        if claim.id not in self._digests:
            self._digests[claim.id] = of_claim(claim)
        return self._digests[claim.id]

    def _place(self, claim: Claim, first: bool) -> Place:
        span = self._passage(claim)
        return Place(
            role="primary" if first else "related",
            source=claim.source,
            source_kind="reference" if claim.source == REFERENCE else "text",
            claim=claim.id,
            start=span.start if span else None,
            end=span.end if span else None,
            quote=span.quote if span else None,
            caption=self._speaker.sentence(claim)
            if claim.predicate
            else f"The text gives a date: {of_when(claim.time)}.",
        )

    def _passage(self, claim: Claim) -> Range | None:
        """The stretch from the first to the last range of a claim; its longest range if that stretch is too long."""
        if not claim.spans:
            return None
        start, end = min(s.start for s in claim.spans), max(s.end for s in claim.spans)
        if end - start > LONGEST_PASSAGE or claim.source not in self._corpus.texts:
            return max(claim.spans, key=lambda s: s.end - s.start)
        return Range(start=start, end=end, quote=self._corpus.texts[claim.source].text[start:end])

    def references(self, claim: Claim | Completeness) -> list[Reference]:
        """What a claim or a statement of completeness cites, the best work first."""
        works = self._corpus.bibliography
        cited = sorted(claim.citations, key=lambda c: works[c.work].rank if c.work in works else len(KINDS))
        return [
            Reference(
                claim=claim.id,
                citation=cite(works.get(c.work), c.work),
                locator=c.locator,
                url=c.url,
                says=c.says,
                kind=works[c.work].sort if c.work in works else "",
            )
            for c in cited
        ]

    def _completeness(self, row: Row) -> tuple[Reference, ...]:
        statement = self._complete.get(row.get("complete") or "")
        return tuple(self.references(statement)) if statement else ()

    def _numbers(self, rows: list[Row]) -> str:
        """The numbers of the claims on the other side, each with its time, the earliest first: "658,002 persons in 1969; 600,000 persons in 1989"."""
        others = {key for row in rows for key in claims_of(row)} - {row["claim"] for row in rows}
        dated = {key: boxes_of(when) if (when := self._claims[key].time) else None for key in others}
        order = sorted(others, key=lambda key: (hull(made.core).s_min if (made := dated[key]) else -INFINITE, key))
        return "; ".join(dict.fromkeys(self._speaker.amount(self._claims[key]) for key in order))

    def _further_times(self, best: Row, rows: list[Row]) -> str:
        """The times at which the other claims hold, as they follow the words of one: ", and from April 1966 to 1991". Empty if there are none."""
        first = of_when(self._claims[best["against"]].time)
        times = dict.fromkeys(of_when(self._claims[row["against"]].time) for row in rows)
        return "".join(f", and {time}" for time in times if time != first)

    def _assumptions(self, loaded: Loaded, claims: list[Claim], row: Row) -> tuple[str, ...]:
        made = [self._print(text, row) for text in (*loaded.rule.assumes, *row.get("assumed", ()))]
        if loaded.rule.kind == "contradiction":
            corroborated = [
                k for k in self._weighing.corroborated.get(row["claim"], ()) if k not in {c.id for c in claims}
            ]
            made += [
                f"works disagree; this supports the text: {self._speaker.sentence(self._claims[k])}"
                for k in corroborated
            ]
        statement = self._complete.get(row.get("complete") or "")
        if statement is not None:
            made.append(f"complete, says {statement.asserted_by.rstrip('.')}: {statement.statement}")
        if any(c.time and (c.time.part or set("?~%") & set(c.time.edtf)) for c in claims):
            made.append(f"tolerance table {TABLE.version}")
        return tuple(made)

    def _print(self, template: str, row: Row) -> str:
        claim, other = self._claims[row["claim"]], self._claims.get(row.get("against") or "")
        return re.sub(r"\{(\w+)\}", lambda slot: self._slot(slot[1], claim, other, row), template)

    def _slot(self, name: str, claim: Claim, other: Claim | None, row: Row) -> str:
        """A slot of a message: of the claim, of the other claim (empty if there is none), or a column of the row."""
        if name in _OF_CLAIM:
            return self._said(_OF_CLAIM[name], claim)
        if name not in _OF_OTHER and name not in ("elsewhere", "difference"):
            return self._word(row.get(name))
        if other is None:
            return ""
        if name == "difference":
            return difference(self._speaker, claim, other, row)
        return _elsewhere(claim, other) if name == "elsewhere" else self._said(_OF_OTHER[name], other)

    def _said(self, what: str, claim: Claim) -> str:
        if what == "proposition":
            return self._speaker.proposition(claim)
        if what == "when":
            return of_when(claim.time)
        return _days(claim.time) if what == "days" else claim.rank_reason or "without a reason"

    def _word(self, value: Any) -> str:
        if value is None:
            return ""
        text = str(value)
        if text in self._claims:
            return self._speaker.proposition(self._claims[text])
        return "; ".join(self._speaker.label(part) for part in text.split("+")) if _is_ids(text) else text


def as_claim(date: Date) -> Claim:
    """A date expression in the form in which findings are written: a claim with no predicate, which says nothing but its date."""
    return Claim(
        id=date.id, source=date.source, spans=date.spans, kind="event", predicate="", roles={}, content=None, time=date.time,
        place=None, place_relation=None, quantity=None, quantifier=None, value=None, polarity="+", modality="certain",
        markers=(), irrealis="actual", voices=(), citations=(), event=None, rank="normal", rank_reason=None,
        made_by=date.made_by, note=None,
    )  # fmt: skip


def _is_ids(text: str) -> bool:
    return re.fullmatch(r"[\w./-]+(\+[\w./-]+)*", text) is not None


def _has(template: str, row: Row) -> bool:
    return all(row.get(name) for name in re.findall(r"\{(\w+)\}", template) if name in row)


def _severity(rule: Rule, claims: list[Claim], verdict: Verdict | None, row: Row) -> Severity:
    """A tension weighs less than a definite conflict. Works that disagree are kept side by side on record, so that is only a note, and so is
    a lack of support of which the assessor is not sure."""
    if rule.kind == "unsupported" and row.get("sure") in ("low", "medium"):
        return "info"
    if verdict != "tension":
        return rule.severity
    return "info" if _on_record(rule, claims) else _LESS[rule.severity]


def _on_record(rule: Rule, claims: list[Claim]) -> bool:
    """Whether the claims that conflict are all on record."""
    return rule.kind == "contradiction" and all(c.source == REFERENCE for c in claims)


def _within_record(rule: Rule, claims: list[Claim], verdict: Verdict | None) -> str:
    """The beginning of the message if the claims that conflict are all on record."""
    if not _on_record(rule, claims):
        return ""
    return f"the record {'contradicts' if verdict == 'definite' else 'disagrees with'} itself: "


def _left_out(rows: list[Row]) -> str:
    """The note on how many more claims of this kind are not reported; empty if there are none."""
    count = max((row.get("left_out") or 0 for row in rows), default=0)
    return f"; {count} more claims of this kind are not listed" if count > 0 else ""


def _elsewhere(claim: Claim, other: Claim) -> str:
    if other.source == REFERENCE:
        return "the record also says that" if claim.source == REFERENCE else "the record says that"
    return "the text also says that" if other.source == claim.source else "another text says that"


@lru_cache(maxsize=65536)
def _days(when: When | None) -> str:
    """The days of a date, in the calendar in which it is written."""
    if when is None:
        return "undated"
    made = boxes_of(when)
    if made is None:
        return fault_of(when) or ""
    shown = of_box(hull(made.core), when.calendar if when.calendar in OF_THE_SOURCE else AS_WRITTEN)
    return f"{shown} ({when.calendar.title()})" if when.calendar in OF_THE_SOURCE else shown

"""Judges the rows of rules: findings, open questions, counts; then the steps that need all findings together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, RuleCount
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.tables.build import WIDEST, widest
from sinosoviet_corpus.verdict.cases import in_cases
from sinosoviet_corpus.verdict.findings import Writer
from sinosoviet_corpus.verdict.reading_notes import AskAgain, Readings

Row = dict[str, Any]
PLACES = "ENT406"  # the rule about what lies in what


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of a check. not_applicable: code -> the meaning that no predicate of this corpus has.

    corroborated: claim -> the reference claims that say the same.
    by_tolerance: ids of the findings that are tensions only because the tolerance table widens a date.
    """

    findings: tuple[Finding, ...]
    cannot_tell: tuple[CannotTell, ...]
    counts: dict[str, RuleCount]
    not_applicable: dict[str, str]
    corroborated: dict[str, list[str]] = {}
    by_tolerance: tuple[str, ...] = ()


def judge(
    corpus: Corpus,
    answers: tuple[tuple[Loaded, list[Row], int], ...],
    corroborated: dict[str, list[str]],
    not_applicable: dict[str, str],
    ask_again: AskAgain,
) -> Results:
    """The findings of the rows. ask_again: gives the rows of rules, by code, when dates are read in another way (engine/rewrite.py)."""
    writer = Writer(corpus, corroborated)
    findings: list[Finding] = []
    cannot_tell: list[CannotTell] = []
    counts: dict[str, RuleCount] = {}
    for loaded, rows, looked_at in answers:
        found, unsure = writer.findings(loaded, rows)
        findings += found
        cannot_tell += unsure
        answered = {f.case for f in found} | {c.claim for c in unsure}
        counts[loaded.rule.code] = RuleCount(
            looked_at=looked_at,
            fired=len(found),
            silent=max(0, looked_at - len(answered)),
            cannot_tell=len(unsure),
        )
    rules = [loaded for loaded, *_ in answers]
    cannot_tell += _lost_in_width(rules, corpus)
    findings = Readings(corpus, rules, ask_again).named(findings)
    hanging = _by_tolerance(findings, rules, writer, ask_again)
    order = sorted(in_cases(_with_hints(findings, rules), corpus), key=lambda f: (f.case, f.code, f.id))
    return Results(
        findings=tuple(order),
        cannot_tell=tuple(sorted(cannot_tell, key=lambda c: (c.code, c.claim, c.against or "", c.missing))),
        counts=counts,
        not_applicable=not_applicable,
        corroborated=corroborated,
        by_tolerance=hanging,
    )


def _by_tolerance(
    findings: list[Finding],
    rules: list[Loaded],
    writer: Writer,
    ask_again: AskAgain,
) -> tuple[str, ...]:
    """The ids of the tensions that are definite when every date is read literally."""
    suspects = [f for f in findings if writer.loosely_dated_tension(f)]
    codes = {f.code for f in suspects}
    again = [r for r in rules if r.rule.code in codes and r.rule.check is None]
    given = ask_again(again, "core")
    definite = set()
    for loaded in again:
        rows = given[loaded.rule.code]
        against = {(row["claim"], row["against"]) for row in rows if row["verdict"] != "cannot tell"}
        cases = {f.case for f in suspects if f.code == loaded.rule.code}
        near = [row for row in rows if not cases.isdisjoint((row["claim"], row["against"], *row.get("members", ())))]
        found, _ = writer.without(against).findings(loaded, near)
        definite |= {_subject(f) for f in found if f.verdict == "definite"}
    return tuple(sorted(f.id for f in suspects if _subject(f) in definite))


def _lost_in_width(rules: list[Loaded], corpus: Corpus) -> Iterator[CannotTell]:
    """Claims about entities that lie in more things than are looked at: the rule about places cannot decide them completely."""
    wide = widest(corpus) if len(corpus.entities) >= WIDEST else set()
    missing = "{} is part of or an instance of " + f"{WIDEST} things or more; the nearest {WIDEST} were looked at"
    for loaded in (r for r in rules if wide and r.rule.code == PLACES):
        for claim in corpus.claims:
            named = wide.intersection((claim.place, *(x for ids in claim.roles.values() for x in ids)))
            if named:
                lack = missing.format(min(named))
                rule = loaded.rule
                yield CannotTell(code=rule.code, name=rule.name, claim=claim.id, against=None, missing=lack)


def _subject(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    texts = tuple(sorted(p.claim for p in finding.places if p.source_kind == "text"))
    return finding.code, finding.case, texts


def _with_hints(findings: list[Finding], rules: list[Loaded]) -> list[Finding]:
    """A near miss that one rule found for a case becomes the hint of the other findings of that case too."""
    sharing = {r.rule.code for r in rules if r.rule.shares_hint}
    hints = {f.case: f.hint for f in findings if f.code in sharing and f.hint}
    return [
        msgspec.structs.replace(f, hint=hints[f.case]) if f.hint is None and f.case in hints else f for f in findings
    ]

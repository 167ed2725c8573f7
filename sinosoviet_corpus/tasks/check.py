"""check: compare the claims with each other and with the reference layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.engine.run import run
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, RuleCount
from sinosoviet_corpus.rules.rulebook import rulebook, select
from sinosoviet_corpus.tables.schemas import VERSION as TABLES_VERSION
from sinosoviet_corpus.tasks.afterwards import afterwards, is_known
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.time.tolerance import TABLE

SCHEMA = "sinosoviet/findings/1"


class RunInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What was run. rules: code -> version.  counts: code -> looked at, fired, silent, cannot tell."""

    rules: dict[str, int]
    tolerance: str
    vocabulary: str
    tables: str
    engine: str
    counts: dict[str, RuleCount]
    not_applicable: dict[str, str]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The machine-readable result: the object that `check --format json` prints."""

    schema: str
    run: RunInfo
    findings: tuple[Finding, ...]
    cannot_tell: tuple[CannotTell, ...]


def check(
    corpus: Corpus,
    choose: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    engine: str = "duckdb",
) -> Report:
    """Check a corpus that is in memory. choose, ignore: prefixes of rule codes. Raises CorpusError."""
    rules = select(rulebook(), choose, tuple(p for p in ignore if not is_known(p)))
    outcome = run(corpus, rules, engine)
    return Report(
        schema=SCHEMA,
        run=RunInfo(
            rules={r.rule.code: r.rule.version for r in rules},
            tolerance=TABLE.version,
            vocabulary=corpus.vocabulary.version,
            tables=TABLES_VERSION,
            engine=engine,
            counts=outcome.counts,
            not_applicable=outcome.not_applicable,
        ),
        findings=_by_weight((*outcome.findings, *afterwards(corpus, outcome, ignore))),
        cannot_tell=outcome.cannot_tell,
    )


def check_folder(root: Path, **options: Any) -> Report:
    """Check the corpus at `root`. Raises CorpusError, with the list, if it is not sound."""
    return check(read_sound(root), **options)


_SEVERITY = {"error": 0, "warning": 1, "info": 2}
_VERDICT = {"definite": 0, "tension": 1, None: 2}
_CONFIDENCE = {"high": 0, "medium": 1, "low": 2}


def _by_weight(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Cases by their gravest finding, then by how many there are, notes aside, and by place in the text; within a case the gravest first."""
    cases: dict[str, list[Finding]] = {}
    for finding in found:
        cases.setdefault(finding.case, []).append(finding)
    for findings in cases.values():
        findings.sort(key=_weight)
    ordered = sorted(
        cases.values(),
        key=lambda fs: (_weight(fs[0])[:3], -sum(f.kind != "meta" for f in fs), _position(fs[0]), fs[0].case),
    )
    return tuple(finding for findings in ordered for finding in findings)


def _weight(finding: Finding) -> tuple[int, int, int, str, str]:
    return (
        _SEVERITY[finding.severity],
        _VERDICT[finding.verdict],
        _CONFIDENCE[finding.confidence],
        finding.code,
        finding.id,
    )


def _position(finding: Finding) -> tuple[str, int]:
    place = finding.places[0]
    return (place.source, place.start or 0)

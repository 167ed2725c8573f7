"""check: compare the claims with each other and with the reference layer."""

from __future__ import annotations

import msgspec

from sinosoviet_corpus.engine.run import argues_from_silence
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.rules.rulebook import rulebook, select
from sinosoviet_corpus.tables.schemas import VERSION as TABLES_VERSION
from sinosoviet_corpus.tasks.checked import SCHEMA, Report, RunInfo
from sinosoviet_corpus.tasks.run import Run, run
from sinosoviet_corpus.tasks.set_aside import SetAside
from sinosoviet_corpus.times import readings
from sinosoviet_corpus.times.tolerance import TABLE
from sinosoviet_corpus.verdict import stale_decisions
from sinosoviet_corpus.verdict.afterwards import afterwards, all_were_run, is_known
from sinosoviet_corpus.verdict.cases import by_case, gravity
from sinosoviet_corpus.verdict.states import states


def check(
    corpus: Corpus,
    choose: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    engine: str = "duckdb",
    aside: SetAside | None = None,
    run: Run = run,
) -> Report:
    """Check a corpus that is in memory. choose, ignore: prefixes of rule codes. Raises CorpusError.

    aside: the records that were set aside before. If the reference layer has gaps, rules that argue from its silence do not run, and
    every finding says that the record was not whole.
    run: how the rules are run; `Runs.run` for checks that follow each other.
    """
    rules = select(rulebook(), choose, tuple(p for p in ignore if not is_known(p)))
    resting: dict[str, str] = {}
    if aside is not None and aside.gaps:
        why = "the reference layer has gaps, and this rule argues from its silence"
        resting = {r.rule.code: why for r in rules if argues_from_silence(r)}
        rules = tuple(r for r in rules if r.rule.code not in resting)
    if aside is not None and aside.not_evaluated:
        ignore = (*ignore, *stale_decisions.CODES)  # stale decisions cannot be detected
    outcome = run(corpus, rules, engine)
    findings = _by_weight((*outcome.findings, *afterwards(corpus, outcome, ignore)))
    return Report(
        schema=SCHEMA,
        run=RunInfo(
            rules={r.rule.code: r.rule.version for r in rules},
            tolerance=TABLE.version,
            readings=readings.TABLE.version,
            vocabulary=corpus.vocabulary.version,
            tables=TABLES_VERSION,
            engine=engine,
            counts=outcome.counts,
            not_applicable=outcome.not_applicable | resting,
        ),
        findings=_with_doubt(findings, aside is not None and aside.gaps),
        cannot_tell=outcome.cannot_tell,
        # If a rule did not run, a sentence may seem better than it is.
        sentences=states(corpus, findings, outcome.corroborated) if all_were_run(outcome) and not ignore else (),
        set_aside=msgspec.UNSET if aside is None else aside,
    )


def _with_doubt(findings: tuple[Finding, ...], doubt: bool) -> tuple[Finding, ...]:
    """The findings. With doubt, each also says that the record may hold more."""
    if not doubt:
        return findings
    said = "nothing of what was set aside speaks for the text"
    return tuple(msgspec.structs.replace(f, assumptions=(*f.assumptions, said)) for f in findings)


def _by_weight(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Sort cases by gravest finding, then number of findings (notes not counted), then place in the text. In a case the gravest comes first."""
    cases = by_case(found)
    for findings in cases.values():
        findings.sort(key=gravity)
    ordered = sorted(
        cases.values(),
        key=lambda fs: (gravity(fs[0])[:3], -sum(f.kind != "meta" for f in fs), _position(fs[0]), fs[0].case),
    )
    return tuple(finding for findings in ordered for finding in findings)


def _position(finding: Finding) -> tuple[str, int]:
    place = finding.places[0]
    return (place.source, place.start or 0)

"""support: how well each factual claim of the texts is supported, and by which works."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sinosoviet_corpus.engine.run import open_engine
from sinosoviet_corpus.engine.supply import Supply
from sinosoviet_corpus.evidence.derivations import Graph
from sinosoviet_corpus.evidence.ladder import Case, Support, grade
from sinosoviet_corpus.evidence.witnesses import Witness, witness
from sinosoviet_corpus.model.assessment import latest
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.render.safe import one_line
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tables import works
from sinosoviet_corpus.tasks.check import check

MOST = 100  # corroborating claims looked at for one claim; reference claims come first
QUERY = f"""
with ranked as (
  select corroborated.claim, corroborated.by_claim,
         count(*) over (partition by corroborated.claim) as crowd,
         row_number() over (
           partition by corroborated.claim
           order by corroborated.by_layer, witness.ordinal, witness.claim) as choice
  from corroborated
  join claims witness on witness.claim = corroborated.by_claim)
select ranked.claim, ranked.by_claim, ranked.crowd
from ranked
where ranked.choice <= {MOST}"""
BEYOND_ITS_SOURCE = {"over-precise", "over-claimed"}  # rules whose findings say that a claim goes beyond its source


def support(corpus: Corpus, engine: str = "duckdb") -> tuple[Support, ...]:
    """A grade for every claim of a text that is put forward as fact, in the order of the corpus."""
    claims = {c.id: c for c in corpus.claims}
    known = {row["work"]: witness(row) for row in works.works(corpus)}
    graph = Graph(works.edges(corpus))
    by: dict[str, set[str]] = {}
    left_out: dict[str, int] = {}
    for claim, other, crowd in _corroborations(corpus, engine):
        by.setdefault(claim, set()).add(other)
        left_out[claim] = crowd - MOST
    for claim, assessment in latest(corpus.assessments).items():
        if assessment.verdict == "supported":
            by.setdefault(claim, set()).update(key for key in assessment.references if key in claims)
    against: dict[str, set[str]] = {}
    otherwise: set[str] = set()
    over: dict[str, set[str]] = {}
    for finding in check(corpus, engine=engine).findings:
        if finding.kind == "contradiction":
            against.setdefault(finding.claim, set()).add(finding.id)
            if finding.references or any(p.source_kind == "reference" for p in finding.places):
                otherwise.add(finding.claim)
        if finding.name in BEYOND_ITS_SOURCE:
            over.setdefault(finding.claim, set()).add(finding.message)
    return tuple(
        _bounded(
            grade(
                Case(
                    claim,
                    {key: _behind(claims[key], known) for key in by.get(claim.id, ())},
                    sorted(against.get(claim.id, ())),
                    sorted(over.get(claim.id, ())),
                    claim.id in otherwise,
                ),
                graph,
            ),
            left_out.get(claim.id, 0),
        )
        for claim in corpus.claims
        if claim.source != REFERENCE and claim.kind != "evaluation" and claim.irrealis == "actual"
    )


def _bounded(one: Support, left_out: int) -> Support:
    """The grade, with the number of corroborating claims that were not looked at."""
    if left_out <= 0:
        return one
    reason = f"{left_out} more claims that say the same were not looked at"
    return msgspec.structs.replace(one, reasons=(*one.reasons, reason))


def _corroborations(corpus: Corpus, engine: str) -> list[tuple[str, str, int]]:
    database = open_engine(engine, {})
    try:
        (answer,) = Supply(corpus, database).ask([QUERY])
        if isinstance(answer, Exception):
            raise answer
        return [(row["claim"], row["by_claim"], row["crowd"]) for row in answer]
    finally:
        database.close()


def _behind(claim: Claim, known: dict[str, Witness]) -> list[Witness]:
    """The witnesses of a claim: its text, or the works that a reference claim cites for it."""
    if claim.source != REFERENCE:
        return [known[claim.source]]
    return [known[c.work] for c in claim.citations if c.function == "supports" and c.work in known]


def describe(corpus: Corpus, one: Support, style: Style) -> Iterator[str]:
    """Lines about a grade: claim, grade, evidence, reasons, and how the roots were counted."""
    speaker = Speaker(corpus)
    claims = {c.id: c for c in corpus.claims}
    least, most = one.roots
    number = f"{least}" if least == most else f"{least} to {most}"
    open_days = "undated or open-ended" if one.width is None else f"dated within {one.width:,} day(s)"
    yield f"{style(one.claim, 'bold')}: {style(one.grade, 'bold')}, {one.evidence}; independent roots: {number}; {open_days}"
    yield "  " + one_line(speaker.sentence(claims[one.claim]))
    yield from (f"  {one_line(reason)}" for reason in one.reasons)
    yield from (f"  supported by {key}: {one_line(speaker.proposition(claims[key]))}" for key in one.by)
    yield from (f"  root: {one_line(line)}" for line in one.counted)
    yield from (f"  against it: finding {finding}" for finding in one.against)

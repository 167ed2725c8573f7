"""support: how well each factual claim of the texts is supported, and by whom."""

from __future__ import annotations

from sinosoviet_corpus.engine.run import open_engine
from sinosoviet_corpus.engine.sql import needed_tables, needed_views
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.support.ladder import Support, grade
from sinosoviet_corpus.support.witness import Witness, of_text, of_work
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tasks.check import check

QUERY = "select c.claim, c.by_claim from corroborated c"


def support(corpus: Corpus, engine: str = "duckdb") -> tuple[Support, ...]:
    """A grade for every claim of a text that is put forward as fact, in the order of the corpus."""
    claims = {c.id: c for c in corpus.claims}
    by: dict[str, set[str]] = {}
    for claim, witness in _corroborations(corpus, engine):
        by.setdefault(claim, set()).add(witness)
    against: dict[str, set[str]] = {}
    for finding in check(corpus, engine=engine).findings:
        if finding.kind == "contradiction":
            against.setdefault(finding.case, set()).add(finding.id)
    return tuple(
        grade(
            claim,
            sorted(by.get(claim.id, ())),
            [w for key in sorted(by.get(claim.id, ())) for w in _witnesses(corpus, claims[key])],
            sorted(against.get(claim.id, ())),
        )
        for claim in corpus.claims
        if claim.source != REFERENCE and claim.kind != "evaluation" and claim.irrealis == "actual"
    )


def _corroborations(corpus: Corpus, engine: str) -> list[tuple[str, str]]:
    database = open_engine(engine, rows(corpus, needed_tables([QUERY], corpus.vocabulary)))
    try:
        for level in needed_views([QUERY], corpus.vocabulary)[0]:
            database.views(level)
        return [(row["claim"], row["by_claim"]) for row in database.query(QUERY)]
    finally:
        database.close()


def _witnesses(corpus: Corpus, claim: Claim) -> list[Witness]:
    if claim.source != REFERENCE:
        return [of_text(claim.source)]
    cited = [c for c in claim.citations if c.function == "supports"]
    return [of_work(c.work, corpus.bibliography.get(c.work)) for c in cited]

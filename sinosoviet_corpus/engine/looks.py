"""Which rules look at a claim: those whose relation `looks_at` has it."""

from __future__ import annotations

from contextlib import closing

from sinosoviet_corpus.engine.quoting import text
from sinosoviet_corpus.engine.run import open_engine
from sinosoviet_corpus.engine.sql import needed_tables, needed_views
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tables.build import rows


def looking_at(corpus: Corpus, claim: str) -> list[tuple[Loaded, int]]:
    """The rules that look at a claim, by code, and how many rows of their relation have it. Rules without a query are left out."""
    rules = [loaded for loaded in rulebook() if loaded.rule.check is None]
    relations = sorted({loaded.rule.looks_at for loaded in rules})
    query = " union all ".join(
        f"select '{relation}' as relation, count(*) as number from {relation} where {relation}.claim = {text(claim)}"
        for relation in relations
    )
    with closing(open_engine("duckdb", rows(corpus, needed_tables([query])))) as database:
        [found] = database.ask([query], needed_views([query]))
    if isinstance(found, Exception):
        raise found
    numbers = {row["relation"]: row["number"] for row in found}
    return [(loaded, numbers[loaded.rule.looks_at]) for loaded in rules if numbers[loaded.rule.looks_at]]

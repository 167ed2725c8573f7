"""run: run the rules on the engine, and judge their rows."""

from __future__ import annotations

from sinosoviet_corpus.engine.run import Again, ask, open_engine
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.verdict.judge import Results, judge


def run(corpus: Corpus, rules: tuple[Loaded, ...], engine: str = "duckdb") -> Results:
    """Run rules over a corpus. engine: "duckdb" or "spark" (same findings). Raises CorpusError for a query that does not run."""
    database = open_engine(engine, {})
    try:
        answers = ask(corpus, rules, database)
        return judge(
            corpus,
            answers.rows,
            answers.corroborated,
            answers.not_applicable,
            Again(corpus, database).ask,
        )
    finally:
        database.close()

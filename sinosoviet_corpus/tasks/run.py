"""run: run the rules on the engine, and judge their rows."""

from __future__ import annotations

from collections.abc import Callable

from sinosoviet_corpus.engine.memory import Memory
from sinosoviet_corpus.engine.run import Again, Answers, ask, open_engine, open_remembering
from sinosoviet_corpus.engine.supply import Engine
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.layer_table import LAYERS
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.verdict.judge import Results, Row, judge
from sinosoviet_corpus.verdict.reading_notes import AskAgain

Run = Callable[[Corpus, tuple[Loaded, ...], str], Results]


def run(corpus: Corpus, rules: tuple[Loaded, ...], engine: str = "duckdb") -> Results:
    """Run rules over a corpus. engine: "duckdb" or "spark" (same findings). Raises CorpusError for a query that does not run."""
    database = open_engine(engine, {})
    try:
        return _results(corpus, ask(corpus, rules, database), Again(corpus, database).ask)
    finally:
        database.close()


def _results(corpus: Corpus, answers: Answers, again: AskAgain) -> Results:
    return judge(corpus, answers.rows, answers.corroborated, answers.not_applicable, again)


def _changed(before: Corpus | None, now: Corpus) -> set[str]:
    """The ids of records that are others than before, where a layer has as many as before."""
    layers = ((getattr(before, layer.name), getattr(now, layer.name)) for layer in LAYERS if layer.held and before)
    return {
        b.id
        for old, new in layers
        if len(old) == len(new)
        for a, b in zip(old, new, strict=True)
        if a != b and hasattr(b, "id")
    }


class Runs:
    """Runs one after the other on DuckDB, each as `run`. The database stays open, so that only what a change can have changed is computed again.

    One thread uses it at a time.
    """

    def __init__(self) -> None:
        self._database: Engine | None = None
        self._memory = Memory()
        self._answers: Answers | None = None
        self._of: Corpus | None = None
        self._proved: set[str] = set()
        self._further: list[tuple[list[Loaded], str, dict[str, list[Row]]]] = []

    @property
    def is_open(self) -> bool:
        """Whether a run has left something to go on from."""
        return self._database is not None

    def run(self, corpus: Corpus, rules: tuple[Loaded, ...], engine: str = "duckdb") -> Results:
        """As `run`. Raises CorpusError for a query that does not run, and for another engine."""
        database = self._database or open_remembering(engine)
        self._database = None  # after an error nothing of it is used again
        try:
            bare = self._memory.same(corpus)
            answers = ask(bare, rules, database, self._memory)
            made = self._judge(corpus, bare, answers, Again(bare, database).ask)
        except BaseException:
            database.close()
            self._memory, self._answers, self._further = Memory(), None, []
            raise
        self._database = database
        return made

    def _judge(self, corpus: Corpus, bare: Corpus, answers: Answers, again: AskAgain) -> Results:
        """As `judge`. The results of the run before are good if all that they were made of is the same: rows, parts of the corpus, further answers.

        bare: the corpus without what nothing is computed from. Only proofs have digests of whole records.
        """
        same = self._answers == answers and all(again(rules, dates) == rows for rules, dates, rows in self._further)
        if not same or self._proved & _changed(self._of, corpus):
            self._memory.forget("judge")
            self._answers = answers
        return self._memory.of(
            "judge", lambda watched: self._results_anew(watched, corpus, answers, again), bare, corpus
        )

    def _results_anew(self, watched: Corpus, corpus: Corpus, answers: Answers, again: AskAgain) -> Results:
        self._of, self._further = corpus, []

        def noted(rules: list[Loaded], dates: str) -> dict[str, list[Row]]:
            rows = again(rules, dates)
            self._further.append((rules, dates, rows))
            return rows

        made = _results(watched, answers, noted)
        self._proved = {record for f in made.findings if f.proof for record in f.proof.records}
        return made

    def close(self) -> None:
        """Release the memory."""
        if self._database is not None:
            self._database.close()
            self._database = None

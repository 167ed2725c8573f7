"""Work grows in proportion to the corpus, counted in calls and rows, which are the same on every machine. Other work is bounded, and says so."""

from __future__ import annotations

import cProfile
import json
import pstats
import sys
from collections.abc import Callable
from math import isqrt
from pathlib import Path
from types import FrameType
from typing import Any

import _duckdb
import duckdb
import pytest

from sinosoviet_corpus.engine.checks import CHECKS
from sinosoviet_corpus.engine.crowd import MANY, RECORDS, TEXTS
from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Mention
from sinosoviet_corpus.model.record import MadeBy
from sinosoviet_corpus.model.source import Source, Text
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.network.inconsistent import inconsistent_sets
from sinosoviet_corpus.proposers.dates import dates
from sinosoviet_corpus.proposers.made import span
from sinosoviet_corpus.proposers.mentions import mentions
from sinosoviet_corpus.proposers.sentences import sentences
from sinosoviet_corpus.proposers.stance import Entry, stance
from sinosoviet_corpus.rules.rulebook import rulebook, select
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import WIDEST, rows
from sinosoviet_corpus.tables.works import NEAREST
from sinosoviet_corpus.tasks.collocates import collocates
from sinosoviet_corpus.tasks.kwic import Choice
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.tasks.support import MOST as WITNESSES
from sinosoviet_corpus.tasks.support import support
from sinosoviet_corpus.tasks.sweep import sweep
from sinosoviet_corpus.tasks.verify import read_sound, verify
from sinosoviet_corpus.verdict.judge import Results
from tests import shapes
from tests.benchmarks.generate import generate
from tests.worlds import world

FEW, FACTOR = 4, 4
MOST = 1.3 * FACTOR  # calls; n log n would give 1.17 of the factor


@pytest.fixture(scope="module")
def corpora(vocabulary: Vocabulary) -> tuple[Corpus, Corpus]:
    few, many = (
        to_corpus(tuple(part for n in range(count) for part in world(n, f"w{n}-").parts), vocabulary)
        for count in (FEW, FEW * FACTOR)
    )
    return few, many


def _calls(work: Callable[[], object]) -> int:
    profile = cProfile.Profile()
    profile.runcall(work)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def _grows(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """The calls at FACTOR times the size, divided by those at the size."""
    few, many = work(size), work(size * FACTOR)
    few()  # first make the things that are made once and kept
    return _calls(many) / _calls(few)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_that_is_no_query(name: str, corpora: tuple[Corpus, Corpus]) -> None:
    few, many = corpora
    answer = CHECKS[name].answer
    answer(many)  # first make the things that are made once and kept
    answer(few)
    assert _calls(lambda: answer(many)) < MOST * _calls(lambda: answer(few))


def test_the_writing_of_findings(corpora: tuple[Corpus, Corpus]) -> None:
    few, many = corpora
    queried = tuple(r for r in rulebook() if r.rule.check is None)
    run(few, queried)  # first make the things that are made once and kept
    assert _calls(lambda: run(many, queried)) < MOST * _calls(lambda: run(few, queried))


def test_collocates_of_a_word_in_many_texts(vocabulary: Vocabulary) -> None:
    def steps(count: int) -> int:
        texts = {f"t{n}": _text("They met in Moscow. It was cold.") for n in range(count)}
        return _steps(lambda: collocates(Corpus(vocabulary=vocabulary, texts=texts), Choice(word="moscow")), collocates)

    assert steps(100 * FACTOR) < MOST * steps(100)


def _steps(work: Callable[[], object], of: Callable[..., object]) -> int:
    """The lines of the file of a function that are run: loops call nothing, so `_calls` does not see them."""
    file, count = of.__code__.co_filename, 0

    def count_line(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return count_line if frame.f_code.co_filename == file else None

    before = sys.gettrace()
    sys.settrace(count_line)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


# --- rows of the queries ----------------------------------------------------------------------------------------------

SIZES = 10_000, 50_000
ROWS_A_CLAIM = 500  # rows for each claim that all operators of a sweep may produce together
ROWS_OF_ONE = 150  # the same for one relation or rule
MOST_ROWS = 1.5 * SIZES[1] / SIZES[0]  # pairs of nearly equal names grow faster than the corpus


class _Counting:
    """A connection of DuckDB that counts, for each statement, the rows that its operators produced and the bytes spilled."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, queries: list[tuple[str, int, int]]) -> None:
        self._connection, self._queries = connection, queries
        connection.execute("set enable_profiling = 'no_output'")

    def cursor(self) -> _Counting:
        return _Counting(self._connection.cursor(), self._queries)

    def extract_statements(self, sql: str) -> list[duckdb.Statement]:
        return self._connection.extract_statements(sql)

    def execute(self, statement: duckdb.Statement | str) -> duckdb.DuckDBPyConnection:
        sql = statement if isinstance(statement, str) else statement.query
        if sql.startswith("set lock_configuration"):
            return self._connection  # else no cursor could turn its counting on
        made = self._connection.execute(statement)
        profile = json.loads(self._connection.get_profiling_information("json") or "{}")
        # The names of DuckDB 2, and of 1.x.
        spilled = profile.get("system", {}).get("total_bytes_spilled", profile.get("system_peak_temp_dir_size", 0))
        self._queries.append((sql, _produced(profile.get("operator", profile.get("children"))), spilled))
        return made

    def close(self) -> None:
        self._connection.close()


def _produced(nodes: list[dict[str, Any]] | None) -> int:
    return sum(
        node.get("intermediate_rows", node.get("operator_cardinality", 0)) + _produced(node.get("children"))
        for node in nodes or ()
    )


@pytest.mark.deep
def test_the_rows_of_a_sweep(tmp_path: Path, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch) -> None:
    """No planner, however new, pairs claims that have nothing to do with each other."""
    queries: list[tuple[str, int, int]] = []
    connect = _duckdb.connect
    monkeypatch.setattr(_duckdb, "connect", lambda *given, **named: _Counting(connect(*given, **named), queries))
    totals = []
    for size in SIZES:
        queries.clear()
        generate(size, tmp_path / str(size))
        list(sweep(tmp_path / str(size), tmp_path / f"out-{size}", vocabulary))
        assert len(queries) > 100
        assert [sql for sql, produced, _ in queries if produced > ROWS_OF_ONE * size] == []
        assert sum(spilled for *_, spilled in queries) == 0
        totals.append(sum(produced for _, produced, _ in queries))
        assert 100 * size < totals[-1] < ROWS_A_CLAIM * size
    assert totals[1] < MOST_ROWS * totals[0]


# --- awkward shapes ---------------------------------------------------------------------------------------------------


def _text(words: str) -> Text:
    fields = dict.fromkeys(Source.__struct_fields__, "") | {"id": "essay", "language": "en", "derivations": ()}
    sizes = {"bytes": len(words.encode()), "code_points": len(words), "written": None, "tendency": None, "oddities": ()}
    return Text(Source(**(fields | sizes)), words)  # type: ignore[arg-type]


def _found(tmp_path: Path, shape: shapes.Shape, *codes: str) -> Results:
    return run(read_sound(shape.write(tmp_path / "corpus")), select(rulebook(), codes, ()))


def test_a_relation_with_all_claims_of_one_thing(tmp_path: Path) -> None:
    """Many datings of one event against as many: each claim is paired with the first of the others, and the rest are mentioned."""
    size = isqrt(MANY) + 1
    found = _found(tmp_path, shapes.datings(size), "TMP101").findings
    of_text = [f for f in found if f.places[0].source == "essay"]
    # One finding with the record, TEXTS with other statements, and one more: neighbouring days are a tension, counted apart.
    assert len(of_text) <= size * (TEXTS + 2)
    assert {f.claim for f in of_text} == {f"essay/c{n}" for n in range(size)}
    assert max(len(f.places) for f in found) == 1 + RECORDS
    on_record = [f for f in of_text if f.places[1].source == "reference"]
    assert len(on_record) == size
    # The records of near days, and of the same day by the other calendar, are tensions, and no part of the count.
    rest = [f"; {size - RECORDS - near} more claims of this kind are not listed" for near in range(2, 9)]
    assert [f.message for f in on_record if not any(words in f.message for words in rest)] == []
    # Claims on record are compared with each other too, and each keeps as many.
    assert size < len(found) - len(of_text) <= size * (RECORDS + 1)


def test_fewer_claims_are_all_reported(tmp_path: Path) -> None:
    found = _found(tmp_path, shapes.datings(30), "TMP101").findings
    pairs = 30 * 29 // 2  # of claims of the text, and as many of claims on record
    assert len(found) == 30 + 2 * pairs
    assert not any("not listed" in f.message for f in found)


def test_orders_between_things_with_many_datings(tmp_path: Path) -> None:
    """As many orders as datings of either side: only the latest and the earliest are compared."""
    shape = shapes.one_cause(60)
    shape.thing("g", "event")
    shape.fact("took_place", {"event": ["g"]}, time="1700")
    late = shape.said("before", {"earlier": ["e"], "later": ["g"]})
    found = _found(tmp_path, shape, "TMP102", "TMP106", "LOG605").findings
    assert late in {f.case for f in found if f.code == "TMP102"}
    assert len(found) <= 3 * 62


def test_a_long_chain_of_parts(tmp_path: Path) -> None:
    corpus = read_sound(shapes.chain_of_places(2 * WIDEST).write(tmp_path / "corpus"))
    (wider,) = (list(rows) for name, rows in rows(corpus).items() if name == "wider")
    assert len(wider) <= 2 * WIDEST * WIDEST
    queries = [c for c in run(corpus, rulebook()).cannot_tell if f"the nearest {WIDEST} were looked at" in c.missing]
    assert [(c.code, c.claim) for c in queries] == [("ENT406", "essay/c0")]


def test_a_circle_of_works(tmp_path: Path) -> None:
    corpus = read_sound(shapes.circle_of_works(3 * NEAREST).write(tmp_path / "corpus"))
    descents = list(rows(corpus)["descents"])
    assert len(descents) <= 3 * NEAREST * (NEAREST + 2)
    assert {row["work"] for row in descents if row["work"] == row["ancestor"]} == {f"w{n}" for n in range(3 * NEAREST)}
    assert all(len(row["way"]) < 400 for row in descents)


def test_one_claim_borne_out_by_very_many(tmp_path: Path) -> None:
    grades = support(read_sound(shapes.same_place_and_person(2 * WITNESSES).write(tmp_path / "corpus")))
    assert all(len(g.by) == WITNESSES for g in grades)
    assert all(f"{WITNESSES} more claims that say the same were not looked at" in g.reasons for g in grades)


def test_a_ring_of_orders(tmp_path: Path) -> None:
    """A set that no claim can be left out of needs no search; one step more, and the message says so."""

    def ring(size: int) -> Callable[[], object]:
        corpus = read_sound(shapes.ring(size).write(tmp_path / str(size)))
        return lambda: inconsistent_sets(corpus)

    assert _grows(ring, 150) < MOST
    (found,) = _found(tmp_path, shapes.ring(600), "NET901").findings
    assert len(found.places) == 600
    shape = shapes.ring(200)
    shape.fact("took_place", {"event": ["e7"]}, time="1950")
    shape.said("took_place", {"event": ["e9"]}, time="1960")
    (found,) = _found(tmp_path / "dated", shape, "NET901").findings
    assert any("some may be left out" in line for line in found.assumptions) or len(found.places) == 200


def test_names_that_do_not_exist(tmp_path: Path) -> None:
    def dangling(size: int) -> Callable[[], object]:
        known = [f"person-number-{n}" for n in range(size)]
        return lambda: [near.to(f"persona-numero-{n}", 0.8) for near in [Near(known)] for n in range(size)]

    assert _grows(dangling, 150) < MOST
    root = shapes.dangling(150).write(tmp_path / "corpus", sealed=False)
    hints = {p.record: p.fix for p in verify(root) if p.code == "REF301"}
    assert hints == {f"essay/c{n}": f"Did you mean 'person-number-{n}'?" for n in range(150)}


def test_few_names_are_all_compared() -> None:
    near = Near(["Harbin", "Harbor", "Herbert"])
    assert [near.to(word, 0.6) for word in ("Harbim", "Hxrbxrt", "Moscow")] == ["Harbin", "Herbert", None]


@pytest.mark.parametrize("words", ["today in 1950 ", "now ", "Moscow and Moscow ", "’s’s"])
def test_proposals(words: str, root: Path) -> None:
    entities = read_sound(root).entities

    def propose(size: int) -> Callable[[], object]:
        text = _text(words * size)
        return lambda: (dates(text, "2026-01-01"), sentences(text), mentions(text, entities, "2026-01-01"))

    assert _grows(propose, 100) < MOST


@pytest.mark.parametrize("words", ["rigid Rome ", "not very rigid ", "Rome is rigid. ", "rigid\n"])
def test_proposals_by_a_lexicon(words: str) -> None:
    entries = [Entry(f"rigid {n}".removesuffix(" 0"), "appreciation", "composition", "-", 2) for n in range(20)]
    made = MadeBy(agent="x", at="2026-01-01", status="manual", confidence="high", guideline="3")

    def propose(size: int) -> Callable[[], object]:
        text = _text(words * size)
        there = [Mention(id=f"essay/m{n}", source="essay", spans=span(text.text, n, n + 4), entity="rome", sure="high", made_by=made, note=None) for n in range(0, len(text.text), 11)]  # fmt: skip
        return lambda: stance(text, entries, sentences(text), there, "2026-01-01")

    assert _grows(propose, 100) < MOST


def test_proposals_for_a_text_of_more_than_a_million_code_points() -> None:
    """spaCy limits the length of texts for its models; our code has no such limit."""
    text = _text("word " * 250_001)
    assert len(sentences(text)) == 1
    assert mentions(text, (), "2026-01-01") == ()


def test_what_has_no_white_space_keeps_its_words() -> None:
    long = "(" * 3_000 + "x"
    (found,) = sentences(_text(f"He {long} came."))
    assert found.spans[0].quote == f"He {long} came."

"""Findings say if their verdict depends on the tolerance table."""

from __future__ import annotations

from typing import Any

import pytest

from sinosoviet_corpus.engine.rewrite import CORE, REREAD, reread
from sinosoviet_corpus.engine.run import open_engine
from sinosoviet_corpus.engine.sql import needed_views, reads_conflicts
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import fact, said
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables import build
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.explain import explain
from tests.worlds import world


def codes(vocabulary: Vocabulary, text: dict[str, Any], ignore: tuple[str, ...] = ()) -> dict[str, str | None]:
    treaty = fact("treaty", "signed", party="a", treaty="treaty", when="1950-09")
    report = check(
        to_corpus((said("signed", "signed", party="a", treaty="treaty", **text), treaty), vocabulary), (), ignore
    )
    return {f.code: f.verdict for f in report.findings if f.code in ("TMP101", "MET006")}


def test_a_tension_by_the_table_alone(vocabulary: Vocabulary) -> None:
    # Early 1950 is January to April, or by the loose reading to 2 July; about June is May to July.
    assert codes(vocabulary, {"when": "1950-08~"}) == {"TMP101": "tension", "MET006": None}
    assert codes(vocabulary, {"when": "1950-08~"}, ("MET006",)) == {"TMP101": "tension"}
    assert codes(vocabulary, {"when": "1950-08~"}, ("verdict-by-tolerance",)) == {"TMP101": "tension"}
    assert codes(vocabulary, {"when": "1950", "part": "early"}) == {"TMP101": "definite"}


@pytest.mark.parametrize(
    "text",
    [
        {"when": "1950-08~", "modality": "probable"},  # read literally it is still a tension
        {"when": "1950-08?"},  # the doubt is the text's, not the table's
        {"when": "1950-09~"},
    ],
)
def test_not_by_the_table(vocabulary: Vocabulary, text: dict[str, Any]) -> None:
    assert "MET006" not in codes(vocabulary, text)


@pytest.mark.parametrize("drawn", [1, pytest.param(3, marks=pytest.mark.deep)])
def test_every_query_can_be_asked_with_other_dates(drawn: int, vocabulary: Vocabulary) -> None:
    corpus = to_corpus(tuple(part for n in range(4) for part in world(n, f"w{n}-").parts), vocabulary)
    seen = set()
    rules = [
        r for r in rulebook() if r.rule.check is None and not reads_conflicts(r.query)
    ]  # a rule that reads conflicts has no dates of its own
    database = open_engine("duckdb", rows(corpus))
    database.views(needed_views([r.query for r in rules]))
    database.load({REREAD: build.reread(corpus)})
    for number, loaded in enumerate(rules):
        for dates in [(CORE, "", "julian-calendar")[(number + n) % 3] for n in range(drawn)]:
            query = reread(loaded.query, dates, lambda name: database.columns(f"select * from {name}"))
            for row in database.query(query):
                assert row["verdict"] in ("definite", "tension", "cannot tell", None), (loaded.rule.code, dates)
                seen.add(row["verdict"])
    database.close()
    assert seen >= {"definite", "tension", None}


def test_they_have_a_page() -> None:
    assert "tolerance" in explain("MET006")
    assert explain("stale-decision").startswith("# MET001")

"""The table of policy: its verdicts on facts, on rows in SQL, the lines that findings name, and its page."""

from __future__ import annotations

from itertools import product

import duckdb
import pytest

from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import fact, said, thing
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.explain import explain
from sinosoviet_corpus.verdict.policy import BY_ITS_QUERY, DROPPING, SOFTENING, Facts, reason_of, softened, softened_sql

HERTER = said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28")
HAYTER = {"person": "hayter", "office": "ambassador", "when": "extent 1953-10/1957-02"}
OFFICE = thing("ambassador", "office", single_holder=True)


def test_the_table_says_the_same_of_facts_and_of_rows() -> None:
    for facts in (
        Facts(*given)
        for given in product((False, True), (False, True), (0, 1, 2), (False, True), (False, True), (False, True))
    ):
        columns = ", ".join(f"{value} as {name}" for name, value in facts._asdict().items())
        ((name,),) = duckdb.execute(f"select {softened_sql()} from (select {columns})").fetchall()
        entry = softened(facts)
        assert name == (entry.name if entry else None), facts


def _finding(vocabulary: Vocabulary, *world: dict[str, object]) -> Finding:
    (found,) = (f for f in check(to_corpus((*world, OFFICE), vocabulary), ("ROL302",)).findings if f.code == "ROL302")
    return found


@pytest.mark.parametrize(
    ("name", "world"),
    [
        (None, (HERTER, fact("hayter", "held_office", **HAYTER))),
        ("hedged", ({**HERTER, "modality": "possible"}, fact("hayter", "held_office", **HAYTER))),
        ("one-work", (HERTER, fact("hayter", "held_office", cites=["one"], **HAYTER))),
        (
            "by-its-rule",
            (
                {**HERTER, "when": "1957-05-05"},
                fact("hayter", "held_office", **HAYTER | {"when": "extent 1957-05-05/1958"}),
            ),
        ),
    ],
)
def test_a_finding_names_what_made_it_a_tension(
    name: str | None, world: tuple[dict[str, object], ...], vocabulary: Vocabulary
) -> None:
    found = _finding(vocabulary, *world)
    assert (found.verdict, found.softened) == ("tension" if name else "definite", name)


def test_every_tension_says_why(root: object) -> None:
    from sinosoviet_corpus import open_corpus

    for finding in open_corpus().check():
        assert (finding.verdict == "tension") == (finding.softened is not None), finding.id
        assert finding.softened is None or reason_of(finding.softened)


def test_the_page_has_every_entry() -> None:
    page = explain("policy")
    for entry in (*SOFTENING, BY_ITS_QUERY, *DROPPING):
        assert f"`{entry.name}`" in page
        assert entry.reason in page

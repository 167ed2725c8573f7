"""The table of policy: its verdicts on facts, on rows in SQL, the lines that findings name, and its page."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import duckdb
import msgspec
import pytest

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.sql import needed_views
from sinosoviet_corpus.engine.verdicts import RELATIONS, with_verdicts
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import fact, thing, work
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.explain import explain
from sinosoviet_corpus.verdict import policy
from sinosoviet_corpus.verdict.findings import Writer
from sinosoviet_corpus.verdict.policy import BY_QUERY, DROPPING, TENSIONS, Facts, softened, softened_sql
from tests.rules.offices import AMBASSADOR, HERTER

HAYTER = {"person": "hayter", "office": "ambassador", "when": "extent 1953-10/1957-02"}
QUERY = (
    "select stated.claim, 'ref/hayter' as against, 'definite' as verdict from claims stated where stated.layer = 'text'"
)
PAGES = (
    work("page-a", "webpage", publisher="Site A"),
    work("page-b", "webpage", publisher="Site B"),
    work("signed-page", "webpage", publisher="Site C", author=[{"family": "Doe", "given": "J."}]),
)
NEWS = tuple(work(f"news-{n}", "article-newspaper", **{"container-title": "The Times"}) for n in "ab")
BROWNS = (
    work("a", author=[{"family": "Brown", "given": "J."}]),
    work("b", author=[{"family": "Brown", "given": "John"}]),
    work("c", author=[{"family": "Brown", "given": "Mary"}]),
)


def test_the_table_says_the_same_of_facts_and_of_rows() -> None:
    for facts in (
        Facts(*given)
        for given in product(
            (False, True),
            (False, True),
            (0, 1, 2),
            (False, True),
            (False, True),
            (0, 1, 2),
            (False, True),
            (False, True),
        )
    ):
        columns = ", ".join(f"{value} as {name}" for name, value in facts._asdict().items())
        ((name,),) = duckdb.execute(f"select {softened_sql()} from (select {columns})").fetchall()
        entry = softened(facts)
        assert name == (entry.name if entry else None), facts


def _finding(vocabulary: Vocabulary, *world: dict[str, object]) -> Finding:
    (found,) = (
        f for f in check(to_corpus((*world, AMBASSADOR), vocabulary), ("ROL302",)).findings if f.code == "ROL302"
    )
    return found


@pytest.mark.parametrize(
    ("name", "world"),
    [
        (None, (HERTER, fact("hayter", "held_office", **HAYTER))),
        ("hedged", ({**HERTER, "modality": "possible"}, fact("hayter", "held_office", **HAYTER))),
        ("one-work", (HERTER, fact("hayter", "held_office", cites=["one"], **HAYTER))),
        ("unsigned-pages", (HERTER, *PAGES, fact("hayter", "held_office", cites=["page-a", "page-b"], **HAYTER))),
        (None, (HERTER, *PAGES, fact("hayter", "held_office", cites=["page-a", "one"], **HAYTER))),
        (None, (HERTER, *PAGES, fact("hayter", "held_office", cites=["page-a", "signed-page"], **HAYTER))),
        ("one-house", (HERTER, *NEWS, fact("hayter", "held_office", cites=["news-a", "news-b"], **HAYTER))),
        ("one-house", (HERTER, *BROWNS, fact("hayter", "held_office", cites=["a", "b"], **HAYTER))),
        (None, (HERTER, *BROWNS, fact("hayter", "held_office", cites=["b", "c"], **HAYTER))),
        (
            "hand-over",
            (
                {**HERTER, "when": "extent 1957-01-15/1960"},
                fact("hayter", "held_office", **HAYTER | {"when": "extent 1953-10-01/1957-02-01"}),
            ),
        ),
        ("open-end", (HERTER, fact("hayter", "held_office", **HAYTER | {"when": "extent 1953-10/.."}))),
        ("joint-holders", ({**HERTER, "person": ["herter", "reilly"]}, fact("hayter", "held_office", **HAYTER))),
        (
            "namesake",
            (
                HERTER,
                fact("hayter", "held_office", **HAYTER),
                thing("herter", "person", label="William"),
                thing("hayter", "person", label="William"),
            ),
        ),
        (
            "by-its-rule",
            (
                {**HERTER, "when": "1957-05-02"},
                fact("hayter", "held_office", **HAYTER | {"when": "extent 1953-10/1957-05-05~"}),
            ),
        ),
    ],
)
def test_a_finding_names_what_made_it_a_tension(
    name: str | None, world: tuple[dict[str, object], ...], vocabulary: Vocabulary
) -> None:
    found = _finding(vocabulary, *world)
    assert (found.verdict, found.softened) == ("tension" if name else "definite", name)


def test_a_reason_from_a_query_makes_even_a_definite_row_a_tension(vocabulary: Vocabulary) -> None:
    (rule,) = (r for r in rulebook() if r.rule.code == "ROL302")
    corpus = to_corpus((HERTER, fact("hayter", "held_office", **HAYTER), AMBASSADOR), vocabulary)
    row = {"claim": corpus.claims[0].id, "against": "ref/hayter", "verdict": "definite"}
    row |= {"person": "herter", "office": "ambassador", "holder": "hayter"}
    assert [f.verdict for f in Writer(corpus).findings(rule, [{**row, "because": None}])[0]] == ["definite"]
    (found,) = Writer(corpus).findings(rule, [{**row, "because": BY_QUERY[0].name}])[0]
    assert (found.verdict, found.softened) == ("tension", BY_QUERY[0].name)
    # The same in SQL.
    with_reason = msgspec.structs.replace(
        rule, query=f"select found.*, '{BY_QUERY[0].name}' as because from ({QUERY}) found"
    )
    for loaded, verdict in ((msgspec.structs.replace(rule, query=QUERY), "definite"), (with_reason, "tension")):
        database = Duck(rows(corpus))
        database.views({**needed_views([QUERY, *RELATIONS.values()]), **RELATIONS})
        (swept,) = database.query(with_verdicts(loaded, set(database.columns(loaded.query))))
        assert swept["verdict"] == verdict
        database.close()


def test_a_reason_that_the_table_does_not_have_is_refused(vocabulary: Vocabulary) -> None:
    (rule,) = (r for r in rulebook() if r.rule.code == "ROL302")
    corpus = to_corpus((HERTER, fact("hayter", "held_office", **HAYTER), AMBASSADOR), vocabulary)
    row = {"claim": corpus.claims[0].id, "against": "ref/hayter", "verdict": "tension", "because": "a-whim"}
    with pytest.raises(CorpusError, match="a-whim") as error:
        Writer(corpus).findings(rule, [row])
    assert error.value.where == rule.path


def test_every_reason_of_queries_is_named_by_one() -> None:
    """By a query, by a view that it reads, or by a computation in place of a query."""
    package = Path(policy.__file__).parent.parent
    sources = [
        path.read_text("utf-8")
        for room in ("rules", "views", "network", "reuse")
        for path in package.glob(f"{room}/**/*.py")
    ]
    named = {word for text in sources for word in re.findall(r"""['"]([a-z]+(?:-[a-z]+)*)['"]""", text)}
    assert {entry.name for entry in BY_QUERY} - named == set()


def test_the_page_has_every_entry() -> None:
    page = explain("policy")
    for entry in (*TENSIONS, *DROPPING):
        assert f"`{entry.name}`" in page
        assert entry.reason in page

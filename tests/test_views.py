"""Each shared view gives in its cases the rows that a person has reviewed: golden/views.txt."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.sql import needed_tables, needed_views
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.meaning import MEANINGS
from sinosoviet_corpus.model.vocabulary import Vocabulary, role_name
from sinosoviet_corpus.rules.rule import fact
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tasks.explain import explain
from sinosoviet_corpus.views import SHARED_VIEWS
from sinosoviet_corpus.views.meanings import NAMES
from tests.generated import VIEWS
from tests.views.case import golden
from tests.views.cases import CASES


def test_each_view_has_cases() -> None:
    """The views of meanings are made alike, from the list of meanings: the test below is about all of them."""
    assert SHARED_VIEWS.keys() - NAMES.keys() == CASES.keys()


def test_persons_of_two_cases_share_no_name() -> None:
    """All cases of a view stand in one database: such persons would be namesakes."""
    for view, cases in CASES.items():
        named = [
            {str(name).lower() for part in c.world if part.get("type") == "person" for name in part.get("names", ())}
            for c in cases
        ]
        assert sum(map(len, named)) == len(set().union(*named)), view


def test_the_view_of_a_meaning_gives_the_asserted_claims_with_it(vocabulary: Vocabulary) -> None:
    world: list[dict[str, Any]] = []
    wanted: dict[str, list[dict[str, Any]]] = {view: [] for view in NAMES}
    for name, predicate in vocabulary.predicates.items():
        ways = {"filled": list(predicate.roles), "least": [role for role in predicate.roles if not role.endswith("?")]}
        for way, roles in ways.items():
            filled = {role_name(role): f"{name}-{role_name(role)}" for role in roles}
            world.append(fact(f"{name}-{way}", name, **filled))
            world.append(fact(f"no-{name}-{way}", name, polarity="-", **filled))
            slots = MEANINGS[predicate.meaning].slots if predicate.meaning else ()
            row = {slot: filled.get(predicate.slots.get(slot, slot)) for slot in slots}
            for view in (view for view, meaning in NAMES.items() if meaning == predicate.meaning):
                wanted[view].append({"claim": f"ref/{name}-{way}", **row})
    corpus = to_corpus(tuple(world), vocabulary)
    for view, expected in wanted.items():
        assert expected, view
        assert sorted(_given(view, corpus), key=str) == sorted(expected, key=str), view


def _given(view: str, corpus: Corpus) -> list[dict[str, Any]]:
    columns = ", ".join(["claim", *MEANINGS[NAMES[view]].slots])
    query = f"select {columns} from {view}"
    with closing(Duck(rows(corpus, needed_tables([query])))) as database:
        database.views(needed_views([query]))
        return list(database.query(query))


def test_the_rows_are_those_that_were_read(vocabulary: Vocabulary) -> None:
    """If this fails, run `python -m tests.generated` and read the difference."""
    assert golden(CASES.items(), vocabulary) == VIEWS.read_text("utf-8")


def test_the_columns_of_a_view_are_those_that_it_gives(vocabulary: Vocabulary) -> None:
    every = [f"select * from {view}" for view in SHARED_VIEWS]
    with closing(Duck(rows(to_corpus((), vocabulary), needed_tables(every)))) as database:
        database.views(needed_views(every))
        given = {view: list(database.columns(f"select * from {view}")) for view in SHARED_VIEWS}
    assert given == {name: list(view.columns) for name, view in SHARED_VIEWS.items()}


def test_a_view_and_its_columns_are_said_in_words() -> None:
    for name, view in SHARED_VIEWS.items():
        assert view.meaning.endswith("."), name
        assert all(view.columns.values()), name


def test_the_page_of_a_rule_says_what_its_views_are() -> None:
    page = explain("TMP102")
    assert f"where `happenings` is: {SHARED_VIEWS['happenings'].meaning}" in page
    assert "`node` the point in time" in page
    assert SHARED_VIEWS["happenings"].sql.strip() in page

"""Each rule has the properties that hold in any corpus, and the examples notice when a rule is changed.

`python -m tests.mutation` tries every change and lists those that no example notices.
"""

from __future__ import annotations

from contextlib import closing
from random import Random

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.views import SHARED_VIEWS
from tests.mutation import Bench, codes, equivalents, mutants, unnoticed
from tests.views.cases import CASES

SOME = 3  # changes of a rule or a view that are drawn in each run
ENOUGH = 10  # changes of a rule that its examples must notice


def test_each_rule_has_examples_that_notice_some_changes_of_it(vocabulary: Vocabulary) -> None:
    """Making a bench runs a rule over its examples and the variants of variants.py, and fails if any comes out wrong."""
    assert _fewer(SOME, vocabulary) == {}


@pytest.mark.deep
def test_each_rule_has_examples_that_notice_ten_changes_of_it(vocabulary: Vocabulary) -> None:
    assert _fewer(ENOUGH, vocabulary) == {}


def _fewer(enough: int, vocabulary: Vocabulary) -> dict[str, int]:
    """The rules whose examples do not notice so many changes, and how many they notice."""
    fewer, known = {}, equivalents()
    for code in codes(vocabulary):
        with closing(Bench(vocabulary, [code])) as bench:
            tried = [m for m in mutants(code, bench.rules[code].query) if m.change not in known.get(code, {})]
            Random(code).shuffle(tried)
            caught = 0
            for mutant in tried:
                caught += not bench.survives(mutant)
                if caught == enough:
                    break
        # A query too short for so many changes has its conditions in a shared view: then half of them.
        if caught < min(enough, (len(tried) + 1) // 2):
            fewer[code] = caught
    return fewer


@pytest.mark.parametrize("view", CASES)
def test_the_cases_of_a_shared_view_notice_some_changes_of_it(view: str, vocabulary: Vocabulary) -> None:
    known = equivalents().get(view, {})
    _, left = unnoticed(view, CASES[view], vocabulary, lambda made: Random(view).sample(made, min(SOME, len(made))))
    assert [change for change in left if change not in known] == []


@pytest.mark.deep
@pytest.mark.parametrize("view", CASES)
def test_the_cases_of_a_shared_view_notice_every_change_of_it(view: str, vocabulary: Vocabulary) -> None:
    _, left = unnoticed(view, CASES[view], vocabulary)
    assert [change for change in left if change not in equivalents().get(view, {})] == []


def test_every_equivalent_is_a_change_of_its_rule_or_view_as_it_stands() -> None:
    queries = {r.rule.code: r.query for r in rulebook()} | {name: view.sql for name, view in SHARED_VIEWS.items()}
    stale = [
        f"{unit}: {change}"
        for unit, changes in equivalents().items()
        for change in changes.keys() - {m.change for m in mutants(unit, queries.get(unit, ""))}
    ]
    assert sorted(stale) == []


def test_mutants_are_changes_of_one_place() -> None:
    sql = "select a.claim from a join b on b.x = a.x and b.core < a.core where a.layer = 'text' and not exists (select 1 from c)"
    made = [m.sql for m in mutants("X", sql)]
    assert len(made) == len(set(made)) > 10
    assert sql not in made
    assert sql.replace(" and not exists (select 1 from c)", " ") in made
    assert sql.replace("b.core < a.core", "b.widened < a.core") in made
    assert sql.replace("b.core < a.core", "b.core <= a.core") in made

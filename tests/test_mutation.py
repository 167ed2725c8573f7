"""What holds of every rule in any corpus holds; and the examples notice when a rule is changed.

`python -m tests.mutation` tries every change and lists those that no example notices.
"""

from __future__ import annotations

from contextlib import closing
from random import Random

from sinosoviet_corpus.model.vocabulary import Vocabulary
from tests.mutation import Bench, codes, equivalents, mutants

ENOUGH = 10  # changes of a rule that its examples must notice


def test_each_rule_has_examples_that_notice_ten_changes_of_it(vocabulary: Vocabulary) -> None:
    """Making a bench runs a rule over its examples and variants.py, and fails where something does not come out as it must."""
    fewer, known = {}, equivalents()
    for code in codes(vocabulary):
        with closing(Bench(vocabulary, [code])) as bench:
            tried = [m for m in mutants(code, bench.rules[code].query) if m.change not in known.get(code, {})]
            Random(code).shuffle(tried)
            caught = 0
            for mutant in tried:
                caught += not bench.survives(mutant)
                if caught == ENOUGH:
                    break
        # A query too short for ten changes has its conditions in a shared view: then half of them.
        if caught < min(ENOUGH, (len(tried) + 1) // 2):
            fewer[code] = caught
    assert fewer == {}


def test_a_change_of_a_shared_view_is_noticed_as_well(vocabulary: Vocabulary) -> None:
    """In the views on which the rules with short queries rest; all examples in one corpus."""
    from sinosoviet_corpus.engine.sql import SHARED_VIEWS

    with closing(Bench(vocabulary, codes(vocabulary))) as bench:
        for name in ("rivals", "denials", "candidates"):
            tried = mutants(name, SHARED_VIEWS[name])
            Random(name).shuffle(tried)
            assert sum(not bench.survives(m) for m in tried[:5]) >= 2, name


def test_mutants_are_changes_of_one_place() -> None:
    sql = "select a.claim from a join b on b.x = a.x and b.core < a.core where a.layer = 'text' and not exists (select 1 from c)"
    made = [m.sql for m in mutants("X", sql)]
    assert len(made) == len(set(made)) > 10
    assert sql not in made
    assert sql.replace(" and not exists (select 1 from c)", " ") in made
    assert sql.replace("b.core < a.core", "b.widened < a.core") in made
    assert sql.replace("b.core < a.core", "b.core <= a.core") in made

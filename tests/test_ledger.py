"""The ledger: exact intervals, what a rule may say by them, and material of others."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import fact, said
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.verdict import ledger
from sinosoviet_corpus.verdict.ledger import Line, interval
from tests.ledger import GOLDEN, MATERIAL, measured

BORN = said("born in 1901", "born", person="li", when="1901")
RECORD = fact("li", "born", person="li", when="1889")


# Clopper and Pearson's limits, as R's binom.test(right, right + wrong) gives them.
@pytest.mark.parametrize(
    ("right", "wrong", "low", "high"),
    [
        (0, 0, 0.0, 1.0), (0, 5, 0.0, 0.5218238), (5, 0, 0.4781762, 1.0), (9, 1, 0.5549839, 0.9974714),
        (35, 0, 0.8999719, 1.0), (36, 0, 0.9026083, 1.0), (7000, 700, 0.9024668, 0.9154102),
    ],
)  # fmt: skip
def test_the_interval_is_exact(right: int, wrong: int, low: float, high: float) -> None:
    assert interval(right, wrong) == pytest.approx((low, high), abs=2e-5)


def test_a_rule_that_was_wrong_too_often_says_no_more_definite(
    vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = to_corpus((BORN, RECORD), vocabulary)
    (before,) = (f for f in check(world, ("TMP101",)).findings if f.code == "TMP101")
    assert before.verdict == "definite"
    more = (*ledger.lines(), Line("somebody's register", "TMP101", 5000, 1000, 2000))
    monkeypatch.setattr(ledger, "lines", lambda: more)
    ledger.may_say_definite.cache_clear()
    try:
        (after,) = (f for f in check(world, ("TMP101",)).findings if f.code == "TMP101")
        assert (after.verdict, after.softened) == ("tension", "unmeasured")
        (line,) = (x for x in measured("one", run(world, rulebook()), {before.case}) if x.code == "TMP101")
        assert (line.right, line.wrong) == (1, 0), "it can regain what it lost"
    finally:
        ledger.may_say_definite.cache_clear()


def test_a_finding_that_rests_on_no_false_claim_is_wrong(vocabulary: Vocabulary) -> None:
    outcome = run(to_corpus((BORN, RECORD), vocabulary), rulebook())
    (line,) = (x for x in measured("one", outcome, set()) if x.code == "TMP101")
    assert (line.right, line.wrong) == (0, 1)


def test_the_few_worlds_of_the_suite_are_a_part_of_those_of_the_ledger() -> None:
    """Otherwise one of the two files was measured without the other. No line of either has a finding that is wrong."""
    few = {x.code: x for x in (msgspec.json.decode(line, type=Line) for line in GOLDEN.read_bytes().splitlines())}
    whole = {x.code: x for x in ledger.lines() if x.material == MATERIAL}
    assert few.keys() == whole.keys()
    for code, part in few.items():
        assert part.asked <= whole[code].asked, code
        assert part.right <= whole[code].right, code
        assert part.wrong == whole[code].wrong == 0, code


def test_the_file_is_in_order_and_comes_back_byte_for_byte() -> None:
    data = Path(ledger.__file__).with_name("ledger.jsonl").read_bytes()
    assert ledger.written(ledger.lines()) == data
    assert {"material", "code", "asked", "right", "wrong"} == set(json.loads(data.splitlines()[0]))

"""Runs every example of every rule through the real engine: those of a rule together, each a world of its own."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.rules.rulebook import rulebook
from tests.rules import HERE, examples_of
from tests.rules.outcome import wrong

TEACHING = range(4, 11)  # how many examples a rule file has; more stand in tests/rules/


@pytest.mark.parametrize("loaded", rulebook(), ids=lambda loaded: loaded.rule.name)
def test_examples(loaded: Loaded, vocabulary: Vocabulary) -> None:
    lines = wrong(loaded, vocabulary)
    assert not lines, "\n".join(lines)


def test_a_rule_file_teaches_with_a_few_examples_and_each_has_a_name_of_its_own() -> None:
    for loaded in rulebook():
        assert len(loaded.examples) in TEACHING, loaded.rule.code
        names = [example.name for example in examples_of(loaded)]
        assert len(set(names)) == len(names), loaded.rule.code
        assert all(len(name) <= 100 and name == name.strip() for name in names), loaded.rule.code


def test_every_file_of_more_examples_belongs_to_a_rule() -> None:
    rules = {Path(loaded.path).stem for loaded in rulebook()}
    assert {p.stem for p in HERE.glob("*.py")} - {"__init__", "__main__", "offices", "outcome"} <= rules


def test_a_rule_file_is_read_from_the_top() -> None:
    """A rule file has the page, `RULE` and the query, then the examples."""
    for loaded in rulebook():
        source = Path(loaded.path).read_text("utf-8")
        order = [source.index(word) for word in ("\nRULE = ", "\nQUERY = ", "\nEXAMPLES = ") if word in source]
        assert order == sorted(order), loaded.path


def test_every_wrong_example_is_reported_in_one_line(vocabulary: Vocabulary) -> None:
    (loaded,) = (r for r in rulebook() if r.rule.code == "LIF202")
    broken = msgspec.structs.replace(loaded, query=f"select * from ({loaded.query}) q where false")
    lines = wrong(broken, vocabulary)
    fires = [e.name for e in examples_of(loaded) if e.outcome == "fires"]
    assert [line for line in lines if "it said nothing" in line] != []
    assert all(any(name in line for line in lines) for name in fires)
    assert all("\n" not in line and "expected" in line for line in lines)

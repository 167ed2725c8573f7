"""The rulebook refuses files that are no rules, and rules do not depend on the corpus that they run on."""

from __future__ import annotations

import re
import types
from pathlib import Path

import pytest

from sinosoviet_corpus.engine.sql import lacking, needed_views
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules import rulebook as book
from sinosoviet_corpus.rules.rule import Rule, fires, said, silent
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.tasks.verify import read_sound


def test_every_rule_file_is_in_the_book() -> None:
    files = [p for p in book.HERE.glob("*/*.py") if p.name != "__init__.py"]
    assert len(files) == len(book.rulebook()) >= 18


def test_every_query_reads_known_tables_and_views(vocabulary: Vocabulary) -> None:
    for loaded in (r for r in book.rulebook() if r.rule.check is None):
        needed_views([loaded.query, f"from {loaded.rule.looks_at}"])
        assert lacking([loaded.query, f"from {loaded.rule.looks_at}"], vocabulary) == [], loaded.rule.code


def module(**changes: object) -> types.ModuleType:
    rule = Rule(
        code="TMP999",
        name="a-rule",
        asks="?",
        kind="contradiction",
        severity="error",
        since="0.1",
        looks_at="claims",
        says="x",
    )
    examples = (
        fires("one", said("a", "died", person="p"), at="a", says="x"),
        silent("two", said("a", "died", person="p")),
    )
    made = types.ModuleType("m", "A page.")
    made.__dict__.update({"RULE": rule, "QUERY": "select 1", "EXAMPLES": examples, **changes})
    return made


def test_a_sound_rule_loads() -> None:
    assert book.from_module(module(), Path("time/a_rule.py")).family == "time"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"RULE": None}, "a_rule"),
        ({"QUERY": 3}, "a_rule"),
        ({"QUERY": None}, "a_rule"),
        ({"__doc__": ""}, "a_rule"),
        ({"EXAMPLES": ()}, "a_rule"),
        ({"EXAMPLES": (silent("x"), silent("x"), fires("y", at="", says=""))}, "a_rule"),
        ({}, "another_name"),
    ],
)
def test_a_malformed_rule_is_refused_by_name(changes: dict[str, object], name: str) -> None:
    with pytest.raises(CorpusError, match=name):
        book.from_module(module(**changes), Path(f"time/{name}.py"))


def test_a_file_that_does_not_import_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="nowhere"):
        book.load(book.HERE / "time" / "nowhere.py")


def test_a_query_that_does_not_run_names_its_rule(vocabulary: Vocabulary) -> None:
    broken = book.from_module(module(QUERY="select nothing from claims"), Path("time/a_rule.py"))
    corpus = to_corpus((said("a", "died", person="p"),), vocabulary)
    with pytest.raises(CorpusError, match="TMP999"):
        run(corpus, (broken,))


def test_a_rule_that_reads_no_known_relation_is_named(vocabulary: Vocabulary) -> None:
    other = book.from_module(
        module(QUERY="select claim, claim as against, 'x' as verdict from flew"), Path("time/a_rule.py")
    )
    corpus = to_corpus((said("a", "died", person="p"),), vocabulary)
    with pytest.raises(CorpusError, match="TMP999: there is no relation 'flew'"):
        run(corpus, (other,))


def test_no_query_names_a_person_or_a_record_of_the_shipped_corpus() -> None:
    corpus = read_sound(shipped_corpus())
    own = {e.id for e in corpus.entities if "-" in e.id} | {c.id for c in corpus.claims} | set(corpus.texts)
    for loaded in book.rulebook():
        strings = set(re.findall(r"'([^']*)'", loaded.query))
        assert not strings & own, loaded.rule.code

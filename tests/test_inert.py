"""MET007: records that no rule compares are reported. `show` says which rules look at a claim."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Predicate, Vocabulary
from sinosoviet_corpus.output.style import Style
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.rules.rule import amount, fact, said, thing, whole
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.explain import explain
from sinosoviet_corpus.tasks.show import show
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.verdict.inert import CODE, inert_records


def _inert(vocabulary: Vocabulary, *world: dict[str, Any]) -> dict[str, str]:
    return {record.record: record.message for record in inert_records(to_corpus(world, vocabulary))}


def _deed(name: str, **parts: Any) -> dict[str, Any]:
    return fact(name, "acted", **{"agent": "a", "value": "smiled", "event": "talks", "when": "1955"} | parts)


@pytest.mark.parametrize(
    ("why", "world", "inert"),
    [
        ("one deed of an event", [_deed("one")], ["ref/one"]),
        ("its place could be compared", [_deed("one", when=None, place="in moscow")], ["ref/one"]),
        ("two deeds of one event are compared", [_deed("one"), _deed("two", value="left")], []),
        ("deeds of two events are not", [_deed("one"), _deed("two", event="war")], ["ref/one", "ref/two"]),
        ("without time and place there is nothing to compare", [_deed("one", when=None)], []),
        ("without an event either", [_deed("one", event=None)], []),
        ("a plan is no deed", [_deed("one", irrealis="planned")], []),
        ("hours are not read", [fact("l", "numbered", entity="x", quantity=amount(3, 3, "hours", "duration"))], ["ref/l"]),
        ("generations are not read", [fact("l", "numbered", entity="x", quantity=amount(3, 3, "generations", "duration"))], ["ref/l"]),
        ("centuries are", [fact("l", "numbered", entity="x", quantity=amount(3, 3, "centuries", "duration"))], []),
        ("a gap is not read", [fact("l", "numbered", entity="x", quantity=amount(3, 3, "days", "gap"))], ["ref/l"]),
        ("a duration is", [fact("l", "numbered", entity="x", quantity=amount(3, 3, "Days", "Duration of x"))], []),
        ("men are no length of time", [fact("l", "numbered", entity="x", quantity=amount(3, 3, "men", "men"))], []),
        ("an age is none", [fact("l", "described", entity="x", value="old", quantity=amount(3, 3, "years of age", "age"))], []),
        ("a list without members", [whole("li", "person", "studied_at", "1889/1927")], ["ref/complete-0"]),
        (
            "a member of the list",
            [whole("li", "person", "studied_at", "1889/1927"), fact("s", "studied_at", person="li", organisation="o")],
            [],
        ),
        (
            "a member of another time",
            [
                whole("li", "person", "studied_at", "1889/1927"),
                fact("s", "studied_at", person="li", organisation="o", when="1930"),
            ],
            ["ref/complete-0"],
        ),
        (
            "a member by place",
            [whole("sea", "place", "built", "1900/2020", place_relation="on"), fact("d", "built", structure="d", place="on sea")],
            [],
        ),
        (
            "a member near the place, where the list is of those on it",
            [
                whole("sea", "place", "built", "1900/2020", place_relation="on"),
                fact("d", "built", structure="d", place="near sea"),
            ],
            ["ref/complete-0"],
        ),
    ],
)  # fmt: skip
def test_what_no_rule_compares_is_reported(
    why: str, world: list[Any], inert: list[str], vocabulary: Vocabulary
) -> None:
    assert list(_inert(vocabulary, *world)) == inert, why


def test_a_list_whose_members_are_plans_says_so(vocabulary: Vocabulary) -> None:
    world = (
        whole("li", "person", "studied_at", "1889/1927"),
        fact("s", "studied_at", person="li", organisation="o", irrealis="planned"),
    )
    assert "only plans" in _inert(vocabulary, *world)["ref/complete-0"]
    assert [f.case for f in check(to_corpus(world, vocabulary)).findings if f.code == CODE] == ["ref/s"]


def _with(vocabulary: Vocabulary, **flags: Any) -> Vocabulary:
    """The vocabulary with a predicate of one's own, "waved"."""
    sentences = {"sentence": "{one} waved at {other}", "negative": "{one} did not wave at {other}"}
    own = {**sentences, "roles": {"one": ["person"], "other": ["person", "state"]}, "aspect": "point", **flags}
    return msgspec.structs.replace(
        vocabulary, predicates={**vocabulary.predicates, "waved": msgspec.convert(own, Predicate)}
    )


@pytest.mark.parametrize(
    ("flags", "world", "known"),
    [
        ({}, [fact("w", "waved", one="a", other="b", when="1955")], False),
        ({"living": ["one"]}, [fact("w", "waved", one="a", other="b", when="1955")], True),
        ({"meaning": "description"}, [fact("w", "waved", one="a", other="b")], True),
        ({}, [fact("w", "waved", one="a", other="b", polarity="-")], True),
        ({}, [fact("w", "waved", one="a", other="prc", when="1955"), thing("prc", "state")], True),
        ({}, [fact("w", "waved", one="a", other="prc"), thing("prc", "state")], False),
        ({}, [fact("w", "waved", one="a", other="b", event="e"), fact("v", "waved", one="a", other="b", event="e")], True),
    ],
)  # fmt: skip
def test_a_predicate_that_no_rule_knows_is_reported_once(
    flags: dict[str, Any], world: list[Any], known: bool, vocabulary: Vocabulary
) -> None:
    assert ("waved" in _inert(_with(vocabulary, **flags), *world)) is not known


def test_it_is_reported_only_where_all_rules_were_run(vocabulary: Vocabulary) -> None:
    corpus = to_corpus((_deed("one"), said("he smiled", "acted", agent="a", value="smiled")), vocabulary)
    [found] = [f for f in check(corpus).findings if f.code == CODE]
    assert (found.severity, found.case, found.verdict) == ("info", "ref/one", None)
    assert not [f for f in check(corpus, choose=("ROL",)).findings if f.code == CODE]
    assert not [f for f in check(corpus, ignore=("MET007",)).findings if f.code == CODE]
    assert explain("inert-record").startswith("# MET007")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_sound(shipped_corpus())


def test_show_names_the_rules_that_look_at_a_claim(corpus: Corpus) -> None:
    [line] = [line for line in show(corpus, "split/herter-was-ambassador", Style(False)) if "rules that" in line]
    assert "ROL302 other-holder (1)" in line
    assert "ENT404" not in line  # it gives no place


def test_show_says_of_a_claim_on_record_what_it_is_compared_with_and_what_not(corpus: Corpus) -> None:
    lines = show(corpus, "ref/li-dazhao-returned-from-moscow", Style(False))
    assert any("rules that compare texts with it: " in line and "TMP101" in line for line in lines)
    assert not any("VAG" in line for line in lines)  # only texts are judged by their wording
    assert lines[-1].endswith("no other claim tells a deed of li-dazhao-in-moscow-1924")


def test_who_signs_says_for_whom(vocabulary: Vocabulary) -> None:
    corpus = to_corpus(
        (fact("s", "signed", party="zhou", treaty="treaty", principal="prc", place="in moscow"), thing("prc", "state")),
        vocabulary,
    )
    assert Speaker(corpus).proposition(corpus.claims[0]) == "Zhou signed Treaty for Prc in Moscow"

"""Claims of one layer against each other: the record against itself, a text against itself; and what makes such a finding a tension."""

from __future__ import annotations

from typing import Any

import pytest

from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import amount, fact, said, thing
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check

LI = thing("li", "person")
DIED = fact("died", "died", person="li", when="1942-05-20")
SPOKE = said("spoke in 1944", "acted", agent="li", value="spoke", when="1944")


def _found(vocabulary: Vocabulary, code: str, *world: dict[str, Any]) -> list[Finding]:
    return [f for f in check(to_corpus(world, vocabulary), (code,)).findings if f.code == code]


@pytest.mark.parametrize(
    ("code", "world"),
    [
        ("LIF206", (fact("born", "born", person="li", when="1950"), DIED)),
        ("LIF201", (fact("spoke", "acted", agent="li", value="spoke", when="1944"), DIED, LI)),
        ("LIF202", (fact("spoke", "acted", agent="li", value="spoke", when="1844"), fact("b", "born", person="li", when="1890"), LI)),
        ("LIF205", (fact("b", "born", person="li", when="1890-01-01"), fact("aged", "died", person="li", when="1942-05-20", quantity=amount(30, 30, "years of age", "age")))),
        ("TMP101", (fact("b", "born", person="li", when="1890"), fact("c", "born", person="li", when="1893"))),
        ("ENT404", (fact("b", "born", person="li", place="in xian"), fact("c", "born", person="li", place="in paris"))),
        ("LOG601", (fact("b", "met", participant=["li", "wu"], when="1920-05-01"), fact("c", "met", participant=["li", "wu"], when="throughout 1920", polarity="-"))),
        ("LOG602", (fact("b", "authored", author="li", work="song"), fact("c", "authored", author="wu", work="song"))),
        ("QTY501", (fact("b", "numbered", entity="army", when="throughout 1920", quantity=amount(123, 123, "men", "men")), fact("c", "numbered", entity="army", when="throughout 1920", quantity=amount(345, 345, "men", "men")))),
    ],
)  # fmt: skip
def test_a_contradictory_record_is_reported_as_such(
    code: str, world: tuple[dict[str, Any], ...], vocabulary: Vocabulary
) -> None:
    (found,) = _found(vocabulary, code, *world)
    assert found.verdict == "definite"
    assert found.message.startswith("the record contradicts itself: ")
    assert {p.source_kind for p in found.places} == {"reference"}
    one, *others = (part for part in world if part["make"] == "fact")
    (found,) = _found(vocabulary, code, {**one, "cites": ["three", "four"]}, *others, LI)
    assert (found.verdict, found.softened) == ("tension", "works-disagree")
    assert found.message.startswith("the record disagrees with itself: ")


@pytest.mark.parametrize(
    ("softened", "world"),
    [
        (None, (SPOKE, DIED)),
        ("posthumous", (said("marshal", "held_office", person="li", office="marshal", when="1944"), DIED)),
        ("posthumous", (said("member", "member_of", member="li", organisation="party", when="1944"), DIED)),
        ("namesake", (SPOKE, DIED, thing("son", "person", label="Li"))),
        ("one-work", (SPOKE, {**DIED, "cites": ["one"]})),
    ],
)
def test_an_act_after_death_names_what_excuses_it(
    softened: str | None, world: tuple[dict[str, Any], ...], vocabulary: Vocabulary
) -> None:
    (found,) = _found(vocabulary, "LIF201", LI, *world)
    assert (found.verdict, found.softened) == ("tension" if softened else "definite", softened)


@pytest.mark.parametrize(
    ("predicate", "parts"),
    [
        ("appointed", {"agent": "state", "person": "li", "office": "marshal"}),
        ("moved", {"theme": "li", "place": "to beijing"}),
        ("published", {"work": "memoirs"}),
        ("acted", {"agent": "court", "patient": "li", "value": "rehabilitated"}),
        ("exhibited", {"theme": "li"}),
        ("described", {"entity": "li", "value": "honoured"}),
        ("influenced", {"agent": "li", "patient": "wu"}),
    ],
)
def test_what_the_dead_may_have_done_to_them(predicate: str, parts: dict[str, Any], vocabulary: Vocabulary) -> None:
    assert _found(vocabulary, "LIF201", LI, DIED, said("it", predicate, when="1960", **parts)) == []


def test_what_corroborates_one_of_two_texts_is_no_ground_against_the_other(vocabulary: Vocabulary) -> None:
    born = said("born in 1890", "born", person="li", when="1890", id="text/born")
    other = said("born in 1893", "born", person="li", when="1893", source="other")
    true = fact("born", "born", person="li", when="1893")
    between = [f for f in _found(vocabulary, "TMP101", born, other, true) if len({p.source for p in f.places}) == 2]
    assert {(f.case, f.verdict) for f in between} == {("text/born", "definite")}

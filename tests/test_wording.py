"""English of messages: labels within a sentence, dates, number, claims and their times, authors."""

from __future__ import annotations

from typing import Any

import pytest

from sinosoviet_corpus.files.csl import work_of
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.render.dates import of_box, of_when
from sinosoviet_corpus.render.name import within
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.rules.rule import fact, said, thing
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.times.box import hull
from sinosoviet_corpus.times.boxes import boxes

SMALL = {"shelling", "young", "joint", "imperialist", "bank"}


@pytest.mark.parametrize(
    ("kind", "label", "words"),
    [
        ("state", "Soviet Union", "the Soviet Union"),
        ("state", "France", "France"),
        ("concept", "The market of New China", "the market of New China"),
        ("work", "The Red Detachment of Women", "“The Red Detachment of Women”"),
        ("person", "Earl of Avon", "Earl of Avon"),
        ("office", "Secretary of State", "Secretary of State"),
        ("event", "Shelling of Kinmen, 1958", "the shelling of Kinmen (1958)"),
        ("event", "Joint fleet dispute, 1958", "the joint fleet dispute (1958)"),
        ("event", "Khrushchev's visit to Beijing, 1959", "Khrushchev's visit to Beijing (1959)"),
        ("event", "Mao's proposal of the kitchen", "Mao's proposal of the kitchen"),
        ("event", "Cold War", "the Cold War"),
        ("state", "People's Republic of China", "the People's Republic of China"),
        ("organisation", "Bank of China", "the Bank of China"),
        ("organisation", "Imperialist camp", "the imperialist camp"),
        ("organisation", "Nankai School, Tianjin", "Nankai School (Tianjin)"),
        ("place", "San Francisco", "San Francisco"),
        ("place", "Yellow River", "the Yellow River"),
        ("place", "Huai'an, Jiangsu", "Huai'an, Jiangsu"),
        ("group", "Young people in Beijing", "young people in Beijing"),
        ("class", "a city", "a city"),
        ("class", "blueprints of factories", "blueprints of factories"),
        ("concept", "American aid", "American aid"),
        ("concept", "", ""),
    ],
)
def test_a_label_within_a_sentence(kind: str, label: str, words: str) -> None:
    assert within(label, kind, SMALL.__contains__) == words


@pytest.mark.parametrize(
    ("edtf", "mode", "words"),
    [
        ("1959-08/1959", "within", "at some time between August 1959 and the end of 1959"),
        ("1959/1959-03", "within", "at some time between the beginning of 1959 and March 1959"),
        ("1917-09-14/1917", "throughout", "throughout the time from 14 September 1917 to the end of 1917"),
        ("1917-09-14/1917", "extent", "from 14 September 1917 to some time in 1917"),
        ("1955-01-28/1955-01-31", "within", "at some time between 28 and 31 January 1955"),
        ("1958-07-21/1958-08-03", "extent", "from 21 July 1958 to 3 August 1958"),
        ("1955/1955", "extent", "from 1955 to 1955"),
        ("2017/..", "throughout", "throughout the time from 2017 on"),
        ("1989-05", "throughout", "throughout May 1989"),
    ],
)
def test_dates_in_words(edtf: str, mode: Any, words: str) -> None:
    assert of_when(When(raw="x", edtf=edtf, mode=mode, part=None, calendar="gregorian", anchor=None)) == words


@pytest.mark.parametrize(
    ("edtf", "mode", "words"),
    [
        ("1953-10/1957-02", "extent", "1953-10 to 1957-02"),
        ("1969", "within", "within 1969"),
        ("1959-08/1959", "within", "within 1959-08…1959-12"),
        ("1955-01-28", "within", "1955-01-28"),
        ("1955-01-28/1955-02-03", "within", "within 1955-01-28…1955-02-03"),
    ],
)
def test_days_are_as_exact_as_they_must(edtf: str, mode: Any, words: str) -> None:
    assert of_box(hull(boxes(edtf, mode, None, "gregorian").core)) == words


def _told(vocabulary: Vocabulary, *world: dict[str, Any]) -> str:
    corpus = to_corpus(world, vocabulary)
    return Speaker(corpus).proposition(corpus.claims[-1])


def test_several_subjects_were(vocabulary: Vocabulary) -> None:
    assert _told(vocabulary, said("x", "described", entity=["a", "b"], value="tired")) == "A and B were tired"
    assert _told(vocabulary, said("x", "described", entity="a", value="tired")) == "A was tired"
    students = thing("students", "group", label="Chinese students")
    assert _told(vocabulary, students, said("x", "described", entity="students", value="many")).endswith("were many")


def test_when_it_was_said_stands_before_what_was_said(vocabulary: Vocabulary) -> None:
    world = (
        fact("met", "met", participant=["a", "b"], when="1955"),
        said("x", "said", speaker="c", content="ref/met", when="1956"),
    )
    assert _told(vocabulary, *world) == "C said in 1956 that A and B met in 1955"
    same = (world[0], said("x", "said", speaker="c", content="ref/met", when="1955"))
    assert _told(vocabulary, *same) == "C said in 1955 that A and B met"


def test_a_quantifier_goes_with_the_article(vocabulary: Vocabulary) -> None:
    heirs = thing("heirs", "group", label="Heirs of the settlers")
    claim = said("x", "described", entity="heirs", value="poor", quantifier="some")
    assert _told(vocabulary, heirs, claim) == "some of the heirs of the settlers were poor"


def test_what_never_was_was_not_at_any_time(vocabulary: Vocabulary) -> None:
    claim = said("x", "visited", visitor="a", place="in b", when="throughout 1955/1957", polarity="-")
    assert _told(vocabulary, claim) == "A was not in B at any time from 1955 to 1957"


def test_a_place_is_not_named_twice(vocabulary: Vocabulary) -> None:
    users = thing("users", "group", label="young people in Beijing")
    claim = said("x", "accessible", theme="app", user="users", place="in beijing")
    assert _told(vocabulary, users, claim) == "App was accessible to young people in Beijing"


def test_a_qualifier_goes_where_nothing_else_bears_the_name(vocabulary: Vocabulary) -> None:
    china, claim = thing("china", "place", label="China (country)"), said("x", "visited", visitor="a", place="in china")
    assert _told(vocabulary, china, claim) == "A was in China"
    state = thing("china-state", "state", label="China")
    assert _told(vocabulary, china, state, claim) == "A was in China"
    other = thing("china-town", "place", label="China")
    assert _told(vocabulary, china, other, claim) == "A was in China (country)"


def test_authors_stand_family_name_first() -> None:
    def work(*authors: dict[str, str]) -> str:
        return cite(work_of({"id": "key", "type": "book", "title": "T", "author": list(authors)})[0], "key")

    assert work({"family": "Mao", "given": "Zedong"}) == "Mao, Zedong, “T”"
    assert work({"family": "白", "given": "冰"}) == "白冰, “T”"
    assert work({"family": "A", "given": "B"}, {"literal": "CIA"}) == "A, B; CIA, “T”"
    assert work({"family": "Plato"}) == "Plato, “T”"
    assert work({"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}) == "van Gogh, Vincent, “T”"
    assert work({"family": "Gaulle", "given": "Charles", "dropping-particle": "de"}) == "Gaulle, Charles de, “T”"

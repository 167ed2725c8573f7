"""English of messages: labels within a sentence, dates, number, claims and their times, authors."""

from __future__ import annotations

from typing import Any

import pytest

from sinosoviet_corpus.files.csl import work_of
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.render import verb
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.render.dates import of_box, of_when
from sinosoviet_corpus.render.name import within
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.render.template import FIRST
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
        ("1959-08/1959", "within", "in August 1959 or later that year"),
        ("1959-08-27/1959-08", "within", "on 27 August 1959 or later that month"),
        ("1959-08/", "extent", "from August 1959"),
        ("1959/1959-03", "within", "at some time between the beginning of 1959 and March 1959"),
        ("1917-09-14/1917", "throughout", "throughout the period from 14 September 1917 to the end of 1917"),
        ("1917-09-14/1917", "extent", "from 14 September 1917 to some time in 1917"),
        ("1955-01-28/1955-01-31", "within", "at some time between 28 and 31 January 1955"),
        ("1958-07-21/1958-08-03", "extent", "from 21 July 1958 to 3 August 1958"),
        ("1955/1955", "extent", "from 1955 to 1955"),
        ("2017/..", "throughout", "at all times from 2017 on"),
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
        ("1956-06-01/", "extent", "1956-06-01 and later"),
        ("1956-06-01/..", "extent", "1956-06-01 and later"),
        ("/1956", "extent", "1956 and before"),
        ("../1956", "extent", "1956 and before"),
        ("1956", "after", "1957-01-01 or later"),
        ("1956", "before", "1955-12-31 or before"),
        ("../..", "extent", "open"),
    ],
)
def test_days_are_as_exact_as_they_must(edtf: str, mode: Any, words: str) -> None:
    assert of_box(hull(boxes(edtf, mode, None, "gregorian").core)) == words


def _clause(vocabulary: Vocabulary, *world: dict[str, Any]) -> str:
    corpus = to_corpus(world, vocabulary)
    return Speaker(corpus).proposition(corpus.claims[-1])


def test_several_subjects_were(vocabulary: Vocabulary) -> None:
    assert _clause(vocabulary, said("x", "described", entity=["a", "b"], value="tired")) == "A and B were tired"
    assert _clause(vocabulary, said("x", "described", entity="a", value="tired")) == "A was tired"
    students = thing("students", "group", label="Chinese students")
    assert _clause(vocabulary, students, said("x", "described", entity="students", value="many")).endswith("were many")


def test_when_it_was_said_stands_before_what_was_said(vocabulary: Vocabulary) -> None:
    world = (
        fact("met", "met", participant=["a", "b"], when="1955"),
        said("x", "said", speaker="c", content="ref/met", when="1956"),
    )
    assert _clause(vocabulary, *world) == "C said in 1956 that A and B met in 1955"
    same = (world[0], said("x", "said", speaker="c", content="ref/met", when="1955"))
    assert _clause(vocabulary, *same) == "C said in 1955 that A and B met"


def test_a_quantifier_goes_with_the_article(vocabulary: Vocabulary) -> None:
    heirs = thing("heirs", "group", label="Heirs of the settlers")
    claim = said("x", "described", entity="heirs", value="poor", quantifier="some")
    assert _clause(vocabulary, heirs, claim) == "some of the heirs of the settlers were poor"


def test_what_never_was_was_not_at_any_time(vocabulary: Vocabulary) -> None:
    claim = said("x", "visited", visitor="a", place="in b", when="throughout 1955/1957", polarity="-")
    assert _clause(vocabulary, claim) == "A was not in B at any time from 1955 to 1957"


def test_a_place_is_not_named_twice(vocabulary: Vocabulary) -> None:
    users = thing("users", "group", label="young people in Beijing")
    claim = said("x", "accessible", theme="app", user="users", place="in beijing")
    assert _clause(vocabulary, users, claim) == "App was accessible to young people in Beijing"


def test_a_qualifier_goes_where_nothing_else_bears_the_name(vocabulary: Vocabulary) -> None:
    china, claim = thing("china", "place", label="China (country)"), said("x", "visited", visitor="a", place="in china")
    assert _clause(vocabulary, china, claim) == "A was in China"
    state = thing("china-state", "state", label="China")
    assert _clause(vocabulary, china, state, claim) == "A was in China"
    other = thing("china-town", "place", label="China")
    assert _clause(vocabulary, china, other, claim) == "A was in China (country)"


def test_authors_stand_family_name_first() -> None:
    def work(*authors: dict[str, str]) -> str:
        return cite(work_of({"id": "key", "type": "book", "title": "T", "author": list(authors)})[0], "key")

    assert work({"family": "Mao", "given": "Zedong"}) == "Mao, Zedong, “T”"
    assert work({"family": "白", "given": "冰"}) == "白冰, “T”"
    assert work({"family": "A", "given": "B"}, {"literal": "CIA"}) == "A, B; CIA, “T”"
    assert work({"family": "Plato"}) == "Plato, “T”"
    assert work({"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}) == "van Gogh, Vincent, “T”"
    assert work({"family": "Gaulle", "given": "Charles", "dropping-particle": "de"}) == "Gaulle, Charles de, “T”"


def _sentence(vocabulary: Vocabulary, *world: dict[str, Any]) -> str:
    corpus = to_corpus(world, vocabulary)
    return Speaker(corpus).sentence(corpus.claims[-1])


@pytest.mark.parametrize(
    ("past", "planned", "denied", "noun"),
    [
        ("took part in", "was to take part in", "did not take part in", "taking part in"),
        ("completely lost", "was to completely lose", "did not completely lose", "completely losing"),
        ("promised not to go", "was to promise not to go", "did not promise not to go", "promising not to go"),
        ("was able to", "was to be able to", "was not able to", "being able to"),
        ("stopped", "was to stop", "did not stop", "stopping"),
        ("studied", "was to study", "did not study", "studying"),
        ("moved", "was to move", "did not move", "moving"),
        ("could rely on", "was to be able to rely on", "could not rely on", "being able to rely on"),
        ("had just returned", "was to have just returned", "had not just returned", "having just returned"),
    ],
)
def test_verbs(past: str, planned: str, denied: str, noun: str) -> None:
    assert (verb.under(past, "was to"), verb.denied(past), verb.gerund(past)) == (planned, denied, noun)
    assert verb.under("did not meet B", "would", perfect=True) == "would not have met B"
    assert verb.under("the building of", "was to") is None


def test_every_verb_of_the_vocabulary_can_be_planned(vocabulary: Vocabulary) -> None:
    for name, predicate in vocabulary.predicates.items():
        for template in (predicate.sentence, predicate.negative):
            phrase = template[FIRST.match(template).end() :]  # type: ignore[union-attr]
            has_verb = phrase.startswith("{value}") or verb.parse(phrase) is not None
            assert has_verb or name in ("simultaneous", "related_in_time"), name


def test_plans_and_suppositions_have_their_verbs(vocabulary: Vocabulary) -> None:
    state = thing("ussr", "state", label="Soviet Union")

    def clause(quote: str, **parts: Any) -> str:
        return _clause(vocabulary, state, said(quote, "built", agent="ussr", structure="dam", **parts))

    assert clause("a dam", irrealis="planned") == "Dam was to be built with the help of the Soviet Union"
    assert clause("a dam should be built", irrealis="planned").startswith("Dam should be built")
    assert clause("a dam will be built", irrealis="planned").startswith("Dam would be built")
    assert clause("it would have a dam", irrealis="counterfactual").startswith("Dam would have been built")
    assert clause("If a dam had been built", irrealis="counterfactual").startswith("Dam had been built")
    assert clause("If a dam were built", irrealis="counterfactual").startswith("Dam was built")
    assert clause("a dam could be built", irrealis="counterfactual").startswith("Dam could be built")
    meant = said("to trade", "attacked", agent="ussr", patient="b", irrealis="planned")
    assert _clause(vocabulary, state, meant) == "the Soviet Union meant to attack B"
    assert _clause(vocabulary, state, {**meant, "polarity": "-"}) == "the Soviet Union meant not to attack B"


def test_claims_in_a_claim_become_clauses(vocabulary: Vocabulary) -> None:
    one = fact("left", "acted", agent="a", value="left", when="1955")
    two = fact("died", "died", person="b", when="1956")

    def clause(predicate: str, **roles: str) -> str:
        return _clause(vocabulary, one, two, said("x", predicate, **roles))

    left, died = "ref/left", "ref/died"
    assert clause("before", earlier=left, later=died) == "A left before B died"
    assert clause("before", earlier="war", later=died) == "B died after War"
    assert clause("during", shorter=left, longer="war") == "A left during War"
    assert clause("during", shorter="talk", longer=died) == "Talk fell within the time when B died"
    assert clause("simultaneous", first=left, second=died) == "A left at the same time as B died"
    assert clause("causes", cause=left, effect=died) == "B died because A left"
    assert clause("causes", cause="war", effect=died) == "B died because of War"
    assert clause("causes", cause=left, effect="peace") == "A left, and this led to Peace"
    assert clause("judged", entity=left).startswith("A left, and this was")
    assert clause("began_before", earlier=left, later="war") == "the time when A left began before War began"
    denied = said("x", "causes", cause=left, effect=died, polarity="-")
    assert _clause(vocabulary, one, two, denied) == "it is not so that B died because A left"


def test_one_subject_is_named_once(vocabulary: Vocabulary) -> None:
    ussr = thing("ussr", "state", label="Soviet Union")
    lost = fact("lost", "acted", agent="ussr", value="lost", patient="china")
    alone = fact("alone", "described", entity="ussr", value="alone")
    world = (ussr, lost, alone)
    assert _clause(vocabulary, *world, said("x", "causes", cause="ref/lost", effect="ref/alone")) == (
        "the Soviet Union was alone because it lost China"
    )
    assert _clause(vocabulary, *world, said("x", "before", earlier="ref/lost", later="ref/alone")) == (
        "the Soviet Union lost China before being alone"
    )
    assert _clause(vocabulary, *world, said("x", "said", speaker="ussr", content="ref/alone")) == (
        "the Soviet Union said that it was alone"
    )


@pytest.mark.parametrize(
    ("label", "kind", "words"),
    [
        ("Mistakes of the Soviet Union", "concept", "its mistakes"),
        ("Soviet troops", "class", "troops"),
        ("The Soviet plan", "policy", "its plan"),
        ("Soviet loans to China", "concept", "loans"),
        ("Ideas inspired by the Soviet Union", "class", "ideas inspired by the Soviet Union"),
    ],
)
def test_a_label_leaves_out_who_was_named(vocabulary: Vocabulary, label: str, kind: str, words: str) -> None:
    world = (
        thing("ussr", "state", label="Soviet Union"),
        thing("china", "state", label="China"),
        thing("it", kind, label=label),
        thing("some", "class", label="mistakes of ideas"),
        said("x", "aided", agent="ussr", recipient="china", theme="it"),
    )
    form = "with" if kind == "policy" else "in the form of"
    assert _clause(vocabulary, *world) == f"the Soviet Union gave help to China {form} {words}"


@pytest.mark.parametrize(
    ("lo", "hi", "unit", "words"),
    [
        (10001, None, "tanks", "more than 10,000"),
        (10000, None, "tanks", "at least 10,000"),
        (4, 4, "tanks", "four"),
        (1500, 1500, "persons (about)", "about 1,500"),
        (300, 300, "million roubles", "amounted to 300 million roubles"),
        (7, 7, "months", "lasted seven months"),
        (90, 100, "miles", "measured 90 to 100 miles"),
    ],
)
def test_numbers_in_words(vocabulary: Vocabulary, lo: float, hi: float | None, unit: str, words: str) -> None:
    tanks = thing("tanks", "class", label="Soviet tanks")
    claim = said(
        "x", "numbered", entity="tanks", quantity={"lo": lo, "hi": hi, "unit": unit, "counted": "x", "as_of": None}
    )
    assert _clause(vocabulary, tanks, claim).endswith(words)


def test_how_the_text_says_it(vocabulary: Vocabulary) -> None:
    met = {"participant": ["a", "b"]}
    voice = {"act": "said", "engagement": "acknowledge", "span": None}
    says = "The text says, as fact and without citation, that A and B met."
    assert _sentence(vocabulary, said("x", "met", **met)) == says
    assert _sentence(vocabulary, said("x", "met", **met, modality="possible")) == (
        "The text considers it possible, without citation, that A and B met."
    )
    assert _sentence(vocabulary, said("x", "met", **met, irrealis="question")) == "The text asks whether A and B met."
    assert _sentence(vocabulary, said("x", "judged", entity="a", value="bad")) == (
        "The text judges, without citation, that A was bad."
    )
    assert (
        _sentence(vocabulary, thing("c", "person"), said("x", "met", **met, voices=[{**voice, "who": "c"}]))
        == "The text reports that C said that A and B met."
    )
    nameless = [{**voice, "who": None, "act": "it can be said"}]
    assert _sentence(vocabulary, said("x", "met", **met, voices=nameless)) == (
        "The text reports, as the view of someone unnamed (“it can be said”), that A and B met."
    )
    far = [{**voice, "who": "c", "engagement": "distance"}]
    assert (
        _sentence(vocabulary, thing("c", "person"), said("x", "met", **met, voices=far))
        == "The text reports that C claimed that A and B met."
    )


def test_what_is_denied_of_all_is_of_none(vocabulary: Vocabulary) -> None:
    world = (
        thing("pacts", "class", label="alliances"),
        said("x", "acted", agent="pacts", value="lasted", polarity="-", quantifier="all"),
    )
    assert _clause(vocabulary, *world) == "no alliances lasted"

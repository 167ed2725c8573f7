"""The sentences of all claims of the shipped corpus, by their form, and what they must keep of a passage. tests/test_wording.py has their wording."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

import sinosoviet_corpus as sc
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.rules.rule import amount, fact, said, thing
from sinosoviet_corpus.rules.world import to_corpus

# Patterns that no sentence may have, each with a sentence that has it.
FORBIDDEN: Mapping[str, tuple[re.Pattern[str], str]] = {
    "brackets": (re.compile(r"[\[\]{}]"), "The text says that [A met B] came before C."),
    "a doubled word": (re.compile(r"\b(\w+) \1\b", re.IGNORECASE), "The text says that the the ballet was new."),
    "a before a vowel": (re.compile(r"\b[Aa] (?!uni|use|one\b|eu)[aeiou]"), "The text says that A was a ally."),
    "an before a consonant": (re.compile(r"(?<!['’])\b[Aa]n (?![aeiouAEIOU\W]|h[eo]|[FHLMNRSX][A-Z])"), "It says that A was an friend."),
    "an article twice": (re.compile(r"\b(?:the|an?) (?:the|its|an?)\b", re.IGNORECASE), "The text says that the its plan failed."),
    "a sentence within the sentence": (re.compile(r"(?<![A-Z])(?<!\bSt)\. "), "The text says that A met them. C died."),
    "more than one full stop": (re.compile(r"\.\.|\.\W+$"), "The text says that A met B.."),
    "a mark out of place": (re.compile(r"\s[,.;:)]|[,;:]\.|,,|\( |  |^\s|\s$"), "The text says that A met B , in 1955."),
    "a straight quotation mark": (re.compile('"'), 'The text says that the "wave" was quiet.'),
    "a gap": (re.compile("…|\\.\\.\\."), "The text says that A pushed … to the West."),
    "a colon before what is said": (re.compile(r"that: "), "The text says that A said that: B died."),
    "what the annotator adds": (
        re.compile(r"\((?:a plan|imagined|on a condition|asked|quoted only|so the text|the text keeps)"),
        "The text says that A was built (a plan).",
    ),
    "a plan of a plan": (re.compile(r"\b(?:to|should) be to\b"), "The text says that A was to be to discuss B."),
    "one subject with the verb of several": (
        re.compile(
            r"that (?:the |some )?(?:[\w-]+ )?"
            r"(?:relations|talks|works|projects|troops|tanks|posters|measures|loans|editions|differences) was\b"
        ),
        "The text says that the talks was short.",
    ),
    "several subjects with the verb of one": (re.compile(r"^[^,]* that (?!the )[A-Z]\w+ [A-Z]\w+ were\b"), "The text says that Pavel Yudin were ill."),
    "a proposed proposal": (
        re.compile(r"\bpropos\w+(?: \w+){0,6} proposal|\bcooperated\b(?: \w+){0,5} cooperation\b|\baided\b.*\baid\b"),
        "The text says that A proposed the Soviet proposal.",
    ),
    "a place twice": (re.compile(r"\b(in|on|at|from) ((?:the )?[A-Z]\w+)\b,? \1 \2\b"), "The text says that A lived in Moscow in Moscow."),
    "a date twice": (re.compile(r"\b((?:in|on) (?:\d+ )?(?:[A-Z]\w+ )?\d{4})\b.{0,4}\1\b"), "The text says that A died in 1955, in 1955."),
    "a number before Christ": (re.compile(r"(?<![\w])-\d(?! degrees)"), "The text says that A died in -0332."),
    "at least one more than a round number": (re.compile(r"at least [\d,]+01\b"), "The text says that there were at least 10,001 tanks."),
    "a gap for a date": (re.compile("date not given"), "The text says that A was in B from 1917 until a date not given."),
    "a verb of no language": (re.compile(r"\b(?:belonge|saing|becomed|maked)\b"), "The text says that A might belonge to B."),
    "help in the form of a building": (re.compile(r"in the form of (?:the )?(?:\w+ )*(?:Dam|projects|plan)\b"), "It says that A gave help to B in the form of the Shizitan Dam."),
    "a state that it repeats": (re.compile(r"that the Soviet Union \w+ (?:the )?[\w ]+ of the Soviet Union\.$"), "It says that the Soviet Union made the mistakes of the Soviet Union."),
}  # fmt: skip


@pytest.fixture(scope="module")
def sentences() -> dict[str, str]:
    corpus = sc.open_corpus()
    return {claim.id: corpus.sentence(claim) for claim in corpus.claims}


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_sentence_has(fault: str, sentences: Mapping[str, str]) -> None:
    pattern, _ = FORBIDDEN[fault]
    assert not {key: said for key, said in sentences.items() if pattern.search(said)}


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_each_fault_would_be_found(fault: str) -> None:
    pattern, bad = FORBIDDEN[fault]
    assert pattern.search(bad)
    assert not pattern.search("The text says, as fact and without citation, that A met B in St. Petersburg in 1955.")


def _unbalanced(said: str) -> bool:
    return any(said.count(a) != said.count(b) for a, b in ("()", "“”"))


FORMS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "begins with a capital": (lambda said: said[:1].isupper(), "the text says that A met B."),
    "ends with a full stop": (lambda said: said.endswith("."), "The text says that A met B"),
    "closes what it opens": (lambda said: not _unbalanced(said), "The text says that “A met B."),
    "says who says it": (lambda said: said.startswith(("The text ", "The record says that ")), "A met B."),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_sentence(form: str, sentences: Mapping[str, str]) -> None:
    is_so, bad = FORMS[form]
    assert not is_so(bad)
    assert not {key: said for key, said in sentences.items() if not is_so(said)}


def test_no_sentence_names_an_id(sentences: Mapping[str, str]) -> None:
    corpus = sc.open_corpus()
    ids = {key for key in (*(e.id for e in corpus.entities), *sentences) if re.search(r"[-/]", key)}

    def named(said: str) -> set[str]:
        return ids & set(re.findall(r"[\w/-]+", said))

    assert named("The text says that A said that split/herter-was-ambassador.")
    assert not {key: named(said) for key, said in sentences.items() if named(said)}


def test_no_template_leaves_a_choice_to_the_reader(vocabulary: Vocabulary) -> None:
    choices = re.compile(r"\bor\b|/|\(s\)")
    assert choices.search("{theme} shrank or weakened")
    templates = {n: (p.sentence, p.negative) for n, p in vocabulary.predicates.items()}
    assert not {name: pair for name, pair in templates.items() if choices.search(" ".join(pair))}


def _sentences_of(vocabulary: Vocabulary, *world: dict[str, Any]) -> str:
    corpus = to_corpus(world, vocabulary)
    return Speaker(corpus).sentence(corpus.claims[-1])


def _ends(said: str, words: str) -> bool:
    return said.endswith(f"that {words}.")


MAO = thing("mao", "person", label="Mao")
USSR, CHINA = thing("ussr", "state", label="Soviet Union"), thing("china", "state", label="China")


def _voice(who: str | None, act: str, engagement: str = "acknowledge") -> dict[str, Any]:
    return {"who": who, "act": act, "engagement": engagement, "span": None}


def test_the_record_names_whose_word_it_gives(vocabulary: Vocabulary) -> None:
    word = fact("led", "led", leader="ussr", led="camp", voices=[_voice("mao", "said")])
    assert _sentences_of(vocabulary, MAO, USSR, word) == "The record says that Mao said that the Soviet Union led Camp."
    corpus = sc.open_corpus()
    voiced = {c.id: c for c in corpus.claims if c.source == REFERENCE and c.voices}
    assert voiced
    assert all(
        re.match(r"The record says that .+ (?:said|wrote|thought|demanded) that ", corpus.sentence(c))
        for c in voiced.values()
    )


@pytest.mark.parametrize(
    ("predicate", "parts", "words"),
    [
        ("acted", {"agent": "group", "value": "haggled in Russian"}, "traders haggle in Russian"),
        ("acted", {"agent": "a", "value": "haggled in Russian"}, "A haggles in Russian"),
        ("described", {"entity": "group", "value": "poor", "polarity": "-"}, "traders are not poor"),
        ("resembles", {"entity": "a", "model": "b", "value": "in ambition"}, "A resembles B in ambition"),
        ("located", {"entity": "a", "place": "in b"}, "A is in B"),
    ],
)
def test_a_text_that_speaks_of_its_own_time_has_the_present(
    vocabulary: Vocabulary, predicate: str, parts: dict[str, Any], words: str
) -> None:
    group = thing("group", "group", label="traders")
    assert _ends(_sentences_of(vocabulary, group, said("x", predicate, **parts, tense="present")), words)


def test_what_became_so_was_not_so_before(vocabulary: Vocabulary) -> None:
    hostile = said("becoming hostile", "relations_hostile", party=["ussr", "china"])
    assert _ends(
        _sentences_of(vocabulary, USSR, CHINA, hostile), "relations between the Soviet Union and China became hostile"
    )
    at_last = said("it became Foreign Minister", "held_office", person="mao", office="minister")
    assert _ends(_sentences_of(vocabulary, MAO, at_last), "Mao was Minister")  # a tenure has its own dates


def test_who_wants_a_thing_ended_implies_that_it_is(vocabulary: Vocabulary) -> None:
    stop = said("stop interfering", "acted", agent="ussr", value="interfered", voices=[_voice("mao", "recommended")])
    assert (
        _sentences_of(vocabulary, MAO, USSR, stop)
        == "The text reports that Mao implied that the Soviet Union interfered."
    )
    plan = {**stop, "irrealis": "planned"}
    assert (
        _sentences_of(vocabulary, MAO, USSR, plan)
        == "The text reports that Mao recommended that the Soviet Union should interfere."
    )
    own = said(
        "to guard it",
        "acted",
        agent="ussr",
        value="guarded it",
        irrealis="planned",
        voices=[_voice("ussr", "intended")],
    )
    assert _sentences_of(vocabulary, USSR, own) == "The text reports that the Soviet Union intended to guard it."


def test_he_who_hears_of_himself(vocabulary: Vocabulary) -> None:
    back = said(
        "he had just returned", "acted", agent="mao", value="had just returned", voices=[_voice("mao", "explained")]
    )
    assert _sentences_of(vocabulary, MAO, back) == "The text reports that Mao explained that he had just returned."


def test_the_force_of_a_cause_is_kept(vocabulary: Vocabulary) -> None:
    lost = fact("lost", "acted", agent="ussr", value="lost")
    alone = fact("alone", "described", entity="china", value="alone")
    world = (USSR, CHINA, lost, alone)

    def said_so(predicate: str, **parts: Any) -> str:
        return _sentences_of(vocabulary, *world, said("x", predicate, **parts))

    assert _ends(
        said_so("contributed_to", cause="ref/lost", effect="fall"),
        "the Soviet Union lost, and this contributed to Fall",
    )
    assert _ends(
        said_so("contributed_to", cause="ref/lost", effect="ref/alone"),
        "China was alone partly because the Soviet Union lost",
    )
    assert _ends(said_so("root_cause_of", cause="war", effect="ref/alone"), "China was alone above all because of War")
    assert _ends(said_so("causes", cause="ussr", effect="fall"), "the Soviet Union brought about Fall")
    doubtful = said_so("causes", cause="ref/lost", effect="fall", modality="possible")
    assert _ends(doubtful, "the fact that the Soviet Union lost led to Fall")


def test_a_time_is_not_read_as_part_of_what_stands_before_it(vocabulary: Vocabulary) -> None:
    plan = thing("pledge", "policy", label="a promise not to use force in the strait")
    asked = said("x", "demanded", agent="ussr", recipient="china", theme="pledge", when="1959")
    assert _ends(
        _sentences_of(vocabulary, USSR, CHINA, plan, asked),
        "in 1959 the Soviet Union demanded of China a promise not to use force in the strait",
    )
    meant = said("to attack", "attacked", agent="ussr", patient="china", irrealis="planned", when="1958")
    assert _ends(_sentences_of(vocabulary, USSR, CHINA, meant), "in 1958 the Soviet Union meant to attack China")
    felt = fact("felt", "thought", agent="china", content="ref/over")
    over = fact("over", "ended", event="war")
    because = said("x", "causes", cause="shots", effect="ref/felt")
    assert _ends(
        _sentences_of(vocabulary, CHINA, over, felt, because), "because of Shots, China thought that War ended"
    )


def test_a_date_that_a_text_only_implies_is_marked(vocabulary: Vocabulary) -> None:
    after = said("x", "visited", visitor="mao", place="in a", when="after 1991-12-26", raw="After the collapse")
    assert _ends(
        _sentences_of(vocabulary, MAO, after),
        "Mao was in A after 26 December 1991 (a date that the text does not give)",
    )
    given = said("x", "visited", visitor="mao", place="in a", when="after 1991-12-26", raw="After 26 December 1991")
    assert _ends(_sentences_of(vocabulary, MAO, given), "Mao was in A after 26 December 1991")


def test_a_number_says_what_it_counts(vocabulary: Vocabulary) -> None:
    plans = thing("plans", "class", label="projects")
    built = said(
        "x",
        "numbered",
        entity="plans",
        quantity=amount(150, 150, "projects", "projects carried out", "1983"),
        when="1983",
    )
    assert _ends(_sentences_of(vocabulary, plans, built), "projects numbered 150 (projects carried out) in 1983")
    experts = thing("experts", "group", label="experts")
    span = said(
        "x", "numbered", entity="experts", quantity=amount(5092, 5092, "persons", "experts", "1956"), when="1950/1956"
    )
    assert _ends(_sentences_of(vocabulary, experts, span), "experts numbered 5,092 in the period from 1950 to 1956")
    cost = said("x", "numbered", entity="base", quantity=amount(2e11, 2e11, "roubles", "cost", None))
    assert _ends(_sentences_of(vocabulary, thing("base", "structure"), cost), "Base cost 200 billion roubles")


def test_ideas_are_not_all_ideas(vocabulary: Vocabulary) -> None:
    ideas = thing("ideas", "class", label="ideas")
    parts = {"agent": "ideas", "value": "travelled", "quantifier": "all", "kind": "generalisation", "tense": "present"}
    assert _ends(_sentences_of(vocabulary, ideas, said("ideas travel", "acted", **parts)), "ideas travel")
    assert _ends(_sentences_of(vocabulary, ideas, said("every idea travels", "acted", **parts)), "all ideas travel")


def test_never_and_no_longer_are_kept(vocabulary: Vocabulary) -> None:
    once = said("could no longer rely on it", "acted", agent="ussr", value="could rely on it", polarity="-")
    assert _ends(_sentences_of(vocabulary, USSR, once), "the Soviet Union could no longer rely on it")
    ever = said("it was never one-way", "described", entity="a", value="one-way", polarity="-")
    assert _ends(_sentences_of(vocabulary, ever), "A was never one-way")


def test_a_thing_of_several_names_has_that_of_the_work(vocabulary: Vocabulary) -> None:
    city = thing("city", "place", label="Leningrad (Petrograd, Saint Petersburg)")
    rising = fact(
        "rising", "visited", visitor="mao", place="in city", cites=[{"work": "one", "says": "He came to Petrograd."}]
    )
    assert _sentences_of(vocabulary, MAO, city, rising) == "The record says that Mao was in Petrograd."


def test_what_lasted_and_what_came_from_a_place(vocabulary: Vocabulary) -> None:
    era = thing("era", "event", label="The Stalin era")
    assert _ends(
        _sentences_of(vocabulary, era, said("x", "took_place", event="era", when="extent ../1953")),
        "the Stalin era lasted until 1953",
    )
    gone = thing("gone", "event", label="The evacuation")
    away = said("x", "took_place", event="gone", place="from a", when="1969")
    assert _ends(_sentences_of(vocabulary, gone, away), "the evacuation from A took place in 1969")

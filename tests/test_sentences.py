"""The sentences of all claims of the shipped corpus, by their form. tests/test_wording.py has their wording in small worlds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

import sinosoviet_corpus as sc
from sinosoviet_corpus.model.vocabulary import Vocabulary

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

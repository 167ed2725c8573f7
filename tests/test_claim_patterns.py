"""Patterns of claims: each fires on its examples as they say, and is silent on the others."""

from __future__ import annotations

import pytest

from sinosoviet_corpus.files.layout import shipped_corpus
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.source import Source, Text
from sinosoviet_corpus.proposers.pattern import all_patterns
from sinosoviet_corpus.tasks.propose import propose

DAY = "2026-11-29"
PATTERNS = all_patterns()
WORDS = vocabulary_of(shipped_corpus())


def proposed(words: str) -> tuple[Corpus, list[object]]:
    """What is proposed for a text in a corpus without a registry."""
    source = Source(
        id="t", title="t", kind="text", language="en", author="x", date="x", origin="x", rights="x", original_file="t.txt", sha256="",
        bytes=0, code_points=len(words), newlines="", received=DAY,
    )  # fmt: skip
    corpus = Corpus(vocabulary=WORDS, texts={"t": Text(source, words)})
    return corpus, list(propose(corpus, "t", DAY))


def printed(words: str, pattern: str) -> str:
    """The claims that a pattern makes, in words."""
    _, records = proposed(words)
    quotes: dict[str, str] = {e.id: e.label for e in records if isinstance(e, Entity)}
    quotes |= {m.entity: m.spans[0].quote for m in reversed(records) if isinstance(m, Mention)}
    made = []
    for claim in (r for r in records if isinstance(r, Claim) and r.made_by.agent.endswith(f", {pattern}")):
        roles = ", ".join(f"{role}={'+'.join(quotes[x] for x in ids)}" for role, ids in claim.roles.items())
        time = f" {claim.time.edtf}" if claim.time else ""
        made.append(f"{claim.predicate}({roles}){time}{f', {quotes[claim.place]}' if claim.place else ''}")
    return "; ".join(made)


@pytest.mark.parametrize(("pattern", "words"), [(p.name, words) for p in PATTERNS.values() for words in p.fires])
def test_it_fires(pattern: str, words: str) -> None:
    assert printed(words, pattern) == PATTERNS[pattern].fires[words]


@pytest.mark.parametrize(("pattern", "words"), [(p.name, words) for p in PATTERNS.values() for words in p.silent])
def test_it_is_silent(pattern: str, words: str) -> None:
    assert printed(words, pattern) == ""


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_has_examples_of_both_kinds_and_a_predicate(pattern: str) -> None:
    assert PATTERNS[pattern].fires
    assert PATTERNS[pattern].silent
    assert all(makes.predicate in WORDS.predicates for makes in PATTERNS[pattern].makes)

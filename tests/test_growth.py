"""What is computed beside the queries grows as the corpus does: counted in calls, which are the same on every machine."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable

import pytest

from sinosoviet_corpus.engine.checks import CHECKS
from sinosoviet_corpus.engine.run import run
from sinosoviet_corpus.engine.world import to_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from tests.worlds import world

FEW, FACTOR = 8, 4
MOST = 1.3 * FACTOR  # calls, where n log n would come to 1.17 of the factor


@pytest.fixture(scope="module")
def corpora(vocabulary: Vocabulary) -> tuple[Corpus, Corpus]:
    few, many = (
        to_corpus(tuple(part for n in range(count) for part in world(n, f"w{n}-").parts), vocabulary)
        for count in (FEW, FEW * FACTOR)
    )
    return few, many


def _calls(work: Callable[[], object]) -> int:
    profile = cProfile.Profile()
    profile.runcall(work)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_that_is_no_query(name: str, corpora: tuple[Corpus, Corpus]) -> None:
    few, many = corpora
    answer = CHECKS[name].answer
    assert _calls(lambda: answer(many)) < MOST * _calls(lambda: answer(few))


def test_the_writing_of_findings(corpora: tuple[Corpus, Corpus]) -> None:
    few, many = corpora
    queried = tuple(r for r in rulebook() if r.rule.check is None)
    assert _calls(lambda: run(many, queried)) < MOST * _calls(lambda: run(few, queried))

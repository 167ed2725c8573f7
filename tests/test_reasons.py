"""A tension that the query of a rule sees names its reason in the table of policy."""

from __future__ import annotations

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook, select
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from tests.rules import examples_of


@pytest.mark.parametrize(
    ("code", "example", "reason"),
    [
        ("ENT405", "it was the last day of his stay in Moscow: he was still there", "day-of-travel"),
        ("ENT405", "in two cities on one day, neither of them a stay", "by-its-rule"),
        ("ENT404", "games that were held in parts", "held-in-parts"),
        ("ENT404", "an act of one event, in two places and in other words", "other-words"),
        ("TMP101", "an act of one event, on two days and in other words", "other-words"),
        ("TMP103", "riding was a part of the games, and held in another month than the games", "held-in-parts"),
        ("TMP107", "the beginning on record is approximate, and the two stays may share one day only", "one-stretch-or-two"),
        ("TMP107", "an office held from April or from June: appointed in one month, taken up in another", "taking-up-office"),
        ("TMP107", "about 3 May may be the 5th", "by-its-rule"),
    ],
)  # fmt: skip
def test_the_finding_names_the_reason(code: str, example: str, reason: str, vocabulary: Vocabulary) -> None:
    (loaded,) = select(rulebook(), (code,), ())
    (chosen,) = (e for e in examples_of(loaded) if e.name == example)
    (finding,) = (f for f in check(to_corpus(chosen.world, vocabulary), choose=(code,)).findings if f.code == code)
    assert (finding.verdict, finding.softened) == ("tension", reason)

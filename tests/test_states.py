"""Every sentence has exactly one state, with a digest that changes if anything that it rests on does."""

from __future__ import annotations

from typing import Any

import pytest

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import assessed, fact, said, searched
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.sentence_states import rows
from sinosoviet_corpus.tasks.verify import read_sound
from sinosoviet_corpus.verdict.states import STATES, SentenceState

_SAID = said("Li was born in 1925", "born", person="li", when="1925", id="text/born")
_OTHERWISE = fact("li-born", "born", person="li", when="1889")
_SAME = fact("li-born-too", "born", person="li", when="1925")
_RESTS: dict[str, Any] = {"references": ["ref/li-born"], "differs_in": ["when"]}
_SEARCHED = searched("birth", "text/born")


def _only(vocabulary: Vocabulary, *world: dict[str, Any]) -> SentenceState:
    (state,) = check(to_corpus(world, vocabulary)).sentences
    return state


@pytest.mark.parametrize(
    ("world", "state"),
    [
        ((_SAID, _OTHERWISE), "contradicted"),
        ((_SAID, _OTHERWISE, _SAME), "contested"),
        ((_SAID, fact("li-born", "born", person="li", when="1889", cites=["one"])), "differs"),
        ((_SAID,), "unsupported"),
        (
            (_SAID, _SEARCHED, assessed("could not be checked", "text/born", "The register was not read.", searches=["search/birth"])),
            "could not be checked",
        ),
        ((_SAID, _SAME), "supported"),
        ((said("the wind of history", "acted", agent="wind", value="blew", needs_no_source="figure"),), "makes no claim"),
    ],
)  # fmt: skip
def test_each_state(vocabulary: Vocabulary, world: tuple[dict[str, Any], ...], state: str) -> None:
    assert _only(vocabulary, *world).state == state


def test_a_conclusion_gives_the_state_where_no_comparison_does(vocabulary: Vocabulary) -> None:
    claim = said("Li rose high", "acted", agent="li", value="rose high", id="text/born")
    record = fact("li-born", "acted", agent="li", value="was promoted")
    for verdict, state in (("supported", "supported"), ("against", "differs"), ("differs", "differs")):
        rests: dict[str, Any] = {**_RESTS, "differs_in": [] if verdict == "supported" else ["what"]}
        assert _only(vocabulary, claim, record, assessed(verdict, "text/born", "So it was.", **rests)).state == state
    partly = _only(vocabulary, claim, record, assessed("partly", "text/born", "Half of it.", **_RESTS))
    assert (partly.state, partly.in_part) == ("unsupported", True)


def test_what_is_unsupported_names_its_searches(vocabulary: Vocabulary) -> None:
    assert _only(vocabulary, _SAID, _SEARCHED).searches == ("search/birth",)
    assert _only(vocabulary, _SAID, _SAME, _SEARCHED).searches == ()


def test_the_worst_claim_gives_the_state_of_the_sentence(vocabulary: Vocabulary) -> None:
    other = said("and Wang in 1900", "born", person="wang", when="1900", sentence="one")
    fine = fact("wang-born", "born", person="wang", when="1900")
    assert _only(vocabulary, {**_SAID, "sentence": "one"}, other, _OTHERWISE, fine).state == "contradicted"


def test_the_digest_changes_with_what_it_rests_on(vocabulary: Vocabulary) -> None:
    worlds = (
        (_SAID, _SAME),
        (_SAID, {**_SAME, "when": "1925-05"}),
        ({**_SAID, "quote": "Li came into the world in 1925"}, _SAME),
        (_SAID, _SAME, _OTHERWISE),
        (_SAID, _SAME, assessed("supported", "text/born", "It is on record.", references=["ref/li-born-too"])),
    )
    digests = [_only(vocabulary, *world).digest for world in worlds]
    assert len(set(digests)) == len(worlds)
    assert _only(vocabulary, *worlds[0]).digest == digests[0]


def test_states_are_given_only_if_all_rules_were_run(vocabulary: Vocabulary) -> None:
    assert check(to_corpus((_SAID,), vocabulary), ("ROL",)).sentences == ()


def test_every_sentence_of_the_shipped_corpus_has_one_state(root: Any) -> None:
    corpus = read_sound(root)
    made = rows(corpus)
    assert [row["sentence"] for row in made] == [
        s.id for s in sorted(corpus.sentences, key=lambda s: (s.source, s.spans[0].start))
    ]
    assert {row["state"] for row in made} <= set(STATES)
    assert all(row["roots"][0] >= 1 or row["roots"][1] >= 1 for row in made if row["state"] == "supported")
    assert all(row["searches"] or row["findings"] for row in made if row["state"] == "unsupported")

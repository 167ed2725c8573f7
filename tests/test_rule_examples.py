"""Every example of every rule file, run through the real engine."""

from __future__ import annotations

import pytest

from sinosoviet_corpus.engine.run import run
from sinosoviet_corpus.engine.world import to_corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Example, Loaded
from sinosoviet_corpus.rules.rulebook import rulebook

CASES = [
    pytest.param(loaded, example, id=f"{loaded.rule.name}-{example.outcome}-{number}")
    for loaded in rulebook()
    for number, example in enumerate(loaded.rule.examples, 1)
]


@pytest.mark.parametrize(("loaded", "example"), CASES)
def test_example(loaded: Loaded, example: Example, vocabulary: Vocabulary) -> None:
    corpus = to_corpus(example.world, vocabulary)
    result = run(corpus, (loaded,))
    assert not result.not_applicable
    if example.outcome != "silent":
        assert result.counts[loaded.rule.code].looked_at > 0, "the rule did not even look"
    if example.outcome == "fires":
        assert len(result.findings) == 1
        finding = result.findings[0]
        assert finding.verdict == example.verdict
        assert finding.places[0].role == "primary"
        assert finding.places[0].quote == example.at
        assert example.says is not None
        assert example.says in finding.message
        assert example.shows(finding.hint, [c.missing for c in result.cannot_tell])
        assert "{" not in finding.message
    elif example.outcome == "silent":
        assert example.because
        assert [f.message for f in result.findings] == []
        assert [c.missing for c in result.cannot_tell] == []
    else:
        assert [f.message for f in result.findings] == []
        assert result.cannot_tell
        assert example.missing is not None
        assert example.missing in result.cannot_tell[0].missing

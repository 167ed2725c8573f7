"""Every example of every rule file, run through the real engine: those of a rule together, each a world of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sinosoviet_corpus.engine.run import Run, run
from sinosoviet_corpus.engine.sql import reads_conflicts
from sinosoviet_corpus.engine.world import to_corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Example, Loaded
from sinosoviet_corpus.rules.rulebook import rulebook
from tests.merged import merged, number_of, unnumbered


@pytest.mark.parametrize("loaded", rulebook(), ids=lambda loaded: loaded.rule.name)
def test_examples(loaded: Loaded, vocabulary: Vocabulary) -> None:
    for example, found, unsure in _outcomes(loaded, vocabulary):
        _as_it_says(example, found, unsure)


def _outcomes(loaded: Loaded, vocabulary: Vocabulary) -> Iterator[tuple[Example, list[Finding], list[CannotTell]]]:
    """Each example with what is found in it."""
    examples = loaded.rule.examples
    worlds = [to_corpus(example.world, vocabulary) for example in examples]
    if loaded.rule.check is not None or reads_conflicts(loaded.query, vocabulary):  # what looks at everything at once
        for example, world in zip(examples, worlds, strict=True):
            result = _sound(loaded, run(world, (loaded,)))
            yield example, list(result.findings), list(result.cannot_tell)
        return
    result = _sound(loaded, run(merged(worlds), (loaded,)))
    for n, example in enumerate(examples):
        found = [f for f in result.findings if number_of(f.case) == n]
        yield example, found, [c for c in result.cannot_tell if number_of(c.claim) == n]


def _sound(loaded: Loaded, result: Run) -> Run:
    count = result.counts[loaded.rule.code]
    assert not result.not_applicable
    assert count.looked_at >= count.fired
    assert count.fired == len(result.findings)
    return result


def _as_it_says(example: Example, found: list[Finding], unsure: list[CannotTell]) -> None:
    missing = [unnumbered(c.missing) for c in unsure]
    told = (example.world, [unnumbered(f.message) for f in found], missing)
    if example.outcome == "fires":
        assert len(found) == 1, told
        finding = found[0]
        assert finding.verdict == example.verdict, told
        assert finding.places[0].role == "primary"
        assert finding.places[0].quote == example.at, told
        assert example.says is not None
        assert example.says in unnumbered(finding.message), told
        assert example.shows(unnumbered(finding.hint or ""), missing), told
        assert "{" not in finding.message, told
    elif example.outcome == "silent":
        assert example.because, told
        assert not found, told
        assert not missing, told
    else:
        assert not found, told
        assert missing, told
        assert example.missing is not None
        assert example.missing in missing[0], told

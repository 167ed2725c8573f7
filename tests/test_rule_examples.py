"""Every example of every rule file, run through the real engine: those of a rule together, each a world of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.run import Run, run
from sinosoviet_corpus.engine.sql import needed_tables, needed_views, reads_conflicts
from sinosoviet_corpus.engine.world import to_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Example, Loaded
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tables.build import rows
from tests.merged import merged, number_of, unnumbered


@pytest.mark.parametrize("loaded", rulebook(), ids=lambda loaded: loaded.rule.name)
def test_examples(loaded: Loaded, vocabulary: Vocabulary) -> None:
    for example, looked, found, unsure in _outcomes(loaded, vocabulary):
        assert looked or example.outcome == "silent", f"the rule did not even look: {example.world}"
        _as_it_says(example, found, unsure)


def _outcomes(
    loaded: Loaded, vocabulary: Vocabulary
) -> Iterator[tuple[Example, bool, list[Finding], list[CannotTell]]]:
    """Each example, whether the rule would look at it if it stood alone, and what is found in it."""
    examples = loaded.rule.examples
    worlds = [to_corpus(example.world, vocabulary) for example in examples]
    if loaded.rule.check is not None or reads_conflicts(loaded.query, vocabulary):  # what looks at everything at once
        for example, world in zip(examples, worlds, strict=True):
            result = _sound(loaded, run(world, (loaded,)))
            looked = result.counts[loaded.rule.code].looked_at > 0
            yield example, looked, list(result.findings), list(result.cannot_tell)
        return
    corpus = merged(worlds)
    looked_at = _looked_at(loaded, corpus)
    result = _sound(loaded, run(corpus, (loaded,)))
    for n, example in enumerate(examples):
        found = [f for f in result.findings if number_of(f.case) == n]
        yield example, n in looked_at, found, [c for c in result.cannot_tell if number_of(c.claim) == n]


def _looked_at(loaded: Loaded, corpus: Corpus) -> set[int]:
    """The worlds that hold something for the rule to look at: in another one alone it would not be asked."""
    query = f"select claim from {loaded.rule.looks_at} where layer = 'text'"
    with closing(Duck(rows(corpus, needed_tables([query], corpus.vocabulary)))) as database:
        database.views(needed_views([query], corpus.vocabulary)[0])
        return {number_of(row["claim"]) for row in database.query(query)}


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

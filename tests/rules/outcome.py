"""Runs the examples of a rule together through the real engine, and reports each wrong one in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.sql import needed_tables, needed_views, reads_conflicts
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import Example, Loaded
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.verdict.judge import Results
from tests.merged import merged, number_of, unnumbered
from tests.rules import examples_of


class Outcome(NamedTuple):
    """The outcome of an example. looked: whether the rule would look at it if it stood alone."""

    example: Example
    looked: bool
    found: list[Finding]
    unsure: list[CannotTell]


def wrong(loaded: Loaded, vocabulary: Vocabulary) -> list[str]:
    """A line for each wrong example: its name, the expected outcome, the actual one."""
    lines = []
    for outcome in outcomes(loaded, vocabulary):
        fault = _fault(outcome)
        if fault:
            lines.append(f"{loaded.rule.code} “{outcome.example.name}”: {fault}")
    return lines


def outcomes(loaded: Loaded, vocabulary: Vocabulary) -> Iterator[Outcome]:
    """Every example of a rule with its outcome. Raises CorpusError for a query that does not run."""
    examples = examples_of(loaded)
    worlds = [to_corpus(example.world, vocabulary) for example in examples]
    if loaded.rule.check is not None or reads_conflicts(loaded.query):  # a rule that looks at everything at once
        for example, world in zip(examples, worlds, strict=True):
            result = _sound(loaded, run(world, (loaded,)))
            looked = result.counts[loaded.rule.code].looked_at > 0
            yield Outcome(example, looked, asked_for(example, result.findings), list(result.cannot_tell))
        return
    corpus = merged(worlds)
    looked_at = _looked_at(loaded, corpus)
    result = _sound(loaded, run(corpus, (loaded,)))
    for n, example in enumerate(examples):
        found = asked_for(example, [f for f in result.findings if number_of(f.case) == n])
        yield Outcome(example, n in looked_at, found, [c for c in result.cannot_tell if number_of(c.claim) == n])


def asked_for(example: Example, found: Sequence[Finding]) -> list[Finding]:
    """The findings that an example speaks of: works that disagree are a finding of their own, beside one about a text."""
    return [f for f in found if example.at is None or any(place.source_kind == "text" for place in f.places)]


def _looked_at(loaded: Loaded, corpus: Corpus) -> set[int]:
    """The worlds in which the rule has something to look at; alone in any other world it would not run."""
    layers = "" if loaded.rule.record_too else " where layer = 'text'"
    query = f"select claim from {loaded.rule.looks_at}{layers}"
    with closing(Duck(rows(corpus, needed_tables([query])))) as database:
        database.views(needed_views([query]))
        return {number_of(row["claim"]) for row in database.query(query)}


def _sound(loaded: Loaded, result: Results) -> Results:
    count = result.counts[loaded.rule.code]
    assert not result.not_applicable
    assert count.looked_at >= count.fired
    assert count.fired == len(result.findings)
    return result


def _fault(outcome: Outcome) -> str | None:
    example, found, missing = outcome.example, outcome.found, [unnumbered(c.missing) for c in outcome.unsure]
    if not outcome.looked and example.outcome != "silent":
        return "the rule does not even look at it"
    results = [
        f"{f.verdict or 'fires'}{f' ({f.softened})' if f.softened else ''} at “{f.places[0].quote}”, “{unnumbered(f.message)}”"
        for f in found
    ]
    results += [f"cannot tell for lack of “{m}”" for m in missing]
    said = "; ".join(results) or "nothing"
    if example.outcome == "silent":
        return f"expected nothing, it said {said}" if results else None
    if example.outcome == "abstains":
        right = not found and missing and (example.missing or "") in missing[0]
        return None if right else f"expected that it cannot tell for lack of “{example.missing}”, it said {said}"
    expected = f"{example.verdict or 'fires'} at “{example.at}”, “… {example.says} …”"
    if len(found) != 1:
        return f"expected {expected}, it said {said}"
    (finding,) = found
    message, place = unnumbered(finding.message), finding.places[0]
    if (finding.verdict, place.role, place.quote) != (example.verdict, "primary", example.at):
        return f"expected {expected}, it said {said}"
    if (example.says or "") not in message or "{" in message:
        return f"expected {expected}, it said {said}"
    others = [unnumbered(other.claim) for other in finding.places[1:]]
    if not example.shows(unnumbered(finding.hint or ""), missing, finding.softened, others):
        return (
            f"expected the hint {example.hint!r}, missing {example.missing!r}, because {example.because!r} and against "
            f"{example.against!r}, it said {finding.hint!r}, {missing!r}, {finding.softened!r} and {others!r}"
        )
    return None

"""Do the annotations fit their texts, each other and the vocabulary? Runs all checks; they are the files of `checks/`."""

from __future__ import annotations

from sinosoviet_corpus.files import chain, collector, seal, strangers, vocabulary
from sinosoviet_corpus.files.checks import circles, ids, stance
from sinosoviet_corpus.files.checks.entity import alike
from sinosoviet_corpus.files.checks.fault import around, at_record
from sinosoviet_corpus.files.checks.table import check_of
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.vocabulary import Vocabulary

ADVICE = (
    frozenset({"REF306", "REF307"}) | stance.ADVICE
)  # what a reader would miss; nothing that is evaluated depends on it


@collector.paused()
def verify(reading: Reading, advised: bool = False) -> list[Problem]:
    """Every problem of integrity, in the order of files and lines. advised: with those that keep nothing from being evaluated."""
    problems = list(reading.problems)
    if reading.vocabulary is not None:
        problems += vocabulary.verify(reading.vocabulary, reading.raw)
        problems += _records(reading, reading.vocabulary)
    problems += [*seal.check(reading.raw, reading.sealed), *chain.check(reading), *strangers.check(reading.root)]
    problems = [p for p in problems if advised or p.code not in ADVICE]
    return sorted(set(problems), key=lambda p: (p.path, p.line or 0, p.code, p.record or "", p.message))


def _records(reading: Reading, words: Vocabulary) -> list[Problem]:
    by_id, faults = ids.first_of_each(reading.located)
    context = around(reading, words, by_id)
    for item in reading.located:
        faults += ((item, fault) for fault in check_of(type(item.record))(item, context))
    unequal = stance.labelled_unequally(reading.located)
    faults += ((by_id[key], fault) for key, fault in (*circles.circles(context), *alike(context), *unequal))
    faults += stance.of_several_guidelines(reading.located)
    return [*(at_record(item, fault) for item, fault in faults), *circles.of_derivations(reading)]

"""`sinosoviet stats`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--coverage", action="store_true", help="name the sentences without claims; exit 1 if one has no reason"
    )
    sub.add_argument(
        "--states", action="store_true", help="what the record says of each sentence (this runs the check)"
    )
    sub.add_argument("--json", action="store_true", help="as one JSON object")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.model.layer_table import MARKED
    from sinosoviet_corpus.tasks.stats import COUNTED, stats
    from sinosoviet_corpus.tasks.verify import read_sound

    corpus = read_sound(options.root(given))
    if given.states:
        from sinosoviet_corpus.tasks.sentence_states import lines, rows

        if given.json:
            options.say_json(rows(corpus))
        else:
            door.say_all(lines(corpus))
        return 0
    numbers = stats(corpus)
    if given.json:
        options.say_json(numbers)
    else:
        for s in numbers.sources:
            door.say(
                f"{s.source}: {s.code_points} code points, {s.sentences} sentences: {s.with_claims} with claims, "
                f"{s.without_claims_for_a_reason} without for a recorded reason, {len(s.unaccounted)} unaccounted for"
            )
            door.say("  " + ", ".join(f"{getattr(s, name)} {MARKED[name].title}" for name in COUNTED))
            door.say("  " + ", ".join(f"{kind} {n}" for kind, n in s.claims_by_kind.items()))
            if given.coverage:
                door.say_all(f"  unaccounted for: {sentence}" for sentence in s.unaccounted)
        door.say(
            f"reference: {numbers.reference_claims} claims citing {numbers.works} works, "
            f"{numbers.completeness_statements} completeness statements, {numbers.searches} searches on record, {numbers.assessments} assessments"
        )
        door.say(f"registry: {numbers.entities} entities; {numbers.decisions} decisions")
    return int(given.coverage and any(s.unaccounted for s in numbers.sources))


VERB = Verb(
    name="stats",
    place=50,
    help="how many annotations there are of each kind",
    arguments=_arguments,
    run=_run,
)

"""`sinosoviet support`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.errors import CorpusError


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("claim", metavar="CLAIM", nargs="?", help="a claim, with its reasons; without one, the counts")
    sub.add_argument("--json", action="store_true", help="the grade, or all grades, as JSON")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")


def _run(given: argparse.Namespace) -> int:
    from collections import Counter

    from sinosoviet_corpus.tasks.support import describe, support
    from sinosoviet_corpus.tasks.verify import read_sound

    corpus = read_sound(options.root(given))
    grades = support(corpus)
    if given.claim:
        grades = tuple(g for g in grades if g.claim == given.claim)
        if not grades:
            raise CorpusError(f"{given.claim!r} is not a claim that a text puts forward as fact")
    if given.json:
        options.say_json(grades)
    elif given.claim:
        style = door.style(given.color)
        door.say_all(describe(corpus, grades[0], style), style)
    else:
        for name, counts in (
            ("grade", Counter(g.grade for g in grades)),
            ("evidence", Counter(g.evidence for g in grades)),
        ):
            door.say(f"{name}: " + ", ".join(f"{key} {n}" for key, n in sorted(counts.items())))
    return 0


VERB = Verb(
    name="support",
    place=60,
    help="how well the claims of the texts are supported: the ladder S0 to S5",
    arguments=_arguments,
    run=_run,
)

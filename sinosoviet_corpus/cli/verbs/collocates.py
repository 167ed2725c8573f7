"""`sinosoviet collocates`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    options.add_choice(sub)
    sub.add_argument("--window", type=int, default=5, metavar="N", help="words on each side; default: 5")
    sub.add_argument(
        "--least", type=int, default=2, metavar="N", help="leave out words that are near less often; default: 2"
    )
    sub.add_argument("--json", action="store_true", help="as one JSON array")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.collocates import collocates
    from sinosoviet_corpus.tasks.verify import read_sound

    found = collocates(read_sound(options.root(given)), options.choice(given), given.window, given.least)
    if given.json:
        options.say_json(found)
        return 0
    door.say("log-likelihood  log ratio   near  expected  elsewhere  word")
    for c in found:
        door.say(
            f"{c.log_likelihood:14.2f}  {c.log_ratio:9.2f}  {c.near:5}  {c.expected:8.2f}  {c.elsewhere:9}  {c.word}"
        )
    door.say(f"{len(found)} word(s) stand near more often than expected")
    return 0


VERB = Verb(
    name="collocates",
    place=54,
    help="the words that stand near words or expressions of stance, with counts and log-likelihood",
    arguments=_arguments,
    run=_run,
)

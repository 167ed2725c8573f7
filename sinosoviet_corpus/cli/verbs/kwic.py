"""`sinosoviet kwic`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    options.add_choice(sub)
    sub.add_argument("--width", type=int, default=40, metavar="N", help="code points on each side; default: 40")
    sub.add_argument(
        "--sort", choices=("text", "left", "match", "right"), default="text", help="by place (the default) or by words"
    )
    sub.add_argument("--json", action="store_true", help="as one JSON array")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.render.safe import width
    from sinosoviet_corpus.tasks.kwic import kwic
    from sinosoviet_corpus.tasks.verify import read_sound

    corpus = read_sound(options.root(given))
    lines = kwic(corpus, options.choice(given), given.width, given.sort)
    if given.json:
        options.say_json(lines)
        return 0
    where = [line.stance or f"{line.source}:{line.start}" for line in lines]
    longest = max(map(len, where), default=0)
    for name, line in zip(where, lines, strict=True):
        left = " " * max(0, given.width - width(line.left)) + line.left
        right = " " * max(0, given.width - width(line.right))
        who = f"{right}  {'; '.join(line.holders) or 'author'} -> {'; '.join(line.targets)}" if line.stance else ""
        door.say(f"{name:{longest}}  {left} [{line.match}] {line.right}{who}".rstrip())
    door.say(f"{len(lines)} occurrence(s)")
    return 0


VERB = Verb(
    name="kwic",
    place=52,
    help="a concordance: words, or expressions of stance, each in its context",
    arguments=_arguments,
    run=_run,
)

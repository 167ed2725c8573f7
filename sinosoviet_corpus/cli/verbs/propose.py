"""`sinosoviet propose`."""

from __future__ import annotations

import argparse
from typing import get_args

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.model.words import Proposed


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("source", metavar="SOURCE", help="the id of a text")
    sub.add_argument(
        "--layer",
        action="append",
        default=[],
        choices=get_args(Proposed),
        help="only this layer (may be given several times)",
    )
    sub.add_argument("--output", metavar="FILE", help="write to FILE (not in annotations/) instead of printing")


def _run(given: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.tasks.propose import LAYERS, lines, propose
    from sinosoviet_corpus.tasks.verify import read_sound

    root = options.root(given)
    out = None if given.output is None else outside(root, given.output)
    layers = tuple(given.layer) or LAYERS
    made = lines(propose(read_sound(root), given.source, datetime.now(UTC).date().isoformat(), layers))
    if out:
        from sinosoviet_corpus.files.atomic import write
        from sinosoviet_corpus.output.printed import printed

        write(out, "".join(f"{line}\n" for line in printed(made, "json")).encode())
        door.note(f"written: {out}")
    else:
        door.say_all(made, kind="json")
    door.note(f"{len(made)} proposal(s); look through them before you accept any")
    return 0


VERB = Verb(
    name="propose",
    place=100,
    help="suggest sentences, dates and mentions for a text, as records to look through",
    arguments=_arguments,
    run=_run,
)

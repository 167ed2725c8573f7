"""`sinosoviet schema`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help="claim, entity, findings, problems ...; without one, all names are listed",
    )


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.schema import NAMES, schema

    if given.name is None:
        door.say_all(NAMES)
    else:
        options.say_json(schema(given.name))
    return 0


VERB = Verb(
    name="schema",
    place=160,
    help="the JSON Schema of a kind of record or of the machine-readable output",
    arguments=_arguments,
    run=_run,
    of_a_corpus=False,
)

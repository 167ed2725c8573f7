"""`sinosoviet show`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("id", metavar="ID", help="an id, or the beginning (6 or more characters) of a finding's id")
    sub.add_argument("--json", action="store_true", help="the record as it is stored")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.reader import to_corpus
    from sinosoviet_corpus.tasks.show import record, show
    from sinosoviet_corpus.tasks.verify import sound_reading

    reading = sound_reading(options.root(given))
    corpus = to_corpus(reading)
    if given.json:
        options.say_json(record(corpus, given.id))
    else:
        style = door.style(given.color)
        door.say_all(show(corpus, given.id, style, reading.raw), style)
    return 0


VERB = Verb(
    name="show",
    place=30,
    help="a claim, entity, source, date, stance or finding, with its sentence and context",
    arguments=_arguments,
    run=_run,
)

"""`sinosoviet claim`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("source", metavar="TEXT", help="the id of a text")
    sub.add_argument("quote", metavar="QUOTE", help="the words of the text that say it; they have to stand there once")
    sub.add_argument("predicate", metavar="PREDICATE", help="an id of the vocabulary, or words that fit only one")
    sub.add_argument(
        "parts",
        nargs="*",
        metavar="NAME=WORDS",
        help='who or what fills a role, by name, alias or id: person="Imre Nagy"; or date, from, to, place, value, number, unit, as in a '
        "sheet of claims; without a date, the one that the quote names is taken (date=none: no date)",
    )
    options.add_hand(sub)


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.claim import claim

    root = options.root(given) if given.dry_run else options.own_root(given)
    put = claim(root, given.source, given.quote, given.predicate, given.parts, options.hand(given))
    options.say_put(root, put, given.dry_run)
    return 0


VERB = Verb(
    name="claim",
    place=126,
    help="put a claim of a text on record: its words, a predicate, and who or what fills the roles",
    arguments=_arguments,
    run=_run,
)

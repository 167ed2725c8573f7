"""`sinosoviet fact`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("sentence", metavar="SENTENCE", help="a fact in plain English, for the patterns of claims to read")
    sub.add_argument(
        "parts",
        nargs="*",
        metavar="PREDICATE NAME=WORDS",
        help="say the fact part by part instead, as `claim` does; or only the roles that the sentence does not name as the registry does",
    )
    sub.add_argument(
        "--source", metavar="WORK", help="the work that says it: a key of the bibliography, a title, an address"
    )
    sub.add_argument("--locator", metavar="PLACE", help="where in the work: p. 12")
    sub.add_argument("--says", metavar="WORDS", help="what the work says; default: the sentence")
    options.add_hand(sub)


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.fact import fact

    root = options.root(given) if given.dry_run else options.own_root(given)
    words = [part for part in given.parts if "=" not in part]
    parts = [part for part in given.parts if "=" in part]
    put = fact(
        root,
        given.sentence,
        " ".join(words) or None,
        parts,
        options.hand(given),
        work=given.source,
        locator=given.locator,
        says=given.says,
    )
    options.say_put(root, put, given.dry_run)
    return 0


VERB = Verb(
    name="fact",
    place=127,
    help="put a fact and the work that says it on record; what is not sure is refused, with how to say it",
    arguments=_arguments,
    run=_run,
)

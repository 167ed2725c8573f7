"""`sinosoviet explain`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("rule", metavar="RULE", nargs="?", help="a code or name; without one, all rules are listed")


def _run(given: argparse.Namespace) -> int:
    if given.rule:
        from sinosoviet_corpus.tasks.explain import explain

        door.say_all(explain(given.rule).split("\n"))
        return 0
    from sinosoviet_corpus.rules.rulebook import rulebook

    door.say_all(f"{r.rule.code}  {r.rule.name:28} {r.rule.asks}" for r in rulebook())
    return 0


VERB = Verb(
    name="explain",
    place=40,
    help="the page of a rule: what it asks, its examples, the query that runs",
    arguments=_arguments,
    run=_run,
    of_a_corpus=False,
)

"""`sinosoviet decide`."""

from __future__ import annotations

import argparse
from typing import get_args

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.model.words import Judgement


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "finding",
        metavar="FINDING",
        help="the id of a finding, or its beginning; or the name of a case (the id of a claim): all its findings",
    )
    sub.add_argument("judgement", choices=get_args(Judgement))
    sub.add_argument(
        "--reason", required=True, metavar="REASON", help="a reason from the list; a wrong one prints the list"
    )
    sub.add_argument("--by", required=True, metavar="NAME", help="who decides")
    sub.add_argument("--note", metavar="TEXT", help="in your own words")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.files import layout
    from sinosoviet_corpus.tasks.decide import decide, decide_case

    root = options.own_root(given)
    choice = (given.judgement, given.reason, given.by, given.note)
    if "/" in given.finding:  # the ids of findings are hexadecimal, those of claims have a slash
        made = decide_case(root, given.finding, *choice)
    else:
        made = (decide(root, given.finding, *choice),)
    for one in made:
        recorded = f"{one.judgement}: {one.code} on {one.claim}, by {one.by} ({one.reason})"
        door.say(f"{recorded}; saved in {root / layout.DECISIONS}, sealed in {root / layout.SEAL}")
    return 0


VERB = Verb(
    name="decide",
    place=130,
    help="record a judgement of a finding; the log only grows",
    arguments=_arguments,
    run=_run,
)

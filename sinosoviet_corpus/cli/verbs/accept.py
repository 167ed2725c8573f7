"""`sinosoviet accept`."""

from __future__ import annotations

import argparse
from typing import get_args

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.model.words import Layer


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "names", nargs="*", metavar="ID", help="proposals, or texts; a text is only listed, unless --all is given"
    )
    sub.add_argument(
        "--layer", action="append", default=[], choices=get_args(Layer), help="only proposals of this layer"
    )
    sub.add_argument("--all", action="store_true", help="all proposals of the texts that are named")
    sub.add_argument("--reject", metavar="REASON", help="reject them instead; what they were, and why, is kept")
    sub.add_argument("--by", metavar="NAME", help="who decides; default: the name of the login")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.errors import CorpusError
    from sinosoviet_corpus.tasks.accept import judge, proposals
    from sinosoviet_corpus.tasks.verify import read_sound

    root = options.root(given)
    by_id = bool(given.names) and all("/" in name for name in given.names)  # the id of a text has no slash
    if (given.all or given.reject is not None) and not (by_id or (given.all and given.names)):
        fix = "Name proposals by their ids, or texts together with --all."
        raise CorpusError("--all and --reject need to know which proposals", None, fix)
    if given.all or by_id:
        by = given.by if given.by is not None else options.login()
        done = judge(options.own_root(given), given.names, given.layer, by, given.reject)
        word = "accepted" if given.reject is None else "rejected"
        door.say_all(f"{word}: {one.record.id}: {one.said}" for one in done)
        return 0
    waiting = proposals(read_sound(root), given.names, given.layer)
    for one in waiting:
        door.say(f"{one.record.id}: {one.said}: “{' '.join(one.record.spans[0].quote.split())}”")
    door.note(f"{len(waiting)} proposal(s); name those that you accept, or a text with --all")
    return 0


VERB = Verb(
    name="accept",
    place=128,
    help="list what programs proposed; accept or reject it",
    arguments=_arguments,
    run=_run,
)

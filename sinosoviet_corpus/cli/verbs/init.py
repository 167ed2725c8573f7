"""`sinosoviet init`."""

from __future__ import annotations

import argparse
from pathlib import Path

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("folder", metavar="DIR", help="a folder that is new or empty")
    sub.add_argument(
        "--from",
        dest="origin",
        metavar="CORPUS",
        help="copy this corpus, byte for byte: a folder (./shipped for one of that name), or the word shipped",
    )


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.layout import locate, shipped_corpus
    from sinosoviet_corpus.tasks.init import init

    if given.origin is None:
        init(Path(given.folder))
        door.say(f"an empty corpus: {given.folder}; `sinosoviet add FILE --id ID --title TITLE` adds a text")
        return 0
    origin = shipped_corpus() if given.origin == "shipped" else locate(given.origin)
    init(Path(given.folder), origin)
    door.say(f"a copy of the corpus {origin}: {given.folder}")
    return 0


VERB = Verb(
    name="init",
    place=110,
    help="make a corpus of your own: an empty one, or a copy",
    arguments=_arguments,
    run=_run,
    of_a_corpus=False,
)

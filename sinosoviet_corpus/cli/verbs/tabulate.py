"""`sinosoviet tabulate`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--out", required=True, metavar="DIR", help="the folder to write; files of these names are replaced"
    )


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.tasks.tabulate import tabulate
    from sinosoviet_corpus.tasks.verify import read_sound

    root = options.root(given)
    counts = tabulate(read_sound(root), outside(root, given.out))
    door.say_all(f"{name}: {rows} rows" for name, rows in counts.items())
    door.say(f"{len(counts)} tables in {given.out}, as Parquet and CSV; README.md there says what the columns mean")
    return 0


VERB = Verb(
    name="tabulate",
    place=70,
    help="every table as Parquet and CSV, with a data dictionary",
    arguments=_arguments,
    run=_run,
)

"""`sinosoviet prove`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "report", metavar="REPORT", help="a report of `check --format json`; - reads it from standard input"
    )


def _run(given: argparse.Namespace) -> int:
    import sys
    from pathlib import Path

    from sinosoviet_corpus.errors import CorpusError
    from sinosoviet_corpus.tasks.prove import prove

    try:
        report = sys.stdin.buffer.read() if given.report == "-" else Path(given.report).read_bytes()
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", given.report) from None
    proved = prove(options.root(given), report)
    for line in proved.refused:
        door.say(f"refused: {line}")
    door.say(f"{proved.accepted} definite findings proved, {len(proved.refused)} refused")
    return 1 if proved.refused else 0


VERB = Verb(
    name="prove",
    place=35,
    help="follow the proofs of definite findings again, from the record files alone",
    arguments=_arguments,
    run=_run,
)

"""`sinosoviet sweep`."""

from __future__ import annotations

import argparse
from pathlib import Path

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.errors import CorpusError


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--tables",
        required=True,
        metavar="DIR",
        help="the folder of tables, of `tabulate` or your own; a table may be a folder of parts; or one Parquet file of claims. "
        "With Spark also a URL (s3a://..., hdfs://...) or catalog:NAMESPACE",
    )
    sub.add_argument(
        "--out",
        required=True,
        metavar="DIR",
        help="the folder for the findings, a file for each rule; with Spark also a URL",
    )
    sub.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="CODE",
        help="only rules whose code begins with CODE (also: A,B)",
    )
    sub.add_argument(
        "--ignore", action="append", default=[], metavar="CODE", help="no rules whose code begins with CODE"
    )
    sub.add_argument(
        "--memory",
        default="1500MB",
        metavar="SIZE",
        help="limit for the database (default: 1500MB, 2 GB for the whole process); the rest goes to disk",
    )
    sub.add_argument(
        "--spill",
        default="10GB",
        metavar="SIZE",
        help="limit for temporary files on disk (default: 10GB; none for Spark)",
    )
    sub.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="where the queries run")
    sub.add_argument(
        "--master",
        metavar="URL",
        help="where Spark runs: spark://HOST:7077, yarn, k8s://..., local[4], sc://HOST (Spark Connect); default: as the environment says, else local[*]",
    )


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.engine.places import CATALOG, place_of
    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.files.vocabulary import vocabulary_of
    from sinosoviet_corpus.tasks.sweep import sweep

    root = options.root(given)
    words, tables, out = vocabulary_of(root), place_of(given.tables), place_of(given.out)
    if isinstance(out, Path):
        out = outside(root, str(out) if given.out else "")
    elif out.startswith(CATALOG):
        raise CorpusError(
            "findings go to a folder or URL", given.out, "Name one; a catalog can register it afterwards."
        )
    chosen, ignored = options.codes(given, "select"), options.codes(given, "ignore")
    options.say_if_meaningless(words)
    limits = given.memory, given.spill
    left_out = []
    for s in sweep(tables, out, words, chosen, ignored, given.engine, *limits, given.master):
        for note in s.notes:
            door.note(note)
        if s.not_run:
            left_out.append(s)
        elif s.code:
            found = f"{s.definite} definite, {s.tension} tension, {s.fired} other, {s.cannot_tell} cannot tell"
            door.say(f"{s.code}: {found} ({s.seconds:.2f} s)")
            door.flush()
    if left_out:
        door.say(f"not asked: {len(left_out)} rules")
    for s in left_out:
        door.say(f"  {s.code} {s.name}: {s.not_run}")
    door.say(f"findings as Parquet, a file for each rule: {given.out}")
    return 0


VERB = Verb(
    name="sweep",
    place=80,
    help="run the rules over Parquet tables of any size; write findings as Parquet, one a row",
    arguments=_arguments,
    run=_run,
)

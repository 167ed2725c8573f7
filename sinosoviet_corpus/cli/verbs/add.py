"""`sinosoviet add`."""

from __future__ import annotations

import argparse
from pathlib import Path

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("file", metavar="FILE", help="the text, in UTF-8")
    sub.add_argument("--id", required=True, help="small letters, digits, hyphens: essay-1955")
    sub.add_argument("--title", required=True)
    for name, about in (
        ("kind", "what it is: popular article, speech ..."),
        ("language", "BCP 47, default: en"),
        ("author", "who wrote it"),
        ("date", "when it was written"),
        ("origin", "where you got it"),
        ("rights", "who holds the rights"),
    ):
        sub.add_argument(f"--{name}", metavar="TEXT", help=about)


def _run(given: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from sinosoviet_corpus.files.layout import SEAL
    from sinosoviet_corpus.tasks.add import LAYERS, add

    root = options.own_root(given)
    known = ("kind", "language", "author", "date", "origin", "rights")
    about = {name: value for name in known if (value := getattr(given, name)) is not None}
    day = datetime.now(UTC).date().isoformat()
    made = add(root, Path(given.file), given.id, given.title, day, **about)
    door.say(f"added {made.id}: {made.bytes} bytes, {made.code_points} code points; newlines: {made.newlines}")
    door.say_all(f"  {oddity}" for oddity in made.oddities)
    door.say_all(f"written: {root / 'corpus' / made.id / name}" for name in ("text.txt", "source.toml"))
    layers = ", ".join(LAYERS)
    door.say_all(f"written: {path}" for path in (root / "annotations" / made.id / f"{{{layers}}}", root / SEAL))
    return 0


VERB = Verb(
    name="add",
    place=120,
    help="take a text into a corpus, byte for byte",
    arguments=_arguments,
    run=_run,
)

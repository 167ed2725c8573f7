"""`sinosoviet migrate`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--dry-run", action="store_true", help="write nothing; say what would change")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.layout import SEAL
    from sinosoviet_corpus.tasks.migrate import migrate

    root = options.root(given) if given.dry_run else options.own_root(given)
    done = migrate(root, given.dry_run)
    door.say_all(f"{'would change' if given.dry_run else 'changed'}: {line}" for line in done.changes)
    door.say_all(f"left alone: {line}" for line in done.notes)
    if not done.changes:
        door.say(f"nothing to change in {root}")
    elif not given.dry_run:
        door.say(f"sealed: {root / SEAL}")
    return 0


VERB = Verb(
    name="migrate",
    place=155,
    help="bring a corpus of an earlier form to today's form, and seal it; nothing is lost",
    arguments=_arguments,
    run=_run,
)

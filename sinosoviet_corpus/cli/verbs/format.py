"""`sinosoviet format`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import door, options
from sinosoviet_corpus.cli.verb import Verb


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--check", action="store_true", help="write nothing; exit 1 if something would change")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.layout import SEAL
    from sinosoviet_corpus.tasks.format import format_corpus, remaining

    root = options.root(given) if given.check else options.own_root(given)
    done = format_corpus(root, given.check)
    door.say_all(f"{'would rewrite' if given.check else 'rewritten'}: {path}" for path in done.rewritten)
    door.say_all(f"{'would rename' if given.check else 'renamed'}: {old} -> {new}" for old, new in done.renamed)
    door.say_all(f"{'not sealed' if given.check else 'sealed'}: {change}" for change in done.changed)
    if given.check:
        return int(bool(done.rewritten or done.renamed or done.changed))
    names = dict(done.renamed)
    touched = dict.fromkeys((*(names.get(path, path) for path in done.rewritten), *names.values()))
    written = (*touched, *((SEAL,) if done.sealed else ()))
    door.say_all(f"written: {root / path}" for path in written)
    left = remaining(root)
    door.say_all(left)
    return int(bool(left))


VERB = Verb(
    name="format",
    place=150,
    help="put the record files into canonical form and renew the seal; texts are never touched",
    arguments=_arguments,
    run=_run,
)

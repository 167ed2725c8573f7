"""`sinosoviet verify`."""

from __future__ import annotations

import argparse

from sinosoviet_corpus.cli import options
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.output.form import of_verify


def _arguments(sub: argparse.ArgumentParser) -> None:
    options.add_reports(sub, of_verify())
    options.add_no_cache(sub)
    sub.set_defaults(color="never")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.tasks.form_lines import base_of, problem_lines
    from sinosoviet_corpus.tasks.verify import verify

    root = options.root(given)
    targets = options.targets(given, root)
    problems = verify(root, given.no_cache)
    options.write_all(given, targets, lambda form, _: problem_lines(form, root, problems, base_of(root)))
    return int(bool(problems))


VERB = Verb(
    name="verify",
    place=20,
    help="integrity only: do bytes, offsets, quotes, ids, vocabulary and seal fit?",
    arguments=_arguments,
    run=_run,
)

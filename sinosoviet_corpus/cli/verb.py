"""A verb of the command line: its arguments and its action, declared together in one file.

A verb is one file, `verbs/<name>.py`, with a VERB. Import tasks inside the action: every run of the command line loads all verbs,
but runs only one.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

from sinosoviet_corpus import walk
from sinosoviet_corpus.cli import verbs

NEEDS = "A verb has VERB = Verb(name, place, help, arguments, run). See sinosoviet_corpus/cli/README.md."


class Verb(NamedTuple):
    """A verb of the command line.

    help: a line of `sinosoviet --help`.  arguments: adds its arguments to the parser.  run: the action; returns 0 or 1, raises CorpusError.

    of_a_corpus: whether it has --corpus.
    """

    name: str
    place: int
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    of_a_corpus: bool = True


def all_verbs() -> dict[str, Verb]:
    """The verbs by name. Raises CorpusError, naming the file, for one that is malformed."""
    return walk.declared(verbs, Verb, "VERB", NEEDS)

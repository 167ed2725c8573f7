"""A verb of the command line: what a file in `verbs/` declares. Both its arguments and its action, so that neither is without the other.

A verb is one file, `verbs/<name>.py`, with a VERB. Tasks it imports inside the action: all verbs are looked at whenever the command
line is read, and only one of them runs.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

from sinosoviet_corpus import walk
from sinosoviet_corpus.cli import verbs

NEEDS = "A verb has VERB = Verb(name, place, help, arguments, run). See sinosoviet_corpus/cli/README.md."


class Verb(NamedTuple):
    """help: a line of `sinosoviet --help`.  arguments: adds what it takes.  run: does it; the exit code, 0 or 1, or a CorpusError.

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

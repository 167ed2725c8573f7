"""The words of the command line: what all verbs share, and the verbs that `verbs/` holds."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.cli.verb import Verb, all_verbs
from sinosoviet_corpus.visible import visible

EXITS = """exit codes: 0 nothing at or above --fail-on; 1 findings, or problems of integrity; 2 bad usage, bad input, or a crash
Without --corpus the corpus is the one of the working directory, else the one that is shipped with the package."""


def parser() -> argparse.ArgumentParser:
    """The parser of `sinosoviet`; what it parses has the action of the verb as `run`. Raises CorpusError for a malformed verb."""
    top: argparse.ArgumentParser = _Parser(
        prog="sinosoviet",
        description="A source-critical corpus: texts stored verbatim, claims annotated on exact spans, contradictions "
        "and unsupported statements found.",
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb in all_verbs().values():
        _add(verbs, verb)
    return top


def _add(verbs: argparse._SubParsersAction[argparse.ArgumentParser], verb: Verb) -> None:
    sub = verbs.add_parser(
        verb.name,
        help=verb.help,
        description=verb.help,
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if verb.of_a_corpus:
        sub.add_argument("--corpus", metavar="PATH", help="the corpus folder")
    verb.arguments(sub)
    sub.set_defaults(run=verb.run)


class _Parser(argparse.ArgumentParser):
    """Prints as everything else does; what it quotes of the arguments stays on one line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.color = False  # of help, from Python 3.14 on: only colours of ours pass the door

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            door.usage(message, file or sys.stderr)


class _Version(argparse.Action):
    """Looks the version up only when asked: importlib.metadata costs a tenth of a run."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            door.say(f"sinosoviet {version('sinosoviet-corpus')}")
        except PackageNotFoundError:
            door.say("sinosoviet (not installed)")
        parser.exit()

"""The parser of the command line: the options that all verbs share, and the verbs of `verbs/`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.cli.verb import Verb, all_verbs
from sinosoviet_corpus.visible import visible

EXITS = """exit codes: 0 nothing at or above --fail-on; 1 findings, problems of integrity, records left out; 2 bad usage, bad input, or a crash
Without --corpus: the corpus of the working directory, or else the one shipped with the package."""


def parser(given: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """The parser of `sinosoviet`. Its result holds the action of the verb as `run`. Raises CorpusError for a malformed verb.

    given: the arguments of this run. A verb that is not among them is only listed: the options of all verbs take longer than `--help`.
    """
    top: argparse.ArgumentParser = _Parser(
        prog="sinosoviet",
        description="A source-critical corpus: texts stored verbatim, claims annotated on exact spans, contradictions "
        "and unsupported statements found.",
        epilog=EXITS,
        formatter_class=_Help,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb in all_verbs().values():
        _add(verbs, verb, given is None or verb.name in given)
    return top


def _add(verbs: argparse._SubParsersAction[argparse.ArgumentParser], verb: Verb, whole: bool) -> None:
    sub = verbs.add_parser(
        verb.name,
        help=verb.help,
        description=verb.help,
        epilog=EXITS,
        formatter_class=_Help,
    )
    if not whole:
        return
    if verb.of_a_corpus:
        sub.add_argument("--corpus", metavar="PATH", help="the corpus folder")
    verb.arguments(sub)
    sub.set_defaults(run=verb.run)


class _Help(argparse.RawDescriptionHelpFormatter):
    """As wide as the terminal. The usual way imports `shutil` to ask for that, and with it three libraries for archives."""

    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog, **{"width": door.columns() - 2} | options)


class _Parser(argparse.ArgumentParser):
    """Prints through `door`, like everything else. Arguments that it quotes stay on one line."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.color = False  # Python 3.14 colours help; `door` lets only our own colours through

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            door.usage(message, file or sys.stderr)


class _Version(argparse.Action):
    """Looks the version up only when asked for: importlib.metadata takes a tenth of the time of a run."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            door.say(f"sinosoviet {version('sinosoviet-corpus')}")
        except PackageNotFoundError:
            door.say("sinosoviet (not installed)")
        parser.exit()

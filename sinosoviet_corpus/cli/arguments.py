"""The command line's words."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from sinosoviet_corpus.cli import door
from sinosoviet_corpus.visible import visible

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html")
VERIFY_FORMATS = ("full", "json", "jsonl", "sarif", "junit", "github", "markdown")
EXITS = """exit codes: 0 nothing at or above --fail-on; 1 findings, or problems of integrity; 2 bad usage, bad input, or a crash
Without --corpus the corpus is the one of the working directory, else the one that is shipped with the package."""


def parser() -> argparse.ArgumentParser:
    """The parser of `sinosoviet`."""
    top: argparse.ArgumentParser = _Parser(
        prog="sinosoviet",
        description="A source-critical corpus: texts stored verbatim, claims annotated on exact spans, contradictions "
        "and unsupported statements found.",
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    _check(verbs)
    _verify(verbs)
    _show(verbs)
    _explain(verbs)
    _stats(verbs)
    _support(verbs)
    _tabulate(verbs)
    _sweep(verbs)
    _export(verbs)
    _propose(verbs)
    _init(verbs)
    _add_text(verbs)
    _decide(verbs)
    _agree(verbs)
    _format(verbs)
    _migrate(verbs)
    _schema(verbs)
    return top


def _add(verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    sub = verbs.add_parser(
        name, help=text, description=text, epilog=EXITS, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    if name not in ("explain", "schema", "init"):
        sub.add_argument("--corpus", metavar="PATH", help="the corpus folder")
    return sub


def _reports(sub: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    def also(text: str) -> tuple[str, str]:
        form, _, path = text.partition("=")
        if form not in formats or not path:
            raise argparse.ArgumentTypeError(f"{text!r} is not FORMAT=FILE with one of {', '.join(formats)}")
        return form, path

    sub.add_argument("--format", choices=formats, default="full", help="default: full")
    sub.add_argument("--output", metavar="FILE", help="write to FILE instead of printing")
    sub.add_argument(
        "--also",
        action="append",
        default=[],
        type=also,
        metavar="FORMAT=FILE",
        help="another report of the same run, into a file: --also sarif=report.sarif",
    )


def _check(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "check", "compare the claims with each other and with the reference claims")
    _reports(sub, FORMATS)
    sub.add_argument("--baseline", metavar="FILE", help="known findings: only others count for the exit code")
    sub.add_argument("--write-baseline", metavar="FILE", help="write the ids of all findings to FILE")
    sub.add_argument(
        "--select", action="append", default=[], metavar="CODE", help="only rules that begin so (also: A,B)"
    )
    sub.add_argument("--ignore", action="append", default=[], metavar="CODE", help="not the rules that begin so")
    sub.add_argument(
        "--persona",
        choices=("reader", "editor", "auditor"),
        default="editor",
        help="reader: definite errors on annotations that are not in doubt; editor (default): warnings and tensions too; auditor: all. "
        "Formats json, jsonl, sarif and junit always have all",
    )
    sub.add_argument(
        "--fail-on", choices=("error", "warning", "info", "never"), default="error", help="exit 1 from this severity on"
    )
    sub.add_argument(
        "--keep-going",
        action="store_true",
        help="set aside what is faulty and whatever depends on it, say so on stderr, evaluate the rest, and exit 1",
    )
    sub.add_argument("--exit-zero", action="store_true", help="exit 0 even with findings (= --fail-on never)")
    sub.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="where the queries run")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")


def _verify(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "verify", "integrity only: do bytes, offsets, quotes, ids, vocabulary and seal fit?")
    _reports(sub, VERIFY_FORMATS)
    sub.set_defaults(color="never")


def _show(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "show", "a claim, entity, source, date, stance or finding, with its sentence and context")
    sub.add_argument("id", metavar="ID", help="an id, or the beginning (6 or more characters) of a finding's id")
    sub.add_argument("--json", action="store_true", help="the record as it is stored")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")


def _explain(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "explain", "the page of a rule: what it asks, its examples, the query that runs")
    sub.add_argument("rule", metavar="RULE", nargs="?", help="a code or name; without one, the list of the rules")


def _stats(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "stats", "how much of what is annotated")
    sub.add_argument(
        "--coverage", action="store_true", help="name the sentences without claims; exit 1 if one has no reason"
    )
    sub.add_argument("--json", action="store_true", help="as one JSON object")


def _tabulate(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "tabulate", "every table as Parquet and CSV, with a data dictionary")
    sub.add_argument(
        "--out", required=True, metavar="DIR", help="the folder to write; files of these names are replaced"
    )


def _sweep(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(
        verbs, "sweep", "run the rules over Parquet tables of any size; findings are written as Parquet, a row each"
    )
    sub.add_argument(
        "--tables",
        required=True,
        metavar="DIR",
        help="the tables, as `tabulate` writes them; a table may be a folder of parts",
    )
    sub.add_argument("--out", required=True, metavar="DIR", help="the folder for the findings, a file for each rule")
    sub.add_argument(
        "--select", action="append", default=[], metavar="CODE", help="only rules that begin so (also: A,B)"
    )
    sub.add_argument("--ignore", action="append", default=[], metavar="CODE", help="not the rules that begin so")
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
        help="limit for what goes to disk, into a temporary folder (default: 10GB; none for Spark)",
    )
    sub.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="where the queries run")


def _support(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "support", "how well the claims of the texts are supported: the ladder S0 to S5")
    sub.add_argument("claim", metavar="CLAIM", nargs="?", help="a claim, with its reasons; without one, the counts")
    sub.add_argument("--json", action="store_true", help="the grade, or all grades, as JSON")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")


def _decide(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "decide", "record a judgement of a finding; the log only grows")
    sub.add_argument("finding", metavar="FINDING", help="the id of a finding, or its beginning")
    sub.add_argument("judgement", choices=("confirm", "dismiss", "discuss"))
    sub.add_argument(
        "--reason", required=True, metavar="REASON", help="a word of the list; a wrong one prints the list"
    )
    sub.add_argument("--by", required=True, metavar="NAME", help="who decides")
    sub.add_argument("--note", metavar="TEXT", help="in your own words")


def _export(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "export", "the corpus in a form that other tools read")
    sub.add_argument("--to", required=True, choices=("docbin",), help="docbin: Docs of spaCy, a span group a layer")
    sub.add_argument("file", metavar="FILE", help="where to write it")
    sub.add_argument(
        "--keep-tokens",
        action="store_true",
        help="spaCy's own tokens; annotations that begin or end inside one are widened and named",
    )


def _propose(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "propose", "suggest sentences, dates and mentions for a text, as records to look through")
    sub.add_argument("source", metavar="SOURCE", help="the id of a text")
    sub.add_argument(
        "--layer",
        action="append",
        default=[],
        choices=("sentences", "dates", "mentions"),
        help="only this one (may be given several times)",
    )
    sub.add_argument("--output", metavar="FILE", help="write to FILE, not in annotations/, instead of printing")


def _init(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "init", "make a corpus of your own: an empty one, or a copy")
    sub.add_argument("folder", metavar="DIR", help="a folder that is new or empty")
    sub.add_argument(
        "--from",
        dest="origin",
        metavar="CORPUS",
        help="copy this corpus, byte for byte: a folder (./shipped for one of that name), or the word shipped",
    )


def _add_text(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "add", "take a text into a corpus, byte for byte")
    sub.add_argument("file", metavar="FILE", help="the text, in UTF-8")
    sub.add_argument("--id", required=True, help="small letters, digits, hyphens: essay-1955")
    sub.add_argument("--title", required=True)
    for name, about in (
        ("kind", "what it is: popular article, speech ..."),
        ("language", "BCP 47, default: en"),
        ("author", "who wrote it"),
        ("date", "when it was written"),
        ("origin", "where you have it from"),
        ("rights", "who holds the rights"),
    ):
        sub.add_argument(f"--{name}", metavar="TEXT", help=about)


def _agree(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "agree", "how far the second annotation, made apart, agrees with the first")
    sub.add_argument("--json", action="store_true", help="as one JSON object")


def _format(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "format", "put the record files into canonical form and renew the seal; texts are never touched")
    sub.add_argument("--check", action="store_true", help="write nothing; exit 1 if something would change")


def _migrate(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "migrate", "bring a corpus of an earlier form to the form of today, and seal it; nothing is lost")
    sub.add_argument("--dry-run", action="store_true", help="write nothing; say what would change")


def _schema(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    sub = _add(verbs, "schema", "the JSON Schema of a kind of record or of the machine-readable output")
    sub.add_argument(
        "name", metavar="NAME", nargs="?", help="claim, entity, findings, problems ...; without one, their list"
    )


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

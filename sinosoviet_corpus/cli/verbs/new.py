"""`sinosoviet new`."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sinosoviet_corpus.cli import door, progress
from sinosoviet_corpus.cli.verb import Verb

if TYPE_CHECKING:
    from sinosoviet_corpus.model.corpus import Corpus
    from sinosoviet_corpus.tasks.checked import Report
    from sinosoviet_corpus.tasks.new import New

LEFT_OUT = 10  # proposals that do not fit and are listed


def _arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("files", metavar="FILE", nargs="+", help="a text: plain text, DOCX or HTML")
    sub.add_argument(
        "--corpus",
        metavar="DIR",
        help="the corpus to take it into; it is made if the folder is new or empty. Default: the corpus of the working directory, or a new "
        "folder named after the first file",
    )
    sub.add_argument("--title", help="default: as the file says, or its first line; for one file")
    for name, about in (
        ("language", "BCP 47, default: en"),
        ("author", "who wrote it"),
        ("date", "when it was written"),
        ("origin", "where you got it"),
        ("rights", "who holds the rights"),
        ("encoding", "of plain text or HTML that is not UTF-8 and does not say so: windows-1252, koi8-r, gb18030 ..."),
    ):
        sub.add_argument(f"--{name}", metavar="TEXT", help=about)
    sub.add_argument(
        "--with",
        dest="program",
        metavar="COMMAND",
        help="ask this program of yours for proposals too, as `propose --with` does",
    )


def _run(given: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    from sinosoviet_corpus.tasks.check import check
    from sinosoviet_corpus.tasks.form_lines import lines
    from sinosoviet_corpus.tasks.new import About, new, where
    from sinosoviet_corpus.tasks.verify import read_sound

    files = [Path(name) for name in given.files]
    known = ("title", "language", "author", "date", "origin", "rights", "encoding", "program")
    about = About(datetime.now(UTC).date().isoformat(), **{k: v for k in known if (v := getattr(given, k)) is not None})
    root = where(given.corpus, files)
    with progress.shown():
        made = new(root, files, about)
    corpus = read_sound(root)
    style = door.style("auto")
    door.say_all(_taken(made, root), style)
    door.say("")
    with progress.shown():
        report = _worth_telling(check(corpus), corpus)
    door.say_all(lines("overview", corpus, report, None, "editor", style), style)
    door.say_all(_next(made, root, corpus), style)
    return int(bool(made.left_out))


def _worth_telling(report: Report, corpus: Corpus) -> Report:
    """The report without what lacks support, as long as there is nothing on record that could support it."""
    from sinosoviet_corpus.model.claim import REFERENCE

    if any(claim.source == REFERENCE for claim in corpus.claims):
        return report
    return msgspec.structs.replace(report, findings=tuple(f for f in report.findings if f.kind != "unsupported"))


def _taken(made: New, root: Path) -> Iterator[str]:
    """What was taken in, and what was proposed."""
    yield f"{'made' if made.made else 'the corpus'}: {root}"
    for source in made.texts:
        kept = f"; the file itself is kept as {source.original.file}" if source.original else ""
        yield f"taken in: {source.id}: “{source.title}”, {source.code_points:,} characters{kept}"
        for oddity in source.oddities:
            yield f"   {oddity}"
    from sinosoviet_corpus.model.layer_table import LAYERS

    decided: list[str] = []
    others: list[str] = []  # they have no status
    for layer in LAYERS:
        if count := made.proposed.get(layer.name):
            group = decided if "made_by" in layer.record.__struct_fields__ else others
            group.append(f"{count} {layer.plain or layer.name}")
    yield f"proposed, for you to confirm or reject: {', '.join(decided) or 'nothing'}"
    if others:
        yield f"along with them: {', '.join(others)}"
    for line in made.left_out[:LEFT_OUT]:
        yield f"   left out: {line}"
    if len(made.left_out) > LEFT_OUT:
        yield f"   and {len(made.left_out) - LEFT_OUT} more were left out"


def _next(made: New, root: Path, corpus: Corpus) -> Iterator[str]:
    """What to do next."""
    named = shlex.quote(str(root))
    yield ""
    yield "What to do next"
    yield f"   sinosoviet desk --corpus {named}        confirm or reject the proposals and write claims, in the browser"
    if not corpus.bibliography:
        yield "   There are no facts on record yet, so nothing was asked for support; with some, more is found:"
        yield f"   sinosoviet import facts.csv --corpus {named}   facts to compare with: person, office, from, to, source"
    yield f"   sinosoviet check --corpus {named}       compare again"


VERB = Verb(
    name="new",
    place=105,
    help="take texts of your own (plain text, DOCX, HTML) into a corpus, with proposals, and check them: begin here",
    arguments=_arguments,
    run=_run,
    of_a_corpus=False,
)

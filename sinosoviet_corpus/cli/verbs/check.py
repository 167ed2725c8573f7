"""`sinosoviet check`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from sinosoviet_corpus.cli import door, options, progress
from sinosoviet_corpus.cli.verb import Verb
from sinosoviet_corpus.output.form import of_check

if TYPE_CHECKING:
    from sinosoviet_corpus.model.corpus import Corpus
    from sinosoviet_corpus.output.style import Style
    from sinosoviet_corpus.tasks.checked import Report

SEVERITIES = ("error", "warning", "info")


def _arguments(sub: argparse.ArgumentParser) -> None:
    forms = of_check()
    options.add_reports(sub, forms, "overview")
    *most, last = (form.name for form in forms.values() if not form.persona)
    sub.add_argument(
        "--baseline", metavar="FILE", help="a file of known findings, which do not count for the exit code"
    )
    sub.add_argument("--write-baseline", metavar="FILE", help="write the ids of all findings to FILE")
    sub.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="CODE",
        help="only rules whose code begins with CODE (also: A,B)",
    )
    sub.add_argument(
        "--ignore", action="append", default=[], metavar="CODE", help="no rules whose code begins with CODE"
    )
    sub.add_argument(
        "--persona",
        choices=("reader", "editor", "auditor"),
        default="editor",
        help="reader: definite errors on annotations that are not in doubt; editor (default): also warnings and tensions; auditor: all. "
        f"Formats {', '.join(most)} and {last} always have all findings",
    )
    sub.add_argument(
        "--fail-on", choices=("error", "warning", "info", "never"), default="error", help="exit 1 from this severity on"
    )
    sub.add_argument(
        "--keep-going",
        action="store_true",
        help="set aside faulty records and all that depends on them, list them on stderr, evaluate the rest, and exit 1",
    )
    sub.add_argument(
        "--proposed",
        choices=("show", "count", "ignore"),
        default="show",
        help="proposals that nobody has confirmed: show what they lead to (default), count it for the exit code too, or leave them out",
    )
    sub.add_argument("--exit-zero", action="store_true", help="exit 0 even with findings (= --fail-on never)")
    options.add_no_cache(sub)
    sub.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="where the queries run")
    sub.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")


def _run(given: argparse.Namespace) -> int:
    from sinosoviet_corpus.files.target import outside
    from sinosoviet_corpus.output.proposed import proposed, rests_on
    from sinosoviet_corpus.output.weight import is_dismissed
    from sinosoviet_corpus.tasks import baseline
    from sinosoviet_corpus.tasks.form_lines import base_of, lines

    chosen, ignored = options.codes(given, "select"), options.codes(given, "ignore")
    known = baseline.read(Path(given.baseline)) if given.baseline else None
    root = options.root(given)
    targets = options.targets(given, root)
    lasting = None if given.write_baseline is None else outside(root, given.write_baseline)
    with progress.shown():
        corpus, report = _checked(given, root, chosen, ignored)
    aside = report.set_aside
    if lasting:
        count = baseline.write(lasting, report.findings)
        door.note(f"{count} finding(s) written to {lasting}")
    if known is not None:
        left_out = sum(f.id in known for f in report.findings)
        gone = 0 if given.select or given.ignore else len(known) - left_out
        old = f"; {gone} of its ids no longer found (--write-baseline writes a new one)" if gone else ""
        door.note(f"{left_out} finding(s) of the baseline left out{old}")
    base = base_of(root)
    failing = _failing(given)

    def made(form: str, style: Style) -> Iterable[str]:
        return lines(form, corpus, report, known, given.persona, style, base, failing)

    options.write_all(given, targets, made)
    counted = [f for f in report.findings if known is None or f.id not in known]
    if not of_check()[given.format].counts:
        from sinosoviet_corpus.output.persona import split

        shown, hidden = split(given.persona, counted, of_check()[given.format].once)
        door.note(f"{len(shown)} finding(s), {len(hidden)} hidden from persona {given.persona}")
    if aside and aside.problems:
        return 1
    waiting = frozenset() if given.proposed == "count" else proposed(corpus)
    return int(any(f.severity in failing and not is_dismissed(f) and not rests_on(f, waiting) for f in counted))


def _checked(
    given: argparse.Namespace, root: Path, chosen: tuple[str, ...], ignored: tuple[str, ...]
) -> tuple[Corpus, Report]:
    """The corpus, or the sound part of it, and the report: computed, or kept from a run on the same files. Raises CorpusError."""
    if given.keep_going:
        from sinosoviet_corpus.tasks.set_aside import read_what_is_sound, summary

        corpus, aside = read_what_is_sound(root)
        for line in summary(aside):
            door.note(line)
    else:
        from sinosoviet_corpus.files.reader import to_corpus
        from sinosoviet_corpus.tasks.checked import checked
        from sinosoviet_corpus.tasks.verify import sound_reading

        reading = sound_reading(root, given.no_cache)
        corpus, aside = to_corpus(reading), None
        if given.engine == "duckdb" and not given.no_cache and given.proposed != "ignore":
            options.say_if_meaningless(corpus.vocabulary)
            return corpus, checked(reading.raw, corpus, chosen, ignored)
    from sinosoviet_corpus.output.proposed import without_proposals
    from sinosoviet_corpus.tasks.check import check

    if given.proposed == "ignore":
        corpus = without_proposals(corpus)
    options.say_if_meaningless(corpus.vocabulary)
    return corpus, check(corpus, chosen, ignored, given.engine, aside)


def _failing(given: argparse.Namespace) -> tuple[str, ...]:
    if given.exit_zero or given.fail_on == "never":
        return ()
    return SEVERITIES[: SEVERITIES.index(given.fail_on) + 1]


VERB = Verb(
    name="check",
    place=10,
    help="compare the claims with each other and with the reference claims",
    arguments=_arguments,
    run=_run,
)

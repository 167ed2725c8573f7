"""report: a check, or a test of integrity, in the form somebody asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sinosoviet_corpus.model.problem import Problem

if TYPE_CHECKING:
    from sinosoviet_corpus.model.corpus import Corpus
    from sinosoviet_corpus.output.persona import Persona
    from sinosoviet_corpus.output.style import Style
    from sinosoviet_corpus.tasks.check import Report

FORMS = ("full", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html")
PROBLEM_FORMS = ("full", "json", "jsonl", "sarif", "junit", "github", "markdown")


def lines(
    form: str,
    corpus: Corpus,
    report: Report,
    known: frozenset[str] | None,
    persona: Persona,
    style: Style,
    base: str = "",
    failing: Sequence[str] = ("error", "warning", "info"),
) -> Iterable[str]:
    """The lines of a check. known: the ids of a baseline.  base: see `base_of`.  failing: severities that fail the run.

    json, jsonl, sarif and junit have all findings; the others those that the persona reads and the baseline does not know.
    """
    from sinosoviet_corpus.output import json

    if form == "json":
        return [json.document(report)]
    if form == "jsonl":
        return (json.line(f) for f in report.findings)
    if form == "sarif":
        from sinosoviet_corpus.output import sarif
        from sinosoviet_corpus.rules.rulebook import rulebook
        from sinosoviet_corpus.verdict.afterwards import PAGES

        rules = [r for r in rulebook() if r.rule.code in report.run.rules]
        pages = {code: page or "" for code, (_, page) in PAGES.items()}
        return [json.document(sarif.log(corpus, report.findings, rules, known, base, pages))]
    if form == "junit":
        from sinosoviet_corpus.output import junit

        looked_at = {code: count.looked_at for code, count in report.run.counts.items()}
        return [junit.document(report.findings, looked_at, known or (), failing)]
    from sinosoviet_corpus.output.persona import split

    new = [f for f in report.findings if known is None or f.id not in known]
    shown, hidden = split(persona, new)
    if form == "full":
        from sinosoviet_corpus.output import full

        return full.lines(corpus, shown, hidden, report.cannot_tell, style)
    if form == "html":
        from sinosoviet_corpus.output import html

        return [html.page(corpus, shown, hidden, report.cannot_tell)]
    if form == "github":
        from sinosoviet_corpus.output import github

        return github.lines(corpus, shown, base)
    if form == "markdown":
        from sinosoviet_corpus.output import markdown

        return markdown.lines(corpus, shown, hidden, None if known is None else len(report.findings) - len(new), base)
    from sinosoviet_corpus.output import concise

    return concise.lines(corpus, shown, base)


def problem_lines(form: str, root: Path, problems: Sequence[Problem], base: str = "") -> Iterable[str]:
    """The lines of a test of integrity of the corpus at `root`."""
    from sinosoviet_corpus.output import json

    if form == "json":
        from sinosoviet_corpus.tasks.schema import PROBLEMS_SCHEMA, Problems

        return [json.document(Problems(PROBLEMS_SCHEMA, tuple(problems)))]
    if form == "jsonl":
        return (json.line(p) for p in problems)
    if form == "full":
        from sinosoviet_corpus.tasks.verify import describe

        count = f"{len(problems)} problem(s) of integrity in {root}" if problems else f"sound: {root}"
        return (*map(describe, problems), count)
    from sinosoviet_corpus.output import problems as forms

    if form == "sarif":
        return [json.document(forms.sarif_log(problems, base, _lengths(root)))]
    if form == "junit":
        return [forms.junit_document(problems)]
    return forms.github(problems, base) if form == "github" else forms.markdown(problems)


def _lengths(root: Path) -> Callable[[str, int], int | None]:
    """How many code points a line of a file of the corpus has (path, number from 1); None where there is no such line."""
    from sinosoviet_corpus.files import disk

    known: dict[str, list[int]] = {}

    def length(path: str, number: int) -> int | None:
        if path not in known:
            try:
                data = disk.read(root / path)
            except OSError:
                data = b""
            known[path] = [len(line.decode("utf-8", "replace")) for line in data.split(b"\n")]
        return known[path][number - 1] if 0 < number <= len(known[path]) else None

    return length


def base_of(root: Path) -> str:
    """The corpus folder as seen from the working directory, with a final "/"; "" where it is that or not below it."""
    below = os.path.relpath(root)
    return "" if below == os.curdir or below.startswith(os.pardir) else f"{Path(below).as_posix()}/"

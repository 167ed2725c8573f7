"""The lines of a check, or of a test of integrity, in an output form. The forms are the files of `output/forms/`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.output import form as registry
from sinosoviet_corpus.output.form import Checked, Verified

if TYPE_CHECKING:
    from sinosoviet_corpus.model.corpus import Corpus
    from sinosoviet_corpus.model.finding import Finding
    from sinosoviet_corpus.output.persona import Persona
    from sinosoviet_corpus.output.style import Style
    from sinosoviet_corpus.tasks.checked import Report


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

    A form without a persona gets all findings. The others get those that the persona reads and the baseline lacks.
    Raises CorpusError for an unknown form.
    """
    from sinosoviet_corpus.output.persona import split
    from sinosoviet_corpus.output.proposed import proposed
    from sinosoviet_corpus.verdict.afterwards import PAGES

    chosen = registry.named(form, registry.of_check())
    shown: list[Finding] = list(report.findings)
    hidden: list[Finding] = []
    if chosen.persona:
        new = (f for f in report.findings if known is None or f.id not in known)
        shown, hidden = split(persona, new, chosen.once)
    pages = {code: page or "" for code, (_, page) in PAGES.items()}
    return chosen.lines(Checked(corpus, report, shown, hidden, known, style, base, failing, pages, proposed(corpus)))


def problem_lines(form: str, root: Path, problems: Sequence[Problem], base: str = "") -> Iterable[str]:
    """The lines of a test of integrity of the corpus at `root`. Raises CorpusError for a form that `verify` does not have."""
    made = registry.named(form, registry.of_verify()).problems
    assert made is not None  # `of_verify` lists only forms that have it
    return made(Verified(root, problems, base))


def base_of(root: Path) -> str:
    """The path of the corpus folder from the working directory, with a final "/". "" if it is that directory or not below it."""
    below = os.path.relpath(root)
    return "" if below == os.curdir or below.startswith(os.pardir) else f"{Path(below).as_posix()}/"

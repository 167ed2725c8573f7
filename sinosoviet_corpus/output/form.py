"""An output form of `check`, and of `verify` where it has lines for problems: what a file in `forms/` declares.

A form is one file, `forms/<name>.py`, with a FORM. What it needs it imports inside its functions: all forms are looked at whenever
the command line is read, and only one of them is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from sinosoviet_corpus import walk
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.output import forms
from sinosoviet_corpus.output.printed import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from sinosoviet_corpus.model.corpus import Corpus
    from sinosoviet_corpus.model.finding import Finding
    from sinosoviet_corpus.model.problem import Problem
    from sinosoviet_corpus.output.style import Style

NEEDS = "A form has FORM = Form(name, place, kind, lines ...). See sinosoviet_corpus/output/README.md."


class Checked(NamedTuple):
    """A check, as a form shows it.

    report: tasks.check.Report, with all findings.  shown, hidden: what the persona reads and what not, without what the baseline
    knows; for a form without a persona all findings are shown.  known: the ids of a baseline, None without one.
    base: the corpus folder as seen from the working directory.  failing: severities that fail the run.
    pages: what findings that come from no rule file are about, by code.
    """

    corpus: Corpus
    report: Any
    shown: list[Finding]
    hidden: list[Finding]
    known: frozenset[str] | None
    style: Style
    base: str
    failing: Sequence[str]
    pages: dict[str, str]


class Verified(NamedTuple):
    """A test of integrity, as a form shows it: the folder of the corpus and its problems. base: as in `Checked`."""

    root: Path
    problems: Sequence[Problem]
    base: str


class Form(NamedTuple):
    """kind: how its lines are written, and so whether people or programs read them (`printed.py`).  lines: of a check.

    problems: the lines of a test of integrity, None for a form that `verify` has not.  persona: whether the persona and the
    baseline choose what is shown; without, the form has all findings.  counts: whether it says how many are hidden; if not, the
    command line does, beside the output.
    """

    name: str
    place: int
    kind: Kind
    lines: Callable[[Checked], Iterable[str]]
    problems: Callable[[Verified], Iterable[str]] | None = None
    persona: bool = True
    counts: bool = True


def of_check() -> dict[str, Form]:
    """The forms of `check` by name. Raises CorpusError, naming the file, for one that is malformed."""
    return walk.declared(forms, Form, "FORM", NEEDS)


def of_verify() -> dict[str, Form]:
    """The forms of `verify` by name."""
    return {name: form for name, form in of_check().items() if form.problems}


def named(name: str, among: dict[str, Form]) -> Form:
    """The form of this name. Raises CorpusError that names those there are."""
    if name not in among:
        raise CorpusError(f"there is no form {name!r}", None, f"The forms are {', '.join(among)}.")
    return among[name]

"""An output form of `check`, and also of `verify` if it has lines for problems.

A form is one file, `forms/<name>.py`, with a FORM. Import what it needs inside its functions: every run of the command line loads
all forms, but uses few.
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
    """The result of a check, for a form.

    report: tasks.checked.Report, with all findings.  shown, hidden: findings that the persona reads and does not read, without those of
    the baseline; for a form without a persona all findings are shown.  known: the ids of a baseline, None without one.
    base: the path of the corpus folder from the working directory.  failing: severities that fail the run.
    pages: explanations of the findings that do not come from a rule file, by code.  proposals: ids of records that nobody has confirmed.
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
    proposals: frozenset[str] = frozenset()


class Verified(NamedTuple):
    """The result of a test of integrity, for a form: the folder of the corpus and its problems. base: as in `Checked`."""

    root: Path
    problems: Sequence[Problem]
    base: str


class Form(NamedTuple):
    """An output form.

    kind: how its lines are written, and so whether people or programs read them (`printed.py`).  lines: of a check.

    problems: the lines of a test of integrity, None if `verify` does not have the form.  persona: whether the persona and the
    baseline choose the findings; if not, the form has all.  once: whether each error is told once, without the further findings about
    it, as in forms that do not group findings by case.  counts: whether it says how many are hidden; if not, the command line
    says so on stderr.
    """

    name: str
    place: int
    kind: Kind
    lines: Callable[[Checked], Iterable[str]]
    problems: Callable[[Verified], Iterable[str]] | None = None
    persona: bool = True
    once: bool = False
    counts: bool = True


def of_check() -> dict[str, Form]:
    """The forms of `check` by name. Raises CorpusError, naming the file, for one that is malformed."""
    return walk.declared(forms, Form, "FORM", NEEDS)


def of_verify() -> dict[str, Form]:
    """The forms of `verify` by name."""
    return {name: form for name, form in of_check().items() if form.problems}


def named(name: str, among: dict[str, Form]) -> Form:
    """The form of this name. Raises CorpusError, which lists the forms."""
    if name not in among:
        raise CorpusError(f"there is no form {name!r}", None, f"The forms are {', '.join(among)}.")
    return among[name]

"""GitHub: workflow commands, which annotate the lines of the texts and records."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form, Verified


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import github

    return github.lines(checked.corpus, checked.shown, checked.base)


def _problems(verified: Verified) -> Iterable[str]:
    from sinosoviet_corpus.output import problems

    return problems.github(verified.problems, verified.base)


FORM = Form("github", 70, "plain", _lines, _problems, counts=False)

"""Markdown: a summary for people, as of a job or a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form, Verified


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import markdown

    new = len(checked.shown) + len(checked.hidden)
    left_out = None if checked.known is None else len(checked.report.findings) - new
    return markdown.lines(checked.corpus, checked.shown, checked.hidden, left_out, checked.base)


def _problems(verified: Verified) -> Iterable[str]:
    from sinosoviet_corpus.output import problems

    return problems.markdown(verified.problems)


FORM = Form("markdown", 80, "plain", _lines, _problems)

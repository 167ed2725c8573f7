"""Full: the report for historians, case by case."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form, Verified


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import full

    return full.lines(checked.corpus, checked.shown, checked.hidden, checked.report.cannot_tell, checked.style)


def _problems(verified: Verified) -> Iterable[str]:
    from sinosoviet_corpus.output.problems import describe

    found, root = verified.problems, verified.root
    yield from map(describe, found)
    yield f"{len(found)} problem(s) of integrity in {root}" if found else f"sound: {root}"


FORM = Form("full", 10, "text", _lines, _problems)

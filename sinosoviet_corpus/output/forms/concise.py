"""Concise: one line a finding, for editors and grep."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import concise

    return concise.lines(checked.corpus, checked.shown, checked.base)


FORM = Form("concise", 20, "text", _lines, once=True, counts=False)

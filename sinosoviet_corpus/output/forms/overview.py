"""Overview: a page for the terminal. Where the texts come from, what was compared, the gravest cases, the rest counted."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import overview

    return overview.lines(checked)


FORM = Form("overview", 5, "text", _lines)

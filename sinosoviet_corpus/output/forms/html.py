"""HTML: one page with the passages in their context."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import html

    return [
        html.page(checked.corpus, checked.shown, checked.hidden, checked.report.cannot_tell, checked.report.sentences)
    ]


FORM = Form("html", 90, "markup", _lines)

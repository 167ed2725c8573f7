"""JSON: the whole report (`Report` in tasks/checked.py), or all problems, as one object; `sinosoviet schema` has its schema."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.output.form import Checked, Form, Verified


def _lines(checked: Checked) -> Iterable[str]:
    from sinosoviet_corpus.output import json_writer

    return [json_writer.document(checked.report)]


def _problems(verified: Verified) -> Iterable[str]:
    from sinosoviet_corpus.model.problem import PROBLEMS_SCHEMA, Problems
    from sinosoviet_corpus.output import json_writer

    return [json_writer.document(Problems(PROBLEMS_SCHEMA, tuple(verified.problems)))]


FORM = Form("json", 30, "json", _lines, _problems, persona=False)

"""Each shared view gives in its cases what a person has read and found right: golden/views.txt."""

from __future__ import annotations

from sinosoviet_corpus.engine.views import SHARED_VIEWS
from sinosoviet_corpus.model.vocabulary import Vocabulary
from tests.generated import VIEWS
from tests.views.case import golden
from tests.views.cases import CASES


def test_each_view_has_cases() -> None:
    assert SHARED_VIEWS.keys() == CASES.keys()


def test_the_rows_are_those_that_were_read(vocabulary: Vocabulary) -> None:
    """Stale? `python -m tests.generated`, and read what has changed."""
    assert golden(CASES.items(), vocabulary) == VIEWS.read_text("utf-8")

"""All cases, in the order of the views."""

from __future__ import annotations

from sinosoviet_corpus.views import SHARED_VIEWS
from tests.views import conclusions, contradicted, edges, logic, near, near_pairs, places, support, tenures, times
from tests.views.case import Case

_FILES = (times, places, logic, support, conclusions, tenures, near, edges, near_pairs, contradicted)
_ALL = {view: tuple(c for file in _FILES for c in file.CASES.get(view, ())) for view in SHARED_VIEWS}
CASES: dict[str, tuple[Case, ...]] = {view: cases for view, cases in _ALL.items() if cases}

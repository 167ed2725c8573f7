"""All cases, in the order of the views."""

from __future__ import annotations

from sinosoviet_corpus.views import SHARED_VIEWS
from tests.views import conclusions, logic, near, places, support, tenures, times
from tests.views.case import Case

_ALL = {
    **times.CASES,
    **places.CASES,
    **logic.CASES,
    **support.CASES,
    **conclusions.CASES,
    **tenures.CASES,
    **near.CASES,
}
CASES: dict[str, tuple[Case, ...]] = {view: tuple(_ALL[view]) for view in SHARED_VIEWS if view in _ALL}

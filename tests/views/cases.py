"""All cases, in the order of the views."""

from __future__ import annotations

from sinosoviet_corpus.views import SHARED_VIEWS
from tests.views import conclusions, logic, near, near_pairs, places, support, tenures, times
from tests.views.case import Case

_MODULES = (times, places, logic, support, conclusions, tenures, near, near_pairs)
CASES: dict[str, tuple[Case, ...]] = {
    view: found
    for view in SHARED_VIEWS
    if (found := tuple(c for module in _MODULES for c in module.CASES.get(view, ())))
}

"""The relations that rules share. Each has a meaning, columns and SQL, and is computed once, only if a rule reads it."""

from __future__ import annotations

from sinosoviet_corpus.views import (
    claims,
    conclusions,
    conflicts,
    existence,
    meanings,
    near,
    near_matches,
    numbers,
    places,
    statements,
    support,
    tenures,
    times,
)
from sinosoviet_corpus.views.view import View

SHARED_VIEWS: dict[str, View] = {
    **claims.VIEWS,
    **meanings.VIEWS,
    **existence.VIEWS,
    **tenures.VIEWS,
    **times.VIEWS,
    **places.VIEWS,
    **numbers.VIEWS,
    **conflicts.VIEWS,
    **conclusions.VIEWS,
    **statements.VIEWS,
    **support.VIEWS,
    **near.VIEWS,
    **near_matches.VIEWS,
}

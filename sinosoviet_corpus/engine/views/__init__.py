"""The relations that rules share, as queries over the tables and over each other. Each is computed once, and only where a rule reads it."""

from __future__ import annotations

from sinosoviet_corpus.engine.views import claims, conflicts, meanings, numbers, places, statements, support, times

SHARED_VIEWS = {
    **claims.VIEWS,
    **meanings.VIEWS,
    **times.VIEWS,
    **places.VIEWS,
    **numbers.VIEWS,
    **conflicts.VIEWS,
    **statements.VIEWS,
    **support.VIEWS,
}

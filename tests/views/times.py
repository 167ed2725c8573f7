"""Views about what happened when."""

from __future__ import annotations

from sinosoviet_corpus.rules.rule import fact, said, thing
from tests.views.case import Cases, case

CASES: Cases = {
    "lifetimes": [
        case(
            "of several stretches on record the first day of the first and the last day of the last count",
            said("the league met", "acted", agent="league", value="met"),
            fact("first", "existed", entity="league", when="extent 1919-03/1943-05-15"),
            fact("second", "existed", entity="league", when="extent 1953-02/1960"),
            thing("league", "organisation"),
        ),
    ],
}

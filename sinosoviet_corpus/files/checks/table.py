"""Record type -> its check: the one list. A record without a row has its ids and its spans checked."""

from __future__ import annotations

from typing import Any

from sinosoviet_corpus.files.checks.assessment import assessment
from sinosoviet_corpus.files.checks.claim import claim
from sinosoviet_corpus.files.checks.decision import decision
from sinosoviet_corpus.files.checks.entity import entity, mention
from sinosoviet_corpus.files.checks.fault import Check
from sinosoviet_corpus.files.checks.layers import adjudication, date, other
from sinosoviet_corpus.files.checks.reference import completeness, search
from sinosoviet_corpus.files.checks.stance import stance
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import Claim, Completeness, Search
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layers import Adjudication, Date, Stance

_CHECKS: dict[type[Any], Check] = {
    Claim: claim,
    Completeness: completeness,
    Search: search,
    Assessment: assessment,
    Entity: entity,
    Mention: mention,
    Date: date,
    Stance: stance,
    Adjudication: adjudication,
    Decision: decision,
}


def check_of(record: type[Any]) -> Check:
    """The check of this type of record."""
    return _CHECKS.get(record, other)

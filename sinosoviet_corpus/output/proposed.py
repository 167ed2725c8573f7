"""Proposals in a check: which findings rest on a record that a program proposed and nobody has confirmed yet."""

from __future__ import annotations

from typing import Any

import msgspec

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.layer_table import MARKED
from sinosoviet_corpus.proposers.made import PROPOSED


def is_proposed(record: Any) -> bool:
    """Whether a program proposed this record and nobody has confirmed it. A sentence has no status; nobody confirms one."""
    if isinstance(record, Entity):
        return (record.note or "").startswith(PROPOSED)
    return hasattr(record, "made_by") and record.made_by.status == "proposed"


def proposed(corpus: Corpus) -> frozenset[str]:
    """The ids of all proposals of a corpus."""
    return frozenset(record.id for layer in MARKED for record in getattr(corpus, layer) if is_proposed(record))


def rests_on(finding: Finding, proposals: frozenset[str]) -> bool:
    """Whether a finding is about a proposal."""
    return bool(proposals) and any(place.claim in proposals for place in finding.places)


def without_proposals(corpus: Corpus) -> Corpus:
    """The corpus without its proposals."""
    kept = {layer: tuple(r for r in getattr(corpus, layer) if not is_proposed(r)) for layer in MARKED}
    return msgspec.structs.replace(corpus, **kept)

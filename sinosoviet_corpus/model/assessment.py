"""The assessment: what a researcher concludes about statements of a text, from reference claims and searches."""

from __future__ import annotations

from collections.abc import Iterable

from sinosoviet_corpus.model.record import Id, MadeBy, Record
from sinosoviet_corpus.model.words import Assessed, Slot


class Assessment(Record, frozen=True):
    """A conclusion about some claims. It makes no finding definite: only a computed comparison does.

    claims: those it is about.  differs_in: where the record has it otherwise, or leaves it open.  statement: one sentence for the
    reader, with what would be right.  references: the reference claims and completeness statements that it rests on, searches: the searches.
    """

    id: Id
    claims: tuple[Id, ...]
    verdict: Assessed
    differs_in: tuple[Slot, ...]
    statement: str
    references: tuple[Id, ...]
    searches: tuple[Id, ...]
    made_by: MadeBy


def latest(assessments: Iterable[Assessment]) -> dict[str, Assessment]:
    """Claim -> the assessment that counts: the latest; of several of one day the first by its id, as in the view `conclusions`."""
    found: dict[str, Assessment] = {}
    for one in sorted(assessments, key=lambda a: a.id):
        for claim in one.claims:
            if claim not in found or one.made_by.at > found[claim].made_by.at:
                found[claim] = one
    return found

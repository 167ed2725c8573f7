"""A researcher's conclusion and the comparison say different things of a claim: one of them is wrong.

Ask: does the reference claim say what its work says? is the annotation of the text right? has the conclusion been overtaken by a newer
reference claim? Then correct the claim, or write another assessment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sinosoviet_corpus.model.assessment import Assessment, latest
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.verdict.notes import Notes

CODE, NAME = "MET008", "assessment-disagrees"


def disagreements(
    notes: Notes,
    assessments: Iterable[Assessment],
    findings: Sequence[Finding],
    corroborated: Mapping[str, Sequence[str]],
) -> Iterator[Finding]:
    """A finding for each claim of which the latest assessment says what the comparison does not. corroborated: claim -> reference claims that say the same."""
    contradicted = {f.claim: f for f in findings if f.kind == "contradiction" and f.verdict == "definite"}
    for key, assessment in latest(assessments).items():
        claim, against, same = notes.claims.get(key), contradicted.get(key), corroborated.get(key)
        if claim is None or not claim.spans:
            continue
        if assessment.verdict == "supported" and against is not None:
            other = f"{against.code} {against.name} finds it contradicted"
        elif assessment.verdict in ("differs", "against", "not found") and same:
            other = f"{same[0]} says the same as the text"
        else:
            continue
        yield notes.note(
            CODE,
            NAME,
            f"{assessment.id} concludes “{assessment.verdict}”, but {other}",
            of=f"{assessment.id} {key} {other}",
            place=notes.place(key, ""),
            confidence=assessment.made_by.confidence,
        )

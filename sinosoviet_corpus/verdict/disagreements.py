"""A researcher's conclusion and the comparison say different things of a claim: one of them is wrong.

Ask: does the reference claim say what its work says? is the annotation of the text right? has the conclusion been overtaken by a newer
reference claim? Then correct the claim, or write another assessment.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.decision import standing
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.render.sentence import Speaker

CODE, NAME = "MET008", "assessment-disagrees"


def disagreements(
    corpus: Corpus, findings: Sequence[Finding], corroborated: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    """A finding for each claim of which the latest assessment says what the comparison does not. corroborated: claim -> reference claims that say the same."""
    contradicted = {f.claim: f for f in findings if f.kind == "contradiction" and f.verdict == "definite"}
    latest = {c: a for a in sorted(corpus.assessments, key=lambda a: (a.made_by.at, a.id)) for c in a.claims}
    decisions = standing(corpus.decisions)
    claims = {c.id: c for c in corpus.claims}
    speaker = Speaker(corpus)
    for key, assessment in latest.items():
        claim = claims.get(key)
        against, same = contradicted.get(key), corroborated.get(key)
        if claim is None or not claim.spans:
            continue
        if assessment.verdict == "supported" and against is not None:
            other = f"{against.code} {against.name} finds it contradicted"
        elif assessment.verdict in ("differs", "against", "not found") and same:
            other = f"{same[0]} says the same as the text"
        else:
            continue
        identity = hashlib.sha256(f"{CODE} {assessment.id} {key} {other}".encode()).hexdigest()[:16]
        yield Finding(
            id=identity,
            code=CODE,
            name=NAME,
            family="meta",
            kind="meta",
            severity="info",
            verdict=None,
            confidence=assessment.made_by.confidence,
            message=f"{assessment.id} concludes “{assessment.verdict}”, but {other}",
            case=key,
            hint=None,
            softened=None,
            places=(
                Place(
                    role="primary",
                    source=claim.source,
                    source_kind="text",
                    claim=key,
                    start=claim.spans[0].start,
                    end=claim.spans[0].end,
                    quote=claim.spans[0].quote,
                    caption=speaker.sentence(claim),
                ),
            ),
            references=(),
            assumptions=(),
            decision=decisions.get(identity),
        )

"""The state of every sentence: what the record says of it, in one word, so that what was found right is as visible as what was not.

A sentence has the state of the worst of its claims, in the order of STATES. A claim that asks for no source (an evaluation, an order of
events, a figure of speech) counts only if it is contradicted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, get_args

import msgspec

from sinosoviet_corpus.model.assessment import Assessment, latest
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.layers import Sentence
from sinosoviet_corpus.tables.sentences import Sentences
from sinosoviet_corpus.verdict.fingerprint import of_claim

State = Literal[
    "contradicted", "contested", "differs", "unsupported", "could not be checked", "supported",
    "makes no claim", "not annotated",
]  # fmt: skip
STATES: tuple[State, ...] = get_args(State)


class SentenceState(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a sentence, and what it rests on.

    claims: those that begin in it.  findings: the ids of the findings about them.  support: the reference claims that say the same.
    searches: made for a claim that nothing supports.  in_part: whether a part of what is unsupported is on record.
    digest: changes if the words, a claim, a finding, an assessment or a supporting claim changes.
    """

    sentence: str
    source: str
    state: State
    claims: tuple[str, ...]
    findings: tuple[str, ...]
    support: tuple[str, ...]
    searches: tuple[str, ...]
    in_part: bool
    digest: str


class _Known(NamedTuple):
    """What is known of the claims: for each its findings, the reference claims that say the same, its assessment, its searches."""

    claims: dict[str, Claim]
    findings: dict[str, list[Finding]]
    support: dict[str, list[str]]
    assessments: dict[str, Assessment]
    searches: dict[str, list[str]]


def states(
    corpus: Corpus, findings: Iterable[Finding], corroborated: dict[str, list[str]]
) -> tuple[SentenceState, ...]:
    """The state of every sentence, in the order of the texts. Takes time linear in claims, findings and assessments."""
    known = _known(corpus, findings, corroborated)
    where, begun = Sentences(corpus), dict[str, list[Claim]]()
    for claim in corpus.claims:
        if claim.source != REFERENCE:
            for sentence in dict.fromkeys(where.at(claim.source, span.start) for span in claim.spans):
                begun.setdefault(sentence or "", []).append(claim)
    ordered = sorted(corpus.sentences, key=lambda s: (s.source, s.spans[0].start, s.id))
    return tuple(_of_sentence(corpus, s, begun.get(s.id, ()), known) for s in ordered)


def _known(corpus: Corpus, findings: Iterable[Finding], corroborated: dict[str, list[str]]) -> _Known:
    about: dict[str, list[Finding]] = {}
    for finding in findings:
        for place in finding.places:
            if place.source_kind == "text":
                about.setdefault(place.claim, []).append(finding)
        for fallen in finding.falls_with:
            about.setdefault(fallen, []).append(finding)
    searches: dict[str, list[str]] = {}
    for search in corpus.searches:
        for claim in search.claims:
            searches.setdefault(claim, []).append(search.id)
    return _Known({c.id: c for c in corpus.claims}, about, corroborated, latest(corpus.assessments), searches)


def _of_sentence(corpus: Corpus, sentence: Sentence, claims: Sequence[Claim], known: _Known) -> SentenceState:
    graded = [(claim, of_claim_state(claim, known)) for claim in claims]
    asked = [(claim, state) for claim, state in graded if state is not None]
    if asked:
        state = min((state for _, state in asked), key=STATES.index)
    else:
        state = "makes no claim" if claims or sentence.no_claim else "not annotated"
    findings = tuple(dict.fromkeys(f.id for c in claims for f in known.findings.get(c.id, ())))
    support = tuple(dict.fromkeys(key for c in claims for key in _support(c, known)))
    lacking = [c for c, s in asked if s == "unsupported"]
    return SentenceState(
        sentence=sentence.id,
        source=sentence.source,
        state=state,
        claims=tuple(c.id for c in claims),
        findings=findings,
        support=support,
        searches=tuple(dict.fromkeys(s for c in lacking for s in _searches(c, known))),
        in_part=state == "unsupported" and all(_in_part(c, known) for c in lacking),
        digest=_digest(corpus, sentence, state, claims, findings, support, known),
    )


def of_claim_state(claim: Claim, known: _Known) -> State | None:
    """The state of a claim; None if it asks for no source and nothing speaks against it."""
    found = known.findings.get(claim.id, ())
    against = [f for f in found if f.kind == "contradiction" and f.places[0].source_kind == "text"]
    if any(f.verdict == "definite" for f in against):
        return "contradicted"
    if against:
        return (
            "contested"
            if claim.id in known.support or any(f.softened == "works-disagree" for f in against)
            else "differs"
        )
    verdict = _verdict(claim, known)
    if verdict in (
        "differs",
        "against",
    ):  # no finding may say so: the conclusion is left out if another finding reports the same error
        return "differs"
    if claim.id in known.support or verdict == "supported":
        return "supported"
    if verdict == "could not be checked":
        return "could not be checked"
    if verdict is not None or any(f.kind == "unsupported" for f in found):
        return "unsupported"
    return None


def _in_part(claim: Claim, known: _Known) -> bool:
    """Whether a part of an unsupported claim is on record: a researcher says so, or its finding names a claim on record."""
    found = (f for f in known.findings.get(claim.id, ()) if f.kind == "unsupported")
    return _verdict(claim, known) == "partly" or any(p.source_kind == "reference" for f in found for p in f.places)


def _verdict(claim: Claim, known: _Known) -> str | None:
    assessment = known.assessments.get(claim.id)
    return assessment.verdict if assessment else None


def _support(claim: Claim, known: _Known) -> Iterable[str]:
    assessment = known.assessments.get(claim.id)
    concluded = assessment.references if assessment and assessment.verdict == "supported" else ()
    return (*known.support.get(claim.id, ()), *concluded)


def _searches(claim: Claim, known: _Known) -> Iterable[str]:
    assessment = known.assessments.get(claim.id)
    return (*(assessment.searches if assessment else ()), *known.searches.get(claim.id, ()))


def _digest(
    corpus: Corpus,
    sentence: Sentence,
    state: State,
    claims: Iterable[Claim],
    findings: Iterable[str],
    support: Iterable[str],
    known: _Known,
) -> str:
    words = [corpus.texts[sentence.source].text[s.start : s.end] for s in sentence.spans]
    claims = list(claims)
    concluded = [msgspec.json.encode(known.assessments[c.id]).decode() for c in claims if c.id in known.assessments]
    supporting = [of_claim(known.claims[key]) for key in support if key in known.claims]
    parts = [state, *words, *(of_claim(c) for c in claims), *findings, *supporting, *concluded]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

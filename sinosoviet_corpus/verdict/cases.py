"""One error, one case: what rests on a mistake, or repeats it, is no alarm of its own.

A finding that asks for evidence is left out where its claim is contradicted, and where its claim falls with a contradicted one: a cause, an
effect or a speech about something that the record contradicts. The finding of the contradiction lists the claims that fall with it.
Findings share a case if they are about one claim, rest on one reference claim, are found by one rule in one sentence (the members of a
list), or are about the person whom a rule about offices finds mistaken, in the same text. A researcher's conclusion joins the contradiction
of its sentence that has half or more of the reference claims on which it rests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from sinosoviet_corpus.model.assessment import latest
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.tables.sentences import Sentences

ASSESSED = "assessed"  # the entry of the policy that makes a researcher's conclusion a tension
_SEVERITY = {"error": 0, "warning": 1, "info": 2}
_VERDICT = {"definite": 0, "tension": 1, None: 2}
_SURE = {"high": 0, "medium": 1, "low": 2}
_OF_OFFICES = "role"  # the family of rules that find a person mistaken


def in_cases(findings: Iterable[Finding], corpus: Corpus) -> list[Finding]:
    """The findings without idle ones, each with the name of its case and the claims that fall with it. Takes time linear in their places."""
    claims = {c.id: c for c in corpus.claims}
    findings = _with_conclusions(list(findings), corpus)
    contradicted = {f.claim for f in findings if _contradicts(f)}
    wrong = contradicted | {p.claim for f in findings if f.softened == ASSESSED for p in f.places}
    kept: list[Finding] = []
    fallen: dict[str, list[str]] = {}
    left_out: dict[str, str] = {}  # claim whose own finding is left out -> the contradicted claim of the same error
    for finding in findings:
        own = [p.claim for p in finding.places if p.source_kind == "text"]
        refuted = next((key for key in own if key in contradicted), None) if _asks(finding) else None
        if refuted is not None:  # a conclusion about several claims: the others are the same error
            others = [key for key in own if key not in contradicted] if finding.softened == ASSESSED else []
            fallen.setdefault(refuted, []).extend(others)
            left_out |= dict.fromkeys(others, refuted)
            continue
        base = _base(claims, own, wrong) if finding.kind == "unsupported" and not finding.references else None
        if base:
            fallen.setdefault(base, []).extend(own)
        else:
            kept.append(finding)
    listed: dict[str, list[str]] = {}
    for base, claims_of_it in fallen.items():
        listed.setdefault(left_out.get(base, base), []).extend(claims_of_it)
    sentences = Sentences(corpus)
    named = _named(kept, _Mistaken(kept, claims, corpus.vocabulary), _Statements(kept, sentences), sentences)
    return [msgspec.structs.replace(f, case=named[n]) for n, f in enumerate(_with_fallen(kept, listed))]


def _asks(finding: Finding) -> bool:
    """Whether it asks for evidence, or gives a researcher's conclusion. Neither is needed if the claim is contradicted by computation."""
    return (finding.kind == "unsupported" and finding.verdict is None) or finding.softened == ASSESSED


def _contradicts(finding: Finding) -> bool:
    """Whether it is a computed contradiction between its claim and the record. Of two passages that contradict each other either may be right."""
    return (
        finding.kind == "contradiction"
        and finding.softened != ASSESSED
        and finding.places[0].source_kind == "text"
        and (len({p.source_kind for p in finding.places}) > 1 or len(finding.places) == 1)
    )


def _base(claims: dict[str, Claim], own: list[str], wrong: set[str]) -> str | None:
    """The claim that is wrong and that these claims take for granted; None if there is none."""
    for key in own:
        claim = claims.get(key)
        if claim is not None:
            named = (claim.content, *(filler for ids in claim.roles.values() for filler in ids))
            found = next((x for x in named if x in wrong and x not in own), None)
            if found:
                return found
    return None


def _with_fallen(findings: list[Finding], fallen: dict[str, list[str]]) -> Iterator[Finding]:
    """The findings; the first about a claim that others take for granted lists them."""
    for finding in findings:
        about = [p.claim for p in finding.places if p.claim in fallen] if finding.kind == "contradiction" else []
        with_it = tuple(dict.fromkeys(x for key in about for x in fallen.pop(key)))
        yield msgspec.structs.replace(finding, falls_with=with_it) if with_it else finding


def _with_conclusions(findings: list[Finding], corpus: Corpus) -> list[Finding]:
    """The findings; a contradiction without a hint takes the conclusion of a researcher about its claim, which says what would be right."""
    right = {
        claim: a.statement
        for claim, a in latest(corpus.assessments).items()
        if a.verdict in ("differs", "against", "partly")
    }
    return [
        msgspec.structs.replace(f, hint=right[f.claim])
        if f.hint is None and f.softened != ASSESSED and f.kind == "contradiction" and f.claim in right
        else f
        for f in findings
    ]


class _Mistaken:
    """The persons whom a rule about offices finds mistaken, in the text that names them."""

    def __init__(self, findings: list[Finding], claims: dict[str, Claim], vocabulary: Vocabulary) -> None:
        self._claims, self._predicates = claims, vocabulary.predicates
        self._found = {
            (f.places[0].source, person)
            for f in findings
            if f.family == _OF_OFFICES and f.verdict == "definite"
            for person in self._persons(f.claim)
        }

    def keys(self, finding: Finding) -> Iterator[tuple[str, ...]]:
        """The mistaken persons that a finding is about."""
        for person in self._persons(finding.claim):
            if (finding.places[0].source, person) in self._found:
                yield "mistaken", finding.places[0].source, person

    def _persons(self, key: str) -> Iterator[str]:
        claim = self._claims.get(key)
        if claim is not None:
            living = self._predicates[claim.predicate].living if claim.predicate else ()
            yield from (x for role in living for x in claim.roles.get(role, ()))


class _Statements:
    """The errors that a comparison finds in a sentence, each with the reference claims that say so."""

    def __init__(self, findings: list[Finding], sentences: Sentences) -> None:
        self._sentences = sentences
        self._found: dict[str, list[tuple[str, set[str]]]] = {}
        for finding in findings:
            sentence = self._sentence(finding)
            if sentence and finding.kind == "contradiction" and finding.softened != ASSESSED:
                self._found.setdefault(sentence, []).append((finding.case, _recorded(finding)))

    def keys(self, finding: Finding) -> Iterator[tuple[str, ...]]:
        """The contradictions of the sentence of a conclusion that rest on half or more of what it rests on."""
        rests_on = _recorded(finding)
        for case, against in self._found.get(self._sentence(finding) or "", ()):
            if rests_on and 2 * len(rests_on & against) >= len(rests_on):
                yield "claim", case

    def _sentence(self, finding: Finding) -> str | None:
        place = finding.places[0]
        return self._sentences.at(place.source, place.start) if place.source_kind == "text" else None


def _recorded(finding: Finding) -> set[str]:
    return {p.claim for p in finding.places if p.source_kind == "reference"}


def _named(findings: list[Finding], mistaken: _Mistaken, statements: _Statements, sentences: Sentences) -> list[str]:
    """The case of each finding: the claim of its gravest finding, the first of these in the text."""
    parent = list(range(len(findings)))

    def top(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    first: dict[tuple[str, ...], int] = {}
    for n, finding in enumerate(findings):
        for key in _keys(finding, mistaken, statements, sentences):
            parent[top(n)] = top(first.setdefault(key, n))
    leader: dict[int, tuple[tuple[object, ...], str]] = {}
    for n, finding in enumerate(findings):
        mine = (gravity(finding), finding.claim)
        leader[top(n)] = min(leader.get(top(n), mine), mine)
    return [leader[top(n)][1] for n in range(len(findings))]


def _keys(
    finding: Finding, mistaken: _Mistaken, statements: _Statements, sentences: Sentences
) -> Iterator[tuple[str, ...]]:
    """The keys of a finding. Findings that share a key are one case."""
    place = finding.places[0]
    yield "claim", finding.case
    if place.source == REFERENCE or finding.kind in ("meta", "wording"):
        return
    if finding.kind == "contradiction" and finding.softened != ASSESSED:
        yield from (("against", place.source, p.claim) for p in finding.places if p.source_kind == "reference")
        sentence = sentences.at(place.source, place.start)
        if sentence:
            yield "sentence", sentence, finding.code
    if finding.softened == ASSESSED:
        yield from statements.keys(finding)
    if finding.family == _OF_OFFICES or _asks(finding):
        yield from mistaken.keys(finding)


def by_case(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Case -> its findings, both in the order in which they come."""
    cases: dict[str, list[Finding]] = {}
    for finding in findings:
        cases.setdefault(finding.case, []).append(finding)
    return cases


def gravity(finding: Finding) -> tuple[int, int, int, bool, str, int, str, str, str]:
    """The key that puts the gravest finding first; of equally grave ones those of two claims before those of many, and the first in the text."""
    place = finding.places[0]
    return (
        _SEVERITY[finding.severity],
        _VERDICT[finding.verdict],
        _SURE[finding.confidence],
        finding.family == "network",
        place.source,
        place.start or 0,
        finding.code,
        finding.claim,
        finding.id,
    )

"""What stands against a statement, ready for a page: the other sides, with their words in context and the works that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import Citation
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.output.context import around
from sinosoviet_corpus.output.evidence import timeline
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.verdict.policy import reason_of


class Cited(NamedTuple):
    """A work and what it says. url: an http(s) address, or "".  function: "disputes" or "mentions", or "".  kind: of the work, or ""."""

    citation: str
    locator: str
    url: str
    says: str
    function: str = ""
    kind: str = ""


class Quoted(NamedTuple):
    """The words of a place in their context."""

    source: str
    title: str
    language: str
    start: int
    end: int
    before: str
    words: str
    after: str


class Side(NamedTuple):
    """One statement of the evidence. passage: None for one on record."""

    caption: str
    claim: str
    passage: Quoted | None
    works: tuple[Cited, ...]


class Reasons(NamedTuple):
    """A finding, with what a reader needs to judge it. own: the words that it is about."""

    own: Quoted | None
    sides: tuple[Side, ...]
    more: tuple[Cited, ...]  # of statements that are no claims, such as that a list is complete
    softened: str
    falls: tuple[str, ...]  # sentences that take for granted what is contradicted


def reasons(held: Held, finding: Finding) -> Reasons:
    """The evidence of a finding: its own passage, then each other side, in the order of its places."""
    places = finding.places[1:]
    shown = {place.claim for place in finding.places}
    more = [
        Cited(r.citation, r.locator or "", _safe(r.url), r.says, "", r.kind)
        for r in finding.references
        if r.claim not in shown
    ]
    claims = {c.id: c for c in held.corpus.claims}
    falls = [held.speaker.sentence(claims[key]) for key in finding.falls_with if key in claims]
    return Reasons(
        own=quoted(held, finding.places[0]),
        sides=tuple(Side(p.caption, p.claim, quoted(held, p), _works(held, p, finding)) for p in places),
        more=tuple(dict.fromkeys(more)),
        softened=reason_of(finding.softened) if finding.softened else "",
        falls=tuple(falls),
    )


def picture(held: Held, findings: Iterable[Finding]) -> Markup:
    """The dates of all sides, drawn; its labels are escaped by `timeline`."""
    return Markup(timeline(held.corpus, findings))


def quoted(held: Held, place: Place) -> Quoted | None:
    """The words of a place of a finding; None if it is in no text."""
    text = held.corpus.texts.get(place.source)
    if text is None or place.start is None or place.end is None:
        return None
    before, after = around(text.text, place.start, place.end)
    words = text.text[place.start : place.end]
    source = text.source
    return Quoted(
        source.id, source.title, source.language, place.start, place.end, _running(before), words, _running(after)
    )


def _running(text: str) -> str:
    """The text with its paragraphs run together; the blank at its ends stays."""
    return re.sub(r"\s+", " ", text)


def _works(held: Held, place: Place, finding: Finding) -> tuple[Cited, ...]:
    """The works of one side, in the order in which the finding names them, with their words."""
    claim = next((c for c in held.corpus.claims if c.id == place.claim), None)
    said = {} if claim is None else {(c.locator, c.url, _cited(held, c)): c for c in claim.citations}
    made = []
    for reference in finding.references:
        if reference.claim == place.claim:
            citation = said.get((reference.locator, reference.url, reference.citation))
            function = citation.function if citation and citation.function != "supports" else ""
            made.append(
                Cited(
                    reference.citation,
                    reference.locator or "",
                    _safe(reference.url),
                    reference.says,
                    function,
                    reference.kind,
                )
            )
    return tuple(made)


def cited(held: Held, citation: Citation) -> Cited:
    """A citation of a claim, with the kind of its work."""
    work = held.corpus.bibliography.get(citation.work)
    function = citation.function if citation.function != "supports" else ""
    kind = work.sort if work else ""
    return Cited(_cited(held, citation), citation.locator or "", _safe(citation.url), citation.says, function, kind)


def _cited(held: Held, citation: Citation) -> str:
    return cite(held.corpus.bibliography.get(citation.work), citation.work)


def _safe(url: str | None) -> str:
    return url if url and re.match(r"https?://", url) else ""

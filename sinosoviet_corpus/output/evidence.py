"""The evidence of a finding in HTML: quotes, works, a picture of the dates. The desk, the report and the cards of notebooks use it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sinosoviet_corpus.model.claim import REFERENCE, Citation
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.output.context import around
from sinosoviet_corpus.output.timeline import Row, svg
from sinosoviet_corpus.output.weight import judgement
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.render.safe import for_html, verbatim_html
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import hull
from sinosoviet_corpus.verdict.policy import reason_of

MARKS = {"error": "✕", "warning": "!", "info": "i"}


class Cited(NamedTuple):
    """A work and what it says. url: an http(s) address, or "".  function: "disputes" or "mentions", or "".  kind: of the work, or ""."""

    citation: str
    locator: str
    url: str
    says: str
    function: str = ""
    kind: str = ""


class Evidence:
    """What stands against the statements of one corpus. passage: how the words of a place are shown, as HTML."""

    def __init__(self, corpus: Corpus, speaker: Speaker, passage: Callable[[Place], str]) -> None:
        self._corpus, self._speaker, self._passage = corpus, speaker, passage
        self._claims = {c.id: c for c in corpus.claims}

    def against(self, finding: Finding, shown: Collection[str] = (), fold: bool = False) -> Iterator[str]:
        """The other sides with their words and works, why it is only a tension, the assumptions, and what falls with it.

        shown: claims that were shown before.  fold: whether all works of a side but the first are folded.
        """
        for place in finding.places[1:]:
            if place.claim not in shown:
                said = works(self.works(finding, place.claim), fold)
                yield f'<div class="side"><p>{for_html(place.caption)}</p>{self._passage(place)}{said}</div>'
        sides = {place.claim for place in finding.places}
        apart = dict.fromkeys(r.claim for r in finding.references if r.claim not in sides)
        yield works(tuple(dict.fromkeys(w for claim in apart for w in self.works(finding, claim))), fold)
        if finding.softened:
            yield f'<p class="small">Only a tension: {for_html(reason_of(finding.softened))}</p>'
        yield from (f'<p class="small">Assumed: {for_html(a)}</p>' for a in finding.assumptions)
        fallen = [self._speaker.sentence(self._claims[key]) for key in finding.falls_with if key in self._claims]
        if fallen:
            items = "".join(f"<li>{for_html(sentence)}</li>" for sentence in fallen)
            yield f'<div class="small"><p>With it falls:</p><ul>{items}</ul></div>'

    def works(self, finding: Finding, key: str) -> tuple[Cited, ...]:
        """The works that a claim of the finding cites, the best first, as the finding names them."""
        claim = self._claims.get(key)
        known = self._corpus.bibliography
        said = {(c.locator, c.url, cite(known.get(c.work), c.work)): c for c in claim.citations} if claim else {}
        return tuple(
            Cited(
                r.citation,
                r.locator or "",
                _safe(r.url),
                r.says,
                _function(said.get((r.locator, r.url, r.citation))),
                r.kind,
            )
            for r in finding.references
            if r.claim == key
        )


def cited(corpus: Corpus, citation: Citation) -> Cited:
    """A citation of a claim, with the kind of its work."""
    work = corpus.bibliography.get(citation.work)
    named = cite(work, citation.work)
    kind = work.sort if work else ""
    return Cited(named, citation.locator or "", _safe(citation.url), citation.says, _function(citation), kind)


def _function(citation: Citation | None) -> str:
    return citation.function if citation is not None and citation.function != "supports" else ""


def _safe(url: str | None) -> str:
    return url if url and re.match(r"https?://", url) else ""


def quote(corpus: Corpus, place: Place, where: str) -> str:
    """The words of a place, marked in their context. Empty for one that is in no text. where: HTML that says where they stand."""
    text = corpus.texts.get(place.source)
    if text is None or place.start is None or place.end is None:
        return ""
    # The paragraphs of the context run together.
    before, after = (for_html(re.sub(r"\s+", " ", part)) for part in around(text.text, place.start, place.end))
    words = f"{before}<mark>{verbatim_html(text.text[place.start : place.end])}</mark>{after}"
    language = for_html(text.source.language)
    return f'<blockquote><span lang="{language}" dir="auto">{words}</span> <cite>{where}</cite></blockquote>'


def works(cited: Sequence[Cited], fold: bool = False) -> str:
    """A list of works with the words they say; empty for none. fold: whether all but the first are folded."""
    items = [f"<li>{_work(one)}</li>" for one in cited]
    if not items:
        return ""
    if not fold or not items[1:]:
        return f'<ul class="works">{"".join(items)}</ul>'
    more = f"{len(items) - 1} more work{'s' * (len(items) > 2)}"
    folded = f'<details class="small"><summary>{more}</summary><ul class="works">{"".join(items[1:])}</ul></details>'
    return f'<ul class="works">{items[0]}</ul>{folded}'


def _work(one: Cited) -> str:
    says = f'<q class="says">{for_html(one.says)}</q> ' if one.says else ""
    words = ", ".join(for_html(part) for part in (one.citation, one.locator) if part)
    words += f" ({for_html(one.function)})" if one.function else ""
    words += f" · {for_html(one.kind)}" if one.kind else ""
    url = for_html(one.url)
    link = f' <a rel="noreferrer noopener" target="_blank" href="{url}">{url}</a>' if url else ""
    return f'{says}<span class="work">{words}</span>{link}'


def decision(finding: Finding) -> str:
    """The decision on the finding, with who made it. Empty without one."""
    decided = for_html(judgement(finding))
    return f"<p><strong>{decided[0].upper()}{decided[1:]}</strong></p>" if decided else ""


def timeline(corpus: Corpus, findings: Iterable[Finding]) -> str:
    """A picture of the dates that each side gives."""
    claims = {c.id: c for c in corpus.claims}
    rows: dict[str, Row] = {}
    for finding in findings:
        for place in finding.places:
            claim = claims.get(place.claim)  # the finding may be about a decision whose claim is gone
            when = None if claim is None else claim.time
            if when is None or place.claim in rows:
                continue
            dated = boxes_of(when)
            if dated is None:
                continue
            label = (
                "this statement" if place.role == "primary" else "record" if place.source == REFERENCE else place.source
            )
            rows[place.claim] = Row(label, hull(dated.core), place.role == "primary")
    return svg(list(rows.values())[:8])

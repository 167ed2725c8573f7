"""The evidence of a finding in HTML: quotes, works, a picture of the dates. The HTML page and the cards of notebooks use it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.output.timeline import Row, svg
from sinosoviet_corpus.output.weight import judgement
from sinosoviet_corpus.render.safe import for_html, verbatim_html
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import hull
from sinosoviet_corpus.verdict.policy import reason_of

MARKS = {"error": "✕", "warning": "!", "info": "i"}


def quote(place: Place, link: str | None = None, language: str = "") -> str:
    """The words of a place and their position. Empty for a reference claim. language: the language of the text."""
    if place.quote is None:
        return ""
    source = f"{for_html(place.source)} {place.start}–{place.end}"
    where = f'<a href="{link}">{source}</a>' if link else source
    lang = f' lang="{for_html(language)}"' if language else ""
    return f"<blockquote><span{lang}>{verbatim_html(place.quote)}</span> <cite>{where}</cite></blockquote>"


def reasons(finding: Finding, shown: Iterable[str] = (), passage: Callable[[Place], str] = quote) -> Iterator[str]:
    """The message of the rule, the other sides with their works, and the assumptions. shown: claims that were shown before."""
    yield f"<p>{for_html(finding.message)}</p>"
    for place in finding.places[1:]:
        if place.claim not in shown:
            caption = f"<p>{for_html(place.caption)}</p>"
            yield f'<div class="side">{caption}{passage(place)}{works(finding, place.claim)}</div>'
    apart = dict.fromkeys(r.claim for r in finding.references if r.claim not in {p.claim for p in finding.places})
    yield from (works(finding, claim) for claim in apart)
    if finding.softened:
        yield f'<p class="small">Only a tension: {for_html(reason_of(finding.softened))}</p>'
    yield from (f'<p class="small">Assumed: {for_html(a)}</p>' for a in finding.assumptions)


def decision(finding: Finding) -> str:
    """The decision on the finding, with who made it. Empty without one."""
    decided = for_html(judgement(finding))
    return f"<p><strong>{decided[0].upper()}{decided[1:]}</strong></p>" if decided else ""


def works(finding: Finding, claim: str) -> str:
    """The works that a claim of the finding cites, the best first, each with the words it says; all but the first are folded."""
    items = []
    for reference in finding.references:
        if reference.claim == claim:
            words = ", ".join(for_html(x) for x in (reference.citation, reference.locator) if x)
            url = reference.url or ""
            if re.match(r"https?://", url):
                words = f'<a rel="noreferrer" style="color:inherit" href="{for_html(url)}">{words}</a>'
            says = f": {for_html(reference.says)}" if reference.says else ""
            items.append(f"<li>{words}{says}</li>")
    if not items:
        return ""
    more = (
        f"<details><summary>{len(items) - 1} more</summary><ul>{''.join(items[1:])}</ul></details>" if items[1:] else ""
    )
    return f"<ul>{items[0]}</ul>{more}"


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

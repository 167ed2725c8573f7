"""One self-contained page: the texts with the flagged passages marked, and every case with its evidence.

No scripts, no requests, readable in print and without colours. All text of others is escaped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import escape
from pathlib import Path

from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, Place
from sinosoviet_corpus.output.segments import Mark, segments
from sinosoviet_corpus.output.timeline import Row, svg
from sinosoviet_corpus.time.box import hull
from sinosoviet_corpus.time.boxes import boxes
from sinosoviet_corpus.time.edtf import NoSuchDay
from sinosoviet_corpus.wording.safe import for_terminal

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MARKS = {"error": "✕", "warning": "!", "info": "i"}


def page(corpus: Corpus, shown: list[Finding], hidden: list[Finding], cannot_tell: tuple[CannotTell, ...]) -> str:
    """The page, as a string."""
    cases: dict[str, list[Finding]] = {}
    for finding in shown:
        cases.setdefault(finding.case, []).append(finding)
    numbers = {case: number for number, case in enumerate(cases, 1)}
    style = Path(__file__).with_name("report.css").read_text("utf-8")
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>What is flagged in {_safe(_titles(corpus))}</title><style>{style}</style></head><body>",
        '<a class="skip" href="#cases">Skip to the cases</a><header><h1>Flagged statements</h1>',
        *_summary(shown, hidden, cannot_tell, len(cases)),
        "</header><main>",
        *(_text(corpus, name, shown, numbers) for name in sorted(corpus.texts)),
        '<section id="cases" aria-label="Cases"><h2>The cases</h2>',
        *(_case(corpus, numbers[case], findings) for case, findings in cases.items()),
        "</section></main></body></html>",
    ]
    return "\n".join(parts)


def _titles(corpus: Corpus) -> str:
    return " and ".join(text.source.title for text in corpus.texts.values())


def _summary(
    shown: list[Finding], hidden: list[Finding], cannot_tell: tuple[CannotTell, ...], cases: int
) -> Iterator[str]:
    counts = Counter(f.severity for f in shown)
    found = ", ".join(f"{counts[s]} {s}s" for s in ("error", "warning", "info") if counts[s])
    yield f"<p>{found or 'Nothing'} in {cases} cases. {len(hidden)} lesser findings are left out of this page. "
    yield f"{len(cannot_tell)} comparisons could not be decided for lack of data.</p>"
    yield (
        "<p>✕ error: cannot stand as it is, if the annotation and the works are right. ! warning: in tension with the record, "
        "or nothing on record supports it, which does not make it false.</p>"
    )


def _text(corpus: Corpus, name: str, shown: list[Finding], numbers: dict[str, int]) -> str:
    text = corpus.texts[name]
    marks: dict[tuple[int, int, str], Mark] = {}
    worst: dict[str, str] = {}
    for finding in shown:
        place = finding.places[0]
        if place.source == name and place.start is not None and place.end is not None:
            marks.setdefault((place.start, place.end, finding.case), Mark(place.start, place.end, finding.case))
            worst.setdefault(finding.case, finding.severity)
    pieces = []
    open_cases: set[str] = set()
    for segment in segments(len(text.text), marks.values()):
        words = _safe(text.text[segment.start : segment.end])
        if not segment.names:
            pieces.append(words)
            continue
        level = min((worst[case] for case in segment.names), key=list(_MARKS).index)
        new = [case for case in segment.names if case not in open_cases]
        open_cases.update(new)
        links = "".join(
            f'<a class="note" id="mark-{numbers[c]}" href="#case-{numbers[c]}">{_MARKS[worst[c]]}{numbers[c]}</a>'
            for c in new
        )
        pieces.append(f'{links}<mark class="{level}">{words}</mark>')
    source = text.source
    return (
        f'<section class="text" aria-label="{_safe(source.title)}"><h2>{_safe(source.title)}</h2>'
        f'<p class="small">{_safe(source.kind)}; author {_safe(source.author)}, date {_safe(source.date)}</p>'
        f'<div class="verbatim" lang="{_safe(source.language)}">{"".join(pieces)}</div></section>'
    )


def _case(corpus: Corpus, number: int, findings: list[Finding]) -> str:
    first = findings[0]
    weight = first.severity + (f", {first.verdict}" if first.verdict else "")
    parts = [
        f'<article id="case-{number}" class="{first.severity}"><h3>{_MARKS[first.severity]} {number}. {_safe(first.case)}</h3>',
        f'<p class="small">{weight}; {", ".join(f"{f.code} {f.name}" for f in findings)}</p>',
        f"<p>{_safe(first.places[0].caption)}</p>",
        _quote(first.places[0], f"#mark-{number}"),
    ]
    told: set[str] = set()
    for finding in findings:
        parts.append(f"<h4>{finding.code} {finding.name}</h4><p>{_safe(finding.message)}</p>")
        parts += [_side(finding, place) for place in finding.places[1:] if place.claim not in told]
        told |= {place.claim for place in finding.places}
        apart = dict.fromkeys(r.claim for r in finding.references if r.claim not in {p.claim for p in finding.places})
        parts += [_works(finding, claim) for claim in apart]
        parts += [f'<p class="small">Assumed: {_safe(a)}</p>' for a in finding.assumptions]
    parts.append(_timeline(corpus, findings, number))
    if first.hint:
        parts.append(f'<p class="hint">Hint: {_safe(first.hint)}</p>')
    for finding in findings:
        if finding.decision:
            d = finding.decision
            parts.append(f"<p>Judged by {_safe(d.by)} on {_safe(d.at[:10])}: {d.judgement}, {_safe(d.reason)}</p>")
    return "".join([*parts, "</article>"])


def _quote(place: Place, link: str | None = None) -> str:
    if place.quote is None:
        return ""
    source = f"{_safe(place.source)} {place.start}–{place.end}"
    where = f'<a href="{link}">{source}</a>' if link else source
    return f"<blockquote>{_safe(place.quote)} <cite>{where}</cite></blockquote>"


def _side(finding: Finding, place: Place) -> str:
    return f'<div class="side"><p>{_safe(place.caption)}</p>{_quote(place)}{_works(finding, place.claim)}</div>'


def _works(finding: Finding, claim: str) -> str:
    items = []
    for reference in finding.references:
        if reference.claim == claim:
            words = ", ".join(_safe(x) for x in (reference.citation, reference.locator) if x)
            url = reference.url or ""
            safe = re.match(r"https?://", url)
            items.append(
                f"<li>{words}{f' <a rel=noreferrer href={chr(34)}{escape(url)}{chr(34)}>{_safe(url)}</a>' if safe else ''}</li>"
            )
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _timeline(corpus: Corpus, findings: list[Finding], number: int) -> str:
    claims = {c.id: c for c in corpus.claims}
    rows: dict[str, Row] = {}
    for finding in findings:
        for place in finding.places:
            when = claims[place.claim].time
            if when is None or place.claim in rows:
                continue
            try:
                box = hull(boxes(when.edtf, when.mode, when.part, when.calendar).core)
            except NoSuchDay:
                continue
            label = (
                "this statement" if place.role == "primary" else "record" if place.source == REFERENCE else place.source
            )
            rows[place.claim] = Row(label, box, place.role == "primary")
    return svg(list(rows.values())[:8], f"time-{number}")


def _safe(text: str) -> str:
    return escape("".join(c if c == "\n" else for_terminal(c) for c in text) if not text.isprintable() else text)

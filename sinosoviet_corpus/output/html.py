"""One self-contained page: the texts with the flagged passages marked, and every case with its evidence.

The page has no scripts and makes no requests. It is readable in print and without colours. All foreign text is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, Place
from sinosoviet_corpus.output.evidence import MARKS, judged, quote, reasons, timeline
from sinosoviet_corpus.output.segments import Mark, segments
from sinosoviet_corpus.output.weight import dismissed, weight
from sinosoviet_corpus.render.safe import for_html, verbatim_html

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


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
        f"<title>What is flagged in {for_html(_titles(corpus))}</title><style>{style}</style></head><body>",
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
    found = ", ".join(
        _number(counts[s], s if s != "info" else "note") for s in ("error", "warning", "info") if counts[s]
    )
    flagged = f"{found} in {_number(cases, 'case')}{dismissed(shown)}" if found else "Nothing is flagged"
    yield f"<p>{flagged}. "
    yield f"Left out of this page: {_number(len(hidden), 'lesser finding')}. "
    yield f"Not decided for lack of data: {_number(len(cannot_tell), 'comparison')}.</p>"
    yield (
        "<p>✕ error: cannot stand as it is, if the annotation and the works are right. ! warning: in tension with the record, "
        "or nothing on record supports it, which does not make it false. i note: worth a look. The number leads to the case.</p>"
    )


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


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
        words = verbatim_html(text.text[segment.start : segment.end])
        if not segment.names:
            pieces.append(words)
            continue
        level = min((worst[case] for case in segment.names), key=list(MARKS).index)
        new = [case for case in segment.names if case not in open_cases]
        open_cases.update(new)
        links = "".join(
            f'<a class="note" id="mark-{numbers[c]}" href="#case-{numbers[c]}" aria-label="case {numbers[c]}, {worst[c]}">'
            f"{MARKS[worst[c]]}{numbers[c]}</a>"
            for c in new
        )
        pieces.append(f'{links}<mark class="{level}">{words}</mark>')
    source = text.source
    return (
        f'<section class="text" aria-label="{for_html(source.title)}"><h2>{for_html(source.title)}</h2>'
        f'<p class="small">{for_html(source.kind)}; author {for_html(source.author)}, date {for_html(source.date)}</p>'
        f'<div class="verbatim" lang="{for_html(source.language)}">{"".join(pieces)}</div></section>'
    )


def _case(corpus: Corpus, number: int, findings: list[Finding]) -> str:
    first = findings[0]
    languages = {name: text.source.language for name, text in corpus.texts.items()}

    def passage(place: Place, link: str | None = None) -> str:
        return quote(place, link, languages.get(place.source, ""))

    parts = [
        f'<article id="case-{number}" class="{first.severity}"><h3>{MARKS[first.severity]} {number}. {for_html(first.case)}</h3>',
        f'<p class="small">{weight(first)}; {", ".join(f"{f.code} {f.name}" for f in findings)}</p>',
        f"<p>{for_html(first.places[0].caption)}</p>",
        passage(first.places[0], f"#mark-{number}"),
    ]
    told: set[str] = set()
    for finding in findings:
        parts += [f'<h4>{finding.code} {finding.name} <span class="small">{finding.id}</span></h4>', judged(finding)]
        parts += reasons(finding, told, passage)
        told |= {place.claim for place in finding.places}
    parts.append(timeline(corpus, findings))
    if first.hint:
        parts.append(f'<p class="hint">Hint: {for_html(first.hint)}</p>')
    return "".join([*parts, "</article>"])

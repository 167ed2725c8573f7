"""One self-contained page: where the texts come from, the texts with their marks, and every case with its evidence.

The page has no scripts and makes no requests. Boxes to tick choose what is shown, by CSS alone: errors first, then warnings, notes and what
was found right; a browser without `:has` shows everything. It is readable in print and without colours. All foreign text is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import CannotTell, Finding, Place
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.output.evidence import MARKS, Evidence, decision, quote, timeline
from sinosoviet_corpus.output.passage import RIGHT, Shown, passage
from sinosoviet_corpus.output.right import Right
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.output.weight import dismissed, weight
from sinosoviet_corpus.render.safe import for_html, verbatim_html
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.verdict.cases import by_case
from sinosoviet_corpus.verdict.states import STATES, SentenceState

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_NAMES = {"error": "errors", "warning": "warnings", "info": "notes"}
GRAVEST = 10  # cases that are listed first


def page(
    corpus: Corpus,
    shown: list[Finding],
    hidden: list[Finding],
    cannot_tell: tuple[CannotTell, ...],
    states: Sequence[SentenceState] = (),
) -> str:
    """The page, as a string. states: of the sentences, for the colours of what was checked; without them it has none."""
    cases = by_case(shown)
    numbers = {case: number for number, case in enumerate(cases, 1)}
    style = Path(__file__).with_name("report.css").read_text("utf-8")
    speaker = Speaker(corpus)
    right = Right(corpus, speaker)
    evidence = Evidence(corpus, speaker, lambda place: quote(corpus, place, _position(place)))
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>What is flagged in {for_html(_titles(corpus))}</title><style>{style}</style></head><body>",
        '<a class="skip" href="#cases">Skip to the cases</a><header><h1>Flagged statements</h1>',
        *_summary(shown, hidden, cannot_tell, len(cases)),
        *_coverage(corpus, states),
        _boxes(cases, states),
        "</header>",
        _gravest(cases, numbers, right),
        _index(cases, numbers),
        "<main>",
        *(_text(corpus, name, cases, numbers, states) for name in sorted(corpus.texts)),
        '<section id="cases" aria-label="Cases"><h2>The cases</h2>',
        *(_case(corpus, numbers[case], findings, right, evidence) for case, findings in cases.items()),
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


def _coverage(corpus: Corpus, states: Sequence[SentenceState]) -> Iterator[str]:
    """How many sentences are in which state, by text."""
    if not states:
        return
    present = [state for state in STATES if any(s.state == state for s in states)]
    head = "".join(f'<th scope="col">{state}</th>' for state in present)
    rows = []
    for name in sorted(corpus.texts):
        counts = Counter(s.state for s in states if s.source == name)
        cells = "".join(f"<td>{counts[state]}</td>" for state in present)
        rows.append(f'<tr><th scope="row">{for_html(name)}</th>{cells}</tr>')
    yield (
        '<div class="scroll"><table><caption>Sentences by what the record says of them</caption>'
        f'<thead><tr><th scope="col">text</th>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
    )


def _boxes(cases: dict[str, list[Finding]], states: Sequence[SentenceState]) -> str:
    """The boxes that choose what is shown. Only errors are ticked at first, or everything if there are none."""
    counts: Counter[str] = Counter(findings[0].severity for findings in cases.values())
    boxes = []
    for severity, name in _NAMES.items():
        if counts[severity]:
            ticked = " checked" if severity == "error" or not counts["error"] else ""
            boxes.append(
                f'<label><input type="checkbox" id="show-{severity}"{ticked}> {MARKS[severity]} {name} ({counts[severity]})</label>'
            )
    right = sum(s.state == "supported" for s in states)
    if right:
        boxes.append(f'<label><input type="checkbox" id="show-{RIGHT}"> ✓ sentences found right ({right})</label>')
    return f'<fieldset class="boxes"><legend>Show</legend>{" ".join(boxes)}</fieldset>' if boxes else ""


def _gravest(cases: dict[str, list[Finding]], numbers: dict[str, int], right: Right) -> str:
    """The gravest cases, each with the words of the text and what would be right."""
    items = []
    for case, findings in list(cases.items())[:GRAVEST]:
        place, correct = findings[0].places[0], right.of(findings)
        words = f"“{verbatim_html(place.quote)}”" if place.quote else for_html(place.caption)
        answer = f'<br><span class="small">Right: {for_html(correct)}</span>' if correct else ""
        items.append(f'<li class="{findings[0].severity}"><a href="#case-{numbers[case]}">{words}</a>{answer}</li>')
    return (
        f'<section aria-label="The gravest cases"><h2>The gravest cases</h2><ol>{"".join(items)}</ol></section>'
        if items
        else ""
    )


def _index(cases: dict[str, list[Finding]], numbers: dict[str, int]) -> str:
    """The cases in the order of the texts; the page itself has them by gravity."""
    if not cases:
        return ""
    ordered = sorted(cases, key=lambda c: (cases[c][0].places[0].source, cases[c][0].places[0].start or 0, numbers[c]))
    items = "".join(
        f'<li class="{cases[c][0].severity}"><a href="#case-{numbers[c]}">{MARKS[cases[c][0].severity]} {numbers[c]}. {for_html(c)}</a></li>'
        for c in ordered
    )
    return f'<nav aria-label="Cases in the order of the texts"><details><summary>Cases in the order of the texts</summary><ul>{items}</ul></details></nav>'


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _text(
    corpus: Corpus,
    name: str,
    cases: dict[str, list[Finding]],
    numbers: dict[str, int],
    states: Sequence[SentenceState],
) -> str:
    text = corpus.texts[name]
    marks: dict[tuple[int, int, str], Mark] = {}
    shown = {RIGHT: Shown(RIGHT)}
    for case, findings in cases.items():
        for finding in findings:
            place = finding.places[0]
            if place.source == name and place.start is not None and place.end is not None:
                number, worst = str(numbers[case]), findings[0].severity
                marks.setdefault((place.start, place.end, number), Mark(place.start, place.end, number))
                shown[number] = Shown(worst, f"case {number}, {worst}", f"#case-{number}", f"{MARKS[worst]}{number}")
    supported = {s.sentence for s in states if s.state == "supported"}
    right = [
        Mark(span.start, span.end, RIGHT)
        for s in corpus.sentences
        if s.id in supported and s.source == name
        for span in s.spans
    ]
    html = passage(text.text, 0, len(text.text), (*marks.values(), *right), shown)
    source = text.source
    return (
        f'<section class="text" aria-label="{for_html(source.title)}"><h2>{for_html(source.title)}</h2>{_provenance(source)}'
        f'<div class="verbatim" lang="{for_html(source.language)}">{html}</div></section>'
    )


def _provenance(source: Source) -> str:
    """Where a text comes from, as far as it is known."""
    lines = [f"{for_html(source.kind)}; author {for_html(source.author)}, date {for_html(source.date)}"]
    for d in source.derivations:
        sure = "certain" if d.certain else "not proved"
        lines.append(f"{for_html(d.relation.replace('_', ' '))} {for_html(d.target)} ({sure}): {for_html(d.evidence)}")
    html = "".join(f'<p class="small">{line}</p>' for line in lines)
    origin = " ".join(source.origin.split())
    if origin and origin != "unknown":
        html += f'<details><summary class="small">What is known of its origin</summary><p class="small">{for_html(origin)}</p></details>'
    return html


def _position(place: Place) -> str:
    return f"{for_html(place.source)} {place.start}–{place.end}"


def _case(corpus: Corpus, number: int, findings: list[Finding], right: Right, evidence: Evidence) -> str:
    first = findings[0]
    correct = right.of(findings)
    parts = [
        f'<article id="case-{number}" class="{first.severity}"><h3>{MARKS[first.severity]} {number}. {for_html(first.case)}</h3>',
        f'<p class="small">{weight(first)}; {", ".join(f"{f.code} {f.name}" for f in findings)}</p>',
        f"<p>{for_html(first.places[0].caption)}</p>",
        quote(corpus, first.places[0], f'<a href="#mark-{number}">{_position(first.places[0])}</a>'),
        f'<p class="hint">Right: {for_html(correct)}</p>' if correct else "",
        "<details open><summary>Evidence</summary>",
    ]
    shown: set[str] = set()
    for finding in findings:
        parts += [f'<h4>{finding.code} {finding.name} <span class="small">{finding.id}</span></h4>', decision(finding)]
        parts += [f"<p>{for_html(finding.message)}</p>", *evidence.against(finding, shown, fold=True)]
        shown |= {place.claim for place in finding.places}
    parts += [timeline(corpus, findings), "</details>"]
    if first.hint and first.hint != correct:
        parts.append(f"<p>Hint: {for_html(first.hint)}</p>")
    return "".join([*parts, "</article>"])

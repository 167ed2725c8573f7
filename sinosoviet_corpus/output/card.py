"""A record or a finding as a card for a notebook: its passage marked in its context, and the facts about it.

The HTML fragment works anywhere: styles are in attributes, colours are inherited (so it fits light, dark and paper),
and there are no scripts or requests. All foreign text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.model.layers import Stance
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.output.context import CONTEXT, around
from sinosoviet_corpus.output.evidence import MARKS, Evidence, decision, timeline, works
from sinosoviet_corpus.output.segments import Mark, segments
from sinosoviet_corpus.output.weight import weight
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.render.safe import for_html, verbatim_html
from sinosoviet_corpus.render.sentence import Speaker

_CARD = (
    "max-width:46rem;margin:.5rem 0;padding:.2rem .9rem .5rem;border:1px solid;border-left-width:6px;line-height:1.5;"
    "color:inherit;background:transparent;overflow-wrap:anywhere;break-inside:avoid"
)
_MARK = "color:inherit;background:transparent;font-weight:600;text-decoration:underline {};text-underline-offset:3px"
_LINES = {
    "error": "solid 2px",
    "warning": "dotted 2px",
    "info": "dashed 1px",
    "+": "solid 2px",
    "-": "wavy 1px",
    "0": "dotted 2px",
}
_PASSAGE = "white-space:pre-wrap;margin:.4rem 0;padding-left:.8rem;border-left:2px solid;unicode-bidi:plaintext"
_SMALL = "font-size:.85em;margin:.3rem 0"
_SIGNS = {"+": "praise (+)", "-": "blame (−)", "0": "neutral (0)"}
_ELSEWHERE = ("id", "source", "spans", "markers", "made_by")


def card(corpus: Corpus, record: Any, layer: str = "claims") -> str:
    """The card of a record or a finding. layer: the layer that is marked in the text of a source (`MARKED`)."""
    speaker = Speaker(corpus)
    if isinstance(record, Finding):
        body = _finding(corpus, record, speaker)
        edge = {"error": "solid", "warning": "double", "info": "dashed"}[record.severity]
    else:
        edge = "solid"
        if isinstance(record, Claim):
            body = _claim(corpus, record, speaker)
        elif isinstance(record, Source):
            body = _source(corpus, record, layer)
        elif isinstance(record, Entity):
            body = _entity(corpus, record, speaker)
        else:
            body = _other(corpus, record, speaker)
    return f'<div class="sinosoviet" style="{_CARD};border-left-style:{edge}">{"".join(body)}</div>'


def passage(corpus: Corpus, source: str, ranges: Iterable[tuple[int, int]], line: str = "solid 2px") -> str:
    """The ranges of a text (code points, half-open), marked in their context. Ranges far apart get separate passages."""
    text = corpus.texts.get(source)
    if text is None:
        return ""
    groups: list[list[tuple[int, int]]] = []
    for start, end in sorted(ranges):
        if groups and start - groups[-1][-1][1] <= CONTEXT:
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    made = []
    for group in groups:
        low, high = group[0][0], max(end for _, end in group)
        before, after = around(text.text, low, high)
        marks = [Mark(start - low, end - low, "here") for start, end in group]
        inside = text.text[low:high]
        pieces = [
            _mark(inside[s.start : s.end], line) if s.names else verbatim_html(inside[s.start : s.end])
            for s in segments(len(inside), marks)
        ]
        where = f'<div style="{_SMALL}">{for_html(text.source.title)}, {for_html(source)} {low}–{high}</div>'
        made.append(
            f'{where}<blockquote lang="{for_html(text.source.language)}" style="{_PASSAGE}">'
            f"{verbatim_html(before)}{''.join(pieces)}{verbatim_html(after)}</blockquote>"
        )
    return "".join(made)


def _mark(words: str, line: str, about: str = "") -> str:
    title = f' title="{for_html(about)}"' if about else ""
    return f'<mark{title} style="{_MARK.format(line)}">{verbatim_html(words)}</mark>'


def _head(title: str, small: str) -> str:
    return f'<div><strong>{for_html(title)}</strong></div><div style="{_SMALL}">{for_html(small)}</div>'


def _rows(rows: Iterable[tuple[str, str]]) -> str:
    shown = "; ".join(f"{for_html(name)}: {for_html(value)}" for name, value in rows if value)
    return f'<div style="{_SMALL}">{shown}</div>' if shown else ""


def _finding(corpus: Corpus, finding: Finding, speaker: Speaker) -> Iterator[str]:
    about = f"{finding.code} {finding.name}: {weight(finding)}; {finding.id}"
    yield _head(f"{MARKS[finding.severity]} {finding.case}", about)

    def marked(place: Place) -> str:
        if place.start is None or place.end is None:
            return ""
        line = _LINES[finding.severity] if place.role == "primary" else "solid 1px"
        return passage(corpus, place.source, [(place.start, place.end)], line)

    first = finding.places[0]
    evidence = Evidence(corpus, speaker, marked)
    yield f"<p>{for_html(first.caption)}</p>{marked(first)}{works(evidence.works(finding, first.claim), True)}"
    yield f"<p>{for_html(finding.message)}</p>"
    yield from evidence.against(finding, (first.claim,), fold=True)
    yield timeline(corpus, [finding])
    yield f"<p>Hint: {for_html(finding.hint)}</p>" if finding.hint else ""
    yield decision(finding)


def _claim(corpus: Corpus, claim: Claim, speaker: Speaker) -> Iterator[str]:
    yield _head(
        claim.id, f"claim, {claim.kind}, {claim.predicate}; annotated with {claim.made_by.confidence} confidence"
    )
    yield f"<p>{for_html(speaker.sentence(claim))}</p>"
    if claim.source != REFERENCE:
        yield passage(corpus, claim.source, [(s.start, s.end) for s in claim.spans])
    yield _rows(
        [
            *((role, ", ".join(speaker.label(i) for i in ids)) for role, ids in claim.roles.items()),
            ("time", f"{claim.time.raw} = {claim.time.edtf}" if claim.time else ""),
            ("place", speaker.label(claim.place) if claim.place else ""),
            ("modality", f"{claim.modality}, {claim.irrealis}"),
            ("note", claim.note or ""),
        ]
    )
    for citation in claim.citations:
        work = cite(corpus.bibliography.get(citation.work), citation.work)
        yield _rows([(citation.function, ", ".join(x for x in (work, citation.locator, citation.url) if x))])


def _source(corpus: Corpus, source: Source, layer: str) -> Iterator[str]:
    text = corpus.texts[source.id].text
    records = [r for r in getattr(corpus, layer) if r.source == source.id]
    yield _head(source.title, f"{source.id}: {source.kind}; author {source.author}, date {source.date}; {layer} marked")
    yield _rows([("origin", " ".join(source.origin.split())), ("oddities", "; ".join(source.oddities))])
    lines = {r.id: _LINES[r.polarity] if isinstance(r, Stance) else "solid 1px" for r in records}
    pieces = []
    for segment in segments(len(text), (Mark(s.start, s.end, r.id) for r in records for s in r.spans)):
        words = text[segment.start : segment.end]
        if segment.names:
            pieces.append(_mark(words, lines[segment.names[0]], ", ".join(segment.names)))
        else:
            pieces.append(verbatim_html(words))
    yield f'<div lang="{for_html(source.language)}" style="{_PASSAGE}">{"".join(pieces)}</div>'


def _entity(corpus: Corpus, entity: Entity, speaker: Speaker) -> Iterator[str]:
    yield _head(entity.label, f"{entity.id}: {entity.type}")
    wider = {"part of": entity.part_of, "instance of": entity.instance_of}
    yield _rows(
        [
            ("names", ", ".join(f"{n.text} [{n.lang}]" for n in entity.names)),
            *((name, ", ".join(map(speaker.label, ids))) for name, ids in wider.items()),
            ("note", entity.note or ""),
        ]
    )
    about = (c for c in corpus.claims if any(entity.id in i for i in (*c.roles.values(), (c.place, c.event))))
    items = [f"<li>{for_html(speaker.sentence(c))} <small>{for_html(c.id)}</small></li>" for c in about]
    yield f"<ul>{''.join(items)}</ul>" if items else ""


def _other(corpus: Corpus, record: Any, speaker: Speaker) -> Iterator[str]:
    """A stance span, date, mention, sentence, completeness statement or search."""
    yield _head(record.id, type(record).__name__.lower())
    line = _LINES[record.polarity] if isinstance(record, Stance) else "solid 2px"
    yield passage(corpus, getattr(record, "source", ""), [(s.start, s.end) for s in getattr(record, "spans", ())], line)
    rows = []
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if field in _ELSEWHERE:
            continue
        if field == "holder":
            rows.append((field, ", ".join(map(speaker.label, record.holders)) or "the author"))
        elif field == "polarity":
            rows.append((field, _SIGNS[value]))
        elif field == "target":
            rows.append((field, ", ".join(map(speaker.label, record.targets))))
        elif field == "entity":
            rows.append((field, speaker.label(value)))
        elif field == "time" and value is not None:
            rows.append((field, f"{value.raw} = {value.edtf}"))
        elif isinstance(value, tuple):
            rows.append((field, ", ".join(map(str, value))))
        elif value is not None:
            rows.append((field, str(value)))
    yield _rows(rows)

"""A corpus -> the rows of its tables."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layer_table import COMPARED
from sinosoviet_corpus.model.meaning import OTHER
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.vocabulary import Predicate, role_name, slots_of
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.tables import stance, works
from sinosoviet_corpus.tables.dated import Lands, alternatives, box_row, boxes_of, fault_of, three_boxes
from sinosoviet_corpus.tables.fold import fold, tokens
from sinosoviet_corpus.tables.ordinal import ordinals
from sinosoviet_corpus.tables.sentences import Sentences, first
from sinosoviet_corpus.tables.units import amount
from sinosoviet_corpus.times.box import hull
from sinosoviet_corpus.times.boxes import boxes

Row = dict[str, Any]
WIDEST = 200  # the most wider entities of one entity; a chain of thousands would make millions of rows


def rows(corpus: Corpus, only: Collection[str] | None = None) -> dict[str, Iterable[Row]]:
    """The rows of the tables made from the records, by name: all, or those in `only`. Each can be iterated once, lazily."""
    return {name: make(corpus) for name, make in _MAKERS.items() if only is None or name in only}


def _sources(corpus: Corpus) -> Iterator[Row]:
    for text in corpus.texts.values():
        s = text.source
        yield {"source": s.id, "title": s.title, "kind": s.kind, "language": s.language, "author": s.author} | {
            "date": s.date,
            "bytes": s.bytes,
            "code_points": s.code_points,
        }


def _sentences(corpus: Corpus) -> Iterator[Row]:
    number: dict[str, int] = {}
    section: dict[str, str] = {}
    for s in sorted(corpus.sentences, key=lambda s: (s.source, s.spans[0].start)):
        number[s.source] = number.get(s.source, 0) + 1
        heading = s.no_claim == "heading" or _is_headline(corpus.texts[s.source].text, s.spans[0])
        if heading:
            section[s.source] = s.id
        yield {
            "sentence": s.id, "source": s.source, "no_claim": s.no_claim, "number": number[s.source],
            "heading": heading, "section": section.get(s.source), **first(s.spans),
        }  # fmt: skip


_FINAL = (".", "!", "?", ":", ";", "…", "。")


def _is_headline(text: str, span: Range) -> bool:
    """Whether the span is between empty lines and ends without a final mark."""
    before, after = text[: span.start].rstrip(" \t"), text[span.end :].lstrip(" \t")
    alone = (not before or before.endswith("\n\n")) and (not after or after.startswith("\n\n"))
    return alone and not span.quote.rstrip().rstrip("\"'”’)").endswith(_FINAL)


def _claims(corpus: Corpus) -> Iterator[Row]:
    predicates = corpus.vocabulary.predicates
    sentences, lands, place = Sentences(corpus), Lands(corpus), ordinals(corpus)
    for c in corpus.claims:
        dated = lands.boxes(c)
        quantity, interval = c.quantity, c.interval
        yield {
            "claim": c.id, "ordinal": place[c.id], "source": c.source, "layer": "reference" if c.source == REFERENCE else "text",
            "kind": c.kind, "needs_no_source": c.needs_no_source, "predicate": c.predicate,
            "meaning": predicates[c.predicate].meaning or OTHER, "kin": predicates[c.predicate].kin or c.predicate,
            "presumes_existence": predicates[c.predicate].presumes_existence,
            "aspect": predicates[c.predicate].aspect, "content": c.content, "event": c.event, "polarity": c.polarity,
            "modality": c.modality, "irrealis": c.irrealis, "quantifier": c.quantifier, "value": c.value and normal(c.value),
            "place": c.place, "place_relation": c.place_relation,
            "lo": quantity and quantity.lo, "hi": quantity and quantity.hi, "unit": quantity and normal(quantity.unit),
            "counted": quantity and quantity.counted and normal(quantity.counted), "as_of": quantity and quantity.as_of,
            "interval": interval and interval.kind, "interval_lo": interval and interval.lo,
            "interval_hi": interval and interval.hi, "interval_unit": interval and interval.unit,
            "interval_exactly": interval is not None and interval.exactly,
            "raw": c.time and c.time.raw, "edtf": c.time and c.time.edtf, "mode": c.time and c.time.mode,
            "fault": fault_of(c.time), "dated": dated is not None, "end_unknown": dated is not None and dated.unknown,
            **three_boxes(dated),
            "rank": c.rank, "confidence": c.made_by.confidence, "firm": is_unhedged(c),
            "nameless": any(v.who is None for v in c.voices), "cited": bool(c.citations),
            "checkable": c.kind != "evaluation" and predicates[c.predicate].checkable,
            "role_count": sum(len(ids) for ids in c.roles.values()), "hedges": _hedges(c),
            "agentless": predicates[c.predicate].doer not in (None, *c.roles), **sentences.first(c.source, c.spans),
        }  # fmt: skip


def _hedges(claim: Claim) -> int:
    """The number of hedges: the markers of a claim that is not certain, and the voices that only entertain it, unless marked already."""
    markers = claim.markers if claim.modality in ("probable", "possible") else ()
    voices = [v.span for v in claim.voices if v.engagement == "entertain" and v.span]
    return len(markers) + sum(not any(v.start < m.end and m.start < v.end for m in markers) for v in voices)


def is_unhedged(claim: Claim) -> bool:
    """Whether the source says it unhedged. A hedged claim can be in tension with another, never definitely wrong."""
    return (
        claim.modality == "certain"
        and claim.irrealis == "actual"
        and not any(voice.engagement in ("distance", "deny", "entertain") for voice in claim.voices)
    )


def _roles(corpus: Corpus) -> Iterator[Row]:
    flags = {name: role_flags(predicate) for name, predicate in corpus.vocabulary.predicates.items()}
    for c in corpus.claims:
        for role, ids in c.roles.items():
            for entity in ids:
                yield {"claim": c.id, "predicate": c.predicate, "role": role, "entity": entity} | flags[c.predicate][
                    role
                ]


def role_flags(predicate: Predicate) -> dict[str, Row]:
    """Role -> what the vocabulary says about the entities in it."""
    slots = slots_of(predicate)
    return {
        role: {
            "meaning": predicate.meaning or OTHER,
            "slot": slots.get(role),
            "living": role in predicate.living,
            "posthumous": role in predicate.posthumous,
            "present": role in predicate.present,
            "placed": role in predicate.placed,
            "companion": role in predicate.companions,
            "kin_role": predicate.stands_for.get(role, role),
            "alone": role in predicate.alone,
            "outcome": role in predicate.outcome,
            "directed": role in predicate.directed,
        }
        for role in map(role_name, predicate.roles)
    }


def _voices(corpus: Corpus) -> Iterator[Row]:
    for c in corpus.claims:
        for n, v in enumerate(c.voices, 1):
            yield {"claim": c.id, "link": n, "who": v.who, "act": v.act, "engagement": v.engagement}


def _amounts(corpus: Corpus) -> Iterator[Row]:
    for c in corpus.claims:
        if c.quantity:
            yield {"claim": c.id, **amount(c.quantity)._asdict()}


def _times(corpus: Corpus) -> Iterator[Row]:
    lands = Lands(corpus)
    for c in corpus.claims:
        dated = lands.boxes(c)
        if c.time and dated:
            for row in alternatives(dated):
                yield {"claim": c.id, "edtf": c.time.edtf, "mode": c.time.mode} | row


def reread(corpus: Corpus) -> Iterator[Row]:
    """The rows of the working table `reread`: for a claim with several readings its days as written (''), and by each of them."""
    lands = Lands(corpus)
    for c in corpus.claims:
        dated = lands.boxes(c)
        if dated and dated.read:
            for reading in ("", *dict.fromkeys(name for r in dated.read for name in r.names)):
                days = hull(dated.loose + tuple(r.box for r in dated.read if r.names == (reading,)))
                yield {"claim": c.id, "reading": reading, "widened": box_row(days)}


def _entities(corpus: Corpus) -> Iterator[Row]:
    for e in corpus.entities:
        yield {"entity": e.id, "type": e.type, "label": e.label, "single_holder": e.single_holder, "state": e.state}


def _names(corpus: Corpus) -> Iterator[Row]:
    for e in corpus.entities:
        yield from names_of(e.id, e.label, [(n.text, n.lang) for n in e.names])


def names_of(entity: str, label: str, names: Iterable[tuple[str, str]]) -> Iterator[Row]:
    """The rows of `names` of an entity. names: each with its language tag."""
    # The language of a label is known only where the names of the entity give it; else it is taken for English.
    named = [(normal(text), lang) for text, lang in names]
    known, label = {name for name, _ in named}, normal(label)
    for name, lang in dict.fromkeys((*named, *(() if label in known else ((label, "en"),)))):
        language = lang.split("-")[0].lower()
        yield {"entity": entity, "name": name, "lang": lang, "language": language, "key": fold(name)}


def _tokens(corpus: Corpus) -> Iterator[Row]:
    for e in corpus.entities:
        yield from tokens_of(e.id, (e.label, *(n.text for n in e.names)))


def tokens_of(entity: str, names: Iterable[str]) -> Iterator[Row]:
    """The rows of `tokens` of an entity."""
    words = set[str]().union(*(tokens(name) for name in names))
    yield from ({"entity": entity, "token": word} for word in sorted(words))


def _wider(corpus: Corpus) -> Iterator[Row]:
    by_id = {e.id: e for e in corpus.entities}
    for e in corpus.entities:
        yield from ({"entity": e.id, "wider": wider} for wider in _closure(e, by_id))


def widest(corpus: Corpus) -> set[str]:
    """The entities that reach the limit WIDEST, so that wider entities may be missing."""
    by_id = {e.id: e for e in corpus.entities}
    return {e.id for e in corpus.entities if len(_closure(e, by_id)) == WIDEST}


def _closure(entity: Entity, by_id: dict[str, Entity]) -> list[str]:
    """The entity and its wider entities (part_of, instance_of), the nearest first, at most WIDEST."""
    found, queue = {entity.id: None}, deque([entity.id])
    while queue:
        current = by_id.get(queue.popleft())
        for wider in (*current.part_of, *current.instance_of) if current else ():
            if wider not in found:
                found[wider] = None
                queue.append(wider)
                if len(found) == WIDEST:
                    return list(found)
    return list(found)


def _mentions(corpus: Corpus) -> Iterator[Row]:
    sentences = Sentences(corpus)
    for m in corpus.mentions:
        place = sentences.first(m.source, m.spans)
        yield {"mention": m.id, "source": m.source, "entity": m.entity, "sure": m.sure, **place} | {
            "name": normal(" ".join(span.quote for span in m.spans))
        }


def _dates(corpus: Corpus) -> Iterator[Row]:
    sentences = Sentences(corpus)
    for d in corpus.dates:
        dated = boxes_of(d.time)
        yield {
            "date": d.id,
            "source": d.source,
            "edtf": d.time and d.time.edtf,
            "mode": d.time and d.time.mode,
            "fault": fault_of(d.time),
            **three_boxes(dated),
            **sentences.first(d.source, d.spans),
        }


def _spans(corpus: Corpus) -> Iterator[Row]:
    sentences = Sentences(corpus)
    for layer in COMPARED:
        for record in getattr(corpus, layer):
            for n, span in enumerate(record.spans, 1):
                place = sentences.first(record.source, (span,))
                yield {"record": record.id, "layer": layer, "part": n, "source": record.source, **place}


def _complete(corpus: Corpus) -> Iterator[Row]:
    for c in corpus.complete:
        predicate = corpus.vocabulary.predicates[c.predicate]
        yield {
            "complete": c.id, "entity": c.entity, "role": c.role, "predicate": c.predicate,
            "meaning": predicate.meaning or OTHER,
            "slot": "place" if c.role == "place" else slots_of(predicate).get(c.role),
            "member_class": c.member_class, "place_relation": c.place_relation,
            "core": box_row(hull(boxes(c.period, "throughout").core)), "statement": c.statement,
        }  # fmt: skip


def _citations(corpus: Corpus) -> Iterator[Row]:
    for c in corpus.claims:
        for citation in c.citations:
            yield {"claim": c.id, "work": citation.work, "locator": citation.locator, "url": citation.url} | {
                "function": citation.function,
                "read": citation.read,
            }


def _complete_citations(corpus: Corpus) -> Iterator[Row]:
    for c in corpus.complete:
        yield from ({"complete": c.id, "work": work} for work in dict.fromkeys(x.work for x in c.citations))


def _searches(corpus: Corpus) -> Iterator[Row]:
    for s in corpus.searches:
        for claim in s.claims:
            yield {"search": s.id, "claim": claim, "topic": s.topic, "date": s.date, "found": s.found} | {
                "result": s.note or f"{s.topic}; found: {s.found}."
            }


def _assessments(corpus: Corpus) -> Iterator[Row]:
    for a in corpus.assessments:
        for claim in a.claims:
            yield {"assessment": a.id, "claim": claim, "verdict": a.verdict, "differs_in": ", ".join(a.differs_in)} | {
                "statement": a.statement,
                "assessor": a.made_by.agent,
                "date": a.made_by.at,
                "confidence": a.made_by.confidence,
            }


def _grounds(corpus: Corpus) -> Iterator[Row]:
    recorded = {c.id for c in corpus.claims}  # an assessment may rest on a completeness statement too
    for a in corpus.assessments:
        yield from ({"assessment": a.id, "claim": claim} for claim in a.references if claim in recorded)


def _functional(corpus: Corpus) -> Iterator[Row]:
    for c in corpus.claims:
        functional = corpus.vocabulary.predicates[c.predicate].functional
        if functional is None or any(by not in c.roles for by in functional.by):
            continue
        key = " ".join("+".join(sorted(c.roles[by])) for by in functional.by)
        for gives in functional.gives:
            given = _given(c, gives)
            if given is not None:
                yield {"claim": c.id, "predicate": c.predicate, "gives": gives, "key": key, "given": given}


def _given(claim: Claim, gives: str) -> str | None:
    if gives == "place":
        return claim.place
    if gives == "time":
        return claim.time.edtf if claim.time else None
    if gives == "quantity":
        return f"{claim.quantity.lo}-{claim.quantity.hi}" if claim.quantity else None
    return "+".join(sorted(claim.roles[gives])) if gives in claim.roles else None


def _excludes(corpus: Corpus) -> Iterator[Row]:
    pairs = {
        pair
        for name, predicate in corpus.vocabulary.predicates.items()
        for other in predicate.excludes
        for pair in ((name, other), (other, name))
    }
    yield from ({"predicate": a, "other": b} for a, b in sorted(pairs))


def _degrees(corpus: Corpus) -> Iterator[Row]:
    for name, predicate in corpus.vocabulary.predicates.items():
        if (at := predicate.degree) is not None:
            yield {"predicate": name, "scale": at.scale, "degree": at.degree, "role": at.of}


def _decisions(corpus: Corpus) -> Iterator[Row]:
    for d in corpus.decisions:
        yield {"finding": d.finding, "code": d.code, "claim": d.claim, "judgement": d.judgement} | {
            "reason": d.reason,
            "by": d.by,
            "at": d.at,
        }


_MAKERS: dict[str, Callable[[Corpus], Iterable[Row]]] = {
    "sources": _sources,
    "sentences": _sentences,
    "claims": _claims,
    "roles": _roles,
    "voices": _voices,
    "amounts": _amounts,
    "times": _times,
    "entities": _entities,
    "names": _names,
    "tokens": _tokens,
    "wider": _wider,
    "mentions": _mentions,
    "dates": _dates,
    "stance": stance.stance,
    "stance_holders": stance.stance_holders,
    "stance_targets": stance.stance_targets,
    "spans": _spans,
    "complete": _complete,
    "searches": _searches,
    "assessments": _assessments,
    "grounds": _grounds,
    "citations": _citations,
    "complete_citations": _complete_citations,
    "works": works.works,
    "derivations": works.derivations,
    "descents": works.descents,
    "functional": _functional,
    "excludes": _excludes,
    "degrees": _degrees,
    "decisions": _decisions,
}
BUILT = frozenset(_MAKERS)  # the tables made from the records

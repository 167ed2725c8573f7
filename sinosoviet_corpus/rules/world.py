"""Turns the small worlds of rule examples into a corpus, so that examples run through the same engine as real texts."""

from __future__ import annotations

from typing import Any

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.csl import work_of
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE, Claim, Completeness, Search
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layers import Date, Sentence
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.source import Source, Text
from sinosoviet_corpus.model.vocabulary import Vocabulary, role_name
from sinosoviet_corpus.model.words import Mode
from sinosoviet_corpus.model.work import Work

_MODES: tuple[Mode, ...] = ("within", "throughout", "extent", "before", "after")
_BY = {"agent": "example", "at": "2026-01-01", "status": "manual", "confidence": "high", "guideline": "1"}
_CITATION = {"locator": None, "url": None, "function": "supports", "read": "whole", "says": "so"}
_SEARCH = {"queries": ["it"], "found": "nothing", "note": "", "made_by": _BY}
_CONCLUSION: dict[str, Any] = {"differs_in": [], "references": [], "searches": []}
_CITED = [{"work": work, **_CITATION} for work in ("one", "two")]  # two works: enough for a definite verdict


def to_corpus(world: tuple[dict[str, Any], ...], vocabulary: Vocabulary) -> Corpus:
    """The corpus that an example describes. Entities that it only names get the first type their role takes."""
    things: dict[str, dict[str, Any]] = {}
    claims: list[Claim] = []
    complete: list[Completeness] = []
    searches: list[Search] = []
    assessments: list[Assessment] = []
    mentions: list[Mention] = []
    texts: dict[str, str] = {}
    about: dict[str, dict[str, Any]] = {}
    works: dict[str, Work] = {}
    sentences: dict[str, Sentence] = {}
    dates: list[Date] = []
    for part in world:
        if part["make"] == "text":
            about[part["id"]] = {k: v for k, v in part.items() if k not in ("make", "words")}
            texts[part["id"]] = part.get("words", "") and part["words"] + " "
    for part in world:
        item = dict(part)
        make = item.pop("make")
        sentence, words = item.pop("sentence", None), item.pop("dates", ())
        if make == "work":
            works[item["id"]] = _work(item)
        elif make == "text":
            continue
        elif make == "thing":
            things[item["id"]] = _entity(item)
        elif make == "whole":
            complete.append(_whole(len(complete), item))
        elif make == "search":
            searches.append(msgspec.convert({**_SEARCH, **item}, Search))
        elif make == "assessment":
            made_by = {**_BY, "at": item.pop("date")}
            item = {**_CONCLUSION, "id": f"assessment/{len(assessments)}", **item, "made_by": made_by}
            assessments.append(msgspec.convert(item, Assessment))
        else:
            claims.append(_claim(make, item, vocabulary, texts, mentions))
            if make == "said":
                if sentence != "":
                    _sentence(claims[-1], sentence, texts, sentences)
                dates += [_date(claims[-1], expression) for expression in words]
    known = {c.id for c in claims}
    for name, type_ in _named(claims, complete, vocabulary):
        if name not in known:
            things.setdefault(name, _entity({"id": name, "type": type_}))
    return Corpus(
        vocabulary=vocabulary,
        texts={name: Text(_source(name, text, about.get(name, {})), text) for name, text in texts.items()},
        entities=tuple(msgspec.convert(t, Entity) for t in things.values()),
        claims=tuple(claims),
        complete=tuple(complete),
        searches=tuple(searches),
        assessments=tuple(assessments),
        mentions=tuple(mentions),
        dates=tuple(dates),
        sentences=tuple(sentences.values()),
        bibliography={
            key: works.get(key) or _work({"id": key, "type": "book"}) for key in _cited(claims, texts, works)
        },
    )


def _entity(item: dict[str, Any]) -> dict[str, Any]:
    given = [(name, "en") if isinstance(name, str) else name for name in item.get("names", ())]
    names = [{"text": name, "lang": lang} for name, lang in given]
    defaults: dict[str, Any] = {"part_of": [], "instance_of": [], "single_holder": None, "state": None, "note": None}
    return {**defaults, "label": item["id"].replace("-", " ").title(), **item, "names": names}


def _claim(
    make: str, item: dict[str, Any], vocabulary: Vocabulary, texts: dict[str, str], mentions: list[Mention]
) -> Claim:
    predicate = item.pop("predicate")
    roles = {role_name(role) for role in vocabulary.predicates[predicate].roles}
    source = REFERENCE if make == "fact" else item.pop("source", "text")
    relation, _, place = item.pop("place", "").partition(" ")
    record: dict[str, Any] = dict.fromkeys(Claim.__struct_fields__) | {
        "source": source, "spans": [], "kind": "event", "predicate": predicate, "polarity": "+",
        "modality": "certain", "markers": [], "irrealis": "actual", "voices": [], "rank": "normal", "made_by": _BY,
        "roles": {r: _ids(item.pop(r)) for r in sorted(roles & item.keys())},
        "place": place or None, "place_relation": relation or None, "event": item.pop("occurrence", None),
        "time": _when(item.pop("when", None), item.pop("part", None), item.pop("raw", None), item.pop("calendar", None)),
        "citations": [_citation(c) for c in item.pop("cites", ("one", "two") if make == "fact" else ())],
    }  # fmt: skip
    if make == "fact":
        record["id"] = f"ref/{item.pop('name')}"
    else:
        record["spans"] = [_quote(source, item.pop("quote"), texts, item.pop("inside", False))]
        record["id"] = item.pop("id", f"{source}/{len(texts[source])}")
        if further := item.pop("further", None):
            record["spans"].append(_quote(source, further, texts, False))
        sure = item.pop("sure", "high")
        for entity in item.pop("mentions", ()):
            mention = {
                "id": f"{record['id']}-m-{entity}",
                "source": source,
                "spans": record["spans"][-1:],
                "entity": entity,
            }
            mentions.append(msgspec.convert({**mention, "sure": sure, "made_by": _BY, "note": None}, Mention))
    voices = [
        {"who": None, "act": "said", "engagement": "acknowledge", "span": None, **v} for v in item.pop("voices", ())
    ]
    return msgspec.convert({**record, **item, "voices": voices}, Claim)


def _quote(source: str, quote: str, texts: dict[str, str], inside: bool) -> dict[str, Any]:
    """Append a quote to its text and return its place; a quote that is inside an earlier one only has its place looked up."""
    if inside:
        start = texts[source].rindex(quote)
        return {"start": start, "end": start + len(quote), "quote": quote}
    start = len(texts.get(source, ""))
    texts[source] = texts.get(source, "") + quote + " "
    return {"start": start, "end": start + len(quote), "quote": quote}


def _sentence(claim: Claim, name: str | None, texts: dict[str, str], sentences: dict[str, Sentence]) -> None:
    """Make a sentence of the quote, or extend the sentence of that name to its end."""
    key = f"{claim.source}/s-{name or len(sentences)}"
    start, end = sentences[key].spans[0].start if key in sentences else claim.spans[0].start, claim.spans[0].end
    span = Range(start=start, end=end, quote=texts[claim.source][start:end])
    sentences[key] = Sentence(id=key, source=claim.source, spans=(span,), no_claim=None, note=None)


def _date(claim: Claim, expression: str | tuple[str, str]) -> Date:
    """A date expression in the quote of a claim; without a date it cannot be placed in time."""
    words, when = (expression, None) if isinstance(expression, str) else expression
    start = claim.spans[0].start + claim.spans[0].quote.index(words)
    span = {"start": start, "end": start + len(words), "quote": words}
    time = _when(when, None, words, None)
    record = {"id": f"{claim.id}-{words.replace(' ', '-')}", "source": claim.source, "spans": [span], "time": time}
    return msgspec.convert({**record, "made_by": _BY, "note": None}, Date)


def _ids(value: Any) -> list[str]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _when(when: str | None, part: str | None, raw: str | None, calendar: str | None) -> dict[str, Any] | None:
    if when is None:
        return None
    mode, _, rest = when.partition(" ")
    mode, edtf = (mode, rest) if mode in _MODES else ("within", when)
    said = {"raw": raw or when, "edtf": edtf, "mode": mode, "part": part}
    return {**said, "calendar": calendar or "gregorian", "anchor": None}


def _whole(number: int, item: dict[str, Any]) -> Completeness:
    defaults = {"id": f"ref/complete-{number}", "member_class": None, "place_relation": None, "statement": "all"}
    record = {**defaults, "asserted_by": "A work", "citations": _CITED, "made_by": _BY, **item}
    return msgspec.convert(record, Completeness)


def _named(claims: list[Claim], complete: list[Completeness], vocabulary: Vocabulary) -> list[tuple[str, str]]:
    named = []
    for claim in claims:
        for role, types in vocabulary.predicates[claim.predicate].roles.items():
            first = types[0] if types[0] not in ("any", "claim") else "concept"
            named += [(entity, first) for entity in claim.roles.get(role_name(role), ())]
        named += [(x, t) for x, t in ((claim.place, "place"), (claim.event, "event")) if x]
    return (
        named
        + [(c.entity, "concept") for c in complete]
        + [(c.member_class, "class") for c in complete if c.member_class]
    )


def _citation(given: Any) -> dict[str, Any]:
    return {**_CITATION, **(given if isinstance(given, dict) else {"work": given})}


def _cited(claims: list[Claim], texts: dict[str, str], works: dict[str, Work]) -> list[str]:
    keys = ["one", "two", *works, *(c.work for claim in claims for c in claim.citations)]
    return [key for key in dict.fromkeys(keys) if key in works or key not in texts]


def _work(item: dict[str, Any]) -> Work:
    made = {"title": item["id"].replace("-", " ").title(), **item}
    if "issued" in made:
        made["issued"] = {"date-parts": [made["issued"] if isinstance(made["issued"], list) else [made["issued"]]]}
    if "derivations" in made:
        made["custom"] = {"derivations": _derivations(made.pop("derivations"))}
    work, faults = work_of(made)
    if work is None or faults:
        raise CorpusError(f"an example with a faulty work: {'; '.join(faults)}", item["id"])
    return work


def _derivations(given: Any) -> list[dict[str, Any]]:
    return [{"relation": r, "target": t, "certain": certain, "evidence": "seen"} for r, t, certain in given]


def _source(name: str, text: str, about: dict[str, Any]) -> Source:
    words: dict[str, Any] = dict.fromkeys(Source.__struct_fields__[1:10], "")
    data = text.encode()
    sizes = {"bytes": len(data), "code_points": len(text), "received": "", "newlines": "", "language": "en"}
    known = {**about, "derivations": _derivations(about.get("derivations", ()))}
    return msgspec.convert({**words, "id": name, "title": name.title(), **sizes, **known}, Source)

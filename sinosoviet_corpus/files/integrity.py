"""Do the annotations fit their texts, each other and the vocabulary?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from sinosoviet_corpus import normal
from sinosoviet_corpus.files import chain, collector, layout, printed, seal, short, strangers, vocabulary
from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.files.quotes import Places, told
from sinosoviet_corpus.files.reader import Located, Reading
from sinosoviet_corpus.model.allen import ALLOWED, GAPS, SIGNS
from sinosoviet_corpus.model.assessment import Assessment
from sinosoviet_corpus.model.claim import REFERENCE, Citation, Claim, Completeness, Search
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.layers import Adjudication, Date, Stance
from sinosoviet_corpus.model.meaning import ORDERS
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.vocabulary import Accepted, Vocabulary, accepted_roles
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse

REACH = 20_000  # code points before and after a span where its quote is looked for
SUBCATEGORIES = {  # Martin & White, The Language of Evaluation (2005), ch. 2
    "affect": {"un/happiness", "in/security", "dis/satisfaction", "dis/inclination"},
    "judgement": {"normality", "capacity", "tenacity", "veracity", "propriety"},
    "appreciation": {"reaction", "composition", "valuation"},
}


class _Context(NamedTuple):
    ids: AbstractSet[str]
    entities: dict[str, Entity]
    claims: dict[str, Claim]
    dates: dict[str, Date]
    searches: dict[str, Search]
    complete: dict[str, Completeness]
    roles: dict[str, dict[str, Accepted]]
    vocabulary: Vocabulary
    reading: Reading
    works: tuple[str, ...]
    near: dict[int, Near]  # keyed by the id() of the collection of names
    places: dict[str, Places]  # of the texts in which a quote was looked for


class _Fault(NamedTuple):
    code: str
    message: str
    mend: str


ADVICE = frozenset({"REF306", "REF307"})  # what a reader would miss; nothing that is evaluated depends on it


@collector.paused()
def verify(reading: Reading, advised: bool = False) -> list[Problem]:
    """Every problem of integrity, in the order of files and lines. advised: with those that keep nothing from being evaluated."""
    problems = list(reading.problems)
    if reading.vocabulary is not None:
        problems += vocabulary.verify(reading.vocabulary, reading.raw)
        problems += _records(reading, reading.vocabulary)
    problems += [*seal.check(reading.raw, reading.sealed), *chain.check(reading), *strangers.check(reading.root)]
    problems = [p for p in problems if advised or p.code not in ADVICE]
    return sorted(set(problems), key=lambda p: (p.path, p.line or 0, p.code, p.record or "", p.message))


def _records(reading: Reading, words: Vocabulary) -> list[Problem]:
    problems: list[Problem] = []
    by_id: dict[str, Located] = {}
    by_form: dict[str, Located] = {}  # the ids that are not plain ASCII, in normal form
    by_kind: dict[type[Any], dict[str, Any]] = {Entity: {}, Claim: {}, Date: {}, Search: {}, Completeness: {}}
    for item in reading.located:
        record_id = getattr(item.record, "id", None)
        if record_id is None:
            continue
        if not _is_visible(record_id):
            problems.append(_problem(item, _invisible(record_id)))
        first = by_id.setdefault(record_id, item)
        alike = first if record_id.isascii() else by_form.setdefault(normal.composed(record_id), item)
        if first is not item:
            fault = _Fault(
                "SCH211", f"the id is already in use: {first.path}:{first.line}", "Give one of them another id."
            )
            problems.append(_problem(item, fault))
        elif alike is not item:
            only = normal.apart_by(record_id, alike.record.id)
            where = f"the id differs from that of {alike.path}:{alike.line} only in {only}"
            problems.append(_problem(item, _Fault("SCH211", where, "Give one of them another id.")))
        if first is item and type(item.record) in by_kind:
            by_kind[type(item.record)][record_id] = item.record
    context = _Context(
        by_id.keys(),
        by_kind[Entity],
        by_kind[Claim],
        by_kind[Date],
        by_kind[Search],
        by_kind[Completeness],
        {name: accepted_roles(p) for name, p in words.predicates.items()},
        words,
        reading,
        (*reading.bibliography, *reading.texts),
        {},
        {},
    )
    for item in reading.located:
        check = _CHECKS.get(type(item.record), _any)
        problems.extend(_problem(item, fault) for fault in check(item, context))
    problems += [_problem(by_id[key], fault) for key, fault in (*_cycles(context), *_one_label(context))]
    return problems + _circular_derivations(reading)


def _problem(item: Located, fault: _Fault) -> Problem:
    record = getattr(item.record, "id", None) or getattr(item.record, "finding", None)
    return Problem(
        code=fault.code, path=item.path, line=item.line, record=record, message=fault.message, mend=fault.mend
    )


# --- one check a record type -----------------------------------------------------------------------------------------


def _claim(item: Located, at: _Context) -> Iterator[_Fault]:
    claim: Claim = item.record
    yield from _predicate(claim, at)
    yield from _entity(claim.place, "place", at)
    yield from _entity(claim.event, "event", at)
    if (claim.place is None) != (claim.place_relation is None):
        yield _Fault("VOC405", "place and place_relation go together", "Give both or neither.")
    if claim.content is not None and claim.content not in at.claims:
        yield _dangling("content", claim.content, at.claims, at)
    for voice in claim.voices:
        yield from _entity(voice.who, "voices.who", at)
    yield from _when(claim.time, "time", at)
    quantity = claim.quantity
    if quantity is not None:
        if quantity.lo is not None and quantity.hi is not None and quantity.lo > quantity.hi:
            yield _Fault("VOC406", f"quantity from {quantity.lo} to {quantity.hi}", "lo is the smaller one.")
        if quantity.as_of is not None:
            yield from _edtf(quantity.as_of, "quantity.as_of", strict=item.folder == REFERENCE)
    yield from _orders(claim, at)
    yield from _citations(claim.citations, at)
    if item.folder == REFERENCE:
        if not claim.citations:
            yield _Fault("REF305", "a reference claim without a citation", "Cite the work that says it, or delete it.")
        if claim.spans or claim.source != REFERENCE:
            yield _Fault("SCH213", "a reference claim has source 'reference' and no spans", "Correct it.")
        if claim.rank != "normal" and not claim.rank_reason:
            yield _Fault("VOC407", f"rank {claim.rank} without a reason", "Say why in rank_reason.")
        yield from _in_words(at, note=claim.note, rank_reason=claim.rank_reason)
    else:
        voiced = [voice.span for voice in claim.voices if voice.span]
        yield from _spans(item, claim.source, (*claim.spans, *claim.markers, *voiced), at, claim.spans)


def _orders(claim: Claim, at: _Context) -> Iterator[_Fault]:
    """Faults of what a claim says of orders, lengths and gaps."""
    predicate = at.vocabulary.predicates.get(claim.predicate)
    if predicate is None:
        return
    meaning = predicate.meaning
    if claim.relations is not None:
        allowed = predicate.relations or ALLOWED.get(meaning or "", ())
        unfit = [r for r in claim.relations if r not in allowed]
        if not allowed:
            yield _Fault("VOC415", f"{claim.predicate} gives no order, so it has no relations", "Delete relations.")
        elif unfit or not claim.relations or len(set(claim.relations)) < len(claim.relations):
            what = f"relations of {claim.predicate}: {', '.join(claim.relations) or 'none'}"
            yield _Fault("VOC415", what, f"Name some of these, each once: {', '.join(allowed)}; or delete relations.")
    elif meaning == "relation" and not predicate.relations:
        yield _Fault("VOC415", f"{claim.predicate} says nothing without relations", f"Name some of {', '.join(SIGNS)}.")
    interval = claim.interval
    if interval is None:
        return
    if interval.lo is not None and interval.hi is not None and interval.lo > interval.hi:
        yield _Fault("VOC406", f"interval from {interval.lo:g} to {interval.hi:g}", "lo is the smaller one.")
    if any(x is not None and x < 0 for x in (interval.lo, interval.hi)) or (interval.lo is interval.hi is None):
        yield _Fault("VOC406", "an interval without a number, or with one below zero", "Say how long in lo and hi.")
    if interval.kind == "gap" and meaning not in GAPS:
        yield _Fault(
            "VOC416", f"{claim.predicate} has no two sides with a gap between them", 'Say "length", or use an order.'
        )
    elif interval.kind == "length" and meaning in ORDERS:
        yield _Fault(
            "VOC416", f"{claim.predicate} gives an order, which has no length", 'Say "gap", or name the event.'
        )


def _predicate(claim: Claim, at: _Context) -> Iterator[_Fault]:
    roles = at.roles.get(claim.predicate)
    if roles is None:
        near = _near(claim.predicate, at.roles, 0.6, at)
        mend = f"Did you mean {near!r}? " if near else ""
        yield _Fault(
            "VOC401",
            f"predicate {claim.predicate!r} is not in the vocabulary",
            f"{mend}Correct the claim, or {layout.VOCABULARY} if the predicate was renamed there.",
        )
        return
    for role, ids in claim.roles.items():
        if role not in roles:
            yield _Fault(
                "VOC402", f"{claim.predicate} has no role {role!r}", f"Its roles are {', '.join(roles) or 'none'}."
            )
            continue
        if not ids or len(set(ids)) != len(ids):
            yield _Fault("VOC403", f"role {role!r} is empty or names one thing twice", "Name each participant once.")
        for entity in ids:
            yield from _filler(claim, role, entity, roles[role], at)
    for role, accepted in roles.items():
        if role not in claim.roles and not accepted.optional:
            yield _Fault("VOC402", f"{claim.predicate} needs role {role!r}", "Say who or what it is.")


def _filler(claim: Claim, role: str, filler: str, accepted: Accepted, at: _Context) -> Iterator[_Fault]:
    entity = at.entities.get(filler)
    if entity is None:
        if filler not in at.claims:
            yield _dangling(f"roles.{role}", filler, at.entities, at)
        elif not {"claim", "any"} & accepted.types:
            yield _Fault("VOC404", f"role {role!r} takes no claim ({filler})", "Name an entity.")
    elif "any" not in accepted.types and entity.type not in accepted.types:
        wanted = " or ".join(sorted(accepted.types))
        yield _Fault(
            "VOC404", f"role {role!r} of {claim.predicate} takes {wanted}; {filler} is {entity.type}", "Correct."
        )


def _completeness(item: Located, at: _Context) -> Iterator[_Fault]:
    record: Completeness = item.record
    yield from _entity(record.entity, "entity", at)
    yield from _entity(record.member_class, "member_class", at)
    yield from _edtf(record.period, "period", strict=True)
    yield from _citations(record.citations, at)
    yield from _in_words(at, statement=record.statement, asserted_by=record.asserted_by)
    if not record.citations:
        yield _Fault("REF305", "a completeness statement without a citation", "Cite the work that gives the full list.")
    roles = at.roles.get(record.predicate)
    if roles is None or (record.role != "place" and record.role not in roles):
        yield _Fault(
            "VOC402", f"{record.predicate!r} with role {record.role!r} is not in the vocabulary", "Correct it."
        )


def _search(item: Located, at: _Context) -> Iterator[_Fault]:
    search: Search = item.record
    for claim in search.claims:
        if claim not in at.claims:
            yield _dangling("claims", claim, at.claims, at)
    yield from _in_words(at, topic=search.topic, note=search.note)


def _assessment(item: Located, at: _Context) -> Iterator[_Fault]:
    """Faults of an assessment: each verdict needs what it rests on, and a sentence for the reader."""
    record: Assessment = item.record
    for claim in record.claims:
        if claim not in at.claims:
            yield _dangling("claims", claim, at.claims, at)
        elif at.claims[claim].source == REFERENCE:
            yield _Fault("REF308", f"it is about {claim}, a reference claim", "Name claims of the texts in claims.")
    if not record.claims:
        yield _Fault(
            "REF308", "an assessment about no claim", "Name the claims of the texts it is about, or delete it."
        )
    for claim in record.references:
        recorded = claim in at.claims and at.claims[claim].source == REFERENCE
        if not recorded and claim not in at.complete:
            yield _dangling("references", claim, at.claims, at)
    for search in record.searches:
        if search not in at.searches:
            yield _dangling("searches", search, at.searches, at)
    if not record.statement.strip():
        yield _Fault("REF308", "an assessment without a statement", "Say in one sentence what is on record.")
    yield from _in_words(at, statement=record.statement)
    yield from _grounds(record, at)


def _grounds(record: Assessment, at: _Context) -> Iterator[_Fault]:
    """What the verdict of an assessment needs and lacks."""
    verdict = record.verdict
    if verdict in ("supported", "partly", "differs", "against") and not record.references:
        yield _Fault(
            "REF308", f"the verdict {verdict!r} rests on no reference claim", "Name what was read, in references."
        )
    if verdict in ("partly", "differs") and not record.differs_in:
        yield _Fault(
            "REF308", f"the verdict {verdict!r} does not say in what", "Say in differs_in what differs or is open."
        )
    if verdict in ("supported", "not found", "could not be checked") and record.differs_in:
        yield _Fault(
            "REF308", f"the verdict {verdict!r} with a difference", "Empty differs_in, or correct the verdict."
        )
    made = [at.searches[name] for name in record.searches if name in at.searches]
    if verdict == "not found" and not made:
        yield _Fault("REF308", "the verdict 'not found' rests on no search", "Search, and name the search in searches.")
    elif verdict == "not found":
        for claim in record.claims:
            if not any(claim in search.claims for search in made):
                message = f"none of its searches was made for {claim}"
                yield _Fault(
                    "REF308", message, "Search for it and name it in the claims of the search, or leave it out here."
                )
    if verdict == "could not be checked" and not made and not record.references:
        yield _Fault("REF308", f"the verdict {verdict!r} rests on nothing", "Name the search that found the work.")


def _entity_record(item: Located, at: _Context) -> Iterator[_Fault]:
    entity: Entity = item.record
    if entity.type not in at.vocabulary.entity_types:
        yield _Fault("VOC408", f"entity type {entity.type!r} is not in the vocabulary", "Correct it.")
    for key, ids in (("part_of", entity.part_of), ("instance_of", entity.instance_of)):
        for other in ids:
            yield from _entity(other, key, at)
    yield from _entity(entity.state, "state", at)


def _date(item: Located, at: _Context) -> Iterator[_Fault]:
    date: Date = item.record
    yield from _when(date.time, "time", at)
    yield from _spans(item, date.source, date.spans, at, date.spans)


def _mention(item: Located, at: _Context) -> Iterator[_Fault]:
    mention: Mention = item.record
    yield from _entity(mention.entity, "entity", at)
    yield from _spans(item, mention.source, mention.spans, at, mention.spans)


def _stance(item: Located, at: _Context) -> Iterator[_Fault]:
    stance: Stance = item.record
    yield from _entity(stance.holder, "holder", at)
    if stance.target not in at.entities and stance.target not in at.claims:
        yield _dangling("target", stance.target, at.entities, at)
    if stance.subcategory not in SUBCATEGORIES[stance.category]:
        allowed = ", ".join(sorted(SUBCATEGORIES[stance.category]))
        yield _Fault("VOC409", f"{stance.category} has no {stance.subcategory!r}", f"It has {allowed}.")
    if not 1 <= stance.intensity <= 3:
        yield _Fault("VOC410", f"intensity {stance.intensity}", "It is 1, 2 or 3.")
    yield from _spans(item, stance.source, stance.spans, at, stance.spans)


def _any(item: Located, at: _Context) -> Iterator[_Fault]:
    """Check a record of a layer that has no check of its own: the ids it names exist, and its spans fit its text."""
    layer = OF_RECORD[type(item.record)]
    for name in layer.names(item.record):
        if name is not None and name not in at.ids:
            yield _dangling(layer.schema, name, at.ids, at)
    if layer.marked:
        yield from _spans(item, item.record.source, item.record.spans, at, item.record.spans)


def _adjudication(item: Located, at: _Context) -> Iterator[_Fault]:
    record: Adjudication = item.record
    for key, target in (("first", record.first), ("second", record.second)):
        if target is not None and target not in at.ids:
            yield _dangling(key, target, at.ids, at)


def _decision(item: Located, at: _Context) -> Iterator[_Fault]:
    decision: Decision = item.record
    if not decision.reason.strip() or not decision.by.strip():
        yield _Fault("REV601", "a decision without a reason or a name", "Decide again, with --reason and --by.")
    for name in (decision.finding, decision.code, decision.claim):
        if not _is_visible(name):
            yield _invisible(name)


_CHECKS: dict[type[Any], Callable[[Located, _Context], Iterator[_Fault]]] = {
    Claim: _claim,
    Completeness: _completeness,
    Search: _search,
    Assessment: _assessment,
    Entity: _entity_record,
    Date: _date,
    Mention: _mention,
    Stance: _stance,
    Adjudication: _adjudication,
    Decision: _decision,
}


def _one_label(at: _Context) -> Iterator[tuple[str, _Fault]]:
    """Entities of one type whose labels look the same but are spelt with other code points. Namesakes spelt alike are no fault."""
    seen: dict[tuple[str, str], Entity] = {}
    for entity in at.entities.values():
        if not entity.label.isascii() or (entity.type, entity.label) in seen:
            first = seen.setdefault((entity.type, normal.normal(entity.label)), entity)
            if first.label != entity.label:
                only = normal.apart_by(first.label, entity.label)
                message = f"the label {_short(entity.label)} differs from that of {first.id!r} only in {only}"
                yield entity.id, _Fault("VOC415", message, "Make them one entity, or spell the two labels alike.")
        else:
            seen[entity.type, entity.label] = entity


# --- shared by several checks -----------------------------------------------------------------------------------------


def _spans(
    item: Located, source: str, ranges: Iterable[Range], at: _Context, primary: tuple[Range, ...]
) -> Iterator[_Fault]:
    if source != item.folder:
        yield _Fault("SCH212", f"source {source!r} in the folder of {item.folder!r}", "Move the record or correct it.")
        return
    if not primary:
        yield _Fault("ANC104", "no span", "Say where the text says it.")
    text = at.reading.texts.get(source)
    if text is None:
        yield _Fault("ANC105", f"there is no readable text {source!r}", f"Fix corpus/{source}/ first.")
        return
    for r in ranges:
        if (r.start, r.end) == (short.UNPLACED, short.UNPLACED):
            yield _Fault("ANC106", f"quote {_short(r.quote)} has no offsets", _offsets(r.quote, source, text.text, at))
        elif not 0 <= r.start < r.end <= len(text.text):
            message = f"offsets [{r.start}, {r.end}) do not lie in the text of {len(text.text)} code points"
            yield _Fault("ANC102", message, "Offsets are code points, start before end.")
        elif text.text[r.start : r.end] != r.quote:
            yield _Fault("ANC101", _difference(text.text, r), _place_of(text.text, r))


def _offsets(quote: str, source: str, text: str, at: _Context) -> str:
    if source not in at.places:
        at.places[source] = Places(text)
    there = at.places[source].of(quote)
    if len(there) == 1:
        return f"Run `sinosoviet format`: it stands once, at {told(there)}."
    if there:
        return f"It stands several times: at {told(there)}. Quote more words, or give start and end."
    return "The text does not say it. Copy the quote from the text."


def _difference(text: str, r: Range) -> str:
    there = text[r.start : r.end]
    only = normal.apart_by(r.quote, there)
    also = f"; they differ only in {only}" if only else ""
    return f"quote {_short(r.quote)} but [{r.start}, {r.end}) is {_short(there)}{also}"


def _place_of(text: str, r: Range) -> str:
    if normal.apart_by(r.quote, text[r.start : r.end]):
        return "Copy the quote from the text as it is stored there: a text is never changed."
    # The search is limited to REACH, because every span of a long text may have moved.
    low, high = max(0, r.start - REACH), r.end + REACH
    around = "" if low == 0 and high >= len(text) else f" within {REACH:,} code points of these offsets"
    first = text.find(r.quote, low, high)
    if first < 0:
        near = normal.place_of(r.quote, text[low:high])
        if near is not None:
            start, end = low + near[0], low + near[1]
            only = normal.apart_by(r.quote, text[start:end])
            return f"The quote occurs at [{start}, {end}), but for {only}. Copy it from there."
        return f"The quote does not occur in the text{around}; restore the record or the text."
    if text.find(r.quote, first + 1, high) >= 0:
        return "The quote occurs several times; choose the right place."
    return f"The quote occurs once, at [{first}, {first + len(r.quote)})."


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:40] + "…" + text[-15:])


def _is_visible(name: str) -> bool:
    return name.isprintable() and name != "" and " " not in name


def _invisible(name: str) -> _Fault:
    mend = "An id has at least one character, all of them visible."
    return _Fault("SCH216", f"the id is {_short(name)}", mend)


def _entity(entity: str | None, key: str, at: _Context) -> Iterator[_Fault]:
    if entity is not None and entity not in at.entities:
        yield _dangling(key, entity, at.entities, at)


def _dangling(key: str, target: str, known: Iterable[str], at: _Context) -> _Fault:
    near = _near(target, known, 0.8, at)
    mend = f"Did you mean {near!r}?" if near else "Add the record, or correct the id."
    return _Fault("REF301", f"{key} names {target!r}, which does not exist", mend)


def _near(word: str, known: Iterable[str], cutoff: float, at: _Context) -> str | None:
    if id(known) not in at.near:
        at.near[id(known)] = Near(known)
    return at.near[id(known)].to(word, cutoff)


def _when(when: When | None, key: str, at: _Context) -> Iterator[_Fault]:
    if when is None:
        return
    yield from _edtf(when.edtf, f"{key}.edtf", when.calendar)
    if when.anchor is not None and when.anchor not in at.dates:
        yield _dangling(f"{key}.anchor", when.anchor, at.dates, at)


def _edtf(text: str, key: str, calendar: str = "gregorian", *, strict: bool = False) -> Iterator[_Fault]:
    """Faults of a date. strict: the words are ours, and no text or work is quoted: a day that is none, and an end before the beginning, are
    faults. In a claim they are what the text or the work says, and rules report them.
    """
    try:
        parse(text, calendar, strict)
    except NotEdtf as error:
        yield _Fault("VOC411", f"{key}: {error}", "See https://www.loc.gov/standards/datetime/.")
    except NoSuchDay as error:
        if strict:
            yield _Fault("VOC411", f"{key}: {error}", "Correct it.")


def _citations(citations: tuple[Citation, ...], at: _Context) -> Iterator[_Fault]:
    for citation in citations:
        if citation.work not in at.reading.bibliography and citation.work not in at.reading.texts:
            yield _dangling("citations.work", citation.work, at.works, at)
        if citation.url is not None and not citation.url.startswith(("https://", "http://")):
            yield _Fault("VOC412", f"citation address {_short(citation.url)}", "It begins with https:// or http://.")
        why = printed.not_to_be_found(citation, at.reading.bibliography)
        if why is not None:
            mend = "Give the title, and the page or chapter or the whole address; or leave out the address."
            yield _Fault("REF307", f"a citation that nobody can look up: {why}", mend)


def _in_words(at: _Context, **fields: str | None) -> Iterator[_Fault]:
    for key, text in fields.items():
        for name in printed.ids_in(text, at.ids, at.reading.texts):
            mend = "Readers see this text: say it in words, or leave it out."
            yield _Fault("REF306", f"{key} speaks of {name!r}, which only this corpus understands", mend)


def circular(reading: Reading) -> set[str]:
    """The ids of all records that lie on a circle, or name one that does."""
    by_kind: dict[type[Any], dict[str, Any]] = {Entity: {}, Claim: {}, Date: {}}
    for item in reading.located:
        if type(item.record) in by_kind:
            by_kind[type(item.record)][item.record.id] = item.record
    links = _links(by_kind[Entity], by_kind[Claim], by_kind[Date])
    return {node for edges in links.values() for node in _endless(edges)}


def _cycles(at: _Context) -> Iterator[tuple[str, _Fault]]:
    for name, edges in _links(at.entities, at.claims, at.dates).items():
        for start in _on_cycles(edges):
            yield start, _Fault("REF302", f"{name} runs in a circle through {start!r}", "Break the circle.")


def _links(
    entities: dict[str, Entity], claims: dict[str, Claim], dates: dict[str, Date]
) -> dict[str, dict[str, tuple[str, ...]]]:
    return {
        "part_of": {k: e.part_of for k, e in entities.items()},
        "instance_of": {k: e.instance_of for k, e in entities.items()},
        "content": {k: (c.content,) for k, c in claims.items() if c.content},
        "roles": {k: tuple(x for ids in c.roles.values() for x in ids) for k, c in claims.items()},
        "anchor": {k: (d.time.anchor,) for k, d in dates.items() if d.time and d.time.anchor},
    }


def _circular_derivations(reading: Reading) -> list[Problem]:
    """Texts that derive from themselves, directly or through others."""
    edges = {name: tuple(d.target for d in text.source.derivations) for name, text in reading.texts.items()}
    message = "derivations run in a circle through {!r}"
    return [
        Problem(
            code="REF302",
            path=f"corpus/{name}/source.toml",
            line=1,
            record=name,
            message=message.format(name),
            mend="Break the circle.",
        )
        for name in _on_cycles(edges)
    ]


def _on_cycles(edges: dict[str, tuple[str, ...]]) -> list[str]:
    """One node that leads into a circle, if there is a circle."""
    return sorted(_endless(edges))[:1]


def _endless(edges: dict[str, tuple[str, ...]]) -> list[str]:
    """The nodes that lie on a circle or lead into one: those left after removing every node that leads nowhere (Kahn 1962)."""
    waiting = {node: [t for t in targets if t in edges] for node, targets in edges.items()}
    sources: dict[str, list[str]] = {}
    for node, targets in waiting.items():
        for target in targets:
            sources.setdefault(target, []).append(node)
    open_ends = [node for node, targets in waiting.items() if not targets]
    left = {node: len(targets) for node, targets in waiting.items()}
    while open_ends:
        for node in sources.get(open_ends.pop(), ()):
            left[node] -= 1
            if not left[node]:
                open_ends.append(node)
    return [node for node, count in left.items() if count]

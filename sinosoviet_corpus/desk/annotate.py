"""The pages for annotating: texts with their layers, choosing words, forms, saving, deleting, taking back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple, get_args
from urllib.parse import urlencode

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sinosoviet_corpus.desk import claim_form, layer_forms, words
from sinosoviet_corpus.desk.asked import Desk, Form, Problem, form, number, to
from sinosoviet_corpus.desk.fields import LONGEST, Group, Typed, values_of_time
from sinosoviet_corpus.desk.passage import LARGE, Shown, passage
from sinosoviet_corpus.desk.store import Edit, Meanwhile, Unfit, digest, store
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layer_table import MARKED, OF_RECORD
from sinosoviet_corpus.model.layers import Date, Stance
from sinosoviet_corpus.model.problem import Problem as Fault
from sinosoviet_corpus.model.vocabulary import accepted_roles
from sinosoviet_corpus.model.words import Layer
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.sentence import Speaker

LAYERS: dict[Layer, str] = {name: MARKED[name].title for name in get_args(Layer)}
KINDS: dict[str, type[Any]] = {"claim": Claim, "date": Date, "mention": Mention, "stance": Stance, "entity": Entity}
TITLES = {
    "claim": "A statement",
    "date": "A date",
    "mention": "A name",
    "stance": "An evaluation",
    "entity": "An entry of the registry",
}
UNDOABLE = 100  # changes that can be taken back


class Where(NamedTuple):
    """What a form is about. old: the record that is changed, or None.  span: the words, None without a text."""

    kind: str
    source: str
    span: tuple[int, int] | None
    predicate: str
    old: Any


class Annotate:
    """The pages, for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._changes: list[list[Edit]] = []  # newest last

    def texts(self, request: Request) -> Response:
        """The texts, and the registry."""
        held = self._desk.warm.held()
        rows = [
            {
                "source": text.source,
                "length": len(text.text),
                "counts": {w: sum(r.source == key for r in getattr(held.corpus, layer)) for layer, w in LAYERS.items()},
            }
            for key, text in sorted(held.corpus.texts.items())
        ]
        asked = request.query_params.get("words", "")[:200]
        things = [e for e in held.corpus.entities if asked and _named(e, asked)]
        return self._desk.page(
            "texts",
            request,
            rows=rows,
            asked=asked,
            things=things[:100],
            saved=request.query_params.get("saved", ""),
            undoable=bool(self._changes),
        )

    def text(self, request: Request) -> Response:
        """A text with its layers, and what is annotated there."""
        held = self._desk.warm.held()
        text = _text_of(held, request.query_params.get("id", ""))
        at = request.query_params.get("at")
        here = None if at is None else number(at, 0, len(text.text), "the place")
        layers = [name for name in request.query_params.getlist("layer") if name in LAYERS] or ["claims"]
        marks: list[Mark] = []
        shown: dict[str, Shown] = {}
        records: list[Any] = []
        for layer in layers:
            for record in getattr(held.corpus, layer):
                if record.source != text.source.id:
                    continue
                covers = here is not None and any(s.start <= here < s.end for s in record.spans)
                if here is None or covers:
                    records.append(record)
                look = f"{layer}{' here' if covers else ''}{' proposed' if is_proposed(record) else ''}"
                name = str(len(shown))
                shown[name] = Shown(look)
                marks += [Mark(s.start, s.end, name) for s in record.spans]
        if here is not None and not records:
            marks.append(Mark(here, here + 1, "at"))
            shown["at"] = Shown("here")
        saved = request.query_params.get("saved", "")
        return self._desk.page(
            "text",
            request,
            text=text,
            html=passage(text.text, 0, len(text.text), marks, shown),
            large=len(text.text) > LARGE or len(marks) > 3000,
            layers=LAYERS,
            chosen=layers,
            here=here,
            rows=[(record, *said(held, record)) for record in sorted(records, key=lambda r: r.spans[0].start)],
            saved=saved,
            undoable=bool(self._changes),
        )

    def words(self, request: Request) -> Response:
        """The places of typed words, to choose one."""
        held = self._desk.warm.held()
        text = _text_of(held, request.query_params.get("id", ""))
        quote = request.query_params.get("quote", "")[:LONGEST]
        found = words.find(text.text, quote)
        rows = [(place, _address("/new", id=text.source.id, start=place.start, end=place.end)) for place in found]
        return self._desk.page(
            "words", request, 200 if found else 404, text=text, quote=quote, rows=rows, most=words.MOST
        )

    def new(self, request: Request) -> Response:
        """What to say about chosen words: the layers, and predicates that fit typed words."""
        held = self._desk.warm.held()
        query = request.query_params
        source = query.get("id", "")
        asked = query.get("words", "")[:200]
        place = None
        if source != REFERENCE:
            text = _text_of(held, source)
            start, end = _span(text.text, query.get("start", ""), query.get("end", ""))
            if "quote" in query and query["quote"] != text.text[start:end]:
                raise Problem(
                    409, "the text there is not what was selected", "Load the text again, and select the words again."
                )
            place = words.place(text.text, start, end)
        about = {"id": source} | ({"start": place.start, "end": place.end} if place else {})
        rows = [
            (name, sentence, meaning, _address("/form", kind="claim", predicate=name, **about))
            for name, sentence, meaning in claim_form.search(held, asked)[:40]
        ]
        others = (
            []
            if place is None
            else [(TITLES[kind], _address("/form", kind=kind, **about)) for kind in ("date", "mention", "stance")]
        )
        return self._desk.page("new", request, about=about, place=place, asked=asked, rows=rows, others=others)

    def form(self, request: Request) -> Response:
        """The form of a new record."""
        held = self._desk.warm.held()
        where = _where(held, Form([*request.query_params.multi_items()]))
        return self._form(request, held, where, _prefilled(held, where), {}, 200)

    def record(self, request: Request) -> Response:
        """The form of a record that is there."""
        held = self._desk.warm.held()
        old = _record(held, request.query_params.get("id", ""))
        where = _of_record(old)
        made = claim_form.values(held, old) if isinstance(old, Claim) else layer_forms.values(held, old)
        if where.span is not None:
            made["words"] = " ".join(old.spans[0].quote.split())
        return self._form(request, held, where, made, {}, 200)

    def save(self, request: Request) -> Response:
        """Save what was typed, or say beside the fields why not."""
        self._desk.may_write()
        held, given = self._desk.warm.held(), form(request)
        where = _where(held, given)
        typed = Typed(held, given.values())
        record = _read(typed, where)
        if where.old is not None and given.one("seen") != digest(where.old):
            typed.wrong[""] = "somebody else has changed it meanwhile; load the page again to see how"
        self._desk.warm.name = given.one("by") or self._desk.warm.name
        if typed.wrong or given.one("then") == "preview":
            return self._form(request, held, where, given.values(), typed.wrong, 422 if typed.wrong else 200)
        try:
            self.change([*(Edit(None, entity) for entity in typed.entities), Edit(where.old, record)])
        except Unfit as unfit:
            return self._form(request, held, where, given.values(), _by_field(unfit.problems), 422)
        except Meanwhile as meanwhile:
            return self._form(request, held, where, given.values(), {"": str(meanwhile)}, 409)
        return to(self._after(record, "saved"))

    def delete(self, request: Request) -> Response:
        """Remove a record. The status line offers to take it back."""
        self._desk.may_write()
        held, given = self._desk.warm.held(), form(request)
        old = _record(held, given.one("record"))
        if given.one("seen") != digest(old):
            raise Problem(409, "somebody else has changed it meanwhile", "Load the page again to see how.")
        try:
            self.change([Edit(old, None)])
        except Unfit as unfit:
            raise Problem(
                409, f"it cannot be removed: {unfit.problems[0].message}", "Other records name it; change those first."
            ) from None
        return to(self._after(old, "removed"))

    def take_back(self, request: Request) -> Response:
        """Put the files back as they were before the last change of this desk."""
        self._desk.may_write()
        if not self._changes:
            raise Problem(409, "there is nothing to take back")
        edits = self._changes[-1]
        back = [Edit(edit.new, edit.old) for edit in reversed(edits)]
        try:
            store(self._desk.warm.root, back)
        except (Unfit, Meanwhile) as error:
            raise Problem(409, f"it cannot be taken back: {error}", "Something else was changed since.") from None
        self._changes.pop()
        records = (r for edit in reversed(edits) for r in (edit.old, edit.new) if r is not None)
        return to(self._after(next((r for r in records if hasattr(r, "spans")), None), "back"))

    def sentence(self, request: Request) -> Response:
        """The sentence of a claim as far as it is typed, and what is wrong so far, by field. Nothing is saved."""
        held, given = self._desk.warm.held(), form(request)
        where = _where(held, given)
        typed = Typed(held, given.values())
        record = _read(typed, where)
        return JSONResponse({"sentence": _sentence(held, typed, record), "wrong": typed.wrong})

    def change(self, edits: list[Edit]) -> None:
        """Store some edits as one change that can be taken back. Raises Unfit, Meanwhile, or CorpusError."""
        store(self._desk.warm.root, edits)
        self._changes = [*self._changes[1 - UNDOABLE :], edits]

    def _after(self, record: Any, what: str) -> str:
        source = getattr(record, "source", REFERENCE)
        if source == REFERENCE or not record.spans:
            return _address("/texts", saved=what)
        return (
            _address("/text", id=source, at=record.spans[0].start, layer=OF_RECORD[type(record)].name, saved=what)
            + "#at"
        )

    def _form(
        self, request: Request, held: Held, where: Where, values: dict[str, str], wrong: dict[str, str], status: int
    ) -> Response:
        text = held.corpus.texts[where.source].text if where.span else ""
        typed = Typed(held, values)
        record = _read(typed, where)
        return self._desk.page(
            "form",
            request,
            status,
            where=where,
            title=TITLES[where.kind],
            predicate=claim_form.readable(held.corpus.vocabulary.predicates[where.predicate].sentence)
            if where.predicate
            else "",
            place=words.place(text, *where.span) if where.span else None,
            parts_of=[s.quote for s in where.old.spans] if where.old is not None and where.span else [],
            several=len(where.old.spans) > 1 if where.old is not None and where.span else False,
            groups=_groups(held, where),
            values={"by": self._desk.warm.name, **values},
            wrong=wrong,
            rest={
                k: v
                for k, v in wrong.items()
                if k not in {f.name for g in _groups(held, where) for f in g.fields} | {"words"}
            },
            sentence=_sentence(held, typed, record),
            seen=digest(where.old) if where.old is not None else "",
            draft=f"{where.kind}:{where.source}:{where.span}:{where.predicate}:{where.old.id if where.old else ''}",
            longest=LONGEST,
        )


def _groups(held: Held, where: Where) -> list[Group]:
    if where.kind != "claim":
        return layer_forms.groups(held, where.kind)
    return claim_form.groups(
        held, held.corpus.vocabulary.predicates[where.predicate], _near(held, where), where.source == REFERENCE
    )


def _near(held: Held, where: Where) -> Iterable[Claim]:
    """The claims around the words, which another claim may be about."""
    if where.span is None:
        return []
    low, high = where.span[0] - claim_form.NEAR, where.span[1] + claim_form.NEAR
    own = where.old.id if where.old is not None else ""
    return [
        c
        for c in held.corpus.claims
        if c.source == where.source and c.spans and low < c.spans[0].start < high and c.id != own
    ]


def _where(held: Held, given: Form) -> Where:
    """What a form is about. Raises Problem for what is not there."""
    if given.one("record"):
        return _of_record(_record(held, given.one("record")), given.one("predicate"), held)
    kind, source, predicate = given.one("kind"), given.one("id"), given.one("predicate")
    if kind not in KINDS:
        raise Problem(404, "there is no such kind of record")
    if kind == "claim" and predicate not in held.corpus.vocabulary.predicates:
        raise Problem(404, "there is no such predicate", "Choose one from the list.")
    if kind == "entity" or (kind == "claim" and source == REFERENCE):
        return Where(kind, REFERENCE, None, predicate if kind == "claim" else "", None)
    text = _text_of(held, source)
    span = _span(text.text, given.one("start"), given.one("end"))
    return Where(kind, source, span, predicate if kind == "claim" else "", None)


def _of_record(old: Any, predicate: str = "", held: Held | None = None) -> Where:
    kind = next((name for name, of in KINDS.items() if isinstance(old, of)), None)
    if kind is None:
        raise Problem(404, "records of this kind are not changed at the desk")
    if predicate and held is not None and predicate not in held.corpus.vocabulary.predicates:
        raise Problem(404, "there is no such predicate", "Choose one from the list.")
    spans = getattr(old, "spans", ())
    span = (spans[0].start, spans[0].end) if spans else None
    return Where(
        kind, getattr(old, "source", REFERENCE), span, (predicate or old.predicate) if kind == "claim" else "", old
    )


def _prefilled(held: Held, where: Where) -> dict[str, str]:
    """What a new form begins with: the date that the words hold, the things that they name."""
    made: dict[str, str] = {}
    if where.span is None:
        return made
    start, end = where.span
    made["words"] = " ".join(held.corpus.texts[where.source].text[start:end].split())
    if where.kind == "claim":
        inside = [
            d
            for d in held.corpus.dates
            if d.source == where.source and d.time and any(s.start < end and s.end > start for s in d.spans)
        ]
        made |= values_of_time(inside[0].time) if len(inside) == 1 else {}
        made |= _roles(held, where)
    elif where.kind == "date":
        made["when"] = made["words"]
    elif where.kind == "mention":
        made["entity"] = made["words"]
    return made


def _roles(held: Held, where: Where) -> dict[str, str]:
    """Roles that only one of the things named in the words can fill."""
    start, end = where.span or (0, 0)
    names, types = held.names, {e.id: e.type for e in held.corpus.entities}
    here = dict.fromkeys(
        m.entity
        for m in held.corpus.mentions
        if m.source == where.source and any(s.start < end and s.end > start for s in m.spans)
    )
    made = {}
    for role, accepted in accepted_roles(held.corpus.vocabulary.predicates[where.predicate]).items():
        fit = [entity for entity in here if types.get(entity) in accepted.types]
        if len(fit) == 1:
            made[f"role.{role}"] = names.shown(fit[0])
    return made


def _read(typed: Typed, where: Where) -> Any:
    if where.kind == "claim":
        return claim_form.read(typed, where.source, where.predicate, where.span, where.old)
    return layer_forms.read(typed, where.kind, where.source, where.span, where.old)


def _sentence(held: Held, typed: Typed, record: Any) -> str:
    """How the record reads."""
    if isinstance(record, Claim):
        if not record.roles:
            return ""
        others = [c for c in held.corpus.claims if c.id != record.id]
        corpus = msgspec.structs.replace(
            held.corpus, claims=(*others, record), entities=(*held.corpus.entities, *typed.entities)
        )
        return Speaker(corpus).sentence(record)
    if isinstance(record, Entity) or (isinstance(record, Stance) and not record.target):
        return ""
    return said(held, record)[0]


def said(held: Held, record: Any) -> tuple[str, str]:
    """What a record says, and what it is: "statement", "date", "name", "evaluation"."""
    if isinstance(record, Claim):
        return held.speaker.sentence(record), "statement"
    if isinstance(record, Date):
        return of_when(record.time) if record.time else "a time that is not placed", "date"
    if isinstance(record, Mention):
        return held.names.shown(record.entity), "name"
    sign = {"+": "praise", "-": "blame", "0": "neither praise nor blame"}[record.polarity]
    return f"{sign} of {held.names.shown(record.target)} ({record.category})", "evaluation"


def _by_field(problems: list[Fault]) -> dict[str, str]:
    """The problems of integrity, each beside the field that it is about; those about no field under ""."""
    wrong: dict[str, str] = {}
    for problem in problems:
        role = re.search(r"role '(\w+)'", problem.message)
        field = (
            f"role.{role[1]}" if role else {"VOC411": "edtf", "VOC412": "url", "VOC405": "place"}.get(problem.code, "")
        )
        if problem.code == "VOC411" and "as_of" in problem.message:
            field = "as_of"
        wrong[field] = "; ".join(part for part in (wrong.get(field), f"{problem.message}. {problem.mend}") if part)
    return wrong


def _named(entity: Entity, words: str) -> bool:
    """Whether each of the words is in one of its names."""
    names = " ".join((entity.label, *(n.text for n in entity.names))).casefold()
    return all(word in names for word in words.casefold().split())


def _text_of(held: Held, key: str) -> Any:
    if key not in held.corpus.texts:
        raise Problem(404, "there is no such text", "The page “Texts” lists them.")
    return held.corpus.texts[key]


def _record(held: Held, key: str) -> Any:
    for layer in (*LAYERS, "entities"):
        for record in getattr(held.corpus, layer):
            if record.id == key:
                return record
    raise Problem(404, "there is no such annotation", "Perhaps somebody has removed it.")


def _span(text: str, start: str, end: str) -> tuple[int, int]:
    low = number(start, 0, len(text) - 1, "the beginning of the words")
    return low, number(end, low + 1, len(text), "the end of the words")


def is_proposed(record: Any) -> bool:
    """Whether it waits for a person to accept it."""
    return hasattr(record, "made_by") and record.made_by.status == "proposed"


def _address(path: str, **query: object) -> str:
    return f"{path}?{urlencode(query)}"

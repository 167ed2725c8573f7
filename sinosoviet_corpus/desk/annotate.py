"""The pages for annotating: texts with their layers, choosing words, forms, saving, deleting, taking back."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sinosoviet_corpus.desk import on_words, words
from sinosoviet_corpus.desk.asked import Desk, Form, Problem, form, number, to
from sinosoviet_corpus.desk.fields import LONGEST, Typed
from sinosoviet_corpus.desk.forms import BY_KIND, FORMS
from sinosoviet_corpus.desk.listed import listed
from sinosoviet_corpus.desk.passage import LARGE, passage
from sinosoviet_corpus.desk.record_form import RecordForm, Where
from sinosoviet_corpus.desk.subject import LAYERS, begun, of_record, record_of, said, span_of, text_of, where_of
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.problem import Problem as Fault
from sinosoviet_corpus.output.passage import Shown
from sinosoviet_corpus.output.proposed import is_proposed
from sinosoviet_corpus.output.segments import Mark
from sinosoviet_corpus.tasks.predicates import readable, search
from sinosoviet_corpus.tasks.proposed_things import along
from sinosoviet_corpus.tasks.store import Edit, Meanwhile, Unfit, digest, store

UNDOABLE = 100  # changes that can be taken back


class Annotate:
    """The pages, for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._changes: list[
            tuple[list[Edit], str]
        ] = []  # newest last, each with the page to show after it is taken back

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
        return self._desk.page(
            "texts",
            request,
            rows=rows,
            asked=asked,
            things=listed(held, asked),
            by_key=[form.kind for form in FORMS if form.by_key],
            links=[(form.add, _start(form)) for form in FORMS if form.add],
            saved=request.query_params.get("saved", ""),
            undoable=bool(self._changes),
        )

    def text(self, request: Request) -> Response:
        """A text with its layers, and what is annotated there."""
        held = self._desk.warm.held()
        text = text_of(held, request.query_params.get("id", ""))
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
        sample = self._sample(held, text.source.id)
        for row in sample:
            marks.append(Mark(row.start, row.end, f"sample-{row.number}"))
            label = f"sentence {row.number} of the sample"
            shown[f"sample-{row.number}"] = Shown("sample", label, row.link, str(row.number))
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
            sample=sample,
        )

    def words(self, request: Request) -> Response:
        """The places of typed words, to choose one."""
        held = self._desk.warm.held()
        text = text_of(held, request.query_params.get("id", ""))
        quote = request.query_params.get("quote", "")[:LONGEST]
        found = words.find(text.text, quote)
        rows = [(place, _address("/new", id=text.source.id, start=place.start, end=place.end)) for place in found]
        return self._desk.page(
            "words", request, 200 if found else 404, text=text, quote=quote, rows=rows, most=words.MOST
        )

    def new(self, request: Request) -> Response:
        """The page on which a kind of record is chosen for marked words: the layers, and predicates that fit typed words."""
        held = self._desk.warm.held()
        query = request.query_params
        source = query.get("id", "")
        asked = query.get("words", "")[:200]
        place = None
        if source != REFERENCE:
            text = text_of(held, source)
            start, end = span_of(text.text, query.get("start", ""), query.get("end", ""))
            if "quote" in query and query["quote"] != text.text[start:end]:
                raise Problem(
                    409, "the text there is not what was selected", "Load the text again, and select the words again."
                )
            place = words.place(text.text, start, end)
        about = (
            {"id": source}
            | ({"as": query["as"]} if query.get("as") in BY_KIND else {})
            | ({"start": place.start, "end": place.end} if place else {})
        )
        kind = _of_predicate(query.get("as", "")) if source == REFERENCE else FORMS[0].kind
        rows = [
            (name, sentence, meaning, _address("/form", kind=kind, predicate=name, **about))
            for name, sentence, meaning in search(held.corpus, asked)[:40]
        ]
        others = [
            (form.title, _address("/form", kind=form.kind, **about))
            for form in FORMS
            if place is not None and form.on_words and not form.of_predicate
        ]
        return self._desk.page("new", request, about=about, place=place, asked=asked, rows=rows, others=others)

    def form(self, request: Request) -> Response:
        """The form of a new record."""
        held = self._desk.warm.held()
        where = where_of(held, Form([*request.query_params.multi_items()]))
        return self.page_of(request, held, where, begun(held, where, request.query_params.get("claim", "")), {}, 200)

    def record(self, request: Request) -> Response:
        """The page with the form of a record of the corpus."""
        held = self._desk.warm.held()
        old = record_of(held, request.query_params.get("id", ""), request.query_params.get("kind", ""))
        where = of_record(old)
        made = BY_KIND[where.kind].values(held, old)
        if where.span is not None:
            made |= on_words.shown(old.spans)
        return self.page_of(request, held, where, made, {}, 200)

    def save(self, request: Request) -> Response:
        """Save what was typed, or say beside the fields why not."""
        self._desk.may_write()
        held, given = self._desk.warm.held(), form(request)
        where = where_of(held, given)
        typed = Typed(held, given.values())
        record = BY_KIND[where.kind].read(typed, where)
        if where.old is not None and given.one("seen") != digest(where.old):
            typed.wrong[""] = "somebody else has changed it meanwhile; load the page again to see how"
        self._desk.warm.name = given.one("by") or self._desk.warm.name
        if typed.wrong or given.one("then") == "preview":
            return self.page_of(request, held, where, given.values(), typed.wrong, 422 if typed.wrong else 200)
        try:
            self.change([*(Edit(None, entity) for entity in typed.entities), Edit(where.old, record)])
        except Unfit as unfit:
            return self.page_of(
                request, held, where, given.values(), _by_field(unfit.problems, BY_KIND[where.kind]), 422
            )
        except Meanwhile as meanwhile:
            return self.page_of(request, held, where, given.values(), {"": str(meanwhile)}, 409)
        return to(self._after(record, "saved"))

    def delete(self, request: Request) -> Response:
        """Remove a record. The status line offers to take it back."""
        self._desk.may_write()
        held, given = self._desk.warm.held(), form(request)
        old = record_of(held, given.one("record"), given.one("kind"))
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
        edits, page = self._changes[-1]
        back = [edit._replace(old=edit.new, new=edit.old) for edit in reversed(edits)]
        try:
            self._write(back, advised=False)
        except (Unfit, Meanwhile) as error:
            raise Problem(409, f"it cannot be taken back: {error}", "Something else was changed since.") from None
        self._changes.pop()
        records = (r for edit in reversed(edits) for r in (edit.old, edit.new) if r is not None)
        return to(page or self._after(next((r for r in records if hasattr(r, "spans")), None), "back"))

    def sentence(self, request: Request) -> Response:
        """The sentence of a claim as far as it is typed, and what is wrong so far, by field. Nothing is saved."""
        held, given = self._desk.warm.held(), form(request)
        where = where_of(held, given)
        typed = Typed(held, given.values())
        record = BY_KIND[where.kind].read(typed, where)
        return JSONResponse({"sentence": BY_KIND[where.kind].reads(held, typed, record), "wrong": typed.wrong})

    def change(self, edits: list[Edit], page: str = "", advised: bool = True) -> None:
        """Store some edits as one change that can be taken back. Raises Unfit, Meanwhile, or CorpusError.

        page: the address to show after it is taken back; "" for the place in the text.  advised: as in `store`.
        """
        if not any(edit.made for edit in edits):  # a second annotator changes nothing of what others made
            held = self._desk.warm.held()
            edits = along(held.corpus, held.rounds.values(), edits, self._desk.warm.name or "a person at the desk")
        self._write(edits, advised)
        self.stored(edits, page)

    def stored(self, edits: list[Edit], page: str = "") -> None:
        """Remember edits that were stored as one change, so that it can be taken back. page: as in `change`."""
        self._changes = [*self._changes[1 - UNDOABLE :], (edits, page)]

    def _write(self, edits: list[Edit], advised: bool) -> None:
        store(self._desk.warm.root, edits, advised)

    @property
    def undoable(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._changes)

    def _sample(self, held: Held, source: str) -> list[Any]:
        """The sentences of a text that are to be annotated, if not all are."""
        return []

    def _after(self, record: Any, what: str) -> str:
        source = getattr(record, "source", REFERENCE)
        if source == REFERENCE or not record.spans:
            return _address("/texts", saved=what)
        return (
            _address("/text", id=source, at=record.spans[0].start, layer=OF_RECORD[type(record)].name, saved=what)
            + "#at"
        )

    def page_of(
        self,
        request: Request,
        held: Held,
        where: Where,
        values: dict[str, str],
        wrong: dict[str, str],
        status: int,
        action: str = "/save",
        along: dict[str, str] | None = None,
    ) -> Response:
        """The page with the form of a record. action: the address that takes it.  along: fields that the form carries unseen."""
        self._desk.warm.expect()
        text = held.corpus.texts[where.source].text if where.span else ""
        typed, kind = Typed(held, values), BY_KIND[where.kind]
        record = kind.read(typed, where)
        fields = kind.groups(held, where, values)
        stretches = on_words.fields(values, len(where.old.spans) if where.old is not None else 1) if where.span else []
        shown = {f.name for g in fields for f in g.fields} | {name for name, _ in stretches}
        about = f":{values.get('claims.1', '')}" if kind.from_statement else ""  # drafts on other statements are others
        return self._desk.page(
            "form",
            request,
            status,
            where=where,
            form=kind,
            links=[(f.from_statement, f.kind) for f in FORMS if f.from_statement] if kind.of_predicate else [],
            predicate=readable(held.corpus.vocabulary.predicates[where.predicate].sentence) if where.predicate else "",
            place=words.place(text, *where.span) if where.span else None,
            parts_of=[s.quote for s in where.old.spans] if where.old is not None and where.span else [],
            stretches=stretches,
            groups=fields,
            values={"by": self._desk.warm.name, **values},
            wrong=wrong,
            rest={name: what for name, what in wrong.items() if name not in shown},
            sentence=kind.reads(held, typed, record),
            seen=digest(where.old) if where.old is not None else "",
            draft=f"{where.kind}:{where.source}:{where.span}:{where.predicate}:{where.old.id if where.old else ''}{about}",
            longest=LONGEST,
            action=action,
            along=along or {},
        )


def _start(form: RecordForm) -> str:
    """The address where a record without words of a text is begun."""
    if not form.of_predicate:
        return _address("/form", kind=form.kind)
    return _address("/new", id=REFERENCE, **({} if form is FORMS[0] else {"as": form.kind}))


def _of_predicate(kind: str) -> str:
    """This kind if a predicate is chosen for it first, else a claim."""
    return kind if kind in BY_KIND and BY_KIND[kind].of_predicate else FORMS[0].kind


def _by_field(problems: list[Fault], form: RecordForm) -> dict[str, str]:
    """The problems of integrity, each beside the field that it is about; those about no field under ""."""
    wrong: dict[str, str] = {}
    for problem in problems:
        field = next((f for code, words, f in form.faults if code == problem.code and words in problem.message), "")
        if role := re.search(r"role '(\w+)'", problem.message):
            field = f"role.{role[1]}"
        elif problem.code == "REF306":
            field = problem.message.partition(" ")[0]
        wrong[field] = "; ".join(part for part in (wrong.get(field), f"{problem.message}. {problem.fix}") if part)
    return wrong


def _address(path: str, **query: object) -> str:
    return f"{path}?{urlencode(query)}"

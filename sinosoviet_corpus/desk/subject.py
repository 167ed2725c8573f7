"""What a form is about: the kind of record, its words, its predicate, the record that is changed; and what it begins with and reads like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from sinosoviet_corpus.desk.asked import Form, Problem, number
from sinosoviet_corpus.desk.forms import BY_KIND, FORMS, WITHOUT, form_of
from sinosoviet_corpus.desk.on_words import begun_with
from sinosoviet_corpus.desk.record_form import RecordForm, Where
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import REFERENCE
from sinosoviet_corpus.model.layer_table import LAYERS as ALL
from sinosoviet_corpus.model.layer_table import MARKED
from sinosoviet_corpus.model.words import Layer

LAYERS: dict[Layer, str] = {name: MARKED[name].title for name in get_args(Layer)}


def where_of(held: Held, given: Form) -> Where:
    """What a form is about. Raises Problem for what is not there."""
    if given.one("record"):
        return of_record(record_of(held, given.one("record"), given.one("kind")), given.one("predicate"), held)
    kind, source, predicate = given.one("kind"), given.one("id"), given.one("predicate")
    if kind not in BY_KIND:
        raise Problem(404, "there is no such kind of record")
    form = BY_KIND[kind]
    if form.of_predicate and predicate not in held.corpus.vocabulary.predicates:
        raise Problem(404, "there is no such predicate", "Choose one from the list.")
    predicate = predicate if form.of_predicate else ""
    if not form.on_words or (form.of_predicate and source == REFERENCE):
        return Where(kind, REFERENCE, None, predicate, None)
    text = text_of(held, source)
    return Where(kind, source, span_of(text.text, given.one("start"), given.one("end")), predicate, None)


def of_record(old: Any, predicate: str = "", held: Held | None = None) -> Where:
    """What the form of a record that is there is about. predicate: another than its own, or "". Raises Problem for a kind that has no form."""
    form = form_of(old)
    if form is None:
        raise Problem(404, "records of this kind are not changed at the desk", WITHOUT.get(type(old), ""))
    if predicate and held is not None and predicate not in held.corpus.vocabulary.predicates:
        raise Problem(404, "there is no such predicate", "Choose one from the list.")
    spans = getattr(old, "spans", ())
    span = (spans[0].start, spans[0].end) if spans else None
    source = getattr(old, "source", REFERENCE)
    return Where(form.kind, source, span, (predicate or old.predicate) if form.of_predicate else "", old)


def begun(held: Held, where: Where, claim: str = "") -> dict[str, str]:
    """What a new form begins with. claim: what it is to be about, or ""."""
    made = BY_KIND[where.kind].begins(held, where, claim)
    if where.span is not None:
        made["words"] = begun_with(held, where)
    return made


def said(held: Held, record: Any) -> tuple[str, str]:
    """What a record on words of a text says, and what it is: "statement", "date", "name", "evaluation"."""
    form = form_of(record)
    assert form is not None
    assert form.says is not None
    return form.says(held, record), form.called


def text_of(held: Held, key: str) -> Any:
    """A text by its id. Raises Problem."""
    if key not in held.corpus.texts:
        raise Problem(404, "there is no such text", "Choose one of the list of texts.")
    return held.corpus.texts[key]


def record_of(held: Held, key: str, kind: str = "") -> Any:
    """A record by its id. kind: needed only for a kind whose ids are keys that other records may have too. Raises Problem."""
    asked: RecordForm | None = BY_KIND.get(kind)
    forms = [asked] if asked is not None and asked.by_key else [form for form in FORMS if not form.by_key]
    for form in forms:
        for record in form.records(held):
            if record.id == key:
                return record
    for layer in ALL:
        if (
            layer.held
            and layer.record in WITHOUT
            and any(r.id == key for r in _named(getattr(held.corpus, layer.name)))
        ):
            raise Problem(404, "records of this kind have no form", WITHOUT[layer.record])
    what = asked.kind if asked is not None and asked.by_key else "annotation"
    raise Problem(404, f"there is no such {what}", "Perhaps somebody has removed it.")


def _named(records: Iterable[Any]) -> Iterator[Any]:
    return (record for record in records if hasattr(record, "id"))


def span_of(text: str, start: str, end: str) -> tuple[int, int]:
    """The range that a request names, in code points. Raises Problem for one that is not in the text."""
    low = number(start, 0, len(text) - 1, "the beginning of the words")
    return low, number(end, low + 1, len(text), "the end of the words")

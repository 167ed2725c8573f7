"""What a form asks for, and how typed words become values of records. Faults are kept by field, so that each stands beside its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple, TypeVar, get_args

from sinosoviet_corpus.desk.names import Sayings, Unknown, new_entity
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.desk.words import nearest
from sinosoviet_corpus.imports.works import is_address
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layer_table import LAYERS
from sinosoviet_corpus.model.record import GUIDELINE, MadeBy, Range
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Calendar, Confidence, Mode, Part
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse
from sinosoviet_corpus.times.phrases import NotAPhrase, read_phrase

LONGEST = 4000  # code points of one field
T = TypeVar("T")
Kind = Literal["text", "select", "area", "ticks"]
MODES = {
    "within": "at some time in it", "throughout": "all through it", "extent": "from its beginning to its end", "before": "before it",
    "after": "after it",
}  # fmt: skip
CONFIDENCE = {"high": "high", "medium": "medium", "low": "low"}


class Field(NamedTuple):
    """A field of a form. Of the kinds, "area" is a text of several lines, and "ticks" a box called NAME.VALUE for each option.

    options: pairs of value and words.  offered: names that a text field suggests.  hint: words below the field.
    like: the field whose suggestions this one shares, so that a page holds them once.  wide: takes a whole line, as "area" and "ticks" always do.
    """

    name: str
    label: str
    kind: Kind = "text"
    options: tuple[tuple[str, str], ...] = ()
    offered: tuple[str, ...] = ()
    hint: str = ""
    like: str = ""
    wide: bool = False


class Group(NamedTuple):
    """Fields that belong together. shut: whether it is folded until asked for."""

    title: str
    fields: tuple[Field, ...]
    shut: bool = False


class Typed:
    """The values that were typed, read one by one. `wrong` holds what was wrong, by field; `entities` those typed for the first time."""

    def __init__(self, held: Held, values: Mapping[str, str]) -> None:
        self.held, self.values, self.names = held, values, held.names
        self.wrong: dict[str, str] = {}
        self.entities: list[Entity] = []
        for name, value in values.items():
            if len(value) > LONGEST:
                self.wrong[name] = f"at most {LONGEST} characters"

    def text(self, name: str) -> str | None:
        """A text, None if the field is empty."""
        return self.values.get(name, "").strip() or None

    def line(self, name: str, lacking: str) -> str:
        """A text on one line that is needed; "" if the field is empty. lacking: what is then wrong."""
        text = re.sub(r"\s+", " ", self.text(name) or "")
        if not text:
            self.wrong.setdefault(name, lacking)
        return text

    def address(self, name: str) -> str | None:
        """An address of the web, None if the field is empty."""
        text = self.text(name)
        if text is not None and not is_address(text):
            self.wrong[name] = "an address begins with http:// or https://"
        return text

    def one_of(self, name: str, known: Iterable[str], usual: str) -> Any:
        """One of a few words."""
        value = self.values.get(name, "") or usual
        if value not in known:
            self.wrong[name] = "choose one of the list"
            return usual
        return value

    def number(self, name: str) -> float | None:
        """A number, None if the field is empty."""
        text = self.text(name)
        if text is None:
            return None
        try:
            value = float(text.replace(",", "").replace(" ", ""))
        except ValueError:
            value = float("nan")
        if not -1e300 < value < 1e300:
            self.wrong[name] = "a number, such as 156 or 1.5"
            return None
        return value

    def thing(self, name: str, types: Collection[str]) -> str | None:
        """The id of one thing that is named, None if the field is empty."""
        found = self.things(name, types, several=False)
        return found[0] if found else None

    def things(self, name: str, types: Collection[str], several: bool = True) -> tuple[str, ...]:
        """The ids of the things that are named. Several are separated by ";". A new one is made if its type was chosen."""
        text = self.text(name)
        made: list[str] = []
        for part in text.split(";") if several and text else [text] if text else []:
            if not part.strip():
                continue
            try:
                made.append(self.names.find(part.strip(), types))
            except Unknown as unknown:
                kind = self.values.get(f"new.{name}", "")
                if kind and (kind in types or "any" in types) and kind in self.held.corpus.vocabulary.entity_types:
                    made.append(self.new(part.strip(), kind))
                else:
                    self.wrong[name] = str(unknown)
        if len(set(made)) < len(made):
            self.wrong[name] = "it is named twice"
        return tuple(made)

    def sayings(self, name: str, known: Sayings) -> tuple[str, ...]:
        """The ids of the records that the fields NAME.1, NAME.2 ... name by what they say, in the order of the numbers."""
        made: list[str] = []
        for field in (f"{name}.{n}" for n in numbers(name, self.values)):
            text = self.text(field)
            if text is None:
                continue
            try:
                made.append(known.find(text))
            except Unknown as unknown:
                self.wrong[field] = str(unknown)
        if len(set(made)) < len(made):
            self.wrong[f"{name}.1"] = "one of them is named twice"
        return tuple(made)

    def period(self, name: str) -> str:
        """A time as EDTF, from numbers or words; "" if it is wrong."""
        text = self.text(name)
        if text is None:
            self.wrong[name] = "say from when to when"
            return ""
        read = as_date(text)
        tried: list[str] = [text, *([read.edtf] if read else [])]
        for edtf in tried:
            try:
                parse(edtf, "gregorian", True)
                return edtf
            except (NotEdtf, NoSuchDay):
                continue
        self.wrong[name] = "this cannot be read as a time; write it as 1946/1960, or 1949/.. for 1949 and later"
        return ""

    def new(self, label: str, kind: str) -> str:
        """The id of an entity that is typed for the first time; it joins `entities`. kind: its type."""
        same = next((e for e in self.entities if e.label == label and e.type == kind), None)
        if same is None:
            taken = ids(self.held) | {e.id for e in self.entities}
            same = new_entity(label, kind, "en", taken)
            self.entities.append(same)
        return same.id

    def span(self, source: str, start: int, end: int, name: str = "words") -> Range:
        """The range of the words. If they were typed anew, the nearest place of the new ones."""
        text = self.held.corpus.texts[source].text
        wanted = self.values.get(name)
        if wanted is not None and " ".join(wanted.split()) != " ".join(text[start:end].split()):
            found = nearest(text, wanted, start)
            if found is None:
                self.wrong[name] = "these words are not in the text"
            else:
                start, end = found.start, found.end
        return Range(start=start, end=end, quote=text[start:end])

    def when(self, raw: str, old: When | None = None) -> When | None:
        """The time that was typed, None if the fields are empty. raw: the words of the text that say it.  old: the time before, for what the form does not show."""
        shown = values_of_time(old)
        if old is not None and all(self.values.get(name, value) == value for name, value in shown.items()):
            return old
        phrase, edtf = self.text("when"), self.text("edtf")
        if phrase is None and edtf is None:
            return None
        mode: Mode | None = self.one_of("mode", ("", *get_args(Mode)), "") or None
        part: Any = self.one_of("part", ("", "none", *get_args(Part)), "") or None
        calendar: Calendar | None = self.one_of("calendar", ("", *get_args(Calendar)), "") or None
        if edtf is None:
            read = as_date(phrase or "")
            if read is None:
                self.wrong["when"] = (
                    "this cannot be read as one date; write the numbers beside it, such as 1955-01-28, 1955-01, 1953/1957"
                )
                return None
            edtf, mode, part, calendar = read.edtf, mode or read.mode, part or read.part, calendar or read.calendar
        else:
            try:
                parse(edtf, calendar or "gregorian")
            except (NotEdtf, NoSuchDay) as error:
                self.wrong["edtf"] = str(error)
        of_it: Part | None = None if part in (None, "none") else part
        return When(
            raw=phrase or raw,
            edtf=edtf,
            mode=mode or "within",
            part=of_it,
            calendar=calendar or (old.calendar if old else "gregorian"),
            anchor=old.anchor if old and old.edtf == edtf else None,
        )

    def made_by(self) -> MadeBy:
        """Who makes the record, today."""
        by = self.text("by")
        if by is None:
            self.wrong["by"] = "say who annotates"
        sure: Confidence = self.one_of("confidence", get_args(Confidence), "high")
        today = datetime.now(UTC).date().isoformat()
        return MadeBy(agent=by or "", at=today, status="manual", confidence=sure, guideline=GUIDELINE)


def as_date(phrase: str) -> When | None:
    """What a phrase says, if it is one date and nothing else."""
    try:
        read = read_phrase(phrase)
    except NotAPhrase:
        return None
    if read is None:
        return None
    return When(raw=phrase, edtf=read.edtf, mode=read.mode, part=read.part, calendar=read.calendar, anchor=None)


def ids(held: Held) -> set[str]:
    """Every id of a corpus."""
    records = (record for layer in LAYERS if layer.held for record in getattr(held.corpus, layer.name))
    return {record.id for record in records if hasattr(record, "id")}


def pairs(words: Iterable[str] | Mapping[str, str], empty: str | None = None) -> tuple[tuple[str, str], ...]:
    """Options of a select. empty: the words for no value."""
    known = words if isinstance(words, Mapping) else {word: word.replace("_", " ") for word in words}
    return (*((("", empty),) if empty is not None else ()), *known.items())


def number_shown(number: float | None) -> str:
    """A number as people write it; empty for none."""
    return "" if number is None else str(int(number)) if number.is_integer() else repr(number)


def time_fields(shut: bool = False) -> Group:
    """The fields of a time."""
    return Group(
        "When it was",
        (
            Field("when", "The time in words", hint="28 January 1955; early 1949; from 1953 to 1957"),
            Field(
                "edtf",
                "In numbers, if the words do not say it",
                hint="1955-01-28, 1955-01, 1955, 1953/1957; ? perhaps, ~ about",
            ),
            Field("mode", "How it fills that time", "select", pairs(MODES, "as the words say")),
            Field("part", "A part of it", "select", pairs(("none", *get_args(Part)), "as the words say")),
            Field("calendar", "Calendar", "select", pairs(get_args(Calendar), "as usual")),
        ),
        shut,
    )


def made_fields(has_note: bool = True) -> Group:
    """The fields of who made a record. has_note: whether it can have a note."""
    fields = (Field("by", "Your name"), Field("confidence", "How sure you are", "select", pairs(CONFIDENCE)))
    return Group("You", (*fields, Field("note", "Note", "area")) if has_note else fields)


def several(name: str, label: str, values: Mapping[str, str], offered: tuple[str, ...], hint: str) -> tuple[Field, ...]:
    """Fields NAME.1, NAME.2 ... that name records by what they say: one for each that is filled, and two more."""
    filled = numbers(name, [key for key, value in values.items() if value])
    first = Field(f"{name}.1", label, offered=offered, hint=hint, wide=True)
    more = (
        Field(f"{name}.{n}", f"{label} ({n})", like=first.name, wide=True) for n in range(2, max(filled, default=0) + 3)
    )
    return (first, *more)


def numbers(name: str, fields: Iterable[str]) -> list[int]:
    """The numbers of the fields NAME.1, NAME.2 ... among these, in order. They stop at 999."""
    return sorted(
        int(m[1]) for field in fields if (m := re.fullmatch(rf"{re.escape(name)}\.([1-9][0-9]{{0,2}})", field))
    )


def values_of_time(time: When | None) -> dict[str, str]:
    """The fields that show a time."""
    if time is None:
        return {}
    part = time.part or "none"
    return {"when": time.raw, "edtf": time.edtf, "mode": time.mode, "part": part, "calendar": time.calendar}


def values_of_maker(record: Any) -> dict[str, str]:
    """The fields that a record shares with all others."""
    return {"confidence": record.made_by.confidence, "note": getattr(record, "note", None) or ""}

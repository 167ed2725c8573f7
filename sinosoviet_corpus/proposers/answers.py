"""What a program answered -> proposals. Nothing is believed: what does not fit is listed with its reason and left out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple, get_args

import msgspec

from sinosoviet_corpus.files import jsonl, strict
from sinosoviet_corpus.files.quotes import Places, in_words
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.layer_table import OF_RECORD
from sinosoviet_corpus.model.record import MadeBy
from sinosoviet_corpus.model.words import Confidence
from sinosoviet_corpus.normal import caseless
from sinosoviet_corpus.proposers.made import PROPOSED, unnamed
from sinosoviet_corpus.proposers.prompt import ASKED, Section
from sinosoviet_corpus.tables.fold import free, slug

MOST_RECORDS = 2000  # of one answer
LONGEST_LINE = 20_000  # code points
_DEEPEST = 20  # lists and objects within each other
_SPANS = ("spans", "markers")
_NAMES = ("entity", "place", "holder", "target", "state")  # keys that hold the id of an entity, or several


class Lie(NamedTuple):
    """A line of a program's answer that does not fit and was left out, or a section at which the program failed.

    line: of the answer to section `section`, both from 1; 0 for the answer as a whole.  why: what does not fit.  words: the line, shortened.
    """

    section: int
    line: int
    why: str
    words: str


class _Wrong(ValueError):
    """A record that is left out. The message says why."""


class Answers:
    """Turns the answers to the sections of a text into proposals. lies: what was left out so far.

    taken: ids that no new record may have.  maker: `made_by` of every proposal.
    """

    def __init__(self, corpus: Corpus, source: str, taken: set[str], maker: MadeBy) -> None:
        self.lies: list[Lie] = []
        self._text = corpus.texts[source].text
        self._source, self._taken, self._maker = source, taken, maker
        self._labels = {(caseless(e.label), e.type): e.id for e in corpus.entities}
        self._known = {e.id for e in corpus.entities}
        self._predicates = corpus.vocabulary.predicates
        self._number = 0
        self._seen: set[bytes] = set()
        self._lines: dict[str, tuple[int, int, str]] = {}  # id of a new entity -> section, line, its words

    def read(self, answer: str, section: Section, number: int) -> list[Any]:
        """The proposals of the answer to a section. number: of the section, from 1."""
        places = Places(self._text[section.start : section.end])
        lines = [(n, line.strip()) for n, line in enumerate(answer.split("\n"), 1)]
        lines = [(n, line) for n, line in lines if line and not line.startswith("```")]
        for n, line in lines[MOST_RECORDS:][:1]:
            self.lies.append(
                Lie(number, n, f"an answer has at most {MOST_RECORDS} records; the rest was not read", line[:80])
            )
        parsed: list[tuple[int, str, dict[str, Any]]] = []
        for n, line in lines[:MOST_RECORDS]:
            try:
                parsed.append((n, line, _object(line)))
            except _Wrong as wrong:
                self.lies.append(Lie(number, n, str(wrong), line[:80]))
        ids: dict[str, str] = {}  # id that the program gave to a new entity -> its id
        new: list[Entity] = []
        for n, line, given in parsed:  # the new entities first, so that records may stand in any order
            if given.get("layer") == "entities":
                with self._listing(number, n, line):
                    for entity in self._entity(given, ids):
                        self._lines[entity.id] = number, n, line[:80]
                        new.append(entity)
        made: list[Any] = self._with_states(new, ids)
        for n, line, given in parsed:
            if given.get("layer") != "entities":
                with self._listing(number, n, line):
                    made.append(self._record(given, places, section, ids))
        return made

    def named(self, made: list[Any]) -> list[Any]:
        """The proposals of all answers without the new entities that none of the others names; these are listed."""
        lost = unnamed(made)
        for ident in sorted(lost):
            section, n, line = self._lines[ident]
            self.lies.append(Lie(section, n, "no record that was taken names this entity", line))
        return [record for record in made if record.id not in lost]

    @contextmanager
    def _listing(self, section: int, n: int, line: str) -> Iterator[None]:
        """List what is wrong with a line, and go on after the block."""
        try:
            yield
        except _Wrong as wrong:
            self.lies.append(Lie(section, n, str(wrong), line[:80]))

    def _entity(self, given: dict[str, Any], ids: dict[str, str]) -> Iterator[Entity]:
        """A new entity; none if the registry has it by this label and type. Its state is as the program calls it."""
        _keys(given)
        wanted, label, kind = (given.get(key, "") for key in ("id", "label", "type"))
        if not all(isinstance(x, str) for x in (wanted, label, kind)) or not label.strip():
            raise _Wrong("an entity needs a label and a type")
        there = self._labels.get((caseless(label), kind))
        if there is not None:
            ids[wanted or label] = there
            return
        if wanted in self._known:
            raise _Wrong(f"the id {wanted!r} is that of another entity")
        record = _converted({**given, "id": slug(label) or "entity"}, Entity)
        note = "; ".join(filter(None, (f"{PROPOSED}{self._maker.agent}", record.note)))
        record = msgspec.structs.replace(record, id=self._free(record.id), note=note)
        self._labels[caseless(label), kind] = ids[wanted or label] = record.id
        self._known.add(record.id)
        yield record

    def _with_states(self, new: list[Entity], ids: dict[str, str]) -> list[Entity]:
        """The new entities, each with the id of its state, which may be one of them. One whose state is not there is left out."""
        kept = {entity.id: _renamed(entity, ids) for entity in new}
        while lost := [e for e in kept.values() if e.state is not None and e.state not in self._known]:
            for entity in lost:
                section, n, line = self._lines[entity.id]
                self.lies.append(Lie(section, n, _no_entity(str(entity.state)), line))
                del kept[entity.id], self._labels[caseless(entity.label), entity.type]
                self._known.discard(entity.id)
        return list(kept.values())

    def _record(self, given: dict[str, Any], places: Places, section: Section, ids: dict[str, str]) -> Any:
        kind = _keys(given)
        value = dict(given)
        if "quote" in value:
            value.setdefault("spans", [{"quote": value.pop("quote")}])
        for key in _SPANS:
            if key in value:
                value[key] = [_placed(one, places, section, self._text) for one in _list(value[key], key)]
        if not value.get("spans"):
            raise _Wrong("a record needs a quote")
        for voice in _list(value.get("voices", []), "voices"):
            if isinstance(voice, dict) and voice.get("span") is not None:
                voice["span"] = _placed(voice["span"], places, section, self._text)
        if isinstance(value.get("roles"), dict):
            value["roles"] = {role: [who] if isinstance(who, str) else who for role, who in value["roles"].items()}
        sure = value.pop("confidence", "medium")
        if sure not in get_args(Confidence):
            raise _Wrong(f"there is no confidence {str(sure)[:40]!r}")
        maker = msgspec.to_builtins(msgspec.structs.replace(self._maker, confidence=sure))
        record = _renamed(_converted({**value, "id": "", "source": self._source, "made_by": maker}, kind), ids)
        self._check(record, places)
        same = jsonl.encode(record)
        if same in self._seen:
            raise _Wrong("the same record was given before")
        self._seen.add(same)
        self._number += 1
        return msgspec.structs.replace(
            record, id=self._free(f"{self._source}/asked-{given['layer']}-{self._number:03}")
        )

    def _check(self, record: Any, places: Places) -> None:
        """Raise _Wrong for a record that names what there is not."""
        predicate = getattr(record, "predicate", None)
        if predicate is not None and predicate not in self._predicates:
            raise _Wrong(f"proposed as a new predicate, which the vocabulary lacks: {predicate[:60]!r}")
        time = getattr(record, "time", None)
        if time is not None and time.anchor:
            raise _Wrong("a proposal leans on no other date")
        if time is not None and time.raw and not places.of(time.raw):
            raise _Wrong(f"the text does not say “{time.raw[:60]}”")
        for ident in OF_RECORD[type(record)].names(record):
            if ident is not None and ident not in self._known and "/" not in ident:
                raise _Wrong(_no_entity(ident))

    def _free(self, wanted: str) -> str:
        made = free(wanted, self._taken)
        self._taken.add(made)
        return made


def _no_entity(ident: str) -> str:
    return f"there is no entity {ident[:60]!r}, and the answer proposes none"


def _object(line: str) -> dict[str, Any]:
    """The JSON object of a line. Raises _Wrong."""
    if len(line) > LONGEST_LINE:
        raise _Wrong(f"a line of {len(line):,} characters; at most {LONGEST_LINE:,} are read")
    try:
        value, end, faults = strict.value_at(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise _Wrong(
            f"no JSON: {error.msg if isinstance(error, json.JSONDecodeError) else 'nested too deep'}"
        ) from None
    if line[end:].strip():
        raise _Wrong("more than one JSON value in a line")
    if faults:
        raise _Wrong(faults[0])
    if not isinstance(value, dict):
        raise _Wrong(f"a record is an object, not {strict.kind_of(value)}")
    if _depth(value) > _DEEPEST:
        raise _Wrong("nested too deep")
    return value


def _depth(value: Any) -> int:
    level, depth = [value], 0
    while level:
        level = [
            x
            for one in level
            for x in (one.values() if isinstance(one, dict) else one if isinstance(one, list) else ())
        ]
        depth += 1
    return depth


def _keys(given: dict[str, Any]) -> type[Any]:
    """The record type of an answer. Raises _Wrong for another layer, or a key that is not the program's business."""
    layer = given.get("layer")
    if not isinstance(layer, str) or layer not in ASKED:
        raise _Wrong(f"the layer is one of {', '.join(ASKED)}, not {str(layer)[:40]!r}")
    kind, keys = ASKED[layer]
    for key in given:
        if key not in (*keys, "layer", "quote", "confidence"):
            raise _Wrong(f"a program cannot give {key[:40]!r} of {layer}")
    given.pop("confidence", None) if layer == "entities" else None
    return kind


def _list(value: Any, key: str) -> list[Any]:
    if not isinstance(value, list):
        raise _Wrong(f"{key} is a list")
    return value


def _placed(one: Any, places: Places, section: Section, text: str) -> dict[str, Any]:
    """A quote with its place in the text. Raises _Wrong if the section does not say it exactly once."""
    if not isinstance(one, dict) or one.keys() != {"quote"} or not isinstance(one["quote"], str):
        raise _Wrong('a span is {"quote": "..."}, without offsets')
    there = places.of(one["quote"])
    shown = " ".join(one["quote"].split())[:60]
    if not there:
        raise _Wrong(f"the text does not say “{shown}”")
    if len(there) > 1:
        raise _Wrong(f"the section says “{shown}” at {in_words(there)}; more words are needed")
    start, end = (section.start + at for at in there[0])
    return {"start": start, "end": end, "quote": text[start:end]}


def _renamed(record: Any, ids: Mapping[str, str]) -> Any:
    """The record, with the ids that new entities have in place of those that the program gave them."""
    change: dict[str, Any] = {}
    for key in _NAMES:
        there = getattr(record, key, None)
        if isinstance(there, str):
            change[key] = ids.get(there, there)
        elif there is not None:
            change[key] = tuple(ids.get(one, one) for one in there)
    if isinstance(record, Claim):
        change["roles"] = {role: tuple(ids.get(one, one) for one in who) for role, who in record.roles.items()}
        change["voices"] = tuple(msgspec.structs.replace(v, who=ids.get(v.who or "", v.who)) for v in record.voices)
    return msgspec.structs.replace(record, **change)


def _converted(value: dict[str, Any], kind: type[Any]) -> Any:
    """The record. Keys that hold their default may be absent. Raises _Wrong."""
    line = json.dumps({key: one for key, one in value.items() if key != "layer"}, ensure_ascii=False).encode()
    try:
        return jsonl.decode(line, kind)
    except msgspec.DecodeError as error:
        raise _Wrong(str(error)) from None


def listed(lies: list[Lie]) -> Iterator[str]:
    """The lies as lines."""
    for lie in sorted(lies, key=lambda lie: (lie.section, lie.line)):
        yield f"section {lie.section}{f', line {lie.line}' if lie.line else ''}: {lie.why}{f': {lie.words}' if lie.words else ''}"

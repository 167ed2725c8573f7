"""What a program answered -> proposals. Nothing is believed: what does not fit is listed with its reason and left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

import msgspec

from sinosoviet_corpus.files import jsonl, strict
from sinosoviet_corpus.files.quotes import Places, in_words
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.record import MadeBy
from sinosoviet_corpus.model.words import Confidence
from sinosoviet_corpus.normal import caseless
from sinosoviet_corpus.proposers.prompt import ASKED, Section
from sinosoviet_corpus.tables.fold import slug

MOST_RECORDS = 2000  # of one answer
LONGEST_LINE = 20_000  # code points
_DEEPEST = 20  # lists and objects within each other
_SPANS = ("spans", "markers")
_NAMES = ("entity", "place", "holder", "target", "state")  # keys that hold the id of an entity


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
        made: list[Any] = []
        ids: dict[str, str] = {}  # id that the program gave to a new entity -> its id
        for new_entities in (True, False):  # so that records may stand in any order
            for n, line, given in parsed:
                if (given.get("layer") == "entities") is not new_entities:
                    continue
                try:
                    record = self._entity(given, ids) if new_entities else self._record(given, places, section, ids)
                except _Wrong as wrong:
                    self.lies.append(Lie(number, n, str(wrong), line[:80]))
                    continue
                if record is not None:
                    made.append(record)
        return made

    def _entity(self, given: dict[str, Any], ids: dict[str, str]) -> Entity | None:
        """A new entity; None if the registry has it by this label and type."""
        _keys(given)
        wanted, label, kind = (given.get(key, "") for key in ("id", "label", "type"))
        if not all(isinstance(x, str) for x in (wanted, label, kind)) or not label.strip():
            raise _Wrong("an entity needs a label and a type")
        there = self._labels.get((caseless(label), kind))
        if there is not None:
            ids[wanted or label] = there
            return None
        if wanted in self._known:
            raise _Wrong(f"the id {wanted!r} is that of another entity")
        made = self._free(slug(label) or "entity")
        record = _converted({**given, "id": made}, Entity)
        self._labels[caseless(label), kind] = ids[wanted or label] = made
        self._known.add(made)
        return record  # type: ignore[no-any-return]

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
        self._resolve(value, ids)
        time = value.get("time")
        if isinstance(time, dict) and time.get("raw") and not places.of(str(time["raw"])):
            raise _Wrong(f"the text does not say “{str(time['raw'])[:60]}”")
        if isinstance(time, dict) and time.get("anchor"):
            raise _Wrong("a proposal leans on no other date")
        self._number += 1
        value["id"] = self._free(f"{self._source}/asked-{given['layer']}-{self._number:03}")
        sure = value.pop("confidence", "medium")
        if sure not in get_args(Confidence):
            raise _Wrong(f"there is no confidence {str(sure)[:40]!r}")
        maker = msgspec.to_builtins(msgspec.structs.replace(self._maker, confidence=sure))
        record = _converted({**value, "source": self._source, "made_by": maker}, kind)
        same = jsonl.encode(msgspec.structs.replace(record, id=""))
        if same in self._seen:
            raise _Wrong("the same record was given before")
        self._seen.add(same)
        return record

    def _resolve(self, value: dict[str, Any], ids: dict[str, str]) -> None:
        """Ids that the program gave to its new entities become those that they have."""
        if "predicate" in value and value["predicate"] not in self._predicates:
            raise _Wrong(f"proposed as a new predicate, which the vocabulary lacks: {str(value['predicate'])[:60]!r}")
        for key in _NAMES:
            if isinstance(value.get(key), str):
                value[key] = ids.get(value[key], value[key])
            elif isinstance(value.get(key), list):
                value[key] = [ids.get(x, x) if isinstance(x, str) else x for x in value[key]]
        roles = value.get("roles")
        if isinstance(roles, dict):
            value["roles"] = {
                role: [
                    ids.get(x, x) if isinstance(x, str) else x
                    for x in ([who] if isinstance(who, str) else _list(who, role))
                ]
                for role, who in roles.items()
            }
        named = [x for key in _NAMES for x in (value[key] if isinstance(value.get(key), list) else [value.get(key)])]
        named += [x for who in (value.get("roles") or {}).values() for x in who]
        for ident in named:
            if isinstance(ident, str) and ident not in self._known and "/" not in ident:
                raise _Wrong(f"there is no entity {ident[:60]!r}, and the answer proposes none")

    def _free(self, wanted: str) -> str:
        made, n = wanted, 1
        while made in self._taken:
            n += 1
            made = f"{wanted}-{n}"
        self._taken.add(made)
        return made


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

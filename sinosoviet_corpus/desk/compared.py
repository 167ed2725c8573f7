"""Two annotations side by side: what each says of the same words, what they differ in, and how a difference was settled."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus.desk.counterparts import counterparts
from sinosoviet_corpus.desk.names import Names
from sinosoviet_corpus.desk.rounds import FIRST, SECOND, opened, renamed
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.layers import Adjudication, several
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.sentence import Speaker
from sinosoviet_corpus.tasks.agree import Agreement, Match, Place, agree, matches, place_of, sample

OPEN, SETTLED, AGREED = STATES = ("open", "settled", "agreed")
_APART = {"id", "source", "made_by", "note", "rank", "rank_reason"}  # fields that are no part of a reading
_NAMING = {"content", "place", "event", "entity", "target", "holder", "who"}  # fields that hold an id
_SEVERAL = {"holder", "target"}  # fields that hold one id or a list
NOTHING = "–"


class Difference(NamedTuple):
    """A field in which the two differ, with what each has there."""

    field: str
    first: str
    second: str


class Item(NamedTuple):
    """One thing that at least one of the two annotated. number: in its sentence, from 1.  lines: how it was settled, none if it is open."""

    number: int
    match: Match
    differs: tuple[Difference, ...]
    lines: tuple[Adjudication, ...]

    @property
    def is_pair(self) -> bool:
        """Whether both have something there."""
        return self.match.first is not None and self.match.second is not None

    @property
    def state(self) -> str:
        """One of STATES."""
        if self.is_pair and not self.differs:
            return AGREED
        return SETTLED if self.lines else OPEN

    @property
    def key(self) -> str:
        """Names the item in a form."""
        return " ".join(record.id if record else NOTHING for record in (self.match.first, self.match.second))


class Compared:
    """Both annotations of a corpus as it was read. items: by sentence.  waiting: sentences that were not compared yet.

    own: id of a record of either -> the record of the corpus that belongs to it.
    held: the corpus with the claims of both annotations, so that a sentence can be made of each.
    """

    def __init__(self, held: Held) -> None:
        self.of = held
        self.first, self.second = held.rounds[FIRST], held.rounds[SECOND]
        self.places = sample(self.first, self.second)
        self.waiting = opened(self.first, self.second)
        self.sentences = {place_of(s): s for s in self.second.sentences}
        claims = (*held.corpus.claims, *self.first.claims, *self.second.claims)
        corpus = msgspec.structs.replace(held.corpus, claims=claims)
        speaker = Speaker(corpus)
        self.held = msgspec.structs.replace(held, corpus=corpus, speaker=speaker, names=Names(corpus, speaker))
        found = matches(self.first, self.second)
        self.as_first = {m.second.id: m.first.id for m in found if m.first is not None and m.second is not None}
        self.own = counterparts(held.corpus, held.rounds)
        lines = self._lines(found)
        self.items: dict[Place, list[Item]] = {place: [] for place in self.places}
        for match in found:
            here = self.items[match.sentence]
            named = (line for r in (match.first, match.second) if r is not None for line in lines.get(r.id, ()))
            settling = tuple({line.id: line for line in named}.values())
            here.append(Item(len(here) + 1, match, self._differences(match), settling))

    def measures(self) -> Agreement:
        """What `agree` computes."""
        return agree(self.first, self.second, len(self.of.corpus.sentences))

    def _lines(self, found: list[Match]) -> dict[str, list[Adjudication]]:
        """Record -> the lines that settle it: those that name it in their fields, else those that name it in their words."""
        known = {record.id for match in found for record in (match.first, match.second) if record is not None}
        by_field: dict[str, list[Adjudication]] = {}
        by_words: dict[str, list[Adjudication]] = {}
        for line in self.of.adjudications:
            for name in filter(None, (line.first, line.second)):
                for key in known & {name, f"{FIRST}/{name}"}:
                    by_field.setdefault(key, []).append(line)
            for name in re.findall(r"[\w/-]+", f"{line.about} {line.reason}"):
                for key in known & {name, f"{FIRST}/{name}"}:
                    by_words.setdefault(key, []).append(line)
        return by_words | by_field

    def _differences(self, match: Match) -> tuple[Difference, ...]:
        if match.first is None or match.second is None:
            return ()
        ours, theirs = self._fields(match.first), self._fields(renamed(match.second, self.as_first))
        empty: tuple[object, str] = (None, NOTHING)
        return tuple(
            Difference(name, ours.get(name, empty)[1], theirs.get(name, empty)[1])
            for name in dict.fromkeys((*ours, *theirs))
            if ours.get(name, empty)[0] != theirs.get(name, empty)[0]
        )

    def _fields(self, record: Any) -> dict[str, tuple[object, str]]:
        """The reading of a record: name of the field -> what is compared, and how it is shown. Empty fields are left out."""
        made: dict[str, tuple[object, str]] = {}
        for name in record.__struct_fields__:
            value = getattr(record, name)
            if name in _APART or value in (None, (), "", {}):
                continue
            if name == "roles":
                for role, fillers in value.items():
                    shown = "; ".join(self.held.names.shown(filler) for filler in fillers)
                    made[role.replace("_", " ")] = (tuple(sorted(fillers)), shown)
            elif name in _SEVERAL:  # in any order
                made[name] = (tuple(sorted(several(value))), self._shown(name, value))
            elif name == "spans":
                made["words"] = (tuple((s.start, s.end) for s in value), " … ".join(s.quote for s in value))
            elif isinstance(value, When):  # the words for it and what it leans on are no other time
                time = (value.edtf, value.mode, value.part, value.calendar)
                made["time"] = (time, f"{of_when(value)} ({', '.join(filter(None, time))})")
            else:
                made[name.replace("_", " ")] = (value, self._shown(name, value))
        return made

    def _shown(self, name: str, value: Any) -> str:
        if isinstance(value, tuple):
            return "; ".join(self._shown(name, part) for part in value)
        if isinstance(value, msgspec.Struct):
            parts = ((n, getattr(value, n)) for n in value.__struct_fields__)
            return ", ".join(f"{n.replace('_', ' ')} {self._shown(n, v)}" for n, v in parts if v not in (None, (), ""))
        if name in _NAMING and isinstance(value, str):
            return self.held.names.shown(value)
        return str(value).replace("_", " ")

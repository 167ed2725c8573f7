"""In what two claims differ, slot by slot, in words: who, when, where, how many, whether, how certain, whose words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sinosoviet_corpus.desk.details import IRREALIS
from sinosoviet_corpus.desk.shared import Matter, kin_of
from sinosoviet_corpus.desk.warm import Held
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.normal import caseless
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.render.quantity import of_quantity
from sinosoviet_corpus.tables.dated import boxes_of
from sinosoviet_corpus.times.box import Box, hull, may_overlap

MOST = 24  # claims of each side of a matter that are compared; the page says where there are more
_ASSERTED = {
    "actual",
    "planned",
    "quoted_only",
}  # what is put forward as a fact, as a plan, as somebody's words can be compared


class Compared(NamedTuple):
    """Claims that say the same of the same, but for what `words` lists; without words they agree. right: all those that differ alike."""

    left: Claim
    right: tuple[Claim, ...]
    words: tuple[str, ...]


class Differs:
    """Compares the claims of two sources. names: how the sources are called in the words."""

    def __init__(self, held: Held, left: str, right: str) -> None:
        self._held = held
        self._names = tuple("the record" if source == REFERENCE else source for source in (left, right))
        self._claims = {c.id: c for c in held.corpus.claims}
        self._filled: dict[str, dict[str, frozenset[str]]] = {}
        self._wider = {e.id: e.part_of for e in held.corpus.entities}

    def of(self, matter: Matter) -> list[Compared]:
        """The claims of a matter that can be compared, each with the one of the other side that is most like it."""
        left, right = matter.left[:MOST], matter.right[:MOST]
        chosen: dict[tuple[str, str], tuple[Claim, Claim]] = {}
        for own, others in ((left, right), (right, left)):
            for claim in own:
                rated = [(self._likeness(claim, other), -n, other) for n, other in enumerate(others)]
                best = max((r for r in rated if r[0]), default=None, key=lambda r: r[:2])
                if best is not None:
                    one, two = (claim, best[2]) if own is left else (best[2], claim)
                    chosen[one.id, two.id] = (one, two)
        place = {c.id: n for n, c in enumerate((*left, *right))}
        alike: dict[tuple[str, tuple[str, ...]], tuple[Claim, list[Claim]]] = {}
        for one, two in sorted(chosen.values(), key=lambda pair: (place[pair[0].id], place[pair[1].id])):
            alike.setdefault((one.id, tuple(self._words(one, two))), (one, []))[1].append(two)
        return [Compared(one, tuple(others), words) for (_, words), (one, others) in alike.items()]

    def _likeness(self, one: Claim, other: Claim) -> int:
        """How much two claims share. It is 0 if they cannot be compared: if they put forward other things, or of other participants.

        A participant may be another one only in a role that is filled once in an act, or beside others who are the same in one event.
        """
        corpus = self._held.corpus
        if kin_of(corpus, one) != kin_of(corpus, other) or (one.event and other.event and one.event != other.event):
            return 0
        if one.irrealis != other.irrealis and not {one.irrealis, other.irrealis} <= _ASSERTED:
            return 0
        if one.value and other.value and caseless(one.value) != caseless(other.value):
            return 0
        if one.content and other.content and not self._same_content(one.content, other.content):
            return 0
        mine, theirs = self._roles(one), self._roles(other)
        shared = sum(len(fillers & theirs.get(role, frozenset())) for role, fillers in mine.items())
        both = [role for role in mine if role in theirs and mine[role] != theirs[role]]
        others = [role for role in both if not (mine[role] < theirs[role] or theirs[role] < mine[role])]
        is_one = one.event is not None and one.event == other.event
        allowed = self._once(one) | {role for role in others if is_one and mine[role] & theirs[role]}
        if not shared or len(others) > 1 or not allowed.issuperset(others):
            return 0
        lacking = len(mine.keys() ^ theirs.keys()) + len(both)
        same = 20 * (one.predicate == other.predicate) + 5 * (one.irrealis == other.irrealis)
        same += (one.polarity == other.polarity) + (one.place == other.place) + 2 * (not self._when(one, other))
        return 100 * shared - 10 * lacking + same + 1000

    def _same_content(self, one: str, other: str) -> bool:
        """Whether two claims that are reported speak of the same in the same way."""
        mine, theirs = (self._claims.get(x) for x in (one, other))
        if mine is None or theirs is None:
            return False
        return kin_of(self._held.corpus, mine) == kin_of(self._held.corpus, theirs) and self._roles(
            mine
        ) == self._roles(theirs)

    def _roles(self, claim: Claim) -> dict[str, frozenset[str]]:
        """The fillers of each role, by the name that the role has among kin of the predicate. A claim in a role stands for the event it is about."""
        if claim.id not in self._filled:
            stands = self._held.corpus.vocabulary.predicates[claim.predicate].stands_for
            self._filled[claim.id] = {
                stands.get(role, role): frozenset((x in self._claims and self._claims[x].event) or x for x in fillers)
                for role, fillers in claim.roles.items()
            }
        return self._filled[claim.id]

    def _once(self, claim: Claim) -> set[str]:
        """The roles that are filled once in one act."""
        predicate = self._held.corpus.vocabulary.predicates[claim.predicate]
        given = predicate.functional.gives if predicate.functional else ()
        return {predicate.stands_for.get(role, role) for role in (*predicate.alone, *given)}

    def _words(self, one: Claim, other: Claim) -> Iterator[str]:
        left, right = self._names
        if one.polarity != other.polarity:
            says, denies = (left, right) if one.polarity == "+" else (right, left)
            yield f"{says} says that it is so, {denies} that it is not"
        if one.predicate != other.predicate:
            yield f"The word: {left} has “{_plain(one.predicate)}”, {right} “{_plain(other.predicate)}”"
        mine, theirs = self._roles(one), self._roles(other)
        for role in sorted(mine.keys() | theirs.keys()):
            ours, others = mine.get(role, frozenset()), theirs.get(role, frozenset())
            yield from self._sides(_plain(role), self._named(ours - others), self._named(others - ours))
        if words := self._when(one, other):
            yield words
        here, there = (self._held.speaker.label(c.place) if c.place else "" for c in (one, other))
        yield from self._sides("where", here, there, self._nested(one.place, other.place))
        yield from self._sides("how many", *(of_quantity(c.quantity) if c.quantity else "" for c in (one, other)))
        yield from self._sides("of how many", *(c.quantifier or "" for c in (one, other)))
        yield from self._sides("in words", *(f"“{c.value}”" if c.value else "" for c in (one, other)))
        if one.modality != other.modality:
            yield f"How certain: {left} {one.modality}, {right} {other.modality}"
        if one.irrealis != other.irrealis:
            yield f"{left} puts it {IRREALIS[one.irrealis]}, {right} {IRREALIS[other.irrealis]}"
        yield from self._sides("according to whom", *(self._voices(c) for c in (one, other)))

    def _sides(self, slot: str, mine: str, theirs: str, more: str = "") -> Iterator[str]:
        """What each side has in a slot, if it is not the same."""
        left, right = self._names
        if caseless(mine) == caseless(theirs):
            return
        if mine and theirs:
            yield f"{slot.capitalize()}: {left} has {mine}, {right} {theirs}{more}"
        else:
            yield f"Only {left if mine else right} says {slot}: {mine or theirs}"

    def _when(self, one: Claim, other: Claim) -> str:
        """How the times differ; "" if they do not."""
        if one.time is None and other.time is None:
            return ""
        first, second = boxes_of(one.time), boxes_of(other.time)
        more = ""
        if first and second:
            mine, theirs = hull(first.core), hull(second.core)
            if mine == theirs:
                return ""
            left, right = self._names
            if not may_overlap(mine, theirs):
                more = "; the two share no day"
            elif _covers(theirs, mine):
                more = f"; {left} is more exact"
            elif _covers(mine, theirs):
                more = f"; {right} is more exact"
        first_time, second_time = (of_when(c.time) if c.time else "" for c in (one, other))
        return next(self._sides("when", first_time, second_time, more), "")

    def _nested(self, one: str | None, other: str | None) -> str:
        left, right = self._names
        if one and other and other in self._within(one):
            return f"; {left} is more exact"
        if one and other and one in self._within(other):
            return f"; {right} is more exact"
        return ""

    def _within(self, place: str) -> set[str]:
        """What a place is part of, directly or not."""
        found: set[str] = set()
        ring = [place]
        while ring:
            ring = [x for known in ring for x in self._wider.get(known, ()) if x not in found]
            found |= set(ring)
        return found

    def _named(self, fillers: frozenset[str]) -> str:
        return ", ".join(sorted(self._held.speaker.label(x) for x in fillers))

    def _voices(self, claim: Claim) -> str:
        return ", ".join(
            self._held.speaker.label(v.who) if v.who else f"somebody unnamed (“{v.act}”)" for v in claim.voices
        )


def _covers(wide: Box, narrow: Box) -> bool:
    """Whether every day of the one lies within the other."""
    return wide.s_min <= narrow.s_min and narrow.e_max <= wide.e_max


def _plain(name: str) -> str:
    return name.replace("_", " ")

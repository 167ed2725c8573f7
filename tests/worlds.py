"""Small worlds whose truth is known: lives, offices, places, works, events, with dates as vague as historians have them.

`world(seed, prefix)` invents a history, to the day; records most of it as reference claims of two works each, often more
vaguely; and lets two texts make statements, true ones (of any vagueness) and false ones, each falsified in a known way.
So a definite finding that rests on no false statement is a false alarm. `python -m tests.worlds [WORLDS]` prints the recall by rule.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise
from random import Random
from typing import Any, NamedTuple

from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rule import amount, fact, said, thing, whole, work
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.times.box import Box, may_overlap
from sinosoviet_corpus.times.boxes import boxes
from sinosoviet_corpus.times.days import date_in, day_number, iso
from sinosoviet_corpus.times.readings import LAST_CHANGE, reading
from sinosoviet_corpus.verdict.judge import Results

YEAR = 365.2425
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CALLED = (
    "Arden",
    "Brook",
    "Corrin",
    "Dunmore",
    "Elster",
    "Farway",
    "Gormley",
    "Hexham",
    "Ilford",
    "Jarrow",
    "Kelso",
    "Lorne",
)


class World(NamedTuple):
    """parts: the input of `to_corpus`.  said: how many statements.

    false: claim -> the rule that its falsification is meant for, or "none".
    """

    parts: list[dict[str, Any]]
    false: dict[str, str]
    said: int


class Stretch(NamedTuple):
    """First and last day, inclusive."""

    first: int
    last: int

    def __contains__(self, day: object) -> bool:
        return isinstance(day, int) and self.first <= day <= self.last


class Person(NamedTuple):
    id: str
    life: Stretch
    state: str


class Reckoning(NamedTuple):
    """How a source writes a day. calendar: see times/days.py.  year: the reading by which it begins the year; "" is 1 January."""

    calendar: str
    year: str

    def write(self, day: int) -> str:
        """The day as the source writes it; by the common calendar and 1 January at times for which no such reckoning is known."""
        written = date_in(self.calendar, day)
        if self.calendar == "julian" and written >= LAST_CHANGE:
            written = date_in("common", day)
        if self.year and (line := reading(self.year)).first:
            moves = (written[1:] < line.first) == (line.years > 0)
            moved = (written[0] - line.years * moves, *written[1:])
            written = moved if line.start <= moved <= line.end else written
        return "-".join((_year(written[0]), *(f"{part:02d}" for part in written[1:])))


PLAIN = Reckoning("common", "")
CALENDARS = ("common", "common", "julian")
# The names of two lands, and how sources about them reckon: all of the readings that are possible for these lands.
KNOWN = (
    (("England", "Ireland"), ("common", "until 1752-09-03"), ("", "year-from-25-march")),
    (("Russia", "Ukraine"), ("common", "until 1918-02-16"), ("", "year-from-1-september", "year-to-31-august")),
    (("France", "Kingdom of France"), ("common",), ("", "year-from-easter")),
)
YEARS = ("", "", "year-from-25-march", "year-from-easter", "year-from-1-september", "year-from-25-december")


def edtf_of(rng: Random, day: int, wide: bool = True, by: Reckoning = PLAIN, local: int = 0) -> str:
    """A date that is true of the day by one reckoning: its literal or, with "~", its widened reading includes the day.

    wide: also whole decades, sets ...  local: how many days later it may be at the place of the source, if it gives the day.
    """

    def iso(day: int) -> str:
        return by.write(day)

    text = iso(day)
    year, month, _ = text.rsplit("-", 2)
    y, m = int(year), int(month)
    kind = rng.choice(
        ("day", "day", "day", "month", "month", "year", "~day", "~month", "~year", *(_WIDE if wide else ()))
    )
    match kind:
        case "month":
            return text[:-3]
        case "year":
            return year
        case "~day":
            return iso(day + rng.randint(-7, 7)) + "~"
        case "~month":
            return iso(day + rng.randint(-30, 30))[:-3] + "~"
        case "~year":
            return _year(y + rng.randint(-2, 2)) + "~"
        case "decade":
            return year[:-1] + "X"
        case "century":
            return year[:-2] + "XX"
        case "season":
            return f"{year}-{24 if m in (12, 1, 2) else 21 + (m - 3) // 3}"
        case "set":
            return "[" + ",".join(sorted({year, _year(y + rng.choice((-3, 4)))}, key=int)) + "]"
        case "range":
            return f"{_year(y - rng.randint(0, 3))}/{_year(y + rng.randint(0, 3))}"
        case "unsure":
            return f"{_year(y + rng.randint(-20, 20))}?"
    return iso(day + local)


_WIDE = ("day", "decade", "century", "season", "season", "set", "range", "unsure")


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


class Maker:
    """Collects the parts of one world."""

    def __init__(self, seed: int, prefix: str) -> None:
        self.rng = Random(seed)
        self.prefix = prefix
        self.parts: list[dict[str, Any]] = []
        self.false: dict[str, str] = {}
        self.said = 0
        self.facts = 0
        self.epoch = day_number(
            self.rng.choice((-400, -120, 40, 700, 1500, 1580, 1640, 1690, 1750, 1850, 1900, 1920)), 1, 1
        )
        self.mixed = self.rng.random() < 0.5
        self.known = self.rng.uniform(0.6, 1.0)  # how much of the truth is on record
        self.states = [self.thing("state", "state") for _ in range(3)]
        # Two lands of two towns each, far apart. In some worlds they are known by name, and with them how they reckoned.
        self.calendars: tuple[str, ...]
        self.years: tuple[str, ...]
        named, self.calendars, self.years = self.rng.choice(((("Land", "Land"), CALENDARS, YEARS), *KNOWN))
        self.lands = [self.thing(name, "place") for name in named]
        if named[0] != "Land":
            for part, name in zip(self.parts[-2:], named, strict=True):
                part["label"] = name
        self.towns = [self.thing("town", "place", part_of=[land]) for land in self.lands * 2]
        self.people: list[Person] = []
        self.whereabouts: dict[str, list[tuple[Stretch, str]]] = {}
        for name in self.rng.sample(CALLED, 8):
            birth = self.day(0, 60)
            life = Stretch(birth, birth + self.rng.randint(int(25 * YEAR), int(85 * YEAR)))
            person = Person(self.thing(name, "person"), life, self.rng.choice(self.states))
            self.people.append(person)
            ends = (Stretch(life.first, life.first), Stretch(life.last, life.last))
            self.whereabouts[person.id] = [(t, self.rng.choice(self.towns)) for t in ends]

    def day(self, low: float, high: float) -> int:
        """A day, so many years after the beginning of the world."""
        return self.epoch + self.rng.randint(int(low * YEAR), int(high * YEAR))

    def stay(self, person: Person, days: int) -> tuple[Stretch, str] | None:
        """Some time of his life that a person spends in a town, with days for the journeys before and after it."""
        for _ in range(9):
            first = self.within(Stretch(person.life.first, max(person.life.first, person.life.last - days)))
            t = Stretch(first, first + days - 1)
            if t.last <= person.life.last and all(
                t.last + 3 < o.first or o.last + 3 < t.first for o, _ in self.whereabouts[person.id]
            ):
                self.whereabouts[person.id].append((t, self.rng.choice(self.towns)))
                return self.whereabouts[person.id][-1]
        return None

    def far_from(self, town: str) -> str:
        """A town of the other land."""
        at = self.towns.index(town)
        return self.rng.choice([t for n, t in enumerate(self.towns) if n % 2 != at % 2])

    def within(self, stretch: Stretch) -> int:
        return self.rng.randint(stretch.first, stretch.last)

    def thing(self, name: str, type_: str, **parts: Any) -> str:
        made = f"{self.prefix}{name.lower()}-{len(self.parts)}"
        self.parts.append(thing(made, type_, label=f"{name.title()} {self.prefix}{len(self.parts)}", **parts))
        return made

    def fact(self, predicate: str, surely: bool = False, **parts: Any) -> bool:
        """Put it on record, most of the time; return whether it was."""
        if not surely and self.rng.random() > self.known:
            return False
        self.facts += 1
        self.parts.append(fact(f"{self.prefix}{self.facts}", predicate, **parts))
        return True

    def say(self, predicate: str, false: str | None = None, **parts: Any) -> str:
        """Let one of the two texts say it. false: the code of the rule that should notice that it is false."""
        self.said += 1
        source = f"{self.prefix}{self.rng.choice('ab')}"
        made = f"{source}/{self.said}"
        if self.rng.random() < 0.08:
            parts["modality"] = self.rng.choice(("probable", "possible"))
        parts.setdefault("quote", f"statement {self.said}")
        self.parts.append(said(parts.pop("quote"), predicate, source=source, id=made, **parts))
        if false:
            self.false[made] = false
        return made

    def reckoning(self) -> Reckoning:
        """That of a source: every other world has sources that write in several calendars and begin the year on several days."""
        return Reckoning(self.rng.choice(self.calendars), self.rng.choice(self.years)) if self.mixed else PLAIN

    def edtf(self, day: int, wide: bool = True, by: Reckoning | None = None, local: bool = True) -> str:
        later = self.rng.choice((0, 0, 0, 1)) if local else 0
        return edtf_of(self.rng, day, wide, by or self.reckoning(), later)

    def when(self, day: int) -> str:
        return self.edtf(day)

    def exactly(self, day: int, by: Reckoning | None = None) -> str:
        """A date that gives the day."""
        return (by or self.reckoning()).write(day)

    def extent(self, stretch: Stretch) -> str:
        """A stretch with its two ends, each as vague as historians may give it; or with one end unknown."""
        by = self.reckoning()
        first, last = (self.edtf(day, wide=False, by=by, local=False) for day in stretch)
        lacking = self.rng.random()
        return f"extent {'' if lacking < 0.05 else first}/{'' if lacking > 0.9 else last}"

    def some_time_in(self, stretch: Stretch) -> str:
        """A date for something that held in this stretch: a day of it, or the years that it fills."""
        first, last = int(iso(stretch.first)[:-6]) + 1, int(iso(stretch.last)[:-6]) - 1
        if first <= last and self.rng.random() < 0.25:
            return f"throughout {_year(self.rng.randint(first, last))}"
        return self.extent(stretch) if self.rng.random() < 0.15 else self.when(self.within(stretch))

    def not_in(self, stretch: Stretch, low: float, high: float, near: int = 3) -> str | None:
        """A date, so many years after the beginning of the world, that is false of the whole stretch in the loosest reading."""
        for _ in range(20):
            edtf = self.edtf(self.day(low, high), wide=self.rng.random() < 0.3)
            if excludes(edtf, Stretch(stretch.first - near, stretch.last + near)):
                return edtf
        return None


def excludes(edtf: str, stretch: Stretch) -> bool:
    """Whether even the loosest reading of the date has no day of the stretch."""
    box = Box(stretch.first, stretch.first, stretch.last, stretch.last)
    return not any(may_overlap(b, box) for b in boxes(edtf, "within").outer)


def lives(m: Maker) -> None:
    """Birth and death; acts inside and outside of a life; ages."""
    for p in m.people:
        for predicate, (t, where) in zip(("born", "died"), m.whereabouts[p.id][:2], strict=True):
            day = t.first
            m.fact(predicate, person=p.id, when=m.when(day), place=f"in {where}")
            m.say(predicate, person=p.id, when=m.when(day), place=f"in {where}")
            if m.rng.random() < 0.3:
                other = m.rng.choice([x for x in m.towns if x != where])
                m.say(predicate, "ENT404", person=p.id, place=f"in {other}", when=m.when(day))
            if m.rng.random() < 0.3 and (wrong := m.not_in(Stretch(day, day), -20, 160)):
                m.say(predicate, "TMP101", person=p.id, when=wrong)
        if day_trip := m.stay(p, 1):
            m.say("visited", visitor=p.id, place=f"in {day_trip[1]}", when=m.when(day_trip[0].first))
        if stay := m.stay(p, m.rng.randint(20, 120)):
            (t, town), days = stay, stay[0].last - stay[0].first
            length = _number(days // 7, days // 7 + 1, "weeks", "duration of the stay")
            m.fact("visited", visitor=p.id, place=f"in {town}", when=m.extent(t))
            m.say("visited", visitor=p.id, place=f"in {town}", when=m.extent(t), quantity=length)
            if m.rng.random() < 0.5 and days > 30:
                there, day = m.far_from(town), m.within(Stretch(t.first + 10, t.last - 10))
                m.say("visited", "ENT405", visitor=p.id, place=f"in {there}", when=m.edtf(day, wide=False))
        if m.rng.random() < 0.4 and (late := m.not_in(p.life, 30, 220)) and _after(late, p.life.last):
            m.say("visited", "LIF201", visitor=p.id, place=f"in {m.rng.choice(m.towns)}", when=late)
        if m.rng.random() < 0.4 and (early := m.not_in(p.life, -60, 60)) and _before(early, p.life.first):
            m.say("participated", "LIF202", agent=p.id, event=m.thing("rite", "event"), when=early)
        day = m.rng.choice((p.life.last, m.within(p.life)))
        age, wrongly = _age(p.life.first, day), m.rng.random() < 0.4
        off = m.rng.choice((-1, 1)) * m.rng.randint(5, 12) if wrongly else m.rng.choice((0, 0, 1, 2))
        # no source that counts in sui begins the year in March
        right = _sui(p.life.first, day) if off and not m.mixed else age
        stated = max(0, age + off) if wrongly else right
        if not wrongly or abs(stated - age) > 4:
            quantity = _number(stated - m.rng.choice((0, 0, 1)), stated, "years of age", "age")
            when = m.edtf(day, wide=False)
            m.say("acted", "LIF205" if wrongly else None, agent=p.id, value="spoke", when=when, quantity=quantity)


def _after(edtf: str, day: int) -> bool:
    return all(b.s_min > day for b in boxes(edtf, "within").outer)


def _before(edtf: str, day: int) -> bool:
    return all(b.e_max < day for b in boxes(edtf, "within").outer)


def _sui(birth: int, day: int) -> int:
    """The age by the years of the calendar of moons that a person has seen; each began between 21 January and 20 February."""
    years = [int(iso(d)[:-6]) - (d - day_number(int(iso(d)[:-6]), 1, 1) < 20 + d % 31) for d in (birth, day)]
    return years[1] - years[0] + 1


def _age(birth: int, day: int) -> int:
    (y1, *rest1), (y2, *rest2) = (iso(d).rsplit("-", 2) for d in (birth, day))
    return int(y2) - int(y1) - (rest2 < rest1)


def _number(low: float, high: float, unit: str, counted: str) -> dict[str, Any]:
    return amount(low, high, unit, counted)


def meetings(m: Maker) -> None:
    """Persons who met, who did not meet, and who never can have met."""
    met: list[tuple[list[str], int]] = []
    for _ in range(4):
        a, b = m.rng.sample(m.people, 2)
        both = Stretch(max(a.life.first, b.life.first), min(a.life.last, b.life.last))
        who = sorted((a.id, b.id))
        if both.first <= both.last:
            day, event = m.within(both), m.thing("talks", "event")
            met.append((who, _y(day)))
            m.fact("met", participant=who, when=m.when(day), event=event)
            m.say("met", participant=who[::-1], when=m.when(day), event=event)
            if m.rng.random() < 0.3 and (wrong := m.not_in(Stretch(day, day), 0, 120)):
                m.say("met", "TMP101", participant=who, when=wrong, event=event)
        elif both.first > both.last + 1:
            m.say("met", "LIF204", participant=who)
    for who, year in met:
        denied = year + m.rng.choice((0, 0, 2))
        false = (who, denied) in met
        m.say("met", "LOG601" if false else None, participant=who, when=f"throughout {_year(denied)}", polarity="-")


def offices(m: Maker) -> None:
    """Offices with one holder at a time, one after the other, sometimes with a gap, sometimes changing hands within a day."""
    held: list[tuple[str, str, Person, Stretch]] = []
    for state in m.states:
        for p in m.people:
            if p.state == state:
                m.fact("national_of", person=p.id, state=state)
                if m.rng.random() < 0.4:
                    m.parts.append(whole(p.id, "person", "national_of", f"{_year(_y(p.life.first) - 1)}/{_year(_y(p.life.last) + 1)}"))  # fmt: skip
    for state in [s for s in m.states if m.rng.random() < 0.8]:
        office = m.thing("office", "office", state=state, single_holder=True)
        able = sorted((p for p in m.people if p.state == state), key=lambda p: p.life.first)
        tenures: list[tuple[Person, Stretch]] = []
        free = m.day(20, 40)
        for p in able * 2:
            start = max(free + m.rng.choice((0, 0, 1, 400)), p.life.first + int(22 * YEAR))
            end = min(start + m.rng.randint(0, int(9 * YEAR)), p.life.last)
            if start <= end:
                tenures.append((p, Stretch(start, end)))
                free = end
        if not tenures:
            continue
        held += [(office, state, p, t) for p, t in tenures]
        founded = tenures[0][1].first - m.rng.randint(0, 3000)
        m.fact("existed", entity=office, when=f"extent {m.edtf(founded, wide=False)}/..")
        on_record = [m.fact("held_office", person=p.id, office=office, when=m.extent(t)) for p, t in tenures]
        complete = all(on_record)
        if complete:
            period = f"{_year(_y(tenures[0][1].first) - 30)}/{_year(_y(free) + 30)}"
            m.parts.append(whole(office, "office", "held_office", period))
        for p, t in tenures:
            m.say("held_office", person=p.id, office=office, when=m.some_time_in(t))
        p, t = m.rng.choice(tenures)
        others = [o for o in able if o is not p and not any(o is x for x, _ in tenures)]
        if others:
            m.say("held_office", "ROL302", person=m.rng.choice(others).id, office=office, when=m.exactly(m.within(t)))
        own = [x for q, x in tenures if q is p]
        wrong = m.not_in(own[0], 0, 120)
        if wrong and _before(wrong, founded) and m.rng.random() < 0.6:
            m.say("held_office", "ROL303", person=p.id, office=office, when=wrong)
        elif wrong and all(excludes(wrong, x) for x in own):
            others_time = any(not excludes(wrong, x) for _, x in tenures)
            code = (
                "ROL301"
                if complete
                else "ROL306"
                if _before(wrong, own[0].first)
                else "ROL302"
                if others_time
                else "none"
            )
            m.say("held_office", code, person=p.id, office=office, when=wrong)
        child = Stretch(p.life.first + 400, p.life.first + int(12 * YEAR))
        if m.rng.random() < 0.5:
            m.say("held_office", "LIF203", person=p.id, office=office, when=m.exactly(m.within(child)))
        foreign = [o for o in m.people if o.state != state]
        if foreign and m.rng.random() < 0.6:
            m.say("held_office", "ROL304", person=m.rng.choice(foreign).id, office=office, when=m.exactly(m.within(t)))
        if m.rng.random() < 0.5:
            late = p.life.last + m.rng.randint(60, 4000)
            when = f"extent {m.exactly(m.within(own[0]))}/{m.exactly(late)}"
            m.say("held_office", "ROL307", person=p.id, office=office, when=when)
    for office, state, p, t in held:
        elsewhere = [o for o, s, *_ in held if s != state]
        if elsewhere and m.rng.random() < 0.2:
            m.say("held_office", "ROL305", person=p.id, office=m.rng.choice(elsewhere), when=m.exactly(m.within(t)))
        elif m.rng.random() < 0.3:
            m.say("held_office", person=p.id, office=office)


def _y(day: int) -> int:
    return int(iso(day)[:-6])


def organisations(m: Maker) -> None:
    """Bodies that are founded, dissolved, founded again."""
    for _ in range(4):
        body = m.thing(m.rng.choice(("league", "party", "union")), "organisation")
        lives_ = [_stretch(m, 10, 60, 30)]
        if m.rng.random() < 0.4:
            lives_.append(_stretch(m, 110, 130, 20))
        if m.rng.random() < 0.5:
            m.fact("founded", entity=body, when=m.when(lives_[0].first))
            m.say("founded", entity=body, when=m.when(lives_[0].first))
            if m.rng.random() < 0.4 and (wrong := m.not_in(Stretch(lives_[0].first, lives_[0].first), -20, 150)):
                m.say("founded", "TMP101", entity=body, when=wrong)
        if m.rng.random() < m.known:  # all its periods are on record, or none
            for life in lives_:
                m.fact("existed", True, entity=body, when=m.extent(life))
        m.say("acted", agent=body, value="protested", when=m.when(m.within(m.rng.choice(lives_))))
        wrong = m.not_in(lives_[0], -60, 200)
        if wrong and all(excludes(wrong, x) for x in lives_):
            m.say("acted", "ENT402", agent=body, value="protested", when=wrong)


def _stretch(m: Maker, low: float, high: float, years: float) -> Stretch:
    first = m.day(low, high)
    return Stretch(first, first + m.rng.randint(1, int(years * YEAR)))


def names(m: Maker) -> None:
    """Cities that change their names, and sometimes change back."""
    for n in range(2):
        city = m.thing("city", "place")
        old, new = f"Ustgrad {m.prefix}{n}", f"Stadt {m.prefix}{n}"
        change = m.day(40, 70)
        back = change + m.rng.randint(1000, 12000)
        returns = m.rng.random() < 0.5
        end = m.day(200, 201)
        periods = [(old, Stretch(m.day(-90, -80), change - 1)), (new, Stretch(change, back - 1 if returns else end))]
        periods += [(old, Stretch(back, end))] if returns else []
        for name, t in periods:
            last = ".." if t.last == end else m.edtf(t.last, wide=False)
            m.fact("named", True, entity=city, value=name, when=f"extent {m.edtf(t.first, wide=False)}/{last}")
        for name, t in periods:
            day = m.within(Stretch(t.first, min(t.last, m.day(140, 150))))
            m.say("took_place", event=(e := m.thing("feast", "event")), when=m.when(day), place=f"in {city}")
            m.say("participated", agent=city, event=e, when=m.when(day), quote=name, mentions=[city])
            own = [x for called, x in periods if called == name]
            wrong = m.not_in(own[0], -20, 140)
            if wrong and all(excludes(wrong, x) for x in own):
                m.say("participated", "ENT403", agent=city, event=m.thing("fair", "event"), when=wrong, quote=name, mentions=[city])  # fmt: skip


def events(m: Maker) -> None:
    """Events with dates and places, long ones with parts; the order of events; how long they lasted."""
    short: list[tuple[str, int]] = []
    for _ in range(4):
        event, day, town = m.thing("battle", "event"), m.day(0, 120), m.rng.choice(m.towns)
        short.append((event, day))
        m.fact("took_place", event=event, when=m.when(day), place=f"in {town}")
        vague = m.lands[m.towns.index(town) % 2] if m.rng.random() < 0.3 else town
        m.say("took_place", event=event, when=m.when(day), place=f"{m.rng.choice(('in', 'near'))} {vague}")
        if m.rng.random() < 0.3 and (wrong := m.not_in(Stretch(day, day), -20, 150)):
            m.say("took_place", "TMP101", event=event, when=wrong)
        if m.rng.random() < 0.3:
            m.say("took_place", "ENT404", event=event, place=f"in {m.rng.choice([t for t in m.towns if t != town])}")
    for _ in range(3):
        (a, first), (b, then) = m.rng.sample(short, 2)
        if first < then:
            m.say("before", earlier=a, later=b)
        elif first > then:
            m.say("before", "TMP102", earlier=a, later=b)
        if first != then:
            m.say("causes", None if first < then else "LOG605", cause=a, effect=b, kind="causal")
    for soon in (True, False):
        day = m.day(0, 120)
        two_days = (day, day + (m.rng.randint(1, 30) if soon else m.rng.randint(50, 900)))
        a, b = (m.thing("note", "event") for _ in two_days)
        for event, at in zip((a, b), two_days, strict=True):
            m.fact("took_place", event=event, when=m.edtf(at, wide=False))
        m.say("before", None if soon else "TMP106", earlier=a, later=b, value="immediately")
    for _ in range(2):
        congress, t = m.thing("congress", "event"), _stretch(m, 0, 120, 1)
        m.fact("took_place", event=congress, when=m.extent(t))
        inner = Stretch(*sorted((m.within(t), m.within(t))))
        for day, code in ((m.within(inner), None), (m.day(-20, 150), "TMP103")):
            part = m.thing("session", "event")
            m.fact("took_place", event=part, when=m.when(day))
            if code is None or not t.first - 3 <= day <= t.last + 3:
                loosely = m.rng.random() < 0.3
                m.say("during", code, shorter=part, longer=congress) if loosely else m.say("part_of", code, part=part, whole=congress)  # fmt: skip
        days = t.last - t.first + 1
        m.say("numbered", entity=congress, quantity=_number(days, days, "days", "duration of the congress"))
        m.say("numbered", "TMP104", entity=congress, quantity=_number(days * 4 + 9, days * 4 + 9, "days", "duration"))


def sequences(m: Maker) -> None:
    """Orders of events of which only the first and the last are dated: only all orders together can be wrong."""
    for length in (3, 4, 5):
        days = [m.day(0, 120) for _ in range(length)]
        if m.rng.random() < 0.5:
            days.sort()
        elif days[0] < days[-1]:
            days.reverse()
        march = [(m.thing("march", "event"), day) for day in days]
        for event, day in (march[0], march[-1]):
            m.fact("took_place", event=event, when=m.when(day))
        backwards = days[0] > days[-1] + 3
        for (a, first), (b, then) in pairwise(march):
            # A false order is found only if the last event came before the first.
            m.say("before", None if first < then else "NET901" if backwards else "none", earlier=a, later=b)


def works(m: Maker) -> None:
    """Works: their authors, the time they appeared, the place of the first performance."""
    for _ in range(3):
        town = m.rng.choice(m.towns)
        work, writers = m.thing("play", "work"), m.rng.sample([p.id for p in m.people], m.rng.choice((1, 1, 2)))
        m.fact("authored", author=writers, work=work)
        m.say("authored", author=writers[::-1], work=work)
        if m.rng.random() < 0.5:
            others = [p.id for p in m.people if p.id not in writers]
            m.say("authored", "LOG602", author=m.rng.choice(others), work=work)
        day = m.day(20, 160)
        m.fact("published", work=work, when=m.when(day))
        m.say("published", work=work, when=m.when(day + m.rng.randint(0, 4000)))
        m.fact("premiered", work=work, when=m.when(day), place=f"in {town}")
        m.say("premiered", work=work, when=m.when(day), place=f"in {town}")
        if m.rng.random() < 0.4:
            m.say("premiered", "ENT404", work=work, place=f"at {m.far_from(town)}")


def geography(m: Maker) -> None:
    """The places of towers and bridges; acts of all or none of a kind."""
    for _ in range(3):
        tower, town = m.thing("tower", "structure"), m.rng.choice(m.towns)
        m.fact("located", entity=tower, place=f"in {town}")
        m.say("located", entity=tower, place=f"in {m.rng.choice((town, m.lands[m.towns.index(town) % 2]))}")
        if m.rng.random() < 0.4:
            m.say("located", "ENT406", entity=tower, place=f"in {m.far_from(town)}")
    kind, year = m.thing("rebels", "class"), _y(m.day(20, 100))
    band = [m.thing("rebel", "person", instance_of=[kind]) for _ in range(3)]
    plot, rising = m.thing("plot", "event"), m.thing("rising", "event")
    for rebel in band[:2]:
        m.fact("participated", agent=rebel, event=plot, when=m.edtf(day_number(year, 6, 15), wide=False))
    none = {"agent": kind, "polarity": "-", "quantifier": "none", "when": f"throughout {_year(year)}"}
    m.say("participated", "LOG604", event=plot, **none)
    m.say("participated", event=rising, **none)


def schools(m: Maker) -> None:
    """The schools of persons, with lists of which some are complete; the first buildings."""
    schools_ = [m.thing("school", "organisation") for _ in range(3)]
    for p in m.rng.sample(m.people, 3):
        t = Stretch(p.life.first + 5500, p.life.first + 7500)
        where = m.rng.choice(schools_)
        if m.fact("studied_at", person=p.id, organisation=where, when=m.extent(t)) and m.rng.random() < 0.7:
            m.parts.append(whole(p.id, "person", "studied_at", f"{_year(_y(p.life.first))}/{_year(_y(p.life.last))}"))
        m.say("studied_at", person=p.id, organisation=where, when=m.some_time_in(t))
        if m.rng.random() < 0.5:
            m.say("studied_at", "LOG606", person=p.id, organisation=m.rng.choice([s for s in schools_ if s != where]), when=m.some_time_in(t))  # fmt: skip
    river, kind = m.thing("river", "place"), m.thing("dams", "class")
    begun = sorted(m.day(60, 100) for _ in range(2))
    on_record = []
    for day in begun:
        dam, t = m.thing("dam", "structure", instance_of=[kind]), Stretch(day, day + 2500)
        on_record.append(m.fact("built", structure=dam, place=f"on {river}", when=m.extent(t)))
    if all(on_record):
        m.parts.append(whole(river, "place", "built", f"{_year(_y(m.epoch))}/{_year(_y(begun[1]) + 50)}", member_class=kind, place_relation="on"))  # fmt: skip
    m.say("built", structure=kind, place=f"on {river}", when=m.when(m.within(Stretch(begun[0], begun[0] + 2000))), quantifier="some")  # fmt: skip
    wrong = m.edtf(m.day(5, 50), wide=False)
    if _before(wrong, begun[0]):
        m.say("built", "LOG603", structure=kind, place=f"on {river}", when=wrong, quantifier="some")


def relations(m: Maker) -> None:
    """States that are friends, then enemies, then friends again; their denied acts."""
    a, b = m.rng.sample(m.states, 2)
    cut = sorted(m.day(0, 150) for _ in range(4))
    for predicate, t in zip(("relations_friendly", "relations_hostile") * 2, pairwise(cut), strict=False):
        stretch = Stretch(*t)  # on the day of change it is both
        m.fact(predicate, party=[a, b], when=m.extent(stretch))
        m.say(predicate, party=[b, a], when=m.some_time_in(stretch))
        other = "relations_hostile" if predicate == "relations_friendly" else "relations_friendly"
        if m.rng.random() < 0.4:
            m.say(other, "LOG602", party=[a, b], when=m.exactly(m.within(Stretch(t[0] + 1, max(t[0] + 1, t[1] - 1)))))
        if m.rng.random() < 0.4:
            m.say(predicate, "LOG601", party=[a, b], when=m.exactly(m.within(stretch)), polarity="-")


def numbers(m: Maker) -> None:
    """Numbers: exact, rounded, too high; and their parts."""
    for _ in range(3):
        army, year = m.thing("army", "group"), _year(_y(m.day(0, 120)))
        strong = m.rng.randint(1000, 90000)
        when = f"throughout {year}"
        m.fact("numbered", entity=army, quantity=_number(strong, strong, "men", "strength"), when=when)
        digits = 10 ** (len(str(strong)) - 2)
        stated = m.rng.choice((strong, round(strong / digits) * digits))
        m.say("numbered", entity=army, quantity=_number(stated, stated, "men", "strength"), when=when)
        wrong = round(strong * m.rng.choice((0.5, 1.3, 3)))
        m.say("numbered", "QTY501", entity=army, quantity=_number(wrong, wrong, "men", "strength"), when=when)
        host, wings = m.thing("host", "group"), [m.thing("wing", "group") for _ in range(2)]
        dead = [m.rng.randint(3, 80) for _ in wings]
        total, false = sum(dead), m.rng.random() < 0.4
        stated = total - m.rng.randint(2, min(dead)) if false else total
        m.parts.append(
            said("of these wings", "contained", whole=host, part=wings, source=f"{m.prefix}a", id=f"{host}/of")
        )
        for wing, count in zip(wings, dead, strict=True):
            quantity = _number(count, count, "men", "dead")
            m.parts.append(said(f"{count} dead", "numbered", entity=wing, quantity=quantity, source=f"{m.prefix}a", id=f"{wing}/n"))  # fmt: skip
        quantity = _number(stated, stated, "men", "dead")
        m.parts.append(said("dead", "numbered", entity=host, quantity=quantity, source=f"{m.prefix}a", id=f"{host}/n"))
        if false:
            m.false[f"{host}/n"] = "QTY502"


def dates(m: Maker) -> None:
    """Days that no calendar has; stretches that run backwards."""
    year = _y(m.day(0, 100))
    m.say("acted", "TMP001", agent=m.states[0], value="declared", when=f"{_year(year)}-{m.rng.choice(('02-30', '04-31', '13', '11-31'))}")  # fmt: skip
    if year % 4 in (1, 2):  # no calendar and no beginning of the year has a leap day in it
        m.say("acted", "TMP001", agent=m.states[0], value="rested", when=f"{_year(year)}-02-29")
    for shift in (0, m.rng.randint(1, 6)):
        day = m.day(0, 150)
        named = f"{_WEEK[(day - 1 + shift) % 7]}, {int(iso(day)[-2:])} of that month"
        m.say(
            "acted",
            "TMP003" if shift else None,
            agent=m.states[0],
            value="marched",
            when=m.exactly(day, PLAIN if shift else None),
            raw=named,
        )
    m.say("led", "TMP002", leader=m.states[0], led=m.states[1], when=f"extent {_year(year + 7)}/{_year(year)}")


def citations(m: Maker) -> None:
    """Citations of texts: books that say so, say so less exactly, say otherwise, or are too early; and quotations of each other."""
    for _ in range(2):
        day, play = m.day(20, 160), m.thing("play", "work")
        year = int(PLAIN.write(day)[:-6])
        if not 1 < year < 2200:
            continue
        book, early = (f"{play}-{name}" for name in ("book", "early"))
        m.parts += [work(book, issued=year + m.rng.randint(1, 90)), work(early, issued=year - m.rng.randint(1, 90))]
        exact = m.rng.random() < 0.5
        m.fact("premiered", surely=True, work=play, when=m.exactly(day, PLAIN) if exact else _year(year), cites=[book])
        m.say("premiered", work=play, when=_year(year), cites=[book])
        m.say("premiered", None if exact else "SUP704", work=play, when=m.exactly(day, PLAIN), cites=[book])
        m.say("premiered", "SUP703", work=play, when=_year(year + m.rng.randint(1, 9)), cites=[book])
        m.say("premiered", "SUP708", work=play, when=_year(year), cites=[early])
    words = m.rng.choices(_SPOKEN, k=m.rng.randint(8, 14))
    speech = {"agent": m.people[0].id, "value": f"spoke {m.said}"}
    here, there = (f"{m.prefix}{text}" for text in "ab")
    m.said += 2
    m.parts.append(said(" ".join(words), "acted", source=here, id=f"{here}/{m.said}", **speech))
    if altered := m.rng.random() < 0.5:
        words[m.rng.randrange(len(words))] = "zebra"
        m.false[f"{there}/{m.said}"] = "SUP711"
    quote = f"“{' '.join(words).title() if m.rng.random() < 0.5 else ' '.join(words)}”, {'so' if altered else 'thus'} he spoke"
    m.parts.append(said(quote, "acted", source=there, id=f"{there}/{m.said}", cites=[here], **speech))


def sources(m: Maker) -> None:
    """Citations of texts and works: of a text that does not name the person, of one that says it less surely, of copies, of a circle."""
    here, there = f"{m.prefix}a", f"{m.prefix}b"
    known, unknown = m.thing("reader", "person"), m.thing("stranger", "person")
    town = m.rng.choice(m.towns)

    def visit(source: str, person: str, false: str | None = None, **parts: Any) -> None:
        m.said += 1
        made, when = f"{source}/{m.said}", edtf_of(m.rng, m.day(0, 100), wide=False)
        given = {"visitor": person, "place": f"in {town}", "when": when, **parts}
        m.parts.append(said(f"visit {m.said}", "visited", source=source, id=made, **given))
        if false:
            m.false[made] = false

    for _ in range(2):
        year = _year(max(2, int(iso(m.day(0, 100))[:-6])))
        visit(there, known, when=year)
        named = m.rng.random() < 0.5
        visit(here, known if named else unknown, None if named else "SUP702", when=year, cites=[there])
        book, hedged = f"{m.thing('voyage', 'work')}-book", m.rng.random() < 0.5
        how = {"modality": m.rng.choice(("probable", "possible"))} if hedged else {}
        m.fact("visited", surely=True, visitor=unknown, place=f"in {town}", when=year, cites=[book], **how)
        visit(here, unknown, "SUP705" if hedged else None, when=year, cites=[book])
        first, second = f"{book}-first", f"{book}-second"
        copied, circle = m.rng.random() < 0.5, m.rng.random() < 0.5
        m.parts.append(work(second, derivations=[("copies", first, True)] if copied else []))
        visit(here, unknown, "SUP706" if copied else None, cites=[first, second])
        third = f"{book}-third"
        m.parts.append(work(third, derivations=[("copies", here if circle else there, True)]))
        visit(here, unknown, "SUP707" if circle else None, cites=[third])


def _days(m: Maker, stretch: Stretch) -> tuple[str, str]:
    """The first and the last day as one source writes them."""
    by = m.reckoning()
    return m.exactly(stretch.first, by), m.exactly(stretch.last, by)


def slips(m: Maker) -> None:
    """Extents with another first or last day; births after deaths; tenures beyond a life; dates in the layer of dates alone."""
    text = f"{m.prefix}{m.rng.choice('ab')}"
    for _ in range(2):
        war, long = m.thing("war", "event"), _stretch(m, 10, 150, 6)
        m.fact("took_place", surely=True, event=war, when="extent " + "/".join(_days(m, long)))
        m.say("took_place", event=war, when="extent " + "/".join(day[:-3] for day in _days(m, long)))
        shift = m.rng.randint(70, 1500)
        early = m.rng.random() < 0.5
        ends = Stretch(long.first - shift * early, long.last + shift * (not early))
        m.say("took_place", "TMP107", event=war, when="extent " + "/".join(day[:-3] for day in _days(m, ends)))

        child, birth = m.thing("child", "person"), m.day(10, 90)
        years = m.rng.randint(20, 60) * (1 if m.rng.random() < 0.5 else -1)
        for predicate, day in (("born", birth), ("died", birth + int(years * YEAR))):
            m.said += 1
            made = f"{text}/{m.said}"
            m.parts.append(said(f"slip {m.said}", predicate, source=text, id=made, person=child, when=_year(_y(day))))
            if predicate == "died" and years < 0:
                m.false[made] = "LIF206"

        holder, seat = m.thing("holder", "person"), m.thing("seat", "office")
        taken, death = m.day(60, 90), m.day(100, 120)
        m.fact("died", surely=True, person=holder, when=m.exactly(death))
        late = m.rng.random() < 0.5
        last = _y(death) + m.rng.randint(2, 20) if late else _y(death) - 1
        m.say(
            "held_office",
            "ROL307" if late else None,
            person=holder,
            office=seat,
            when=f"extent {_year(_y(taken))}/{_year(last)}",
        )

        m.said += 1
        made, year = f"{text}/{m.said}", _year(max(1, _y(m.day(0, 150))))
        date = f"{year}-{m.rng.choice(('02-30', '04-31', '06-31', '09-31', '11-31') if m.rng.random() < 0.5 else ('02-28', '07-31'))}"
        m.parts.append(
            said(
                f"on {date}, {m.said}",
                "acted",
                source=text,
                id=made,
                agent=holder,
                value=f"slept {m.said}",
                dates=[(date, date)],
            )
        )
        if date[-2:] in ("30", "31") and date[-5:] != "07-31":
            m.false[f"{made}-{date}"] = "TMP004"


def near_misses(m: Maker) -> None:
    """Acts that the record has of another, or at another time: who submitted a draft, who met, where a play was performed, when help was given."""
    one, other, third = m.states
    for _ in range(2):
        draft, council, day = m.thing("draft", "work"), m.thing("council", "organisation"), m.day(20, 160)
        submitted: dict[str, Any] = {"theme": draft, "recipient": council, "when": m.exactly(day, PLAIN)}
        known = m.fact("submitted", agent=one, **submitted)
        m.say("submitted", agent=one, **submitted)
        m.say("submitted", "SUP717" if known else "none", agent=other, **submitted)

        talk, day = m.thing("talk", "event"), m.day(20, 160)
        met: dict[str, Any] = {"occurrence": talk, "when": m.exactly(day, PLAIN)}
        known = m.fact("met", participant=[one, other], **met)
        m.say("met", "SUP717" if known else "none", participant=[other, third], **met)

        play, night, town = m.thing("play", "work"), m.thing("night", "event"), m.rng.choice(m.towns)
        known = m.fact("premiered", work=play, occurrence=night, place=f"in {town}", when=m.when(m.day(20, 160)))
        m.say("performed", work=play, occurrence=night, place=f"in {town}")
        m.say("performed", "SUP717" if known else "none", work=play, occurrence=night, place=f"in {m.far_from(town)}")

        goods, first = m.thing("goods", "class"), m.day(20, 100)
        given: dict[str, Any] = {"agent": one, "recipient": other, "theme": goods}
        known = m.fact("aided", when=m.exactly(first, PLAIN), **given)
        m.say("aided", when=m.exactly(first, PLAIN)[:-3], **given)
        late = first + m.rng.randint(2000, 6000)
        m.say("aided", "SUP718" if known else "none", when=m.exactly(late, PLAIN), **given)


def matters(m: Maker) -> None:
    """Proposals, how strongly they were put, and how they ended."""
    for _ in range(2):
        proposal, day = m.thing("proposal", "policy"), m.day(60, 100)
        ended, otherwise = m.rng.sample(("accepted", "rejected", "agreed_on_other_terms"), 2)
        parts: dict[str, Any] = {"agent": m.rng.choice(m.states), "theme": proposal}
        m.fact(ended, when=m.edtf(day, wide=False), **parts)
        m.say(ended, when=m.when(day), **parts)
        if m.rng.random() < 0.5:
            m.say(otherwise, "LOG607", **parts, **m.rng.choice(({}, {"when": m.edtf(day, wide=False)})))


def requests(m: Maker) -> None:
    """What was asked of a state, mildly or strongly."""
    words = ("suggested", "proposed", "asked_for", "demanded", "forced")
    thing, day, put = m.thing("request", "policy"), m.day(60, 100), m.rng.randrange(4)
    parts: dict[str, Any] = {"agent": m.rng.choice(m.states), "theme": thing}
    m.fact(words[put], when=m.edtf(day, wide=False), **parts)
    m.say(words[m.rng.randint(0, put)], when=m.when(day), **parts)
    if m.rng.random() < 0.5:
        m.say(words[m.rng.randint(put + 1, 4)], "LOG608", **parts)


def undated_numbers(m: Maker) -> None:
    """Numbers of two years, and what is said of them without a year."""
    group, year = m.thing("garrison", "group"), _y(m.day(0, 100))
    sizes = [m.rng.randint(1000, 90000) for _ in range(2)]
    for n, size in enumerate(sizes):
        m.fact("numbered", entity=group, when=_year(year + 10 * n), quantity=amount(size, size, "persons", "soldiers"))
    stated = m.rng.choice(sizes)
    m.say("numbered", entity=group, quantity=amount(stated, stated, "persons", "soldiers"))
    if m.rng.random() < 0.5:
        wrong = max(sizes) * m.rng.randint(2, 5)
        m.say("numbered", "QTY504", entity=group, quantity=amount(wrong, wrong, "persons", "soldiers"))


_SPOKEN = (
    "peace",
    "bread",
    "land",
    "river",
    "mountain",
    "comrades",
    "friendship",
    "steel",
    "winter",
    "harvest",
    "the",
    "of",
    "and",
)
TOPICS = (meetings, offices, organisations, names, events, works, geography, schools, relations, numbers, dates)


def world(seed: int, prefix: str) -> World:
    """One world; its ids begin with the prefix, so that many can stand in one corpus."""
    m = Maker(seed, prefix)
    lives(m)
    for topic in m.rng.sample(TOPICS, 6):
        topic(m)
    sequences(m)  # these last, so that the worlds stay the same otherwise
    citations(m)
    sources(m)
    slips(m)
    near_misses(m)
    matters(m)
    undated_numbers(m)
    requests(m)
    return World(m.parts, m.false, m.said)


class Outcome(NamedTuple):
    """false: the statements that are false.  false_alarms: definite findings that rest on no false statement.  meant, seen, sure: by rule, the statements falsified for it,
    those of them at which it found something, and something definite."""

    run: Results
    false: frozenset[str]
    false_alarms: list[str]
    said: int
    meant: Counter[str]
    seen: Counter[str]
    sure: Counter[str]


def judge(count: int, vocabulary: Vocabulary, seed: int = 0) -> Outcome:
    """Check so many worlds with all rules, in one corpus."""
    worlds = [world(seed + n, f"w{n}-") for n in range(count)]
    false = {claim: code for w in worlds for claim, code in w.false.items()}
    result = run(to_corpus(tuple(part for w in worlds for part in w.parts), vocabulary), rulebook())
    seen: dict[str, set[str]] = {}
    sure: dict[str, set[str]] = {}
    alarms = []
    for f in result.findings:
        blamed = [p.claim for p in f.places if p.claim in false]
        for claim in blamed:
            seen.setdefault(f.code, set()).add(claim)
            if f.verdict == "definite":
                sure.setdefault(f.code, set()).add(claim)
        if f.verdict == "definite" and not blamed:
            alarms.append(f"{f.code} {f.message} | " + " | ".join(f"{p.claim} {p.caption}" for p in f.places))
    return Outcome(
        result,
        frozenset(false),
        alarms,
        sum(w.said for w in worlds),
        Counter(false.values()),
        Counter(code for claim, code in false.items() if claim in seen.get(code, ())),
        Counter(code for claim, code in false.items() if claim in sure.get(code, ())),
    )


def table(outcome: Outcome) -> list[str]:
    """Recall by rule, as lines. For most it is never 1: no rule finds a falsehood that the record covers not at all, or too vaguely."""
    lines = ["rule    falsified  found  definite"]
    for code, meant in sorted(item for item in outcome.meant.items() if item[0] != "none"):
        lines.append(f"{code}  {meant:9}  {outcome.seen[code] / meant:5.2f}  {outcome.sure[code] / meant:8.2f}")
    return lines


if __name__ == "__main__":
    import tomllib

    import msgspec

    from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus

    words = msgspec.convert(tomllib.loads((shipped_corpus() / VOCABULARY).read_text("utf-8")), Vocabulary)
    outcome = judge(int(sys.argv[1]) if sys.argv[1:] else 500, words)
    print(*table(outcome), f"{outcome.said} statements; definite false alarms: {len(outcome.false_alarms)}", sep="\n")
    print(*outcome.false_alarms[:40], sep="\n")

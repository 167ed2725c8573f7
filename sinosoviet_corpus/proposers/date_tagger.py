"""Finds what a text says of time, and carries year, month and day through it. English prose; time in proportion to the text.

The preposition before a date is no part of it and becomes its mode. An expression that can be read in several ways, or whose day
would not exist, has no value: no value is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sinosoviet_corpus.proposers.date_focus import Focus, completed, moved, with_era
from sinosoviet_corpus.proposers.date_grammar import LENGTH, RELATIVE, SET, how_often, length
from sinosoviet_corpus.proposers.date_plausible import plausible
from sinosoviet_corpus.proposers.date_relative import applies, relative_date
from sinosoviet_corpus.proposers.date_sentence import ANCIENT, LEADS, Sentence
from sinosoviet_corpus.times.atoms import Atom, atoms
from sinosoviet_corpus.times.edtf import NotEdtf
from sinosoviet_corpus.times.forms import LIST, ONE_OF_PROSE, PROSE, Said, has, read, read_list
from sinosoviet_corpus.times.partial import Partial, Unclear, shared
from sinosoviet_corpus.times.spoken import Time, of_one, of_several, of_two

Kind = Literal["date", "length", "set", "pointing"]
_LONGEST = 2000  # atoms that are read together; a longer sentence is cut
_HEADING = 16  # atoms of a heading at most
# Where an expression may begin: some atoms never stand alone.
_BEGINS = re.compile(r"[nDYKkIMWXSAvouUC]|[hHPBTRGNVamQZ#E](?![wx,;]|\Z)")
_GARBLED = re.compile(r",?[nh#]")  # "July 3, 195": the number after it stands for its year, but cannot be one
_MEASURES = ("nearly", "almost", "barely", "lasted", "took", "only", "than")


class Tagged(NamedTuple):
    """An expression [start, end) in code points.

    time: None if it has no sure place in time.  value: of a length or set, ISO 8601 ("P3Y").  leans: a part of it comes from the context.
    anchor: number of the expression that it leans on, from 0.
    """

    start: int
    end: int
    kind: Kind
    time: Time | None = None
    value: str | None = None
    leans: bool = False
    anchor: int | None = None


Made = tuple[Tagged, int]  # an expression, and the place of the first atom after it


def tag(text: str) -> Iterator[Tagged]:
    """All expressions of time of an English text, in order; they do not overlap."""
    reader = _Reader(text)
    sentence: list[Atom] = []
    for atom in atoms(text):
        ends = _ends(text, atom)
        if not ends:
            sentence.append(atom)
        if ends or len(sentence) >= _LONGEST:
            yield from reader.sentence(sentence, ended=atom.value != "gap")
            sentence = []
    yield from reader.sentence(sentence, ended=False)


def _ends(text: str, atom: Atom) -> bool:
    """Whether a sentence ends: "?" stands in "(1850?)" too."""
    if atom.kind == ".":
        return not (atom.value == "." and text[atom.end : atom.end + 1].isalnum())
    return atom.kind == "Q" and text[atom.start] == "?" and text[atom.end : atom.end + 1] not in (")", "–", "-", "]")


class _Reader:
    """Goes through a text sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._focus = Focus()
        self._local: Focus | None = None  # a year far off that this sentence speaks of
        self._count = 0
        self._opens = True  # a paragraph begins
        self._now = Sentence(text, [], heading=False)

    def sentence(self, found: list[Atom], *, ended: bool) -> Iterator[Tagged]:
        """The expressions of a sentence. ended: it ends with a full stop, not with its paragraph."""
        if not found:
            self._opens = self._opens or not ended
            return
        now = Sentence(self._text, found, heading=self._opens and not ended and len(found) <= _HEADING)
        self._now, self._opens, self._local = now, not ended, None
        if "h" in now.letters or "n" in now.letters:
            now.count_years(0, self._focus)
        at = 0
        while begin := _BEGINS.search(now.letters, at):
            at = begin.start()
            made = self._at(at)
            if made is None:
                at += 1
                continue
            tagged, at = made
            yield tagged
            self._count += 1

    def _at(self, at: int) -> Made | None:
        """The expression that begins at a place."""
        for read_here in (self._list, self._set, self._relative, self._date, self._length):
            made = read_here(at)
            if made is not None:
                return made
        return None

    # --- lengths and sets -------------------------------------------------------------------------------------------

    def _set(self, at: int) -> Made | None:
        now = self._now
        match = SET.match(now.letters, at)
        if match is None or (match[0] == "v" and not now.word(at).islower()):
            return None
        found = now.atoms[at : match.end()]
        if found[0].kind == "V" and now.word(at).lower() == "per" and found[-1].kind not in "uU":
            return None
        return Tagged(found[0].start, found[-1].end, "set", value=how_often(found)), match.end()

    def _length(self, at: int) -> Made | None:
        now = self._now
        match = LENGTH.match(now.letters, at)
        if match is None or now.letters[max(at - 1, 0) : at] == "-":
            return None
        found, before, unit = now.atoms[at : match.end()], now.before(at), now.word(match.end() - 1)
        if match["plural"]:
            if not (unit.lower().endswith("s") and before and before.value == "for"):
                return None
        elif unit[0].isupper() or (found[0].kind == "Y" and found[-1].value == "T1H"):
            return None  # the Six Day War; at 1200 hours
        if found[0].kind == "a" and not self._measured(before):
            return None
        if found[-1].kind == "G" and not unit.lower().endswith("s"):
            return None
        if match["more"]:
            found = [atom for atom in found if atom.kind not in "&a"]
        start = next(atom.start for atom in found if atom.kind != "T")
        return Tagged(start, found[-1].end, "length", value=length(found)), match.end()

    @staticmethod
    def _measured(before: Atom | None) -> bool:
        """Whether "a year" is a length, because the word before it measures ("lasted a year", "almost a year")."""
        return before is not None and (before.kind in "FiZA" or str(before.value).lower() in _MEASURES)

    # --- relative expressions ---------------------------------------------------------------------------------------

    def _relative(self, at: int) -> Made | None:
        now = self._now
        match = RELATIVE.match(now.letters, at)
        if match is None:
            return None
        end, name = match.end(), str(match.lastgroup)
        found = now.atoms[at:end]
        if name == "during":
            value = length(found[1 + (found[0].kind == "T") :])
            return Tagged(found[0].start, found[-1].end, "length", value=value), end
        if not applies(now, name, at, end, found):
            return None
        try:
            date = relative_date(now, name, found, end, self._here())
            lead, denied = now.lead(at)
            time = of_one(date, "in" if denied and lead == "until" else lead) if date else None
        except (Unclear, NotEdtf):
            date, time = None, None
        if date and time:
            tagged = self._tagged(at, end, time, leans=True)
            self._move(date, None, at, back=name in ("later", "around"))
            return tagged, end
        kind: Kind = "pointing" if name == "pointing" else "date"
        return Tagged(found[0].start, found[-1].end, kind, leans=True), end

    # --- dates ------------------------------------------------------------------------------------------------------

    def _list(self, at: int) -> Made | None:
        match = LIST.match(self._now.letters, at)
        if match is None:
            return None
        try:
            dates, one_of = read_list(match, self._now.atoms)
            made = [completed(with_era(date, self._focus), self._here()) for date in dates]
            time = of_several([(date, None) for date, _ in made], one_of=one_of)
        except (Unclear, NotEdtf):
            return None
        first, leans = made[0]
        tagged = self._tagged(at, match.end(), time, leans=leans)
        if first.month:
            self._move(first, None, at)
        return tagged, match.end()

    def _date(self, at: int) -> Made | None:
        letters = self._now.letters
        for form in (PROSE, ONE_OF_PROSE):
            match = form.match(letters, at)
            if match is None:
                return None
            start, end = match.span()
            while start < end and letters[start] in "ZQ":  # "about" and "perhaps" stand outside
                start += 1
            while end > start and letters[end - 1] == "Q":
                end -= 1
            likely = plausible(self._now, start, end)
            made = self._read(match, start, end) if likely else None
            if made is not None or not has(match, "link") or (not likely and has(match, "by5")):
                return made  # "between 1500 and 2000 men" has no year at all
        return None

    def _read(self, match: re.Match[str], start: int, end: int) -> Made | None:
        lead, denied = self._now.lead(start)
        said: Said | None = None
        try:
            said = read(match, self._now.atoms)
            if said.last is not None and not self._links(match, said, lead):
                return None
            if denied and lead == "from":
                raise Unclear("not since then")
            if denied and lead == "until":  # "not until 1958" says that it came in 1958
                lead = "in"
            first, last = with_era(said.first, self._focus), said.last
            if match.start() == start and self._now.letters[max(start - 1, 0) : start] == "Z":
                first = first._replace(marks="".join(sorted({*first.marks, "~"})))
            ends = last or first
            if ends.day and ends.year is None and _GARBLED.match(self._now.letters, end):
                raise Unclear("a year that is none")
            if last is None:
                first, leans = completed(first, self._here())
                time = of_one(first, f"not {lead}" if denied and lead in ("before", "after") else lead)
            else:
                first, last, leans = self._both(first, with_era(last, self._focus))
                time = of_two(first, last, said.link, lead)
        except (Unclear, NotEdtf):
            if said is None:
                alone = not has(match, "link")
            else:
                listed = said.last is not None and self._now.letters[match.start("link")] in "&|/"
                alone = not listed or lead == "between" or _one_year_of_two(said)
            return (self._tagged(start, end, None, leans=True), end) if alone else None
        tagged = self._tagged(start, end, time, leans=leans)
        passing = lead in ("before", "until", "not before", "not after")
        passing = passing or self._now.in_passing(start, first, leans, self._focus)
        self._move(first, last, start, in_passing=passing)
        return tagged, end

    def _both(self, first: Partial, last: Partial) -> tuple[Partial, Partial, bool]:
        """Both dates of a range with all they need, and whether the context gave it. Raises Unclear."""
        first, last = shared(first, last)
        if not (first.leans or last.leans):
            return first, last, False
        first, _ = completed(first, self._here())
        if last.leans and first.year is not None:
            year = first.year + (first.in_year > last.in_year)
            last, _ = completed(last, Focus(year, None, None, first.era))
        else:
            last, _ = completed(last, self._here())
        return first, last, True

    def _links(self, match: re.Match[str], said: Said, lead: str) -> bool:
        """Whether two dates are a range or a list here: a number after "and" or "to" may count something. Raises Unclear."""
        last = said.last
        if match["sn"] and last and said.first.plain_year and not match["sy"]:
            if said.link in ("and", "or") or (said.link == "to" and lead not in ("from", "between")):
                return False
            # "1899-02" is a month or two years, unless it says "the years 1905-07"
            if match["link"] == "-" and (last.number or 0) <= 12 and last.figures == 2 and "u" not in match[0]:
                raise Unclear("a month or two years")
        if has(match, "ln") and not re.search(r"[MEKCDS]", match[0]):
            return self._focus.era < 0 or (self._focus.about or ANCIENT) < ANCIENT
        if _one_year_of_two(said):
            raise Unclear("January 1955 and January 1957, or all of 1957")
        return True

    # --- the context ------------------------------------------------------------------------------------------------

    def _here(self) -> Focus:
        """The focus from which a date without a year takes its year."""
        return self._local or self._focus

    def _move(
        self, first: Partial, last: Partial | None, at: int, *, in_passing: bool = False, back: bool = False
    ) -> None:
        """Moves the focus to a date. back: it is so long before or after another date."""
        now, was = self._now, self._focus
        if back and first.year is not None and was.year is not None and first.year < was.year:
            return  # "four years earlier": the text looks back
        begin = at - 1 if at and now.letters[at - 1] in LEADS + "Z" else at
        aside = in_passing and not now.heading
        self._focus = moved(was, first, last, self._count, aside=aside, starts=begin == 0 or now.heading)
        if self._focus.aside is not None and self._focus.aside == first.year != was.aside and not aside:
            self._local = Focus(first.year, first.in_year[0] or None, first.day, first.era, self._count)
        elif self._focus != was:
            self._local = None
        about = self._focus.about
        if about is not None and about < ANCIENT and about != was.about:
            now.count_years(at + 1, self._focus)

    def _tagged(self, start: int, end: int, time: Time | None, *, leans: bool) -> Tagged:
        anchor = self._here().key if leans and time else None
        found = self._now.atoms
        return Tagged(found[start].start, found[end - 1].end, "date", time, leans=leans, anchor=anchor)


def _one_year_of_two(said: Said) -> bool:
    """Whether a month may belong to both years: "in January 1955 and 1957"."""
    listed = said.link in ("and", "or") and said.last is not None and said.last.plain_year
    return listed and said.first.month is not None and said.first.year is not None

"""Finds what a text says of time, and carries year, month and day through it. English prose; time in proportion to the text.

The preposition before a date is no part of it and becomes its mode. An expression that can be read in several ways, or whose day
would not exist, has no value: no value is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sinosoviet_corpus.proposers.date_focus import (
    Focus,
    Shift,
    completed,
    day_of_month,
    moved,
    next_named,
    on_weekday,
    shifted,
    with_era,
)
from sinosoviet_corpus.proposers.date_grammar import LENGTH, RELATIVE, SET, counts, how_often, length, quantity, unit_of
from sinosoviet_corpus.times.atoms import Atom, atoms
from sinosoviet_corpus.times.edtf import NotEdtf
from sinosoviet_corpus.times.forms import LIST, ONE_OF_PROSE, PROSE, Said, has, read, read_list
from sinosoviet_corpus.times.partial import PARTS, Partial, Unclear, must_exist, shared
from sinosoviet_corpus.times.spoken import Time, of_one, of_several, of_two

Kind = Literal["date", "length", "set", "pointing"]
_LONGEST = 2000  # atoms that are read together; a longer sentence is cut


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


def tag(text: str) -> Iterator[Tagged]:
    """All expressions of time of an English text, in order; they do not overlap."""
    reader = _Reader(text)
    sentence: list[Atom] = []
    for atom in atoms(text):
        if atom.kind == ".":
            if not (atom.value in ".?" and text[atom.end : atom.end + 1].isalnum()):
                yield from reader.sentence(sentence, ended=atom.value != "gap")
                sentence = []
                continue
        elif (
            atom.kind == "Q"
            and atom.value == 1
            and text[atom.start] == "?"
            and text[atom.end : atom.end + 1] not in ")–-]"
        ):
            yield from reader.sentence(sentence, ended=True)
            sentence = []
            continue
        sentence.append(atom)
        if len(sentence) >= _LONGEST:
            yield from reader.sentence(sentence, ended=True)
            sentence = []
    yield from reader.sentence(sentence, ended=False)


# Where an expression may begin: some atoms never stand alone.
_BEGINS = re.compile(r"[nDYKkIMWXSAvouUC]|[hHPBTRGNVamQZ#E](?![wx,;]|\Z)")
_NIGHT = re.compile(r"(GOT?[nD])/(?=[nD]O?M)")
# Words that may follow "on the 3rd", which then is no "3rd army".
_AFTER_A_DAY = frozenset(
    [
        "they",
        "he",
        "she",
        "it",
        "we",
        "his",
        "her",
        "their",
        "its",
        "a",
        "an",
        "was",
        "were",
        "had",
        "when",
        "all",
        "both",
        "no",
    ]
)
_GARBLED = re.compile(r",?[nh#]")  # "July 3, 195"
_LEAD_LETTERS = "FitA"
_YEAR_LEADS = ("in", "from", "until", "throughout")
_ONLY_YEARS = re.compile(r"[TuY/_tn&|ZQ-]+\Z")


class _Reader:
    """Goes through a text sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._focus = Focus()
        self._count = 0
        self._opens = True  # a paragraph begins
        self._atoms: list[Atom] = []
        self._letters = ""
        self._heading = False
        self._local: Focus | None = None  # a year far off that this sentence speaks of

    def sentence(self, found: list[Atom], *, ended: bool) -> Iterator[Tagged]:
        """The expressions of a sentence. ended: it ends with a full stop, not with its paragraph."""
        if not found:
            self._opens = self._opens or not ended
            return
        self._heading = self._opens and not ended and len(found) <= 16
        self._opens = not ended
        self._atoms = found
        # "the night of 24/25 December" has two days, not one by two calendars
        self._letters = _NIGHT.sub(r"\1_", "".join(atom.kind for atom in found))
        self._local = None
        if "h" in self._letters or "n" in self._letters:
            self._count_years(0)
        at = 0
        while at < len(found):
            begin = _BEGINS.search(self._letters, at)
            if begin is None:
                return
            at = begin.start()
            made = self._at(at)
            if made is None:
                at += 1
                continue
            tagged, at = made
            if tagged is not None:
                yield tagged
                self._count += 1

    # --- what stands at a place -------------------------------------------------------------------------------------

    def _at(self, at: int) -> tuple[Tagged | None, int] | None:
        for read_here in (self._list, self._set, self._relative, self._date, self._length):
            made = read_here(at)
            if made is not None:
                return made
        return None

    def _list(self, at: int) -> tuple[Tagged, int] | None:
        match = LIST.match(self._letters, at)
        if match is None:
            return None
        try:
            dates, one_of = read_list(match, self._atoms)
            made = [completed(with_era(date, self._focus), self._here()) for date in dates]
            time: Time | None = of_several([(date, None) for date, _ in made], one_of=one_of)
        except (Unclear, NotEdtf):
            return None
        if made[0][0].month:
            self._move(made[0][0], None, at, in_passing=False)
        return self._tagged(at, match.end(), time, leans=made[0][1]), match.end()

    def _set(self, at: int) -> tuple[Tagged, int] | None:
        match = SET.match(self._letters, at)
        if match is None or (match[0] == "v" and not self._word(at).islower()):
            return None
        found = self._atoms[at : match.end()]
        if found[0].kind == "V" and self._word(at).lower() == "per" and found[-1].kind not in "uU":
            return None
        return Tagged(found[0].start, found[-1].end, "set", value=how_often(found)), match.end()

    def _length(self, at: int) -> tuple[Tagged, int] | None:
        match = LENGTH.match(self._letters, at)
        if match is None or self._letters[max(at - 1, 0) : at] == "-":
            return None
        before = self._before(at)
        if match["plural"] and not (self._word(at).lower().endswith("s") and before and before.value == "for"):
            return None
        found = self._atoms[at : match.end()]
        word = self._word(match.end() - 1)
        if (word[0].isupper() and not match["plural"]) or (found[0].kind == "Y" and found[-1].value == "T1H"):
            return None  # the Six Day War; at 1200 hours
        if found[0].kind == "a" and not self._measured(at):
            return None
        if found[-1].kind == "G" and not self._word(match.end() - 1).lower().endswith("s"):
            return None
        if found[-1].kind == "C" and found[-1].value == 100 and found[0].kind == "D":
            return None
        if match["more"]:
            found = [atom for atom in found if atom.kind not in "&a"]
        start = next(a.start for a in found if a.kind != "T")
        return Tagged(start, found[-1].end, "length", value=length(found)), match.end()

    def _measured(self, at: int) -> bool:
        """Whether "a year" is a length: something measures with it."""
        before = self._before(at)
        if before is None:
            return False
        return before.kind in "FiZA" or str(before.value).lower() in (
            "nearly",
            "almost",
            "barely",
            "lasted",
            "took",
            "only",
            "than",
        )

    def _relative(self, at: int) -> tuple[Tagged | None, int] | None:
        match = RELATIVE.match(self._letters, at)
        if match is None:
            return None
        end = match.end()
        name = str(match.lastgroup)
        found = self._atoms[at:end]
        if name == "during":
            start = self._atoms[at].start
            return Tagged(start, found[-1].end, "length", value=length(found[1 + (found[0].kind == "T") :])), end
        if not self._applies(name, at, end, found):
            return None
        date: Partial | None = None
        try:
            date = self._relative_date(name, found, end)
            lead, denied = self._lead(at)
            time = of_one(date, lead) if date and not (denied and lead == "until") else None
        except (Unclear, NotEdtf):
            date, time = None, None
        if date and time:
            tagged = self._tagged(at, end, time, leans=True)
            self._move(date, None, at, in_passing=False, back=name in ("later", "around") and date.in_year < (13, 0))
            return tagged, end
        kind: Kind = "pointing" if name == "pointing" else "date"
        return Tagged(found[0].start, found[-1].end, kind, leans=True), end

    def _applies(self, name: str, at: int, end: int, found: list[Atom]) -> bool:
        """Whether a relative form is one here, and no other words."""
        before, after = self._before(at), self._letters[end : end + 1]
        if name == "pointing" and found[-1].kind == "A":
            return self._word(at).lower() in ("previously", "afterwards", "afterward", "beforehand")
        if name == "pointing" and found[-1].kind == "p":
            return self._text[found[0].start : found[-1].end].split()[-2].lower() in (
                "that",
                "this",
                "same",
                "those",
                "these",
            )
        if name == "bare_day":
            lead = before is not None and (before.kind in "FitO" or before.kind == "A")
            following = self._word(end).lower() if after else ""
            if after == "w" and following in _AFTER_A_DAY:
                return lead and self._word(end - 1)[0].isdigit()
            goes_on = re.match(r"[&t_|/-]T?[DnH]|[wxCHuUSMRnhYGADO-]", self._letters[end : end + 3])
            return lead and self._word(end - 1)[0].isdigit() and not goes_on
        if name == "weekday":
            dated = re.match(r",?T?(?:[nDH](?:O|M|/)|M[nDTY])", self._letters[end : end + 5])
            return ((before is not None and before.kind in "Fit") or found[0].kind != "W") and not dated
        if name == "next" and found[-1].kind == "k":
            return False
        if name == "next" and re.match(
            r"OT?[MYKSEnhP]" if found[-1].kind != "S" else "O", self._letters[end : end + 3]
        ):
            return False
        if name == "named" and found[-1].kind == "M" and after and after in "nhYDE,T":
            return False
        if name == "part_of" and found[-1].kind == "C" and after and after in "E":
            return False
        return not (
            name == "late" and found[0].kind == "A" and found[0].value > 0 and self._word(at).lower() not in ("later",)
        )

    def _relative_date(self, name: str, found: list[Atom], end: int) -> Partial | None:
        """The date of a relative form; None if it has none. Raises Unclear."""
        focus, last = self._here(), found[-1]
        steps = next((a.value for a in found if a.kind == "R"), 0)
        words = self._text[found[0].start : last.end].lower().split()
        if {"last", "past", "recent", "those", "these", "coming"}.intersection(words) and name != "part_of":
            return None
        if name in ("later", "around"):
            if (
                found[-1].value
                and self._text[last.start : last.end].lower() in ("after", "before")
                and self._goes_on(end)
            ):
                return None  # from an event
            unit = unit_of(found[-2])
            number = quantity(found[:-2]) if name == "later" else 1
            if number is None or number.denominator > 1:
                return None
            return shifted(Shift(last.value * int(number) * unit.count, unit.name), focus)
        if name == "next":
            if last.kind == "S":
                return next_named(Partial(season=last.value), steps, focus)
            unit = unit_of(last)
            if last.kind == "C" or unit.count > 1 or unit.name == "W" or words[-1].endswith("s"):
                return None
            return shifted(Shift(steps, unit.name), focus)
        if name == "late":
            part = () if found[0].kind == "A" else (PARTS[found[0].value],)
            if last.kind == "S":
                return next_named(Partial(season=last.value, parts=part), steps, focus)
            unit = unit_of(last)
            return shifted(Shift(steps, unit.name, part), focus) if unit.name in "YM" and unit.count == 1 else None
        if name == "part_of":
            return self._part_of(found, steps)
        if name == "day_of":
            if unit_of(last).name != "M" or steps:
                return None
            return day_of_month(next(a.value for a in found if a.kind == "D"), focus, same=True)
        if name == "named":
            month = next(a.value for a in found if a.kind == "M")
            if last.kind == "u":  # June of the next year
                day = next((a.value for a in found if a.kind in "nD"), None)
                made = shifted(Shift(steps, "Y"), focus)._replace(month=month, day=day)
                must_exist(made)
                return made
            return next_named(Partial(month=month), steps, focus)
        if name == "weekday":
            return on_weekday(last.value, steps, focus)
        if name == "bare_day":
            return day_of_month(last.value, focus, same=False)
        return None

    def _part_of(self, found: list[Atom], steps: int) -> Partial | None:
        last = found[-1]
        if last.kind == "C":
            return None
        unit = unit_of(last)
        if unit.count > 1 or unit.name not in "YM":
            return None
        head = next(a for a in found if a.kind in "BDHP")
        if head.kind == "B":
            return shifted(Shift(steps, unit.name, (PARTS[head.value],)), self._here())
        of = next(a.value for a in found[1:] if a.kind == "H")
        which = of if head.kind in "RP" else head.value
        if unit.name == "Y" and 1 <= which <= of:
            return shifted(Shift(0, "Y", share=(which - 1, of)), self._here())
        return None

    def _goes_on(self, end: int) -> bool:
        """Whether words follow that an "after" or "before" belongs to."""
        following = self._letters[end : end + 1]
        return following not in ("", ",", ".", ";", ")", "&", "|", "_")

    # --- dates ------------------------------------------------------------------------------------------------------

    def _date(self, at: int) -> tuple[Tagged | None, int] | None:
        match = PROSE.match(self._letters, at)
        for form in (match, ONE_OF_PROSE.match(self._letters, at)):
            if form is None or not form[0]:
                continue
            start, end = self._extent(form)
            if not self._plausible(form, start, end):
                continue
            made = self._read(form, start, end)
            if made is not None:
                return made
        return None

    def _extent(self, match: re.Match[str]) -> tuple[int, int]:
        """First and last atom, without "about" and "perhaps" before and "?" after it."""
        start, end = match.span()
        while start < end and self._letters[start] in "ZQ":
            start += 1
        while end > start and self._letters[end - 1] == "Q":
            end -= 1
        return start, end

    def _read(self, match: re.Match[str], start: int, end: int) -> tuple[Tagged | None, int] | None:
        lead, negated = self._lead(start)
        marks = "~" if start and self._letters[start - 1] == "Z" and match.start() == start else ""
        said: Said | None = None
        leans = False
        try:
            said = read(match, self._atoms)
            if said.last is not None and not self._links(match, said, lead):
                return None
            if negated and lead in ("until", "from"):
                raise Unclear("not until then")
            first, last = with_era(said.first, self._focus), said.last
            if marks:
                first = first._replace(marks="".join(sorted({*first.marks, *marks})))
            if (last or first).day and (last or first).year is None and _GARBLED.match(self._letters, end):
                raise Unclear("it has a year of its own, which is no year")
            if last is None:
                first, leans = completed(first, self._here())
                time = of_one(
                    first, {"before": "not before", "after": "not after"}.get(lead, lead) if negated else lead
                )
            else:
                first, last, leans = self._both(first, with_era(last, self._focus))
                time = of_two(first, last, said.link, lead)
        except (Unclear, NotEdtf):
            both = said is not None and said.last is not None and self._letters[match.start("link")] in "&|/"
            if both and lead != "between" and said and not self._one_year_of_two(said):
                return None  # two dates by themselves
            if said is None and has(match, "link"):
                return None
            return self._tagged(start, end, None, leans=True), end
        tagged = self._tagged(start, end, time, leans=leans)
        in_passing = lead in ("before", "until", "not before", "not after") or self._in_passing(start, first, leans)
        self._move(first, last, start, in_passing=in_passing)
        return tagged, end

    def _both(self, first: Partial, last: Partial) -> tuple[Partial, Partial, bool]:
        """Both dates of a range with all they need, and whether the context gave it. Raises Unclear."""
        first, last = shared(first, last)
        leans = first.leans or last.leans
        if leans:
            first, _ = completed(first, self._here())
            after = (
                Focus(first.year, first.in_year[0] or None, None, first.era) if first.year is not None else self._focus
            )
            if last.leans and first.year is not None:
                assert last.year is None
                last = last._replace(year=first.year + (first.in_year > last.in_year), era=after.era)
                completed_day = last.day is not None
                if completed_day:
                    last, _ = completed(last._replace(year=None), after._replace(month=None, year=last.year))
            else:
                last, _ = completed(last, after)
        return first, last, leans

    def _links(self, match: re.Match[str], said: Said, lead: str) -> bool:
        """Whether two dates are a range or a list here: a number after "and" or "to" may count something."""
        if match["sn"] and said.first.plain_year and not match["sy"]:
            if said.link in ("and", "or") or (said.link == "to" and lead not in ("from", "between")):
                return False
            # "1899-02" is a month or two years, unless it says "the years 1905-07"
            years = "u" in match[0]
            if (
                match["link"] == "-"
                and said.last
                and (said.last.number or 0) <= 12
                and said.last.count == 2
                and not years
            ):
                raise Unclear("a month or two years")
        if has(match, "ln") and not re.search(r"[MEKCDS]", match[0]):
            return self._focus.era < 0 or (self._focus.about or 2000) < 1100
        if (
            said.link in ("and", "or")
            and said.first.month
            and said.first.year is not None
            and said.last
            and said.last.plain_year
        ):
            raise Unclear("January 1955 and January 1957, or all of 1957")
        return True

    @staticmethod
    def _one_year_of_two(said: Said) -> bool:
        """Whether a month may belong to both years: "in January 1955 and 1957"."""
        listed = said.link in ("and", "or") and said.last is not None and said.last.plain_year
        return listed and said.first.month is not None and said.first.year is not None

    def _plausible(self, match: re.Match[str], start: int, end: int) -> bool:
        """Whether it is a date at all: a number may count something, a month or season may be a name or another word."""
        letters, before = self._letters[start:end], self._before(start)
        text, first, last = self._text, self._atoms[start], self._atoms[end - 1]
        if not letters:
            return False
        previous, following = text[first.start - 1 : first.start], text[last.end : last.end + 1]
        if previous in ("-", "/", "‑") and not (
            before and before.kind == "-" and start > 1 and self._letters[start - 2] == "A"
        ):
            return False
        if following in ("-", "/", "‑") and last.kind in "nhYIK" and text[last.end + 1 : last.end + 2].isalnum():
            return False
        if previous in ("$", "£", "€", "#", "№") or re.search(
            r"(?i)\b(?:pp?|nos?|vols?|art|chap|figs?)\.\s{0,4}\Z", text[max(0, first.start - 8) : first.start]
        ):
            return False
        lead = self._lead(start)[0] if before is not None else ""
        has_lead = (
            before is not None
            and before.kind in _LEAD_LETTERS + "Z"
            and (before.kind != "t" or lead == "until" or not lead)
        )
        if not re.search(r"[MKkCISXDW]", letters):
            return "E" in letters or self._is_year(match, letters, start, end, has_lead)
        if letters in ("k", "Tk", "Pk", "P-k", "TPk"):
            return letters != "k" or has_lead
        if last.kind in "nhY" and last.kind != "Y" and counts(self._atoms[end : end + 2], year_is_likely=False):
            return False
        if "S" in letters and "Y" not in letters and "E" not in letters:
            return self._is_season(letters, start, end, has_lead)
        if letters == "TM" and self._letters[end : end + 1] != "w":
            return False  # the October Revolution
        if letters == "M":
            return has_lead or (before is not None and before.kind in "OR")
        return not (letters == "X" and not has_lead)

    def _is_season(self, letters: str, start: int, end: int, has_lead: bool) -> bool:
        before = self._before(start)
        if before is not None and before.kind == "x" and letters[0] == "S":
            return False
        fall = any(self._word(n).lower() == "fall" for n in range(start, end) if self._letters[n] == "S")
        if fall and (not has_lead or self._letters[end : end + 1] == "O"):
            return False
        return has_lead or letters[0] in "P"

    def _is_year(self, match: re.Match[str], letters: str, start: int, end: int, has_lead: bool) -> bool:
        """Whether numbers are years. Without a word such as "in" before it, a number is one only if nothing is counted."""
        if (
            not _ONLY_YEARS.match(letters.replace("P", "").replace("B", "").replace("O", "").replace("h", ""))
            and "D" not in letters
        ):
            return "H" in letters
        years = [a.value for a in self._atoms[start:end] if a.kind == "Y"]
        if not years or not all(1 <= y <= 2100 for y in years):
            return False
        lead = self._lead(start)[0] if has_lead else ""
        after = self._atoms[end : end + 2]
        loose = start > 0 and self._letters[start - 1] == "Z"
        before = self._before(start)
        word = str(before.value) if before is not None else ""
        likely = (
            has_lead
            and not loose
            and (
                word in ("in", "on", "by", "throughout", "until", "till", "from")
                or (before is not None and before.kind == "A")
            )
            and not (word == "from" and "t" in letters)
        )
        if "_" in letters or "-" in letters or "/" in letters or "u" in letters or "P" in letters or "B" in letters:
            return not counts(after, year_is_likely=likely)
        if counts(after, year_is_likely=likely and lead != "between"):
            return False
        if has_lead or (self._heading and min(years) >= 1400):
            return True
        if before is None:
            return letters[0] != "T" and min(years) >= 1400
        if before.kind in "TR" or letters[0] == "T":
            return bool(after) and after[0].kind in "wx" and min(years) >= 1400
        return (
            (before.kind in "(,O&|;_" or word.lower() in ("a", "an", "his", "her", "its", "their"))
            and min(years) >= 1100
            and (not after or after[0].kind in ".,;)_" or (before.kind in "O(" and after[0].kind not in "wx"))
        )

    # --- the context ------------------------------------------------------------------------------------------------

    def _lead(self, at: int) -> tuple[str, bool]:
        """The word before a date, as `spoken.of_one` has it, and whether it is denied."""
        j = at - 1
        while j >= 0 and self._letters[j] in "ZQ":
            j -= 1
        if j >= 0 and self._letters[j] == "-" and j and self._letters[j - 1] == "A":
            j -= 1
        if j < 0:
            return "in", False
        atom = self._atoms[j]
        if atom.kind == "!" and isinstance(atom.value, str):
            return atom.value, False
        if atom.kind == "A":
            denied = j > 0 and self._letters[j - 1] == "!"
            word = self._word(j).lower()
            if word in ("later", "earlier", "previously", "afterwards", "afterward", "beforehand"):
                return "in", False
            return ("after" if atom.value > 0 else "before"), denied
        if atom.kind == "t":
            return ("until", self._denied(j)) if atom.value == "until" else ("in", False)
        if atom.kind == "F" and atom.value in ("from", "between", "throughout"):
            return str(atom.value), atom.value == "from" and self._word(j).lower() == "since" and self._denied(
                j, near=True
            )
        return "in", False

    def _denied(self, at: int, *, near: bool = False) -> bool:
        """Whether "not" stands before, in the same part of the sentence."""
        for j in range(at - 1, max(-1, at - (3 if near else 40)), -1):
            if self._letters[j] in ";.":
                return False
            if self._letters[j] == "!" or self._word(j).lower().endswith(("n't", "n’t")):
                return True
        return False

    def _in_passing(self, at: int, date: Partial, leans: bool) -> bool:
        """Whether a date is said in passing: in brackets, of a plan or a book, in a relative clause, of what had been before."""
        depth = 0
        commas = 0
        for j in range(at - 1, max(-1, at - 40), -1):
            letter = self._letters[j]
            if letter == ")":
                depth += 1
            elif letter == "(":
                depth -= 1
                if depth < 0:
                    return True
            elif letter == ";":
                return False
            elif letter == ",":
                commas += 1
            elif (letter in "re" and not commas and (letter == "e" or not leans)) or (
                letter == "b"
                and not commas
                and not leans
                and self._focus.year is not None
                and (date.year or 0) < self._focus.year
            ):
                return True
            if letter == "r" and commas == 1 and j + 1 < len(self._letters) and self._letters[j + 1] == ",":
                return True
        return False

    def _here(self) -> Focus:
        """What a date without a year leans on."""
        return self._local or self._focus

    def _move(self, first: Partial, last: Partial | None, at: int, *, in_passing: bool, back: bool = False) -> None:
        before = at if at == 0 or self._letters[at - 1] not in _LEAD_LETTERS + "Z" else at - 1
        starts = before == 0 or self._heading
        aside = in_passing and not self._heading
        if back and first.year is not None and self._focus.year is not None and first.year < self._focus.year:
            return  # "four years earlier": the text looks back
        was = self._focus
        self._focus = moved(was, first, last, self._count, aside=aside, starts=starts)
        if self._focus.aside is not None and self._focus.aside == first.year != was.aside and not aside:
            self._local = Focus(first.year, first.in_year[0] or None, first.day, first.era, self._count)
        elif self._focus != was:
            self._local = None
        about = self._focus.about
        if about is not None and about < 1100 and about != was.about:
            self._count_years(at + 1)

    def _count_years(self, start: int) -> None:
        """Makes years of short numbers that are years here: "in 331" in a text on Alexander, "In 476 the last emperor"."""
        year = self._focus.about
        letters = list(self._letters)
        for n in range(start, len(letters)):
            if (
                letters[n] not in "hn"
                or (n + 1 < len(letters) and letters[n + 1] in "EMO")
                or (n and letters[n - 1] == "E")
            ):
                continue
            value, before = self._atoms[n].value, letters[n - 1] if n else ""
            after = self._atoms[n + 1 : n + 3]
            if counts(after, year_is_likely=before == "i" and letters[n] == "h"):
                continue
            if year is not None and year < 1100:
                near = abs((1 - value if self._focus.era < 0 else value) - year) <= 150
                dated = (
                    before in ("i", "M", "O", "t", "&")
                    or (before in "nD" and n > 1 and letters[n - 2] == "M")
                    or before in ("F", "A", "S")
                )
                if (
                    letters[n] == "h"
                    and (near or (before == "i" and self._focus.era >= 0))
                    and (dated or before in "_-")
                ) or (
                    letters[n] == "n"
                    and near
                    and (
                        before == "i"
                        or (before == "M" and value > 31)
                        or (before == "M" and n > 1 and letters[n - 2] in "nD")
                    )
                ):
                    letters[n] = "Y"
            elif letters[n] == "h" and before == "i" and value > 300 and (not after or after[0].kind in "Tx,.;)"):
                letters[n] = "Y" if n == 1 or (year is None) else letters[n]
            if letters[n] == "Y":
                self._atoms[n] = self._atoms[n]._replace(kind="Y")
        self._letters = "".join(letters)

    # --- small things -----------------------------------------------------------------------------------------------

    def _before(self, at: int) -> Atom | None:
        return self._atoms[at - 1] if at else None

    def _word(self, at: int) -> str:
        return self._text[self._atoms[at].start : self._atoms[at].end]

    def _tagged(self, start: int, end: int, time: Time | None, *, leans: bool) -> Tagged:
        return Tagged(
            self._atoms[start].start,
            self._atoms[end - 1].end,
            "date",
            time,
            leans=leans,
            anchor=self._here().key if leans and time else None,
        )

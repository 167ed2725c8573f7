"""Reads a date as catalogues, archives and sheets write it: "c. 1850-60", "early 1950s", "b. 1881", "n.d.", "XVIII c.", "not before 1958"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sinosoviet_corpus.times.atoms import atoms
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse
from sinosoviet_corpus.times.forms import LIST, PHRASE, Said, read, read_list
from sinosoviet_corpus.times.partial import Partial, Unclear, shared
from sinosoviet_corpus.times.reread import Calendar, not_said
from sinosoviet_corpus.times.spoken import Mode, PartName, Time, of_one, of_several, of_two


class Phrase(NamedTuple):
    """A time expression: EDTF (level 2), mode, part and calendar as in the records (`model/when.py`)."""

    edtf: str
    mode: Mode
    part: PartName
    calendar: Calendar


class NotAPhrase(ValueError):
    """The words are no date, or can be read in several ways. The message says why."""


LONGEST = 200  # code points; no date is longer


def read_phrase(phrase: str, *, exists: bool = True) -> Phrase | None:
    """The time that a phrase names; None if it says that no date is known ("n.d.", "undated").

    EDTF is read as it stands. "1904-05" may be a month or two years, so it becomes the two years, which hold the month; "3/4/1955" becomes
    one of two days. What is said of another event ("1930, printed 1960s") and the bulk of a range are left out.
    The calendar is "unknown" as long as some land kept the Julian one, for a phrase does not say which is meant.

    exists: False reads a day that no calendar has too, as a text may say it.

    Raises NotAPhrase for what is no date, for a day that no calendar has, and for words that can be read in several ways.
    """
    words = " ".join(phrase.split())
    if len(words) > LONGEST:
        raise NotAPhrase(f"a phrase of {len(words)} characters is no date")
    if _NO_DATE.fullmatch(words):
        return None
    try:
        time = _as_edtf(words) or _read(_respelt(_of_a_period(words)))
        _parse(time.edtf, exists)
    except NoSuchDay as fault:
        raise NotAPhrase(f"{phrase!r}: {fault}") from None
    except (Unclear, NotEdtf) as fault:
        raise NotAPhrase(f"{phrase!r} is not read as a date: {fault}") from None
    return Phrase(*time, not_said(time.edtf))


def _parse(edtf: str, exists: bool) -> None:
    """Raises NotEdtf, and NoSuchDay if the day has to exist."""
    try:
        parse(edtf, "common")
    except NoSuchDay:
        if exists:
            raise


_NO_DATE = re.compile(
    r"(?i)[\[(]?\s*(?:n\.?\s?d\.?|no\s+date|not?\s?dated|undated|(?:date\s+)?unknown|(?:date\s+)?not\s+known|unknown\s+date|unspecified|none"
    r"|s\.\s?d\.?|s\.\s?a\.?|[-–—?]*)\s*[\])]?\.?"
)
_EDTF = re.compile(r"[-0-9XYESTZ:+?~%/.,\[\]{} ]+")
_MONTH_OR_YEARS = re.compile(r"(\d\d)(\d\d)-(\d\d)")


def _as_edtf(words: str) -> Time | None:
    """The phrase if it is EDTF already."""
    if re.fullmatch(r"\d{8}", words):
        words = f"{words[:4]}-{words[4:6]}-{words[6:]}"
    short = _MONTH_OR_YEARS.fullmatch(words)
    if short and short[2] < short[3]:
        return Time(f"{short[1]}{short[2]}/{short[1]}{short[3]}", "within", None)
    if not _EDTF.fullmatch(words) or (words[0] == "[" and not re.search(r",|\.\.", words)):
        return None
    try:
        parse(words)
    except (NotEdtf, NoSuchDay):
        return None
    if words[0] == "?":
        return None
    mode: Mode = "extent" if words.startswith("/") or words.endswith("/") else "within"
    return Time(words, mode, None)


_MONTHS = [
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_QUARTERS = ["", "first", "second", "third", "fourth"]
_PART_OF = {"": "", "in": "early ", "med": "mid ", "ex": "late "}

_PERIOD = re.compile(
    r"(?i)[^\d()]*\b(?:period|dynasty|era|reign|age|kingdom|empire|victorian|edwardian|georgian|regency|tudor|elizabethan|jacobean)\b[^\d()]*?"
)


def _of_a_period(words: str) -> str:
    """The date that a phrase gives beside the name of a period: "Edo period (1615–1868)", "Ming dynasty, early 15th century"."""
    name, bracket, rest = words.rpartition("(")
    if bracket and rest.endswith(")") and re.search(r"\d", rest) and _PERIOD.fullmatch(re.sub(r"\([^()]*\)", "", name)):
        return rest[:-1]
    name, comma, rest = words.partition(", ")
    return rest if comma and re.search(r"\d", rest) and _PERIOD.fullmatch(name) else words


# Ways to write, in the order in which they are undone.
_D = r"[-–—]"
# Words for what was done to a thing. Before a date ("printed 1850") such a word says what was done then; after a date it speaks of another event.
_MADE = (
    r"(?:re)?(?:printed|published|cast|issued|fabricated|assembled|signed|dated|executed|print|worked|bound|edited|engraved|stored|painted|made"
    r"|built|altered|enlarged|acquired|gilded|carved|woven|designed|drawn|written|composed|compiled|touched|framed)"
)
_RESPELT: list[tuple[str, str | Callable[[re.Match[str]], str]]] = [
    (r"\s*[;,]?\s*\(?\bbulk\b.*", ""),
    (r"\s*[;,]?\s*(?:and\s+)?\b(?:undated|n\.\s?d\.)\s*\Z", ""),
    (r".*[\[(]\s*i\.\s?e\.,?\s*([^\])]+)[\])]?\s*\Z", r"\1"),
    (
        rf"(?<=\S)\s*[,;(]\s*\(?(?:this\s+)?{_MADE}\b.*",
        "",
    ),
    (r"\A[\[(](.*)[\])]\Z", r"\1"),
    (r"\A(?:©|copyright\s|p(?=\d{4}))\s*", ""),
    (rf"(?i)\A{_MADE}(?:\s+in)?\s+(?=\S)", ""),
    (r"(?i)\Aafter\s+(\d{4})\s*(?:,|and|but|,\s*and)\s*before\s+(\d{4})\Z", r"between \1 and \2"),
    (r"\bQ([1-4])\s+(\d{4})\b", lambda m: f"{_QUARTERS[int(m[1])]} quarter of {m[2]}"),
    (r"\b(\d{4})[\s-]+Q([1-4])\b", lambda m: f"{_QUARTERS[int(m[2])]} quarter of {m[1]}"),
    (r"(?i)\A(?:s|saec|sec)\.\s*([ivx]{1,5})(?:\s*(in|med|ex)\.?)?\Z", lambda m: f"{_PART_OF[(m[2] or '').lower()]}{_roman(m[1])}th century"),
    (r"\b(\d{4})/(\d\d)(?=\s*[-–—]\s*\d{4})", lambda m: m[1] if (int(m[1]) + 1) % 100 == int(m[2]) else m[0]),
    (r"(?<=[\dIVXivxh])(\s+)cc\.?\Z", r"\1c."),
    (r"(?<=\d)c\.?\Z", " c."),
    (r"\bMay\.(?=\s*\d)", "May"),
    (r"\(\?\)", "?"),
    (r"\[\?\]", "?"),
    (r"[\[\]]", ""),
    (rf"\A(\D*)(\d{{3}})(?:{_D}(\??)|(\?))\Z", r"\1\g<2>0s\3\4"),
    (rf"\A(\D*)(\d\d)(?:{_D}{{2}}|xx|XX|\?\?|{_D}(?=\?\Z))(\??)\Z", lambda m: f"{m[1]}{int(m[2]) + 1}th century{'?' if m[3] or '?' in m[0] else ''}"),
    (r"(?i)\b(?<!\d\s)C\.?\s?(\d\d?)(?:th)?(?![\dA-Za-z])(?!\s+(?:cent|c\b))", r"\1th century"),
    (
        rf"(?i)\b([ivx]{{1,5}})(?:th|e|ème)?(?=\s*(?:{_D}|/|to|or|and)\s*(?:(?:early|mid|late)[\s-])?[ivx]{{1,5}}(?:th)?\s*c|[\s-]+c(?:ent|\.|\Z)|[\s-]+C\Z)",
        lambda m: f"{_roman(m[1])}th",
    ),
    (r"(\d(?:st|nd|rd|th))[\s-]+(?:c|C|cent)\.?(?![A-Za-z])", r"\1 century"),
    (r"\s*\(?\s*\b(?:approx(?:imately|\.)?|circa|ca\.?|c\.)\)?\s*\Z", lambda m: "\0"),
    (rf"\s*(?:{_D}|\bto|\buntil)\s*(?:the\s)?(?:present|date|now|today|ongoing)\b.*", " onwards"),
    (r"\bto\s+date\b", "onwards"),
    (rf"(?<=\d)(s?\??)\s*{_D}\Z", r"\1 onwards"),
    (r"\b(\d{4})[/.](\d\d)[/.](\d\d)\b", r"\1-\2-\3"),
    (r"(?<![\d/])(\d\d?)/(\d{4})\Z", lambda m: f"{_MONTHS[int(m[1])]} {m[2]}" if 1 <= int(m[1]) <= 12 else m[0]),
    (r"\b(\d{4})/(\d{2,4})\b", lambda m: m[0] if int(m[1]) + 1 == int(m[1][: 4 - len(m[2])] + m[2]) else f"{m[1]}-{m[2]}"),
]  # fmt: skip
_COMPILED = [(re.compile(pattern), by) for pattern, by in _RESPELT]


def _respelt(words: str) -> str:
    for pattern, by in _COMPILED:
        words = pattern.sub(by, words).strip(" ,;") if words else words
    words = re.sub(r"(?<=[a-z0-9?])\.\Z", "", words)
    return f"c. {words.replace(chr(0), '')}".strip() if "\0" in words else words


def _roman(letters: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[c] for c in letters.lower()]
    return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))


# --- words before and after ------------------------------------------------------------------------------------------

_LEADS = [
    (r"(?:not\s+(?:before|earlier\s+than)|no\s+(?:earlier|sooner)\s+than)\b", "not before"),
    (r"(?:not\s+(?:after|later\s+than)|no\s+later\s+than|by\b(?=\s))\b", "not after"),
    (r"(?:before|prior\s+to|earlier\s+than|ante|pre)\b[\s-]*", "before"),
    (r"(?:after|later\s+than|post)\b[\s-]*", "after"),
    (r"(?:until|till|up\s+to|through|to)\b", "until"),
    (r"(?:since|from)\b", "from"),
    (r"between\b", "between"),
    (r"(?:b\.|born\b)(?:\s+in\b)?", "born"),
    (r"(?:d\.|died\b)(?:\s+in\b)?", "died"),
    (r"(?:active|act\.|fl\.|flourished|r\.|reigned|ruled|working)(?=[\s\d])(?:\s+in\b)?", "active"),
    (r"(?:in|on|during|dated?)\b", "in"),
    (r"(?:c\.|ca\.|cca\.?|circa|ca\b|c(?=\s?\d)|about|around|approx(?:imately\b|\.|\b)|roughly|[~±])", "~"),
    (r"(?:probably|possibly|perhaps|maybe|likely|presumably|prob\.|poss\.|\?)", "?"),
]
_BEFORE = [(re.compile(rf"(?i){pattern}\s*(?=\S)"), lead) for pattern, lead in _LEADS]
_AFTER = [
    (re.compile(r"(?i)\s+(?:or|and)\s+(?:later|after)\Z"), "not before"),
    (re.compile(r"(?i)\s+(?:or|and)\s+(?:earlier|before)\Z"), "not after"),
    (re.compile(r"(?i)(?:\s+(?:and\s+)?(?:onwards?|on)|(?<=\d)\+)\Z"), "from"),
    (re.compile(rf"\s*{_D}\s*\?\Z"), "born"),
]
_LIFE = re.compile(rf"(?i)(?:b\.|born)\s*(?P<born>\S.*?)\s*(?:[,;]|\s{_D})\s*(?:d\.|died)\s*(?P<died>\S.*)")


def _read(words: str) -> Time:
    life = _LIFE.fullmatch(words)
    if life:
        born, died = (_read_one(life[name]) for name in ("born", "died"))
        return of_two(*shared(born, died), "to", "from")
    unknown_start = re.match(rf"\?\s*{_D}\s*(?=\d)", words)
    lead, marks = ("died" if unknown_start else "in"), set()
    words = words[unknown_start.end() :] if unknown_start else words
    for _ in range(4):
        for pattern, name in _BEFORE:
            found = pattern.match(words)
            if found and len(words) > found.end():
                words = words[found.end() :]
                if name in "~?":
                    marks.add(name)
                else:
                    lead = name if lead == "in" or name in ("before", "after", "not before", "not after") else lead
                break
        else:
            break
    for pattern, name in _AFTER:
        short = pattern.sub("", words)
        if short != words:
            words, lead = short, name
            break
    said = _said(words, marks)
    if said is None:
        if lead not in ("in", "active"):
            raise Unclear("a list with a beginning or an end")
        return _list(words, marks)
    if said.last is None:
        return of_one(said.first, "in" if lead in ("active", "between") else lead)
    return of_two(*shared(said.first, said.last), said.link, "from" if lead == "active" else lead)


def _read_one(words: str) -> Partial:
    found = re.match(r"(?i)(?:c\.|ca\.|circa|about)\s*", words)
    said = _said(words[found.end() if found else 0 :], {"~"} if found else set())
    if said is None or said.last:
        raise Unclear(f"{words!r} is no single date")
    return said.first


def _list(words: str, marks: set[str]) -> Time:
    found = list(atoms(words))
    several = LIST.fullmatch("".join(atom.kind for atom in found))
    if several:
        dates, one_of = read_list(several, found)
        return of_several([(_marked(date, marks), None) for date in dates], one_of=one_of)
    pieces = _COMMA.split(words)
    if not 2 <= len(pieces) <= 30:
        raise Unclear("its words are not those of a date")
    members: list[tuple[Partial, Partial | None]] = []
    for piece in pieces:
        said = _said(piece, marks)
        if said is None:
            raise Unclear(f"{piece!r} is none")
        members.append((said.first, None) if said.last is None else shared(said.first, said.last))
    return of_several(members, one_of=re.search(r"\bor\b", words) is not None)


_COMMA = re.compile(r"\s*[,;&]\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+")


def _said(words: str, marks: set[str]) -> Said | None:
    """What the words say, if they are one date or two."""
    found = list(atoms(words))
    match = PHRASE.fullmatch("".join(atom.kind for atom in found))
    if not match:
        return None
    said = read(match, found)
    return Said(_marked(said.first, marks), said.last and _marked(said.last, marks), said.link)


def _marked(date: Partial, marks: set[str]) -> Partial:
    return date._replace(marks="".join(sorted({*date.marks, *marks}))) if marks else date

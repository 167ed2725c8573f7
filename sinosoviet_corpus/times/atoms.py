"""The atoms of dates: words and numbers of a text, each with a letter for its kind and a value. Words are data, in atoms.toml.

Letters of what is no word of the table: n, h, Y = numbers of one or two, three, four figures; # = other numbers; D = ordinal; K = decade
("1950s", the value is 1950); I = a whole date in figures (value: year, month, day, or None if it is ambiguous); - = hyphen; _ = longer dash;
/ , ( ) ' = themselves; w, x = other words, in small and with a capital letter; . = the end of a sentence; ; = a lesser stop; * = anything else.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class Atom(NamedTuple):
    """A piece of text [start, end) in code points. kind: a letter."""

    kind: str
    value: Any
    start: int
    end: int


def _read() -> dict[str, tuple[str, Any]]:
    raw: dict[str, Any] = tomllib.loads(Path(__file__).with_name("atoms.toml").read_text("utf-8"))
    return {
        (word if kind in _CASED else word.lower()): (kind, value)
        for kind, words in ((table["letter"], table["words"]) for table in raw.values())
        for word, value in words.items()
    }


_CASED = "MWEX"  # kinds whose words need the capital letters of the table, or all letters large
WORDS = _read()


def _pattern(word: str) -> str:
    body = re.escape(word).replace(r"\ ", r"\s{1,4}")
    body = rf"(?-i:{body})" if WORDS[word][0] in _CASED else body
    return body + (r"(?!\w)" if word[-1].isalnum() else "")


# Words of several runs of letters, or with a full stop: looked for only where their first run of letters stands.
_SEVERAL = sorted((w for w in WORDS if re.search(r"[^\w]", w) and w[0].isalnum()), key=len, reverse=True)
_FIRST = frozenset(re.split(r"[^\w]", w)[0].lower() for w in _SEVERAL)
_LONGER = re.compile("|".join(map(_pattern, _SEVERAL)), re.IGNORECASE)
_SHORT_MONTHS = frozenset(["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"])
_ATOM = r"""
    ((?:(?<!\w)[cC](?=\d{3}))|[^\W\d]\w*(?:['’][^\W\d]\w*)?)  # 1: a word, or the c of "c1850"
    |(\d(?:\w|[,./-](?=\d)|['’](?=s\b))*)       # 2: begins with a figure
    |(END)  # 3: the end of a paragraph
    |(\(\?\)|[^\w\s])                        # 4: a sign
    """
_WRAPPED = re.compile(_ATOM.replace("END", r"[\n\u2028\r]\s*[\n\u2028\u2029]|\u2029"), re.VERBOSE)
_LINES = re.compile(_ATOM.replace("END", r"[\n\u2028\u2029\r]+"), re.VERBOSE)
_LONG_LINE = re.compile(r"[^\n\u2028\u2029\r]{200}")
_NUMBER = re.compile(
    r"""
    (?P<iso>\d{4}-\d\d-\d\d(?![\w-]))
    |(?P<figures>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)\d{4}(?![\w/-]))
    |(?P<other>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+)
    |(?P<decade>\d{1,4}0['’]?s(?!\w))
    |(?P<run>\w+)
    """,
    re.VERBOSE | re.ASCII,
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\Z", re.IGNORECASE | re.ASCII)
_KINDS = {"-": "-", "‐": "-", "‑": "-", "‒": "_", "–": "_", "—": "_", "―": "_", "−": "_", ";": ";", ":": ";"}
_SIGNS = _KINDS | dict.fromkeys("/,()", "") | dict.fromkeys(".!", ".") | dict.fromkeys("'’‘“”\"[]", "'")


def atoms(text: str, start: int = 0, end: int | None = None) -> Iterator[Atom]:
    """The atoms of a text in order; white space lies between them. Takes time in proportion to the text.

    A paragraph ends with its line if the text has long lines, else with a blank line.
    """
    pattern = _LINES if _LONG_LINE.search(text) else _WRAPPED
    past = start  # where the last atom ended: a longer word swallows what follows
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        at = found.start()
        if at < past:
            continue
        which = found.lastindex
        if which == 1:
            atom = _of_word(text, at, found.end(), found[1])
        elif which == 2:
            for atom in _of_figures(text, at, found.end()):
                yield atom
            past = atom.end
            continue
        elif which == 3:
            atom = Atom(".", "gap", at, found.end())
        else:
            known = WORDS.get(found[4])
            kind, value = known if known else (_SIGNS.get(found[4], "*") or found[4], found[4])
            atom = Atom(kind, value, at, found.end())
        past = atom.end
        yield atom


def _of_word(text: str, at: int, end: int, word: str) -> Atom:
    lower = word.lower()
    if lower in _FIRST:
        longer = _LONGER.match(text, at)
        if longer:
            words = re.sub(r"\s+", " ", longer[0])
            kind, value = WORDS.get(words) or WORDS[words.lower()]
            return Atom(kind, value, at, longer.end())
    known = WORDS.get(word) or WORDS.get(lower) or (WORDS.get(word.capitalize()) if word.isupper() else None)
    if known is None:
        if lower == "c" and text[end : end + 1].isdecimal():
            return Atom("Z", 1, at, end)
        return Atom("x" if word[0] != lower[0] else "w", word, at, end)
    if word in _SHORT_MONTHS and text[end : end + 1] == ".":
        end += 1
    return Atom(known[0], known[1], at, end)


def _of_figures(text: str, at: int, end: int) -> Iterator[Atom]:
    """The atoms of a stretch that begins with a figure: of "1950-1957" three."""
    while at < end:
        found = _NUMBER.match(text, at, end)
        if found is None:
            sign = text[at]
            yield Atom(_SIGNS.get(sign, "*") or sign, sign, at, at + 1)
            at += 1
            continue
        words = found[0]
        kind: str
        value: Any
        match found.lastgroup:
            case "iso":
                kind, value = "I", tuple(map(int, words.split("-")))
            case "figures":
                kind, value = "I", _of_numbers(words)
            case "decade":
                kind, value = "K", int(re.sub(r"\D", "", words))
            case "other":
                kind, value = "#", words
            case _:
                kind, value = _of_run(words)
        at = found.end()
        yield Atom(kind, value, found.start(), at)


def _of_run(run: str) -> tuple[str, Any]:
    if run.isdecimal() and run.isascii():
        kind = {1: "n", 2: "n", 3: "h", 4: "Y"}.get(len(run), "#")
        return kind, int(run) if kind != "#" else run
    ordinal = _ORDINAL.match(run)
    return ("D", int(ordinal[1])) if ordinal else ("w", run)


def _of_numbers(date: str) -> Any:
    """A date in figures, where only one order of day and month can be meant; a list of both dates otherwise."""
    first, second, year = (int(part) for part in re.findall(r"\d+", date))
    if first > 12 or first == second:
        return (year, second, first)
    if second > 12:
        return (year, first, second)
    return [(year, first, second), (year, second, first)]

"""Finds a quotation in a text, by the conventions of print.

Case, punctuation, white space, division of words and marks of notes do not count. What stands in square brackets is the quoter's: it may be added,
stand for up to five words, or change the letters of a word ("[T]he"). What the text itself has in square brackets may be left out.
Marks of omission ("…", ". . .", "[...]") stand for any words; an omission is doubtful if it leaves out a negation, or crosses a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from sinosoviet_corpus.reuse.negations import left_out
from sinosoviet_corpus.reuse.shared_wording import words_of

REPLACED = 5  # the most words that a bracket may stand for
CHANGED = 3  # a bracket may replace as many letters of a word as it has, and this many more
MOST = 200  # the most places of the first words that are tried
WRAPPED = 120  # a longer line of a text is a paragraph
OMISSION = re.compile(r"[\[(（［]?\s*(?:[…⋯]+|\.(?:\s?\.){2,})\s*[\])）］]?")
_BRACKET = re.compile(r"\[([^\[\]]*)\]")
_MARK = re.compile(r"(?:sic|[\W\d_]*)!?", re.IGNORECASE)  # [sic], [!], [12]
_HYPHENS = "-‐‑\u00ad"
_HYPHEN = re.compile(rf"[{_HYPHENS}]\s*")
_NOTE = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n|\n(?:\t|  +|\u3000)")
Words = list[tuple[str, int, int]]


class Doubt(NamedTuple):
    """What is doubtful about the omissions of a quotation. plain: there is no doubt that the sense is another."""

    what: str
    plain: bool
    start: int
    end: int


class Source(NamedTuple):
    """A text that is quoted, made comparable. forms: its words as one string, each with the number of the word at each offset of a word."""

    text: str
    language: str
    words: Words
    forms: tuple[tuple[str, list[int], list[int]], ...]


def source(text: str, language: str) -> Source:
    """Makes a text comparable, once for all quotations from it."""
    words = [(plain, start, end) for word, start, end in words_of(text) if (plain := word.rstrip(_NOTE))]
    bracketed = [m.span() for m in _BRACKET.finditer(text) if not left_out(text, *m.span(), language)]
    opened = [start for start, _ in bracketed]

    def in_brackets(at: int) -> bool:
        n = bisect_left(opened, at) - 1
        return n >= 0 and at < bracketed[n][1]

    kept = [n for n, (_, start, _) in enumerate(words) if not in_brackets(start)]
    choices = (range(len(words)), kept) if bracketed else (range(len(words)),)
    forms = tuple(_form(text, words, list(numbers), joined) for numbers, joined in product(choices, (False, True)))
    return Source(text, language, words, forms)


def _form(text: str, words: Words, numbers: list[int], joined: bool) -> tuple[str, list[int], list[int]]:
    """The words with these numbers as one string, and where each begins in it. joined: words divided by a hyphen are one."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for n in numbers:
        last = words[n - 1][2] if joined and n else 0
        divided = last and text[last] in _HYPHENS and _HYPHEN.fullmatch(text[last : words[n][1]])
        gap = "" if divided or not parts else " "
        starts.append(length + len(gap))
        parts.append(gap + words[n][0])
        length += len(parts[-1])
    return "".join(parts), starts, numbers


def find(quote: str, there: Source) -> tuple[Doubt, ...] | None:
    """What is doubtful about a quotation, the least that any place leaves; None if the text does not have it."""
    best: tuple[Doubt, ...] | None = None
    for n, form in enumerate(there.forms):
        parts = [made for part in OMISSION.split(quote) if (made := _pattern(part, joined=bool(n % 2)))]
        for places in _places(parts, form[0]):
            doubts = tuple(_doubts(places, there, form))
            if not doubts:
                return ()
            if best is None or _weight(doubts) < _weight(best):
                best = doubts
    return best


def reordered(quote: str, there: Source) -> bool:
    """Whether a text has all parts of a quotation, though not in their order. Parts of one or two words do not count."""
    parts = [part for part in OMISSION.split(quote) if words_of(part)]
    long = len(parts) > 1 and all(len(words_of(part)) > 2 for part in parts)
    return long and all(find(part, there) is not None for part in parts)


def plain_words(quote: str) -> list[str]:
    """The words of a quotation without what the quoter put in brackets; "[T]he" is "the"."""
    text = _BRACKET.sub(lambda m: m[1] if _inside_word(quote, m) else " ", OMISSION.sub(" ", quote))
    return [word for word, _, _ in words_of(text)]


def _weight(doubts: tuple[Doubt, ...]) -> tuple[bool, int]:
    return any(doubt.plain for doubt in doubts), len(doubts)


@lru_cache(maxsize=1024)
def _pattern(part: str, joined: bool) -> re.Pattern[str] | None:
    """The pattern of a part of a quotation over the words of a text in one string; None without a word outside brackets."""
    items: list[str] = []
    at = 0
    pending = ""  # a pattern for the beginning of a word that goes on behind a bracket
    for match in [*_BRACKET.finditer(part), None]:
        words = _split(part[at : match.start() if match else len(part)], joined)
        if pending:
            tail = words.pop(0) if words and part[at].isalnum() else ""
            items.append(pending + re.escape(tail))
            pending = ""
        items += map(re.escape, words)
        if match is None:
            break
        at = match.end()
        if _MARK.fullmatch(match[1]):
            continue
        if _inside_word(part, match):
            head = items.pop() if items and part[match.start() - 1 : match.start()].isalnum() else ""
            pending = f"{head}[^ ]{{0,{len(match[1]) + CHANGED}}}?"
        elif items:
            literal = " ".join(map(re.escape, _split(match[1], joined)))
            items.append(f"({literal}|(?:[^ ]+(?: [^ ]+){{0,{REPLACED - 1}}}?)?)")
    while items and items[-1].startswith("("):
        items.pop()
    if not items:
        return None
    made = items[0]
    for item in items[1:]:
        # A group that stands for no word takes no space.
        made += f"(?:| {item})" if item.startswith("(") else f" {item}"
    return re.compile(f"(?<![^ ]){made}(?![^ ])")


def _inside_word(text: str, match: re.Match[str]) -> bool:
    """Whether a bracket holds letters of a word that begins or ends outside it."""
    if not match[1].isalpha() or match[1].lower() == "sic":
        return False
    return text[max(0, match.start() - 1) : match.start()].isalpha() or text[match.end() : match.end() + 1].isalpha()


def _split(text: str, joined: bool) -> list[str]:
    made: list[str] = []
    last = 0
    for word, start, end in words_of(text):
        plain = word.rstrip(_NOTE)
        if joined and made and _HYPHEN.fullmatch(text[last:start]):
            made[-1] += plain
        elif plain:
            made.append(plain)
        last = end
    return made


def _places(parts: list[re.Pattern[str]], form: str) -> Iterator[list[re.Match[str]]]:
    """Ways to find the parts one after the other: from each place of the first, the next place of each other."""
    if not parts:
        return
    for n, first in enumerate(parts[0].finditer(form)):
        found = [first]
        for part in parts[1:]:
            match = part.search(form, found[-1].end())
            if match is None:
                return  # if it does not follow here, it does not follow a later place of the first part either
            found.append(match)
        yield found
        if n == MOST or (len(parts) == 1 and not first.groups()):
            return


def _doubts(places: list[re.Match[str]], there: Source, form: tuple[str, list[int], list[int]]) -> Iterator[Doubt]:
    _, starts, numbers = form

    def word(offset: int) -> tuple[str, int, int]:
        return there.words[numbers[bisect_left(starts, offset + 1) - 1]]

    first, last = word(places[0].start())[1], word(places[-1].end() - 1)[2]
    for one, two in pairwise(places):
        start, end = word(one.end() - 1)[2], word(two.start())[1]
        left = left_out(there.text, start, end, there.language)
        if left is not None:
            yield Doubt(f"its omission leaves out “{left.word}”", left.plain, first, last)
        elif _crosses(there.text, start, end):
            yield Doubt("its omission crosses a paragraph", False, first, last)
    for match in places:
        for group in range(1, match.re.groups + 1):
            if match[group]:
                start, end = word(match.start(group))[1], word(match.end(group) - 1)[2]
                left = left_out(there.text, start, end, there.language)
                if left is not None:
                    yield Doubt(f"its bracket replaces “{left.word}”", left.plain, first, last)


def _crosses(text: str, start: int, end: int) -> bool:
    """Whether a paragraph ends between two places of a text."""
    if _PARAGRAPH.search(text, start, end):
        return True
    newline = text.find("\n", start, end)
    return newline >= 0 and newline - text.rfind("\n", 0, newline) > WRAPPED

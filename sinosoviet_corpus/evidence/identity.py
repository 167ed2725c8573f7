"""Decides which entries of a bibliography are one work, and which works come from one hand or house.

Two books are one work only if title, year, author or editor, volume and edition agree. Two persons are one hand only if they have
the same family name, and neither given name nor suffix differ; "J." and "John" do not differ. An initial that fits several persons of a
bibliography is counted as a hand of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from sinosoviet_corpus.model.work import Name, Work
from sinosoviet_corpus.normal import caseless

Fold = Callable[[str], str]  # makes names comparable: case, accents and script folded away
_ROMAN = re.compile(r"(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_OF_A_VOLUME = re.compile(r"\b(volume|vol|part|pt|band|bd|tome|t|teil|book|bk|no|nr)\b")


class _Person(NamedTuple):
    """What tells apart the bearers of a family name."""

    given: tuple[str, ...]
    suffix: str


def one_work(one: Work, other: Work, fold: Fold) -> bool | None:
    """Whether two entries with one title and year, or one address, are one work; None if the bibliography does not say enough."""
    for number, of_other in ((one.volume, other.volume), (one.edition, other.edition)):
        if number and of_other and _number(number, fold) != _number(of_other, fold):
            return False
    people = _people_agree(one, other, fold)
    return None if people and bool(one.volume) != bool(other.volume) else people


def may_be_one_work(one: Work, other: Work, fold: Fold) -> bool:
    """Whether two entries with one title may be one work: neither years nor addresses differ, nor what `one_work` compares."""
    years = one.year is None or other.year is None or one.year == other.year
    places = not one.url or not other.url or address(one.url) == address(other.url)
    return years and places and one_work(one, other, fold) is not False


def address(url: str) -> str | None:
    """An address in comparable form; None if it names only a whole site."""
    if "://" not in url:
        return None
    host, _, path = unquote(url.split("://", 1)[1]).rstrip("/").partition("/")
    return f"{host.casefold().removeprefix('www.')}/{path}" if path else None


def _people_agree(one: Work, other: Work, fold: Fold) -> bool | None:
    """Whether authors or editors agree, or the publishers of two entries without either; None if the entries do not say."""
    for ours, theirs in ((one.authors, other.authors), (one.editors, other.editors)):
        if ours and theirs:
            return _same_people(ours, theirs, fold)
    # One entry may give the same persons as editors, the other as authors.
    for ours, theirs in ((one.authors, other.editors), (one.editors, other.authors)):
        if ours and theirs and _same_people(ours, theirs, fold):
            return True
    if not any((one.authors, other.authors, one.editors, other.editors)):
        return True if one.publisher and fold(one.publisher) == fold(other.publisher) else None
    return None


def _same_people(ours: tuple[Name, ...], theirs: tuple[Name, ...], fold: Fold) -> bool:
    """Whether the first names of two lists, as far as both go, are of the same persons: a list may be cut short by "et al."."""
    return all(may_be_one(a, b, fold) for a, b in zip(ours, theirs, strict=False))


def may_be_one(one: Name, other: Name, fold: Fold) -> bool:
    """Whether two names may be of one person or body: the family names are the same, given name and suffix do not differ."""
    return _family(one, fold) == _family(other, fold) and _fit(_person(one, fold), _person(other, fold))


def lineages(works: Mapping[str, Work], fold: Fold) -> dict[str, str]:
    """Work -> a key that works share if they may depend on each other: the tradition, else the authors, else the house, else the work itself."""
    hand = _hands([name for work in works.values() for name in work.authors], fold)
    made = {}
    for key, work in works.items():
        authors = sorted(filter(None, (hand[name] for name in work.authors)))
        made[key] = caseless(work.tradition or "") or "+".join(authors) or caseless(work.house or key)
    return made


def _hands(names: list[Name], fold: Fold) -> dict[Name, str]:
    """Name -> the key of the person or body. Names that may be one person share a key, but for those that fit two who differ."""
    families: dict[str, dict[_Person, list[Name]]] = {}
    for name in names:
        families.setdefault(_family(name, fold), {}).setdefault(_person(name, fold), []).append(name)
    made: dict[Name, str] = {}
    for family, persons in families.items():
        for person, written in persons.items():
            fitting = [p for p in persons if _fit(p, person)]
            # If two persons fit this name and differ from each other, the name may mean either.
            alike = fitting if all(_fit(a, b) for a in fitting for b in fitting) else [person]
            fullest = max(alike, key=lambda p: (sum(map(len, p.given)), p))
            named = " ".join((*fullest.given, fullest.suffix)).strip() if len(persons) > 1 else ""
            made.update(dict.fromkeys(written, f"{family}, {named}" if named else family))
    return made


def _family(name: Name, fold: Fold) -> str:
    return fold(name.last if name.family else name.literal or name.given)


def _person(name: Name, fold: Fold) -> _Person:
    return _Person(tuple(fold(name.given).split()) if name.family else (), fold(name.suffix))


def _fit(one: _Person, other: _Person) -> bool:
    """Whether two names do not differ: word by word, an initial fits a word that begins so, and a missing word or suffix fits any."""
    words = all(a.startswith(b) or b.startswith(a) for a, b in zip(one.given, other.given, strict=False))
    return words and (one.suffix == other.suffix or not (one.suffix and other.suffix))


def _number(text: str, fold: Fold) -> str:
    """A volume or edition, comparable: "Vol. II", "2" and "2nd" are the same."""
    words = _OF_A_VOLUME.sub(" ", fold(text)).split()
    return " ".join(_arabic(re.sub(r"(?<=\d)(st|nd|rd|th)$", "", word)) for word in words)


def _arabic(word: str) -> str:
    if not word or not _ROMAN.fullmatch(word):
        return word.lstrip("0") or word
    values = [_VALUES[letter] for letter in word]
    return str(sum(-v if v < max(values[n:], default=0) else v for n, v in enumerate(values)))

"""Finds names in a text that no registry knows yet, and guesses what they are: runs of capitalised words, titles, offices.

A guess rests on words of `names.toml`, on the words around, and on the other places of the same name. A name for which nothing speaks is
left out. Names in the registry come first. A surname is the person of the text who has it, else the one person of the registry.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.normal import caseless
from sinosoviet_corpus.proposers.covered import Covered
from sinosoviet_corpus.proposers.made import PROPOSED
from sinosoviet_corpus.tables.fold import free, slug

NOTE = f"{PROPOSED}sinosoviet propose, names/1; the type is a guess"
# A capitalised word; a full stop belongs to it only after an initial or a title.
_WORD = r"(?:[^\W\d_a-zß-öø-ÿ]\.|(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Lt|Sgt|Rev)\.|[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[’'-][^\W\d_]+)*)"
_JOIN = r"(?:[ -]|\ (?:de|da|di|du|la|le|von|van|der|den|bin|ibn|al|el|y)\ )"
_RUN = re.compile(rf"{_WORD}(?:{_JOIN}{_WORD})*".replace(r"\ ", " "))
_OF = re.compile(r" (?:of|for) (?:the )?")
_STOP = frozenset(["the", "a", "an", "in", "on", "at", "by", "for", "from", "of", "to", "and", "but", "or", "if", "when", "while", "after", "before", "during", "since", "until", "as", "with", "without", "under", "over", "between", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "there", "here", "then", "thus", "however", "moreover", "meanwhile", "later", "soon", "only", "even", "both", "all", "some", "most", "many", "few", "one", "two", "three", "four", "five", "not", "no", "nor", "so", "such", "what", "who", "which", "where", "why", "how", "although", "though", "because", "despite", "according", "among", "against", "about", "until", "once", "again", "also", "another", "each", "every", "first", "second", "third", "last", "next", "new", "old", "yet", "still", "instead", "indeed", "nevertheless", "today", "yesterday", "now", "chapter", "part", "figure", "table", "section", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter", "perhaps", "maybe", "allegedly", "reportedly", "supposedly", "probably", "possibly", "apparently", "finally", "eventually", "subsequently", "initially", "originally", "unfortunately", "fortunately", "similarly", "additionally", "furthermore", "accordingly", "consequently", "therefore", "hence", "afterwards", "afterward", "shortly", "immediately", "briefly", "like", "unlike", "alongside", "throughout", "within", "beyond", "besides", "except", "towards", "toward", "upon", "via", "through", "into", "onto", "out", "off", "up", "down", "near", "around", "above", "below", "behind", "across", "along", "other", "others", "several", "various", "more", "less", "much", "none", "neither", "either", "whether", "because", "whose", "whom", "unless", "amid", "following", "given", "having", "being", "born"])  # fmt: skip
_IN = re.compile(r"(?:^|\s)(?:in|at|near|to|from|reached|left|visited|outside)\s+\Z", re.IGNORECASE)
# Words for what only persons do or suffer. A name before such words is that of a person.
_PERSONAL = re.compile(
    r"(?:,? who)? (?:was (?:also )?(?:born|hanged|executed|assassinated|murdered|beheaded|guillotined|buried|arrested|imprisoned|crowned|appointed|re-?elected"
    r"|elected|dismissed|knighted|exiled|educated|baptised|baptized|ordained|married|wounded|promoted)|died|wrote|married|resigned|abdicated|studied|graduated|retired"
    r"|emigrated|enrolled|taught|passed away|earned (?:his|her)|received (?:his|her)|spent (?:his|her)|grew up)\b"
    r"|,? who (?:had|was|became|wrote|led|spoke)\b|,[^.;()]{1,120}, (?:died|was born|passed away)\b"
)
# Years of a life in brackets behind a name: "(1881-1955)", "(c. 1469-1524)", "(18 July 1909-2 July 1989)".
_LIFE = re.compile(r"\s?\((?:born |b\. |c\. )?[^()]{0,20}\d{3,4}\s?[-–—][^()]{0,20}\d{2,4}[^()]{0,6}\)")
# A sentence about a name, and behind it one about "he" or "she".
_THEN_HE = re.compile(
    r" (?:was|had|were|[a-z]{3,}(?:ed|t|ew|ook|ame|ote|ent|old|ve|an|on))\b[^.!?\n]{3,300}[.!?][”\"’)]*[ \t\n]{1,2}(?:[A-Z][^.!?\n]{0,60}?,? )?[Hh]e\b"
    r"| (?:was|had|were|[a-z]{3,}(?:ed|t|ew|ook|ame|ote|ent|old|ve|an|on))\b[^.!?\n]{3,300}[.!?][”\"’)]*[ \t\n]{1,2}(?:[A-Z][^.!?\n]{0,60}?,? )?[Ss]he\b"
)
# A name as a heading, and below it a sentence about "he" or "she".
_BELOW = re.compile(r"[ \t]*\n{1,3}(?:He|She)\b")
# Before a name: what only bodies have members, students and staff of.
_BODY = re.compile(
    r"\b(?:joined|members? of|studied at|graduated from|graduate of|educated at|taught at|lectured at|professor at|enrolled at|employed by|degree from|expelled from"
    r"|delegate to|leader of|founder of|worked for) (?:the )?\Z",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:^|[.!?:;]['\"”’)]?\s+|[\n“\"(]\s*)\Z")
_ELSEWHERE = re.compile(r" (?:of|to|for) (?:the )?[^\W\d_a-zß-öø-ÿ]")
_LONGEST = 120  # code points from which a name takes no further "of ..."; a longer run of capitals is no name
_FUNCTIONS = r"(?:(?:deputy|vice|first|acting|foreign|prime|defen[cs]e|finance|interior|justice|war|trade|general|permanent)[ -])*"
_HEADS = r"(?:minister|premier|president|chancellor|chairman|chairwoman|secretary|ambassador|governor|mayor|commander|king|queen|emperor|tsar|envoy|viceroy)(?:[ -]general)?"
_MATTERS = r"(?:foreign affairs|defen[cs]e|finance|state|war|the interior|justice|education|agriculture|trade|culture|heavy industry)"


class Found(NamedTuple):
    """A name at [start, end) of a text. entity: its id."""

    start: int
    end: int
    entity: str


class Names(NamedTuple):
    """The things that a text names.

    found: the places, in order; they do not overlap.  new: the entities that the registry lacks.  types: id -> type, of all.
    """

    found: list[Found]
    new: list[Entity]
    types: dict[str, str]


class _Table(NamedTuple):
    words: dict[str, frozenset[str]]
    states: dict[str, str]  # name -> label of the state
    adjectives: dict[str, str]


@lru_cache
def _table() -> _Table:
    data = tomllib.loads(resources.files("sinosoviet_corpus.proposers").joinpath("names.toml").read_text("utf-8"))
    states: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for label, row in data.pop("states").items():
        states |= dict.fromkeys((label, *row.get("names", ())), label)
        adjectives |= dict.fromkeys(row["of"], label)
    return _Table({key: frozenset(words.split()) for key, words in data.items()}, states, adjectives)


@lru_cache
def _office() -> re.Pattern[str]:
    table = _table()
    adjectives = "|".join(sorted(map(re.escape, table.adjectives), key=len, reverse=True))
    states = "|".join(sorted(map(re.escape, table.states), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<adj>{adjectives})[ ])?(?P<core>(?i:{_FUNCTIONS}{_HEADS}))\b"
        rf"(?P<matter>[ ](?:of|for)[ ](?i:{_MATTERS})\b)?(?:[ ](?P<link>of|to|in)[ ](?:the[ ])?(?P<of>(?:{states})\b))?"
    )


class _Guess(NamedTuple):
    start: int
    end: int
    label: str
    type: str
    state: str | None = None


def names(text: str, registry: Iterable[Entity], known: Iterable[Mention], taken: Iterable[str]) -> Names:
    """The names of a text. known: mentions of entities of the registry.  taken: ids that a new entity cannot have. Work in proportion to the text."""
    by_id = {entity.id: entity for entity in registry}
    index: dict[tuple[str, str], str] = {}
    for entity in by_id.values():
        for name in (entity.label, *(n.text for n in entity.names)):
            index.setdefault((caseless(name), entity.type), entity.id)
    guesses = list(_guesses(text, _surnames(by_id.values())))
    there = sorted((span.start, span.end, m.entity) for m in known for span in m.spans)
    maker = _Maker(index, set(taken))
    made = [Found(g.start, g.end, maker.id_of(g)) for g in guesses]
    # An office holds the name of its state; elsewhere what the registry knows comes first, also an office.
    whole = Covered(
        (start, end) for start, end, entity in there if by_id.get(entity) and by_id[entity].type == "office"
    )
    offices = [
        f for f, g in zip(made, guesses, strict=True) if g.type == "office" and not whole.touches(f.start, f.end)
    ]
    others = [f for f, g in zip(made, guesses, strict=True) if g.type != "office"]
    found = _apart([offices, [Found(*row) for row in there if row[2] in by_id], others])
    types = {entity.id: entity.type for entity in (*by_id.values(), *maker.new.values())}
    used = {f.entity for f in found}
    new = [e for e in maker.new.values() if e.id in used]
    needed = {e.state for e in new} - used - by_id.keys()
    return Names(found, [*(e for e in maker.new.values() if e.id in needed), *new], types)


class _Maker:
    """Makes the entities that guesses need, each once."""

    def __init__(self, index: dict[tuple[str, str], str], taken: set[str]) -> None:
        self._index, self._taken = index, taken
        self.new: dict[str, Entity] = {}

    def id_of(self, guess: _Guess) -> str:
        key = (caseless(guess.label), guess.type)
        if key not in self._index:
            state = self.id_of(_Guess(0, 0, guess.state, "state")) if guess.state else None
            made = free(slug(guess.label) or guess.type, self._taken)
            self._taken.add(made)
            self._index[key] = made
            self.new[made] = Entity(
                id=made, type=guess.type, label=guess.label, names=(), part_of=(), instance_of=(),
                single_holder=True if guess.type == "office" and guess.state else None, state=state, note=NOTE,
            )  # fmt: skip
        return self._index[key]


def _apart(layers: list[list[Found]]) -> list[Found]:
    """The places that do not overlap: those of an earlier list first, and the longer of two."""
    kept: list[Found] = []
    for layer in layers:
        taken = sorted(kept)
        at, last = 0, -1
        for found in sorted(layer, key=lambda f: (f.start, -f.end)):
            while at < len(taken) and taken[at].end <= found.start:
                at += 1
            if found.start >= last and (at == len(taken) or taken[at].start >= found.end):
                kept.append(found)
                last = found.end
    return sorted(kept)


def _surnames(registry: Iterable[Entity]) -> dict[str, str]:
    """Surname -> the label of the one person of the registry who has it."""
    table = _table()
    bearers: dict[str, dict[str, str]] = defaultdict(dict)
    for entity in registry:
        if entity.type == "person":
            for name in (entity.label, *(n.text for n in entity.names)):
                words = name.split()
                if len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper():
                    last = words[0] if words[0].lower() in table.words["family_first"] else words[-1]
                    bearers[last][entity.id] = entity.label
    return {last: next(iter(found.values())) for last, found in bearers.items() if len(found) == 1}


def _guesses(text: str, surnames: dict[str, str]) -> Iterator[_Guess]:
    table = _table()
    for match in _office().finditer(text):
        if _ELSEWHERE.match(text, match.end()) and not match["of"]:
            continue  # of a land that the table does not have
        label, state = _office_label(match, table)
        if label:
            yield _Guess(match.start(), match.end(), label, "office", state)
    runs = list(_runs(text, table))
    persons = _persons(text, runs, table)
    typed = [(run, _typed(text, run, table, persons)) for run in runs]
    places = {guess.label for _, guess in typed if guess is not None and guess.type == "place"}
    for run, guess in typed:
        name = " ".join(run.words)
        if guess is None and name in places and _may_be_person(run, table):  # "in Lübeck" elsewhere
            guess = _Guess(run.start, run.end, name, "place")
        if guess is None and run.words[0] in surnames and len(run.words) == 1 and _may_be_person(run, table):
            guess = _Guess(run.start, run.end, surnames[run.words[0]], "person")
        if guess is not None:
            yield guess


def _office_label(match: re.Match[str], table: _Table) -> tuple[str, str | None]:
    """The label of an office and its state; "" for one that does not say of what."""
    core = re.sub(r"\bpremier\b", "prime minister", match["core"].lower().replace("-", " "))
    matter = (match["matter"] or "").lower()
    if re.search(r"foreign affairs", matter) and core == "minister":
        core, matter = "foreign minister", ""
    home = table.adjectives.get(match["adj"] or "")
    of = table.states.get(match["of"] or "")
    if core.endswith("ambassador") or match["link"] == "to":
        return (f"ambassador of {_with_article(home)} to {_with_article(of)}", home) if home and of else ("", None)
    state = home or (of if match["link"] == "of" else None)
    if core in ("secretary", "commander", "chairman", "minister", "mayor", "envoy") and not matter:
        return "", None
    if state is None:  # "prime minister": the text knows of which state
        return (f"{core}{matter}", None) if " " in core or matter else ("", None)
    return f"{core}{matter} of {_with_article(state)}", state


def _with_article(state: str) -> str:
    """ "the Soviet Union", but "Hungary"."""
    takes = state.split()[-1] in ("Union", "States", "Kingdom", "Empire", "Netherlands") or " of " in state
    return f"the {state}" if takes else state


class _Run(NamedTuple):
    start: int
    end: int
    words: tuple[str, ...]
    titled: bool
    initial: bool


def _runs(text: str, table: _Table) -> Iterator[_Run]:
    """Runs of capitalised words, without what only begins a sentence and without titles."""
    at = 0
    while match := _RUN.search(text, at):
        start, end = match.span()
        at = end
        initial = _INITIAL.search(text, max(0, start - 4), start) is not None or start == 0
        head_words = table.words["organisation"] | table.words["treaty"] | table.words["event"]
        while (
            end - start < _LONGEST
            and (of := _OF.match(text, end))
            and text[start:end].split()[-1].lower() in head_words | {"republic", "ministry", "academy"}
            and (more := _RUN.match(text, of.end()))
        ):
            end = at = more.end()
        if end - start > 2 * _LONGEST:
            continue
        words = list(re.finditer(r"[^\s-]+", text[start:end]))
        while words and words[0][0].lower().rstrip(".") in _STOP:
            words.pop(0)
        while words and words[-1][0].lower() in _STOP:
            words.pop()
        titled = False
        in_place = _IN.search(text, max(0, start - 12), start) is not None  # "to St. Petersburg"
        while len(words) > 1 and words[0][0].lower().rstrip(".") in table.words["titles"] - (
            {"st"} if in_place else set()
        ):
            words.pop(0)
            titled = True
        if not words:
            continue
        first = start + words[0].start()
        if first != start:
            initial = False
        last = start + words[-1].end()
        shown = text[first:last]
        if shown.endswith(("’s", "'s")):
            last -= 2
        before = text[max(0, first - 14) : first].split()
        titled = titled or (bool(before) and before[-1].lower().rstrip(".") in table.words["titles"])
        yield _Run(first, last, tuple(re.split(r"[\s]+", text[first:last])), titled, initial)


def _persons(text: str, runs: list[_Run], table: _Table) -> dict[str, str]:
    """Name of a person, or its last word -> the first full name of this person in the text, where only one person of the text has it."""
    full: dict[str, list[str]] = defaultdict(list)
    lived = {" ".join(run.words) for run in runs if _may_be_person(run, table) and _lives(text, run)}
    for run in runs:
        name = " ".join(run.words)
        if len(run.words) > 1 and (_is_person(run, table) or name in lived):
            key = run.words[0] if run.words[0].lower() in table.words["family_first"] else run.words[-1]
            if name not in full[key]:
                full[key].append(name)
    found: dict[str, str] = {}
    for last, names in full.items():
        if all(_may_be_one(names[0], name) for name in names):
            found |= dict.fromkeys((last, *names), names[0])
        else:
            found |= {name: name for name in names}
    for name in sorted(lived):
        if name not in full:
            found.setdefault(name, name)
    firsts: dict[str, set[str]] = defaultdict(set)
    for name in set(found.values()):
        firsts[name.split()[0]].add(name)
    for first, bearers in firsts.items():  # "Leo", where the text has one Leo
        if len(bearers) == 1 and first.lower() in table.words["given"]:
            found[first] = next(iter(bearers))
    return found


def _lives(text: str, run: _Run) -> bool:
    """Whether the words behind a name say that it is a person's."""
    if _PERSONAL.match(text, run.end) or (len(run.words) > 1 and _LIFE.match(text, run.end)):
        return True
    if _BELOW.match(text, run.end) and text[text.rfind("\n", 0, run.start) + 1 : run.start].strip() == "":
        return True
    begins = run.initial or text[max(0, run.start - 2) : run.start] in ("", ", ")
    return begins and _THEN_HE.match(text, run.end) is not None


def _may_be_one(name: str, other: str) -> bool:
    """Whether two names with one surname may be those of one person: equal given names, or an initial for one."""
    first, second = name.split()[0], other.split()[0]
    if first.endswith(".") or second.endswith("."):
        return first[0] == second[0]
    return first == second


def _is_person(run: _Run, table: _Table) -> bool:
    name, first = " ".join(run.words), run.words[0].lower()
    if (
        name in table.states
        or _head(run, table)
        or any(word in table.adjectives for word in run.words)
        or len(run.words) > 4
    ):
        return False
    if run.titled or (first in table.words["given"] and len(run.words) > 1):
        return True
    return first in table.words["family_first"] and 2 <= len(run.words) <= 3


def _may_be_person(run: _Run, table: _Table) -> bool:
    if all(word.endswith(".") for word in run.words):  # initials
        return False
    known = " ".join(run.words) in table.states or any(word in table.adjectives for word in run.words)
    return not known and _head(run, table) is None and len(run.words) <= 4


def _head(run: _Run, table: _Table) -> str | None:
    """The type that a word of the name says."""
    words = [word.lower() for word in run.words]
    for kind in ("treaty", "event", "place", "organisation"):
        if len(words) > 1 and (
            words[-1] in table.words[kind] or ("of" in words and words[words.index("of") - 1] in table.words[kind])
        ):
            return kind
    return None


def _typed(text: str, run: _Run, table: _Table, persons: dict[str, str]) -> _Guess | None:
    name = " ".join(run.words)
    if name in table.states:
        return _Guess(run.start, run.end, table.states[name], "state")
    if name in table.adjectives or len(name) < 3 or all(word.endswith(".") for word in run.words):
        return None
    kind = _head(run, table)
    if kind:
        return _Guess(run.start, run.end, name, kind)
    if _is_person(run, table):
        return _Guess(run.start, run.end, persons.get(name, name), "person")
    if name in persons:
        return _Guess(run.start, run.end, persons[name], "person")
    if _BODY.search(text, max(0, run.start - 24), run.start):
        return _Guess(run.start, run.end, name, "organisation")
    if run.initial or len(run.words) > 2 or any(word in table.adjectives or word.isupper() for word in run.words):
        return None
    if _IN.search(text, max(0, run.start - 12), run.start):
        return _Guess(run.start, run.end, name, "place")
    return None

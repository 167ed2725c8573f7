"""English verbs: "took part" -> "did not take part", "was to take part", "would have taken part", "taking part".

A phrase begins with its finite verb in the past tense, perhaps after an adverb. All verbs but those of the table are regular.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# past, base, participle
_TABLE = """
was be been|were be been|is be been|are be been|had have had|did do done|said say said|told tell told|met meet met|led lead led
built build built|fought fight fought|wrote write written|took take taken|gave give given|began begin begun|held hold held
sent send sent|made make made|lost lose lost|bore bear borne|grew grow grown|fell fall fallen|came come come|went go gone|lay lie lain
saw see seen|knew know known|thought think thought|chose choose chosen|broke break broken|sought seek sought|brought bring brought
paid pay paid|put put put|spoke speak spoken|kept keep kept|felt feel felt|left leave left|bought buy bought|sold sell sold
found find found|became become become|got get got|won win won|ran run run|set set set|lit light lit|stood stand stood
understood understand understood|spread spread spread|forbade forbid forbidden|withdrew withdraw withdrawn|drew draw drawn
drove drive driven|ate eat eaten|rose rise risen|shook shake shaken|struck strike struck|hid hide hidden|hit hit hit|cut cut cut
let let let|meant mean meant|dealt deal dealt|slept sleep slept|swore swear sworn|taught teach taught|caught catch caught
threw throw thrown|flew fly flown|wore wear worn|shot shoot shot|sank sink sunk|sang sing sung|swept sweep swept|spent spend spent
lent lend lent|rebuilt rebuild rebuilt|undertook undertake undertaken|overthrew overthrow overthrown|forgot forget forgotten
foresaw foresee foreseen|withheld withhold withheld|split split split|could|haggled haggle haggled|died die died|lied lie lied
tied tie tied|focused focus focused|shaped shape shaped|ceded cede ceded|agreed agree agreed|interfered interfere interfered
controlled control controlled|submitted submit submitted|transferred transfer transferred|referred refer referred|permitted permit permitted
admitted admit admitted|travelled travel travelled|cancelled cancel cancelled|committed commit committed|shrank shrink shrunk
belonged belong belonged|heard hear heard
"""
_IRREGULAR = {
    words[0]: (words[1], words[2])
    for words in (entry.split() for line in _TABLE.split("\n") for entry in line.split("|"))
    if len(words) == 3
}
_PARTICIPLE = dict(_IRREGULAR.values())
_AUXILIARIES = ("was", "were", "is", "are", "did", "had", "could")
_PHRASE = re.compile(
    r"((?:(?:[a-z]+ly|just|already|itself|even|never|always|also|further) )*)([a-z]+)( not)?(?![a-z])", re.ASCII
)
_VOWELS = "aeiou"


class Verb(NamedTuple):
    """A phrase taken apart: its adverbs, base form, participle, whether it is denied, and what follows."""

    adverbs: str
    base: str
    participle: str
    denied: bool
    rest: str


def parse(phrase: str) -> Verb | None:
    """The parts of a phrase; None if it does not begin with a verb in the past tense that is known or regular."""
    match = _PHRASE.match(phrase)
    if match is None:
        return None
    adverbs, past = match[1], match[2]
    denied = bool(match[3]) and past in _AUXILIARIES  # "promised not to" denies something else
    rest = phrase[match.end() if denied else match.end(2) :]
    if past == "did" and denied:
        base, _, after = rest.strip().partition(" ")
        word = re.match(r"[a-z]+", base)
        if word is None:
            return None
        rest = base[word.end() :] + (f" {after}" if after else "")
        return Verb(adverbs, word[0], _participle(word[0]), True, rest)
    if past == "could":
        return Verb(adverbs, "be able to", "been able to", denied, rest)
    if past in _IRREGULAR:
        return Verb(adverbs, *_IRREGULAR[past], denied, rest)
    return Verb(adverbs, _base(past), past, denied, rest) if past.endswith("ed") else None


def under(phrase: str, modal: str, *, perfect: bool = False) -> str | None:
    """The phrase after a modal verb: ("took part", "was to") -> "was to take part"; perfect: "would have taken part"."""
    verb = parse(phrase)
    if verb is None:
        return None
    first, _, second = modal.partition(" ")
    parts = (
        first,
        "not" if verb.denied else "",
        second,
        "have" if perfect and modal != "had" else "",
        verb.adverbs.strip(),
    )
    return " ".join(filter(None, (*parts, verb.participle if perfect else verb.base))) + verb.rest


def denied(phrase: str) -> str | None:
    """The phrase denied: "changed borders" -> "did not change borders", "was able" -> "was not able"."""
    verb = parse(phrase)
    if verb is None or verb.denied:
        return None
    match = re.match(rf"{re.escape(verb.adverbs)}(was|were|could|had(?= [a-z]+ed\b| just\b))", phrase)
    if match:
        return f"{phrase[: match.end()]} not{phrase[match.end() :]}"
    return f"did not {verb.adverbs}{verb.base}{verb.rest}"


def present(phrase: str, *, is_plural: bool) -> str | None:
    """The phrase in the present tense: "haggled in Russian" -> "haggle in Russian", "was not rigid" -> "is not rigid"."""
    verb = parse(phrase)
    if verb is None:
        return None
    first, space, after = verb.base.partition(" ")
    if first == "be":
        verbal = f"{'are' if is_plural else 'is'}{' not' if verb.denied else ''}"
    elif verb.denied:
        verbal = f"{'do' if is_plural else 'does'} not {first}"
    else:
        verbal = first if is_plural else _third(first)
    return f"{verb.adverbs}{verbal}{space}{after}{verb.rest}"


def _third(base: str) -> str:
    """A verb in the third person: "have" -> "has", "teach" -> "teaches"."""
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}{'es' if re.search('(?:s|sh|ch|x|z|o)$', base) else 's'}"


def gerund(phrase: str) -> str | None:
    """The phrase as a noun: "influenced China" -> "influencing China"."""
    verb = parse(phrase)
    if verb is None:
        return None
    first, space, after = verb.base.partition(" ")
    if first.endswith("ie"):
        first = f"{first[:-2]}ying"
    elif first.endswith("e") and not first.endswith(("ee", "be")):
        first = f"{first[:-1]}ing"
    else:
        first = f"{_doubled(first)}ing"
    return f"{'not ' if verb.denied else ''}{verb.adverbs}{first}{space}{after}{verb.rest}"


def _doubled(base: str) -> str:
    """A short verb doubles its last letter: "put" -> "putt", "begin" -> "beginn"."""
    short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]|begin|forbid|forget", base)
    return base + base[-1] if short else base


def _participle(base: str) -> str:
    if base in _PARTICIPLE:
        return _PARTICIPLE[base]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{_doubled(base)}ed"


def _base(past: str) -> str:
    """The base of a regular verb, as far as the spelling shows it: "studied" -> "study", "stopped" -> "stop", "moved" -> "move"."""
    stem = past[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    if re.search(
        r"[cvzu]$|(?<!s)s$|[^aeioul]l$|[dnr]g$|[aeiou]g$|(?<![aeiou])at$|[iu]at$|[aiu]r$|[iu]d$|[^e]et$|[ai]n$|[ou]t$|[aeiou]k$",
        stem,
    ):
        return f"{stem}e" if not re.search(r"(?:oin|ain|ear|air|out|oid|oot|eat|ook|eek|eak)$", stem) else stem
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", stem):
        return f"{stem}e"
    return stem


def irregular(base: str) -> tuple[str, ...]:
    """The past forms and participles of a base form that the table has."""
    return tuple(
        form for past, (known, participle) in _IRREGULAR.items() if known == base for form in (past, participle)
    )

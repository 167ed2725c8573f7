"""fact: put a fact and the work that says it on record from the terminal, as a sentence that the patterns of claims read, or part by part.

Nothing is guessed: a sentence that the patterns read in part, in two ways or not at all is refused, and the error says how to say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.imports.fact import Fact
from sinosoviet_corpus.imports.registry import Named
from sinosoviet_corpus.imports.rows import Ways
from sinosoviet_corpus.imports.works import Cited, is_address
from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.entity import Entity
from sinosoviet_corpus.model.source import Source, Text
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.proposers.pattern import all_patterns
from sinosoviet_corpus.proposers.stated import Missed
from sinosoviet_corpus.render.dates import of_when
from sinosoviet_corpus.tasks import predicates, typed
from sinosoviet_corpus.tasks.propose import Understood, understood
from sinosoviet_corpus.tasks.typed import Hand, Put
from sinosoviet_corpus.visible import visible

LONGEST = 1000  # code points of a sentence
_EXAMPLES = 4
_IDLE = frozenset(("the", "a", "an", "and"))  # words that may stand outside what is understood


def fact(
    root: Path, sentence: str, predicate: str | None, parts: Iterable[str], hand: Hand, *, work: str | None, locator: str | None = None,
    says: str | None = None,
) -> Put:  # fmt: skip
    """Put a fact on record, with the work that says it. Without a predicate the sentence is read by the patterns of claims.

    parts: NAME=WORDS as in a sheet of facts; without a predicate only roles, whose words are taken instead of those of the sentence.
    work: a key of the bibliography, a title or an address.  says: what the work says; default: the sentence.

    Raises CorpusError, and writes nothing, if anything is not sure, not known, or on record already.
    """
    parts = list(parts)
    if not (work or "").strip():
        fix = "Say which: --source with a key of the bibliography, a title or an address."
        raise CorpusError("a fact needs the work that says it", None, fix)
    for name, words in (("sentence", sentence), ("--source", work), ("--locator", locator), ("--says", says)):
        if words is not None and (words != visible(words) or len(words) > LONGEST):
            fix = f"Write at most {LONGEST} characters, on one line."
            raise CorpusError(f"the {name} is too long, or holds characters that cannot be seen", None, fix)
    cited = Cited(work or "", locator, work if is_address(work or "") else None, (says or sentence).strip())

    def read(corpus: Corpus) -> list[Fact]:
        cells = typed.cells(parts, corpus)
        if predicate is not None:
            name = predicates.only(corpus, predicate)
            return [typed.fact_of(cells, name, corpus, Ways())._replace(cites=(cited,))]
        return [one._replace(cites=(cited,)) for one in _read(corpus, sentence, cells)]

    return typed.put(root, REFERENCE, hand, read)


def _read(corpus: Corpus, sentence: str, cells: dict[str, str]) -> list[Fact]:
    """The facts that a sentence states. Raises CorpusError."""
    words = sentence.strip()
    text = _text(words if words.endswith((".", "!", "?")) else f"{words}.")
    seen = understood(corpus, text, "")
    entities = {e.id: e for e in (*corpus.entities, *seen.entities)}
    claims = _distinct(seen)
    if not claims:
        raise CorpusError("the sentence is not understood", None, _how(), list(_lacking(text.text, seen, entities)))
    ways = [f"  {_as_typed(claim, entities)}" for claim in claims]
    same = {(claim.predicate, tuple(claim.roles.items())) for claim in claims}
    if len(same) < len(claims):
        fix = "Say which, after the sentence, in this form."
        raise CorpusError("the sentence can be read in several ways:", None, fix, ways)
    if rest := _rest(text.text, claims):
        fix = "Leave these words out, or say the whole fact after the sentence, in this form."
        quoted = " ".join(f"“{part}”" for part in rest)
        raise CorpusError(
            f"only a part of the sentence is understood, not {quoted}; what is understood:", None, fix, ways
        )
    known = {role for claim in claims for role in claim.roles}
    for role in cells:
        if role not in known:
            fix = f"The sentence has {', '.join(sorted(known))}. To say the other parts yourself, name the predicate after the sentence."
            raise CorpusError(f"{role} is no role of what the sentence says", None, fix)
    return [_fact(claim, entities, cells, {e.id for e in seen.entities}) for claim in claims]


def _distinct(seen: Understood) -> list[Claim]:
    """The claims, each once: two patterns may make the same. What is only said in the words of the text is too general for a fact."""
    made: dict[object, Claim] = {}
    for claim in seen.found:
        if isinstance(claim, Claim) and claim.value is None:
            made.setdefault(
                (claim.predicate, tuple(claim.roles.items()), claim.time and claim.time.edtf, claim.place), claim
            )
    return list(made.values())


def _text(words: str) -> Text:
    """The sentence as a text of no corpus."""
    source = Source(
        id="sentence", title="", kind="text", language="en", author="", date="", origin="", rights="", original_file="", sha256="",
        bytes=0, code_points=len(words), newlines="", received="",
    )  # fmt: skip
    return Text(source, words)


def _rest(text: str, claims: list[Claim]) -> list[str]:
    """The parts of a sentence that no claim is made of."""
    at, parts = 0, []
    for start, end in sorted((r.start, r.end) for claim in claims for r in claim.spans):
        parts.append(text[at:start])
        at = max(at, end)
    kept = [re.sub(r"\A\W+|\W+\Z", "", part) for part in (*parts, text[at:])]
    return [part for part in kept if set(part.lower().split()) - _IDLE]


def _lacking(sentence: str, seen: Understood, entities: dict[str, Entity]) -> Iterator[str]:
    """Why a sentence is not understood: what was found in it, which patterns nearly fit."""
    things = dict.fromkeys(f.entity for f in seen.names.found)
    named = "; ".join(f"{entities[x].label} ({entities[x].type})" for x in things if x in entities)
    yield f"  names found in it: {named or 'none; write full names, as the registry has them'}"
    dated = "; ".join(f"“{d.spans[0].quote}” ({of_when(d.time) if d.time else 'no sure value'})" for d in seen.dates)
    yield f"  dates found in it: {dated or 'none'}"
    missed = [one for one in seen.found if isinstance(one, Missed)]
    for one in missed:
        makes = " and ".join(dict.fromkeys(m.predicate for m in one.hit.pattern.makes))
        yield f"  it might say {makes}, but {one.why}"
    general = [one for one in seen.found if isinstance(one, Claim)]
    for claim in general:
        yield f"  it might say {claim.predicate} “{claim.value}”, which is too general to compare with; a predicate of the vocabulary may fit"
    if not missed and not general:
        yield "  no pattern of claims fits it; some sentences that would be understood:"
        yield from (f"    {example}" for example in _alike(sentence))


def _alike(sentence: str) -> list[str]:
    """Examples of the patterns that share most words with a sentence."""
    words = set(re.findall(r"\w+", sentence.lower()))
    ranked = sorted(
        (-len(words & set(re.findall(r"\w+", " ".join(pattern.lines)))), pattern.place, next(iter(pattern.fires)))
        for pattern in all_patterns().values()
    )
    return list(dict.fromkeys(example for _, _, example in ranked))[:_EXAMPLES]


def _how() -> str:
    return (
        "Write it in other words, or say its parts after the sentence: PREDICATE ROLE=NAME ... date=WORDS, as in "
        'died person="Imre Nagy" date="16 June 1958".'
    )


def _as_typed(claim: Claim, entities: dict[str, Entity]) -> str:
    """A claim as somebody would type it."""

    def quoted(name: str, words: str) -> str:
        return f'{name}="{words}"'

    roles = [quoted(role, "; ".join(entities[x].label for x in ids)) for role, ids in claim.roles.items()]
    place = [quoted("place", entities[claim.place].label)] if claim.place else []
    number = claim.quantity
    counted = [f"number={number.lo:g}", quoted("unit", number.unit)] if number and number.lo is not None else []
    return " ".join((claim.predicate, *roles, *_time_as_typed(claim.time), *place, *counted))


def _time_as_typed(time: When | None) -> list[str]:
    if time is None:
        return []
    first, slash, last = time.edtf.partition("/")
    if slash and time.mode == "extent":
        return [f"{name}={end}" for name, end in (("from", first), ("to", last)) if end]
    return [f'date="{time.raw if time.mode == "within" else f"{time.mode} {time.raw}"}"']


def _fact(claim: Claim, entities: dict[str, Entity], cells: dict[str, str], new: set[str]) -> Fact:
    def named(ident: str) -> Named:
        entity = entities[ident]
        if ident not in new:
            return Named(entity.label, id=ident)
        state = entities[entity.state].label if entity.state else None
        return Named(entity.label, type=entity.type, state=state, single_holder=entity.single_holder)

    roles = {role: tuple(map(named, ids)) for role, ids in claim.roles.items()}
    roles |= {
        role: tuple(Named(part.strip()) for part in words.split(";")) for role, words in cells.items() if role in roles
    }
    return Fact(
        line=1, cells={}, predicate=claim.predicate, roles=roles, time=claim.time, place=named(claim.place) if claim.place else None,
        quantity=claim.quantity, kind=claim.kind,
    )  # fmt: skip

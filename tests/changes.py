"""Random changes of a corpus, as people make them one after the other: `python -m tests.changes --seed 1 --count 50` compares warm checks with fresh ones.

A warm check goes on from the one before (`Runs`). It must give the same report as a check from nothing, to the byte.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

import msgspec

from sinosoviet_corpus.model.claim import REFERENCE, Claim
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.run import Runs

LAYERS = ("claims", "entities", "complete", "searches", "assessments", "dates", "mentions", "stance", "decisions")
Change = Callable[[random.Random, Corpus], Corpus]


def report(corpus: Corpus, runs: Runs | None = None) -> bytes:
    """The report of a check as JSON. runs: those that it goes on from."""
    return msgspec.json.encode(check(corpus, run=runs.run) if runs else check(corpus))


def part(corpus: Corpus, source: str, count: int) -> Corpus:
    """The first claims of a text, with what the record says of the same things: a small corpus that has findings."""
    texts = [c for c in corpus.claims if c.source == source][:count]
    things = {x for c in texts for ids in c.roles.values() for x in ids} | {c.event for c in texts if c.event}
    named = [
        c for c in corpus.claims if c.source == REFERENCE and things & {x for ids in c.roles.values() for x in ids}
    ]
    few = [c for c in named if len({x for ids in c.roles.values() for x in ids} & things) > 1 or c.event in things]
    return whole(msgspec.structs.replace(corpus, claims=(*texts, *few), decisions=corpus.decisions[:5]))


def whole(corpus: Corpus) -> Corpus:
    """The corpus without records that name claims or entities which are not there."""
    while True:
        ids = {c.id for c in corpus.claims} | {e.id for e in corpus.entities}
        kept = {c.id for c in corpus.claims} | {d.id for d in corpus.dates}
        claims = tuple(c for c in corpus.claims if set(_named(c)) <= ids and _anchor(c) in {None, *kept})
        made = msgspec.structs.replace(
            corpus,
            claims=claims,
            mentions=tuple(m for m in corpus.mentions if m.entity in ids),
            dates=tuple(d for d in corpus.dates if _anchor(d) in {None, *kept}),
            stance=tuple(s for s in corpus.stance if {*s.targets, *s.holders} <= ids),
            searches=_about(corpus.searches, ids),
            assessments=tuple(a for a in _about(corpus.assessments, ids) if set(a.references) <= _grounds(corpus)),
        )
        if all(len(getattr(made, layer)) == len(getattr(corpus, layer)) for layer in LAYERS):
            return made
        corpus = made


def _named(claim: Claim) -> Iterator[str]:
    yield from (x for ids in claim.roles.values() for x in ids)
    yield from (x for x in (claim.content, claim.event, claim.place) if x)


def _anchor(record: Any) -> str | None:
    return record.time.anchor if record.time else None


def _about(records: Sequence[Any], ids: set[str]) -> tuple[Any, ...]:
    made = (msgspec.structs.replace(r, claims=tuple(c for c in r.claims if c in ids)) for r in records)
    return tuple(r for r in made if r.claims)


def _grounds(corpus: Corpus) -> set[str]:
    return {c.id for c in corpus.claims} | {c.id for c in corpus.complete}


def _put(corpus: Corpus, layer: str, old: Any, new: Any) -> Corpus:
    records = tuple(r for one in getattr(corpus, layer) for r in ((new,) if one is old else (one,)) if r is not None)
    return msgspec.structs.replace(corpus, **{layer: records})


def _delete(dice: random.Random, corpus: Corpus) -> Corpus:
    layer = dice.choice([name for name in LAYERS if name != "entities" and getattr(corpus, name)])
    return whole(_put(corpus, layer, dice.choice(getattr(corpus, layer)), None))


def _copy(dice: random.Random, corpus: Corpus) -> Corpus:
    """A record of an existing kind, put anew at its place or at the end."""
    layer = dice.choice([name for name in ("claims", "claims", "dates", "mentions", "stance") if getattr(corpus, name)])
    records = list(getattr(corpus, layer))
    old = dice.choice(records)
    new = msgspec.structs.replace(old, id=f"{old.id}-{dice.randrange(10**6)}")
    records.insert(dice.choice([records.index(old), len(records)]), new)
    return msgspec.structs.replace(corpus, **{layer: tuple(records)})


def _claim(dice: random.Random, corpus: Corpus) -> Corpus:
    """A claim with other values: those of another claim of its predicate, or of any other."""
    old = dice.choice(corpus.claims)
    like = [c for c in corpus.claims if c.predicate == old.predicate]
    other, any_other = dice.choice(like), dice.choice(corpus.claims)
    parts: list[dict[str, Any]] = [
        {"roles": other.roles},
        {"time": any_other.time},
        {"time": None},
        {"place": any_other.place, "place_relation": any_other.place_relation},
        {"quantity": any_other.quantity},
        {"polarity": "-" if old.polarity == "+" else "+"},
        {"event": any_other.event},
        {"citations": any_other.citations} if old.source == any_other.source else {"modality": "possible"},
        {"rank": "normal" if old.rank == "deprecated" else "deprecated", "rank_reason": "a better one is there"},
        {"note": f"note {dice.randrange(100)}"},
        {"made_by": msgspec.structs.replace(old.made_by, confidence=dice.choice(["high", "medium", "low"]))},
        {"made_by": msgspec.structs.replace(old.made_by, agent=f"reader {dice.randrange(9)}", status="confirmed")},
    ]
    return _put(corpus, "claims", old, msgspec.structs.replace(old, **dice.choice(parts)))


def _entity(dice: random.Random, corpus: Corpus) -> Corpus:
    old, other = dice.choice(corpus.entities), dice.choice(corpus.entities)
    parts: list[dict[str, Any]] = [
        {"label": f"{old.label} II"},
        {"names": other.names},
        {"state": other.state},
        {"note": "x"},
    ]
    return _put(corpus, "entities", old, msgspec.structs.replace(old, **dice.choice(parts)))


def _layer(dice: random.Random, corpus: Corpus) -> Corpus:
    """A mention of another thing, a date of another time, an evaluation of the other sign; or a record that somebody confirms or is less sure of."""
    layer = dice.choice(["mentions", "dates", "stance"])
    old, other = dice.choice(getattr(corpus, layer)), dice.choice(getattr(corpus, layer))
    if dice.random() < 0.4:
        made_by = msgspec.structs.replace(old.made_by, agent=f"reader {dice.randrange(9)}", status="confirmed")
        made_by = msgspec.structs.replace(made_by, confidence=dice.choice(["high", "low"]))
        return _put(corpus, layer, old, msgspec.structs.replace(old, made_by=made_by))
    part = {"mentions": "entity", "dates": "time", "stance": "polarity"}[layer]
    return _put(corpus, layer, old, msgspec.structs.replace(old, **{part: getattr(other, part)}))


def confirmed(dice: random.Random, corpus: Corpus, among: Collection[str] = ()) -> Corpus:
    """A record of each kind that a program may have proposed, confirmed by somebody. among: the ids to choose from; if of a kind there are none, any."""
    for layer in ("claims", "dates", "mentions"):
        old = dice.choice(_of(getattr(corpus, layer), among))
        made_by = msgspec.structs.replace(old.made_by, agent=f"reader {dice.randrange(9)}", status="confirmed")
        corpus = _put(corpus, layer, old, msgspec.structs.replace(old, made_by=made_by, note="looked at"))
    old = dice.choice(_of(corpus.entities, among))
    return _put(corpus, "entities", old, msgspec.structs.replace(old, note="confirmed by a reader"))


def _of(records: Sequence[Any], among: Collection[str]) -> Sequence[Any]:
    return [r for r in records if r.id in among] or records


CHANGES: tuple[Change, ...] = (_delete, _copy, _copy, _claim, _claim, _claim, _entity, _layer, confirmed)


def changed(dice: random.Random, corpus: Corpus) -> tuple[str, Corpus]:
    """What was done, and the corpus after it."""
    change = dice.choice(CHANGES)
    return change.__name__.strip("_"), change(dice, corpus)


def read_again(corpus: Corpus) -> Corpus:
    """The corpus with all records made anew, as after reading its files."""
    anew = {layer: tuple(map(_anew, getattr(corpus, layer))) for layer in LAYERS}
    return msgspec.structs.replace(corpus, **anew)


def _anew(record: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(record), type=type(record))


def main() -> None:
    """Compare along a random sequence on the shipped corpus; also time both kinds of check."""
    import time

    from sinosoviet_corpus.library import open_corpus

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    given = parser.parse_args()
    dice, runs = random.Random(given.seed), Runs()
    first = corpus = open_corpus(".").records
    report(corpus, runs)
    for number in range(given.count):
        what, corpus = ("back", first) if dice.random() < 0.1 else changed(dice, corpus)
        corpus = read_again(corpus)
        begun, cpu = time.perf_counter(), time.process_time()
        warm = report(corpus, runs)
        taken, spent = time.perf_counter() - begun, time.process_time() - cpu
        begun, cpu = time.perf_counter(), time.process_time()
        fresh = report(corpus)
        print(
            f"{number} {what}: {'same' if warm == fresh else 'DIFFERS'}; warm {taken:.2f} s, {spent:.2f} s CPU; "
            f"fresh {time.perf_counter() - begun:.2f} s, {time.process_time() - cpu:.2f} s CPU",
            flush=True,
        )
        if warm != fresh:
            raise SystemExit(1)


if __name__ == "__main__":
    main()

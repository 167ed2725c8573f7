"""What one claim of an order says of two things, as constraints between their starts and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sinosoviet_corpus.model.claim import Claim, Interval
from sinosoviet_corpus.network.constraint import DAY, FARTHEST, Constraint, Point, end, start
from sinosoviet_corpus.network.lengths import Bounds, ticks
from sinosoviet_corpus.network.relations import Relations, blocks, directions, inequalities, is_over, is_turned

# days within which something may be said to follow immediately (as in TMP106), or to happen at the same time
AT_ONCE = 31


def between(claim: Claim, meaning: str, a: str, b: str, loose: bool) -> Iterator[Constraint]:
    """What the meaning of a claim says, if it names no relations."""
    by = (claim.id,)
    if meaning == "order":
        yield Constraint(start(a), start(b), -1, by, "order")
        if claim.value == "immediately":
            yield Constraint(start(b), end(a), (AT_ONCE + 1) * DAY, by, "order")
    elif meaning == "cause":
        yield Constraint(start(a), end(b) if loose else start(b), 0, by, "cause")
    elif meaning == "simultaneity":
        yield from touch(a, b, by, "simultaneity", AT_ONCE * DAY)
    elif meaning == "relation":
        return  # this meaning adds nothing to its relations
    elif meaning == "enclosure" and loose:
        yield from touch(a, b, by, "inclusion")
    else:
        yield from inside(a, b, by, "inclusion")


def related(claim: Claim, block: Relations, a: str, b: str) -> Iterator[Constraint]:
    """The inequalities of one block of relations."""
    points = ((start(a), start(b)), (start(a), end(b)), (end(a), start(b)), (end(a), end(b)))
    for (x, y), signs in zip(points, inequalities(block), strict=True):
        if signs is not None and 1 not in signs:
            yield Constraint(x, y, 0 if 0 in signs else -1, (claim.id,), "relation")
        if signs is not None and -1 not in signs:
            yield Constraint(y, x, 0 if 0 in signs else -1, (claim.id,), "relation")


def options(
    claim: Claim, relations: Relations, interval: Interval | None, a: str, b: str, loose: bool
) -> tuple[tuple[Constraint, ...], ...]:
    """Constraints of which one tuple holds, if things lie to each other in one of these relations, with this gap between them."""
    if interval is None:
        return tuple(tuple(related(claim, block, a, b)) for block in blocks(relations))
    made = []
    for part in directions(relations):
        one, other = (b, a) if is_turned(part) else (a, b)
        gap = tuple(distance(end(one) if is_over(part) else start(one), start(other), ticks(interval, loose), claim))
        made += [(*related(claim, block, a, b), *gap) for block in blocks(part)]
    return tuple(made)


def vague_gap(claim: Claim, interval: Interval, a: str, b: str, loose: bool) -> Iterator[Constraint]:
    """A gap, if the claim names no relations."""
    low, high = ticks(interval, loose)
    if interval.exactly:
        yield from distance(start(a), start(b), (low, high), claim)
    else:  # "two years after": from somewhere in the one to somewhere in the other
        yield from distance(start(a), end(b), (low, None), claim)
        yield from distance(end(a), start(b), (None, high), claim)


def inside(part: str, whole: str, claims: tuple[str, ...], kind: str) -> Iterable[Constraint]:
    """The part lies within the whole."""
    return Constraint(start(whole), start(part), 0, claims, kind), Constraint(end(part), end(whole), 0, claims, kind)


def touch(a: str, b: str, claims: tuple[str, ...], kind: str, slack: int = 0) -> Iterable[Constraint]:
    """The two have a moment in common, but for some ticks."""
    return Constraint(start(a), end(b), slack, claims, kind), Constraint(start(b), end(a), slack, claims, kind)


def distance(a: Point, b: Point, length: Bounds, claim: Claim) -> Iterator[Constraint]:
    """From a to b it is as long as that."""
    low, high = length
    if low is not None and low < FARTHEST * DAY:
        yield Constraint(a, b, -low, (claim.id,), "duration")
    if high is not None and high < FARTHEST * DAY:
        yield Constraint(b, a, high, (claim.id,), "duration")

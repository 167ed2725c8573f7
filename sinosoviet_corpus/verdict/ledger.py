"""The ledger of rules: how often each was right when it said "definite", on material that it was not made with.

A rule may say "definite" only where the lower bound of the exact 95 % interval of this share is .90 or more (Clopper and Pearson,
Biometrika 26, 1934). The data are in ledger.jsonl, a line for each material and rule; `python -m tests.ledger` measures them.
"""

from __future__ import annotations

from functools import cache
from math import exp, lgamma, log
from pathlib import Path

import msgspec

FLOOR = 0.90
_TAIL = 0.025  # the share that is cut off on each side of the interval
_FILE = Path(__file__).with_name("ledger.jsonl")


class Line(msgspec.Struct, frozen=True):
    """What a rule did on a material. asked: how many records it looked at.  right, wrong: its definite findings, by whether they
    rest on a statement known to be false.
    """

    material: str
    code: str
    asked: int
    right: int
    wrong: int


@cache
def lines() -> tuple[Line, ...]:
    """The ledger, by code and material."""
    return tuple(msgspec.json.decode(line, type=Line) for line in _FILE.read_bytes().splitlines())


def written(ledger: tuple[Line, ...]) -> bytes:
    """The content of ledger.jsonl."""
    return b"".join(msgspec.json.encode(line) + b"\n" for line in sorted(ledger, key=lambda x: (x.code, x.material)))


@cache
def may_say_definite() -> frozenset[str]:
    """The codes of the rules whose share of right findings is certainly FLOOR or more, over all materials."""
    return frozenset(code for code in {line.code for line in lines()} if interval(*counted(code))[0] >= FLOOR)


def counted(code: str) -> tuple[int, int]:
    """Right and wrong definite findings of a rule, over all materials."""
    own = [line for line in lines() if line.code == code]
    return sum(line.right for line in own), sum(line.wrong for line in own)


def interval(right: int, wrong: int) -> tuple[float, float]:
    """The exact 95 % interval of the share of right findings; (0, 1) where there are none."""
    return 1 - _upper(wrong, right + wrong), _upper(right, right + wrong)


def _upper(hits: int, trials: int) -> float:
    """The greatest share with which so few hits still have the chance _TAIL."""
    if hits == trials:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(hits, trials, middle) > _TAIL else (low, middle)
    return high


def _at_most(hits: int, trials: int, share: float) -> float:
    """The chance of so many hits or fewer, from the side that has fewer terms."""
    if hits > trials // 2:
        return 1 - _at_most(trials - hits - 1, trials, 1 - share)
    ways = lgamma(trials + 1)
    return sum(
        exp(ways - lgamma(n + 1) - lgamma(trials - n + 1) + n * log(share) + (trials - n) * log(1 - share))
        for n in range(hits + 1)
    )


def table() -> str:
    """The ledger as a table, Markdown."""
    rows = [
        "| rule | material | asked | right | wrong | share that is right, 95 % | may say *definite* |",
        "|---|---|---:|---:|---:|---|---|",
    ]
    for line in lines():
        low, high = interval(line.right, line.wrong)
        share = f"{low:.3f}–{high:.3f}" if line.right + line.wrong else "not measured"
        may = "yes" if line.code in may_say_definite() else "no"
        rows.append(
            f"| `{line.code}` | {line.material} | {line.asked} | {line.right} | {line.wrong} | {share} | {may} |"
        )
    return "\n".join(rows)

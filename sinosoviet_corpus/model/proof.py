"""The proof of a definite finding, as data. `sinosoviet prove` follows it again from the record files."""

from __future__ import annotations

import msgspec


class Days(msgspec.Struct, frozen=True, kw_only=True):
    """The days of a record that the proof reads, in one reading: "core" is literal, "widened" allows for all tolerances.

    boxes: one for each alternative of the date: the earliest and the latest start, the earliest and the latest end, as day numbers.
    """

    record: str
    reading: str
    boxes: tuple[tuple[int, int, int, int], ...]


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A step. step: as in the principle.  of: letter -> the id that it stands for.  every: the ids of each x, or x and y, in turn.

    values: those that it compared, in the order in which they were read: numbers, words, lists of ids.
    """

    step: str
    of: dict[str, str]
    every: tuple[tuple[str, ...], ...]
    values: tuple[bool | int | float | str | tuple[str, ...] | None, ...]


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """An inequality of times. tie: its name in principles.toml.  of: letter -> what it stands for.

    less: two points in time ("start ID", "end ID"; "" for the beginning of the count of days), and the most ticks by which the first lies after the second.
    """

    tie: str
    of: dict[str, str]
    less: tuple[str, str, int]


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """Why a finding is definite.

    principle: the code of the rule and the number of the principle (proof/principles.toml).  says: the principle in words.
    given: letter of the principle -> id.  records: id of each record that was read -> its digest, as in the seal.
    circles: ties that lead from a point in time back to it, and together come to less than nothing; a circle for each set of alternatives.
    """

    principle: str
    says: str
    given: dict[str, str]
    records: dict[str, str]
    days: tuple[Days, ...]
    steps: tuple[Step, ...]
    circles: tuple[tuple[Tie, ...], ...] = ()

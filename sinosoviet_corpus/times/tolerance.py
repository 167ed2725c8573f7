"""The tolerance table: how far "circa", "early" and seasons reach. Data in tolerance.toml, versioned."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

MonthDay = tuple[int, int, int]  # month, day, shift of the year


class Tolerance(NamedTuple):
    """The tolerance table.

    approximate: days by precision.  part: name -> ((core from, to), (outer from, to)), fractions.  seasons: EDTF code.
    """

    version: str
    approximate: dict[str, int]
    part: dict[str, tuple[tuple[float, float], tuple[float, float]]]
    seasons: dict[int, tuple[MonthDay, MonthDay]]


def _read() -> Tolerance:
    raw: dict[str, Any] = tomllib.loads(Path(__file__).with_name("tolerance.toml").read_text("utf-8"))
    return Tolerance(
        version=raw["version"],
        approximate=raw["approximate"],
        part={k: (tuple(v["core"]), tuple(v["outer"])) for k, v in raw["part"].items()},
        seasons={int(k): (tuple(a), tuple(b)) for k, (a, b) in raw["season"].items()},
    )


TABLE = _read()

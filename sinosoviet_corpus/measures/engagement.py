"""How the author relates to the evaluations: asserts, reports, distances or denies them.

share = n / of, with the Wilson interval (Wilson 1927): (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n), z = 1.96 (97.5 % point).
`move` groups them as Martin & White (2005, ch. 3) do: bare assertion is monogloss; deny, counter, concur, pronounce and
endorse contract the room for other voices; entertain, acknowledge and distance expand it.

Limits. Wilson treats spans as independent, but spans of one sentence are not: the true intervals are wider.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from sinosoviet_corpus.measures.score import AUTHOR, COLUMNS, need

MOVES = {
    "bare": "monogloss",
    "deny": "contract",
    "counter": "contract",
    "concur": "contract",
    "pronounce": "contract",
    "endorse": "contract",
    "entertain": "expand",
    "acknowledge": "expand",
    "distance": "expand",
}
Z = 1.959963984540054


def engagement(stance: pd.DataFrame, by: str | Sequence[str]) -> pd.DataFrame:
    """A row for each value of `by` and each engagement, zero counts too: by ..., engagement, move, n, of, share, low, high."""
    keys = [by] if isinstance(by, str) else list(by)
    need(stance, COLUMNS, "stance")
    spans = stance.assign(voice=stance["holder"].fillna(AUTHOR))
    need(spans, tuple(keys), "stance")
    made = []
    for values, group in spans.groupby(keys, sort=True, dropna=False):
        counts = group["engagement"].value_counts()
        for name, move in MOVES.items():
            n, of = int(counts.get(name, 0)), len(group)
            low, high = wilson(n, of)
            row = {"engagement": name, "move": move, "n": n, "of": of, "share": n / of, "low": low, "high": high}
            made.append({**dict(zip(keys, values, strict=True)), **row})
    return pd.DataFrame(made, columns=[*keys, "engagement", "move", "n", "of", "share", "low", "high"])


def wilson(n: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share. of > 0."""
    p = n / of
    centre = (p + Z**2 / (2 * of)) / (1 + Z**2 / of)
    half = Z * math.sqrt(p * (1 - p) / of + Z**2 / (4 * of**2)) / (1 + Z**2 / of)
    return max(0.0, centre - half), min(1.0, centre + half)

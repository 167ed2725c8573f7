"""A small SVG of the dates that each side of a case gives, with the same in words for screen readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sinosoviet_corpus.render.dates import of_box
from sinosoviet_corpus.render.safe import for_html
from sinosoviet_corpus.times.box import INFINITE, Box
from sinosoviet_corpus.times.days import iso

WIDTH, ROW, LEFT, RIGHT = 640, 26, 150, 48


class Row(NamedTuple):
    """A line of the picture. ours: the claim that the case is about."""

    label: str
    box: Box
    ours: bool


def svg(rows: Sequence[Row]) -> str:
    """The picture. Empty if there are fewer than two rows or no row has a day."""
    days = [day for row in rows for day in row.box if abs(day) < INFINITE]
    if len(rows) < 2 or not days:
        return ""
    low, high = min(days), max(days)
    margin = max(20, (high - low) // 12)
    low, high = low - margin, high + margin

    def x(day: int) -> float:
        return LEFT + (min(max(day, low), high) - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    height = ROW * len(rows) + 24
    words = "; ".join(f"{row.label}: {of_box(row.box)}" for row in rows)
    parts = [
        # Styles are attributes, which a style sheet overrides: without one the picture is still readable, on light and on dark.
        f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" role="img" fill="currentColor" font-size="12" '
        f'aria-label="{for_html(words)}">',
        *_axis(low, high, height - 20, x),
    ]
    for number, row in enumerate(rows):
        y = ROW * number + 8
        parts.append(f'<text x="{LEFT - 8}" y="{y + 9}" text-anchor="end">{for_html(row.label)}</text>')
        parts += _bar(row, y, x)
    return "".join([*parts, "</svg>"])


def _bar(row: Row, y: int, at: Callable[[int], float]) -> list[str]:
    s_min, s_max, e_min, e_max = (at(day) for day in row.box)
    kind = "ours" if row.ours else "theirs"
    parts = [
        f'<rect class="{kind} may" x="{s_min:.1f}" y="{y}" width="{max(5.0, e_max - s_min):.1f}" height="11" rx="2" '
        f'fill-opacity="0.35"/>'
    ]
    if row.box.s_min == row.box.e_max:
        parts.append(f'<rect class="{kind}" x="{s_min:.1f}" y="{y}" width="5.0" height="11"/>')
    if e_min > s_max:
        parts.append(f'<rect class="{kind}" x="{s_max:.1f}" y="{y}" width="{e_min - s_max:.1f}" height="11" rx="2"/>')
    if row.box.s_min <= -INFINITE:
        parts.append(f'<text x="{s_min - 2:.1f}" y="{y + 9}" text-anchor="end">←</text>')
    if row.box.e_max >= INFINITE:
        parts.append(f'<text x="{e_max + 2:.1f}" y="{y + 9}">→</text>')
    return parts


def _axis(low: int, high: int, y: int, at: Callable[[int], float]) -> list[str]:
    parts = [f'<line class="axis" stroke="currentColor" x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}"/>']
    for part in range(5):
        day = low + (high - low) * part // 4
        label = iso(day)[: 4 if high - low > 3000 else 7 if high - low > 120 else 10]
        place = at(day)
        parts.append(
            f'<line class="axis" stroke="currentColor" x1="{place:.1f}" y1="{y}" x2="{place:.1f}" y2="{y + 4}"/>'
        )
        parts.append(f'<text x="{place:.1f}" y="{y + 16}" text-anchor="middle">{label}</text>')
    return parts

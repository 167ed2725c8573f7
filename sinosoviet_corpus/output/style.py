"""Colour and bold type on a terminal."""

from __future__ import annotations

import re

_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "blue": "34", "mark": "7"}
# Only these codes may reach a terminal as commands.
COLOUR = re.compile(rf"(\x1b\[(?:0|{'|'.join(_CODES.values())})m)")


class Style:
    """Wraps text in ANSI codes if `coloured`."""

    def __init__(self, coloured: bool) -> None:
        self.coloured = coloured

    def __call__(self, text: str, *names: str) -> str:
        """`text` in the named styles: bold, dim, red, yellow, blue, mark."""
        if not self.coloured or not text:
            return text
        return "".join(f"\x1b[{_CODES[name]}m" for name in names) + text + "\x1b[0m"

    @property
    def brackets(self) -> tuple[str, str]:
        """The brackets around a marked passage. Empty if colour marks it."""
        return ("", "") if self.coloured else ("⟦", "⟧")

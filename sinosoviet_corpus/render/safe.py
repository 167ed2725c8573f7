"""Makes foreign text safe to print: it is data, never commands to a terminal.

These functions are for single values. `output/printed.py` then checks whole lines; output/README.md has a table of both.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape

from sinosoviet_corpus.visible import OBEYED, name_of, visible


def for_terminal(text: str) -> str:
    """A value on one line: line breaks, controls and direction marks become visible names, a bell "<U+0007>"."""
    return visible(text)


def one_line(text: str) -> str:
    """A value on one line, as `for_terminal` makes it; several blanks become one."""
    return " ".join(visible(text).split())


def folded(text: str) -> str:
    """Prose that is wrapped anew, such as a passage of a text: its line breaks become blanks, and no other control has an effect."""
    return visible(" ".join(text.split()))


def for_markdown(text: str) -> str:
    """One line that Markdown shows as it is: it makes no links, tags, tables or mentions."""
    return re.sub(r"[\\`*_\[\]<>|@#~&$]|:(?=//)|(?<=www)\.", r"\\\g<0>", one_line(text))


def for_html(text: str) -> str:
    """A value as characters of a page, in an attribute too."""
    return escape(visible(text))


def verbatim_html(text: str) -> str:
    """A passage of a text as characters of a page: its line feeds stay."""
    return escape(OBEYED.sub(lambda m: m[0] if m[0] == "\n" else name_of(m[0]), text))


# Characters that spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"; the wide forms count in East Asian locales).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def for_csv(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula: an apostrophe goes before it.

    Cells that begin with an apostrophe get one more, so that taking one off always gives the text back. A sign alone is no formula: it
    stays as it is, so that a filter for "+" finds it.
    """
    return "'" + text if text not in ("+", "-") and text.startswith((*_FORMULA, "'")) else text


def width(text: str) -> int:
    """Columns a terminal needs."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

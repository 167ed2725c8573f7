"""Text of others made safe to print: it is data, never commands to a terminal."""

from __future__ import annotations

import re
import unicodedata
from html import escape

# C0 and C1 controls, what turns the direction of writing or hides: Trojan Source (CVE-2021-42574); and lone surrogates,
# which stand for bytes of arguments and file names that are not UTF-8.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def for_terminal(text: str) -> str:
    """Control and direction marks become visible names: a bell becomes "<U+0007>"."""
    return _UNSAFE.sub(lambda m: f"<U+{ord(m[0]):04X}>", text)


def one_line(text: str) -> str:
    """The same on one line, white space run together."""
    return for_terminal(" ".join(text.split()))


def for_markdown(text: str) -> str:
    """One line that Markdown shows as it is: no links, tags, tables or mentions come of it."""
    return re.sub(r"[\\`*_\[\]<>|@#~&$]|:(?=//)|(?<=www)\.", r"\\\g<0>", one_line(text))


def for_html(text: str) -> str:
    """The same as characters of a page, in an attribute too; line breaks stay, so that a passage stays verbatim."""
    return escape(text if text.isprintable() else for_terminal(text))


# What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"; the wide forms count in East Asian locales).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def for_csv(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula: an apostrophe goes before it.

    Cells that begin with an apostrophe get one more, so that taking one off always gives the text back.
    """
    return "'" + text if text.startswith((*_FORMULA, "'")) else text


def width(text: str) -> int:
    """Columns a terminal needs."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

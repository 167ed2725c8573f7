"""A stretch of a text as HTML: verbatim, with its marks. The only function of the desk that makes HTML of source text.

Each piece bears the offset of its first code point, so that the browser can turn a selection into offsets. A character that
would be obeyed is shown by its number, in an element that counts as one code point.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from sinosoviet_corpus.output.segments import Mark, segments
from sinosoviet_corpus.visible import OBEYED, name_of

MARGIN = 700  # code points shown before and after a passage, at least
HERE = "here"  # the kind of the mark that an address leads to
BLOCK = 2000  # code points; a browser lays out one line of many times this length slowly, so it is cut into blocks at blanks
LARGE = 100_000  # code points of a text whose far paragraphs are drawn only when they come into view


class Shown(NamedTuple):
    """How a mark looks. kind: its class.  label: read aloud before it, "" for none.  link: where its number leads, "" for nowhere."""

    kind: str
    label: str = ""
    link: str = ""
    number: str = ""


def passage(text: str, start: int, end: int, marks: Iterable[Mark], shown: dict[str, Shown]) -> Markup:
    """text[start:end] in blocks: its lines, and long lines in parts. marks: ranges in the whole text.  shown: how the mark of each name looks."""
    here = [Mark(m.start - start, m.end - start, m.name) for m in marks if m.start < end and m.end > start]
    cuts = list(_cuts(text[start:end]))
    parts: list[str] = []
    opened: set[str] = set()
    line: list[str] = []
    bounds = iter([*cuts, end - start + 1])
    bound = next(bounds)
    reached = False
    lines = [Mark(a, b, "") for a, b in zip([0, *cuts], [*cuts, end - start], strict=True)]
    for segment in segments(end - start, [*here, *lines]):
        while segment.start >= bound:
            parts.append(_line(line))
            line = []
            bound = next(bounds)
        names = [name for name in segment.names if name]
        words = _words(text[start + segment.start : start + segment.end])
        at = start + segment.start
        for name in names:
            if name not in opened:
                opened.add(name)
                line.append(_number(shown[name], name))
        if names:
            kinds = " ".join(dict.fromkeys(shown[name].kind for name in names))
            target = ""
            if HERE in kinds.split() and not reached:
                target, reached = ' id="at"', True
            line.append(f'<mark{target} class="{escape(kinds)}" data-at="{at}">{words}</mark>')
        else:
            line.append(f'<span data-at="{at}">{words}</span>')
    parts.append(_line(line))
    return Markup("".join(parts))


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch to show around a passage: MARGIN to each side, widened to whole lines if they are not far."""
    low, high = max(0, start - MARGIN), min(len(text), end + MARGIN)
    before, after = text.rfind("\n", max(0, low - MARGIN), low), text.find("\n", high, high + MARGIN)
    return (before + 1 if before >= 0 else low), (after + 1 if after >= 0 else high)


# What follows makes plain strings, which is several times as fast as `Markup.format`: everything that is not ours goes through `escape`.


def _cuts(text: str) -> Iterator[int]:
    """Where blocks end: after each line feed, and in a line of more than two blocks after the first blank beyond each block."""
    begun = 0
    while begun < len(text):
        end = text.find("\n", begun) + 1 or len(text)
        while end - begun > 2 * BLOCK:
            blank = text.find(" ", begun + BLOCK, end - BLOCK) + 1
            if not blank:
                break
            yield blank
            begun = blank
        if text[end - 1] == "\n":
            yield end
        begun = end


def _line(pieces: list[str]) -> str:
    return f'<div class="line" dir="auto">{"".join(pieces)}</div>' if pieces else ""


def _number(shown: Shown, name: str) -> str:
    if not shown.number:
        return ""
    # The number is drawn by the style sheet, so that it is not part of the text that is selected, copied or found.
    about = f'class="number" id="mark-{escape(name)}" data-number="{escape(shown.number)}" aria-label="{escape(shown.label)}"'
    if shown.link:
        return f'<a {about} href="{escape(shown.link)}"></a>'
    return f'<span {about} role="note"></span>'


def _words(text: str) -> str:
    made: list[str] = []
    before = 0
    for match in OBEYED.finditer(text):
        if match[0] != "\n":
            made.append(escape(text[before : match.start()]))
            made.append(f'<span class="sign" data-sign="{escape(name_of(match[0]))}"></span>')
            before = match.end()
    made.append(escape(text[before:]))
    return "".join(made)

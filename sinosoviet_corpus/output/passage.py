"""A stretch of a text as HTML: verbatim, in blocks, with its marks. The pages of the desk and the report are made with it.

It is the only function that makes HTML of a running source text. Overlapping marks are flat pieces, each with the kinds of all its marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from sinosoviet_corpus.output.evidence import MARKS
from sinosoviet_corpus.output.segments import Mark, segments
from sinosoviet_corpus.render.safe import verbatim_html
from sinosoviet_corpus.visible import OBEYED, name_of

BLOCK = 2000  # code points; a browser lays out one line of many times this length slowly, so it is cut into blocks at blanks
HERE = "here"  # the kind of the mark that an address leads to
RIGHT = "right"  # the kind of a stretch that is not emphasised


class Shown(NamedTuple):
    """How a mark looks. kind: its class.  label: read aloud before it, "" for none.  link: where its number leads, "" for nowhere."""

    kind: str
    label: str = ""
    link: str = ""
    number: str = ""


def passage(text: str, start: int, end: int, marks: Iterable[Mark], shown: dict[str, Shown], live: bool = False) -> str:
    """text[start:end] in blocks: its lines, and long lines in parts. marks: ranges in the whole text.  shown: how the mark of each name looks.

    live: for a page with a style sheet and scripts of its own. Each piece bears the offset of its first code point, so that the browser can
    turn a selection into offsets; numbers of marks, and characters that would be obeyed, are drawn by the style sheet and are no text.
    """
    here = [Mark(m.start - start, m.end - start, m.name) for m in marks if m.start < end and m.end > start]
    cuts = list(_cuts(text[start:end]))
    parts: list[str] = []
    opened: set[str] = set()
    line: list[str] = []
    bounds = iter([*cuts, end - start + 1])
    bound = next(bounds)
    reached = False
    blocks = [Mark(a, b, "") for a, b in zip([0, *cuts], [*cuts, end - start], strict=True)]
    for segment in segments(end - start, [*here, *blocks]):
        while segment.start >= bound:
            parts.append(_block(line))
            line = []
            bound = next(bounds)
        names = [name for name in segment.names if name]
        at = start + segment.start
        words = text[at : start + segment.end]
        words = _live(words) if live else verbatim_html(words)
        for name in names:
            if name not in opened:
                opened.add(name)
                line.append(_number(shown[name], name, live))
        kinds = _kinds(shown[name].kind for name in names)
        about = f' class="{escape(" ".join(kinds))}"' if kinds else ""
        about += f' data-at="{at}"' if live else ""
        if HERE in kinds and not reached:
            about, reached = f' id="at"{about}', True
        tag = "mark" if names and kinds != [RIGHT] else "span"
        line.append(f"<{tag}{about}>{words}</{tag}>" if about else words)
    parts.append(_block(line))
    return "".join(parts)


def _kinds(given: Iterable[str]) -> list[str]:
    """The words of all kinds, each once; of several severities the gravest alone."""
    kinds = list(dict.fromkeys(word for kind in given for word in kind.split()))
    gravest = min((k for k in kinds if k in MARKS), key=list(MARKS).index, default="")
    return [k for k in kinds if k not in MARKS or k == gravest]


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


def _block(pieces: list[str]) -> str:
    return f'<div class="line" dir="auto">{"".join(pieces)}</div>' if pieces else ""


def _number(shown: Shown, name: str, live: bool) -> str:
    if not shown.number:
        return ""
    number, label = escape(shown.number), escape(shown.label)
    if not live:
        about = f'class="note {escape(shown.kind)}" id="mark-{escape(name)}" href="{escape(shown.link)}"'
        return f'<a {about} aria-label="{label}">{number}</a>'
    about = f'class="number" id="mark-{escape(name)}" data-number="{number}" aria-label="{label}"'
    return f'<a {about} href="{escape(shown.link)}"></a>' if shown.link else f'<span {about} role="note"></span>'


def _live(text: str) -> str:
    made: list[str] = []
    before = 0
    for match in OBEYED.finditer(text):
        if match[0] != "\n":
            made.append(escape(text[before : match.start()]))
            made.append(f'<span class="sign" data-sign="{escape(name_of(match[0]))}"></span>')
            before = match.end()
    made.append(escape(text[before:]))
    return "".join(made)

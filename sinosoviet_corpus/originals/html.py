"""HTML -> plain text, with selectolax (the HTML 5 parser Lexbor): nothing is loaded, no script runs.

Each paragraph, heading, item and row is a line, cells are divided by tabs; white space is one blank, as in a browser, except in <pre>.
Left out are comments, scripts, styles, forms, and what the page itself hides.
"""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.originals.extracted import Extracted
from sinosoviet_corpus.originals.letters import decoded, known
from sinosoviet_corpus.originals.nesting import most_open

_OPEN_AT_ONCE = 2000  # elements within each other; a page has some dozens, and the parser takes quadratic time in them
_SILENT = {
    "script", "style", "template", "noscript", "head", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "select",
    "button", "input", "textarea", "datalist",
}  # fmt: skip
_LINES = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "caption", "tr", "ul",
}  # fmt: skip
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""")
_HEAD = 4096  # bytes in which a page has to say its encoding
# Marks of the bytes -> encoding. A page in UTF-16 without a mark shows it by its first tag.
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be",
}  # fmt: skip
# What a page says -> how browsers read it (https://encoding.spec.whatwg.org/#names-and-labels). Who can read the name is not in UTF-16.
_AS_BROWSERS = {
    "iso8859-1": "windows-1252", "ascii": "utf-8", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8", "gb2312": "gb18030",
    "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-9": "windows-1254",
}  # fmt: skip


def extract(data: bytes, name: str, encoding: str | None) -> Extracted:
    """The text of a page. Raises CorpusError for one that is nested too deep, or whose letters cannot be read."""
    words, read_as = _letters(data, name, encoding)
    if most_open(words) > _OPEN_AT_ONCE:
        raise CorpusError(f"more than {_OPEN_AT_ONCE} elements within each other", name, "Save it as plain text.")
    import selectolax
    from selectolax.lexbor import LexborHTMLParser

    page = LexborHTMLParser(words)
    hidden: list[str] = []
    text = "".join(_lines(_pieces(page.root, hidden)))
    title = page.css_first("title")
    said = _SPACE.sub(
        " ", title.text_content if title and title.text_content else title.text() if title else ""
    ).strip()
    oddities = (f"{len(hidden)} element(s) that the page hides were left out",) if hidden else ()
    made_by = f"html/1, selectolax {selectolax.__version__}, read as {read_as}"
    return Extracted(text, said or None, made_by, ".html", oddities)


def _letters(data: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    """The page as text, and the encoding: as the caller says, the marks of its bytes, the page itself, UTF-8, or what browsers take for the rest."""
    chosen = encoding or next((found for mark, found in _MARKS.items() if data.startswith(mark)), None)
    said = _CHARSET.search(data[:_HEAD])
    if chosen is None and said:
        label = said[1].decode()
        found = known(label)
        if found is None:
            fix = "Say the right one, as in --encoding utf-8."
            raise CorpusError(f"the page says that its encoding is {label!r}; there is none", name, fix)
        chosen = _AS_BROWSERS.get(found, label.lower())
    if chosen is not None:
        return decoded(data, chosen, name), chosen
    with contextlib.suppress(UnicodeDecodeError):
        return data.decode("utf-8"), "utf-8"
    return decoded(data, "windows-1252", name), "windows-1252"


def _pieces(root: Any, hidden: list[str]) -> Iterator[str]:
    """Words of the page; "\\n" where a line ends, "\\v" for a line break within it, "\\t" after a cell. No recursion: a page may be deep."""
    waiting: list[Any] = [root] if root is not None else []
    preformatted = 0
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):  # what follows an element
            preformatted -= node == "</pre>"
            yield "\n" if node == "</pre>" else node
            continue
        if node.tag == "-text":
            words = node.text_content or ""
            yield words.replace("\r\n", "\n").replace("\n", "\v") if preformatted else _SPACE.sub(" ", words)
            continue
        if node.tag in _SILENT or not node.is_element_node:
            continue
        attributes = node.attributes
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
            hidden.append(node.tag)
            continue
        if node.tag == "br":
            yield "\v"
            continue
        if node.tag in _LINES:
            yield "\n"
            preformatted += node.tag == "pre"
            waiting.append("</pre>" if node.tag == "pre" else "\n")
        elif node.tag in ("td", "th"):
            waiting.append("\t")
        waiting += reversed(list(node.iter(include_text=True)))


def _lines(pieces: Iterator[str]) -> Iterator[str]:
    """The lines that are not empty, each with its newline."""
    line: list[str] = []
    for piece in (*pieces, "\n"):
        if piece != "\n":
            line.append(piece)
            continue
        for part in re.sub(r" {2,}", " ", "".join(line)).split("\v") if line else ():
            words = re.sub(r" ?\t ?", "\t", part).strip(" \t")
            if words:
                yield f"{words}\n"
        line = []

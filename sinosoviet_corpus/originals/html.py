"""HTML -> plain text, with selectolax (the HTML 5 parser Lexbor): nothing is loaded, no script runs.

Each paragraph, heading, item and row is a line, cells are divided by tabs; white space is one blank, as in a browser, except in <pre>.
Left out are comments, scripts, styles, forms, and what the page itself hides.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.originals.extracted import Extracted

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
_NEVER_OPEN = {
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"source", b"track", b"wbr", b"param",
    b"p", b"li", b"td", b"th", b"tr", b"dt", b"dd", b"option",  # these need no end tag
}  # fmt: skip
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_TAG = re.compile(rb"<(/?)([A-Za-z][A-Za-z0-9]*)")
_CHARSET = re.compile(rb"""(?i)<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""")
_HEAD = 4096  # bytes in which a page has to say its encoding


def extract(data: bytes, name: str, encoding: str | None) -> Extracted:
    """The text of a page. Raises CorpusError for one that is nested too deep, or whose letters cannot be read."""
    words, read_as = _decoded(data, name, encoding)
    if _most_open(data) > _OPEN_AT_ONCE:
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


def _decoded(data: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    """The page as text, and the encoding: as the caller says, the mark of its bytes, the page itself, UTF-8, or what browsers take for the rest."""
    boms = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
    said = _CHARSET.search(data[:_HEAD])
    of_page = said[1].decode().lower() if said else None
    of_page = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "utf-8"}.get(of_page or "", of_page)
    chosen = encoding or next((boms[bom] for bom in boms if data.startswith(bom)), None) or of_page
    for tried in (chosen,) if chosen else ("utf-8", "windows-1252"):
        try:
            return data.decode(tried), tried
        except (LookupError, TypeError):
            raise CorpusError(
                f"the page says that its encoding is {tried!r}; there is none", name, "Say it: --encoding utf-8."
            ) from None
        except UnicodeDecodeError as error:
            fault = error
    where = f"{name}:{data[: fault.start].count(10) + 1}"
    raise CorpusError(
        f"not {fault.encoding} at byte {fault.start}",
        where,
        "Say which encoding it has: --encoding windows-1252 (or koi8-r, gb18030, ...).",
    )


def _most_open(data: bytes) -> int:
    """An upper bound on how deep the page is nested: the most elements that are open at once. Only elements of one name close each other."""
    opened: Counter[bytes] = Counter()
    total = most = 0
    for close, tag in _TAG.findall(data):
        name = tag.lower()
        if name in _NEVER_OPEN:
            continue
        if not close:
            opened[name] += 1
            total += 1
            most = max(most, total)
        elif opened[name]:
            opened[name] -= 1
            total -= 1
    return most


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

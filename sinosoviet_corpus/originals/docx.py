"""DOCX -> plain text, with python-docx: its XML parser resolves no entities, and nothing is loaded from elsewhere.

Each paragraph is a line, also in tables and text boxes. Footnotes and endnotes follow the text, each behind the number that stands for it
in the text: [1]. Of tracked changes the text is taken as if all were accepted.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.originals.extracted import Extracted

MOST_UNPACKED = 256_000_000  # bytes of all parts together
MOST_TEXT = 64_000_000  # bytes of one part that holds text
MOST_PARTS = 10_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", _FALLBACK}
_AS_TEXT = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def extract(data: bytes, name: str) -> Extracted:
    """The text of a document. Raises CorpusError for another kind of archive, one that would unpack to too much, and a damaged one."""
    _look_inside(data, name)
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        if body.getroottree().docinfo.doctype:
            raise CorpusError("the document declares entities, which no word processor does", name, "Save it anew.")
        numbers: dict[tuple[str, str], int] = {}
        lines = [*_paragraphs(body, numbers), *_notes(document.part, numbers, name)]
        title = (document.core_properties.title or "").strip()
    except CorpusError:
        raise
    except Exception as error:  # python-docx lets through what zipfile, zlib and lxml raise
        what = f"the document is damaged: {str(error).splitlines()[0][:200] if str(error) else type(error).__name__}"
        raise CorpusError(what, name, "Open it in a word processor and save it anew.") from None
    return Extracted("\n".join(lines) + "\n", title or None, f"docx/1, python-docx {docx.__version__}", ".docx")


def _look_inside(data: bytes, name: str) -> None:
    """Refuse an archive that is no document, or unpacks to too much. zipfile reads no more of a part than its directory says."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, UnicodeDecodeError) as error:
        raise CorpusError(f"the document is damaged: {error}", name, "Save it anew.") from None
    names = {part.filename for part in parts}
    if "word/document.xml" not in names and "[Content_Types].xml" not in names:
        raise CorpusError("this is an archive, no document", name, "Name a DOCX, HTML or plain text file.")
    if not any(path.startswith("word/") for path in names):
        raise CorpusError(
            "this is an Office file, but no text document (.docx)", name, "Save it as DOCX or plain text."
        )
    if any(part.flag_bits & 1 for part in parts):
        raise CorpusError("the document is locked with a password", name, "Save it without one.")
    unpacked = sum(part.file_size for part in parts)
    longest = max(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or longest > MOST_TEXT:
        what = f"it would unpack to {unpacked:,} bytes in {len(parts):,} parts, which is too much for a document"
        raise CorpusError(what, name, "Save it as plain text.")


def _paragraphs(root: Any, numbers: dict[tuple[str, str], int]) -> Iterator[str]:
    """The paragraphs below an element. numbers: (kind, id) of notes -> their number, in the order of the text."""
    from lxml import etree

    open_now: list[list[str]] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if element.tag == f"{_W}p":
            if event == "start":
                open_now.append([])
            elif open_now:
                yield "".join(open_now.pop())
        elif event == "end" or not isinstance(element.tag, str):
            continue
        elif element.tag in _LEFT_OUT:
            walk.skip_subtree()
        elif open_now and element.tag == f"{_W}t":
            open_now[-1].append(element.text or "")
        elif open_now and element.tag in _AS_TEXT:
            open_now[-1].append(_AS_TEXT[element.tag])
        elif open_now and element.tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            kind = element.tag.removeprefix(_W).removesuffix("Reference")
            number = numbers.setdefault((kind, element.get(f"{_W}id", "")), len(numbers) + 1)
            open_now[-1].append(f"[{number}]")


def _notes(part: Any, numbers: dict[tuple[str, str], int], name: str) -> Iterator[str]:
    """The notes that the text refers to, in its order."""
    from docx.oxml import parse_xml

    found: dict[int, str] = {}
    for relation in part.rels.values():
        kind = _NOTES.get(relation.reltype.rpartition("/")[2])
        if kind is None or relation.is_external:
            continue
        root = parse_xml(relation.target_part.blob)
        if root.getroottree().docinfo.doctype:
            raise CorpusError("the notes declare entities, which no word processor does", name, "Save it anew.")
        for note in root.iter(f"{_W}{kind}"):
            number = numbers.get((kind, note.get(f"{_W}id", "")))
            if number is not None:
                found[number] = " ".join(" ".join(_paragraphs(note, {})).split())
    if found:
        yield ""
    for number in sorted(found):
        yield f"[{number}] {found[number]}"

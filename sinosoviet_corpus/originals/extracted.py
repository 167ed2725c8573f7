"""A file that somebody wrote -> its plain text. What kind of file it is, its first bytes say, not its name."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.originals.letters import decoded, known

MOST_BYTES = 64_000_000  # of a file
_TEXT = "Save it as DOCX, HTML or plain text (UTF-8) with the program that made it."
# First bytes -> what the file is, for kinds that are not read.
_OTHERS = {
    b"%PDF": "a PDF; its letters have no sure order",
    b"\xd0\xcf\x11\xe0": "a Word file of the form before 2007 (.doc), or another old Office file",
    b"{\\rtf": "an RTF file",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a packed file (gzip)",
    b"7z\xbc\xaf": "a packed file (7z)",
}
_BOMS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


class Extracted(NamedTuple):
    """The plain text of a file, and what the file says about itself.

    text: what is stored.  title: as the file gives it.  made_by: what took the text out; "" if the file is the text itself.

    suffix: of the file, with its dot.  oddities: what a reader of the text should know.
    """

    text: str
    title: str | None = None
    made_by: str = ""
    suffix: str = ".txt"
    oddities: tuple[str, ...] = ()


def extract(data: bytes, name: str, encoding: str | None = None) -> Extracted:
    """The text of a file. name: for messages, and to tell HTML without a head.  encoding: of plain text or HTML that does not say it.

    Raises CorpusError for an empty or too large file, one of another kind, a damaged one, or one whose letters cannot be read.
    """
    if not data:
        raise CorpusError("the file is empty", name, "Is it the right file?")
    if len(data) > MOST_BYTES:
        raise CorpusError(
            f"the file has {len(data):,} bytes; more than {MOST_BYTES:,} are not read", name, "Divide it."
        )
    for begin, what in _OTHERS.items():
        if data.startswith(begin):
            raise CorpusError(f"this is {what}", name, _TEXT)
    if encoding is not None and known(encoding) is None:
        fix = "Use a name such as utf-8, utf-16, windows-1252, koi8-r or gb18030."
        raise CorpusError(f"there is no encoding {encoding!r}", name, fix)
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        from sinosoviet_corpus.originals import docx

        made = docx.extract(data, name)
    elif _is_html(data, name):
        from sinosoviet_corpus.originals import html

        made = html.extract(data, name, encoding)
    else:
        made = _plain(data, name, encoding)
    if not made.text.strip("\ufeff \t\r\n"):
        raise CorpusError("the file holds no words", name, "Is it the right file?")
    if "\0" in made.text:
        raise CorpusError("the text holds a NUL character", name, f"Is it a text? {_TEXT}")
    return made


def _is_html(data: bytes, name: str) -> bool:
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    begin = data[:1000].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return begin.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        begin.startswith(b"<?xml") and b"<html" in begin
    )


def _plain(data: bytes, name: str, encoding: str | None) -> Extracted:
    """Plain text. UTF-8 is stored as it is; text in another encoding is converted."""
    suffix = f".{name.rpartition('.')[2].lower()}" if "." in name else ".txt"
    suffix = suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) <= 8 else ".txt"
    chosen = encoding or next((found for bom, found in _BOMS.items() if data.startswith(bom)), "utf-8")
    if chosen == "utf-8" and b"\0" in data:
        raise CorpusError("this is no text: it holds NUL bytes", name, _TEXT)
    text = decoded(data, chosen, name)
    if codecs.lookup(chosen).name == "utf-8":
        return Extracted(text, suffix=suffix)
    return Extracted(text.removeprefix("\ufeff"), None, f"text/1, read as {chosen}", suffix)

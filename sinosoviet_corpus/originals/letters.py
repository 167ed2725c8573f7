"""The bytes of a file -> its letters, in an encoding that somebody names."""

from __future__ import annotations

import codecs
import re

from sinosoviet_corpus.errors import CorpusError

_NO_ENCODINGS = {
    "undefined",
    "idna",
    "punycode",
    "unicode-escape",
    "raw-unicode-escape",
}  # Python has them; no text is in them
_HALF = re.compile("[\ud800-\udfff]")


def known(encoding: str) -> str | None:
    """The name that Python gives to an encoding of texts; None if there is none of this name."""
    try:
        "".encode(encoding)  # a codec of bytes, such as "hex", has no letters
        found = codecs.lookup(encoding).name
    except (LookupError, ValueError, TypeError):
        return None
    return None if found in _NO_ENCODINGS else found


def decoded(data: bytes, encoding: str, name: str) -> str:
    """The letters of a file. encoding: one that is `known`.  name: of the file, for messages.

    Raises CorpusError, with line and byte, if they cannot be read so.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        fix = "Say which encoding it has: --encoding windows-1252 (or koi8-r, gb18030, ...)."
        raise CorpusError(f"not {encoding.upper()} at byte {error.start}", f"{name}:{line}", fix) from None
    half = _HALF.search(text)
    if half:
        line = text.count("\n", 0, half.start()) + 1
        raise CorpusError("the text holds halves of characters", f"{name}:{line}", "Is the encoding right?")
    return text

"""add: take a text into a corpus, byte for byte, with its provenance. It never overwrites a text."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import disk, layout, seal, toml, writing
from sinosoviet_corpus.model import layer_table
from sinosoviet_corpus.model.source import Original, Source
from sinosoviet_corpus.tasks.verify import sound_reading

_RESERVED = ("reference", "ref", *layout.ROUNDS)  # ref/... are the ids of reference claims
_LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"  # the form of BCP 47; we do not check that the codes exist
LAYERS = tuple(layer.file for layer in layer_table.LAYERS if "source" in layer.folders and layer.from_start)
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def add(
    root: Path,
    file: Path,
    ident: str,
    title: str,
    received: str,
    *,
    kind: str = "text",
    language: str = "en",
    author: str = "unknown",
    date: str = "unknown",
    origin: str = "unknown",
    rights: str = "unknown",
) -> Source:
    """Store `file` as corpus/<ident>/text.txt with source.toml and empty layers, and renew the seal. Return the source.

    received: the day, ISO 8601.  Raises CorpusError, and leaves the corpus unchanged, if the corpus is not sound (before or
    with the new text), the id is taken or not a slug, the title is empty, the language is not a tag, or the file is empty, not UTF-8
    or has a NUL.
    """
    source, files = described(
        file, ident, title, received,
        kind=kind, language=language, author=author, date=date, origin=origin, rights=rights,
    )  # fmt: skip
    with writing.writing(root):
        _place(root, ident, files)
    return source


def described(
    file: Path,
    ident: str,
    title: str,
    received: str,
    *,
    kind: str,
    language: str,
    author: str,
    date: str,
    origin: str,
    rights: str,
) -> tuple[Source, dict[str, bytes]]:
    """The source that `add` makes of a file, and its files: path -> content. Raises CorpusError, as `add` does."""
    _check(ident, title, language)
    data = _bytes(file)
    text = _decoded(data, file)
    return placed(
        text, data, ident, title, received, file.name,
        kind=kind, language=language, author=author, date=date, origin=origin, rights=rights,
    )  # fmt: skip


def _check(ident: str, title: str, language: str) -> None:
    """Raises CorpusError for an id, a title or a language that cannot be."""
    if not is_free(ident):
        fix = f"Use small letters, digits and hyphens, as in essay-1955; not {', '.join(_RESERVED)}."
        raise CorpusError(f"{ident!r} cannot be the id of a text", None, fix)
    if not title.strip():
        raise CorpusError(
            "a text needs a title", ident, "Give one with --title, in [brackets] if the text itself has none."
        )
    if not re.fullmatch(_LANGUAGE, language):
        fix = "Give --language a tag such as en, ru, zh-Hant or en-GB."
        raise CorpusError(f"{language!r} is not a language tag (BCP 47)", ident, fix)


def placed(
    text: str,
    data: bytes,
    ident: str,
    title: str,
    received: str,
    original_file: str,
    *,
    kind: str,
    language: str,
    author: str,
    date: str,
    origin: str,
    rights: str,
    oddities: tuple[str, ...] = (),
    taken_from: tuple[Original, bytes] | None = None,
) -> tuple[Source, dict[str, bytes]]:
    """The source of a text, whose bytes in UTF-8 are `data`, and its files: path -> content.

    original_file: the name of the file that was given.  taken_from: that file, if the text was taken out of it.
    Raises CorpusError for an id, a title or a language that cannot be.
    """
    _check(ident, title, language)
    source = Source(
        id=ident,
        title=title,
        kind=kind,
        language=language,
        author=author,
        date=date,
        origin=origin,
        rights=rights,
        original_file=original_file,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        code_points=len(text),
        newlines=newlines(text),
        received=received,
        oddities=(*_oddities(text), *oddities),
        original=taken_from[0] if taken_from else None,
    )
    files = {f"corpus/{ident}/text.txt": data, f"corpus/{ident}/source.toml": _about(source)}
    if taken_from:
        files[f"corpus/{ident}/{taken_from[0].file}"] = taken_from[1]
    files |= {f"annotations/{ident}/{name}": b"" for name in LAYERS}
    return source, files


def is_free(ident: str) -> bool:
    """Whether a text may have this id, if no other text has it."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", ident) is not None and ident not in _RESERVED


def _place(root: Path, ident: str, files: dict[str, bytes]) -> None:
    folders = (f"corpus/{ident}", f"annotations/{ident}")
    for name in folders:
        if disk.is_there(root / name):
            raise CorpusError(f"there is a text {ident!r} already", str(root / name), "Choose another id.")
    before = sound_reading(root)  # without this check the new seal would hide present problems
    try:
        writing.stage(root, files)
        writing.put(
            root, {layout.SEAL: seal.seal({**before.raw, **files})}
        )  # from here on the text is part of the corpus
        writing.finish(root)
        sound_reading(root)
    except CorpusError as error:
        try:
            writing.take_back(root, folders, before.sealed or b"")
        except CorpusError as second:
            fix = "Fix that. Then `sinosoviet format` finishes the rest."
            raise CorpusError(f"{error}\n{ident!r} is half added: {second.what}", second.where, fix) from None
        raise


def _about(source: Source) -> bytes:
    try:
        return toml.write(source, "What is known of the text next to this file. The text itself is never changed.")
    except UnicodeEncodeError:
        raise CorpusError("an option that describes the text is not UTF-8", source.id, "Set a UTF-8 locale.") from None


def newlines(text: str) -> str:
    """The line ends of a text in words."""
    crlf = text.count("\r\n")
    counts = {"LF": text.count("\n") - crlf, "CR LF": crlf, "CR": text.count("\r") - crlf}
    there = {name: n for name, n in counts.items() if n}
    if len(there) > 1:
        style = "mixed: " + ", ".join(f"{n} {name}" for name, n in there.items())
    else:
        style = next(iter(there), "none")
    return style if not there or text.endswith(("\n", "\r")) else f"{style}, no newline at the end"


def _bytes(file: Path) -> bytes:
    try:
        return disk.read(file)
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", str(file), "Name a file that holds the text.") from None


def _decoded(data: bytes, file: Path) -> str:
    if not data:
        raise CorpusError("the file is empty", str(file), "Is it the right file?")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = f"{file}:{data[: error.start].count(10) + 1}"
        guess = _BOMS.get(data[:2])
        what = f"not UTF-8 at byte {error.start}" + (f"; it begins as {guess} does" if guess else "")
        fix = (
            f"Find out its encoding, convert a copy (iconv -f {guess or 'ENCODING'} -t UTF-8), and say so in --origin."
        )
        raise CorpusError(what, where, fix) from None
    if not text.strip("\ufeff \t\r\n"):
        raise CorpusError("the file holds nothing but white space", str(file), "Is it the right file?")
    if "\0" in text:
        raise CorpusError("the text holds a NUL character", str(file), "Is it a text? Add a copy without it.")
    return text


def _oddities(text: str) -> list[str]:
    found = []
    if text.startswith("\ufeff"):
        found.append("begins with a byte order mark")
    lost = text.count("\ufffd")
    if lost:
        found.append(f"{lost} replacement character(s) U+FFFD: letters were lost before it came here")
    return found

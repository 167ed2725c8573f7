"""A corpus folder -> records, each with the place it was read from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import collector, csl, disk, jsonl, layout, seal, toml, vocabulary
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.corpus import Corpus, Line
from sinosoviet_corpus.model.layer_table import LAYERS
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.source import Original, Source, Text
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.model.work import Work
from sinosoviet_corpus.times.edtf import NoSuchDay, NotEdtf, parse


class Located(msgspec.Struct, frozen=True):
    """A record and its place."""

    path: str
    line: int
    folder: str | None  # the source whose folder it was found in
    record: Any


class Reading(msgspec.Struct, frozen=True):
    """The content of a corpus folder, and the problems met while reading it."""

    root: Path
    vocabulary: Vocabulary | None
    texts: dict[str, Text]
    located: list[Located]
    bibliography: dict[str, Work]
    problems: list[Problem]
    raw: dict[str, bytes]  # path -> bytes of every file that the seal covers
    sealed: bytes | None  # the seal


@collector.paused()
def read_folder(root: Path) -> Reading:
    """Read everything under `root`. Never raises for bad content: that becomes problems."""
    raw: dict[str, bytes] = {}
    words, problems = vocabulary.read(root, raw)
    sealed = _bytes(root, layout.SEAL, problems) if disk.is_there(root / layout.SEAL) else None
    digests = seal.whole_digests(sealed)
    located: list[Located] = []
    for path, kind, folder in layout.record_files(root):
        data = _bytes(root, path, problems)
        if data is None:
            continue
        raw[path] = data
        canonical = path in digests and hashlib.sha256(data).hexdigest() == digests[path]
        records, bad = jsonl.read(data, kind, path, canonical)
        problems += bad
        located += [Located(path, line, folder, record) for line, record in records]
    texts: dict[str, Text] = {}
    for source in layout.source_files(root):
        text, bad = _text(root, source, raw)
        problems += bad
        if text:
            texts[source] = text
    bibliography, bad = _bibliography(root, raw)
    return Reading(root, words, texts, located, bibliography, problems + bad, raw, sealed)


def _bytes(root: Path, path: str, problems: list[Problem]) -> bytes | None:
    try:
        return disk.read_inside(root, path)
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        fix = "Restore the file, or let yourself read it."
        problems.append(Problem(code="SCH214", path=path, line=None, record=None, message=message, fix=fix))
        return None


def to_corpus(reading: Reading, made: str | None = None) -> Corpus:
    """The records of a reading as a corpus. Raises CorpusError if the vocabulary could not be read.

    made: "first" or "second" takes that annotation, made to measure agreement, instead of the corpus itself and its reference layer.
    """
    if reading.vocabulary is None:
        raise CorpusError("the vocabulary cannot be read", layout.VOCABULARY, "Run `sinosoviet verify`.")
    kinds: dict[type[Any], list[Any]] = {}
    for item in reading.located:
        folder = item.path.split("/")[-2]
        if item.folder is not None and (folder if folder in layout.ROUNDS else None) != made:
            continue
        kinds.setdefault(type(item.record), []).append(item.record)

    held: dict[str, Any] = {layer.name: tuple(kinds.get(layer.record, ())) for layer in LAYERS if layer.held}
    return Corpus(
        vocabulary=reading.vocabulary,
        texts=reading.texts,
        bibliography=reading.bibliography,
        lines=_lines(reading),
        **held,
    )


def _lines(reading: Reading) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for path in (layout.DECISIONS, layout.REFERENCE_CLAIMS):  # the later file wins
        lengths = [len(line.decode("utf-8", "replace")) for line in reading.raw.get(path, b"").split(b"\n")]
        for item in reading.located:
            if item.path == path:
                claim = item.record.id if isinstance(item.record, Claim) else item.record.claim
                found[claim] = Line(path, item.line, lengths[item.line - 1])
    return found


def _text(root: Path, source: str, raw: dict[str, bytes]) -> tuple[Text | None, list[Problem]]:
    toml_path, path = f"corpus/{source}/source.toml", f"corpus/{source}/text.txt"
    record, problems = toml.read(root, toml_path, Source, raw)

    def bad(code: str, message: str, fix: str, line: int | None = None, where: str = path) -> None:
        problems.append(Problem(code=code, path=where, line=line, record=source, message=message, fix=fix))

    try:
        data = raw[path] = disk.read_inside(root, path)
    except OSError as error:
        bad("TXT101", f"cannot be read: {error.strerror}", "Restore the file from version control.")
        return None, problems
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        bad("TXT102", f"not UTF-8 at byte {error.start}", "Restore the file from version control.", line)
        return None, problems
    if record is None:
        return None, problems
    if record.id != source:
        bad("TXT105", f"the source calls itself {record.id!r}", "Make id the name of the folder.", 1, toml_path)
    if record.written is not None:
        try:
            parse(record.written, "gregorian", True)
        except (NotEdtf, NoSuchDay) as error:
            line = raw[toml_path].split(b"\nwritten", 1)[0].count(b"\n") + 2
            bad("VOC411", f"written: {error}", "See https://www.loc.gov/standards/datetime/.", line, toml_path)
    digest = hashlib.sha256(data).hexdigest()
    if digest != record.sha256:
        fix = "Restore the text from version control; a text is never changed."
        bad("TXT103", f"the bytes have changed: SHA-256 {digest[:12]}…, not {record.sha256[:12]}…", fix)
    if (len(data), len(text)) != (record.bytes, record.code_points):
        message = f"{len(data)} bytes and {len(text)} code points, not {record.bytes} and {record.code_points}"
        bad("TXT104", message, "Restore the text, or correct source.toml.")
    if record.original is not None:
        _original(root, source, record.original, raw, bad)
    if "\0" in text:
        bad("TXT106", "the text holds a NUL character", "Store the text without it, as another revision.")
    return Text(record, text), problems


def _original(root: Path, source: str, original: Original, raw: dict[str, bytes], bad: Callable[..., None]) -> None:
    """Report a file that the text was taken from and that is not there as it was."""
    path = f"corpus/{source}/{original.file}"
    if not layout.is_original(original.file):
        fix = "Its name is original. and the ending of the file, as in original.docx."
        bad("TXT107", f"no file next to a text is called {original.file!r}", fix, 1, f"corpus/{source}/source.toml")
        return
    try:
        data = raw[path] = disk.read_inside(root, path)
    except OSError as error:
        bad("TXT107", f"cannot be read: {error.strerror}", "Restore the file from version control.", None, path)
        return
    digest = hashlib.sha256(data).hexdigest()
    if digest != original.sha256 or len(data) != original.bytes:
        fix = "Restore the file from version control; the text was taken from it."
        bad("TXT107", f"the bytes have changed: SHA-256 {digest[:12]}…, not {original.sha256[:12]}…", fix, None, path)


def _bibliography(root: Path, raw: dict[str, bytes]) -> tuple[dict[str, Work], list[Problem]]:
    path = layout.BIBLIOGRAPHY
    problems: list[Problem] = []
    data = _bytes(root, path, problems) if disk.is_there(root / path) else None
    if data is None:
        return {}, problems
    raw[path] = data
    works, bad = csl.read(data, path)
    return works, problems + bad

"""new: take files of one's own into a corpus, with proposals of all layers, in one change. It makes the corpus if there is none.

Nothing that is on record is changed. Each proposal says so in its record (`status`: proposed), until a person confirms or rejects it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus import progress
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, attributes, collector, disk, layout, reader, writing
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.model.source import Original, Source, Text
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.originals.extracted import MOST_BYTES, extract
from sinosoviet_corpus.proposers.answers import listed
from sinosoviet_corpus.tables.fold import free, slug
from sinosoviet_corpus.tasks.add import is_free, placed
from sinosoviet_corpus.tasks.ask import ask
from sinosoviet_corpus.tasks.place_proposals import with_proposals
from sinosoviet_corpus.tasks.propose import propose
from sinosoviet_corpus.tasks.verify import sound_reading
from sinosoviet_corpus.visible import visible

_LONGEST_ID, _LONGEST_TITLE = 40, 100


class About(NamedTuple):
    """What is known of the files. at: the day, ISO 8601.  encoding: of plain text and HTML that does not say it.  title: of a single file.

    program: a command that is asked for proposals besides our rules."""

    at: str
    title: str | None = None
    language: str = "en"
    author: str = "unknown"
    date: str = "unknown"
    origin: str = "unknown"
    rights: str = "unknown"
    encoding: str | None = None
    program: str | None = None


class New(msgspec.Struct, frozen=True):
    """What `new` made.

    made: whether the corpus is new.  texts: the texts that were taken in.  proposed: layer -> number.  left_out: proposals that do not fit, with reasons.
    """

    root: Path
    made: bool
    texts: tuple[Source, ...]
    proposed: dict[str, int]
    left_out: tuple[str, ...]


def where(corpus: str | None, files: list[Path]) -> Path:
    """The corpus to take files into: the one that is named, that of the working directory, or a new folder named after the first file.

    The corpus that ships with the package is never meant without its name.
    """
    if corpus is not None:
        return Path(corpus)
    try:
        here = layout.find_corpus(Path.cwd())
    except OSError as error:
        raise CorpusError(f"the working directory: {error.strerror}", None, "Go elsewhere, or name --corpus.") from None
    if here is not None and here != layout.shipped_corpus():
        return here
    return Path(f"{slug(files[0].stem, _LONGEST_ID) or 'my'}-corpus")


@collector.paused()
def new(root: Path, files: list[Path], about: About) -> New:
    """Take files into the corpus at `root`, which is made if the folder is new or empty.

    Raises CorpusError, and changes nothing, for a file that cannot be read as a text or is there already, or a corpus that is not sound.
    """
    if about.title is not None and len(files) > 1:
        raise CorpusError("--title is for one file", None, "Leave it out, or take in one file after the other.")
    given = [(path, _bytes(path)) for path in files]
    if _is_new(root):
        reading = _empty(root)
        texts, added = _texts(reading, given, about)
        records, lies = _proposed(_with(reading, texts, added), texts, about)
        done = with_proposals(_with(reading, texts, added), added, records)
        whole = {**done.reading.raw, layout.SEAL: done.reading.sealed or b""}
        atomic.new_folder(Path.cwd() / root, {**whole, attributes.NAME: attributes.completed(b"")})
    else:
        root = layout.locate(root)
        with writing.writing(root):  # a corpus that cannot be written to is refused before a program is asked
            reading = sound_reading(root)
        texts, added = _texts(reading, given, about)
        records, lies = _proposed(_with(reading, texts, added), texts, about)  # without the lock: it may take long
        with writing.writing(root):
            now = sound_reading(root)  # others may have written meanwhile, which stays
            _still_free(now, texts, records)
            done = with_proposals(_with(now, texts, added), added, records)
            writing.change(root, done.files, {}, done.reading.sealed or b"")
    left_out = (*lies, *done.left_out)
    return New(root, _is_new_reading(reading), tuple(text.source for text in texts), done.counts, left_out)


def _is_new(root: Path) -> bool:
    try:
        return not disk.is_there(root) or (root.is_dir() and not any(root.iterdir()))
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", str(root), "Name another folder.") from None


def _is_new_reading(reading: Reading) -> bool:
    return reading.sealed is None


def _empty(root: Path) -> Reading:
    """The reading of a corpus that does not exist yet: the shipped vocabulary, and nothing else."""
    from sinosoviet_corpus.files import vocabulary

    raw: dict[str, bytes] = {}
    words, problems = vocabulary.read(layout.shipped_corpus(), raw)
    raw[layout.ENTITIES] = b""
    return Reading(root, words, {}, [], {}, problems, raw, None)


def _texts(reading: Reading, given: list[tuple[Path, bytes]], about: About) -> tuple[list[Text], dict[str, bytes]]:
    """The texts that the files become, and their files: path -> content."""
    taken, known = _folders(reading), _digests(reading)
    texts: list[Text] = []
    files: dict[str, bytes] = {}
    for path, data in given:
        digest = hashlib.sha256(data).hexdigest()
        if digest in known:
            fix = f"Look at it with `sinosoviet show {known[digest]}`; take in the others alone."
            raise CorpusError(f"this file is in the corpus already, as {known[digest]!r}", str(path), fix)
        ident = _free(path, taken)
        taken.add(ident)
        known[digest] = ident
        text, more = _text(path, data, digest, ident, about)
        texts.append(text)
        files |= more
    return texts, files


def _folders(reading: Reading) -> set[str]:
    """The ids that no new text can have."""
    return {*reading.texts, *(path.split("/")[1] for path in reading.raw if path.startswith("annotations/"))}


def _digests(reading: Reading) -> dict[str, str]:
    """The digest of the file of each text -> its id."""
    return {_digest(text.source): name for name, text in reading.texts.items()}


def _digest(source: Source) -> str:
    return source.original.sha256 if source.original else source.sha256


def _ids(reading: Reading) -> set[str]:
    return {item.record.id for item in reading.located if hasattr(item.record, "id")}


def _still_free(now: Reading, texts: list[Text], records: list[Any]) -> None:
    """Raises CorpusError if somebody has meanwhile taken in one of the files, or taken the id of a text or a proposal."""
    folders, known = _folders(now), _digests(now)
    clash = {text.source.id for text in texts if text.source.id in folders or _digest(text.source) in known}
    clash |= {record.id for record in records} & _ids(now)
    if clash:
        what = f"somebody has meanwhile put into the corpus: {', '.join(sorted(clash)[:10])}"
        raise CorpusError(what, str(now.root), "Look at it; if the text is not there, run the command again.")


def _text(path: Path, data: bytes, digest: str, ident: str, about: About) -> tuple[Text, dict[str, bytes]]:
    found = extract(data, visible(path.name), about.encoding)
    original = None
    if found.made_by:
        original = Original(
            file=f"original{found.suffix}", sha256=digest, bytes=len(data), made_by=f"sinosoviet new, {found.made_by}"
        )
    title = about.title or found.title or _first_line(found.text) or path.stem
    source, files = placed(
        found.text, found.text.encode(), ident, visible(normal(title))[:_LONGEST_TITLE], about.at, visible(path.name),
        kind="text", language=about.language, author=about.author, date=about.date, origin=about.origin, rights=about.rights,
        oddities=found.oddities, taken_from=(original, data) if original else None,
    )  # fmt: skip
    return Text(source, found.text), files


def _with(reading: Reading, texts: list[Text], added: dict[str, bytes]) -> Reading:
    """The corpus with new texts, whose files are `added`."""
    every = reading.texts | {text.source.id: text for text in texts}
    return msgspec.structs.replace(reading, texts=every, raw={**reading.raw, **added})


def _proposed(whole: Reading, texts: list[Text], about: About) -> tuple[list[Any], list[str]]:
    """The proposals for new texts of a corpus, and what a program gave that does not fit."""
    corpus = reader.to_corpus(whole)
    records: list[Any] = []
    lies: list[str] = []
    for number, text in enumerate(texts):
        progress.at("proposing", number, len(texts))
        now = msgspec.structs.replace(corpus, entities=_entities(corpus.entities, records))
        records += propose(now, text.source.id, about.at)
        if about.program is not None:
            now = msgspec.structs.replace(corpus, entities=_entities(corpus.entities, records))
            asked = ask(now, text.source.id, about.program, about.at, _ids(whole) | {r.id for r in records})
            records += asked.records
            lies += listed(list(asked.lies))
    return records, lies


def _entities(known: tuple[Any, ...], records: Iterable[Any]) -> tuple[Any, ...]:
    """The registry with the entities that were proposed for an earlier text."""
    from sinosoviet_corpus.model.entity import Entity

    return (*known, *(record for record in records if isinstance(record, Entity)))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            what = f"the file has more than {MOST_BYTES:,} bytes, which is too much for one text"
            raise CorpusError(what, str(path), "Divide it.")
        return disk.read(path)
    except OSError as error:
        raise CorpusError(f"cannot be read: {error.strerror}", str(path), "Name a file that holds the text.") from None


def _free(path: Path, taken: set[str]) -> str:
    """An id for the text of a file, made from its name."""
    base = slug(path.stem, _LONGEST_ID)
    base = base if base and is_free(base) else f"text-{base}".rstrip("-")
    return free(base, taken)


def _first_line(text: str) -> str | None:
    """The first line that has words, if it is short enough for a title."""
    line = next((line.strip() for line in text.removeprefix("\ufeff").splitlines() if line.strip()), "")
    return line if len(line) <= _LONGEST_TITLE else None

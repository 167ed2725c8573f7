"""new: take files of one's own into a corpus, with proposals of all layers, in one change. It makes the corpus if there is none.

Nothing that is on record is changed. Each proposal says so in its record (`status`: proposed), until a person confirms or rejects it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from sinosoviet_corpus import progress
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, collector, disk, layout, reader, writing
from sinosoviet_corpus.files.reader import Reading
from sinosoviet_corpus.model.source import Original, Source, Text
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.originals.extracted import MOST_BYTES, extract
from sinosoviet_corpus.proposers.answers import listed
from sinosoviet_corpus.tables.fold import slug
from sinosoviet_corpus.tasks import init
from sinosoviet_corpus.tasks.add import is_free, placed
from sinosoviet_corpus.tasks.ask import ask
from sinosoviet_corpus.tasks.place_proposals import Placed, with_proposals
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
        done = _proposed(reading, texts, added, about)
        atomic.new_folder(
            Path.cwd() / root,
            {**done.reading.raw, layout.SEAL: done.reading.sealed or b"", ".gitattributes": init.ATTRIBUTES},
        )
    else:
        root = layout.locate(root)
        with writing.writing(root):
            reading = sound_reading(root)
            texts, added = _texts(reading, given, about)
            done = _proposed(reading, texts, added, about)
            writing.change(root, done.files, {}, done.reading.sealed or b"")
    return New(root, _is_new_reading(reading), tuple(text.source for text in texts), done.counts, done.left_out)


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
    taken = {*reading.texts, *(path.split("/")[1] for path in reading.raw if path.startswith("annotations/"))}
    known = {
        text.source.original.sha256 if text.source.original else text.source.sha256: name
        for name, text in reading.texts.items()
    }
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


def _proposed(reading: Reading, texts: list[Text], added: dict[str, bytes], about: About) -> Placed:
    whole = msgspec.structs.replace(
        reading, texts=reading.texts | {text.source.id: text for text in texts}, raw={**reading.raw, **added}
    )
    corpus = reader.to_corpus(whole)
    records: list[Any] = []
    lies: list[str] = []
    for number, text in enumerate(texts):
        progress.at("proposing", number, len(texts))
        now = msgspec.structs.replace(corpus, entities=_entities(corpus.entities, records))
        records += propose(now, text.source.id, about.at)
        if about.program is not None:
            now = msgspec.structs.replace(corpus, entities=_entities(corpus.entities, records))
            taken = {item.record.id for item in reading.located if hasattr(item.record, "id")} | {r.id for r in records}
            asked = ask(now, text.source.id, about.program, about.at, taken)
            records += asked.records
            lies += listed(list(asked.lies))
    done = with_proposals(whole, added, records)
    return done._replace(left_out=(*lies, *done.left_out))


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
    base = re.sub(r"[^a-z0-9]+", "-", slug(path.stem, _LONGEST_ID)).strip("-")
    base = base if base and is_free(base) else f"text-{base}".rstrip("-")
    made, n = base, 1
    while made in taken:
        n += 1
        made = f"{base}-{n}"
    return made


def _first_line(text: str) -> str | None:
    """The first line that has words, if it is short enough for a title."""
    line = next((line.strip() for line in text.removeprefix("\ufeff").splitlines() if line.strip()), "")
    return line if len(line) <= _LONGEST_TITLE else None

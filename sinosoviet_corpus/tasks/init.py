"""init: make a sealed corpus to write into: an empty one with the shipped vocabulary, or a copy of another."""

from __future__ import annotations

from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, attributes, disk, layout, seal, strangers
from sinosoviet_corpus.tasks.verify import sound_reading


def init(folder: Path, origin: Path | None = None) -> None:
    """Make the folder as a whole or not at all: an empty corpus, or a copy of the one at `origin`, byte for byte and with its seal.

    Raises CorpusError if the folder is not empty, or the other corpus is not sound.
    """
    folder = Path.cwd() / folder  # "." has a name too
    files = _empty() if origin is None else _copied(origin)
    atomic.new_folder(folder, {**files, attributes.NAME: attributes.completed(b"")})


def _empty() -> dict[str, bytes]:
    vocabulary = (layout.shipped_corpus() / layout.VOCABULARY).read_bytes()
    files = {layout.VOCABULARY: vocabulary, layout.ENTITIES: b""}
    return {**files, layout.SEAL: seal.seal(files)}


def _copied(origin: Path) -> dict[str, bytes]:
    reading = sound_reading(origin)
    try:
        notes = {path: disk.read_inside(origin, path) for path in strangers.notes(origin)}
    except OSError as error:
        raise CorpusError(
            f"cannot be copied: {error.strerror}", str(error.filename), "Give yourself permission to read it."
        ) from None
    return {**notes, **reading.raw, layout.SEAL: reading.sealed or b""}

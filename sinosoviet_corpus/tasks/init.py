"""init: make a sealed corpus to write into: an empty one with the shipped vocabulary, or a copy of another."""

from __future__ import annotations

from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, disk, layout, seal, strangers
from sinosoviet_corpus.tasks.verify import sound_reading

ATTRIBUTES = b"""# Texts are bytes: no line-end conversion, no whitespace repair, no merging by line, ever.
corpus/*/text.txt -text -whitespace -merge
# Records are LF on every system.
*.jsonl text eol=lf
*.toml text eol=lf
*.json text eol=lf
"""


def init(folder: Path, origin: Path | None = None) -> None:
    """Make the folder as a whole or not at all: an empty corpus, or a copy of the one at `origin`, byte for byte and with its seal.

    Raises CorpusError if the folder is not empty, or the other corpus is not sound.
    """
    folder = Path.cwd() / folder  # "." has a name too
    atomic.new_folder(folder, {**(_empty() if origin is None else _copied(origin)), ".gitattributes": ATTRIBUTES})


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

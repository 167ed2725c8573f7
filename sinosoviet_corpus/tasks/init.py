"""init: an empty corpus, sealed, with the vocabulary of the shipped one to begin with."""

from __future__ import annotations

from pathlib import Path

from sinosoviet_corpus.files import layout, seal
from sinosoviet_corpus.files.atomic import new_folder

ATTRIBUTES = b"""# Texts are bytes: no line-end conversion, no whitespace repair, no merging by line, ever.
corpus/*/text.txt -text -whitespace -merge
# Records are LF on every system.
*.jsonl text eol=lf
*.toml text eol=lf
*.json text eol=lf
"""


def init(folder: Path) -> None:
    """Make the folder, whole or not at all. Raises CorpusError if there is something already."""
    folder = Path.cwd() / folder  # "." has a name too
    vocabulary = (layout.shipped_corpus() / layout.VOCABULARY).read_bytes()
    files = {layout.VOCABULARY: vocabulary, layout.ENTITIES: b""}
    new_folder(folder, {**files, layout.SEAL: seal.seal(files), ".gitattributes": ATTRIBUTES})

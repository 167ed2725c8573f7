"""Which file of a corpus folder holds which records."""

from __future__ import annotations

from pathlib import Path

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.claim import Claim, Completeness, Search
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.entity import Entity, Mention
from sinosoviet_corpus.model.layers import Adjudication, Date, Sentence, Stance

VOCABULARY = "annotations/vocabulary.toml"
BIBLIOGRAPHY = "annotations/reference/bibliography.json"
ENTITIES = "annotations/entities.jsonl"
DECISIONS = "annotations/decisions.jsonl"
SEAL = "annotations/seal.jsonl"

TOP: dict[str, type[msgspec.Struct]] = {"entities.jsonl": Entity, "decisions.jsonl": Decision}
REFERENCE: dict[str, type[msgspec.Struct]] = {
    "claims.jsonl": Claim,
    "complete.jsonl": Completeness,
    "searches.jsonl": Search,
}
SOURCE: dict[str, type[msgspec.Struct]] = {
    "claims.jsonl": Claim,
    "dates.jsonl": Date,
    "entities.jsonl": Mention,
    "stance.jsonl": Stance,
    "sentences.jsonl": Sentence,
    "adjudication.jsonl": Adjudication,
}


# Two annotations of some sentences, made apart to measure agreement, as they were before anybody settled the differences:
# the same files in a folder of their own, never part of the corpus itself.
ROUNDS = ("first", "second")


def find_corpus(start: Path) -> Path | None:
    """The nearest folder, from `start` upwards, that holds a corpus."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / VOCABULARY).is_file()), None)


def shipped_corpus() -> Path:
    """The corpus that ships with the package: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_shipped", package.parent):
        if (folder / VOCABULARY).is_file():
            return folder
    raise CorpusError("the shipped corpus is missing", str(package), "Reinstall the package.")


def locate(path: str | Path | None) -> Path:
    """The corpus at `path`; without one, that of the working directory, else the shipped one. Raises CorpusError."""
    if path is None:
        return find_corpus(Path.cwd()) or shipped_corpus()
    folder = Path(path)
    if not (folder / VOCABULARY).is_file():
        raise CorpusError(
            "this folder holds no corpus", str(folder), f"A corpus has a file {VOCABULARY}; name its folder."
        )
    return folder.resolve()


def record_files(root: Path) -> list[tuple[str, type[msgspec.Struct], str | None]]:
    """(path relative to root, record type, source id or None) of every record file there, in a fixed order."""
    found: list[tuple[str, type[msgspec.Struct], str | None]] = []
    annotations = root / "annotations"
    for name, kind in TOP.items():
        if (annotations / name).is_file():
            found.append((f"annotations/{name}", kind, None))
    for folder in sorted(p for p in annotations.iterdir() if p.is_dir() and not p.name.startswith(".")):
        kinds = REFERENCE if folder.name == "reference" else SOURCE
        for name, kind in kinds.items():
            for path in (name, *(f"{made}/{name}" for made in ROUNDS)):
                if (folder / path).is_file():
                    found.append((f"annotations/{folder.name}/{path}", kind, folder.name))
    return found


def source_files(root: Path) -> list[str]:
    """Ids of the sources: the folders under corpus/ that hold a source.toml or a text.txt."""
    corpus = root / "corpus"
    if not corpus.is_dir():
        return []
    return sorted(
        p.name for p in corpus.iterdir() if p.is_dir() and ((p / "source.toml").exists() or (p / "text.txt").exists())
    )

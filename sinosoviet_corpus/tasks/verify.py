"""verify: check that the annotations fit their texts, the vocabulary and each other."""

from __future__ import annotations

from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import integrity, reader
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.output.problems import describe


def verify(root: Path) -> list[Problem]:
    """Every problem of integrity of the corpus at `root`, and advice (integrity.ADVICE), in the order of files and lines. It only reads."""
    return integrity.verify(reader.read_folder(root), advised=True)


def read_sound(root: Path, made: str | None = None) -> Corpus:
    """The corpus if it is sound. made: "first" or "second", one of the two annotations that `agree` compares.

    Raises CorpusError, which lists the first problems.
    """
    return reader.to_corpus(sound_reading(root), made)


def sound_reading(root: Path) -> reader.Reading:
    """The reading of a sound corpus, with the bytes of its files. Raises CorpusError, which lists the first problems."""
    reading = reader.read_folder(root)
    problems = problems_of(reading)
    if problems:
        more = [f"… and {len(problems) - 10} more"] if len(problems) > 10 else []
        raise CorpusError(
            f"{len(problems)} problem(s) of integrity; nothing was evaluated.",
            str(root),
            "Run `sinosoviet verify` for all of them.",
            [*map(describe, problems[:10]), *more],
        )
    return reading


def problems_of(reading: reader.Reading) -> list[Problem]:
    """Every problem of integrity of a corpus that was read already, without advice."""
    return integrity.verify(reading)

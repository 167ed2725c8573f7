"""verify: check that the annotations fit their texts, the vocabulary and each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import sound, strangers
from sinosoviet_corpus.model.problem import Problem

if TYPE_CHECKING:
    from sinosoviet_corpus.files.reader import Reading
    from sinosoviet_corpus.model.corpus import Corpus


def verify(root: Path, fresh: bool = False) -> list[Problem]:
    """Every problem of integrity of the corpus at `root`, and advice (integrity.ADVICE), in the order of files and lines. It only reads.

    fresh: also look through a corpus whose files were found sound before, by the same bytes.
    """
    files = None if fresh else sound.files_of(root)
    if files is not None and sound.known(sound.key(files)) == sound.WHOLLY and not strangers.check(root):
        return []
    from sinosoviet_corpus.files import integrity, reader  # what is known to be sound needs no checks

    reading = reader.read_folder(root)
    problems = integrity.verify(reading, advised=True)
    if not fresh:
        _keep(reading, problems)
    return problems


def _keep(reading: Reading, problems: list[Problem]) -> None:
    from sinosoviet_corpus.files import integrity

    if all(p.code in integrity.ADVICE for p in problems):
        sound.keep(sound.key(reading.raw, reading.sealed), bool(problems))


def read_sound(root: Path, made: str | None = None) -> Corpus:
    """The corpus if it is sound. made: "first" or "second", one of the two annotations that `agree` compares.

    Raises CorpusError, which lists the first problems.
    """
    from sinosoviet_corpus.files.reader import to_corpus

    return to_corpus(sound_reading(root), made)


def sound_reading(root: Path, fresh: bool = False) -> Reading:
    """The reading of a sound corpus, with the bytes of its files. fresh: as in `verify`.

    Raises CorpusError, which lists the first problems.
    """
    from sinosoviet_corpus.files.reader import read_folder

    reading = read_folder(root)
    if not fresh and sound.known(sound.key(reading.raw, reading.sealed)) and not strangers.check(root):
        return reading
    from sinosoviet_corpus.files import integrity

    found = integrity.verify(reading, advised=True)
    if not fresh:
        _keep(reading, found)
    problems = [p for p in found if p.code not in integrity.ADVICE]
    if problems:
        from sinosoviet_corpus.output.problems import describe

        more = [f"… and {len(problems) - 10} more"] if len(problems) > 10 else []
        raise CorpusError(
            f"{len(problems)} problem(s) of integrity; nothing was evaluated.",
            str(root),
            "Run `sinosoviet verify` for all of them.",
            [*map(describe, problems[:10]), *more],
        )
    return reading


def problems_of(reading: Reading) -> list[Problem]:
    """Every problem of integrity of a corpus that was read already, without advice."""
    from sinosoviet_corpus.files import integrity

    return integrity.verify(reading)

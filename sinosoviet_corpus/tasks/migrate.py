"""migrate: bring a corpus of an earlier form to today's form. Its content stays. The steps are in migrations/."""

from __future__ import annotations

from pathlib import Path

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import reader, seal, writing
from sinosoviet_corpus.migrations.step import Before, Change
from sinosoviet_corpus.migrations.steps import migrated
from sinosoviet_corpus.output.problems import describe
from sinosoviet_corpus.tasks.verify import problems_of


class Migrated(msgspec.Struct, frozen=True):
    """What a migration did.

    changes: what was changed, in lines; none for a corpus of today's form.  notes: what was left alone, and why.
    """

    changes: tuple[str, ...]
    notes: tuple[str, ...]


def migrate(root: Path, dry_run: bool = False) -> Migrated:
    """Bring the corpus at `root` to today's form in one change, and seal it. With `dry_run` only say what would change.

    A second run changes nothing. Raises CorpusError, and changes nothing, for a corpus with problems besides its form:
    a new seal would hide them.
    """
    if dry_run:
        change, _ = _planned(root)
        return Migrated(change.said, change.notes)
    with writing.writing(root):
        change, reading = _planned(root)
        if change.files or change.gone or change.seals:
            files = {path: data for path, data in (reading.raw | dict(change.files)).items() if path not in change.gone}
            sealed = seal.seal(files)
            writing.change(root, change.files, {path: reading.raw[path] for path in change.gone}, sealed)
        return Migrated(change.said, change.notes)


def _planned(root: Path) -> tuple[Change, reader.Reading]:
    reading = reader.read_folder(root)
    # The steps need a vocabulary. If it cannot be read, `problems_of` says why.
    change = migrated(Before(reading.raw, reading.sealed)) if reading.vocabulary else Change()
    left = [p for p in problems_of(reading) if (p.code, p.path) not in change.excused]
    if left:
        more = [f"… and {len(left) - 10} more"] if len(left) > 10 else []
        fix = "Fix them, run `sinosoviet format`, and then migrate."
        raise CorpusError(
            f"not migrated, {len(left)} problem(s) come first:", str(root), fix, [*map(describe, left[:10]), *more]
        )
    return change, reading

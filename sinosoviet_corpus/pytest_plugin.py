"""`pytest annotations/`: the integrity of every record of a corpus as a test. An entry point.

The plugin is installed with the package. It does nothing unless an argument or `testpaths` lies in the annotations of a corpus, and
loads no other module of the package before. `-p no:sinosoviet` switches it off.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sinosoviet_corpus.model.problem import Problem

# One of these files distinguishes the annotations of a corpus from other folders of that name.
MARKS = ("vocabulary.toml", "seal.jsonl")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A collector for a file of records, if it was asked for."""
    if file_path.suffix not in (".jsonl", ".json", ".toml"):
        return None
    annotations = _annotations(file_path.parent)
    if annotations is None or not _asked_for(parent.config, annotations):
        return None
    read = _read(parent.config, annotations.parent)
    path = file_path.relative_to(annotations.parent).as_posix()
    if path == read.keeper:
        return WholeCorpus.from_parent(parent, path=file_path)
    return RecordFile.from_parent(parent, path=file_path) if path in read.lines else None


def _annotations(folder: Path) -> Path | None:
    """The annotations of a corpus that this folder is or lies in."""
    for candidate in (folder, *folder.parents[:2]):
        if candidate.name == "annotations" and any((candidate / mark).is_file() for mark in MARKS):
            return candidate
    return None


def _asked_for(config: pytest.Config, annotations: Path) -> bool:
    for argument in config.args:
        asked = (config.invocation_params.dir / argument.partition("::")[0]).resolve()
        if asked == annotations.resolve() or annotations.resolve() in asked.parents:
            return True
    return False


class _Read:
    """The problems that `verify` reports on a corpus, by path and line.

    lines: path of each file with records -> line -> id.  keeper: the file that also collects problems of texts and of the whole corpus.
    """

    def __init__(self, root: Path) -> None:
        from sinosoviet_corpus.errors import CorpusError
        from sinosoviet_corpus.files import layout, reader
        from sinosoviet_corpus.output.printed import printed
        from sinosoviet_corpus.tasks.verify import problems_of

        try:
            reading = reader.read_folder(root)
        except CorpusError as error:
            raise pytest.Collector.CollectError("\n".join(printed(str(error).split("\n")))) from None
        self.root = root
        self.lines: dict[str, dict[int, str]] = {path: {} for path in reading.raw if path.startswith("annotations/")}
        for item in reading.located:
            record = item.record
            self.lines[item.path][item.line] = getattr(record, "id", None) or f"{item.line} {record.finding}"
        for path in (layout.SEAL, layout.VOCABULARY):
            if (root / path).is_file():
                self.lines[path] = {}
        self.keeper = layout.VOCABULARY if layout.VOCABULARY in self.lines else layout.SEAL
        self.problems: dict[str, list[Problem]] = {}
        for problem in problems_of(reading):
            self.problems.setdefault(problem.path, []).append(problem)
        self.others = sorted({*reading.raw, *self.problems} - self.lines.keys())


_READ = pytest.StashKey[dict[Path, _Read]]()


def _read(config: pytest.Config, root: Path) -> _Read:
    known = config.stash.setdefault(_READ, {})
    if root not in known:
        known[root] = _Read(root)
    return known[root]


class RecordFile(pytest.File):
    """A file of records: a test for the file itself, then one for each line."""

    def collect(self) -> Iterator[pytest.Item]:
        annotations = _annotations(self.path.parent)
        assert annotations is not None
        read = _read(self.config, annotations.parent)
        path = self.path.relative_to(read.root).as_posix()
        records, problems = read.lines[path], read.problems.get(path, [])
        yield self.item(read.root, "the file", None, [p for p in problems if p.line is None])
        for line in sorted({*records, *(p.line for p in problems if p.line is not None)}):
            name = records.get(line, f"line {line}")
            yield self.item(read.root, name, line, [p for p in problems if p.line == line])

    def item(self, root: Path, name: str, line: int | None, problems: Sequence[Problem]) -> pytest.Item:
        """A test that passes when there are no problems."""
        from sinosoviet_corpus.output.printed import printed
        from sinosoviet_corpus.render.safe import one_line

        (shown,) = printed([one_line(name)])
        made: Integrity = Integrity.from_parent(self, name=shown, root=root, line=line, problems=problems)
        return made


class WholeCorpus(RecordFile):
    """The vocabulary, with the texts and all other problems of the corpus: missing files, no seal."""

    def collect(self) -> Iterator[pytest.Item]:
        yield from super().collect()
        read = _read(self.config, self.path.parent.parent)
        for path in read.others:
            yield self.item(read.root, path, None, read.problems.get(path, []))


class Unsound(Exception):
    """Problems of integrity."""

    def __init__(self, root: Path, problems: Iterable[Problem]) -> None:
        from sinosoviet_corpus.output.printed import printed
        from sinosoviet_corpus.output.problems import describe

        base = os.path.relpath(root)
        where = "" if base == os.curdir else f"{base}/"
        super().__init__("\n".join(printed(where + describe(p) for p in problems)))


class Integrity(pytest.Item):
    """Whether one record, or one file as a whole, is sound."""

    def __init__(self, *, root: Path, line: int | None, problems: Sequence[Problem], **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.root, self.line, self.problems = root, line, problems

    def runtest(self) -> None:
        if self.problems:
            raise Unsound(self.root, self.problems)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """The problems as `verify` prints them, without a traceback."""
        return str(excinfo.value) if isinstance(excinfo.value, Unsound) else str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None if self.line is None else self.line - 1, f"integrity of {self.name}"

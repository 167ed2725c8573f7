"""Kill a writer at any step that changes the disk: no data is lost, and the next write repairs the corpus.

    python -m tests.kills --points 1000 --seed 7

A step is any change of a file or folder by a child process. An audit hook of Python sees each step before it happens, and the child
kills itself there with SIGKILL. Before an fsync it may also leave the file half written, as a kill in a long write does.
The next writer is drawn too.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import json
import os
import random
import shutil
import signal
import stat
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import layout, writing
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.decide import save
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.migrate import migrate
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.earlier import make_earlier
from tests.scratch import CLAIMS, ENTITIES, TEXT, make

NEVER = sys.maxsize
MENTIONS = ("annotations/essay/entities.jsonl", "annotations/essay/mentions.jsonl")  # the earlier form, and today's
_CHANGES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.truncate", "os.link", "os.symlink"}


class Writer(NamedTuple):
    """prepare: runs before, without a kill.  do: is killed.  check: raises AssertionError if the corpus at root is wrong afterwards."""

    prepare: Callable[[Path], object]
    do: Callable[[Path], object]
    check: Callable[[Path], object]


def decision(by: str) -> Decision:
    """A decision about the finding of the scratch corpus."""
    words = {"judgement": "confirm", "reason": "error-in-text", "at": "2026-01-01T00:00:00Z", "note": None}
    return Decision(finding="0" * 16, code="TMP101", claim="essay/death", by=by, **words)  # type: ignore[arg-type]


def add_text(root: Path, ident: str) -> None:
    """Add a text of two lines."""
    file = root.parent / f"{ident}.txt"
    file.write_text("Dear Ada,\nyours, C. B.\n", "utf-8")
    add(root, file, ident, "A letter", "2026-01-01")


# --- the writers -----------------------------------------------------------------------------------------------------


def _loosen(root: Path) -> None:
    """Two files whose form is not canonical, and a decision that was written by hand."""
    for name in (CLAIMS, ENTITIES):
        path = root / name
        rows = [dict(reversed(json.loads(line).items())) for line in path.read_text("utf-8").splitlines()]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def _whole_or_not(root: Path) -> None:
    there = {(root / folder / "letter").is_dir() for folder in ("corpus", "annotations")}
    assert len(there) == 1, "a text and its layers come together"


def _copy_is_whole(root: Path) -> None:
    copy = root.parent / "copy"
    with contextlib.suppress(CorpusError):  # it was finished before the kill
        init(copy, root)
    assert verify(copy) == []
    for path in (p for folder in ("corpus", "annotations") for p in (root / folder).rglob("*")):
        if path.is_file() and ".writing" not in path.parts:
            assert (copy / path.relative_to(root)).read_bytes() == path.read_bytes(), path
    left = [p.name for folder in (root.parent, copy) for p in folder.iterdir() if p.suffix in (".part", ".ready")]
    assert left == []


def _is_of_today(root: Path) -> None:
    assert [(root / name).exists() for name in MENTIONS] == [False, True]
    assert read_sound(root).vocabulary.predicates["died"].meaning == "death"


def _nothing(_: Path) -> None:
    pass


def _empty_folder(root: Path) -> None:
    (root.parent / "copy").mkdir()


def _copy(root: Path) -> None:
    init(root.parent / "copy", root)


def _decide(root: Path) -> None:
    words = ["--reason", "error-in-text", "--by", "killed", "--corpus", str(root)]
    found = next(f for f in _findings(root) if f["code"] == "TMP101")
    assert main(["decide", found["id"], "confirm", *words]) == 0


def _findings(root: Path) -> list[dict[str, Any]]:
    report = root.parent / "findings.jsonl"
    words = ["check", "--format", "jsonl", "--output", str(report), "--exit-zero", "--select", "TMP101"]
    assert main([*words, "--corpus", str(root)]) == 0
    return [json.loads(line) for line in report.read_text("utf-8").splitlines()]


WRITERS = {
    "add": Writer(_nothing, lambda root: add_text(root, "letter"), _whole_or_not),
    "decide": Writer(_nothing, lambda root: save(root, decision("killed")), _nothing),
    "format": Writer(_loosen, format_corpus, _nothing),
    "migrate": Writer(make_earlier, migrate, _is_of_today),
    "init --from": Writer(_nothing, _copy, _copy_is_whole),
    "init --from, into an empty folder": Writer(_empty_folder, _copy, _copy_is_whole),
}
COMMANDS = {
    "sinosoviet decide": Writer(_nothing, _decide, _nothing)
}  # includes the check before it, for which only the long run has the time
NEXT: dict[str, Callable[[Path], object]] = {
    "format": format_corpus,
    "decide": lambda root: save(root, decision("next")),
    "add": lambda root: add_text(root, "next"),
}


# --- killing ---------------------------------------------------------------------------------------------------------


class Point(NamedTuple):
    """The step at which a writer is killed, the way, and the next writer."""

    writer: str
    step: int
    torn: bool
    next: str


def run_until(step: int, torn: bool, below: Path, do: Callable[[], object]) -> int | None:
    """Do it in a child that kills itself before its step of this number; None if it did, else how many steps there were."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        code = 3
        try:
            with (
                Path(os.devnull).open("w") as silent,
                contextlib.redirect_stdout(silent),
                contextlib.redirect_stderr(silent),
            ):
                steps = _arm(step, torn, str(below))
                do()
            os.write(write, str(steps[0]).encode())
            code = 0
        except BaseException:
            os.write(2, traceback.format_exc().encode())
        os._exit(code)
    os.close(write)
    _, status = os.waitpid(child, 0)
    with os.fdopen(read) as pipe:
        said = pipe.read()
    if os.WIFSIGNALED(status):
        return None
    assert os.WEXITSTATUS(status) == 0, "the writer failed of itself"
    return int(said)


def _arm(step: int, torn: bool, below: str) -> list[int]:
    """Have this process killed before its step of this number; return the count of steps so far."""
    steps = [0]
    sync = os.fsync

    def count() -> bool:
        steps[0] += 1
        return steps[0] == step

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = args
            if not (
                isinstance(path, str) and path.startswith(below) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            ):
                return
        elif event not in _CHANGES or not any(below in str(arg) for arg in args):
            return
        if count():
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(handle: int) -> None:
        if count():
            about = os.fstat(handle)
            if torn and stat.S_ISREG(about.st_mode):
                os.ftruncate(handle, about.st_size // 2)
            os.kill(os.getpid(), signal.SIGKILL)
        sync(handle)

    sys.addaudithook(hook)
    os.fsync = counted  # type: ignore[assignment]
    return steps


def try_point(point: Point, sound: Path, room: Path) -> bool:
    """Kill a writer at a point, in a copy of the corpus, then run the next writer. False if the writer has fewer steps.

    Raises AssertionError if anything is lost or unsound.
    """
    shutil.rmtree(room, ignore_errors=True)
    root = room / "corpus"
    shutil.copytree(sound, root)
    writer = {**WRITERS, **COMMANDS}[point.writer]
    writer.prepare(root)
    before = _content(root)
    if run_until(point.step, point.torn, room, lambda: writer.do(root)) is not None:
        return False
    now = _content(root)
    assert now["text"] == before["text"], "a text has changed"
    assert now["records"] == before["records"], "records are lost meanwhile"
    if writer.check is _copy_is_whole:
        _copy_is_whole(root)
        root = root.parent / "copy"
    if point.writer == "migrate":
        # Only `format` takes a corpus of the earlier form; the others do if the change was sealed.
        with contextlib.suppress(CorpusError):
            NEXT[point.next](root)
        migrate(root)
    else:
        NEXT[point.next](root) if point.writer != "format" else format_corpus(root)
    assert verify(root) == [], "the next write did not repair it"
    assert list((root / writing.PARTS).iterdir()) == [], "something is left"
    after = _content(root)
    assert after["text"] == before["text"], "a text has changed"
    assert after["records"] == before["records"], "records are lost"
    assert set(before["decided"]) <= set(after["decided"]) <= {*before["decided"], "killed", "next"}, (
        "decisions are lost"
    )
    if writer.check is not _copy_is_whole:
        writer.check(root)
    return True


def _content(root: Path) -> dict[str, Any]:
    records = {name: sorted(_lines(root / name)) for name in (CLAIMS, ENTITIES)}
    records["mentions"] = sorted({line for name in MENTIONS if (root / name).exists() for line in _lines(root / name)})
    log = root / layout.DECISIONS
    decided = [json.loads(line)["by"] for line in log.read_text("utf-8").splitlines()] if log.exists() else []
    return {"text": (root / TEXT).read_bytes(), "records": records, "decided": decided}


def _lines(path: Path) -> list[str]:
    return [json.dumps(json.loads(line), sort_keys=True) for line in path.read_text("utf-8").splitlines()]


def attack(points: int, seed: int, commands: bool = False) -> dict[str, tuple[int, int]]:
    """Try so many points; for each writer, its steps and at how many points it was killed. Raises AssertionError naming the point."""
    rng = random.Random(seed)
    writers = {**WRITERS, **COMMANDS} if commands else WRITERS
    with tempfile.TemporaryDirectory() as folder:
        sound = make(Path(folder) / "sound", year="1881")
        for by in ("first", "second"):
            save(sound, decision(by))
        steps = {name: _steps(writer, sound, Path(folder) / "count") for name, writer in writers.items()}
        # Takes the writers in turn, and kills at each point of a writer once before any point is repeated.
        turns = []
        for name, count in steps.items():
            every = [
                Point(name, step, torn, after)
                for step in range(1, count + 1)
                for torn in (False, True)
                for after in NEXT
            ]
            turns.append(itertools.cycle(rng.sample(every, len(every))))
        chosen = [next(turns[n % len(turns)]) for n in range(points)]
        for point in chosen:
            try:
                assert try_point(point, sound, Path(folder) / "room"), "not killed"
            except (AssertionError, CorpusError) as error:
                raise AssertionError(f"{point}: {error}") from error
    return {name: (count, sum(point.writer == name for point in chosen)) for name, count in steps.items()}


def _steps(writer: Writer, sound: Path, room: Path) -> int:
    shutil.rmtree(room, ignore_errors=True)
    root = room / "corpus"
    shutil.copytree(sound, root)
    writer.prepare(root)
    count = run_until(NEVER, False, room, lambda: writer.do(root))
    assert count is not None
    assert verify(root) == []
    assert read_sound(root).decisions
    return count


if __name__ == "__main__":
    options = argparse.ArgumentParser(description="Kill writers and see what is lost.")
    options.add_argument("--points", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1955)
    options.add_argument("--commands", action="store_true", help="also `sinosoviet decide` with the check before it")
    given = options.parse_args()
    began = time.monotonic()
    for writer_name, (of_steps, killed) in attack(given.points, given.seed, given.commands).items():
        print(f"{writer_name}: {of_steps} steps, killed {killed} times, nothing lost")
    print(f"seed {given.seed}, {time.monotonic() - began:.0f} s")

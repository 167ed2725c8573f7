"""Runs verbs of the command line in forked children, which take a few hundredths of a second instead of the second of a fresh interpreter.

The child runs the same code as the installed command (`run`), with its own output, scratch folder and time; a traceback is kept for
grouping. Anything that a verb may not do is a fault: see `Result.faults`, and `Watch` for files that were touched.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import re
import resource
import signal
import stat
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from sinosoviet_corpus.cli import main as door

SECONDS = 20  # of processor time; after that a verb counts as hanging
WAIT = 90  # of wall time, for a verb that waits; more, because the machine may be busy
MEMORY = 1500  # MB above its parent; a small corpus needs a fifth of it
_CRASH = "a fault of the program"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Fault(NamedTuple):
    """kind: the thing that must not happen.  place: its origin, for grouping.  details: for people."""

    kind: str
    place: str
    details: str


class Result(NamedTuple):
    """The end of a verb. code: negative for a signal.  seconds: of processor time."""

    words: tuple[str, ...]
    code: int
    out: str
    err: str
    seconds: float
    memory: int  # MB above the parent

    def faults(self, allowed: Iterable[int] = (0, 1, 2)) -> list[Fault]:
        """The faults that no input may cause. allowed: exit codes."""
        verb = self.words[0]
        found = []
        if self.code in (-signal.SIGXCPU, -signal.SIGALRM):
            found.append(Fault("hang", verb, f"ended after {self.seconds:.1f} s of work"))
        elif _CRASH in self.err or "Traceback (most recent call last)" in self.err:
            found.append(Fault("traceback", _place(self.err), _last(self.err)))
        elif self.code not in allowed:
            found.append(Fault(f"exit {self.code}", f"{verb}: {_shape(_last(self.err))}", self.err[-600:]))
        elif self.code == 2 and not self.err.startswith(("sinosoviet: ", "usage: ")):
            found.append(Fault("exit 2 without a word", verb, self.err[-300:]))
        elif self.code == 1 and not self.out and not _writes(self.words):
            found.append(Fault("exit 1 without a word", verb, self.err[-300:]))
        if self.memory > MEMORY:
            found.append(Fault("memory", verb, f"{self.memory} MB"))
        return found

    def unsafe(self) -> list[Fault]:
        """Characters in the output that a terminal would obey."""
        found = _CONTROLS.search(self.out) or _CONTROLS.search(self.err)
        return (
            [Fault("a control character printed", self.words[0] + " --json" * ("--json" in self.words), repr(found[0]))]
            if found
            else []
        )


def warm() -> None:
    """Import once, in the parent, the modules that the children need."""
    import duckdb
    import pandas
    import pyarrow.parquet
    import spacy.lang.en

    from sinosoviet_corpus.measures import summary
    from sinosoviet_corpus.rules.rulebook import rulebook
    from sinosoviet_corpus.tasks import (
        add,
        agree,
        check,
        decide,
        explain,
        export,
        form_lines,
        init,
        propose,
        schema,
        show,
        stats,
        support,
        sweep,
        tabulate,
    )
    from sinosoviet_corpus.tasks import format as formatting

    rulebook()
    gc.collect()
    gc.freeze()  # else the first garbage collection in a child would copy all of the memory
    assert all((add, agree, check, decide, explain, export, form_lines, formatting, init, propose, schema, show, stats))
    assert all((support, sweep, tabulate, summary, duckdb, pandas, pyarrow, spacy))


def run(
    words: Sequence[str],
    here: Path,
    scratch: Path,
    environ: dict[str, str],
    instead: Callable[[], object] | None = None,
) -> Result:
    """Run `sinosoviet` with these arguments in the folder `here`; permissions of files count, even for root.

    instead: another function to run in the child.
    """
    outputs = [scratch / "stdout", scratch / "stderr"]
    temporary = scratch / "tmp"
    temporary.mkdir(exist_ok=True)
    temporary.chmod(0o777)
    for path in outputs:
        path.write_bytes(b"")
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        _become(words, here, outputs, {"TMPDIR": str(temporary), **environ}, instead)
    _, status, used = os.wait4(child, 0)
    grown = max(0, used.ru_maxrss - resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024
    out, err = (path.read_bytes().decode("utf-8", "replace") for path in outputs)
    code = os.waitstatus_to_exitcode(status)
    return Result(tuple(words), code, out, err, used.ru_utime + used.ru_stime, grown)


def _become(
    words: Sequence[str],
    here: Path,
    outputs: Sequence[Path],
    environ: dict[str, str],
    instead: Callable[[], object] | None,
) -> None:
    """Run in the child; never returns."""
    try:
        os.setpgrp()
        for number, path in enumerate(outputs, 1):
            os.dup2(os.open(path, os.O_WRONLY | os.O_APPEND), number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdout, sys.stderr = (open(n, "w", encoding="utf-8", closefd=False) for n in (1, 2))  # noqa: SIM115
        os.environ.update(environ)
        os.chdir(here)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for number in (signal.SIGALRM, signal.SIGXCPU, signal.SIGPIPE):
            signal.signal(number, signal.SIG_DFL)
        signal.alarm(WAIT)
        if os.getuid() == 0:
            _give_up_reading_everything()
        import tempfile

        tempfile.tempdir = None  # else the child would use that of the parent
        sys.argv = ["sinosoviet", *words]
        if instead is not None:
            instead()
            sys.stdout.flush()
            os._exit(0)
        setattr(door, "_crash", _telling(door._crash))  # noqa: B010 - mypy takes a function for a constant
        door.run()
    except BaseException:
        import traceback

        with contextlib.suppress(BaseException):
            traceback.print_exc()
            sys.stderr.flush()
    finally:
        os._exit(99)


def _give_up_reading_everything() -> None:
    """Drop the capabilities by which root ignores the modes of files (1 and 2, capabilities(7))."""
    libc = ctypes.CDLL(None, use_errno=True)
    header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets) == 0:
        for number in range(3):
            sets[number] &= ~0b110
        libc.capset(header, sets)


def _telling(crash: Callable[[BaseException], int]) -> Callable[[BaseException], int]:
    """The last part of a crash after the traceback, which the message of the command leaves out."""

    def details(error: BaseException) -> int:
        import traceback

        if not isinstance(error, (OSError, MemoryError)):
            traceback.print_exception(error, file=sys.stderr)
        return crash(error)

    return details


def _place(err: str) -> str:
    """Exception and the innermost place in our own code."""
    places = re.findall(r'File "[^"]*/sinosoviet_corpus/([\w/]+\.py)", line (\d+), in (\w+)', err)
    kind = re.search(
        r"^([A-Za-z_.]+(?:Error|Exception|Exit|Interrupt|Iteration))\b", err[err.rfind("\n  File") :], re.M
    )
    where = ":".join(places[-1]) if places else "?"
    return f"{kind[1] if kind else '?'} at {where}"


def _last(err: str) -> str:
    details = [line for line in err.splitlines() if line.startswith("sinosoviet: ")]
    return details[-1] if details else err.strip().rsplit("\n", 1)[-1]


def _shape(message: str) -> str:
    """A message without the parts that differ from case to case."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|\S*/\S*|\d+", "…", message)[:100]


def _writes(words: Sequence[str]) -> bool:
    return any(word in words for word in ("--output", "--write-baseline"))


class Watch:
    """The files below a folder and the time of their last change: taken once, compared later."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = dict(_files(root))

    def changed(self) -> dict[str, str]:
        """path -> "made", "gone" or "changed" since the last call. Writing the same again counts too."""
        before, self.files = self.files, dict(_files(self.root))
        found = {path: "changed" for path in before.keys() & self.files.keys() if before[path] != self.files[path]}
        found |= dict.fromkeys(before.keys() - self.files.keys(), "gone")
        return found | dict.fromkeys(self.files.keys() - before.keys(), "made")


def _files(root: Path) -> Iterable[tuple[str, str]]:
    """Path relative to `root` -> kind, mode and, except for folders, identity and times. Links are not followed."""
    for folder, names, files in os.walk(root):
        for name in (*names, *files):
            path = Path(folder) / name
            s = path.lstat()
            times = "" if stat.S_ISDIR(s.st_mode) else f"{s.st_ino} {s.st_size} {s.st_mtime_ns} {s.st_ctime_ns}"
            yield str(path.relative_to(root)), f"{s.st_mode:o} {times}"


def clock() -> Callable[[], float]:
    """Seconds since this was called."""
    began = time.monotonic()
    return lambda: time.monotonic() - began

"""Runs many random cases, each in a folder of its own, and groups the faults by kind."""

from __future__ import annotations

import argparse
import contextlib
import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.attacks.forked import Fault, Result, Watch, clock, run, warm
from tests.attacks.verbs import may_change

CANARY = "canary-6f1d2c: this stands outside of every corpus"
_CANARIES = ("canary.txt", "folder/canary.jsonl", "folder/text.txt")
Draw = Callable[["Case"], Iterator[Fault]]


class Case:
    """One drawn case.

    root: the corpus, still to be made.  out: the folder for outputs.  done: the damage, in words.  brief: only the quick verbs.
    Next to them are `outside`, with a canary, and `here`, the working directory of the verbs.
    """

    def __init__(self, base: Path, seed: int, number: int) -> None:
        self.number, self.brief = number, False
        self.rng = Random(f"{seed}:{number}")
        self.base = base
        self.folder = base / "case"
        self.root, self.out, self.outside, self.here = (self.folder / n for n in ("corpus", "out", "outside", "here"))
        self.scratch = base / "scratch"
        self.done: list[str] = []
        self.ran: list[Sequence[str]] = []
        remove(self.folder)
        for path in (self.folder, self.out, self.outside, self.outside / "folder", self.here, self.scratch):
            path.mkdir(exist_ok=True)
            path.chmod(0o755)
        self.out.chmod(0o777)
        for name in _CANARIES:
            (self.outside / name).write_text(CANARY + "\n", "utf-8")
        self._watches: list[Watch] = []

    def pristine(self, name: str, make: Callable[[Path], object]) -> Path:
        """A corpus made once for all cases, to be copied."""
        path = self.base / "pristine" / name
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            make(path)
        return path

    def watch(self) -> None:
        """Note which files are touched from now on."""
        for path in self._canaries():
            os.utime(path, ns=(0, path.stat().st_mtime_ns))  # a new time of access shows that a verb has read it
        self._watches = [Watch(path) for path in (self.root, self.outside, self.here, self.scratch / "tmp")]

    def _canaries(self) -> list[Path]:
        return [self.outside / name for name in _CANARIES if (self.outside / name).is_file()]

    def run(
        self, words: Sequence[str], allowed: Iterable[int] = (0, 1, 2), **environ: str
    ) -> Generator[Fault, None, Result]:
        """Run a verb on the corpus and return its faults. allowed: exit codes."""
        corpus = [] if words[0] in ("explain", "schema", "init") else ["--corpus", str(self.root)]
        self.ran.append([*words, *corpus])
        return (yield from self._checked(run(self.ran[-1], self.here, self.scratch, environ), allowed))

    def call(self, name: str, do: Callable[[Path], object]) -> Generator[Fault, None, Result]:
        """Do something with the corpus that is no verb."""
        self.ran.append([name])
        return (yield from self._checked(run([name], self.here, self.scratch, {}, lambda: do(self.root)), (0,)))

    def _checked(self, result: Result, allowed: Iterable[int]) -> Generator[Fault, None, Result]:
        words = result.words
        yield from result.faults(allowed)
        if CANARY in result.out or CANARY in result.err:
            yield Fault("a file outside was read", words[0], "the canary stands in what was printed")
        read = bool(self._watches) and any(path.stat().st_atime for path in self._canaries())
        if read:
            yield Fault("a file outside was read", words[0], "its time of reading changed")
        for place in self._watches:
            changed = {
                p: how for p, how in place.changed().items() if place.root != self.root or not may_change(words[0], p)
            }
            if changed:
                yield Fault(
                    f"touched: {place.root.name}", f"{words[0]}: {sorted(set(changed.values()))}", str(changed)[:300]
                )
        left = list((self.scratch / "tmp").iterdir())
        for path in left:
            remove(path)
        if read or left:
            self.watch()
        return result


class Found(NamedTuple):
    """cases, verbs: how many ran.  faults: by kind and place, each with a description."""

    cases: int
    verbs: int
    faults: dict[tuple[str, str], list[str]]


def campaign(module: str, draw: Draw, arguments: Sequence[str]) -> Found:
    """Run the cases that the arguments ask for; print groups of faults and a summary."""
    options = _options(module, arguments)
    if options.jobs > 1:
        return _in_parts(module, options)
    base = Path(tempfile.mkdtemp(prefix="attack-"))
    warm()
    time = clock()
    faults: dict[tuple[str, str], list[str]] = {}
    verbs, details = 0, 0.0
    numbers = [options.only] if options.only is not None else range(options.first, options.first + options.count)
    try:
        for done, number in enumerate(numbers, 1):
            case = Case(base, options.seed, number)
            case.brief = options.brief
            found = _faults(draw, case)
            verbs += len(case.ran)
            for fault in found:
                group = faults.setdefault(fault[:2], [])
                group.append(_describe(module, options, number, case, fault))
                if len(group) == 1 or options.only is not None:
                    print(_heading(*fault[:2]), group[0], sep="\n", flush=True)
            if options.only is not None:
                print(*case.done, *(shlex.join(words) for words in case.ran), sep="\n")
                if options.keep:
                    shutil.copytree(case.folder, options.keep, symlinks=True)
            if time() > details + 60:
                details = time()
                print(f"... {done} cases, {verbs} verbs, {len(faults)} kinds of fault, {time():.0f} s", flush=True)
    finally:
        remove(base)
    _print_summary(faults, options)
    print(
        f"{len(numbers)} case(s), {verbs} verbs, {time():.0f} s; {sum(map(len, faults.values()))} fault(s) of {len(faults)} kind(s)"
    )
    return Found(len(numbers), verbs, faults)


def _faults(draw: Draw, case: Case) -> list[Fault]:
    found = []
    for fault in draw(case):
        details = shlex.join(case.ran[-1]) if case.ran else ""
        found.append(Fault(fault.kind, fault.place, f"{fault.details}\n      in: sinosoviet {details[:300]}"))
    return found


def _options(module: str, arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"python -m {module}")
    parser.add_argument("--count", type=int, default=100, help="how many cases")
    parser.add_argument("--seed", type=int, default=1, help="what is drawn")
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--only", type=int, help="this case alone, with what it ran")
    parser.add_argument("--keep", metavar="FOLDER", help="with --only: leave the folder of the case there")
    parser.add_argument("--brief", action="store_true", help="of each case only what is quick")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes")
    return parser.parse_args(arguments)


def _in_parts(module: str, options: argparse.Namespace) -> Found:
    """The cases in several processes; each prints its own groups."""
    import subprocess

    share = -(-options.count // options.jobs)
    words = [sys.executable, "-m", module, "--seed", str(options.seed), "--count", str(share)]
    parts = [subprocess.Popen([*words, "--first", str(n * share)]) for n in range(options.jobs)]
    codes = [part.wait() for part in parts]
    return Found(options.count, 0, {("a part found faults", str(n)): [] for n, code in enumerate(codes) if code})


def _describe(module: str, options: argparse.Namespace, number: int, case: Case, fault: Fault) -> str:
    again = f"python -m {module} --seed {options.seed} --only {number} --keep FOLDER"
    details, done = (
        text if len(text) < 600 else f"{text[:300]} … {text[-250:]}" for text in (fault.details, "; ".join(case.done))
    )
    return f"    {details}\n      after: {done}\n      again: {again}"


def _heading(kind: str, place: str) -> str:
    return f"  {kind}: {place}"


def _print_summary(faults: dict[tuple[str, str], list[str]], options: argparse.Namespace) -> None:
    if options.only is None and faults:
        print("--- by kind " + "-" * 60)
    for (kind, place), details in sorted(faults.items(), key=lambda item: (-len(item[1]), item[0])):
        if options.only is None:
            print(f"{len(details):5} {kind}: {place}", *details[:1], sep="\n")


def remove(path: Path) -> None:
    """Remove everything in it, closed folders too."""
    if path.is_symlink() or path.is_file() or not path.is_dir():
        with contextlib.suppress(FileNotFoundError):
            path.unlink()
        return
    for folder, names, _ in os.walk(path):
        for name in names:
            inner = Path(folder) / name
            if not inner.is_symlink():
                inner.chmod(0o755)
    path.chmod(0o755)
    shutil.rmtree(path)

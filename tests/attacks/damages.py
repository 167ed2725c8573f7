"""Ways to damage a corpus, each drawn from a generator of random numbers: bytes, lines, files and their contents.

A way returns a description of the damage, or None if it cannot be done.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.attacks.damaged_values import VALUE_WAYS, Way, drawn, files_of

# --- bytes and lines -------------------------------------------------------------------------------------------------


def _bytes(how: Callable[[bytearray, Random], object]) -> Way:
    def way(root: Path, rng: Random) -> str | None:
        path = drawn(root, rng)
        data = bytearray(path.read_bytes())
        if not data:
            return None
        how(data, rng)
        path.write_bytes(bytes(data))
        return str(path.relative_to(root))

    return way


def _flip(data: bytearray, rng: Random) -> None:
    for _ in range(rng.choice((1, 1, 1, 2, 50))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def _insert(data: bytearray, rng: Random) -> None:
    at = rng.randrange(len(data) + 1)
    data[at:at] = rng.choice(_INSERTS)


def _cut(data: bytearray, rng: Random) -> None:
    at = rng.randrange(len(data))
    del data[at : at + rng.choice((1, 2, 5, 100))]


def _truncate(data: bytearray, rng: Random) -> None:
    del data[rng.choice((0, 1, len(data) // 2, len(data) - 1, rng.randrange(len(data)))) :]


def _whole(how: Callable[[bytes], bytes]) -> Callable[[bytearray, Random], None]:
    def change(data: bytearray, rng: Random) -> None:
        data[:] = how(bytes(data))

    return change


def _lines(how: Callable[[list[bytes], Random], object]) -> Way:
    def change(data: bytearray, rng: Random) -> None:
        lines = bytes(data).splitlines(keepends=True)
        how(lines, rng)
        data[:] = b"".join(lines)

    return _bytes(change)


def _swap(lines: list[bytes], rng: Random) -> None:
    a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def _text(encoding: str) -> Callable[[bytearray, Random], None]:
    return _whole(lambda data: data.decode("utf-8", "replace").encode(encoding, "replace"))


_INSERTS = (
    b"\0", b"\xff", b"\xed\xa0\x80", b"\xc3", b"\xf5\x80\x80\x80", b"\xef\xbb\xbf", b"\n", b"\r", b"\r\n", b"\x1b[2J", b"\x7f",
    b'"', b"{", b"}", b"[", b"]", b",", b"\\", b"#", b"= ", b"null", b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"[" * 100_000,
    b'"\\ud800"', b"\xe2\x80\xae", b"\xe2\x80\xa8", b"x" * 200_000, b"\n" * 3000, b"{}\n", b"true", b"::warning::x\n",
)  # fmt: skip

# --- files and folders -----------------------------------------------------------------------------------------------


def _gone(root: Path, rng: Random) -> str | None:
    there = [p for n in ("corpus", "annotations") for p in (root / n).rglob("*")]
    path = rng.choice(sorted(there))
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    return f"{path.relative_to(root)} is gone"


_NEW = (
    "annotations/essay/stances.jsonl", "annotations/nobody/claims.jsonl", "corpus/new/text.txt", "corpus/new/source.toml",
    "annotations/essay/third/claims.jsonl", "annotations/claims.jsonl", "annotations/essay/first/adjudication.jsonl",
    "annotations/reference/dates.jsonl", "annotations/reference/claims.jsonl.orig", "corpus/essay/notes", "corpus/x.txt",
    "annotations/.entities.jsonl.abc123", "corpus/.essay.abc123/text.txt", "annotations/.essay.abc/claims.jsonl",
    "annotations/reference/first/claims.jsonl", "annotations/ESSAY/claims.jsonl", "annotations/seal.jsonl.bak",
    "corpus/a b/text.txt", "corpus/\u202ex/text.txt", "corpus/new\nline/text.txt", "annotations/-x/claims.jsonl",
)  # fmt: skip


def _extra(root: Path, rng: Random) -> str | None:
    name = rng.choice(_NEW)
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(rng.choice((b"", b"{}\n", b"\xff", drawn(root, rng).read_bytes())))
    return f"{name!a} is new"


def _renamed(root: Path, rng: Random) -> str | None:
    there = sorted(p for n in ("corpus", "annotations") for p in (root / n).rglob("*"))
    path = rng.choice(there)
    new = path.with_name(
        rng.choice((path.name.upper(), path.name + "~", "x", "." + path.name, "second", path.name + " "))
    )
    if new.exists():
        return None
    path.rename(new)
    return f"{path.relative_to(root)} is now {new.name}"


def _instead(root: Path, rng: Random) -> str | None:
    """Put something else in the place of a file or of a folder."""
    there = sorted(p for n in ("corpus", "annotations") for p in (root / n, *(root / n).rglob("*")))
    path = rng.choice(there)
    outside = root.parent / "outside"
    moved = path.with_name(path.name + ".moved")
    kinds: dict[str, Callable[[], object]] = {
        "a folder": path.mkdir,
        "a file": lambda: path.write_bytes(b"x\n"),
        "a link out, to a file": lambda: path.symlink_to(outside / "canary.txt"),
        "a link out, to a folder": lambda: path.symlink_to(outside),
        "a link out, to what stood there": lambda: path.symlink_to(shutil.move(moved, outside / "moved")),
        "a link to itself": lambda: path.symlink_to(path),
        "a link to nowhere": lambda: path.symlink_to(outside / "nowhere"),
        "a link to nowhere in the corpus": lambda: path.symlink_to("nowhere"),
        "a link to its parent": lambda: path.symlink_to(".."),
        "a link to another file": lambda: path.symlink_to(rng.choice(files_of(root))),
        "a link to a device": lambda: path.symlink_to(rng.choice(("/dev/zero", "/dev/full", "/proc/self/mem"))),
        "a pipe": lambda: os.mkfifo(path),
    }
    kind = rng.choice(list(kinds))
    path.rename(moved)
    kinds[kind]()
    if moved.exists():
        shutil.rmtree(moved) if moved.is_dir() else moved.unlink()
    return f"{path.relative_to(root)}: {kind}"


def _closed(root: Path, rng: Random) -> str | None:
    there = sorted(p for n in ("corpus", "annotations") for p in (root / n, *(root / n).rglob("*")))
    path = rng.choice(there)
    mode = rng.choice((0, 0, 0o200, 0o111)) if path.is_dir() else rng.choice((0, 0, 0o200))
    path.chmod(mode)
    return f"{path.relative_to(root)} has mode {mode:o}"


# The number after each says how often it is drawn.
WAYS: dict[str, tuple[Way, int]] = {
    "bits flipped": (_bytes(_flip), 6),
    "bytes inserted": (_bytes(_insert), 6),
    "bytes cut out": (_bytes(_cut), 4),
    "truncated": (_bytes(_truncate), 4),
    "a line gone": (_lines(lambda lines, rng: lines.pop(rng.randrange(len(lines)))), 2),
    "a line twice": (_lines(lambda lines, rng: lines.insert(0, rng.choice(lines))), 3),
    "lines swapped": (_lines(_swap), 2),
    "CRLF": (_bytes(_whole(lambda data: data.replace(b"\n", b"\r\n"))), 1),
    "CR": (_bytes(_whole(lambda data: data.replace(b"\n", b"\r"))), 1),
    "BOM": (_bytes(_whole(lambda data: b"\xef\xbb\xbf" + data)), 1),
    "UTF-16": (_bytes(_text("utf-16")), 1),
    "Latin-1": (_bytes(_text("latin-1")), 1),
    **VALUE_WAYS,
    "a file gone": (_gone, 2),
    "a file more": (_extra, 4),
    "a file renamed": (_renamed, 3),
    "something else there": (_instead, 6),
    "permissions": (_closed, 3),
}


def damage(root: Path, rng: Random) -> list[str]:
    """Damage the corpus in one way, sometimes in several; return a description."""
    done: list[str] = []
    wanted = rng.choice((1, 1, 1, 1, 2, 3))
    while len(done) < wanted:
        name = rng.choices(list(WAYS), [weight for _, weight in WAYS.values()])[0]
        try:
            what = WAYS[name][0](root, rng)
        except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
            if done:  # an earlier damage prevents this one
                break
            raise
        if what is not None:
            done.append(f"{name}: {what}")
    return done

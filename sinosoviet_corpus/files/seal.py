"""The seal: digests of every line of every record file, so that even the smallest change is noticed.

A changed letter in a note is still valid JSON; only a digest shows the change. `sinosoviet format` renews the seal and says what
changed since the last one. decisions.jsonl only grows. `sinosoviet decide` seals it too, after the line is on disk; therefore one
line after the sealed ones is allowed.
"""

from __future__ import annotations

import bisect
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from sinosoviet_corpus.files import jsonl, layout
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.record import Record

GROWS = layout.DECISIONS
RENEW = "Restore it, or run `sinosoviet format`."
FIX = "If the change is meant, read it and run `sinosoviet format`; if not, restore the line."


class Sealed(Record, frozen=True):
    """The digests of one file: of the whole, and of each line (SHA-256, the line without LF; 12 hexadecimal digits).

    own: the digest of this record's other fields, so that the seal guards itself.
    """

    path: str
    sha256: str
    lines: tuple[str, ...]
    own: str


def seal(files: dict[str, bytes]) -> bytes:
    """The content of seal.jsonl for these files (path -> bytes)."""
    return b"".join(jsonl.encode(_sealed(path, data)) + b"\n" for path, data in sorted(files.items()))


def check(files: dict[str, bytes], sealed: bytes | None) -> list[Problem]:
    """A problem for each file and line that differs from the seal."""
    if not sealed:
        return [_problem(layout.SEAL, None, "the corpus is not sealed", "Run `sinosoviet format`.")]
    # A line of the seal grows with the number of lines of its file, so the usual limit does not apply.
    records, problems = jsonl.read(sealed, Sealed, layout.SEAL, longest=len(sealed))
    known = {record.path: record for _, record in records}
    if [record.path for _, record in records] != sorted(known):
        problems.append(_problem(layout.SEAL, 1, "the files are not in order, each once", RENEW))
    for line, record in records:
        if record.own != _own(record.path, record.sha256, record.lines):
            problems.append(_problem(layout.SEAL, line, f"the seal of {record.path} is damaged", RENEW))
    for path in sorted(known.keys() - files.keys()):
        problems.append(_problem(path, None, "the file is gone", RENEW))
    for path, data in sorted(files.items()):
        if path not in known and path == GROWS and data.count(b"\n") <= 1:
            continue
        if path not in known:
            problems.append(_problem(path, None, "the file is not in the seal", FIX))
        elif hashlib.sha256(data).hexdigest() != known[path].sha256:
            problems += _changed(path, data, known[path])
    return problems


def changes(files: dict[str, bytes], sealed: bytes | None) -> list[str]:
    """The problems of `check` as lines of text, which `sinosoviet format` prints before it renews the seal."""
    return [f"{p.path}{f':{p.line}' if p.line else ''}: {p.message}" for p in check(files, sealed)]


def _sealed(path: str, data: bytes) -> Sealed:
    whole, lines = hashlib.sha256(data).hexdigest(), tuple(_digests(data))
    return Sealed(path=path, sha256=whole, lines=lines, own=_own(path, whole, lines))


def _own(path: str, whole: str, lines: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join((path, whole, *lines)).encode()).hexdigest()[:12]


def _digests(data: bytes) -> list[str]:
    lines = data.split(b"\n")
    return [digest(line) for line in (lines[:-1] if lines[-1] == b"" else lines)]


def digest(line: bytes) -> str:
    """The digest of a line without its LF."""
    return hashlib.sha256(line).hexdigest()[:12]


def _changed(path: str, data: bytes, sealed: Sealed) -> list[Problem]:
    if data.count(b"\n") > 2 * len(sealed.lines) + jsonl.ENOUGH:
        return [_problem(path, 1, f"the file has many more lines than the {len(sealed.lines)} that were sealed", FIX)]
    now, then = _digests(data), list(sealed.lines)
    if path == GROWS and now[: len(then)] == then and len(now) == len(then) + 1:
        return []  # `sinosoviet decide` was stopped before it renewed the seal; chain.py checks the line
    problems = []
    for i1, i2, j1, j2 in _differences(then, now):
        if j1 == j2:
            message = f"{i2 - i1} sealed line(s) are missing here"
            problems.append(_problem(path, min(j1 + 1, len(now) or 1), message, FIX))
        else:
            what = "is not in the seal" if i1 == i2 else "has changed since it was sealed"
            problems += [_problem(path, j + 1, f"the line {what}", FIX) for j in range(j1, j2)]
    return problems or [_problem(path, len(now) or 1, "the end of the file has changed since it was sealed", FIX)]


def _differences(then: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The runs that differ: then[i1:i2] was replaced by now[j1:j2]. Patience diff, O(n log n).

    Lines that occur once in both serve as anchors, as many as are in the same order. Equal lines next to an anchor also count as
    unchanged.
    """
    i = j = 0
    for a, b in (*_anchors(then, now), (len(then), len(now))):
        while i < a and j < b and then[i] == now[j]:
            i, j = i + 1, j + 1
        i2, j2 = a, b
        while i < i2 and j < j2 and then[i2 - 1] == now[j2 - 1]:
            i2, j2 = i2 - 1, j2 - 1
        if i < i2 or j < j2:
            yield i, i2, j, j2
        i, j = a + 1, b + 1


def _anchors(then: Sequence[str], now: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indices of lines that occur once in both: the longest chain that is increasing in both (Fredman 1975)."""
    once = {line for line, n in Counter(now).items() if n == 1}
    seen = Counter(then)
    where = {line: i for i, line in enumerate(then) if seen[line] == 1 and line in once}
    ends: list[int] = []  # for each length, the last index in `then` of the chain that ends earliest
    links: list[tuple[int, int, int]] = []  # (index in then, index in now, the link before or -1)
    last: list[int] = []  # for each of `ends`, its link
    for j, line in enumerate(now):
        i = where.get(line)
        if i is None:
            continue
        length = bisect.bisect_left(ends, i)
        links.append((i, j, last[length - 1] if length else -1))
        ends[length : length + 1] = [i]
        last[length : length + 1] = [len(links) - 1]
    chain: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        i, j, at = links[at]
        chain.append((i, j))
    return chain[::-1]


def _problem(path: str, line: int | None, message: str, fix: str) -> Problem:
    return Problem(code="SEA501", path=path, line=line, record=None, message=message, fix=fix)


def sealed_lines(sealed: bytes | None, path: str) -> int:
    """How many lines of a file are sealed; 0 if the seal cannot be read."""
    records, _ = jsonl.read(sealed or b"", Sealed, layout.SEAL, longest=len(sealed or b""))
    return next((len(record.lines) for _, record in records if record.path == path), 0)


def whole_digests(sealed: bytes | None) -> dict[str, str]:
    """path -> SHA-256 of the files as they were sealed; empty if the seal cannot be read."""
    try:
        return {r.path: r.sha256 for r in (jsonl.decode(line, Sealed) for line in (sealed or b"").splitlines())}
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}

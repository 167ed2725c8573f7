"""The seal: digests of every line of every record file, so that no change, however small, goes unseen.

A flipped letter in a note is valid JSON; only a digest can tell. `sinosoviet format` renews the seal and says what
changed since the last one. decisions.jsonl only grows: lines after the sealed ones are allowed.
"""

from __future__ import annotations

import hashlib

import msgspec

from sinosoviet_corpus.files import jsonl, layout
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.record import Record

GROWS = layout.DECISIONS
RENEW = "Restore it, or run `sinosoviet format`."
MEND = "If the change is meant, read it and run `sinosoviet format`; if not, restore the line."


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
    """What differs from the seal, file and line."""
    if not sealed:
        return [_problem(layout.SEAL, None, "the corpus is not sealed", "Run `sinosoviet format`.")]
    records, problems = jsonl.read(sealed, Sealed, layout.SEAL)
    known = {record.path: record for _, record in records}
    if [record.path for _, record in records] != sorted(known):
        problems.append(_problem(layout.SEAL, 1, "the files are not in order, each once", RENEW))
    for line, record in records:
        if record.own != _own(record.path, record.sha256, record.lines):
            problems.append(_problem(layout.SEAL, line, f"the seal of {record.path} is damaged", RENEW))
    for path in sorted(known.keys() - files.keys()):
        problems.append(_problem(path, None, "the file is gone", RENEW))
    for path, data in sorted(files.items()):
        if path not in known and path == GROWS:
            continue
        if path not in known:
            problems.append(_problem(path, None, "the file is not in the seal", MEND))
        elif hashlib.sha256(data).hexdigest() != known[path].sha256:
            problems += _changed(path, data, known[path])
    return problems


def changes(files: dict[str, bytes], sealed: bytes | None) -> list[str]:
    """The same in words, for the formatter to print before it seals anew."""
    return [f"{p.path}{f':{p.line}' if p.line else ''}: {p.message}" for p in check(files, sealed)]


def _sealed(path: str, data: bytes) -> Sealed:
    whole, lines = hashlib.sha256(data).hexdigest(), tuple(_digests(data))
    return Sealed(path=path, sha256=whole, lines=lines, own=_own(path, whole, lines))


def _own(path: str, whole: str, lines: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join((path, whole, *lines)).encode()).hexdigest()[:12]


def _digests(data: bytes) -> list[str]:
    lines = data.split(b"\n")
    return [hashlib.sha256(line).hexdigest()[:12] for line in (lines[:-1] if lines[-1] == b"" else lines)]


def _changed(path: str, data: bytes, sealed: Sealed) -> list[Problem]:
    if data.count(b"\n") > 2 * len(sealed.lines) + jsonl.ENOUGH:
        return [_problem(path, 1, f"the file has many more lines than the {len(sealed.lines)} that were sealed", MEND)]
    now, then = _digests(data), list(sealed.lines)
    if path == GROWS and now[: len(then)] == then:
        return []
    import difflib  # only a changed file needs it

    problems = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if tag == "delete":
            message = f"{i2 - i1} sealed line(s) are missing here"
            problems.append(_problem(path, min(j1 + 1, len(now) or 1), message, MEND))
        elif tag != "equal":
            what = "is not in the seal" if tag == "insert" else "has changed since it was sealed"
            problems += [_problem(path, j + 1, f"the line {what}", MEND) for j in range(j1, j2)]
    return problems or [_problem(path, len(now) or 1, "the end of the file has changed since it was sealed", MEND)]


def _problem(path: str, line: int | None, message: str, mend: str) -> Problem:
    return Problem(code="SEA501", path=path, line=line, record=None, message=message, mend=mend)


def whole_digests(sealed: bytes | None) -> dict[str, str]:
    """path -> SHA-256 of the files as they were sealed; nothing for a seal that cannot be read."""
    try:
        return {r.path: r.sha256 for r in (jsonl.decode(line, Sealed) for line in (sealed or b"").splitlines())}
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}

"""Seals a log of decisions from before each line carried the digest of the line before it. The lines stay as they are.

The log has the earlier form if no line is linked to another and the seal covers the beginning of the log. Sealed lines need no links.
"""

from __future__ import annotations

import hashlib
import io

import msgspec

from sinosoviet_corpus.files import jsonl, layout, seal
from sinosoviet_corpus.migrations.step import Before, Change
from sinosoviet_corpus.model.decision import Decision

PATH = layout.DECISIONS


def step(before: Before) -> Change:
    """Seal the lines that are not sealed yet."""
    lines = list(io.BytesIO(before.files.get(PATH, b"")))
    count = seal.sealed_lines(before.sealed, PATH)
    if len(lines) <= count or not _is_beginning(lines[:count], before.sealed) or any(map(_is_linked, lines)):
        return Change()
    said = tuple(f"{PATH}:{n}: sealed as it stands" for n in range(count + 1, len(lines) + 1))
    return Change(said=said, seals=True, excused=frozenset({("SEA501", PATH), ("SEA502", PATH)}))


def _is_beginning(lines: list[bytes], sealed: bytes | None) -> bool:
    digest = seal.whole_digests(sealed).get(PATH)
    return digest is None or digest == hashlib.sha256(b"".join(lines)).hexdigest()


def _is_linked(line: bytes) -> bool:
    try:
        return jsonl.decode(line, Decision).previous is not None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return True  # not a decision: this step must not excuse it

"""A baseline: the findings a corpus is known to have, so that a check fails on new ones only."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, disk
from sinosoviet_corpus.model.finding import Finding

SCHEMA = "sinosoviet/baseline/1"


def write(path: Path, findings: Iterable[Finding]) -> int:
    """Write the ids of the findings, each with its rule and claim for people to read. Return their number."""
    known = {f.id: f"{f.code} {f.claim}" for f in findings}
    atomic.write(path, (json.dumps({"schema": SCHEMA, "findings": known}, indent=1, sort_keys=True) + "\n").encode())
    return len(known)


def read(path: Path) -> frozenset[str]:
    """The ids in a baseline. Raises CorpusError for a file that is not a baseline."""
    try:
        content = json.loads(disk.read(path).decode("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise CorpusError(
            f"cannot be read as a baseline: {why}", str(path), "Write one with --write-baseline."
        ) from None
    if (
        not isinstance(content, dict)
        or content.get("schema") != SCHEMA
        or not isinstance(content.get("findings"), dict)
    ):
        raise CorpusError(f"not a baseline of this version ({SCHEMA})", str(path), "Write one with --write-baseline.")
    return frozenset(content["findings"])

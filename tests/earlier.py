"""Turns a corpus into its earlier form: before `mentions.jsonl`, before predicates had flags, and before decisions were linked."""

from __future__ import annotations

import json
import re
from pathlib import Path

from sinosoviet_corpus.files import layout, seal
from sinosoviet_corpus.migrations.step_02_meanings import FLAGS

LOG = layout.DECISIONS


def rename(root: Path) -> None:
    """Give the mentions their earlier name."""
    for path in sorted((root / "annotations").glob("**/mentions.jsonl")):
        path.rename(path.with_name("entities.jsonl"))


def without_flags(vocabulary: str) -> str:
    """The text without the lines of flags."""
    return "".join(
        line for line in vocabulary.splitlines(keepends=True) if not re.match(rf"({'|'.join(FLAGS)}) = ", line)
    )


def unlink(root: Path) -> None:
    """Decisions in the earlier form: not linked and not sealed."""
    rows = [json.loads(line) for line in (root / LOG).read_text("utf-8").splitlines()]
    lines = [json.dumps({key: value for key, value in row.items() if key != "previous"}) for row in rows]
    (root / LOG).write_text("".join(f"{line}\n" for line in lines), "utf-8")


def make_earlier(root: Path) -> Path:
    """Put a sound corpus into the earlier form, with the seal that it had."""
    rename(root)
    vocabulary = root / layout.VOCABULARY
    vocabulary.write_text(without_flags(vocabulary.read_text("utf-8")), "utf-8")
    if (root / LOG).exists():
        unlink(root)
    paths = [path for path in (*root.glob("annotations/**/*"), *root.glob("corpus/*/*")) if path.is_file()]
    names = {path.relative_to(root).as_posix(): path for path in paths if path.suffix != ".md"}
    names = {name: path for name, path in names.items() if "/." not in name and name not in (LOG, layout.SEAL)}
    (root / layout.SEAL).write_bytes(seal.seal({name: path.read_bytes() for name, path in names.items()}))
    return root

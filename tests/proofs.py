"""Corpora of examples and worlds as record files, and proofs that were altered in one place."""

from __future__ import annotations

import copy
import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.files import jsonl, reader
from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.finding import Finding
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.model.work import Work
from sinosoviet_corpus.proof.steps import Steps

Proof = dict[str, Any]


def write(corpus: Corpus, root: Path) -> Path:
    """Write the records of a corpus that proofs read into a folder, each in its canonical line, with the shipped vocabulary."""
    files: dict[str, list[msgspec.Struct]] = {
        "entities": list(corpus.entities),
        "reference/complete": list(corpus.complete),
    }
    for claim in corpus.claims:
        files.setdefault(f"{claim.source}/claims", []).append(claim)
    for date in corpus.dates:
        files.setdefault(f"{date.source}/dates", []).append(date)
    for mention in corpus.mentions:
        files.setdefault(f"{mention.source}/mentions", []).append(mention)
    for name, records in files.items():
        path = root / f"annotations/{name}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(jsonl.encode(record) + b"\n" for record in records))
    for text in corpus.texts.values():
        folder = root / f"corpus/{text.source.id}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "text.txt").write_bytes(text.text.encode())
        (folder / "source.toml").write_text(_toml(text.source), "utf-8")
    items = [_item(work) for work in corpus.bibliography.values()]
    (root / "annotations/reference").mkdir(parents=True, exist_ok=True)
    (root / "annotations/reference/bibliography.json").write_text(json.dumps(items), "utf-8")
    shutil.copy(shipped_corpus() / VOCABULARY, root / VOCABULARY)
    return root


def _toml(source: Source) -> str:
    """source.toml."""
    made = msgspec.to_builtins(source)
    derivations = made.pop("derivations", ())
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in made.items() if value is not None]
    for derivation in derivations:
        lines += ["[[derivations]]", *(f"{key} = {json.dumps(value)}" for key, value in derivation.items())]
    return "\n".join(lines) + "\n"


def _item(work: Work) -> dict[str, Any]:
    """An entry of the bibliography, as CSL-JSON."""
    made = {
        "id": work.key,
        "type": work.type,
        "title": work.title,
        "author": [
            {k.replace("_", "-"): v for k, v in msgspec.to_builtins(name).items() if v} for name in work.authors
        ],
        "editor": [
            {k.replace("_", "-"): v for k, v in msgspec.to_builtins(name).items() if v} for name in work.editors
        ],
        "volume": work.volume,
        "edition": work.edition,
        "container-title": work.container,
        "publisher": work.publisher,
        "URL": work.url,
        "note": work.note,
        "custom": {"derivations": msgspec.to_builtins(work.derivations)},
    }
    if work.issued:
        year, *rest = work.issued.removeprefix("-").split("-")
        sign = -1 if work.issued.startswith("-") else 1
        made["issued"] = {"date-parts": [[sign * int(year), *map(int, rest)]]}
    return {key: value for key, value in made.items() if value}


def checker(root: Path) -> Steps:
    """The checker over the record files of a folder."""
    return Steps(reader.to_corpus(reader.read_folder(root)))


def plain(findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    """The definite findings as they stand in a report."""
    report: list[dict[str, Any]] = msgspec.json.decode(msgspec.json.encode(findings))
    return [finding for finding in report if finding["verdict"] == "definite"]


def altered(finding: dict[str, Any], chance: random.Random, part: str = "") -> tuple[str, dict[str, Any]]:
    """A copy of a finding whose proof, or one part of it, differs in one place: what was altered, and the finding."""
    changed = copy.deepcopy(finding)
    places = list(_places(changed["proof"][part] if part else changed["proof"], part or "proof"))
    where, owner, key = chance.choice(places)
    value = owner[key]
    if isinstance(value, bool):
        owner[key] = not value
    elif isinstance(value, int | float):
        owner[key] = value + chance.choice((-1, 1, 365))
    elif isinstance(value, str):
        owner[key] = _other_word(value, finding["proof"], chance)
    elif isinstance(value, list | dict):
        del owner[key]
    return f"{where}: {value!r}", changed


def _other_word(word: str, proof: Proof, chance: random.Random) -> str:
    """Another id or digest of the same proof, or the word with a letter more."""
    others = sorted({*proof["records"], *proof["records"].values(), *proof["given"].values()} - {word})
    return str(chance.choice((*others, f"{word}x")))


def _places(value: Any, where: str) -> Iterator[tuple[str, Any, Any]]:
    """Every number, word and member of a list in a proof, with what holds it."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, dict | list):
            if isinstance(value, list):
                yield f"{where}/{key}", value, key
            yield from _places(part, f"{where}/{key}")
        elif part is not None:
            yield f"{where}/{key}", value, key

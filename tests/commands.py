"""Strings that would command a terminal, a log or a runner of CI jobs, put wherever a corpus holds a string."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from sinosoviet_corpus.files import jsonl, layout
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import verify
from sinosoviet_corpus.visible import OBEYED
from tests.scratch import MADE_BY, SOURCE, TEXT, change, make

BREAKS = ("\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029")
COMMANDS = "".join(f"{b}::warning::HIT{b} ##[error]HIT" for b in BREAKS)
# Repeated so often that one of them begins a line where lines are wrapped.
HOSTILE = f"{COMMANDS}\x1b[31m\x07\x9b2J\u202e\u2066\u200f\u061c\ufeff" + " ::stop-commands::HIT ##[add-mask]HIT" * 9
MARKUP = "|`<b>*[a](https://b.example)@all"
# Fields without free words: ids, quotes, dates, words of the vocabulary.
FIXED = {
    "id", "source", "entity", "target", "holder", "person", "place", "event", "content", "anchor", "state", "first", "second",
    "claims", "claim", "part_of", "instance_of", "actors", "member_class", "quote", "edtf", "period", "predicate", "role", "type",
    "subcategory", "work", "finding", "code",
}  # fmt: skip
OURS = re.compile(r"::(error|warning|notice) (file=[^:]*,)?title=[A-Z]{3}\d{3}[^:]*::")


def obeyed(text: str) -> list[str]:
    """The faults of an output that a CI runner reads."""
    wrong = [f"{ord(c):04X} in the open" for c in set(OBEYED.findall(text)) - {"\n"}]
    for line in text.split("\n"):
        if "##[" in line or (line.lstrip().startswith("::") and not OURS.match(line)):
            wrong.append(f"a command: {line[:200]}")
    return wrong


def sound(root: Path) -> Path:
    """A sound corpus with one contradiction, and a hostile string in every field that allows one."""
    make(root, year="1881")
    decision = {"finding": "0" * 16, "code": "TMP101", "claim": "essay/death", "judgement": "confirm"}
    decision |= {"reason": "x", "by": "x", "at": "2026-01-01T00:00:00Z", "note": "x"}
    gone = decision | {"finding": "1" * 16, "claim": "essay/gone"}
    (root / layout.DECISIONS).write_text(f"{json.dumps(decision)}\n{json.dumps(gone)}\n", "utf-8")
    adjudication = {"id": "essay/a1", "source": "essay", "layer": "dates", "first": None, "second": None}
    adjudication |= {"about": "x", "outcome": "both", "reason": "x", "made_by": MADE_BY}  # type: ignore[dict-item]
    (root / "annotations/essay/adjudication.jsonl").write_text(f"{json.dumps(adjudication)}\n", "utf-8")
    _text(root)
    for name in ("first", "second"):
        folder = root / "annotations/essay" / name
        folder.mkdir()
        for layer in ("dates", "stance"):
            line = (root / f"annotations/essay/{layer}.jsonl").read_text("utf-8").replace('"essay/', f'"essay/{name}-')
            (folder / f"{layer}.jsonl").write_text(line, "utf-8")
    # Ids and names of roles are visible characters; so are these.
    for path in (root / "annotations").rglob("*.jsonl"):
        if path.name != "seal.jsonl":
            text = path.read_text("utf-8").replace('"babbage"', '"::warning::babbage##[error]x"')
            path.write_text(text.replace('"essay/death"', '"::warning::death##[error]x"'), "utf-8")
    sentence = b'{person} died[ {place}]"'
    change(
        root,
        layout.VOCABULARY,
        # Brackets come in pairs in a sentence.
        lambda d: d.replace(
            sentence, sentence[:-1] + json.dumps(f" {HOSTILE}".replace("\x1b[", "\x1b"))[1:].encode(), 1
        ),
    )
    works = json.loads((root / layout.BIBLIOGRAPHY).read_text("utf-8"))
    for work in works:
        work |= {
            "title": HOSTILE,
            # Works of one author or publisher are one voice, and the contradiction would be a tension.
            "publisher": f"{HOSTILE} {work['id']}",
            "author": [{"family": f"{HOSTILE} {work['id']}", "given": HOSTILE}],
            "URL": HOSTILE,
        }
        work |= {"note": f"kind: {HOSTILE}; tendency: {HOSTILE}"}
    (root / layout.BIBLIOGRAPHY).write_text(json.dumps(works), "utf-8")
    _records(root)
    format_corpus(root)
    assert verify(root) == []
    return root


def unsound(root: Path) -> Path:
    """The same with hostile strings also in ids and all other fields that do not allow them."""
    sound(root)
    _records(root, everywhere=True)
    return root


def unreadable(root: Path) -> Path:
    """A corpus whose lines are no records, but hostile."""
    make(root)
    for path, _, _ in layout.record_files(root):
        (root / path).write_text(
            json.dumps({HOSTILE: HOSTILE}) + "\n" + json.dumps({"id": HOSTILE}) + f"\n{COMMANDS}\n", "utf-8"
        )
    (root / "annotations/second.jsonl").write_text(HOSTILE, "utf-8")
    return root


def _text(root: Path) -> None:
    """Append hostile lines to the text, and make the fields of its source hostile."""
    change(root, TEXT, lambda data: data + COMMANDS.replace("HIT", "HIT in the text").encode())
    data = (root / TEXT).read_bytes()
    about: dict[str, Any] = tomllib.loads((root / SOURCE).read_text("utf-8"))
    for field in ("title", "kind", "author", "date", "origin", "rights", "received", "original_file", "newlines"):
        about[field] = HOSTILE
    about |= {"bytes": len(data), "code_points": len(data.decode()), "sha256": hashlib.sha256(data).hexdigest()}
    about |= {"tendency": HOSTILE, "oddities": [HOSTILE, HOSTILE]}
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in about.items()]
    lines += ['[[derivations]]\nrelation = "copies"\ncertain = true\n']
    lines += [f"{name} = {json.dumps(HOSTILE)}\n" for name in ("target", "evidence")]
    (root / SOURCE).write_text("".join(lines), "utf-8")


def _records(root: Path, everywhere: bool = False) -> None:
    """Put a hostile string into each field of the first record of each file; into ids and the like only if asked for."""
    for path, kind, _ in layout.record_files(root):
        lines = (root / path).read_bytes().split(b"\n")
        record = json.loads(lines[0])
        for name, put in _strings(record):
            if name in FIXED and not everywhere:
                continue
            put(f"https://x/{HOSTILE}" if name == "url" and not everywhere else HOSTILE + MARKUP)
            try:
                jsonl.decode(json.dumps(record).encode(), kind)
            except msgspec.ValidationError:  # one of a few words, or no string at all
                put(None)
        lines[0] = json.dumps(record, ensure_ascii=False).encode()
        (root / path).write_bytes(b"\n".join(lines))


def _strings(value: Any, name: str = "") -> Iterator[tuple[str, Callable[[str | None], None]]]:
    """Every string or null within a value: the name of its field, and a function that replaces it; None restores the old value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, old in list(items):
        if isinstance(old, dict | list):
            yield from _strings(old, key if isinstance(key, str) else name)
        elif old is None or isinstance(old, str):

            def put(new: str | None, key: Any = key, old: str | None = old) -> None:
                value[key] = old if new is None else new

            yield key if isinstance(key, str) else name, put

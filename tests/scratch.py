"""A small sound corpus, not the shipped one, and more than twenty ways to damage it."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.tasks.format import format_corpus

Record = dict[str, Any]
CLAIMS = "annotations/essay/claims.jsonl"
MADE_BY = {"agent": "a person", "at": "2026-01-01", "status": "manual", "confidence": "high", "guideline": "1"}
CITED = {"locator": "p. 1", "url": None, "function": "supports", "read": "excerpt", "says": "He died on 18 October."}


def make(root: Path, year: str = "1871") -> Path:
    """Write the corpus into `root` and seal it; sound, and without findings unless the text has another year than 1871."""
    text = f"Mr. “Babbage” 𝔅 of London built no engine. He died in London in {year}.\nBrilliant, they say: 天才.\n"

    def span(words: str) -> list[Record]:
        start = text.index(words)
        return [{"start": start, "end": start + len(words), "quote": words}]

    def layer(ident: str, words: str, **rest: Any) -> Record:
        return {"id": ident, "source": "essay", "spans": span(words), **rest, "made_by": MADE_BY, "note": None}

    def when(raw: str, edtf: str) -> Record:
        return {"raw": raw, "edtf": edtf, "mode": "within", "part": None, "calendar": "gregorian", "anchor": None}

    def died(ident: str, **rest: Any) -> Record:
        empty = dict.fromkeys(("content", "quantity", "quantifier", "value", "event", "rank_reason", "note"))
        return {
            "id": ident, "kind": "event", "predicate": "died", "roles": {"person": ["babbage"]}, "place": "london",
            "place_relation": "in", "polarity": "+", "modality": "certain", "markers": [], "irrealis": "actual",
            "voices": [], "citations": [], "rank": "normal", "made_by": MADE_BY, **empty, **rest,
        }  # fmt: skip

    def entity(ident: str, kind: str, label: str, part_of: list[str]) -> Record:
        rest: Record = {"instance_of": [], "single_holder": None, "state": None, "note": None}
        return {"id": ident, "type": kind, "label": label, "names": [], "part_of": part_of, **rest}

    cited = [{"work": work, **CITED} for work in ("times-1871", "hyman-1982")]
    records: dict[str, list[Record]] = {
        "entities.jsonl": [
            entity("babbage", "person", "Charles Babbage", []),
            entity("england", "place", "England", []),
            entity("london", "place", "London", ["england"]),
        ],
        "essay/claims.jsonl": [
            died(
                "essay/death", source="essay", spans=span(f"He died in London in {year}"), time=when(f"in {year}", year)
            )
        ],
        "essay/dates.jsonl": [layer("essay/d1", f"in {year}", time=when(f"in {year}", year))],
        "essay/mentions.jsonl": [
            layer("essay/m1", "Babbage", entity="babbage", sure="high"),
            layer("essay/m2", "London", entity="london", sure="high"),
        ],
        "essay/stance.jsonl": [
            layer("essay/st1", "Brilliant", holder=None, target="babbage", polarity="+", category="judgement")
            | {"subcategory": "capacity", "intensity": 3, "engagement": "acknowledge"}
            | {"made_by": MADE_BY | {"guideline": "3"}}
        ],
        "essay/sentences.jsonl": [
            {
                "id": "essay/s1",
                "source": "essay",
                "spans": span("Brilliant, they say"),
                "no_claim": "ornament",
                "note": None,
            }
        ],
        "reference/claims.jsonl": [
            died("ref/death", source="reference", spans=[], time=when("18 October 1871", "1871-10-18"), citations=cited)
        ],
        "reference/complete.jsonl": [
            {"id": "ref/deaths", "entity": "babbage", "role": "person", "predicate": "died", "member_class": None}
            | {"place_relation": None, "period": "1871", "statement": "He died once.", "asserted_by": "The Times"}
            | {"citations": cited, "made_by": MADE_BY}
        ],
        "reference/searches.jsonl": [
            {"id": "search/death", "topic": "death", "claims": ["essay/death"], "queries": ["Babbage death"]}
            | {"date": "2026-01-01", "found": "yes", "note": "", "made_by": MADE_BY}
        ],
    }
    for name, rows in records.items():
        path = root / "annotations" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    works = [{"id": key, "type": "book", "title": key.title()} for key in ("times-1871", "hyman-1982")]
    (root / "annotations/reference/bibliography.json").write_text(json.dumps(works, indent=1), "utf-8")
    shutil.copy(shipped_corpus() / VOCABULARY, root / VOCABULARY)
    folder = root / "corpus/essay"
    folder.mkdir(parents=True)
    data = text.encode()
    (folder / "text.txt").write_bytes(data)
    fields = dict.fromkeys(("title", "kind", "author", "date", "origin", "rights", "received"), "unknown")
    fields |= {"id": "essay", "language": "en", "original_file": "a.txt", "newlines": "LF"}
    fields |= {"sha256": hashlib.sha256(data).hexdigest()}
    sizes = f"bytes = {len(data)}\ncode_points = {len(text)}\n"
    (folder / "source.toml").write_text("".join(f'{k} = "{v}"\n' for k, v in fields.items()) + sizes, "utf-8")
    format_corpus(root)
    return root


def files(root: Path) -> dict[str, bytes]:
    """Path -> bytes of every file below a folder, except the working folder of the writers."""
    found = (p for p in sorted(root.rglob("*")) if p.is_file() and ".writing" not in p.parts)
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in found}


def records(root: Path, name: str) -> list[Record]:
    """The records of a file of a corpus, none if it is not there."""
    path = root / name
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def change(root: Path, name: str, how: Callable[[bytes], bytes]) -> None:
    """Rewrite a file."""
    path = root / name
    before = path.read_bytes()
    path.write_bytes(how(before))
    assert path.read_bytes() != before


def edit(root: Path, name: str, how: Callable[[Record], object]) -> None:
    """Change the first record of a file and seal the corpus again, so that it is not the seal that notices the change."""

    def edited(data: bytes) -> bytes:
        first, *rest = data.decode().splitlines()
        record = json.loads(first)
        how(record)
        return "".join(f"{line}\n" for line in (json.dumps(record, ensure_ascii=False), *rest)).encode()

    change(root, name, edited)
    format_corpus(root)


def _swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(old, new)


def _spans(**values: Any) -> Callable[[Record], object]:
    return lambda record: record["spans"][0].update(values)


TEXT, SOURCE = "corpus/essay/text.txt", "corpus/essay/source.toml"
ENTITIES, REFERENCES = "annotations/entities.jsonl", "annotations/reference/claims.jsonl"

FAULTS: dict[str, Callable[[Path], object]] = {
    "a letter of the text": lambda r: change(r, TEXT, _swap(b"engine", b"engines")),
    "the line ends of the text": lambda r: change(r, TEXT, _swap(b"\n", b"\r\n")),
    "the text is gone": lambda r: (r / TEXT).unlink(),
    "another digest": lambda r: change(r, SOURCE, _swap(b'sha256 = "', b'sha256 = "0')),
    "an offset moved by one": lambda r: edit(r, CLAIMS, lambda c: _spans(start=c["spans"][0]["start"] + 1)(c)),
    "an offset past the end": lambda r: edit(r, CLAIMS, _spans(end=10_000)),
    "a quote retyped": lambda r: edit(r, "annotations/essay/mentions.jsonl", _spans(quote="Baggage")),
    "an id taken twice": lambda r: edit(r, "annotations/essay/dates.jsonl", lambda d: d.update(id="essay/m1")),
    "an unknown predicate": lambda r: edit(r, CLAIMS, lambda c: c.update(predicate="deceased")),
    "an unknown role": lambda r: edit(r, CLAIMS, lambda c: c.update(roles={"pilot": ["babbage"]})),
    "an entity that is not there": lambda r: edit(r, CLAIMS, lambda c: c.update(roles={"person": ["cabbage"]})),
    "a misspelt key": lambda r: change(r, CLAIMS, _swap(b'"roles"', b'"rolls"')),
    "a line cut off": lambda r: change(r, CLAIMS, lambda data: data[:-20]),
    "a byte order mark": lambda r: change(r, CLAIMS, lambda data: b"\xef\xbb\xbf" + data),
    "Latin-1": lambda r: change(r, CLAIMS, _swap(b'"a person"', '"Frau Müller"'.encode("latin-1"))),
    "a value changed unseen": lambda r: change(r, CLAIMS, _swap(b'"a person"', b'"A person"')),
    "a circle": lambda r: edit(r, ENTITIES, lambda e: e.update(part_of=[e["id"]])),
    "a reference without a work": lambda r: edit(r, REFERENCES, lambda c: c.update(citations=[])),
    "an unknown work": lambda r: edit(r, REFERENCES, lambda c: c["citations"][0].update(work="times-1872")),
    "a date that is none": lambda r: edit(r, CLAIMS, lambda c: c["time"].update(edtf="in 1871")),
    "a broken vocabulary": lambda r: change(r, VOCABULARY, lambda data: data + b"[[[\n"),
    "no vocabulary": lambda r: (r / VOCABULARY).unlink(),
    "no seal": lambda r: (r / "annotations/seal.jsonl").unlink(),
    "a file of records gone": lambda r: (r / "annotations/essay/stance.jsonl").unlink(),
}

"""The small corpus of `scratch.py`, enlarged until it has every kind of record, and every field is filled somewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sinosoviet_corpus.files.layout import BIBLIOGRAPHY, DECISIONS, ENTITIES
from sinosoviet_corpus.tasks.format import format_corpus
from tests.scratch import CLAIMS, MADE_BY, REFERENCES, SOURCE, Record, make

LAYERS = ("claims", "dates", "mentions", "stance", "sentences")
SECOND = "annotations/essay/second"
TEXT = "Mr. “Babbage” 𝔅 of London built no engine. He died in London in 1881.\nBrilliant, they say: 天才.\n"

DERIVED = """
[[derivations]]
relation = "quotes"
target = "times-1871"
certain = false
evidence = "some words are the same"

[[derivations]]
relation = "cites"
target = "https://example.org/a"
certain = true
evidence = "it says so"
"""

ITEM: Record = {
    "id": "hyman-1982",
    "type": "book",
    "title": "Charles Babbage: Pioneer of the Computer",
    "container-title": "Lives",
    "publisher": "Oxford University Press",
    "author": [{"family": "Hyman", "given": "Anthony"}, {"literal": "A Society"}],
    "editor": [{"family": "Lee", "given": "Ann", "non-dropping-particle": "van"}],
    "issued": {"date-parts": [[1982, 5]], "circa": True},
    "accessed": {"date-parts": [[2026, 1, 1]]},
    "number-of-pages": "287",
    "volume": "2",
    "page": "1-287",
    "URL": "https://example.org/hyman",
    "DOI": "10.1000/1",
    "note": "kind: secondary; tendency: British scholarship",
    "custom": {
        "derivations": [{"relation": "cites", "target": "times-1871", "certain": True, "evidence": "its first note"}]
    },
}


def span(words: str) -> Record:
    """The extent of these words in the text."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "quote": words}


def when(raw: str, edtf: str, **rest: Any) -> Record:
    """A time expression."""
    return {"raw": raw, "edtf": edtf, "mode": "within", "part": None, "calendar": "gregorian", "anchor": None, **rest}


def _voice(who: str | None, words: str) -> Record:
    return {"who": who, "act": "say", "engagement": "acknowledge", "span": span(words)}


def claim(first: Record, ident: str, predicate: str, roles: dict[str, list[str]], **rest: Any) -> Record:
    """A claim like the first one, except for the given fields."""
    return {**first, "id": ident, "predicate": predicate, "roles": roles, **rest}


def make_full(root: Path) -> Path:
    """Write the corpus into `root` and seal it: sound, with findings."""
    make(root, year="1881")
    _entities(root)
    _claims(root)
    _references(root)
    _layers(root)
    _bibliography(root)
    source = root / SOURCE
    more = 'tendency = "British press"\nwritten = "1901"\noddities = ["a letter that few fonts have"]\n'
    source.write_text(source.read_text("utf-8") + more + DERIVED, "utf-8")
    decision = {"finding": "0" * 16, "code": "TMP101", "claim": "essay/death", "judgement": "confirm"}
    decision |= {"reason": "error-in-text", "by": "a person", "at": "2026-01-01T00:00:00Z", "note": "as the text says"}
    write_records(root / DECISIONS, [decision])
    imported: Record = {
        "id": "import/facts",
        "form": "facts",
        "file": "facts.csv",
        "sha256": "0" * 64,
        "mapping": None,
        "text": None,
    }
    counts = dict.fromkeys(("rows", "known", "claims", "entities", "works", "complete", "set_aside"), 0)
    write_records(root / "annotations/imports.jsonl", [{**imported, "by": "a person", "at": decision["at"], **counts}])
    format_corpus(root)
    return root


def read_records(path: Path) -> list[Record]:
    """The records of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def write_records(path: Path, rows: list[Record]) -> None:
    """Write records, a line each."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def _entities(root: Path) -> None:
    rows = read_records(root / ENTITIES)
    rows[0] |= {"names": [{"text": "Babbage", "lang": "en"}, {"text": "巴贝奇", "lang": "zh"}], "note": "a person"}
    empty: Record = {"names": [], "part_of": [], "instance_of": [], "single_holder": None, "state": None, "note": None}
    rows += [
        {"id": "britain", "type": "state", "label": "Britain", **empty},
        {"id": "posts", "type": "class", "label": "professorships", **empty},
        {"id": "chair", "type": "office", "label": "Lucasian Professor", **empty}
        | {"single_holder": True, "state": "britain", "instance_of": ["posts"]},
        {"id": "engine", "type": "structure", "label": "the engine", **empty, "part_of": ["london"]},
        {"id": "funeral", "type": "event", "label": "the funeral", **empty},
        {"id": "airy", "type": "person", "label": "George Airy", **empty},
    ]
    write_records(root / ENTITIES, rows)


def _claims(root: Path) -> None:
    rows = read_records(root / CLAIMS)
    rows[0] |= {"event": "funeral", "markers": [span("say")], "note": "as it stands", "value": "a value"}
    rows[0]["voices"] = [_voice("airy", "they say"), _voice(None, "they")]
    rows[0]["citations"] = [
        {"work": "hyman-1982", "locator": "p. 3", "url": "https://example.org/3", "function": "supports"}
        | {"read": "excerpt", "says": "He died on 18 October."}
    ]
    plain = {**rows[0], "voices": [], "citations": [], "markers": [], "event": None, "value": None, "note": None}
    size = {"lo": 25000.0, "hi": 26000.5, "unit": "parts", "counted": "parts of the engine", "as_of": "1849"}
    rows += [
        claim(plain, "essay/held", "held_office", {"person": ["babbage"], "office": ["chair"]}, kind="state"),
        claim(plain, "essay/order", "before", {"earlier": ["essay/death"], "later": ["essay/held"]}, kind="relation")
        | {"place": None, "place_relation": None, "time": None},
        claim(plain, "essay/size", "numbered", {"entity": ["engine"]}, kind="quantity", quantity=size)
        | {"quantifier": "some", "modality": "probable", "time": when("in 1881", "1881", anchor="essay/d1")},
        claim(plain, "essay/said", "said", {"speaker": ["airy"]}, content="essay/death"),
    ]
    write_records(root / CLAIMS, rows)


def _references(root: Path) -> None:
    rows = read_records(root / REFERENCES)
    held = {"person": ["airy"], "office": ["chair"]}
    size = {"lo": 8000.0, "hi": None, "unit": "parts", "counted": "parts of the engine", "as_of": None}
    rows += [
        claim(rows[0], "ref/held", "held_office", held, kind="state", time=when("1826 to 1828", "1826/1828"))
        | {"rank": "preferred", "rank_reason": "the register"},
        claim(rows[0], "ref/size", "numbered", {"entity": ["engine"]}, kind="quantity", quantity=size),
        claim(rows[0], "ref/named", "named", {"entity": ["babbage"]}, value="Babbage", kind="state"),
    ]
    write_records(root / REFERENCES, rows)
    path = root / "annotations/reference/complete.jsonl"
    lists = [{**row, "member_class": "posts"} for row in read_records(path)]
    there: Record = {"id": "ref/deaths-there", "entity": "england", "role": "place", "place_relation": "in"}
    write_records(path, [*lists, {**lists[0], "member_class": None, **there}])
    path = root / "annotations/reference/searches.jsonl"
    write_records(path, [{**row, "note": "nothing in print"} for row in read_records(path)])
    concluded: Record = {
        "id": "assessment/death",
        "claims": ["essay/death"],
        "verdict": "differs",
        "differs_in": ["when"],
    }
    concluded |= {"statement": "He died in 1871.", "references": ["ref/death"], "searches": ["search/death"]}
    write_records(root / "annotations/reference/assessments.jsonl", [{**concluded, "made_by": MADE_BY}])


def _layers(root: Path) -> None:
    folder = root / "annotations/essay"
    stance = read_records(folder / "stance.jsonl")
    write_records(folder / "stance.jsonl", [{**row, "holder": "airy", "note": "praise"} for row in stance])
    dates = read_records(folder / "dates.jsonl")
    dates[0]["note"] = "the year only"
    write_records(folder / "dates.jsonl", dates)
    more = read_records(folder / "sentences.jsonl")
    words: Record = {"spans": [span("He died in London in 1881.")], "no_claim": None}
    write_records(folder / "sentences.jsonl", [{**more[0], "id": "essay/s0", **words}, *more])
    for made in ("first", "second"):
        for layer in LAYERS:
            rows = [{**row, "id": f"{row['id']}-{made}"} for row in read_records(folder / f"{layer}.jsonl")[:1]]
            write_records(folder / made / f"{layer}.jsonl", rows)
    settled: Record = {"id": "essay/adj1", "source": "essay", "layer": "claims", "first": "essay/death-first"}
    settled |= {"second": "essay/death-second", "about": "the place", "outcome": "both", "reason": "the same"}
    write_records(root / SECOND / "adjudication.jsonl", [{**settled, "made_by": MADE_BY}])


def _bibliography(root: Path) -> None:
    times: Record = {"id": "times-1871", "type": "article-newspaper", "title": "The Late Mr. Babbage"}
    times |= {"container-title": "The Times", "issued": {"date-parts": [["1871", 10, 23]]}, "note": "kind: primary"}
    (root / BIBLIOGRAPHY).write_text(json.dumps([times, ITEM], indent=1, ensure_ascii=False), "utf-8")

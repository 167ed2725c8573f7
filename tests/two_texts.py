"""A small sound corpus with two texts that speak of one death and of two events, for the pages that put texts side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import verify
from tests.scratch import make

LETTER = "A friend writes: <b>he died in Paris on 3 March 1872</b>.\r\nThe fair of 1851 was large, and the fair was in London 天.\n"


def two_texts(root: Path) -> Path:
    """Write the corpus into `root`: the essay of `scratch`, and a letter that has another day and place of the death and the same two events."""
    make(root)
    file = root.parent / "letter.txt"
    file.write_bytes(LETTER.encode())
    add(root, file, "letter", "A letter & more", "2026-01-01")

    def claim(
        ident: str, source: str, quote: str, predicate: str, roles: dict[str, list[str]], **rest: Any
    ) -> dict[str, Any]:
        return {
            "id": f"{source}/{ident}",
            "source": source,
            "spans": [{"quote": quote}],
            "predicate": predicate,
            "roles": roles,
            **rest,
        }

    fair, talk = {"event": ["the-fair"]}, {"event": "the-talk", "time": {"edtf": "1860", "calendar": "gregorian"}}
    died = {"person": ["babbage"]}
    new = {
        "annotations/letter/claims.jsonl": [
            claim("death", "letter", "he died in Paris on 3 March 1872", "died", died, time={"edtf": "1872-03-03", "calendar": "gregorian"}, place="paris", place_relation="in"),
            claim("talk", "letter", "A friend writes", "met", {"participant": ["babbage", "george"]}, **talk),
            claim("fair", "letter", "The fair of 1851", "took_place", fair, time={"edtf": "1851", "calendar": "gregorian"}),
            claim("where", "letter", "the fair was in London", "took_place", fair, place="london", place_relation="in"),
        ],
        "annotations/essay/claims.jsonl": [
            claim("talk", "essay", "of London built", "met", {"participant": ["ada", "babbage"]}, **talk),
            claim("fair", "essay", "built no engine", "took_place", fair, time={"edtf": "1851-05", "calendar": "gregorian"}, place="england", place_relation="in"),
            claim("engine", "essay", "no engine", "described", {"entity": ["the-fair"]}, value="brilliant"),
        ],
        "annotations/entities.jsonl": [
            {"id": "paris", "type": "place", "label": "Paris"},
            {"id": "ada", "type": "person", "label": "Ada Lovelace"},
            {"id": "george", "type": "person", "label": "George Boole"},
            {"id": "the-talk", "type": "event", "label": "the talk of 1860"},
            {"id": "the-fair", "type": "event", "label": "the Great Exhibition"},
        ],
    }  # fmt: skip
    for name, rows in new.items():
        with (root / name).open("a", encoding="utf-8") as out:
            out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    format_corpus(root)
    assert verify(root) == []
    return root

"""Short records: absent keys hold their default, quotes without offsets are placed by `format`; the long form stays as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.files import jsonl, short
from sinosoviet_corpus.files.layout import ENTITIES
from sinosoviet_corpus.files.reader import read_folder
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.attacks.everything import make_full
from tests.scratch import CLAIMS, make


def _append(path: Path, **record: Any) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(record, ensure_ascii=False) + "\n")


def test_a_claim_of_six_keys(tmp_path: Path) -> None:
    root = make(tmp_path / "own")
    _append(root / ENTITIES, id="chair", type="office", label="Lucasian Professor")
    said = {"predicate": "held_office", "roles": {"person": ["babbage"], "office": ["chair"]}, "time": {"edtf": "1871"}}
    _append(root / CLAIMS, id="essay/held", source="essay", spans=[{"quote": "built no engine"}], **said)
    (problem,) = [p for p in verify(root) if p.code == "ANC106"]
    assert (problem.record, problem.fix) == ("essay/held", "Run `sinosoviet format`: it stands once, at [26, 41).")
    format_corpus(root)
    assert verify(root) == []
    held = next(c for c in read_sound(root).claims if c.id == "essay/held")
    assert held.time is not None
    assert (held.polarity, held.irrealis, held.made_by.agent, held.time.mode) == ("+", "actual", "unknown", "within")
    assert held.spans == (Range(start=26, end=41, quote="built no engine"),)
    lines = {json.loads(line)["id"]: line for line in (root / CLAIMS).read_text("utf-8").splitlines()}
    assert list(json.loads(lines["essay/held"])) == ["id", "source", "spans", "predicate", "roles", "time"]
    assert len(json.loads(lines["essay/death"])) == 24
    assert not format_corpus(root, check=True).rewritten
    check(read_sound(root))


@pytest.mark.parametrize(
    ("quote", "fix"),
    [
        ("e", "It stands several times: at ["),
        ("never said", "The text does not say it."),
        ("Mr. “Babbage”  𝔅 of", "Run `sinosoviet format`"),
    ],
)
def test_a_quote_that_stands_not_once_is_reported_with_its_places(tmp_path: Path, quote: str, fix: str) -> None:
    root = make(tmp_path / "own")
    said = {"predicate": "died", "roles": {"person": ["babbage"]}, "time": {"edtf": "1871"}}
    _append(root / CLAIMS, id="essay/x", source="essay", spans=[{"quote": quote}], **said)
    (problem,) = [p for p in verify(root) if p.code == "ANC106"]
    assert problem.fix.startswith(fix)
    format_corpus(root)
    left = [p for p in verify(root) if p.record == "essay/x"]
    assert [p.code for p in left] == ([] if "format" in fix else ["ANC106"])
    assert '"start": -1' not in (root / CLAIMS).read_text("utf-8")


def test_every_record_reads_the_same_in_both_forms(tmp_path: Path) -> None:
    root = make_full(tmp_path / "own")
    shortened = 0
    for item in read_folder(root).located:
        kind = type(item.record)
        line = short.encode(item.record)
        assert jsonl.decode(line, kind) == item.record
        assert jsonl.is_canonical(item.record, line)
        assert jsonl.encode_like(item.record, line) == line
        assert jsonl.encode_like(item.record, jsonl.encode(item.record)) == jsonl.encode(item.record)
        shortened += len(line) < len(jsonl.encode(item.record))
    assert shortened > 10


@given(st.data())
def test_any_key_with_its_default_may_be_left_out(data: st.DataObject) -> None:
    roles = {"person": ["a"], "office": ["b"]}
    whole = jsonl.decode(
        json.dumps({"id": "x", "source": "reference", "predicate": "p", "roles": roles}).encode(), Claim
    )
    value = msgspec.json.decode(jsonl.encode(whole))
    for key in data.draw(st.sets(st.sampled_from(sorted(short.DEFAULTS[Claim])))):
        del value[key]
    assert jsonl.decode(json.dumps(value).encode(), Claim) == whole


def test_what_has_no_default_has_to_be_there() -> None:
    for key in ("id", "source", "predicate", "roles"):
        value = {"id": "x", "source": "reference", "predicate": "p", "roles": {}}
        del value[key]
        with pytest.raises(msgspec.ValidationError, match=f"missing required field `{key}`"):
            jsonl.decode(json.dumps(value).encode(), Claim)
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        jsonl.decode(b'{"id": "x", "source": "reference", "predicate": "p", "roles": {}, "tme": null}', Claim)


def test_the_shipped_corpus_stays_long(root: Path) -> None:
    assert not format_corpus(root, check=True).rewritten


@pytest.mark.parametrize("spoiled", [b"\xef\xbb\xbf", b"", b"\r"])
def test_a_short_record_stays_short_whatever_else_format_fixes(tmp_path: Path, spoiled: bytes) -> None:
    root = make(tmp_path / "own")
    rows = (root / ENTITIES).read_bytes().splitlines()
    rows[1:1] = [b'{"id": "chair", "type": "office", "label": "Lucasian Professor"}']
    end = b"\r\n" if spoiled == b"\r" else b"\n"
    (root / ENTITIES).write_bytes((spoiled if end == b"\n" else b"") + b"".join(row + end for row in rows))
    format_corpus(root)
    assert verify(root) == []
    assert (root / ENTITIES).read_bytes() == b"".join(row + b"\n" for row in sorted(rows))

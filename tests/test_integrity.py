"""verify catches two hundred corruptions of a real corpus, names the file and line of each, and shows no traceback."""

from __future__ import annotations

import json
import os
import random
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, jsonl, layout, reader
from sinosoviet_corpus.files.seal import Sealed
from sinosoviet_corpus.model.claim import Claim
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import verify

ASSESSMENTS = "annotations/reference/assessments.jsonl"


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    for name in ("corpus", "annotations"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


def test_the_shipped_corpus_is_sound(root: Path) -> None:
    assert verify(root) == []


def test_quotes_are_slices_and_digests_are_digests_by_another_program(root: Path) -> None:
    """Without our code: json, hashlib and slicing."""
    import hashlib
    import tomllib

    checked = 0
    for folder in (root / "corpus").iterdir():
        if not folder.is_dir():
            continue
        data = (folder / "text.txt").read_bytes()
        meta = tomllib.loads((folder / "source.toml").read_text("utf-8"))
        assert hashlib.sha256(data).hexdigest() == meta["sha256"]
        text = data.decode("utf-8")

        def spans(value: Any) -> list[dict[str, Any]]:
            if isinstance(value, dict):
                own = [value] if {"start", "end", "quote"} <= value.keys() else []
                return own + [s for v in value.values() for s in spans(v)]
            return [s for v in value for s in spans(v)] if isinstance(value, list) else []

        for path in (root / "annotations" / folder.name).glob("*.jsonl"):
            for line in path.read_text("utf-8").split("\n"):
                for span in spans(json.loads(line)) if line else []:
                    assert text[span["start"] : span["end"]] == span["quote"], (path, line[:80])
                    checked += 1
    assert checked > 1000


def flip(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def cut_line(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    del lines[rng.randrange(len(lines) - 1) if len(lines) > 1 else 0]
    return b"\n".join(lines)


def cut_off(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(1, len(data))]


def swap_lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = rng.randrange(max(1, len(lines) - 2))
    lines[at : at + 2] = reversed(lines[at : at + 2])
    return b"\n".join(lines)


def crlf(data: bytes, rng: random.Random) -> bytes:
    return data.replace(b"\n", b"\r\n")


def bom(data: bytes, rng: random.Random) -> bytes:
    return b"\xef\xbb\xbf" + data


def latin_1(data: bytes, rng: random.Random) -> bytes:
    return data.decode("utf-8").encode("latin-1", "replace")


def insert(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.choice([b" ", b"x", b"\n", b"\0", b"\xff", "\u202e".encode()]) + data[at:]


ANYTHING: list[Callable[[bytes, random.Random], bytes]] = [
    flip,
    cut_line,
    cut_off,
    swap_lines,
    crlf,
    bom,
    latin_1,
    insert,
]


def on_a_record(change: Callable[[dict[str, Any], random.Random], None]) -> Callable[[bytes, random.Random], bytes]:
    def corrupt(data: bytes, rng: random.Random) -> bytes:
        lines = data.split(b"\n")
        at = rng.randrange(len(lines) - 1)
        record = json.loads(lines[at])
        change(record, rng)
        lines[at] = json.dumps(record, ensure_ascii=False).encode()
        return b"\n".join(lines)

    corrupt.__name__ = change.__name__
    return corrupt


def offset_by_one(record: dict[str, Any], rng: random.Random) -> None:
    span = record["spans"][0]
    span[rng.choice(["start", "end"])] += rng.choice([-1, 1])


def offset_past_the_end(record: dict[str, Any], rng: random.Random) -> None:
    record["spans"][0]["end"] += 100_000


def misspelt_key(record: dict[str, Any], rng: random.Random) -> None:
    record["spanz"] = record.pop("spans")


def dropped_key(record: dict[str, Any], rng: random.Random) -> None:
    record.pop("spans")


def number_for_text(record: dict[str, Any], rng: random.Random) -> None:
    record["id"] = 7


def double_a_record(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = rng.randrange(len(lines) - 1)
    return b"\n".join([*lines[: at + 1], lines[at], *lines[at + 1 :]])


IN_LAYERS = [on_a_record(c) for c in (offset_by_one, offset_past_the_end, misspelt_key, dropped_key, number_for_text)]


@pytest.mark.parametrize("count", [40, pytest.param(200, marks=pytest.mark.deep)])
def test_corruptions_are_caught_with_file_and_line(copy: Path, count: int) -> None:
    rng = random.Random(1955)
    everything = sorted(p for top in ("corpus", "annotations") for p in (copy / top).rglob("*") if p.is_file())
    everything = [p for p in everything if p.suffix in (".jsonl", ".toml", ".json", ".txt")]
    layers = [p for p in everything if p.suffix == ".jsonl" and p.parent.name in ("flows", "split")]
    missed, nameless = [], []
    for number in range(count):
        pool, changes = (layers, [*IN_LAYERS, double_a_record]) if number % 3 == 0 else (everything, ANYTHING)
        path, change = rng.choice(pool), rng.choice(changes)
        before = path.read_bytes()
        after = change(before, rng)
        while after == before:
            path, change = rng.choice(everything), flip
            before = path.read_bytes()
            after = change(before, rng)
        path.write_bytes(after)
        problems = verify(copy)
        name = path.relative_to(copy).as_posix()
        if not problems:
            missed.append((name, change.__name__))
        elif not any(p.path == name and p.line for p in problems):
            nameless.append((name, change.__name__, [(p.path, p.line, p.code) for p in problems][:3]))
        path.write_bytes(before)
    assert missed == []
    assert nameless == []
    assert verify(copy) == []


def test_a_changed_text_is_never_evaluated(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = copy / "corpus/flows/text.txt"
    text.write_bytes(text.read_bytes().replace(b"Li Dazhao", b"Li Dachao"))
    assert main(["check", "--corpus", str(copy)]) == 2
    error = capsys.readouterr().err
    assert "nothing was evaluated" in error
    assert "TXT103" in error


def test_renaming_a_predicate_without_its_claims_is_refused(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / layout.VOCABULARY
    path.write_text(path.read_text("utf-8").replace("[predicates.held_office]", "[predicates.held_post]"), "utf-8")
    assert main(["verify", "--corpus", str(copy)]) == 1
    out = capsys.readouterr().out
    assert "predicate 'held_office' is not in the vocabulary" in out
    assert "renamed" in out


def edit(copy: Path, name: str, change: Callable[[dict[str, Any]], None]) -> list[Problem]:
    path = copy / name
    lines = path.read_text("utf-8").split("\n")
    record = json.loads(lines[0])
    change(record)
    lines[0] = json.dumps(record, ensure_ascii=False)
    path.write_text("\n".join(lines), "utf-8")
    return verify(copy)


@pytest.mark.parametrize(
    ("name", "key", "value", "code"),
    [
        ("annotations/split/claims.jsonl", "place", "atlantis", "REF301"),
        ("annotations/split/claims.jsonl", "predicate", "flew_to", "VOC401"),
        ("annotations/split/claims.jsonl", "content", "split/nothing", "REF301"),
        ("annotations/split/claims.jsonl", "roles", {"pilot": ["ussr"]}, "VOC402"),
        ("annotations/split/claims.jsonl", "source", "flows", "SCH212"),
        ("annotations/split/claims.jsonl", "kind", "rumour", "SCH206"),
        ("annotations/split/stance.jsonl", "intensity", 9, "VOC410"),
        ("annotations/split/stance.jsonl", "subcategory", "envy", "VOC409"),
        ("annotations/split/stance.jsonl", "target", ["ussr"], "VOC417"),
        ("annotations/split/stance.jsonl", "holder", ["ussr", "ussr"], "VOC417"),
        ("annotations/split/stance.jsonl", "target", ["ussr", "atlantis"], "REF301"),
        ("annotations/split/stance.jsonl", "force", "sideways", "SCH206"),
        ("annotations/reference/claims.jsonl", "citations", [], "REF305"),
        ("annotations/reference/claims.jsonl", "note", "against 156 projects (flows-013)", "REF306"),
        ("annotations/reference/searches.jsonl", "note", "Corroborates split/herter-met-molotov.", "REF306"),
        ("annotations/reference/searches.jsonl", "topic", "Parent text of `split`", "REF306"),
        ("annotations/reference/complete.jsonl", "statement", "See ref/hayter-was-ambassador", "REF306"),
        ("annotations/entities.jsonl", "type", "ghost", "VOC408"),
        ("annotations/entities.jsonl", "actors", ["atlantis"], "REF301"),
        (ASSESSMENTS, "claims", [], "REF308"),
        (ASSESSMENTS, "claims", ["ref/hayter-was-ambassador"], "REF308"),
        (ASSESSMENTS, "claims", ["flows/nothing"], "REF301"),
        (ASSESSMENTS, "references", ["flows/s-001"], "REF301"),
        (ASSESSMENTS, "searches", ["search/nothing"], "REF301"),
        (ASSESSMENTS, "statement", " ", "REF308"),
        (ASSESSMENTS, "statement", "See split/herter-met-molotov.", "REF306"),
        (ASSESSMENTS, "verdict", "perhaps", "SCH206"),
        (ASSESSMENTS, "differs_in", ["colour"], "SCH206"),
    ],
)
def test_a_wrong_value_has_its_code(copy: Path, name: str, key: str, value: object, code: str) -> None:
    problems = edit(copy, name, lambda record: record.update({key: value}))
    assert code in {p.code for p in problems if p.path == name and p.line == 1}
    assert all(p.fix for p in problems)


@pytest.mark.parametrize(
    ("verdict", "parts"),
    [
        ("supported", {"references": []}),
        ("differs", {"references": []}),
        ("differs", {"differs_in": []}),
        ("partly", {"differs_in": []}),
        ("supported", {"differs_in": ["who"]}),
        ("not found", {"searches": []}),
        ("not found", {"searches": ["search/a-million-soviet-troops-on-the-border"]}),  # made for another statement
        ("could not be checked", {"references": [], "searches": []}),
    ],
)
def test_a_verdict_without_its_grounds_is_refused(copy: Path, verdict: str, parts: dict[str, Any]) -> None:
    def assess(record: dict[str, Any]) -> None:
        record.update(verdict=verdict, claims=["split/herter-met-molotov"])
        record.update({"references": ["ref/hayter-met-molotov"], "searches": [], "differs_in": []} | parts)
        if verdict in ("differs", "partly") and "differs_in" not in parts:
            record["differs_in"] = ["who"]

    assert "REF308" in {p.code for p in edit(copy, ASSESSMENTS, assess) if p.path == ASSESSMENTS and p.line == 1}


@pytest.mark.parametrize(
    "note",
    [
        None,
        "The split of 1960, and the flows of trade.",  # ids of texts, as words
        "Read in FRUS 1955-57, vol. II, d. 66; 1955-56 and/or later.",
        "Hayter was ambassador (see p. 28/29).",
    ],
)
def test_a_note_in_words_is_sound(copy: Path, note: str | None) -> None:
    problems = edit(copy, "annotations/reference/claims.jsonl", lambda record: record.update(note=note))
    assert "REF306" not in {p.code for p in problems}


@pytest.mark.parametrize(
    ("url", "locator", "sound"),
    [
        ("https://archive.org/", None, False),
        ("https://archive.org", None, False),
        ("https://archive.org/", "item 12", True),
        ("https://archive.org/details/item", None, True),
        ("https://archive.org/?item=12", None, True),
        ("https://[archive.org", None, True),  # no address at all, which is not for this check to say
        (None, None, True),
    ],
)
def test_a_citation_can_be_looked_up(copy: Path, url: str | None, locator: str | None, sound: bool) -> None:
    problems = edit(
        copy, "annotations/reference/claims.jsonl", lambda r: r["citations"][0].update(url=url, locator=locator)
    )
    assert ("REF307" not in {p.code for p in problems}) == sound


def test_a_cited_work_has_a_title(copy: Path) -> None:
    path = copy / layout.BIBLIOGRAPHY
    works = json.loads(path.read_text("utf-8"))
    cited = json.loads((copy / "annotations/reference/claims.jsonl").read_text("utf-8").split("\n")[0])["citations"][0]
    next(work for work in works if work["id"] == cited["work"]).pop("title")
    path.write_text(json.dumps(works, ensure_ascii=False), "utf-8")
    reported = [p for p in verify(copy) if p.code == "REF307"]
    assert reported
    assert all(cited["work"] in p.message for p in reported)


def test_links_that_run_in_a_circle_are_found(copy: Path) -> None:
    path = copy / layout.ENTITIES
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    lines[0]["part_of"], lines[1]["part_of"] = [lines[1]["id"]], [lines[0]["id"]]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    assert "REF302" in {p.code for p in verify(copy)}


def test_a_line_of_a_hundred_megabytes_is_one_clear_problem(copy: Path) -> None:
    path = copy / "annotations/split/dates.jsonl"
    path.write_bytes(b'{"id": "' + b"x" * 100_000_000 + b'"}\n')
    codes = {p.code for p in verify(copy) if p.path == "annotations/split/dates.jsonl"}
    assert "SCH203" in codes


def test_deeply_nested_json_is_refused(copy: Path) -> None:
    path = copy / "annotations/split/dates.jsonl"
    path.write_bytes(b"[" * 100_000 + b"\n")
    assert verify(copy)


def test_formatting_fixes_form_seals_and_repeats_itself(copy: Path) -> None:
    path = copy / "annotations/split/claims.jsonl"
    good = path.read_bytes()
    lines = good.split(b"\n")[:-1]
    lines[0], lines[-1] = lines[-1], lines[0]
    loose = json.dumps(dict(reversed(json.loads(lines[3]).items())), indent=None).encode()
    path.write_bytes(b"\n".join([*lines[:3], loose, *lines[4:]]) + b"\n")
    assert verify(copy)
    texts = {p: p.read_bytes() for p in copy.glob("corpus/*/text.txt")}
    done = format_corpus(copy)
    assert done.rewritten == ("annotations/split/claims.jsonl",)
    assert path.read_bytes() == good
    assert verify(copy) == []
    assert format_corpus(copy).rewritten == ()
    assert format_corpus(copy).changed == ()
    assert texts == {p: p.read_bytes() for p in copy.glob("corpus/*/text.txt")}


def test_formatting_refuses_what_it_would_lose(copy: Path) -> None:
    path = copy / "annotations/split/claims.jsonl"
    path.write_bytes(path.read_bytes() + b"{not json}\n")
    broken = path.read_bytes()
    with pytest.raises(CorpusError, match="not formatted"):
        format_corpus(copy)
    assert path.read_bytes() == broken


def test_records_survive_the_round_trip(root: Path) -> None:
    reading = reader.read_folder(root)
    assert len(reading.located) > 1000
    for item in reading.located:
        assert jsonl.decode(jsonl.encode(item.record), type(item.record)) == item.record


def test_the_seal_covers_every_annotation_file(root: Path) -> None:
    sealed = {s.path for _, s in jsonl.read((root / layout.SEAL).read_bytes(), Sealed, layout.SEAL)[0]}
    there = {p.relative_to(root).as_posix() for p in (root / "annotations").rglob("*.json*")} - {layout.SEAL}
    assert there <= sealed
    assert "corpus/flows/text.txt" in sealed


def test_devices_pipes_and_links_are_written_to_never_replaced(tmp_path: Path) -> None:
    pipe, link, target = tmp_path / "pipe", tmp_path / "link", tmp_path / "target"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    atomic.write(pipe, b"words")
    assert os.read(reading, 100) == b"words"
    os.close(reading)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    link.symlink_to(target)
    atomic.write(link, b"words")
    assert link.is_symlink()
    assert target.read_bytes() == b"words"
    with pytest.raises(CorpusError, match="directory"):
        atomic.write(tmp_path, b"words")


def test_a_claim_is_frozen() -> None:
    assert Claim.__struct_config__.frozen

"""Bad files, kills and interrupts: a clear message or the right answer; never a traceback, never a loss."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.files import layout, writing
from sinosoviet_corpus.files.kept import VARIABLE
from sinosoviet_corpus.output.stand_ins import showable
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.scratch import CLAIMS, ENTITIES, SOURCE, TEXT, Record, change, edit, make

RUN = [sys.executable, "-m", "sinosoviet_corpus"]
REFERENCES = "annotations/reference/claims.jsonl"
BASELINE, DECISION = "baseline.json", {"code": "TMP101", "claim": "essay/death", "judgement": "confirm", "note": None}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus with one contradiction, which is in a baseline and has a decision."""
    root = make(tmp_path / "corpus", year="1881")
    row = {"finding": "0" * 16, **DECISION, "reason": "error-in-text", "by": "x", "at": "2026-01-01T00:00:00Z"}
    keys = ("finding", "code", "claim", "judgement", "reason", "by", "at", "note")
    line = json.dumps({key: row[key] for key in keys})
    (root / layout.DECISIONS).write_text(f"{line}\n", "utf-8")
    format_corpus(root)
    assert main(["check", "--corpus", str(root), "--write-baseline", str(root / BASELINE), "--exit-zero"]) == 0
    return root


def finding(root: Path) -> str:
    known: dict[str, str] = json.loads((root / BASELINE).read_text("utf-8"))["findings"]
    return next(key for key, about in known.items() if about.startswith("TMP101"))


# --- broken files ----------------------------------------------------------------------------------------------------

FILES = [
    TEXT, SOURCE, layout.VOCABULARY, layout.BIBLIOGRAPHY, layout.SEAL, layout.DECISIONS, ENTITIES, CLAIMS, REFERENCES,
    "annotations/essay/stance.jsonl", "annotations/reference/complete.jsonl", "annotations/reference/searches.jsonl",
]  # fmt: skip


def _nothing(path: Path) -> None:
    path.unlink()


def _as(data: bytes) -> Callable[[Path], object]:
    def spoil(path: Path) -> None:
        path.write_bytes(data)

    return spoil


def _by(how: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(how(path.read_bytes()))


def _instead(put: Callable[[Path], object]) -> Callable[[Path], object]:
    def spoil(path: Path) -> None:
        path.unlink()
        put(path)

    return spoil


SPOILS: dict[str, Callable[[Path], object]] = {
    "gone": _nothing,
    "empty": _as(b""),
    "truncated": _by(lambda data: data[: len(data) * 2 // 3]),
    "UTF-16": _by(lambda data: data.decode().encode("utf-16")),
    "UTF-8 that is none": _by(lambda data: data[:40] + b"\xff\xfe\xed\xa0\x80" + data[40:]),
    "BOM": _by(lambda data: b"\xef\xbb\xbf" + data),
    "CRLF": _by(lambda data: data.replace(b"\n", b"\r\n")),
    "CR": _by(lambda data: data.replace(b"\n", b"\r")),
    "NUL": _by(lambda data: data[:25] + b"\0" + data[25:]),
    "all NUL": _as(b"\0" * 1000),
    "lone surrogates": _as(b'{"id": "\\ud800", "finding": "\\udfff"}\n'),
    "deeply nested": _as(b"[" * 200_000 + b"\n"),
    "deeply nested table": _as(b"a = " + b"[" * 200_000 + b"\n"),
    "a huge integer": _as(b'{"id": ' + b"9" * 6000 + b"}\n"),
    "a huge TOML integer": _as(b"bytes = " + b"9" * 6000 + b"\n"),
    "no such month": _as(b"id = 2026-13-41\n"),
    "NaN": _as(b'[{"id": NaN, "x": Infinity, "y": 1e999}]\n'),
    "a number": _as(b"7\n"),
    "null": _as(b"null\n"),
    "a list in a list": _as(b'[["id"]]\n'),
    "control characters": _as(b'{"id": "\\u001b[31m\\u202e"}\n'),
    "many empty lines": _as(b"\n" * 50_000),
    "a folder": _instead(lambda path: path.mkdir()),
    "a link to itself": _instead(lambda path: path.symlink_to(path)),
    "a link to nowhere": _instead(lambda path: path.symlink_to("nowhere")),
    "a pipe": _instead(os.mkfifo),
    "a device": _instead(lambda path: path.symlink_to("/dev/zero")),
    "a file that cannot be read": _instead(lambda path: path.symlink_to("/proc/self/mem")),
}
VERBS: list[list[str]] = [
    ["check"], ["show", "babbage"], ["stats"], ["support"], ["agree"], ["format"], ["check", "--format", "html"],
    ["decide", "0000", "confirm", "--reason", "error-in-text", "--by", "x"], ["format", "--check"],
    ["migrate"], ["migrate", "--dry-run"],
]  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_named_by_every_verb(
    name: str, corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for number, (spoil, do) in enumerate(SPOILS.items()):
        broken = tmp_path / "broken"
        shutil.copytree(corpus, broken)
        do(broken / name)
        code = main(["verify", "--corpus", str(broken)])
        said = "".join(capsys.readouterr())
        # A decision log may be absent or empty; a folder without a vocabulary is no corpus.
        if name == layout.DECISIONS and spoil in ("gone", "empty"):
            shutil.rmtree(broken)
            continue
        assert code in (1, 2), (spoil, said)
        assert name in said, (spoil, said)
        assert not re.search(r"Traceback|[\x00-\x08\x0b-\x1f\x7f\u202e]", said), (spoil, said)
        # `format` fixes only form; it refuses other faults, as every other verb does.
        verb, *rest = VERBS[number % len(VERBS)]
        assert main([verb, "--corpus", str(broken), *rest]) in ((0, 1, 2) if verb == "format" else (2,)), spoil
        said = "".join(capsys.readouterr())
        assert not re.search(r"Traceback|[\x00-\x08\x0b-\x1f\x7f\u202e]", said), (spoil, said)
        shutil.rmtree(broken)


def test_a_broken_baseline_is_named(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = corpus / BASELINE
    for spoil, do in SPOILS.items():
        path.unlink(missing_ok=True)
        path.write_bytes(b'{"schema": "sinosoviet/baseline/1", "findings": {}}')
        if spoil == "CRLF" or spoil == "CR":
            continue  # JSON all the same
        do(path)
        assert main(["check", "--corpus", str(corpus), "--baseline", str(path)]) == 2, spoil
        assert str(path) in capsys.readouterr().err, spoil
        if path.is_dir():
            path.rmdir()


def test_folders_that_are_none(tmp_path: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for path in (
        tmp_path / "nowhere",
        tmp_path,
        loop,
        corpus / TEXT,
        Path("x" * 5000),
        Path("/dev/null"),
        Path("\udcff"),
    ):
        for words in (["verify"], ["check"], ["format"], ["show", "x"]):
            assert main([words[0], "--corpus", str(path), *words[1:]]) == 2
            assert "no corpus" in capsys.readouterr().err
    shutil.rmtree(corpus / "corpus")
    (corpus / "corpus").write_text("not a folder")
    assert main(["verify", "--corpus", str(corpus)]) == 2
    assert "It has to be a folder" in capsys.readouterr().err


def test_links_between_folders_do_not_lead_in_circles(corpus: Path) -> None:
    (corpus / "annotations/essay/again").symlink_to(corpus / "annotations")
    (corpus / "annotations/more").symlink_to(corpus / "annotations/more")
    (corpus / "corpus/self").symlink_to(corpus / "corpus")
    paths = ("annotations/essay/again", "annotations/more", "corpus/self/essay", "corpus/self/self")
    assert [(p.path, p.code) for p in verify(corpus)] == [(path, "FIL702") for path in paths]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_what_may_not_be_read_or_written(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / CLAIMS).chmod(0)
    assert main(["verify", "--corpus", str(corpus)]) == 1
    assert f"{CLAIMS}: SCH214 cannot be read: Permission denied" in capsys.readouterr().out
    (corpus / CLAIMS).chmod(0o644)
    (corpus / "annotations").chmod(0o500)
    (corpus / layout.DECISIONS).chmod(0o400)
    words = ["--reason", "error-in-text", "--by", "x", "--corpus", str(corpus)]
    assert main(["decide", finding(corpus), "confirm", *words]) == 2
    assert "cannot be written" in capsys.readouterr().err
    (corpus / "annotations").chmod(0o700)


def test_outputs_that_cannot_be_written(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (tmp_path, tmp_path / "no/such/folder/x", Path("/proc/x"), tmp_path / ("x" * 300), Path("/dev/full")):
        for words in (["--output", str(path)], ["--also", f"junit={path}"]):
            assert main(["verify", "--corpus", str(corpus), *words]) == 2
            assert f"{path}: cannot be written" in capsys.readouterr().err
    assert main(["check", "--corpus", str(corpus), "--write-baseline", str(tmp_path)]) == 2
    assert f"{tmp_path}: cannot be written" in capsys.readouterr().err


# --- values that are wrong in meaning --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["corpus/essay/text.txt", "annotations/seal.jsonl", "annotations/new/x", "corpus"])
@pytest.mark.parametrize(
    "words",
    [
        ["check", "--output"],
        ["check", "--also"],
        ["check", "--write-baseline"],
        ["verify", "--output"],
        ["tabulate", "--out"],
        ["sweep", "--tables", ".", "--out"],
        ["export", "--to", "docbin"],
        ["propose", "essay", "--output"],
    ],
)
def test_nothing_is_written_into_texts_and_annotations(
    corpus: Path, words: list[str], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    there = corpus / name
    before = there.read_bytes() if there.is_file() else None
    given = f"json={there}" if "--also" in words else str(there)
    assert main([*words, given, "--corpus", str(corpus)]) == 2
    assert "of the corpus\nName a path elsewhere" in capsys.readouterr().err
    assert (there.read_bytes() if there.is_file() else None) == before


def test_a_link_into_the_corpus_does_not_help(corpus: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(corpus / "corpus")
    text = corpus / "corpus/essay/text.txt"
    before = text.read_bytes()
    assert main(["check", "--output", str(link / "essay/text.txt"), "--corpus", str(corpus)]) == 2
    assert text.read_bytes() == before


def test_an_empty_name_is_no_name(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["check", "--output"], ["tabulate", "--out"], ["propose", "essay", "--output"]):
        assert main([*words, "", "--corpus", str(corpus)]) == 2
        assert "empty" in capsys.readouterr().err


def _circle(root: Path) -> None:
    role = {"predicate": "before", "roles": {"earlier": ["essay/death"], "later": ["essay/death"]}}
    edit(root, CLAIMS, lambda c: c.update(role, place=None, place_relation=None))


def _order(root: Path, **parts: object) -> None:
    role = {"predicate": "related_in_time", "roles": {"first": ["essay/death"], "second": ["essay/birth"]}}
    edit(root, CLAIMS, lambda c: c.update(role | parts, place=None, place_relation=None, time=None))


def _interval(kind: str, lo: float | None, hi: float | None) -> dict[str, object]:
    return {"interval": {"kind": kind, "lo": lo, "hi": hi, "unit": "day"}}


WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "a claim that is its own content": (lambda r: edit(r, CLAIMS, lambda c: c.update(content=c["id"])), "REF302"),
    "a claim about itself": (_circle, "REF302"),
    "an order that says nothing": (_order, "VOC418"),
    "an order without alternatives": (lambda r: _order(r, relations=[]), "VOC418"),
    "an alternative given twice": (lambda r: _order(r, relations=["before", "before"]), "VOC418"),
    "relations of no order": (lambda r: edit(r, CLAIMS, lambda c: c.update(relations=["before"])), "VOC418"),
    "relations that the words exclude": (lambda r: _order(r, predicate="ended_before", relations=["after"]), "VOC418"),
    "a gap of one event": (lambda r: edit(r, CLAIMS, lambda c: c.update(_interval("gap", 1, 1))), "VOC416"),
    "the length of an order": (lambda r: _order(r, relations=["before"], **_interval("length", 1, 1)), "VOC416"),
    "a length that runs backwards": (
        lambda r: edit(r, CLAIMS, lambda c: c.update(_interval("length", 2, 1))),
        "VOC406",
    ),
    "a length below zero": (lambda r: edit(r, CLAIMS, lambda c: c.update(_interval("length", -1, 1))), "VOC406"),
    "a length without a number": (
        lambda r: edit(r, CLAIMS, lambda c: c.update(_interval("length", None, None))),
        "VOC406",
    ),
    "a class of itself": (lambda r: edit(r, ENTITIES, lambda e: e.update(instance_of=[e["id"]])), "REF302"),
    "a complete list to 30 February": (
        lambda r: edit(r, "annotations/reference/complete.jsonl", lambda c: c.update(period="1871-02-30")),
        "VOC411",
    ),
    "an id without letters": (lambda r: edit(r, "annotations/essay/dates.jsonl", lambda d: d.update(id="")), "SCH216"),
    "an id of control characters": (
        lambda r: edit(r, "annotations/essay/dates.jsonl", lambda d: d.update(id="\x1b[2J\u202e")),
        "SCH216",
    ),
    "an offset of a hundred digits": (
        lambda r: change(r, CLAIMS, lambda d: re.sub(rb'"start": \d+', b'"start": ' + b"9" * 100, d)),
        "ANC102",
    ),
    "an offset of six thousand digits": (
        lambda r: change(r, CLAIMS, lambda d: re.sub(rb'"start": \d+', b'"start": ' + b"9" * 6000, d)),
        "SCH20",
    ),
    "a text that copies itself": (
        lambda r: change(
            r, SOURCE, lambda d: d + b'[[derivations]]\nrelation="copies"\ntarget="essay"\ncertain=true\nevidence=""\n'
        ),
        "REF302",
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_makes_no_sense_is_a_problem_with_a_place(
    wrong: str, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    do, code = WRONG[wrong]
    do(corpus)
    capsys.readouterr()
    assert main(["verify", "--corpus", str(corpus)]) == 1
    assert re.search(rf"^[\w./]+:\d+: {code}", capsys.readouterr().out, re.MULTILINE)
    assert main(["check", "--corpus", str(corpus)]) == 2


def test_claims_within_claims_are_reported_to_a_depth_only(corpus: Path) -> None:
    """A chain of a thousand claims, each about the one before: a sentence of it ends."""
    lines = (corpus / CLAIMS).read_text("utf-8").splitlines()
    first: Record = json.loads(lines[0])
    chain = [first]
    for number in range(1000):
        roles = {"earlier": [chain[-1]["id"]], "later": ["essay/death"]}
        chain.append({**first, "id": f"essay/c{number:04}", "predicate": "before", "roles": roles})
        chain[-1].update(place=None, place_relation=None, time=None)
    (corpus / CLAIMS).write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in chain), "utf-8")
    format_corpus(corpus)
    assert verify(corpus) == []
    assert main(["show", "essay/c0999", "--corpus", str(corpus)]) == 0


# --- size ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b'{"id": "' + b"x" * 100_000_000, b"\n" * 20_000_000], ids=["one line", "no line"])
def test_a_hundred_megabytes_of_nonsense_take_little_memory(corpus: Path, data: bytes) -> None:
    (corpus / CLAIMS).write_bytes(data)
    # A small process in between: a child starts with the peak memory of its parent.
    code = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], capture_output=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.returncode, done.stdout.decode())"
    )
    words = [sys.executable, "-c", code, *RUN, "verify", "--corpus", str(corpus)]
    peak, status, said = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split(" ", 2)
    assert status == "1"
    assert f"{CLAIMS}:1: " in said
    assert int(peak) * (1 if sys.platform == "darwin" else 1024) < 500e6


# --- pipes and signals -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [["check", "--format", "json"], ["stats"], ["--help"], ["explain"], ["show", "kutv"]])
def test_a_reader_that_goes_away_is_no_accident(words: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([*RUN, *words], stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_reported() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*RUN, "stats"], stdout=full, stderr=subprocess.PIPE, check=False, text=True)
    assert done.returncode == 2
    assert done.stderr == "sinosoviet: output: No space left on device\n"


def test_control_c_ends_quietly() -> None:
    for wait in (0.15, 0.25, 0.35):
        process = subprocess.Popen([*RUN, "check"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate()
        assert process.returncode in (0, 1, 130, -signal.SIGINT)
        assert "sinosoviet_corpus" not in error, "no traceback of ours"


def test_no_crash_is_taken_for_findings(tmp_path: Path) -> None:
    code = "import sinosoviet_corpus.cli.main as m\nfrom sinosoviet_corpus.cli.verbs import stats as s\ns.VERB = s.VERB._replace(run=lambda o: {}['x'])\nm.run()"
    done = subprocess.run([sys.executable, "-c", code, "stats"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert re.fullmatch(r"sinosoviet: a fault of the program: KeyError: 'x' \(.*\); please report it\n", done.stderr)


# --- many at once, and killed ----------------------------------------------------------------------------------------


def _decide(root: Path, by: str) -> list[str]:
    words = ["decide", finding(root), "confirm", "--reason", "error-in-text", "--corpus", str(root), "--by", by]
    return [*RUN, *words]


def test_deciding_and_formatting_at_once_loses_nothing(corpus: Path) -> None:
    change(corpus, layout.DECISIONS, lambda data: data.replace(b", ", b","))  # so that format rewrites the log itself
    formatting = subprocess.Popen([*RUN, "format", "--corpus", str(corpus)], stdout=subprocess.PIPE)
    assert b"rewritten: annotations/decisions.jsonl" in formatting.communicate()[0]
    processes = [subprocess.Popen(_decide(corpus, f"k{n}"), stdout=subprocess.PIPE) for n in range(4)]
    processes += [subprocess.Popen([*RUN, "format", "--corpus", str(corpus)], stdout=subprocess.PIPE)]
    said = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * 5
    assert sum(b"saved" in words for words in said) == 4
    assert {d.by for d in read_sound(corpus).decisions} == {"x", "k0", "k1", "k2", "k3"}


def test_who_decides_waits_for_who_formats(corpus: Path) -> None:
    before = (corpus / layout.DECISIONS).read_bytes()
    with writing.writing(corpus):
        process = subprocess.Popen(_decide(corpus, "y"), stdout=subprocess.PIPE)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(2)
        assert (corpus / layout.DECISIONS).read_bytes() == before
    assert b"saved" in process.communicate()[0]
    assert {d.by for d in read_sound(corpus).decisions} == {"x", "y"}


def test_a_kill_at_any_moment_loses_nothing_that_was_saved(corpus: Path) -> None:
    rng = random.Random(1969)
    saved = {"x"}
    for number in range(6):
        process = subprocess.Popen(_decide(corpus, f"k{number}"), stdout=subprocess.PIPE)
        time.sleep(rng.uniform(0.1, 0.5))
        process.kill()
        if b"saved" in process.communicate()[0]:
            saved.add(f"k{number}")
        assert verify(corpus) == []
        assert saved <= {d.by for d in read_sound(corpus).decisions}
    for _ in range(6):
        before = json.loads((corpus / CLAIMS).read_text("utf-8"))
        loose = json.dumps(dict(reversed(before.items()))).encode() + b"\n"
        (corpus / CLAIMS).write_bytes(loose)
        process = subprocess.Popen([*RUN, "format", "--corpus", str(corpus)], stdout=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.05, 0.2))
        process.kill()
        process.wait()
        assert json.loads((corpus / CLAIMS).read_text("utf-8")) == before, "the old form or the new one, whole"
    (corpus / writing.PARTS / f".{Path(CLAIMS).name}.left").write_bytes(b"half")
    format_corpus(corpus)
    assert verify(corpus) == []
    hidden = [path.relative_to(corpus).as_posix() for path in corpus.rglob(".*")]
    assert sorted(hidden) == [writing.ROOM, f"{writing.ROOM}/.gitignore"], "what killed writers left is swept away"


# --- the same everywhere ---------------------------------------------------------------------------------------------


def test_output_does_not_depend_on_hash_seed_time_zone_or_locale(root: Path, tmp_path: Path) -> None:
    """The locale decides which letters a console has; output for programs is the same everywhere."""
    for words in (["check", "--persona", "auditor"], ["check", "--format", "sarif"]):
        outputs = set()
        for seed, zone, locale in (("0", "Asia/Shanghai", "C"), ("4242", "America/Lima", "C.UTF-8")):
            # The second form shows what the first has found under the same settings.
            environ = os.environ | {VARIABLE: str(tmp_path / seed)}
            environ |= {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "0"}
            done = subprocess.run([*RUN, *words, "--corpus", str(root)], capture_output=True, check=False, env=environ)
            assert done.stderr == b""
            outputs.add(done.stdout if "--format" in words else showable(done.stdout.decode(), "ascii"))
        assert len(outputs) == 1, words


HOSTILE = "\x1b[31m\x07\u202e\u2066\x9b2J\r\ufeff"


@pytest.mark.usefixtures("kept")
def test_no_output_passes_on_what_a_terminal_would_obey(corpus: Path, capfd: pytest.CaptureFixture[str]) -> None:
    edit(corpus, ENTITIES, lambda e: e.update(label=f"{e['label']}{HOSTILE}", note=HOSTILE))
    edit(corpus, CLAIMS, lambda c: c.update(value=HOSTILE, note=HOSTILE))
    edit(
        corpus,
        REFERENCES,
        lambda c: c["citations"][0].update(locator=HOSTILE, url=f"https://x/{HOSTILE}", says=HOSTILE),
    )
    works = json.loads((corpus / layout.BIBLIOGRAPHY).read_text("utf-8"))
    works[0]["title"] += HOSTILE
    (corpus / layout.BIBLIOGRAPHY).write_text(json.dumps(works), "utf-8")
    change(corpus, SOURCE, lambda d: d.replace(b'title = "unknown"', f"title = {json.dumps(HOSTILE)}".encode()))
    format_corpus(corpus)
    assert verify(corpus) == []
    capfd.readouterr()
    words = ["--reason", "error-in-text", "--by", f"x{HOSTILE}", "--note", HOSTILE, "--corpus", str(corpus)]
    commands = [["decide", finding_of(corpus, capfd), "dismiss", *words]]
    forms = ("full", "concise", "github", "markdown", "junit", "sarif", "html", "json", "jsonl")
    commands += [["check", "--corpus", str(corpus), "--persona", "auditor", "--format", form] for form in forms]
    shown = ("essay/death", "ref/death", "babbage", "essay", "essay/d1", "search/death", finding_of(corpus, capfd))
    commands += [["show", ident, "--corpus", str(corpus), "--color", "always"] for ident in shown]
    commands += [["show", ident, "--corpus", str(corpus)] for ident in shown]
    commands += [["show", HOSTILE, "--corpus", str(corpus)], ["explain", HOSTILE], ["schema", HOSTILE]]
    commands += [["check", "--corpus", f"/{HOSTILE}"], ["check", "--select", HOSTILE, "--corpus", str(corpus)]]
    commands += [["check", "--corpus", str(corpus), "--output", f"/no/{HOSTILE}"], ["verify", "--corpus", str(corpus)]]
    for words in commands:
        assert main(words) in (0, 1, 2)
        said = "".join(capfd.readouterr())
        assert said
        colours = re.sub(r"\x1b\[\d+m", "", said) if "always" in words else said
        if "always" in words:
            assert "\x1b[31m\x07" not in said
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", colours), words


def finding_of(root: Path, capfd: pytest.CaptureFixture[str]) -> str:
    main(["check", "--corpus", str(root), "--format", "jsonl", "--select", "TMP101"])
    return str(json.loads(capfd.readouterr().out.splitlines()[0])["id"])

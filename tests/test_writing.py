"""Writing into a corpus: killed, on a full disk, at once, through links, in the wrong place. Nothing is lost, no foreign file touched."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic, disk, layout, seal, writing
from sinosoviet_corpus.tasks.decide import save
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.kills import add_text, decision
from tests.scratch import CLAIMS, change, files, make

RUN = [sys.executable, "-m", "sinosoviet_corpus"]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make(tmp_path / "corpus")


def codes(root: Path) -> dict[str, str]:
    return {p.path: p.code for p in verify(root)}


# --- killed, and at once ---------------------------------------------------------------------------------------------


def test_a_kill_at_any_step_loses_nothing_and_the_next_write_repairs() -> None:
    words = [sys.executable, "-m", "tests.kills", "--points", "12", "--seed", "1955"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=Path(__file__).parent.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("nothing lost") == 6


def test_a_text_that_was_sealed_and_not_yet_in_its_place_is_put_there(corpus: Path) -> None:
    """Kills between the seal and the last folder, at each step."""
    add_text(corpus, "letter")
    for moved in (("corpus/letter",), ("annotations/letter",), ("annotations/letter", "corpus/letter")):
        for name in moved:
            there = corpus / writing.PARTS / "left" / name
            there.parent.mkdir(parents=True)
            (corpus / name).rename(there)
        assert verify(corpus), "meanwhile it is told"
        format_corpus(corpus)
        assert verify(corpus) == []
        assert list((corpus / writing.PARTS).iterdir()) == []


def test_what_no_seal_names_is_removed_and_what_is_not_ours_is_not(corpus: Path) -> None:
    (corpus / writing.ROOM).mkdir(exist_ok=True)
    half = corpus / writing.PARTS / "half/corpus/letter"
    half.mkdir(parents=True)
    (half / "text.txt").write_text("Dear Ada")
    (corpus / writing.PARTS / ".claims.jsonl.x").write_text("half")
    swap = corpus / "annotations/essay/.claims.jsonl.swp"
    swap.write_text("of an editor")
    format_corpus(corpus)
    assert list((corpus / writing.PARTS).iterdir()) == []
    assert swap.read_text() == "of an editor"
    assert not (corpus / "corpus/letter").exists()


WRITE = """
import sys
from pathlib import Path
from sinosoviet_corpus.tasks.decide import save
from sinosoviet_corpus.tasks.format import format_corpus
from tests.kills import add_text, decision
root, who = Path(sys.argv[1]), int(sys.argv[2])
for n in range(2):
    if who < 8:
        save(root, decision(f"{who}-{n}"))
    elif who < 10:
        add_text(root, f"letter-{who}-{n}")
    else:
        format_corpus(root)
    print(n, flush=True)
"""


def test_eleven_writers_at_once_lose_nothing(corpus: Path) -> None:
    change(corpus, CLAIMS, lambda data: data.replace(b'": ', b'":'))
    words = [sys.executable, "-c", WRITE, str(corpus)]
    home = Path(__file__).parent.parent
    format_corpus(corpus)
    writers = [
        subprocess.Popen([*words, str(n)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=home)
        for n in range(11)
    ]
    assert [writer.communicate() for writer in writers] == [("0\n1\n", "")] * 11
    assert verify(corpus) == []
    decided = [d.by for d in read_sound(corpus).decisions]
    assert sorted(decided) == sorted(f"{who}-{n}" for who in range(8) for n in range(2))
    assert {f"letter-{who}-{n}" for who in (8, 9) for n in range(2)} < read_sound(corpus).texts.keys()


# --- a full disk -----------------------------------------------------------------------------------------------------

LIMITED = """
import resource, sys
limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
from sinosoviet_corpus.cli.main import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of that kind")
def test_a_disk_that_is_full_for_a_writer_changes_nothing_and_is_reported(corpus: Path) -> None:
    """The system refuses to write in the middle of the file, as with a full disk."""
    for n in range(30):
        save(corpus, decision(f"a reader of a long name, number {n}"))
    change(corpus, CLAIMS, lambda data: data.replace(b'"a person"', b'"another person"'))
    before = files(corpus)
    for limit, words in (
        (4000, ["format"]),
        (300, ["add", str(corpus / "corpus/essay/text.txt"), "--id", "letter", "--title", "x"]),
    ):
        if words[0] == "add":
            format_corpus(corpus)
            before = files(corpus)
        command = [sys.executable, "-c", LIMITED, str(limit), *words, "--corpus", str(corpus)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 2, done.stdout
        assert "File too large" in done.stderr
        assert "the old content is unchanged" in done.stderr
        assert files(corpus) == before
        format_corpus(corpus)


def test_a_full_disk_while_deciding_leaves_the_log_as_it_was(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(corpus, decision("first"))
    before = {path: (corpus / path).read_bytes() for path in (layout.DECISIONS, layout.SEAL)}
    sync = os.fsync
    for refused in (1, 2):  # the log, the seal
        calls = [0]

        def full(handle: int, calls: list[int] = calls, refused: int = refused) -> None:
            calls[0] += 1
            if calls[0] == refused:
                os.ftruncate(handle, os.fstat(handle).st_size // 2)
                raise OSError(28, "No space left on device")
            sync(handle)

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(CorpusError, match="the old content is unchanged"):
            save(corpus, decision("second"))
        monkeypatch.setattr(os, "fsync", sync)
        assert before == {path: (corpus / path).read_bytes() for path in before}
        assert list((corpus / writing.PARTS).iterdir()) == []
    save(corpus, decision("third"))
    assert [d.by for d in read_sound(corpus).decisions] == ["first", "third"]


def test_a_seal_that_cannot_follow_the_log_is_reported_and_made_good(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(corpus, decision("first"))
    real = os.replace

    def refuse(old: Path, new: Path) -> None:
        if Path(new).name == "seal.jsonl":
            raise OSError(5, "Input/output error")
        real(old, new)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CorpusError, match=r"written before: annotations/decisions\.jsonl"):
        save(corpus, decision("second"))
    with pytest.raises(CorpusError, match="Input/output error"):
        add_text(corpus, "letter")
    monkeypatch.setattr(os, "replace", real)
    assert verify(corpus) == [], "one line more than is sealed"
    save(corpus, decision("third"))
    assert [d.by for d in read_sound(corpus).decisions] == ["first", "second", "third"]
    assert not (corpus / "corpus/letter").exists()


def test_whoever_reads_the_old_file_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, no file can be replaced while it is open."""
    real, refusals = os.replace, [3]

    def busy(old: Path, new: Path) -> None:
        refusals[0] -= 1
        if refusals[0] >= 0:
            raise PermissionError(13, "Access is denied")
        real(old, new)

    monkeypatch.setattr(os, "replace", busy)
    atomic.write(tmp_path / "report", b"words")
    assert (tmp_path / "report").read_bytes() == b"words"


# --- the chain of decisions ------------------------------------------------------------------------------------------


def _log(root: Path) -> list[str]:
    return (root / layout.DECISIONS).read_text("utf-8").splitlines()


CHANGES: dict[str, Callable[[list[str]], list[str]]] = {
    "a word changed": lambda lines: [lines[0], lines[1].replace("error-in-text", "other-person"), *lines[2:]],
    "the last word changed": lambda lines: [*lines[:-1], lines[-1].replace("error-in-text", "other-person")],
    "a line deleted": lambda lines: [lines[0], *lines[2:]],
    "the first deleted": lambda lines: lines[1:],
    "the last deleted": lambda lines: lines[:-1],
    "all deleted": lambda _: [],
    "two exchanged": lambda lines: [lines[1], lines[0], *lines[2:]],
    "one put between": lambda lines: [lines[0], lines[0].replace("a0", "a9"), *lines[1:]],
}


@pytest.mark.parametrize("how", CHANGES)
def test_no_decision_changes_unseen(corpus: Path, how: str) -> None:
    for n in range(4):
        save(corpus, decision(f"a{n}"))
    (corpus / layout.DECISIONS).write_text("".join(f"{line}\n" for line in CHANGES[how](_log(corpus))), "utf-8")
    assert any(p.path == layout.DECISIONS and p.code in ("SEA501", "SEA502") for p in verify(corpus))
    with pytest.raises(CorpusError, match="problem"):
        save(corpus, decision("later"))
    reported = format_corpus(corpus).changed
    assert any(line.startswith(layout.DECISIONS) for line in reported)
    assert verify(corpus) == [], "format reads and seals what changed"


@pytest.mark.parametrize(
    "how", [how for how in CHANGES if how not in ("the last deleted", "all deleted", "the last word changed")]
)
def test_the_chain_tells_it_of_lines_that_no_seal_has(corpus: Path, how: str) -> None:
    sealed = (corpus / layout.SEAL).read_bytes()
    for n in range(4):
        save(corpus, decision(f"a{n}"))
    (corpus / layout.SEAL).write_bytes(sealed)
    assert {p.code for p in verify(corpus)} == {"SEA501"}, "no kill leaves more than one line without a seal"
    (corpus / layout.DECISIONS).write_text("".join(f"{line}\n" for line in CHANGES[how](_log(corpus))), "utf-8")
    assert {p.code for p in verify(corpus)} == {"SEA501", "SEA502"}
    assert any("decisions.jsonl" in line for line in format_corpus(corpus).changed)
    assert verify(corpus) == []


def test_lines_from_before_there_was_a_chain_stay_as_they_are(corpus: Path) -> None:
    old = '{"finding": "0000000000000000", "code": "TMP101", "claim": "essay/death", "judgement": "confirm", '
    old += '"reason": "error-in-text", "by": "old", "at": "2026-01-01T00:00:00Z", "note": null}'
    (corpus / layout.DECISIONS).write_text(f"{old}\n", "utf-8")
    assert codes(corpus) == {layout.DECISIONS: "SEA502"}, "written by hand, or by a version that did not chain"
    (corpus / layout.DECISIONS).write_text(f"{old}\n{old}\n", "utf-8")
    format_corpus(corpus)
    assert verify(corpus) == []
    save(corpus, decision("new"))
    assert format_corpus(corpus).rewritten == ()
    assert _log(corpus)[:2] == [old, old]
    assert json.loads(_log(corpus)[2])["previous"] == seal.digest(old.encode())
    (corpus / layout.DECISIONS).write_text("".join(f"{line}\n" for line in (*_log(corpus), old)), "utf-8")
    assert codes(corpus) == {layout.DECISIONS: "SEA502"}, "written by hand"


def test_two_histories_put_together_by_hand_are_chained_anew(corpus: Path, tmp_path: Path) -> None:
    save(corpus, decision("common"))
    other = tmp_path / "other"
    init(other, corpus)
    save(corpus, decision("here"))
    save(other, decision("there"))
    (corpus / layout.DECISIONS).write_text("".join(f"{x}\n" for x in (*_log(corpus), _log(other)[-1])), "utf-8")
    assert codes(corpus) == {layout.DECISIONS: "SEA502"}
    format_corpus(corpus)
    assert [d.by for d in read_sound(corpus).decisions] == ["common", "here", "there"]


# --- any size --------------------------------------------------------------------------------------------------------


def test_a_text_of_more_lines_than_a_record_is_long_is_added_and_sealed(corpus: Path, tmp_path: Path) -> None:
    lines = 70_000
    text = tmp_path / "long.txt"
    text.write_text("".join(f"{n}\n\n" for n in range(lines // 2)), "utf-8")
    assert main(["add", str(text), "--id", "long", "--title", "Long", "--corpus", str(corpus)]) == 0
    assert verify(corpus) == []
    assert main(["format", "--check", "--corpus", str(corpus)]) == 0
    changed = [line + b"?" if n % 2 == 0 else line for n, line in enumerate(text.read_bytes().split(b"\n"))]
    (corpus / "corpus/long/text.txt").write_bytes(b"\n".join(changed))
    reported = [p for p in verify(corpus) if p.code == "SEA501"]
    assert len(reported) >= lines // 2, "each line that changed, found in no more than n log n"


def test_differences_are_reported_where_they_are() -> None:
    then = b"one\n\ntwo\n\nthree\n\nfour\n"
    kept = seal.seal({CLAIMS: then})

    def reported(now: bytes) -> list[tuple[int | None, str]]:
        return [(p.line, p.message.split()[-1]) for p in seal.check({CLAIMS: now}, kept)]

    assert reported(then) == []
    assert reported(b"one\n\ntwo\n\nthree\n\nfore\n") == [(7, "sealed")]
    assert reported(b"one\n\n\nthree\n\nfour\n") == [(3, "here")]
    assert reported(b"one\n\ntwo\n\nand\nthree\n\nfour\n") == [(5, "seal")]
    assert reported(b"four\n\ntwo\n\nthree\n\none\n") == [(1, "sealed"), (7, "sealed")]
    assert reported(then[:-1]) == [(7, "sealed")]
    assert reported(b"") == [(1, "here")]


# --- links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        layout.SEAL, layout.DECISIONS, layout.ENTITIES, layout.BIBLIOGRAPHY, layout.VOCABULARY, CLAIMS, "corpus", "annotations",
        "corpus/essay", "corpus/essay/text.txt", "corpus/essay/source.toml", "annotations/essay", "annotations/reference",
        "annotations/essay/first", "annotations/README.md", writing.ROOM, writing.PARTS, f"{writing.ROOM}/lock",
    ],
)  # fmt: skip
def test_a_link_that_leads_out_is_reported_and_never_followed_by_a_writer(
    corpus: Path, tmp_path: Path, name: str
) -> None:
    save(corpus, decision("first"))
    text = corpus.parent / "letter.txt"
    text.write_text("Dear Ada")
    link, outside = corpus / name, tmp_path / "outside"
    if link.exists():
        shutil.move(link, outside)
    elif name.endswith("first"):
        shutil.copytree(corpus / "annotations/essay", outside)
    else:
        outside.write_text("of somebody else")
    link.symlink_to(outside)
    before = {p: p.read_bytes() for p in (outside, *outside.rglob("*")) if p.is_file()}
    if ".writing" not in name:
        assert any("leads out of the corpus" in p.message for p in verify(corpus))
    with pytest.raises(CorpusError):
        save(corpus, decision("second"))
    with pytest.raises(CorpusError):
        add_text(corpus, "letter")
    with contextlib.suppress(CorpusError):  # which reads no notes
        format_corpus(corpus)
    with contextlib.suppress(CorpusError):  # which needs no room to write in there
        init(tmp_path / "copy", corpus)
    assert before == {p: p.read_bytes() for p in (outside, *outside.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("path", ["corpus/essay/text.txt", "corpus/essay/../essay/text.txt"])
def test_no_writer_replaces_or_removes_a_source_text(corpus: Path, path: str) -> None:
    before, sealed = (corpus / "corpus/essay/text.txt").read_bytes(), (corpus / layout.SEAL).read_bytes()
    writes: list[Callable[[], None]] = [
        lambda: writing.put(corpus, {path: b"other words"}),
        lambda: writing.change(corpus, {path: b"other words"}, {}, sealed),
        lambda: writing.change(corpus, {}, {path: before}, sealed),
    ]
    with writing.writing(corpus):
        for write in writes:
            with pytest.raises(CorpusError, match="a source text is never written to"):
                write()
    assert (corpus / "corpus/essay/text.txt").read_bytes() == before
    assert verify(corpus) == []


def test_a_report_is_not_written_through_a_link_of_the_corpus(corpus: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("of somebody else")
    (corpus / "report.json").symlink_to(outside)
    (corpus / "reports").symlink_to(tmp_path)
    for name in ("report.json", "reports/outside"):
        assert main(["verify", "--output", str(corpus / name), "--corpus", str(corpus)]) == 2
        assert outside.read_text() == "of somebody else"
    assert main(["verify", "--output", str(tmp_path / "report"), "--corpus", str(corpus)]) == 0


def test_a_link_within_the_corpus_is_read(corpus: Path) -> None:
    (corpus / "claims.jsonl").write_bytes((corpus / CLAIMS).read_bytes())
    (corpus / CLAIMS).unlink()
    (corpus / CLAIMS).symlink_to("../../claims.jsonl")
    assert verify(corpus) == []
    assert not disk.leads_out(corpus, CLAIMS)


# --- strangers -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "hint"),
    [
        ("annotations/essay/stances.jsonl", "FIL702", "stance.jsonl"),
        ("annotations/essay/frist/claims.jsonl", "FIL702", "first"),
        ("annotations/essay/first/claim.jsonl", "FIL702", "claims.jsonl"),
        ("annotations/reference/bibliografy.json", "FIL702", "bibliography.json"),
        ("annotations/entity.jsonl", "FIL702", "entities.jsonl"),
        ("annotations/esay/claims.jsonl", "FIL703", "essay"),
        ("corpus/essay/source.tml", "FIL702", "source.toml"),
        ("corpus/esay/test.txt", "FIL702", "text.txt"),
        ("corpus/essay.txt", "FIL702", "sinosoviet add"),
    ],
)
def test_what_is_read_by_nobody_is_reported(corpus: Path, name: str, code: str, hint: str) -> None:
    path = corpus / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("")
    problem = next(p for p in verify(corpus) if p.code == code)
    assert name.startswith(problem.path)
    assert hint in problem.fix
    with pytest.raises(CorpusError):
        read_sound(corpus)


def test_layers_without_a_text_are_reported(corpus: Path) -> None:
    shutil.rmtree(corpus / "corpus/essay")
    assert codes(corpus)["annotations/essay"] == "FIL703"


def test_notes_and_hidden_names_are_left_alone_and_notes_copied(corpus: Path, tmp_path: Path) -> None:
    for name in ("README.md", "README", "LICENSE.txt", "guidelines.md", ".hidden", ".hidden.d/x"):
        for folder in ("corpus", "corpus/essay", "annotations", "annotations/essay", "annotations/reference"):
            path = corpus / folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text("a note")
    assert verify(corpus) == []
    init(tmp_path / "copy", corpus)
    assert (tmp_path / "copy/annotations/essay/guidelines.md").read_text() == "a note"
    assert not (tmp_path / "copy/annotations/.hidden").exists()


def test_a_name_that_is_no_unicode_is_reported(corpus: Path) -> None:
    try:
        (corpus / "annotations/essay" / os.fsdecode(b"claims\xff.jsonl")).write_text("")
    except OSError:
        pytest.skip("this file system has no such names")
    assert main(["verify", "--format", "json", "--corpus", str(corpus)]) == 1


# --- whose corpus ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The package as a wheel brings it, with its corpus inside."""
    site = tmp_path_factory.mktemp("site")
    package = site / "sinosoviet_corpus"
    shutil.copytree(root / "sinosoviet_corpus", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("corpus", "annotations"):
        shutil.copytree(root / name, package / "_shipped" / name, ignore=shutil.ignore_patterns(".*"))
    return site


def test_the_shipped_corpus_is_never_written_to_and_a_copy_is_offered(installed: Path, tmp_path: Path) -> None:
    environ = os.environ | {"PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"}
    shipped = installed / "sinosoviet_corpus/_shipped"
    text = tmp_path / "letter.txt"
    text.write_text("Dear Ada")

    def run(*words: str, cwd: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*RUN, *words], capture_output=True, text=True, check=False, cwd=cwd, env=environ)

    before = files(shipped)
    add = ["add", str(text), "--id", "letter", "--title", "A letter"]
    decide = ["decide", "0", "confirm", "--reason", "error-in-text", "--by", "x"]
    for done in (
        run("format"),
        run("format", "--corpus", str(shipped)),
        run("migrate"),
        run("migrate", "--corpus", str(shipped)),
        run(*add, cwd=shipped),
        run(*decide),
        run(*decide, "--corpus", str(shipped)),
    ):
        assert done.returncode == 2, done.stdout
        assert "sinosoviet init --from shipped DIR" in done.stderr
    assert before == files(shipped)
    assert run("init", "--from", "shipped", "mine").returncode == 0
    mine = tmp_path / "mine"
    assert {**before, ".gitattributes": files(mine)[".gitattributes"]} == files(mine)
    done = run("format", "--corpus", "mine")
    assert (done.returncode, done.stderr) == (0, "")


def test_writers_name_what_they_wrote(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(corpus, CLAIMS, lambda data: data.replace(b'": ', b'":'))
    text = corpus.parent / "letter.txt"
    text.write_text("Dear Ada")
    for words, written in (
        (["format"], [CLAIMS]),
        (["add", str(text), "--id", "a", "--title", "x"], ["corpus/a/text.txt", "corpus/a/source.toml", layout.SEAL]),
    ):
        capsys.readouterr()
        assert main([*words, "--corpus", str(corpus)]) == 0
        said = capsys.readouterr().out
        for name in written:
            assert f"written: {corpus / name}\n" in said


def test_a_copy_is_of_a_sound_corpus_only(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(corpus, CLAIMS, lambda data: data.replace(b'"a person"', b'"A person"'))
    assert main(["init", "--from", str(corpus), str(tmp_path / "copy")]) == 2
    assert "SEA501" in capsys.readouterr().err
    assert not (tmp_path / "copy").exists()

"""init and add: whole or not at all, verbatim, nothing overwritten, bad input refused with what and where."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import toml, writing
from sinosoviet_corpus.files.layout import SEAL, VOCABULARY
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.tasks.add import add, newlines
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.scratch import files

DAY = "2026-11-25"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    init(tmp_path / "own")
    return tmp_path / "own"


def _file(own: Path, data: bytes) -> Path:
    path = own.parent / "in.txt"
    path.write_bytes(data)
    return path


def test_an_empty_corpus_is_sound_and_checks(own: Path, root: Path) -> None:
    assert verify(own) == []
    assert main(["check", "--corpus", str(own)]) == 0
    assert (own / VOCABULARY).read_bytes() == (root / VOCABULARY).read_bytes()
    assert not [p for p in own.parent.iterdir() if p.name.startswith(".")]


def test_init_overwrites_nothing(own: Path, tmp_path: Path) -> None:
    before = files(own)
    with pytest.raises(CorpusError, match="the folder is not empty"):
        init(own)
    file = _file(own, b"x")
    with pytest.raises(CorpusError, match="exists already"):
        init(file)
    assert (files(own), file.read_bytes()) == (before, b"x")
    (tmp_path / "empty").mkdir()
    init(tmp_path / "empty")
    assert verify(tmp_path / "empty") == []


def test_init_that_was_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    init(tmp_path / "whole")
    half = tmp_path / "half"
    half.mkdir()
    (half / ".sinosoviet.x.ready").mkdir()
    (half / ".sinosoviet.x.part").mkdir()
    for name in ("annotations", ".gitattributes"):
        (tmp_path / "whole" / name).rename(half / (f".sinosoviet.x.ready/{name}" if name == "annotations" else name))
    init(half)
    assert verify(half) == []
    assert sorted(p.name for p in half.iterdir()) == [".gitattributes", "annotations"]
    with pytest.raises(CorpusError, match="the folder is not empty"):
        init(half)


def test_init_in_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", "."]) == 0
    assert tmp_path.samefile(Path.cwd())
    assert verify(tmp_path) == []
    assert not list(tmp_path.parent.glob(f".{tmp_path.name}.*"))
    assert main(["init", "."]) == 2
    assert verify(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--id", "ref", "--title", "x"], "cannot be the id"),
        (["--id", "x", "--title", " "], "needs a title"),
        (["--id", "x", "--title", "x", "--language", "en_GB"], "not a language tag"),
    ],
)
def test_what_would_not_fit_later_is_refused(
    own: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", str(_file(own, b"text")), *words, "--corpus", str(own)]) == 2
    assert message in capsys.readouterr().err
    assert verify(own) == []


def test_a_text_of_white_space_is_refused(own: Path) -> None:
    with pytest.raises(CorpusError, match="nothing but white space"):
        add(own, _file(own, "\ufeff \r\n\n".encode()), "blank", "Blank", DAY)


@pytest.mark.parametrize(
    ("data", "style", "oddity"),
    [
        (b"one\ntwo\n", "LF", None),
        (b"one\r\ntwo", "CR LF, no newline at the end", None),
        (b"one\rtwo\r", "CR", None),
        (b"one\r\ntwo\nthree", "mixed: 1 LF, 1 CR LF, no newline at the end", None),
        ("\ufeffone 𠀀".encode(), "none", "begins with a byte order mark"),
        ("h\ufffdtel".encode(), "none", "1 replacement character(s) U+FFFD: letters were lost before it came here"),
    ],
)
def test_a_text_is_stored_as_it_is(own: Path, data: bytes, style: str, oddity: str | None) -> None:
    made = add(own, _file(own, data), "essay", 'A "title" \\ with\x7f\nall', DAY, origin="哈尔滨")
    assert (own / "corpus/essay/text.txt").read_bytes() == data
    assert (made.newlines, made.oddities) == (style, (oddity,) if oddity else ())
    assert verify(own) == []
    corpus = read_sound(own)
    assert corpus.texts["essay"].source == made
    assert corpus.texts["essay"].text == data.decode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"one\ntwo \xe9t\xe9\n", r"in\.txt:2: not UTF-8 at byte 8"),
        ("zwei".encode("utf-16"), "it begins as UTF-16 does"),
        (b"a\0b", "NUL"),
    ],
)
def test_what_is_no_text_is_refused(own: Path, data: bytes, message: str) -> None:
    before = files(own)
    with pytest.raises(CorpusError, match=message):
        add(own, _file(own, data), "essay", "t", DAY)
    assert files(own) == before


@pytest.mark.parametrize("ident", ["reference", "first", "Essay", "../essay", "a/b", "", "a_b", ".hidden", "-a"])
def test_an_id_is_a_slug(own: Path, ident: str) -> None:
    with pytest.raises(CorpusError, match="cannot be the id"):
        add(own, _file(own, b"x"), ident, "t", DAY)


def test_a_text_is_never_replaced(own: Path) -> None:
    add(own, _file(own, b"one"), "essay", "t", DAY)
    before = files(own)
    with pytest.raises(CorpusError, match="there is a text 'essay' already"):
        add(own, _file(own, b"two"), "essay", "t", DAY)
    assert files(own) == before


def test_an_unsound_corpus_is_not_sealed_over(own: Path) -> None:
    add(own, _file(own, b"one"), "essay", "t", DAY)
    (own / "corpus/essay/text.txt").write_bytes(b"won")
    with pytest.raises(CorpusError, match="SHA-256"):
        add(own, _file(own, b"two"), "second-essay", "t", DAY)


def test_a_failure_half_way_leaves_no_trace(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(own)
    real = os.rename
    for refused in ("annotations/essay", "corpus/essay"):

        def full(old: Path, new: Path, refused: str = refused) -> None:
            if Path(new) == own / refused:
                raise OSError(28, "No space left on device")
            real(old, new)

        monkeypatch.setattr(os, "rename", full)
        with pytest.raises(CorpusError, match="No space left"):
            add(own, _file(own, b"one"), "essay", "t", DAY)
        monkeypatch.setattr(os, "rename", real)
        assert files(own) == before
        assert verify(own) == []
        assert list((own / writing.PARTS).iterdir()) == []


def test_what_does_not_verify_when_it_is_in_is_taken_out_again(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (own / SEAL).read_bytes()
    real = writing.finish

    def and_then_a_stranger(root: Path) -> None:
        real(root)
        (own / "corpus/essay/text.txt").write_bytes(b"won")

    with monkeypatch.context() as patched:
        calls = iter((real, and_then_a_stranger, real))
        patched.setattr(writing, "finish", lambda root: next(calls, real)(root))
        with pytest.raises(CorpusError, match="SHA-256"):
            add(own, _file(own, b"one"), "essay", "t", DAY)
    assert (own / SEAL).read_bytes() == before
    assert verify(own) == []


def test_nothing_is_added_to_the_shipped_corpus_by_mistake(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _file(own, b"one")
    monkeypatch.chdir(own.parent)
    assert main(["add", str(file), "--id", "essay", "--title", "t"]) == 2
    assert "holds no corpus" in capsys.readouterr().err
    monkeypatch.chdir(own)
    assert main(["add", str(file), "--id", "essay", "--title", "t"]) == 0
    assert "added essay: 3 bytes" in capsys.readouterr().out
    assert main(["add", str(file), "--id", "other", "--title", "\udcff"]) == 2


@given(st.text(st.characters(exclude_categories=["Cs"])), st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_what_is_written_of_a_source_reads_back(words: str, oddities: list[str]) -> None:
    empty = dict.fromkeys((f for f in Source.__struct_fields__ if f not in ("bytes", "code_points")), words)
    derivations = [{"relation": "cites", "target": word, "certain": False, "evidence": words} for word in oddities]
    original = {"file": words, "sha256": words, "bytes": 3, "made_by": words}
    fields = {
        **empty,
        "bytes": 1,
        "code_points": 2,
        "oddities": oddities,
        "original": original,
        "derivations": derivations,
    }
    source = msgspec.convert(fields, Source)
    data = toml.write(source, "c")
    assert data.startswith(b"# c\n")
    read = tomllib.loads(data.decode())
    assert ("oddities" in read) == ("derivations" in read) == bool(oddities), "what is empty is left out"
    assert msgspec.convert(read, Source) == source


@given(st.text("\r\na"))
def test_newlines_are_reported(text: str) -> None:
    message = newlines(text)
    assert ("mixed" in message) == (len({e for e in text.replace("\r\n", "\0") if e in "\r\n\0"}) > 1)

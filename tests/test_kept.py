"""What is kept for the next run: the findings computed, never those of other files; no fault goes unseen; nothing in the cache is trusted or run."""

from __future__ import annotations

import hashlib
import os
import pickle
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.desk.warm import Warm
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import integrity, kept, program, sound
from sinosoviet_corpus.files.layout import SEAL
from sinosoviet_corpus.files.reader import Reading, read_folder, to_corpus
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.output.form import of_check
from sinosoviet_corpus.tasks import check as checking
from sinosoviet_corpus.tasks import checked
from sinosoviet_corpus.tasks.new import About, new
from sinosoviet_corpus.tasks.verify import sound_reading, verify
from tests.scratch import FAULTS, REFERENCES, edit, make

RULE = ("TMP101",)  # it has a finding there; one rule is enough to see whether something is computed
RUN = [sys.executable, "-m", "sinosoviet_corpus", "check", "--exit-zero"]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make(tmp_path / "corpus", "1872")  # with a finding


@pytest.fixture
def reading(corpus: Path) -> Reading:
    return read_folder(corpus)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was computed in this process: one report a run. The engine runs once; it gives the same each time."""
    made: list[Any] = []
    compute = checking.check

    def counted(*given: Any, **more: Any) -> Any:
        made.append(made[0] if made else compute(*given, **more))
        return made[-1]

    monkeypatch.setattr(checking, "check", counted)
    return made


def _check(reading: Reading) -> checked.Report:
    return checked.checked(reading.raw, to_corpus(reading), RULE)


def _entry(cache: Path) -> Path:
    [entry] = cache.iterdir()
    return entry


def _signed(key: str, data: bytes) -> bytes:
    """An entry whose digest fits."""
    return hashlib.sha256(key.encode() + b"\n" + data).hexdigest().encode() + b"\n" + data


def test_a_kept_report_is_the_computed_one(reading: Reading, cache: Path, runs: list[Any]) -> None:
    first, second = _check(reading), _check(reading)
    assert first.findings
    assert first == second
    assert len(runs) == 1
    shutil.rmtree(cache)
    assert _check(reading) == first
    assert len(runs) == 2


def test_the_command_prints_the_same_bytes_with_and_without_it_and_leaves_the_corpus_alone(
    corpus: Path, cache: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()}
    for name in ("computed", "now", "kept"):
        folder = tmp_path / name
        folder.mkdir()
        forms = [f"--also={form}={folder / form}" for form in of_check()]
        words = [*forms, "--format", "json", "--select", *RULE, *(["--no-cache"] if name == "computed" else [])]
        given = [*RUN, "--corpus", str(corpus), *words]
        subprocess.run(given, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": str(len(name))})
        assert cache.exists() == (name != "computed")
    for form in of_check():
        assert len({(tmp_path / name / form).read_bytes() for name in ("computed", "now", "kept")}) == 1
    assert {path: path.read_bytes() for path in corpus.rglob("*") if path.is_file()} == before


def test_every_byte_of_every_file_and_each_option_and_the_program_are_part_of_the_key(
    reading: Reading, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = dict(reading.raw)
    keys = [checked.key(files, *given) for given in (((), ()), (("TMP",), ()), ((), ("TMP",)), (("TMP", "X"), ()))]
    for path, data in files.items():
        keys.append(checked.key(files | {path: data + b" "}, (), ()))
        keys.append(checked.key(files | {path: bytes([data[0] ^ 1]) + data[1:]} if data else {}, (), ()))
        keys.append(checked.key({p: d for p, d in files.items() if p != path} | {f"{path}x": data}, (), ()))
    monkeypatch.setattr(program, "digest", lambda **_: "another program")
    keys.append(checked.key(files, (), ()))
    assert None not in keys
    assert len(set(keys)) == len(keys)
    assert checked.key(dict(reversed(files.items())), (), ()) == keys[-1]  # the order of files is no part of it


def test_the_digest_of_the_program_covers_names_and_contents_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.digest() == program.digest()
    monkeypatch.setattr(program, "_PACKAGE", tmp_path / "nothing")
    assert program.digest() is None
    monkeypatch.setattr(program, "_PACKAGE", tmp_path)
    assert program.digest() is None  # as in an archive
    seen = set()
    for name, content in (
        ("a.py", "1"),
        ("a.py", "2"),
        ("rules/b.toml", "1"),
        ("rules/b.toml", ""),
        ("__pycache__/c", "1"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
        program._of_package.cache_clear()
        seen.add(program.digest())
    assert len(seen) == 4  # compiled code is no part of it
    assert program.digest(engines=("no_such_engine",)) is None


@pytest.mark.parametrize("change", ["changed", "added", "removed"])
def test_what_a_program_finds_while_it_is_updated_is_not_kept(
    change: str, reading: Reading, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    package.mkdir()
    for name in ("a.py", "b.py"):
        (package / name).write_text("1")
    monkeypatch.setattr(program, "_PACKAGE", package)
    monkeypatch.setattr(program, "_BEGAN", time.time_ns())
    time.sleep(0.05)  # the clock of files is coarse
    compute = checking.check

    def updated(*given: Any, **more: Any) -> Any:
        if change == "changed":
            (package / "a.py").write_text("2")
        elif change == "added":
            (package / "c.py").write_text("1")
        else:
            (package / "b.py").unlink()
        return compute(*given, **more)

    monkeypatch.setattr(checking, "check", updated)
    assert _check(reading).findings
    verify(reading.root)
    assert not cache.exists()
    monkeypatch.setattr(checking, "check", compute)
    monkeypatch.setattr(program, "_BEGAN", time.time_ns() + 10**9)
    program._of_package.cache_clear()  # as in the next process
    _check(reading)
    assert len(list(cache.iterdir())) == 1


def test_the_version_of_numpy_is_part_of_the_key_of_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "numpy").mkdir()
    (tmp_path / "numpy/__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    seen = set()
    for version in ("1", "2"):
        (tmp_path / "numpy/version.py").write_text(f"version = {version}")
        seen.add((program.digest(), program.digest(engines=())))
    assert len({findings for findings, _ in seen}) == 2
    assert len({sound for _, sound in seen}) == 1


class _Armed:
    """Writes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.path,)


def test_what_others_put_into_the_cache_is_neither_run_nor_believed(
    reading: Reading, cache: Path, runs: list[Any], tmp_path: Path
) -> None:
    honest = _check(reading)
    entry = _entry(cache)
    key, good = entry.stem, entry.read_bytes()
    harmless = tmp_path / "unpickled"
    pickled = pickle.dumps(_Armed(harmless))
    deep = b"[" * 100_000
    for bad in (
        b"", b"\n", good[:-1], good[:40], good.replace(b"definite", b"tensions"), pickled, _signed("check-0", good[65:]),
        _signed(key, pickled), _signed(key, b"{}"), _signed(key, b"null"), _signed(key, b'{"schema": 1}'), _signed(key, deep),
        _signed(key, b"\xff\xfe"), b"x" * (kept.LARGEST + 1),
    ):  # fmt: skip
        before = len(runs)
        entry.write_bytes(bad)
        assert _check(reading) == honest
        assert len(runs) == before + 1
        assert entry.read_bytes() == good  # and the next run finds the right one
    assert not harmless.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes of this kind, owners or modes")
def test_links_pipes_folders_and_what_others_may_write_are_no_entries(
    reading: Reading, cache: Path, runs: list[Any], tmp_path: Path
) -> None:
    honest = _check(reading)
    entry = _entry(cache)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(entry.read_bytes())
    for number, kind in enumerate(("link", "pipe", "writable"), 2):
        entry.unlink()
        if kind == "link":
            entry.symlink_to(elsewhere)
        elif kind == "pipe":
            os.mkfifo(entry)
        else:
            entry.write_bytes(elsewhere.read_bytes())
            entry.chmod(0o666)
        assert _check(reading) == honest
        assert len(runs) == number
    entry.unlink()
    entry.mkdir()  # cannot be replaced either
    assert _check(reading) == honest
    entry.rmdir()
    _check(reading)
    cache.chmod(0o777)
    assert _check(reading) == honest
    assert len(runs) == 7
    cache.chmod(0o700)
    assert _check(reading) == honest
    assert len(runs) == 7


def test_without_a_place_for_it_everything_works(
    reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: list[Any]
) -> None:
    taken = tmp_path / "file"
    taken.write_bytes(b"")
    for place in ("", str(taken), str(taken / "below"), "/proc/none" if Path("/proc").exists() else str(taken)):
        monkeypatch.setenv(kept.VARIABLE, place)
        assert _check(reading).findings
        assert _check(reading) == runs[-1]
    assert len(runs) == 8
    monkeypatch.delenv(kept.VARIABLE)
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError("no home")))
    assert kept.folder() is None


def test_a_faulty_corpus_is_refused_although_its_findings_are_kept(corpus: Path, cache: Path) -> None:
    assert _check(read_folder(corpus)).findings
    path = corpus / "annotations" / "essay" / "claims.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"high"', b'"low"'))
    done = subprocess.run([*RUN, "--corpus", str(corpus), "--select", *RULE], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"nothing was evaluated" in done.stderr


def test_it_is_bounded_and_what_was_not_used_for_longest_goes_first(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST", 5)
    for number in range(9):
        kept.put(f"n{number}", b"x" * 10)
        os.utime(cache / f"n{number}.kept", (number, number))
        assert kept.get("n0") == b"x" * 10  # used, and so the youngest
    assert {path.stem for path in cache.iterdir()} == {"n0", "n5", "n6", "n7", "n8"}
    monkeypatch.setattr(kept, "MOST_BYTES", 500)
    kept.put("large", b"x" * 400)
    assert sum(path.stat().st_size for path in cache.iterdir()) <= 700
    assert kept.get("large")
    monkeypatch.setattr(kept, "LARGEST", 200)
    kept.put("larger", b"x" * 200)
    assert kept.get("larger") is None
    abandoned, young = cache / "a.part", cache / "b.part"
    for path in (abandoned, young):
        path.write_bytes(b"half")
    os.utime(abandoned, (0, 0))
    kept.put("last", b"")
    assert kept.get("last") == b""
    assert (abandoned.exists(), young.exists()) == (False, True)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """A line for each time that records were looked through."""
    times: list[bool] = []
    look = integrity.verify

    def counted(reading: Reading, advised: bool = False) -> list[Problem]:
        times.append(advised)
        return look(reading, advised)

    monkeypatch.setattr(integrity, "verify", counted)
    return times


def test_what_was_found_sound_is_not_looked_through_again_unless_that_is_asked_for(
    corpus: Path, cache: Path, looked: list[bool]
) -> None:
    assert [verify(corpus), verify(corpus), sound_reading(corpus).problems] == [[], [], []]
    assert len(looked) == 1
    assert verify(corpus, fresh=True) == []
    assert sound_reading(corpus, fresh=True)
    assert len(looked) == 3


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A corpus of one's own: no bibliography yet, and a text that was taken out of another file, which is kept."""
    page = tmp_path / "page.html"
    page.write_text("<p>They met in 1955.</p>")
    new(tmp_path / "own", [page], About("2026-11-29"))
    return tmp_path / "own"


def test_a_corpus_of_ones_own_is_known_again_until_a_file_changes(own: Path, cache: Path, looked: list[bool]) -> None:
    looked.clear()
    assert [verify(own), verify(own), sound_reading(own).problems] == [[], [], []]
    assert len(looked) == 1
    original = own / "corpus/page/original.html"
    good = original.read_bytes()
    for bad in (good + b" ", None):
        original.unlink() if bad is None else original.write_bytes(bad)
        assert {p.code for p in verify(own)} >= {"TXT107"}
    original.write_bytes(good)
    (own / "corpus/page/original.docx").write_bytes(b"")
    assert {p.code for p in verify(own)} == {"FIL702"}
    (own / "corpus/page/original.docx").unlink()
    assert verify(own) == []
    assert len(looked) == 4


def test_advice_is_given_every_time_and_stops_nothing(corpus: Path, cache: Path) -> None:
    edit(corpus, REFERENCES, lambda claim: claim.update(note="See ref/deaths."))
    for _ in range(2):
        assert [p.code for p in verify(corpus)] == ["REF306"]
        assert sound_reading(corpus)


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_found_after_the_corpus_was_found_sound(fault: str, corpus: Path, cache: Path) -> None:
    assert verify(corpus) == []
    assert cache.exists()
    FAULTS[fault](corpus)
    for _ in range(2):
        found = verify(corpus)
        assert found
        assert found == verify(corpus, fresh=True)
        if any(p.code not in integrity.ADVICE for p in found):
            with pytest.raises(CorpusError):
                sound_reading(corpus)


def test_the_files_that_are_compared_are_those_that_are_read(corpus: Path, root: Path, own: Path) -> None:
    for folder in (corpus, root, own):
        read = read_folder(folder)
        assert sound.files_of(folder) == {**read.raw, SEAL: read.sealed}
        assert sound.key({**read.raw, SEAL: read.sealed or b""}) == sound.key(read.raw, read.sealed)
    (corpus / SEAL).unlink()
    assert sound.files_of(corpus) is None


def test_the_desk_begins_with_what_was_kept(corpus: Path, cache: Path, runs: list[Any]) -> None:
    for _ in range(2):
        warm = Warm(corpus)
        _, findings = warm.findings(patient=True)
        warm.stop()
        assert [f.code for f in findings.report.findings] == ["TMP101"]
    assert len(runs) == 1

"""Rules over Parquet files find what `check` finds."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.tables import parquet
from sinosoviet_corpus.tables.arrow import tables
from sinosoviet_corpus.tables.schemas import COMPUTED
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.sweep import sweep
from sinosoviet_corpus.tasks.verify import read_sound


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("tables")
    parquet.write({k: t for k, t in tables(read_sound(root)).items() if k not in COMPUTED}, made)
    # A table in parts, as Spark writes it.
    (made / "roles").mkdir()
    for n in range(2):
        duckdb.execute(
            f"copy (select * from '{made}/roles.parquet' where hash(claim) % 2 = {n}) to '{made}/roles/{n}.parquet' (format parquet)"
        )
    (made / "roles.parquet").unlink()
    return made


def test_a_sweep_finds_what_check_finds(root: Path, folder: Path, tmp_path: Path) -> None:
    swept = list(sweep(folder, tmp_path, vocabulary_of(root)))
    report = check(read_sound(root))
    assert {s.code for s in swept} == {"", *report.run.rules}
    rows = duckdb.execute(f"select code, claim, against, verdict from '{tmp_path}/*.parquet'").fetchall()
    assert {s.code: s.definite + s.tension + s.fired + s.cannot_tell for s in swept if s.path} == {
        s.code: sum(code == s.code for code, *_ in rows) for s in swept if s.path
    }
    sides = {(code, claim) for code, claim, *_ in rows} | {(code, against) for code, _, against, _ in rows}
    assert all(s.path or "check" in (s.not_run or "") for s in swept if s.code)
    here = [f for f in report.findings if f.code in {s.code for s in swept if s.path}]
    assert {(f.code, f.case) for f in here} <= sides
    assert {(c.code, c.claim) for c in report.cannot_tell if c.code != "NET901"} <= {
        (r[0], r[1]) for r in rows if r[3] == "cannot tell"
    }
    definite = {(r[0], r[1]) for r in rows if r[3] == "definite"}
    assert {(f.code, f.case) for f in here if f.verdict == "definite"} <= definite
    fired = {(r[0], r[1]) for r in rows if r[3] in ("definite", "tension") and not r[2]}
    assert fired <= {(f.code, f.case) for f in report.findings}


def test_a_sweep_is_the_same_whenever_it_is_made(root: Path, folder: Path, tmp_path: Path) -> None:
    words = vocabulary_of(root)
    for out in ("one", "two"):
        list(sweep(folder, tmp_path / out, words, ("ROL302", "TMP1", "SUP701")))
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_the_command_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = ["--out", str(tmp_path / "found"), "--select", "ROL302"]
    assert main(["sweep", "--tables", str(folder), *out]) == 0
    assert capsys.readouterr().out.startswith("ROL302: 2 definite, 0 tension")
    assert main(["sweep", "--tables", str(tmp_path / "nothing"), *out]) == 2
    assert "is no folder" in capsys.readouterr().err
    assert main(["sweep", "--tables", str(tmp_path), *out]) == 2
    assert "there is no table" in capsys.readouterr().err
    assert main(["sweep", "--tables", str(folder), *out, "--memory", "much"]) == 2
    assert "much" in capsys.readouterr().err
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    (broken / "wider.parquet").write_bytes((folder / "wider.parquet").read_bytes()[:-9])
    assert main(["sweep", "--tables", str(broken), *out]) == 2
    assert "wider.parquet" in capsys.readouterr().err
    shutil.copy(folder / "names.parquet", broken / "wider.parquet")
    assert main(["sweep", "--tables", str(broken), *out]) == 2
    assert "columns" in capsys.readouterr().err


def test_what_does_not_fit_into_memory_goes_to_a_place_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    database = Duck({}, memory="60MB")
    (spilled,) = (Path(row["folder"]) for row in database.query("select current_setting('temp_directory') as folder"))
    database.query("create table shuffled as select n, hash(n) as h from range(8000000) r(n) order by h")
    assert any(spilled.iterdir())
    assert list(tmp_path.iterdir()) == []
    database.close()
    assert not spilled.parent.exists()

"""Rules over Parquet files find what `check` finds."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.tables import parquet
from sinosoviet_corpus.tables.arrow import tables
from sinosoviet_corpus.tables.schemas import COMPUTED
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.sweep import sweep
from sinosoviet_corpus.tasks.verify import read_sound

ASSESSED = "SUP721"  # left out where a comparison speaks of the claim: that takes all findings together


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
    assert {(f.code, f.claim) for f in here} <= sides
    assert {(c.code, c.claim) for c in report.cannot_tell if c.code != "NET901"} <= {
        (r[0], r[1]) for r in rows if r[3] == "cannot tell"
    }
    # The same verdicts, by one table of policy. (`check` may drop a finding, or give it to another rule; a sweep has rows.)
    for verdict in ("definite", "tension"):
        swept_so = {(r[0], r[1]) for r in rows if r[3] == verdict and r[0] != ASSESSED}
        assert {(f.code, f.claim) for f in here if f.verdict == verdict and f.code != ASSESSED} == swept_so
    fired = {(r[0], r[1]) for r in rows if r[3] in ("definite", "tension") and not r[2] and r[0] != ASSESSED}
    assert fired <= {(f.code, f.claim) for f in report.findings}


def test_a_sweep_is_the_same_whenever_it_is_made(root: Path, folder: Path, tmp_path: Path) -> None:
    words = vocabulary_of(root)
    for out in ("one", "two"):
        list(sweep(folder, tmp_path / out, words, ("ROL302", "TMP1", "SUP701")))
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_the_command_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = ["--out", str(tmp_path / "found"), "--select", "ROL302"]
    assert main(["sweep", "--tables", str(folder), *out]) == 0
    assert capsys.readouterr().out.startswith("ROL302: 1 definite, 0 tension")
    assert main(["sweep", "--tables", str(tmp_path / "nothing"), *out]) == 2
    assert "is not a folder" in capsys.readouterr().err
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
    assert "there is no column wider" in capsys.readouterr().err


def test_a_url_is_no_local_folder(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    here, url, rule = str(folder), "s3://bucket/tables", ["--select", "ROL302"]
    for given, out in ((here, url), (url, "out"), ("hdfs:/tables", "out"), ("catalog:lake", "out")):
        assert main(["sweep", "--tables", given, "--out", out, *rule]) == 2
        assert "--engine spark" in capsys.readouterr().err
    assert main(["sweep", "--tables", here, "--out", "catalog:lake", *rule]) == 2
    assert main(["sweep", "--tables", here, "--out", "out", *rule, "--master", "spark://host:7077"]) == 2
    assert "Add --engine spark" in capsys.readouterr().err
    assert not any(":" in path.name for path in tmp_path.iterdir())
    # A URL of this machine is a path.
    assert main(["sweep", "--tables", folder.as_uri(), "--out", (tmp_path / "my out").as_uri(), *rule]) == 0
    assert (tmp_path / "my out" / "ROL302.parquet").is_file()
    assert main(["sweep", "--tables", "file://elsewhere/tables", "--out", "out", *rule]) == 2


@pytest.mark.parametrize("name", ["tables", "[a]", "run=5"])
def test_columns_may_stand_in_the_names_of_folders(name: str, root: Path, folder: Path, tmp_path: Path) -> None:
    """As Hive and Spark write them. What looks like it above a table is none, and work of engines below it is left alone."""
    mine, words = tmp_path / name, vocabulary_of(root)
    shutil.copytree(folder, mine)
    (mine / "claims.parquet").unlink()
    duckdb.execute(
        f"copy (from '{folder}/claims.parquet') to '{tmp_path}/claims' (format parquet, partition_by (layer, firm))"
    )
    (tmp_path / "claims").rename(mine / "claims")
    (mine / "claims" / "_work").mkdir()
    (mine / "claims" / "_work" / "part.parquet").write_bytes(b"no Parquet")
    notes = []
    for given, out in ((folder, "one"), (mine, "two")):
        notes += [s.notes for s in sweep(given, tmp_path / out, words, ("LOG601", "TMP101"))][:1]
    assert notes == [(), ()]
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


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


@pytest.mark.parametrize("name", ["a[1]", "b*", "c?", "d\\e", "[", "]", "{f,g}", 'it\'s "h"', "ünï 日本"])
def test_folder_names_are_no_patterns(name: str, folder: Path, tmp_path: Path) -> None:
    """Next to them are folders that their names would match as patterns."""
    for other in ("a1", "b", "cc", "f"):
        (tmp_path / other).mkdir()
    tables, out = tmp_path / name / "tables", tmp_path / name / "out"
    shutil.copytree(folder, tables)
    (tables / "roles/0.parquet").rename(tables / "roles" / "0[*].parquet")
    assert main(["sweep", "--tables", str(tables), "--out", str(out), "--select", "ROL302"]) == 0
    assert [path.name for path in out.iterdir()] == ["ROL302.parquet"]


def test_tabulate_takes_any_folder_name(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "[a*]"
    assert main(["tabulate", "--out", str(out), "--corpus", str(root)]) == 0
    assert (out / "datapackage.json").is_file()


def test_a_limit_on_what_is_spilled(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = Duck.over({}, [tmp_path], "60MB", "100KB")
    with pytest.raises(CorpusError, match="--spill"):
        database.write("select n, hash(n) as h from range(8000000) r(n) order by h", tmp_path / "big.parquet")
    database.close()
    out = ["--out", str(tmp_path / "found")]
    assert main(["sweep", "--tables", str(folder), *out, "--spill", "a lot"]) == 2
    assert "a lot" in capsys.readouterr().err


_WAITS = """
import sys
from sinosoviet_corpus.cli import main
from sinosoviet_corpus.cli.verbs import verify
from sinosoviet_corpus.engine.duck import Duck
def wait(*_):
    database = Duck({})
    print(database._scratch.path, flush=True)
    database.ask(["select count(*) as n from range(10000000000) a(n), range(1000) b(n) where hash(a.n + b.n) = 1"])
verify.VERB = verify.VERB._replace(run=wait)
sys.argv = ["sinosoviet", "verify"]
main.run()
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGKILL"])
def test_scratch_is_gone_at_every_end(name: str, tmp_path: Path) -> None:
    """A kill in the middle of a query. The next run removes the files that SIGKILL left, but none of a living process."""
    place = {**os.environ, "TMPDIR": str(tmp_path)}
    process = subprocess.Popen([sys.executable, "-c", _WAITS], stdout=subprocess.PIPE, text=True, env=place)
    assert process.stdout is not None
    scratch = Path(process.stdout.readline().strip())
    assert scratch.parent == tmp_path
    for path in scratch.iterdir():
        os.utime(path, (0, 0))
    look = [sys.executable, "-c", "from sinosoviet_corpus.engine.scratch import remove_stale; remove_stale()"]
    subprocess.run(look, env=place, check=True)
    assert scratch.exists()
    process.send_signal(getattr(signal, name))
    assert process.wait(20) == -getattr(signal, name)
    process.stdout.close()
    assert scratch.exists() == (name == "SIGKILL")
    subprocess.run(look, env=place, check=True)
    assert list(tmp_path.iterdir()) == []

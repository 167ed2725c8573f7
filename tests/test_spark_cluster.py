"""A sweep on a real cluster: a standalone master and two workers on the loopback address, one of which is killed. The same rows as on DuckDB."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

import sinosoviet_corpus
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.tasks.sweep import sweep
from tests.spark_cluster import Cluster, until
from tests.swept import SOME, Rows, rows_of, small_tables

pytestmark = pytest.mark.deep

pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
if shutil.which("java") is None or subprocess.run(["java", "-version"], capture_output=True, check=False).returncode:
    pytest.skip("there is no Java", allow_module_level=True)


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_tables(root, tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="module")
def there(root: Path, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """What DuckDB finds."""
    out = tmp_path_factory.mktemp("duckdb")
    list(sweep(folder, out, vocabulary_of(root), SOME))
    return rows_of(out)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("cluster"), 2)
    yield made
    made.close()


def test_a_worker_is_killed_in_the_middle(
    cluster: Cluster, root: Path, folder: Path, there: Rows, tmp_path: Path
) -> None:
    out, here = tmp_path / "out", tmp_path / "here"
    here.mkdir()
    command = [sys.executable, "-m", "sinosoviet_corpus", "sweep", "--engine", "spark", "--master", cluster.master]
    command += ["--tables", str(folder), "--out", str(out), "--select", SOME[0], "--corpus", str(root)]
    with (tmp_path / "said").open("w") as said:
        process = subprocess.Popen(command, env=cluster.env, cwd=here, stdout=said, stderr=said)
        try:
            until(
                lambda: len(list(out.glob("_sinosoviet-*/*/_SUCCESS"))) > 1 or process.poll() is not None,
                "two relations are computed",
            )
            assert process.poll() is None, (tmp_path / "said").read_text()
            assert cluster.executors() == {0: 1, 1: 1}
            cluster.kill(1)
            assert process.wait(600) == 0, (tmp_path / "said").read_text()
        finally:
            process.kill()
            process.wait()
    assert "SparkListenerExecutorRemoved" in cluster.lost()
    assert rows_of(out) == [row for row in there if row[0] == SOME[0]] != []
    # What the workers computed on the way is gone, and nothing was written elsewhere.
    assert [path.name for path in out.iterdir()] == [f"{SOME[0]}.parquet"]
    assert list(here.iterdir()) == []


def test_spark_submit_takes_tables_of_ones_own(
    cluster: Cluster, root: Path, folder: Path, there: Rows, tmp_path: Path
) -> None:
    """At URLs, with claims in folders by source, as Hive names them; some columns are missing, others are more than needed."""
    mine, out, here = cluster.data / "mine", cluster.data / "out", tmp_path / "here"
    shutil.copytree(folder, mine)
    here.mkdir()
    given = f"select * exclude (kin, dated, firm), 1 as mine from '{folder}/claims.parquet'"
    (mine / "claims.parquet").unlink()
    duckdb.execute(f"copy ({given}) to '{mine}/claims' (format parquet, partition_by (layer, source))")
    script = Path(sinosoviet_corpus.__file__).parent / "__main__.py"
    command = [str(cluster.home / "bin" / "spark-submit"), "--master", cluster.master, str(script)]
    command += ["sweep", "--engine", "spark", "--tables", f"{cluster.url}/mine", "--out", f"{cluster.url}/out"]
    command += ["--select", SOME[1], "--corpus", str(root)]
    env = cluster.env | {"PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(command, env=env, cwd=here, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{cluster.url}/mine/claims" in done.stdout
    assert "not read: mine" in done.stdout  # where spark-submit prints it all
    assert rows_of(out) == [row for row in there if row[0] == SOME[1]] != []
    assert list(here.iterdir()) == []


def test_a_client_of_spark_connect(cluster: Cluster, root: Path, folder: Path, there: Rows, tmp_path: Path) -> None:
    pytest.importorskip("grpc", reason="pyspark[connect] is not installed")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "sinosoviet_corpus", "sweep", "--engine", "spark", "--corpus", str(root)]
    command += ["--out", str(out), "--select", SOME[1]]
    env = cluster.env | {"SPARK_REMOTE": cluster.connect()}

    def run(tables: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, "--tables", str(tables)], env=env, cwd=tmp_path, capture_output=True, text=True, timeout=600
        )

    done = run(folder)
    assert done.returncode == 0, done.stderr
    assert rows_of(out) == [row for row in there if row[0] == SOME[1]] != []
    (left,) = out.glob("_sinosoviet-*")  # the client can delete nothing, and says so
    assert f"remove {left}" in done.stderr
    mine = tmp_path / "mine"
    shutil.copytree(folder, mine)
    duckdb.execute(
        f"copy (select * exclude dated from '{folder}/claims.parquet') to '{mine}/claims.parquet' (format parquet)"
    )
    done = run(mine)
    assert done.returncode == 2
    assert "claims: columns are absent, and a client of Spark Connect cannot compute them" in done.stderr

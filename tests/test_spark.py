"""The same query text gives the same findings on Spark: on the shipped corpus, and on every example of every rule."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.engine.spark import Spark
from sinosoviet_corpus.engine.spark_session import Session
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.tasks.sweep import sweep
from sinosoviet_corpus.tasks.verify import read_sound
from tests.merged import merged
from tests.rules import examples_of
from tests.swept import SOME, rows_of, small_tables

pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
if shutil.which("java") is None or subprocess.run(["java", "-version"], capture_output=True, check=False).returncode:
    pytest.skip("there is no Java", allow_module_level=True)


@pytest.fixture(autouse=True, scope="module")
def short_lived() -> Iterator[None]:
    """Java that compiles little: it halves the time of a session of a minute."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
        yield


@pytest.mark.filterwarnings("ignore")
def test_the_engines_agree(root: Path, vocabulary: Vocabulary) -> None:
    """All in one run, because Spark takes seconds for every query, however few the rows."""
    examples = [to_corpus(example.world, vocabulary) for loaded in rulebook() for example in examples_of(loaded)]
    corpus = merged([*examples, read_sound(root)])
    here = run(corpus, rulebook())
    assert here == run(corpus, rulebook(), "spark")
    assert all(count.fired + count.cannot_tell for count in here.counts.values())
    # Nothing of the shipped corpus is lost on the way.
    shipped = [
        f
        for f in here.findings
        if any(p.claim.startswith(f"c{len(examples)}") or f"/c{len(examples)}" in p.claim for p in f.places)
    ]
    assert len(shipped) > 200


@pytest.mark.filterwarnings("ignore")
def test_a_query_on_spark_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with closing(Spark({})) as database:
        for sql in (f"select * from csv.`{tmp_path}/secret.csv`", "select 1; select 2"):
            with pytest.raises(
                Exception, match=r"PARSE_SYNTAX_ERROR|TABLE_OR_VIEW_NOT_FOUND|UNSUPPORTED|not supported"
            ):
                database.query(sql)


@pytest.mark.filterwarnings("ignore")
def test_a_session_that_is_there_keeps_its_settings() -> None:
    import pyspark.sql

    Session()
    there = pyspark.sql.SparkSession.getActiveSession()
    assert there is not None
    there.conf.set("spark.sql.session.timeZone", "Asia/Shanghai")
    there.conf.set("fs.s3a.endpoint", "http://127.0.0.1:1")
    there.conf.unset("spark.sql.shuffle.partitions")
    ours = Session()
    ours.plan_for(10, True)
    assert there.conf.get("spark.sql.session.timeZone") == "Asia/Shanghai"
    assert there.conf.get("spark.sql.codegen.wholeStage") == "true"
    assert ours.spark.conf.get("spark.sql.session.timeZone") == "UTC"
    assert ours.spark.conf.get("fs.s3a.endpoint") == "http://127.0.0.1:1"  # keys of storage are those of the session
    assert ours.spark.conf.get("spark.sql.shuffle.partitions") == "2"
    ours.plan_for(10**8, False)  # partitions follow the data
    assert ours.spark.conf.get("spark.sql.shuffle.partitions") == "400"
    assert ours.spark.conf.get("spark.sql.adaptive.enabled") == "true"
    there.conf.set("spark.sql.shuffle.partitions", "7")
    chosen = Session()
    chosen.plan_for(10**8, False)
    assert chosen.spark.conf.get("spark.sql.shuffle.partitions") == "7"
    for key in ("spark.sql.session.timeZone", "fs.s3a.endpoint", "spark.sql.shuffle.partitions"):
        there.conf.unset(key)
    with pytest.raises(CorpusError, match="has a Spark session on local"):
        Session("spark://127.0.0.1:1")


@pytest.mark.filterwarnings("ignore")
def test_tables_of_a_catalog_and_a_scheme_that_nobody_knows(
    root: Path, vocabulary: Vocabulary, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tables, out = small_tables(root, tmp_path / "tables"), tmp_path / "out"
    list(sweep(tables, tmp_path / "here", vocabulary, SOME[1:]))
    spark = Session().spark
    spark.sql(f"create database lake location 'file:{tmp_path}/lake'")
    for path in tables.iterdir():
        spark.read.parquet(str(path)).write.saveAsTable(f"lake.{path.stem}")
    command = ["sweep", "--engine", "spark", "--corpus", str(root), "--select", SOME[1]]
    assert main([*command, "--tables", "catalog:lake", "--out", str(out)]) == 0
    assert rows_of(out) == rows_of(tmp_path / "here") != []
    spark.sql("drop database lake cascade")
    capfd.readouterr()
    for where in ("catalog:lake", "nowhere://bucket/tables"):
        assert main([*command, "--tables", where, "--out", str(out)]) == 2
        said = capfd.readouterr().err
        assert where in said
        assert "Traceback" not in said

"""The same query text gives the same findings on Spark: on the shipped corpus, and on every example of every rule."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sinosoviet_corpus.engine.spark import Spark
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.run import run
from sinosoviet_corpus.tasks.verify import read_sound
from tests.merged import merged
from tests.rules import examples_of

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

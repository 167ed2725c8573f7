"""The same query text gives the same findings on Spark: on the shipped corpus, and on every example of every rule."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sinosoviet_corpus.engine.run import run
from sinosoviet_corpus.engine.world import to_corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tasks.verify import read_sound
from tests.merged import merged

pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
if shutil.which("java") is None or subprocess.run(["java", "-version"], capture_output=True, check=False).returncode:
    pytest.skip("there is no Java", allow_module_level=True)


@pytest.fixture(autouse=True, scope="module")
def short_lived() -> Iterator[None]:
    """Java that compiles little: worth half the time of a session that lives for a minute."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1")
        yield


@pytest.mark.filterwarnings("ignore")
def test_the_engines_agree_on_the_shipped_corpus(root: Path) -> None:
    corpus = read_sound(root)
    here, there = run(corpus, rulebook()), run(corpus, rulebook(), "spark")
    assert here.findings == there.findings
    assert here.cannot_tell == there.cannot_tell
    assert here.counts == there.counts


@pytest.mark.filterwarnings("ignore")
def test_the_engines_agree_on_the_examples_of_all_rules(vocabulary: Vocabulary) -> None:
    worlds = [to_corpus(example.world, vocabulary) for loaded in rulebook() for example in loaded.rule.examples]
    corpus = merged(worlds)
    here = run(corpus, rulebook())
    assert here == run(corpus, rulebook(), "spark")
    assert all(count.fired + count.cannot_tell for count in here.counts.values())

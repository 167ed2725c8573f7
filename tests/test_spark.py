"""The same query text gives the same findings on Spark: on the shipped corpus, and on every example."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from sinosoviet_corpus.engine.run import run
from sinosoviet_corpus.engine.world import to_corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.rules.rulebook import rulebook
from sinosoviet_corpus.tasks.verify import read_sound

pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
if shutil.which("java") is None or subprocess.run(["java", "-version"], capture_output=True, check=False).returncode:
    pytest.skip("there is no Java", allow_module_level=True)


@pytest.mark.filterwarnings("ignore")
def test_the_engines_agree_on_the_shipped_corpus(root: Path) -> None:
    corpus = read_sound(root)
    here, there = run(corpus, rulebook()), run(corpus, rulebook(), "spark")
    assert here.findings == there.findings
    assert here.cannot_tell == there.cannot_tell
    assert here.counts == there.counts


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("outcome", ["fires", "abstains"])
def test_the_engines_agree_on_an_example_of_every_rule(vocabulary: Vocabulary, outcome: str) -> None:
    for loaded in rulebook():
        for example in [e for e in loaded.rule.examples if e.outcome == outcome][:1]:
            corpus = to_corpus(example.world, vocabulary)
            assert run(corpus, (loaded,)) == run(corpus, (loaded,), "spark"), loaded.rule.code

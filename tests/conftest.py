"""Shared fixtures: the real corpus, read once."""

from __future__ import annotations

import os
import signal
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import settings

from sinosoviet_corpus.files.kept import VARIABLE
from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary

# The same examples in each run: a change fails for what it did. `--hypothesis-profile random` looks for new ones.
# No deadline: a busy machine is no fault of the code.
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("random", deadline=None)
settings.load_profile("fixed")


# A shell that starts the tests in the background may have them ignore Control-C, and so would every program that they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def root() -> Path:
    return shipped_corpus()


@pytest.fixture(scope="session")
def vocabulary(root: Path) -> Vocabulary:
    return msgspec.convert(tomllib.loads((root / VOCABULARY).read_text("utf-8")), Vocabulary)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What `check` finds is kept from one test to the next, in a folder of this run: for tests of how it is shown.

    The key changes with every byte of the corpus and the program, and test_kept.py tests that the outcome is the same.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "kept"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder))
        yield


# The slowest files begin first, so that no worker is waited for at the end.
LONG = ("test_spark.py", "test_worlds.py", "test_robustness.py", "test_mutation.py", "test_spark_cluster.py")


# The files of `pytest -m quick`: those that nearly every change may break, and very fast ones. Whole files: a file that is quick
# stays quick, and slow tests go elsewhere. Together they take at most 20 s on two cores.
QUICK = (
    "test_cards.py",
    "test_documented.py",
    "test_library.py",
    "test_own_corpus.py",
    "test_proposers.py",
    "test_reading.py",
    "test_rulebook.py",
    "test_time.py",
    "test_units.py",
    "test_views.py",
    "test_wording.py",
)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """With `-m quick` other files are not even imported: that takes longer than the tests."""
    other = collection_path.name.startswith("test_") and collection_path.name not in QUICK
    return True if other and config.getoption("markexpr") == "quick" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Set the mark `quick` and the order of the files; within a file tests keep their order."""
    for item in items:
        if item.path.name in QUICK:
            item.add_marker(pytest.mark.quick)
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))

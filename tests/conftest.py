"""Shared fixtures: the real corpus, read once."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import settings

from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary

# A busy machine is no fault of the code.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def root() -> Path:
    return shipped_corpus()


@pytest.fixture(scope="session")
def vocabulary(root: Path) -> Vocabulary:
    return msgspec.convert(tomllib.loads((root / VOCABULARY).read_text("utf-8")), Vocabulary)


# What takes longest begins first: a worker that took it last would be waited for.
LONG = ("test_spark.py", "test_worlds.py", "test_robustness.py", "test_mutation.py")


# The files of `pytest -m quick`: what nearly every change may break, and what takes next to no time. Whole files: a file that is quick
# stays quick, and what is slow goes elsewhere. Together they take at most 20 s on two cores.
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
    """The mark `quick`, and the order of the files; within a file the tests stay as they stand."""
    for item in items:
        if item.path.name in QUICK:
            item.add_marker(pytest.mark.quick)
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))

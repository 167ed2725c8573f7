"""Shared fixtures: the real corpus, read once."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest

from sinosoviet_corpus.files.layout import VOCABULARY, shipped_corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def root() -> Path:
    return shipped_corpus()


@pytest.fixture(scope="session")
def vocabulary(root: Path) -> Vocabulary:
    return msgspec.convert(tomllib.loads((root / VOCABULARY).read_text("utf-8")), Vocabulary)


# What takes longest begins first: a worker that took it last would be waited for.
LONG = ("test_spark.py", "test_worlds.py", "test_robustness.py", "test_mutation.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order of the files; within a file the tests stay as they stand."""
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))

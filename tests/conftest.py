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

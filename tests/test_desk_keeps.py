"""The forms of the desk lose nothing: a record that is opened and saved as it stands stays what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.desk import subject
from sinosoviet_corpus.desk.fields import Typed
from sinosoviet_corpus.desk.warm import Held, Warm
from sinosoviet_corpus.files.layout import BIBLIOGRAPHY
from sinosoviet_corpus.tasks.items import items


@pytest.fixture(scope="module")
def held(root: Path) -> Iterator[Held]:
    warm = Warm(root, "only read here")
    yield warm.held()
    warm.stop()


def _saved(held: Held, record: Any, **typed: str) -> tuple[Any, dict[str, str]]:
    """The record that its form makes when it is saved, and what the form says is wrong."""
    form = Typed(held, {"by": "Ada", **subject.values(held, record), **typed})
    return subject.read(form, subject.of_record(record)), form.wrong


def _differing(old: Any, new: Any) -> dict[str, tuple[Any, Any]]:
    pairs = {name: (getattr(old, name), getattr(new, name)) for name in old.__struct_fields__ if name != "made_by"}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


@pytest.mark.parametrize(
    "layer", ["claims", "dates", "mentions", "stance", "entities", "complete", "assessments", "searches"]
)
def test_a_record_saved_as_it_stands_is_the_same(held: Held, layer: str) -> None:
    records = getattr(held.corpus, layer)
    assert len(records) > 5
    changed = {}
    for record in records:
        new, wrong = _saved(held, record)
        if wrong or (new != record and _differing(record, new)):
            changed[record.id] = (wrong, _differing(record, new))
    assert changed == {}


def test_a_work_saved_as_it_stands_is_the_same(held: Held, root: Path) -> None:
    works = list(items((root / BIBLIOGRAPHY).read_bytes()).values())
    assert len(works) > 100
    for work in works:
        new, wrong = _saved(held, work)
        assert (new, wrong) == (work, {})

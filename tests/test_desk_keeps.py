"""The forms of the desk lose nothing: a record that is opened and saved as it stands stays what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.desk.fields import Typed
from sinosoviet_corpus.desk.forms import BY_KIND, FORMS, WITHOUT, form_of
from sinosoviet_corpus.desk.subject import of_record
from sinosoviet_corpus.desk.warm import Held, Warm
from sinosoviet_corpus.model.layer_table import LAYERS
from sinosoviet_corpus.tasks.items import Item


@pytest.fixture(scope="module")
def held(root: Path) -> Iterator[Held]:
    warm = Warm(root, "only read here")
    yield warm.held()
    warm.stop()


def _saved(held: Held, record: Any, **typed: str) -> tuple[Any, dict[str, str]]:
    """The record that its form makes when it is saved, and what the form says is wrong."""
    form = form_of(record)
    assert form is not None
    made = Typed(held, {"by": "Ada", **form.values(held, record), **typed})
    return form.read(made, of_record(record)), made.wrong


def _differing(old: Any, new: Any) -> dict[str, tuple[Any, Any]]:
    pairs = {name: (getattr(old, name), getattr(new, name)) for name in old.__struct_fields__ if name != "made_by"}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def test_every_kind_of_record_has_a_form_or_a_reason_why_not() -> None:
    there = {form.record for form in FORMS}
    assert there | WITHOUT.keys() == {layer.record for layer in LAYERS} | {Item}
    assert not there & WITHOUT.keys()
    assert len(there) == len(BY_KIND) == len(FORMS)
    assert all(reason.endswith(".") and len(reason.split()) > 5 for reason in WITHOUT.values())


def test_a_form_about_words_can_be_listed_and_one_without_words_be_found_and_begun() -> None:
    for form in FORMS:
        assert bool(form.says) == bool(form.called) == form.on_words, form.kind
        assert form.on_words or (form.entries and form.add), form.kind


@pytest.mark.parametrize("kind", [form.kind for form in FORMS])
def test_a_record_saved_as_it_stands_is_the_same(held: Held, kind: str) -> None:
    records = list(BY_KIND[kind].records(held))
    assert len(records) > 5
    changed = {}
    for record in records:
        new, wrong = _saved(held, record)
        if wrong or (new != record and _differing(record, new)):
            changed[record.id] = (wrong, _differing(record, new))
    assert changed == {}

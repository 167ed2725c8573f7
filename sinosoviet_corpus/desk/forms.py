"""The one list of the forms of the desk, and the kinds of records that have none. A new kind is a file with its form, and a row here."""

from __future__ import annotations

from typing import Any

from sinosoviet_corpus.desk import (
    assessment_form,
    claim_form,
    complete_form,
    date_form,
    entity_form,
    mention_form,
    search_form,
    stance_form,
    work_form,
)
from sinosoviet_corpus.desk.record_form import RecordForm
from sinosoviet_corpus.model.decision import Decision
from sinosoviet_corpus.model.imported import Imported
from sinosoviet_corpus.model.layers import Adjudication, Sentence

# In the order in which pages offer them.
FORMS: tuple[RecordForm, ...] = (
    claim_form.FORM,
    date_form.FORM,
    mention_form.FORM,
    stance_form.FORM,
    complete_form.FORM,
    search_form.FORM,
    assessment_form.FORM,
    work_form.FORM,
    entity_form.FORM,
)
BY_KIND = {form.kind: form for form in FORMS}
_BY_RECORD = {form.record: form for form in FORMS}

# Records that nobody types into a form, each with the reason, which is shown to those who ask for it.
WITHOUT: dict[type[Any], str] = {
    Sentence: "Sentences only divide a text; `sinosoviet propose --layer sentences` makes them.",
    Adjudication: "A line of the log of adjudication is written when a disagreement is settled, and stays as it is.",
    Decision: "A decision is made on the page of its case, and a later one replaces it.",
    Imported: "A line of the log of imports is written by an import, and stays as it is.",
}


def form_of(record: Any) -> RecordForm | None:
    """The form of a record; None for a kind that has none."""
    return _BY_RECORD.get(type(record))

"""schema: the JSON Schema (2020-12) of records and outputs, made from the types."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.seal import Sealed
from sinosoviet_corpus.model.layer_table import LAYERS
from sinosoviet_corpus.model.problem import Problems
from sinosoviet_corpus.model.source import Source
from sinosoviet_corpus.model.vocabulary import Vocabulary

RECORDS: dict[str, type[Any]] = {
    **{layer.schema: layer.record for layer in LAYERS},
    "source": Source,
    "vocabulary": Vocabulary,
    "seal": Sealed,
    "problems": Problems,
}
NAMES = (*RECORDS, "findings")


def schema(name: str) -> dict[str, Any]:
    """The schema of one kind. Raises CorpusError for an unknown name."""
    if name == "findings":
        from sinosoviet_corpus.tasks.checked import Report

        kind: Any = Report
    elif name in RECORDS:
        kind = RECORDS[name]
    else:
        raise CorpusError(f"there is no schema {name!r}", None, f"The schemas are {', '.join(NAMES)}.")
    made = _cleaned(msgspec.json.schema(kind))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **made}


def _cleaned(value: Any) -> Any:
    """The same value with unindented descriptions: they are docstrings, which keep their indentation before Python 3.13."""
    if isinstance(value, dict):
        return {
            key: inspect.cleandoc(item) if key == "description" and isinstance(item, str) else _cleaned(item)
            for key, item in value.items()
        }
    return [_cleaned(item) for item in value] if isinstance(value, list) else value

"""Columns that tables of others may leave out, and what they then hold: expressions of SQL over the other columns."""

from __future__ import annotations

OPTIONAL: dict[str, dict[str, str]] = {
    "sources": {"title": "source", "kind": "'unknown'", "language": "'und'", "author": "'unknown'", "date": "'unknown'", "bytes": "null", "code_points": "null"},
    "sentences": {"no_claim": "null", "heading": "false", "section": "null", "quote": "null"},
    "mentions": {"sentence": "null", "quote": "null", "sure": "'high'"},
    "dates": {"sentence": "null", "quote": "null", "fault": "null"},
    "spans": {"sentence": "null", "quote": "null"},
    "complete": {"member_class": "null", "place_relation": "null", "statement": "''"},
    "searches": {"topic": "''", "found": "''", "result": "''"},
    "assessments": {"differs_in": "''", "statement": "''", "assessor": "'unknown'", "date": "'unknown'", "confidence": "'medium'"},
    "works": {"container": "null", "year": "null", "note": "null", "tendency": "null", "lineage": "null"},
}  # fmt: skip

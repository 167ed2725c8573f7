"""The parts that all proposals share: who made them, and their span."""

from __future__ import annotations

from sinosoviet_corpus.model.record import MadeBy, Range
from sinosoviet_corpus.model.words import Confidence


def by(rules: str, at: str, confidence: Confidence = "medium") -> MadeBy:
    """Made by these rules (name and version) on the day `at` (ISO 8601); a proposal until somebody confirms it."""
    return MadeBy(agent=f"sinosoviet propose, {rules}", at=at, status="proposed", confidence=confidence, guideline="2")


def span(text: str, start: int, end: int) -> tuple[Range, ...]:
    """The one span [start, end) of a text, in code points."""
    return (Range(start=start, end=end, quote=text[start:end]),)

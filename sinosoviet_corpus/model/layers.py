"""The other stand-off layers of a text: dates, stance, sentences."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, MadeBy, Range, Record
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Category, Engagement, Layer, NoClaim, Outcome, StancePolarity


class Date(Record, frozen=True):
    """A date expression in a text. `time` is null if it cannot be placed in time ("in those years")."""

    id: Id
    source: Id
    spans: tuple[Range, ...]
    time: When | None
    made_by: MadeBy
    note: str | None


class Stance(Record, frozen=True):
    """An evaluative expression, in the categories of appraisal theory (Martin & White 2005). Never enters a contradiction.

    holder null = the author.  target: an entity or a claim.  intensity: 1 (low) to 3 (high).
    """

    id: Id
    source: Id
    spans: tuple[Range, ...]
    holder: Id | None
    target: Id
    polarity: StancePolarity
    category: Category
    subcategory: str
    intensity: int
    engagement: Engagement
    made_by: MadeBy
    note: str | None


class Adjudication(Record, frozen=True):
    """How a disagreement of two annotators was settled, and why. first, second: ids, null if that annotator has no record."""

    id: Id
    source: Id
    layer: Layer
    first: Id | None
    second: Id | None
    about: str
    outcome: Outcome
    reason: str
    made_by: MadeBy


class Sentence(Record, frozen=True):
    """A sentence of a text. `no_claim` says why no claim covers it; null = claims do."""

    id: Id
    source: Id
    spans: tuple[Range, ...]
    no_claim: NoClaim | None
    note: str | None

"""The other stand-off layers of a text: dates, stance, sentences."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, MadeBy, Range, Record
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import (
    Category,
    Explicitness,
    Layer,
    NoClaim,
    Outcome,
    Scaling,
    StanceEngagement,
    StancePolarity,
)


class Date(Record, frozen=True):
    """A date expression in a text. `time` is null if it cannot be placed in time ("in those years")."""

    id: Id
    source: Id
    spans: tuple[Range, ...]
    time: When | None
    made_by: MadeBy
    note: str | None


class Stance(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An expression that evaluates, feels or demands, in the categories of appraisal theory (Martin & White 2005). Never enters a contradiction.

    holder: who evaluates, feels or demands; null = the author.  target: an entity or a claim.  Each is one id, or a list of several.
    polarity: what the text says after a denial; "0" is for effective stance.  intensity: 1 (low) to 3 (high).  force, focus: whether words
    of degree or of exactness raise or lower it.  explicitness: whether the words evaluate (inscribed) or only suggest it (invoked).
    These three are left out if null: then nobody has said.
    """

    id: Id
    source: Id
    spans: tuple[Range, ...]
    holder: Id | tuple[Id, ...] | None
    target: Id | tuple[Id, ...]
    polarity: StancePolarity
    category: Category
    subcategory: str
    intensity: int
    force: Scaling | None = None
    focus: Scaling | None = None
    explicitness: Explicitness | None = None
    engagement: StanceEngagement
    made_by: MadeBy
    note: str | None

    @property
    def holders(self) -> tuple[Id, ...]:
        """All who evaluate; () is the author."""
        return several(self.holder)

    @property
    def targets(self) -> tuple[Id, ...]:
        """All that is evaluated."""
        return several(self.target)


def several(value: Id | tuple[Id, ...] | None) -> tuple[Id, ...]:
    """One id, a list of them or none, as a tuple."""
    return () if value is None else (value,) if isinstance(value, str) else value


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

"""The claim: one atomic proposition that a source puts forward. A reference fact is a claim too."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, MadeBy, Range, Record
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import (
    Engagement,
    Function,
    IntervalKind,
    Irrealis,
    Kind,
    Modality,
    NeedsNoSource,
    PlaceRelation,
    Polarity,
    Quantifier,
    Rank,
    Read,
    Relation,
    Tense,
    Unit,
)

REFERENCE = "reference"  # the source of every reference claim


class Quantity(Record, frozen=True):
    """A number: its bounds (lo <= hi; null = open), its unit, what is counted, and the EDTF date it holds for."""

    lo: float | None
    hi: float | None
    unit: str
    counted: str
    as_of: str | None


class Interval(Record, frozen=True, kw_only=True):
    """A stretch of time without a date: its bounds (lo <= hi; null = open) in whole or broken units of the calendar.

    kind: "length", how long the thing lasts that the claim is about; "gap", how long after the one thing the other came, in a
    claim of an order. exactly: whether the number is no round one ("exactly three weeks").
    """

    kind: IntervalKind
    lo: float | None
    hi: float | None
    unit: Unit
    exactly: bool = False


class Voice(Record, frozen=True):
    """One link of an attribution chain. `who` null = a nameless voice ("it can be said")."""

    who: Id | None
    act: str
    engagement: Engagement
    span: Range | None


class Citation(Record, frozen=True):
    """The passage of a cited work. `work` is a key of bibliography.json; `says` is our paraphrase of the passage."""

    work: str
    locator: str | None
    url: str | None
    function: Function
    read: Read
    says: str


class Claim(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One proposition. Its predicate and roles come from annotations/vocabulary.toml.

    roles: role -> ids of entities (or of claims, for order and cause); several ids only where the proposition is joint.
    polarity "-" is a denial. modality is the *source's* hedging. Only irrealis "actual" is checked as having happened.
    relations: in a claim of an order, how the times of the two things lie to each other: one of Allen's thirteen relations, or
    several as alternatives; null: as its predicate says. interval: how long, or how long after. Both are left out if null.
    needs_no_source: why nobody would ask for a source (a figure of speech, a commonplace); left out if null: then one is asked for.
    tense: "present" where the text speaks of its own time, which it does not date ("traders haggle in Russian"); left out if null.
    event: shared by claims about one occurrence. rank: which of several reference claims to prefer; rank_reason says why.
    """

    id: Id
    source: Id
    spans: tuple[Range, ...]
    kind: Kind
    needs_no_source: NeedsNoSource | None = None
    predicate: str
    roles: dict[str, tuple[Id, ...]]
    content: Id | None
    time: When | None
    tense: Tense | None = None
    place: Id | None
    place_relation: PlaceRelation | None
    quantity: Quantity | None
    relations: tuple[Relation, ...] | None = None
    interval: Interval | None = None
    quantifier: Quantifier | None
    value: str | None
    polarity: Polarity
    modality: Modality
    markers: tuple[Range, ...]
    irrealis: Irrealis
    voices: tuple[Voice, ...]
    citations: tuple[Citation, ...]
    event: Id | None
    rank: Rank
    rank_reason: str | None
    made_by: MadeBy
    note: str | None


class Completeness(Record, frozen=True):
    """A signed statement that the reference claims list *all* cases: the only licence for "absent, therefore false".

    The reference claims include all claims within `period` (EDTF) that have this `predicate` and `entity` in `role`. For role "place",
    `entity` is the claim's place, with `place_relation`. If `member_class` is given, only claims whose other role is an instance of it.
    """

    id: Id
    entity: Id
    role: str
    predicate: str
    member_class: Id | None
    place_relation: PlaceRelation | None
    period: str
    statement: str
    asserted_by: str
    citations: tuple[Citation, ...]
    made_by: MadeBy


class Search(Record, frozen=True):
    """A dated search for evidence on some statements, whether it found any or not: "unsupported" rests on these."""

    id: Id
    topic: str
    claims: tuple[Id, ...]
    queries: tuple[str, ...]
    date: str
    found: str
    note: str
    made_by: MadeBy

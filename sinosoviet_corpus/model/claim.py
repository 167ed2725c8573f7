"""The claim: one atomic proposition that a source puts forward. A reference fact is a claim too."""

from __future__ import annotations

from sinosoviet_corpus.model.record import Id, MadeBy, Range, Record
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import (
    Engagement,
    Function,
    Irrealis,
    Kind,
    Modality,
    PlaceRelation,
    Polarity,
    Quantifier,
    Rank,
    Read,
)

REFERENCE = "reference"  # the source of every reference claim


class Quantity(Record, frozen=True):
    """A number: its bounds (lo <= hi; null = open), its unit, what is counted, and the EDTF date it holds for."""

    lo: float | None
    hi: float | None
    unit: str
    counted: str
    as_of: str | None


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


class Claim(Record, frozen=True):
    """One proposition. Its predicate and roles come from annotations/vocabulary.toml.

    roles: role -> ids of entities (or of claims, for order and cause); several ids only where the proposition is joint.
    polarity "-" is a denial. modality is the *source's* hedging. Only irrealis "actual" is checked as having happened.
    event: shared by claims about one occurrence. rank: which of several reference claims to prefer; rank_reason says why.
    """

    id: Id
    source: Id
    spans: tuple[Range, ...]
    kind: Kind
    predicate: str
    roles: dict[str, tuple[Id, ...]]
    content: Id | None
    time: When | None
    place: Id | None
    place_relation: PlaceRelation | None
    quantity: Quantity | None
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

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
    """A number with its bounds (lo <= hi; null = open), unit, what is counted, and the EDTF date it holds for."""

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
    """Where a cited work says it. `work` is a key of bibliography.json; `says` our paraphrase of the passage read."""

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
    event: claims about one occurrence share it. rank: which of several reference claims to prefer, with the reason.
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

    All claims with `predicate` whose `role` is `entity` (role "place": whose place it is, by `place_relation`) and, if
    given, whose other role is an instance of `member_class`, within `period` (EDTF), are among the reference claims.
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
    """A search for evidence on some statements, dated, whatever it found: "unsupported" rests on these."""

    id: Id
    topic: str
    claims: tuple[Id, ...]
    queries: tuple[str, ...]
    date: str
    found: str
    note: str
    made_by: MadeBy

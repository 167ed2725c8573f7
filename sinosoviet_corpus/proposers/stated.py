"""A match of a claim pattern -> the claims that its sentence states, or why it states none.

Precision before recall. A sentence that doubts, denies, asks, plans or reports makes no claim, nor does what stands in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from sinosoviet_corpus.model.claim import Claim, Quantity
from sinosoviet_corpus.model.layers import Date
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.vocabulary import ANY, Vocabulary, accepted_roles
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Kind
from sinosoviet_corpus.proposers.hits import Hit
from sinosoviet_corpus.proposers.made import by, span
from sinosoviet_corpus.proposers.pattern import Makes
from sinosoviet_corpus.proposers.pieces import Piece

RULES = "claims/1"
# Words before or in a claim with which the sentence does not state it.
_UNSURE = frozenset(["not", "never", "no", "n't", "nor", "if", "whether", "would", "could", "may", "might", "should", "will", "must", "perhaps", "maybe", "allegedly", "reportedly", "supposedly", "rumoured", "rumored", "probably", "possibly", "claimed", "claims", "claim", "said", "says", "say", "wrote", "writes", "believed", "believes", "thought", "thinks", "argued", "argues", "hoped", "planned", "intended", "wanted", "expected", "supposed", "almost", "nearly", "until", "unless", "denied", "predicted", "suggested", "reported", "reports", "according", "legend", "myth", "fictional", "imagine", "imagined", "false", "falsely", "wrongly", "rumour", "rumours", "that"])  # fmt: skip
_AFTER_SUBJECT = frozenset(
    ["of", "with", "by", "for", "from", "against", "to", "like", "than", "about", "son", "daughter", "wife"]
)  # before it, the name is no subject
_TIME_WORDS = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "during",
        "from",
        "since",
        "until",
        "before",
        "after",
        "around",
        "about",
        "the",
        "early",
        "late",
        "mid",
        "spring",
        "summer",
    ]
)
_BEFORE_DATE = _TIME_WORDS | {
    ",",
    "previously",
    "later",
    "then",
    "meanwhile",
    "finally",
    "already",
    "only",
    "eventually",
}
_TELLING = 3  # words of an act that say something without a date, a place or another thing
_NO_ROLES = frozenset(("counted", "there", "value"))  # of a line, that no predicate has
_PLACE_WORDS = frozenset(("in", "at", "near"))


class Missed(NamedTuple):
    """A match that makes no claim. why: the reason, in words."""

    hit: Hit
    why: str


def stated(text: Text, pieces: list[Piece], hit: Hit, vocabulary: Vocabulary, at: str) -> Iterator[Claim | Missed]:
    """The claims of a match, or why it makes none. pieces: of its sentence.  at: the day, ISO 8601."""
    doubt = _doubt(pieces, hit)
    if doubt:
        yield Missed(hit, doubt)
        return
    first, last = hit.first, hit.last
    when, place, last = _around(pieces, hit)
    when, first = _ahead(pieces, hit, when)
    for makes in hit.pattern.makes:
        yield _claim(text, pieces, hit, makes, when, place, (pieces[first].start, pieces[last - 1].end), vocabulary, at)


def _doubt(pieces: list[Piece], hit: Hit) -> str:
    """Why the sentence does not state what matches; "" if it does."""
    before = pieces[max(0, hit.first - 1)].words.lower() if hit.first else ""
    if before in _AFTER_SUBJECT and any(hit.first in at for at in hit.filled.values()):
        return f"“{before}” stands before it"
    for piece in pieces[: hit.last]:
        word = piece.words.lower()
        if not piece.kind and (word in _UNSURE or word.endswith(("n't", "n’t"))):
            return f"“{piece.words}” stands in it"
    if (
        hit.last < len(pieces)
        and pieces[hit.last].words in ("’", "'")
        and any(hit.last - 1 in n for n in hit.filled.values())
    ):
        return f"it speaks of something of “{pieces[hit.last - 1].words}”"
    return "it stands in quotation marks" if sum(p.words in '“”"«»' for p in pieces[: hit.first]) % 2 else ""


def _around(pieces: list[Piece], hit: Hit) -> tuple[Piece | None, Piece | None, int]:
    """The date and the place behind a match: "in Budapest, on 16 June 1958"; and where they end."""
    when = place = None
    at = last = hit.last
    while at < len(pieces) and at - last < 3:
        piece = pieces[at]
        lead = pieces[at - 1].words.lower()
        if piece.kind == "DATE" and when is None:
            when, last = piece, at + 1
        elif piece.kind in ("PLACE", "STATE") and lead in _PLACE_WORDS and place is None:
            place, last = piece, at + 1
        elif place is not None and piece.kind in ("PLACE", "STATE") and pieces[at - 1].words == ",":
            last = at + 1  # the land of the place: "in Nancy, France, in 1864"
        elif piece.kind or not (piece.words.lower() in _TIME_WORDS or piece.words in (",", "(")):
            break
        at += 1
    inside = [pieces[n] for n in range(hit.first, hit.last) if pieces[n].kind == "DATE"]
    if inside:
        when = inside[0] if len(inside) == 1 else None
    for n in hit.filled.get("there", ()):
        place = pieces[n]
    return when, place, last


def _ahead(pieces: list[Piece], hit: Hit, when: Piece | None) -> tuple[Piece | None, int]:
    """The date with which the sentence begins: "In 1953, ...", if the match has none and no other date stands between."""
    dates = [n for n in range(hit.first) if pieces[n].kind == "DATE" and pieces[n].value.time is not None]
    if when is not None or len(dates) != 1:
        return when, hit.first
    if all(p.words.lower() in _BEFORE_DATE for p in pieces[: dates[0]]):
        return pieces[dates[0]], 0
    return None, hit.first


def _claim(
    text: Text, pieces: list[Piece], hit: Hit, makes: Makes, when: Piece | None, place: Piece | None, at_words: tuple[int, int],
    vocabulary: Vocabulary, at: str,
) -> Claim | Missed:  # fmt: skip
    predicate = vocabulary.predicates.get(makes.predicate)
    if predicate is None:
        return Missed(hit, f"the vocabulary has no predicate {makes.predicate}")
    accepted = accepted_roles(predicate)
    roles: dict[str, tuple[str, ...]] = {}
    for role, places in hit.filled.items():
        if role in makes.leaves or role in _NO_ROLES:
            continue
        name = makes.roles.get(role, role)
        fillers = [pieces[n] for n in places]
        if name not in accepted or any(
            ANY not in accepted[name].types and f.kind.lower() not in accepted[name].types for f in fillers
        ):
            return Missed(hit, f"{name} takes no {' and no '.join(f.kind.lower() for f in fillers)}")
        ids = tuple(f.value for f in fillers)
        if len(set(ids)) < len(ids):
            return Missed(hit, f"{name} is filled twice by the same")
        roles[name] = ids
    lacking = [role for role, takes in accepted.items() if not takes.optional and role not in roles]
    if lacking:
        return Missed(hit, f"{makes.predicate} needs {' and '.join(lacking)}")
    time = _when(when, makes)
    quantity = _quantity(pieces, hit) if hit.pattern.counts else None
    if when is not None and time is None:
        return Missed(hit, f"the date “{when.words}” has no sure value here")
    if "time" in makes.needs and time is None:
        return Missed(hit, "it needs a date")
    if "place" in makes.needs and place is None:
        return Missed(hit, "it needs a place")
    if hit.pattern.counts and quantity is None:
        return Missed(hit, "it needs one number, and what is counted")
    value = _value(text, pieces, hit)
    said = value and (predicate.meaning == "description" or len(value.split()) >= _TELLING)
    if not (time or place or quantity or said) and sum(map(len, roles.values())) < 2:
        return Missed(hit, "without a date or a place it says nothing")
    kind: Kind = "quantity" if quantity else "event" if predicate.aspect == "point" else "state"
    return Claim(
        id="", source=text.source.id, spans=span(text.text, *at_words), kind=kind, predicate=makes.predicate,
        roles={role: roles[role] for role in accepted if role in roles}, content=None, time=time, place=place.value if place else None,
        place_relation="in" if place else None, quantity=quantity, quantifier=None, value=value, polarity="+", modality="certain", markers=(),
        irrealis="actual", voices=(), citations=(), event=None, rank="normal", rank_reason=None,
        made_by=by(f"{RULES}, {hit.pattern.name}", at, hit.pattern.confidence), note=None,
    )  # fmt: skip


def _value(text: Text, pieces: list[Piece], hit: Hit) -> str | None:
    """The words of the text that fill the role `value`, on one line."""
    words = [text.text[pieces[n].start : pieces[n].end] for n in hit.filled.get("value", ())]
    return " ".join(" ".join(words).split()) or None


def _when(when: Piece | None, makes: Makes) -> When | None:
    """The time of a claim. None without a date, and for one that has no sure value or does not fit."""
    date: Date | None = when.value if when else None
    if date is None or date.time is None:
        return None
    time = msgspec.structs.replace(date.time, anchor=None)
    if makes.time == "as said":
        # "until 1956" does not say that there was no beginning, nor "since 1953" that there is no end.
        edtf = "/".join(end.replace("..", "") for end in time.edtf.split("/")) if time.mode == "extent" else time.edtf
        return msgspec.structs.replace(time, edtf=edtf)
    if makes.time in ("first", "last"):
        first, slash, last = time.edtf.partition("/")
        one = first if makes.time == "first" else last
        return msgspec.structs.replace(time, edtf=one, mode="within", part=None) if slash and one.strip(".") else None
    if "/" in time.edtf or time.edtf[0] in "[{" or time.mode != "within":
        return time if makes.time == "begins" and "/" in time.edtf else None
    edtf = f"{time.edtf}/" if makes.time == "begins" else f"/{time.edtf}"
    return msgspec.structs.replace(time, edtf=edtf, mode="extent", part=None)


def _quantity(pieces: list[Piece], hit: Hit) -> Quantity | None:
    numbers = [pieces[n] for n in range(hit.first, hit.last) if pieces[n].kind == "NUMBER"]
    counted = " ".join(pieces[n].words for n in hit.filled.get("counted", ()))
    if len(numbers) != 1 or not counted:
        return None
    return Quantity(lo=numbers[0].value, hi=numbers[0].value, unit=counted, counted=counted, as_of=None)

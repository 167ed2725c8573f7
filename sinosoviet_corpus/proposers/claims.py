"""Proposes claims: patterns of words over spaCy tokens, in which names, offices, dates and numbers are one token each.

Precision before recall. A sentence that doubts, denies, asks, plans or reports makes no claim, nor does what stands in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from sinosoviet_corpus import progress
from sinosoviet_corpus.model.claim import Claim, Quantity
from sinosoviet_corpus.model.layers import Date, Sentence
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.vocabulary import ANY, Vocabulary, accepted_roles
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.model.words import Kind
from sinosoviet_corpus.proposers.blank import blank
from sinosoviet_corpus.proposers.made import by, span
from sinosoviet_corpus.proposers.names import Names
from sinosoviet_corpus.proposers.pattern import Makes, Pattern, all_patterns, compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

RULES = "claims/1"
_WORDS = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:[’'-][^\W\d_]+)*|[^\s\w]|_")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
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
_PLACE_WORDS = frozenset(("in", "at", "near"))
_PRONOUNS = frozenset(("he", "she"))
_MOST = 400  # words of a sentence that are looked at


class _Piece(NamedTuple):
    """A token: a word, or a name, date or number. kind: "" for a word.  value: the id of an entity, or the record of a date."""

    start: int
    end: int
    words: str
    kind: str = ""
    value: Any = None


class _Hit(NamedTuple):
    pattern: Pattern
    first: int
    last: int  # after the last token
    filled: dict[str, tuple[int, ...]]  # role -> tokens


def claims(
    text: Text, sentences: Iterable[Sentence], names: Names, dates: Iterable[Date], vocabulary: Vocabulary, at: str
) -> tuple[Claim, ...]:
    """Proposed claims in order of place. English only. names, dates: of this text.  at: the day, ISO 8601. The work is proportional to the length of the text."""
    if text.source.language.split("-")[0] != "en":
        return ()
    chunks: list[tuple[int, int, str, Any]] = [
        (f.start, f.end, names.types[f.entity].upper(), f.entity) for f in names.found
    ]
    chunks += [(d.spans[0].start, d.spans[0].end, "DATE", d) for d in dates]
    chunks.sort(key=lambda chunk: (chunk[0], -chunk[1]))
    engine = _engine(text.source.language)
    made: list[Claim] = []
    seen: set[Any] = set()
    here = 0
    before: list[_Piece] = []
    ordered = sorted(sentences, key=lambda s: s.spans[0].start)
    for number, sentence in enumerate(ordered):
        progress.at("proposing claims", number, len(ordered))
        start, end = sentence.spans[0].start, sentence.spans[-1].end
        while here < len(chunks) and chunks[here][0] < start:
            here += 1
        inside = []
        while here < len(chunks) and chunks[here][1] <= end:
            inside.append(chunks[here])
            here += 1
        pieces = _pieces(text.text, start, end, inside)
        if text.text[end - 1] in "?:" or not _ends(text.text[end - 3 : end]):
            before = []
            continue  # a question, a heading
        _resolve(pieces, before if "\n" not in text.text[before[-1].end : start] else []) if before else None
        for hit in engine.hits(pieces[:_MOST]):
            for claim in _made(text, pieces, hit, vocabulary, at):
                key = (
                    claim.predicate,
                    tuple(claim.roles.items()),
                    claim.time and claim.time.edtf,
                    claim.place,
                    claim.quantity,
                )
                if key not in seen:
                    seen.add(key)
                    made.append(claim)
        before = pieces
    made.sort(key=lambda claim: (claim.spans[0].start, claim.spans[0].end, claim.predicate))
    return tuple(_numbered(text.source.id, made))


def _numbered(source: str, made: list[Claim]) -> Iterator[Claim]:
    for number, claim in enumerate(made, 1):
        yield msgspec.structs.replace(claim, id=f"{source}/proposed-claim-{number:03}")


def _ends(tail: str) -> bool:
    return any(mark in tail for mark in ".!;")


def _pieces(text: str, start: int, end: int, chunks: list[tuple[int, int, str, Any]]) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = start
    for first, last, kind, value in chunks:
        if first < at:
            continue
        pieces += _words(text, at, first)
        pieces.append(_Piece(first, last, text[first:last], kind, value))
        at = last
    return _numbers([*pieces, *_words(text, at, end)])


def _words(text: str, start: int, end: int) -> Iterator[_Piece]:
    for match in _WORDS.finditer(text, start, end):
        yield _Piece(match.start(), match.end(), match[0])


def _numbers(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces with numbers, and the scale after them, as one."""
    made: list[_Piece] = []
    for piece in pieces:
        scale = _SCALES.get(piece.words.lower())
        if not piece.kind and _NUMBER.fullmatch(piece.words):
            made.append(piece._replace(kind="NUMBER", value=float(piece.words.replace(",", ""))))
        elif scale and made and made[-1].kind == "NUMBER" and not piece.kind:
            last = made.pop()
            made.append(_Piece(last.start, piece.end, f"{last.words} {piece.words}", "NUMBER", last.value * scale))
        else:
            made.append(piece)
    return made


def _resolve(pieces: list[_Piece], before: list[_Piece]) -> None:
    """Let "He" at the beginning of a sentence be the one person of the sentence before, if that begins with them."""
    persons = {piece.value for piece in before if piece.kind == "PERSON"}
    subject = next((piece for piece in before if piece.kind not in ("", "DATE", "NUMBER")), None)
    at = _subject_of(pieces)
    if at is not None and len(persons) == 1 and subject is not None and subject.kind == "PERSON":
        pieces[at] = pieces[at]._replace(kind="PERSON", value=subject.value)


def _subject_of(pieces: list[_Piece]) -> int | None:
    """The place of a pronoun that begins the sentence, also after "In 1956,"."""
    at = 0
    while at < len(pieces) and (pieces[at].kind == "DATE" or pieces[at].words.lower() in ("in", "on", ",")):
        at += 1
    return at if at < len(pieces) and not pieces[at].kind and pieces[at].words.lower() in _PRONOUNS else None


class _Engine:
    """The patterns, compiled for spaCy's Matcher."""

    def __init__(self, language: str) -> None:
        from spacy.matcher import Matcher

        self._vocab = blank(language).vocab
        self._matcher: Any = Matcher(self._vocab)
        self._lines: dict[str, tuple[Pattern, list[str]]] = {}
        for pattern in all_patterns().values():
            for number, line in enumerate(pattern.lines):
                slots = compiled(line)
                key = f"{pattern.name}/{number}"
                self._lines[key] = pattern, [slot.role for slot in slots]
                self._matcher.add(key, [[slot.token for slot in slots]])

    def hits(self, pieces: list[_Piece]) -> list[_Hit]:
        """The matches in a sentence: of overlapping ones of a pattern the longest."""
        if not any(piece.kind not in ("", "DATE", "NUMBER") for piece in pieces):
            return []
        doc = self._doc(pieces)
        found = []
        for key, first, last, alignment in self._matcher(doc, with_alignments=True):
            pattern, roles = self._lines[self._vocab.strings[key]]
            filled: dict[str, list[int]] = {}
            for offset, part in enumerate(alignment):
                if roles[part]:
                    filled.setdefault(roles[part], []).append(first + offset)
            found.append(_Hit(pattern, first, last, {role: tuple(at) for role, at in filled.items()}))
        found.sort(key=lambda hit: (hit.pattern.name, hit.first - hit.last, hit.first))
        kept: list[_Hit] = []
        for hit in found:
            if not any(k.pattern is hit.pattern and k.first < hit.last and hit.first < k.last for k in kept):
                kept.append(hit)
        return kept

    def _doc(self, pieces: list[_Piece]) -> Doc:
        from spacy.tokens import Doc

        tags = [f"B-{piece.kind}" if piece.kind else "O" for piece in pieces]
        return Doc(self._vocab, words=[piece.words for piece in pieces], ents=tags)


@lru_cache
def _engine(language: str) -> _Engine:
    return _Engine(language.split("-")[0])


def _made(text: Text, pieces: list[_Piece], hit: _Hit, vocabulary: Vocabulary, at: str) -> Iterator[Claim]:
    """The claims of a match; none if the sentence does not state them."""
    if _doubtful(pieces, hit):
        return
    first, last = hit.first, hit.last
    when, place, last = _around(pieces, hit)
    when, first = _ahead(pieces, hit, when)
    for makes in hit.pattern.makes:
        claim = _claim(
            text, pieces, hit, makes, when, place, (pieces[first].start, pieces[last - 1].end), vocabulary, at
        )
        if claim is not None:
            yield claim


def _doubtful(pieces: list[_Piece], hit: _Hit) -> bool:
    before = pieces[max(0, hit.first - 1)].words.lower() if hit.first else ""
    if before in _AFTER_SUBJECT and any(hit.first in at for at in hit.filled.values()):
        return True
    words = [piece.words.lower() for piece in pieces[: hit.last] if not piece.kind]
    if any(word in _UNSURE or word.endswith(("n't", "n’t")) for word in words):
        return True
    return sum(piece.words in '“”"«»' for piece in pieces[: hit.first]) % 2 == 1


def _around(pieces: list[_Piece], hit: _Hit) -> tuple[_Piece | None, _Piece | None, int]:
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
        elif piece.kind or not (piece.words.lower() in _TIME_WORDS or piece.words in (",", "(")):
            break
        at += 1
    inside = [pieces[n] for n in range(hit.first, hit.last) if pieces[n].kind == "DATE"]
    if inside:
        when = inside[0] if len(inside) == 1 else None
    for n in hit.filled.get("there", ()):
        place = pieces[n]
    return when, place, last


def _ahead(pieces: list[_Piece], hit: _Hit, when: _Piece | None) -> tuple[_Piece | None, int]:
    """The date with which the sentence begins: "In 1953, ...", if the match has none and no other date stands between."""
    dates = [n for n in range(hit.first) if pieces[n].kind == "DATE" and pieces[n].value.time is not None]
    if when is not None or len(dates) != 1:
        return when, hit.first
    if all(p.words.lower() in _BEFORE_DATE for p in pieces[: dates[0]]):
        return pieces[dates[0]], 0
    return None, hit.first


def _claim(
    text: Text, pieces: list[_Piece], hit: _Hit, makes: Makes, when: _Piece | None, place: _Piece | None, at_words: tuple[int, int],
    vocabulary: Vocabulary, at: str,
) -> Claim | None:  # fmt: skip
    predicate = vocabulary.predicates.get(makes.predicate)
    if predicate is None:
        return None
    accepted = accepted_roles(predicate)
    roles: dict[str, tuple[str, ...]] = {}
    for role, places in hit.filled.items():
        if role in makes.leaves or role in ("counted", "there"):
            continue
        name = makes.roles.get(role, role)
        fillers = [pieces[n] for n in places]
        if name not in accepted or any(
            ANY not in accepted[name].types and f.kind.lower() not in accepted[name].types for f in fillers
        ):
            return None
        ids = tuple(f.value for f in fillers)
        if len(set(ids)) < len(ids):
            return None
        roles[name] = ids
    if any(not takes.optional and role not in roles for role, takes in accepted.items()):
        return None
    time = _when(when, makes)
    quantity = _quantity(pieces, hit) if hit.pattern.counts else None
    if ("time" in makes.needs and time is None) or ("place" in makes.needs and place is None):
        return None
    if (when is not None and time is None) or (hit.pattern.counts and quantity is None):
        return None
    if not (time or place or quantity) and sum(map(len, roles.values())) < 2:
        return None
    kind: Kind = "quantity" if quantity else "event" if predicate.aspect == "point" else "state"
    return Claim(
        id="", source=text.source.id, spans=span(text.text, *at_words), kind=kind, predicate=makes.predicate,
        roles={role: roles[role] for role in accepted if role in roles}, content=None, time=time, place=place.value if place else None,
        place_relation="in" if place else None, quantity=quantity, quantifier=None, value=None, polarity="+", modality="certain", markers=(),
        irrealis="actual", voices=(), citations=(), event=None, rank="normal", rank_reason=None,
        made_by=by(f"{RULES}, {hit.pattern.name}", at, hit.pattern.confidence), note=None,
    )  # fmt: skip


def _when(when: _Piece | None, makes: Makes) -> When | None:
    """The time of a claim. None without a date, and for one that has no sure value or does not fit."""
    date: Date | None = when.value if when else None
    if date is None or date.time is None:
        return None
    time = msgspec.structs.replace(date.time, anchor=None)
    if makes.time == "as said":
        return time
    if makes.time in ("first", "last"):
        first, slash, last = time.edtf.partition("/")
        one = first if makes.time == "first" else last
        return msgspec.structs.replace(time, edtf=one, mode="within", part=None) if slash and one.strip(".") else None
    if "/" in time.edtf or time.edtf[0] in "[{" or time.mode != "within":
        return time if makes.time == "begins" and "/" in time.edtf else None
    edtf = f"{time.edtf}/" if makes.time == "begins" else f"/{time.edtf}"
    return msgspec.structs.replace(time, edtf=edtf, mode="extent", part=None)


def _quantity(pieces: list[_Piece], hit: _Hit) -> Quantity | None:
    numbers = [pieces[n] for n in range(hit.first, hit.last) if pieces[n].kind == "NUMBER"]
    counted = " ".join(pieces[n].words for n in hit.filled.get("counted", ()))
    if len(numbers) != 1 or not counted:
        return None
    return Quantity(lo=numbers[0].value, hi=numbers[0].value, unit=counted, counted=counted, as_of=None)

"""The columns of the tables: public API. A change of a column is a change of VERSION."""

from __future__ import annotations

VERSION = "1"

# SQL type names, which are also keys of tables.arrow; a box is a struct of four day numbers.
BOX = "STRUCT(s_min BIGINT, s_max BIGINT, e_min BIGINT, e_max BIGINT)"
_S, _I, _B, _F = "VARCHAR", "BIGINT", "BOOLEAN", "DOUBLE"


def _columns(**columns: str) -> dict[str, str]:
    return columns


COLUMNS: dict[str, dict[str, str]] = {
    "sources": _columns(source=_S, title=_S, kind=_S, language=_S, author=_S, date=_S, bytes=_I, code_points=_I),
    "sentences": _columns(sentence=_S, source=_S, start=_I, end=_I, quote=_S, no_claim=_S),
    # One row a claim. start, end (code points) and quote are those of its first span; null for reference claims.
    # core, widened (by the tolerance table): boxes of day numbers; unbounded when undated; the hull where the date has alternatives (see times).
    # occurrence: the event that the claim is about, shared by claims about the same one.
    # fault: what makes the date impossible. firm: the source says it plainly (certain, actual, endorsed). nameless: on the word of a nameless voice.
    "claims": _columns(
        claim=_S, source=_S, layer=_S, kind=_S, predicate=_S, aspect=_S, content=_S, occurrence=_S, polarity=_S, modality=_S,
        irrealis=_S, quantifier=_S, value=_S, place=_S, place_relation=_S, lo=_F, hi=_F, unit=_S, counted=_S,
        as_of=_S, raw=_S, edtf=_S, mode=_S, fault=_S, dated=_B, end_unknown=_B, core=BOX, widened=BOX, rank=_S, confidence=_S,
        firm=_B, nameless=_B, cited=_B, checkable=_B, role_count=_I, start=_I, end=_I, quote=_S,
    ),
    "roles": _columns(claim=_S, predicate=_S, role=_S, entity=_S),
    # One row for each alternative of each dated claim.
    "times": _columns(claim=_S, alternative=_I, edtf=_S, mode=_S, core=BOX, widened=BOX),
    "entities": _columns(entity=_S, type=_S, label=_S, single_holder=_B, state=_S),
    # key: folded for comparison (case, accents, script); token: one word of the name of at least four letters.
    "names": _columns(entity=_S, name=_S, lang=_S, key=_S),
    "tokens": _columns(entity=_S, token=_S),
    # Everything an entity is part of or an instance of, itself included.
    "wider": _columns(entity=_S, wider=_S),
    "mentions": _columns(mention=_S, source=_S, start=_I, end=_I, quote=_S, entity=_S, sure=_S),
    "dates": _columns(date=_S, source=_S, start=_I, end=_I, quote=_S, edtf=_S, mode=_S, fault=_S, core=BOX, widened=BOX),
    "stance": _columns(
        stance=_S, source=_S, start=_I, end=_I, quote=_S, holder=_S, target=_S, polarity=_S, category=_S,
        subcategory=_S, intensity=_I, engagement=_S,
    ),
    "complete": _columns(
        complete=_S, entity=_S, role=_S, predicate=_S, member_class=_S, place_relation=_S, core=BOX, statement=_S,
    ),
    # One row for each claim that a search for evidence was about.
    "searches": _columns(search=_S, claim=_S, topic=_S, date=_S, found=_S),
    "citations": _columns(claim=_S, work=_S, locator=_S, url=_S, function=_S, read=_S),
    # For each claim and each thing its predicate is functional for: the key ("by") and the value it gives.
    "functional": _columns(claim=_S, predicate=_S, gives=_S, key=_S, given=_S),
    "excludes": _columns(predicate=_S, other=_S),
    "decisions": _columns(finding=_S, code=_S, claim=_S, judgement=_S, reason=_S, by=_S, at=_S),
    "findings": _columns(
        finding=_S, code=_S, name=_S, family=_S, kind=_S, severity=_S, verdict=_S, confidence=_S, case=_S, source=_S,
        start=_I, end=_I, message=_S, hint=_S,
    ),
}  # fmt: skip

"""Rows of a table -> facts, by a mapping."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar, get_args

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.near import Near
from sinosoviet_corpus.imports import dates
from sinosoviet_corpus.imports.aside import Unfit
from sinosoviet_corpus.imports.fact import Fact
from sinosoviet_corpus.imports.mapping import FactMap, Filled, Mapping, columns_of
from sinosoviet_corpus.imports.registry import Named
from sinosoviet_corpus.imports.table import Row
from sinosoviet_corpus.imports.works import Cited, is_address
from sinosoviet_corpus.model import words
from sinosoviet_corpus.model.claim import Quantity
from sinosoviet_corpus.model.record import Range
from sinosoviet_corpus.model.vocabulary import Vocabulary, role_name, slots_of
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.normal import normal

YES = {"yes", "y", "true", "1", "x", "complete"}
NO = {"", "no", "n", "false", "0"}
T = TypeVar("T")


class Ways(NamedTuple):
    """How rows are read. source: what facts without a source of their own cite.  spans: the place of a row's quote in its text.

    strict: a day that no calendar has, and an end before its beginning, are faults of the table; else they are what a text says.
    """

    source: str | None = None
    complete: bool = False
    calendar: words.Calendar | None = None
    strict: bool = True
    spans: Callable[[Row, str], tuple[Range, ...]] | None = None


def check_columns(mapping: Mapping, columns: tuple[str, ...], where: str) -> None:
    """Raise CorpusError if the mapping names a column that the table lacks."""
    for name in sorted(columns_of(mapping) - set(columns)):
        near = Near(columns).to(name, 0.6)
        fix = f"Did you mean {near!r}?" if near else f"The columns are {', '.join(map(repr, columns))}."
        raise CorpusError(f"the table has no column {name!r}, which the mapping names", where, fix)


def facts_of(row: Row, mapping: Mapping, vocabulary: Vocabulary, ways: Ways) -> Iterator[Fact | Unfit]:
    """The facts of a row; a fact that cannot be read is the reason why not."""
    empty = {*mapping.empty}
    cells = {name: "" if cell.strip() in empty else cell for name, cell in row.cells.items()}
    for n, one in enumerate(mapping.fact):
        if not all(cells[column].strip() in kept for column, kept in one.keep.items()):
            continue
        if any(cells[column].strip() in dropped for column, dropped in one.drop.items()):
            continue
        if len(mapping.fact) > 1 and _says_nothing(one, cells, vocabulary):
            continue
        try:
            yield _fact(row, cells, one, n, vocabulary, ways)
        except Unfit as unfit:
            yield unfit


def _says_nothing(one: FactMap, cells: dict[str, str], vocabulary: Vocabulary) -> bool:
    """Whether a row has nothing of this fact: no date, place, value or number; or a role without which there is no fact."""
    predicate = vocabulary.predicates.get(one.predicate or "")
    needed = [role for role in (predicate.roles if predicate else ()) if not role.endswith("?")]
    if any(role in one.roles and not _text(one.roles[role], cells) for role in needed):
        return True
    parts = [part for part in (one.at, one.from_, one.to, one.place, one.value, one.number) if part is not None]
    return len(needed) < 2 and bool(parts) and not any(_text(part, cells) for part in parts)


def _fact(row: Row, cells: dict[str, str], one: FactMap, n: int, vocabulary: Vocabulary, ways: Ways) -> Fact:
    def text(filled: Filled | None) -> str:
        return _text(filled, cells)

    def word(column: str | None, kind: Any, default: T) -> T:
        return default if column is None or not cells[column].strip() else _word(cells[column], kind, column)

    predicate = one.predicate or _predicate(cells[one.predicate_from or ""])
    declared = vocabulary.predicates.get(predicate)
    known = [role_name(role) for role in declared.roles] if declared else []
    roles = {role: named for role, filled in one.roles.items() if (named := _names(role, filled, cells))}
    state = text(one.state)
    if one.any_role:  # "state" and "place" are also columns of their own
        roles = {role: named for role, named in roles.items() if role in known or role not in ("state", "place")}
    roles = {role: roles[role] for role in dict.fromkeys((*known, *roles)) if role in roles}
    described = {"state": state or None} if state and "state" not in roles else {}
    holder = text(one.single_holder)
    single = None if not holder else _yes(holder, "single holder")
    office = next((role for role, slot in slots_of(declared).items() if slot == "office"), "") if declared else ""
    if office in roles:
        roles[office] = tuple(x._replace(single_holder=single, state=described.get("state")) for x in roles[office])
    complete_role, complete = one.complete_role or office, _complete(one, cells)
    if complete and complete_role not in roles:
        raise Unfit(f"complete: all of what? {predicate} has no {complete_role or 'office'} here")
    calendar = word(one.calendar_from, words.Calendar, one.calendar or ways.calendar)
    time = _time(text(one.at), text(one.from_), text(one.to), calendar, ways.strict)
    place = text(one.place) if "place" not in roles else ""
    cites = _cites(one, text, ways.source, cells, roles)
    quote = text(one.quote)
    return Fact(
        line=row.line, cells=row.cells, predicate=predicate, roles=roles, cites=cites, time=time, place=Named(place) if place else None,
        place_relation=word(one.place_relation_from, words.PlaceRelation, one.place_relation), quantity=_quantity(one, text),
        value=normal(text(one.value)) or None, polarity=_polarity(one, cells),
        modality=word(one.modality_from, words.Modality, one.modality),
        irrealis=word(one.irrealis_from, words.Irrealis, one.irrealis),
        confidence=word(one.confidence_from, words.Confidence, one.confidence), note=" ".join(text(one.note).split()) or None,
        spans=ways.spans(row, quote) if ways.spans else (), complete=complete or ("yes" if ways.complete and complete_role in roles else ""), complete_role=complete_role,
        raw=(str(n), *(normal(cell) for name, cell in row.cells.items() if name not in ("line", "reason"))),
    )  # fmt: skip


def _text(filled: Filled | None, cells: dict[str, str]) -> str:
    if filled is None:
        return ""
    if isinstance(filled, str):
        return cells[filled].strip()
    found = cells[filled.column].strip() if filled.column is not None else ""
    return filled.replace.get(found, found) or filled.constant or ""


def _names(role: str, filled: Filled, cells: dict[str, str]) -> tuple[Named, ...]:
    found = _text(filled, cells)
    if isinstance(filled, str):
        return (Named(found),) if found else ()
    names = [part.strip() for part in found.split(filled.split)] if filled.split else [found]
    names = [name for name in names if name]
    kind = (cells[filled.type_from].strip() if filled.type_from else "") or filled.type or None
    ident = cells[filled.id_from].strip() if filled.id_from else ""
    idents = (
        [part.strip() for part in ident.split(filled.split)] if filled.split and ident else [ident] if ident else []
    )
    if idents and len(idents) != len(names):
        raise Unfit(f"{role}: {len(names)} name(s), but {len(idents)} id(s)")
    pairs = zip(names, idents or [""] * len(names), strict=True)
    return tuple(Named(name, type=kind, id=ident or None) for name, ident in pairs)


def _predicate(cell: str) -> str:
    name = "_".join(cell.lower().split())
    if not name:
        raise Unfit("the predicate is empty")
    return name


def _time(at: str, first: str, last: str, calendar: words.Calendar | None, strict: bool) -> When | None:
    if at and (first or last):
        raise Unfit("the row has a date, and also from or to; keep one of them")
    if not (at or first or last):
        return None
    one = dates.said(at) if at else dates.period(first, last)
    raw = at or " – ".join((first, last)).strip()
    return dates.when(one, " ".join(raw.split()), calendar, strict)


def _quantity(one: FactMap, text: Callable[[Filled | None], str]) -> Quantity | None:
    number = text(one.number)
    if not number:
        return None
    low, dash, high = number.replace(" ", "").replace("–", "-").partition("-")
    try:
        lo, hi = float(_plain(low)), float(_plain(high if dash else low))
    except ValueError:
        raise Unfit(f"number: {number[:60]!r} is no number; write 25000 or 25000-26000") from None
    if not (abs(lo) < 1e15 and abs(hi) < 1e15) or lo > hi:
        raise Unfit(f"number: {number[:60]!r} is too large, or its end is below its beginning")
    return Quantity(lo=lo, hi=hi, unit=normal(text(one.unit)), counted=normal(text(one.counted)), as_of=None)


def _plain(number: str) -> str:
    """A number without the commas between thousands. Raises ValueError for another use of commas."""
    head, *rest = number.split(",")
    if rest and not (1 <= len(head) <= 3 and all(len(part.partition(".")[0]) == 3 for part in rest)):
        raise ValueError(number)
    if not number or not number[0].isdigit():
        raise ValueError(number)
    return "".join((head, *rest))


def _polarity(one: FactMap, cells: dict[str, str]) -> words.Polarity:
    said = cells[one.polarity_from].strip().lower() if one.polarity_from else ""
    if said in ("-", "−", "no", "not", "denied"):
        return "-"
    if said in ("", "+", "yes"):
        return one.polarity
    raise Unfit(f"polarity: {said[:60]!r} is neither + nor -")


def _complete(one: FactMap, cells: dict[str, str]) -> str:
    said = cells[one.complete_from].strip() if one.complete_from else ""
    if said and said.lower() not in YES | NO:
        try:
            period = dates.said(said)
        except Unfit as unfit:
            raise Unfit(f"complete: {unfit}; write yes, or the period") from None
        if period.mode not in ("within", "extent") or period.part:
            raise Unfit(f"complete: {said[:60]!r} is no period; write yes, or a period such as 1946/1960")
        return period.edtf
    if said.lower() in YES:
        return "yes"
    return one.complete if isinstance(one.complete, str) else "yes" if one.complete else ""


def _cites(
    one: FactMap,
    text: Callable[[Filled | None], str],
    source: str | None,
    cells: dict[str, str],
    roles: dict[str, tuple[Named, ...]],
) -> tuple[Cited, ...]:
    url = text(one.url) or None
    work = text(one.source) or source or url or ""
    if not work:
        return ()
    said = "; ".join(filter(None, (
        *(n.name for names in roles.values() for n in names), text(one.at), " – ".join(filter(None, (text(one.from_), text(one.to)))),
        text(one.place), text(one.value), text(one.number),
    )))  # fmt: skip
    return tuple(
        Cited(
            part, locator=" ".join(text(one.locator).split()) or None, url=url, says=" ".join((text(one.says) or said).split()),
            author=text(one.source_author) or None, year=text(one.source_year) or None, type=text(one.source_type) or None,
        )
        for part in ([p.strip() for p in work.split(";")] if all(is_address(p.strip()) for p in work.split(";")) else [work])
    )  # fmt: skip


def _word(cell: str, kind: Any, column: str) -> Any:
    allowed = get_args(kind)
    said = cell.strip().lower().replace(" ", "_")
    if said not in allowed:
        raise Unfit(f"{column}: {cell.strip()[:60]!r} is none of {', '.join(allowed)}")
    return said


def _yes(cell: str, column: str) -> bool:
    said = cell.lower()
    if said in YES:
        return True
    if said in NO:
        return False
    raise Unfit(f"{column}: {cell[:60]!r} is neither yes nor no")

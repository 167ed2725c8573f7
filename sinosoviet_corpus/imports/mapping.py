"""A mapping: which columns of a table say what. It is read from a TOML file, or made from the header of a table that uses our names."""

from __future__ import annotations

import tomllib

import msgspec

from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.vocabulary import Vocabulary, role_name, slots_of
from sinosoviet_corpus.model.words import Calendar, Confidence, Irrealis, Modality, PlaceRelation, Polarity


class Cell(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What fills a part of a fact: a column, or the same words for all rows.

    type: of new entities.  type_from, id_from: columns with their types and ids.  split: what divides several names in a cell.
    replace: cell -> what to read in its place.
    """

    column: str | None = None
    constant: str | None = None
    type: str | None = None
    type_from: str | None = None
    id_from: str | None = None
    split: str | None = None
    replace: dict[str, str] = {}


Filled = str | Cell  # a string is a column


class FactMap(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A fact of each row. predicate: its name, for all rows; predicate_from: the column that has it.

    at: the column of the date; from_, to: of a beginning and an end.  keep, drop: column -> cells, to choose rows.
    complete: whether the table gives all facts with the participant of the role complete_role: true, or the period in EDTF.
    complete_from: the column that says so.
    """

    predicate: str | None = None
    predicate_from: str | None = None
    roles: dict[str, Filled] = {}
    at: Filled | None = None
    from_: Filled | None = None
    to: Filled | None = None
    place: Filled | None = None
    place_relation: PlaceRelation = "in"
    place_relation_from: str | None = None
    value: Filled | None = None
    number: Filled | None = None
    unit: Filled | None = None
    counted: Filled | None = None
    polarity: Polarity = "+"
    polarity_from: str | None = None
    modality: Modality = "certain"
    modality_from: str | None = None
    irrealis: Irrealis = "actual"
    irrealis_from: str | None = None
    calendar: Calendar | None = None
    calendar_from: str | None = None
    confidence: Confidence = "medium"
    confidence_from: str | None = None
    note: Filled | None = None
    quote: Filled | None = None
    source: Filled | None = None
    locator: Filled | None = None
    url: Filled | None = None
    says: Filled | None = None
    source_author: Filled | None = None
    source_year: Filled | None = None
    source_type: Filled | None = None
    state: Filled | None = None
    single_holder: Filled | None = None
    keep: dict[str, tuple[str, ...]] = {}
    drop: dict[str, tuple[str, ...]] = {}
    complete: bool | str = False
    complete_from: str | None = None
    complete_role: str = ""
    any_role: bool = False  # a header of our names: an empty cell of a role is a role that the row does not have


class Mapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the rows of a table become facts: a mapping file as it was read.

    empty: cells that mean that there is nothing.  fact: the facts of each row.
    """

    fact: tuple[FactMap, ...]
    empty: tuple[str, ...] = ()


def read(data: bytes, where: str) -> Mapping:
    """The mapping in a TOML file. Raises CorpusError."""
    try:
        made = msgspec.convert(tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n")), Mapping)
    except UnicodeDecodeError:
        raise CorpusError("the mapping is not UTF-8", where, "Save it as UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise CorpusError(f"the mapping is not TOML: {error}", where) from None
    except ValueError as error:  # msgspec.ValidationError is one
        raise CorpusError(
            f"the mapping cannot be read: {error}", where, "sinosoviet_corpus/imports/README.md shows one."
        ) from None
    for n, one in enumerate(made.fact, 1):
        if (one.predicate is None) == (one.predicate_from is None):
            raise CorpusError(f"[[fact]] {n} needs either predicate or predicate_from", where)
        if one.at is not None and (one.from_ is not None or one.to is not None):
            raise CorpusError(f"[[fact]] {n} has `at` and also `from` or `to`", where, "Keep one of them.")
    if not made.fact:
        raise CorpusError("the mapping has no [[fact]]", where, "sinosoviet_corpus/imports/README.md shows one.")
    return made


def columns_of(mapping: Mapping) -> set[str]:
    """The columns that a mapping names."""
    named: set[str] = set()
    for one in mapping.fact:
        named |= {*one.keep, *one.drop}
        for field in one.__struct_fields__:
            value = getattr(one, field)
            if field.endswith("_from") and value is not None:
                named.add(value)
            elif field not in _WORDS and isinstance(value, (str, Cell)):
                named |= _columns(value)
        for filled in one.roles.values():
            named |= _columns(filled)
    return named


_WORDS = (
    "predicate",
    "place_relation",
    "polarity",
    "modality",
    "irrealis",
    "calendar",
    "confidence",
    "complete",
    "complete_role",
)


def _columns(filled: Filled) -> set[str]:
    if isinstance(filled, str):
        return {filled}
    return {c for c in (filled.column, filled.type_from, filled.id_from) if c is not None}


# Our names of columns -> the part of a fact. A name may also be written with blanks for "_", and in capitals.
_PLAIN = {
    "date": "at", "when": "at", "from": "from_", "to": "to", "place": "place", "value": "value", "number": "number", "unit": "unit",
    "counted": "counted", "note": "note", "quote": "quote", "source": "source", "locator": "locator", "page": "locator", "url": "url",
    "says": "says", "source_author": "source_author", "source_year": "source_year", "source_type": "source_type", "state": "state",
    "single_holder": "single_holder", "predicate": "predicate_from", "place_relation": "place_relation_from",
    "polarity": "polarity_from", "modality": "modality_from", "irrealis": "irrealis_from", "calendar": "calendar_from",
    "confidence": "confidence_from", "complete": "complete_from",
}  # fmt: skip


def names(vocabulary: Vocabulary) -> list[str]:
    """Our names of columns, those of a role with its type and id."""
    roles = dict.fromkeys(role_name(role) for p in vocabulary.predicates.values() for role in p.roles)
    return list(dict.fromkeys([*(f"{role}{end}" for role in roles for end in ("", "_type", "_id")), *_PLAIN]))


def of_header(columns: tuple[str, ...], vocabulary: Vocabulary, where: str) -> Mapping:
    """The mapping of a table whose columns have our names. Raises CorpusError if it has not enough of them.

    Columns of other names are not read. Without a column `predicate` each row is a tenure.
    """
    by_name = {"_".join(column.lower().split()): column for column in columns}
    roles = {role_name(role) for p in vocabulary.predicates.values() for role in p.roles}
    parts: dict[str, object] = {
        part: by_name[name] for name, part in _PLAIN.items() if name in by_name and name not in roles
    }
    # "state" and "place" may also be roles: of predicates that have such a role they are read as the role.
    filled = {
        role: Cell(
            column=by_name[role], type_from=by_name.get(f"{role}_type"), id_from=by_name.get(f"{role}_id"), split=";"
        )
        for role in sorted(roles)
        if role in by_name
    }
    tenure = next((name for name, p in vocabulary.predicates.items() if p.meaning == "tenure"), None)
    if "predicate" not in by_name:
        slots = slots_of(vocabulary.predicates[tenure]) if tenure else {}
        missing = [role for role in slots if role not in by_name]
        if tenure is None or missing:
            names = " and ".join(repr(name) for name in missing) or "'predicate'"
            fix = "Name the columns as sinosoviet_corpus/imports/README.md says, or describe the table with --mapping FILE.toml."
            raise CorpusError(f"the table has no column {names}, and no column 'predicate'", where, fix)
        parts["predicate"] = tenure
    if "state" in by_name and "state" in roles:
        parts["state"] = by_name["state"]
    return Mapping(fact=(FactMap(roles=filled, any_role=True, **parts),))  # type: ignore[arg-type]

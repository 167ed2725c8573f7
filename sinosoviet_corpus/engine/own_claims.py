"""A claims table of somebody else -> the relation `given`, with every fact of a claim in a column of ours, and the relations of its parts.

`given_roles`, `given_voices` and `given_citations` come from lists and structs in it, from columns, or from tables of their own.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.own_columns import Column, Given, unfit
from sinosoviet_corpus.engine.own_faults import Faults
from sinosoviet_corpus.engine.quoting import quoted, text
from sinosoviet_corpus.files.short import DEFAULTS
from sinosoviet_corpus.model import words
from sinosoviet_corpus.model.claim import REFERENCE, Citation, Claim, Voice
from sinosoviet_corpus.model.record import MadeBy
from sinosoviet_corpus.model.vocabulary import Vocabulary, role_name
from sinosoviet_corpus.model.when import When
from sinosoviet_corpus.tables.schemas import COLUMNS

ONE_TEXT = "claims"  # the text of all claims, if no column says which
FACTS = {**COLUMNS["claims"], "part": "VARCHAR", "calendar": "VARCHAR"}
NEEDED = ("claim", "predicate")
IDS = {"claim", "content", "event", "place", "source", "sentence", "entity", "who", "work"}
# What a column that is absent means, as in records; other columns are null, or are computed from these.
_OF_RECORDS = {**DEFAULTS[Claim], **DEFAULTS[When], "confidence": DEFAULTS[MadeBy]["confidence"]}
MEANT = {name: made for name, made in _OF_RECORDS.items() if name in FACTS and isinstance(made, str) and name != "raw"}
# Columns that are computed from the others where they are absent (own_derived.py).
DERIVED = (
    "ordinal", "layer", "meaning", "kin", "presumes_existence", "aspect", "fault", "dated", "end_unknown", "core", "loose", "widened",
    "firm", "nameless", "cited", "checkable", "role_count", "hedges", "agentless", "sentence",
)  # fmt: skip
CLOSED: dict[str, Any] = {
    "layer": Literal["text", "reference"],
    "kind": words.Kind, "needs_no_source": words.NeedsNoSource, "polarity": words.Polarity, "modality": words.Modality,
    "irrealis": words.Irrealis, "quantifier": words.Quantifier, "place_relation": words.PlaceRelation, "mode": words.Mode,
    "part": words.Part, "calendar": words.Calendar, "rank": words.Rank, "confidence": words.Confidence,
    "interval": words.IntervalKind, "interval_unit": words.Unit,
}  # fmt: skip


class Read:
    """What was found of a claims table. found: our columns that it has, each with its expression.  nested: its lists of parts."""

    def __init__(self, given: Given, database: Duck, faults: Faults) -> None:
        self.given, self._database, self._faults = given, database, faults
        self.found: dict[str, str] = {}
        self.missing: list[str] = []
        self.shared: list[str] = []  # columns that are a role of some predicates: roles stand in columns
        for name, wanted in FACTS.items():
            sql = self.expression(given, name, wanted)
            if sql is None and name in NEEDED and given.has(name):
                sql = f"cast(null as {wanted})"
            if sql is not None:
                self.found[name] = sql
        self.missing += [name for name in NEEDED if name not in self.found]
        if "unit" not in self.found and {"lo", "hi"} & self.found.keys():
            self.missing.append("unit")

    def expression(self, given: Given, name: str, wanted: str) -> str | None:
        """The expression of one of our columns; None if it is absent, or null in all rows. A wrong type is a fault."""
        column = given.find(name)
        if column is None:
            return None
        made = column.fit(wanted, name in IDS)
        if made is None:
            hint = ", in EDTF: 1955, 1955-01, 1955-01-28" if name in ("edtf", "as_of") else ""
            self.wrong(given, column, unfit(column, wanted) + hint)
        return made

    def wrong(self, given: Given, column: Column, what: str) -> None:
        """A fault, unless the column is null in all rows: data frames then give it any type."""
        if self._database.query(f"select count({column.sql}) as n from {given.relation}")[0]["n"]:
            self._faults.add(given.file, what)


def position(given: Given, parts: int) -> str:
    """The columns file_part and file_row of a relation: where in which file a row stands; null if the file has columns of these names."""
    if not given.numbered:
        return "cast(null as varchar) as file_part, cast(null as bigint) as file_row"
    part = "parse_filename(filename)" if parts > 1 else "cast(null as varchar)"
    return f"{part} as file_part, file_row_number as file_row"


def read_claims(read: Read, parts: int, database: Duck) -> None:
    """Make the relation `given`: file_part, file_row, and all columns of FACTS but those that are computed and absent."""
    columns = []
    for name, wanted in FACTS.items():
        made = read.found.get(name)
        if made is None and name in DERIVED:
            continue
        made = made or f"cast(null as {wanted})"
        if wanted == "VARCHAR" and name not in ("claim", "raw", "quote"):
            made = f"nullif({made}, '')"
        if name in MEANT:
            made = f"coalesce({made}, {text(MEANT[name])})"
        if name == "interval_exactly":
            made = f"coalesce({made}, false)"
        if name == "source":
            layer = read.found.get("layer")
            otherwise = f"case when {layer} = {text(REFERENCE)} then {text(REFERENCE)} else {text(ONE_TEXT)} end"
            made = f"coalesce({made}, {otherwise if layer else text(ONE_TEXT)})"
        columns.append(f"{made} as {quoted(name)}")
    hedges = [] if "hedges" in read.found else [f"{_hedges(read.given)} as marked_hedges"]
    database.query(
        f"create table given as select {position(read.given, parts)}, {', '.join([*columns, *hedges])} from {read.given.rows}"
    )


def _hedges(given: Given) -> str:
    """The number of markers of a claim that is not certain, and of voices that entertain it and are not marked: as `_hedges` of tables.build."""
    marks = "[]"
    markers, voices = given.column("markers"), given.column("voices")
    modality = given.find("modality")
    if markers is not None and modality is not None and {"start", "end"} <= markers.first().fields().keys():
        marks = f"case when {modality.sql} in ('probable', 'possible') then coalesce({markers.sql}, []) else [] end"
    made = f"len({marks})"
    if (
        voices is not None
        and (span := voices.first().fields().get("span"))
        and {"start", "end"} <= span.fields().keys()
    ):
        covered = (
            f'list_filter({marks}, lambda m: v.span."start" < m."end" and m."start" < v.span."end")'
            if marks != "[]"
            else "[]"
        )
        alone = f"v.engagement = 'entertain' and v.span is not null and len({covered}) = 0"
        made += f" + len(list_filter(coalesce({voices.sql}, []), lambda v: coalesce({alone}, false)))"
    return made


# --- roles ---


def read_roles(
    read: Read, table: Given | None, parts: int, vocabulary: Vocabulary, database: Duck, faults: Faults
) -> None:
    """Make the relation `given_roles`: file_part, file_row, claim, role, entity. From a table, a column `roles`, or a column for each role."""
    if table is not None:
        named = {name: read.expression(table, name, "VARCHAR") for name in ("claim", "role", "entity")}
        lacking = [name for name, sql in named.items() if sql is None]
        if lacking:
            faults.add(
                table.file, f"the table of roles has no column {', '.join(lacking)}; it needs claim, role, entity"
            )
        else:
            columns = ", ".join(f"{sql} as {name}" for name, sql in named.items())
            database.query(f"create table given_roles as select {position(table, parts)}, {columns} from {table.rows}")
            return
    listed = _list_of_roles(read, vocabulary, faults)
    if listed is None or "claim" not in read.found:
        database.query(
            "create table given_roles (file_part varchar, file_row bigint, claim varchar, role varchar, entity varchar)"
        )
        return
    database.query(f"""
create table given_roles as
with listed as (
  select {position(read.given, parts)}, {read.found["claim"]} as claim, unnest({listed}) as one from {read.given.rows})
select file_part, file_row, claim, one.role as role, unnest(one.ids) as entity from listed""")


def _list_of_roles(read: Read, vocabulary: Vocabulary, faults: Faults) -> str | None:
    """An expression that gives a row's roles as a list of (role, ids)."""
    given = read.given
    known = {role_name(role) for predicate in vocabulary.predicates.values() for role in predicate.roles}
    column = given.column("roles")
    if column is not None and column.kind.id == "map":
        key, value = (kind for _, kind in column.kind.children)
        ids = Column("roles", "e.value", value)
        if (made := _ids(ids)) is not None and key.id == "varchar":
            return f"list_transform(map_entries({column.sql}), lambda e: struct_pack(role := e.key, ids := {made}))"
    if column is not None and (fields := column.first().fields()) and column.members() is not None:
        if "role" in fields and "entity" in fields:
            ids = Column("roles", "e.entity", fields["entity"].kind)
            if (made := _ids(ids)) is not None:
                return f"list_transform({column.sql}, lambda e: struct_pack(role := e.role, ids := {made}))"
    elif column is not None and column.fields():
        return _packed(column.fields(), read)
    if column is not None:
        faults.add(
            given.file,
            f"column roles is {column.kind}; write it as a map or struct from role to id or ids, as a list of structs (role, entity), "
            "or leave it out and give each role a column, or a table roles (claim, role, entity)",
        )
        return None
    found = {name: c for name in sorted(known & given.columns.keys()) if (c := given.column(name))}
    if not known & given.columns.keys():
        faults.add(
            given.file,
            "there are no roles; add a column roles (a map or struct from role to id or ids, or a list of structs (role, entity)), "
            "a column for each role such as person or office, or a table roles (claim, role, entity)",
        )
    read.shared = sorted(found.keys() & FACTS.keys())
    return _packed(found, read)


def _packed(columns: dict[str, Column], read: Read) -> str | None:
    """A column or field for each role as one list."""
    made = []
    for role, column in columns.items():
        if column.nothing:
            continue
        ids = _ids(column)
        if ids is None:
            what = f"column {column.name} is {column.kind}; write the ids of a role as text, or as a list of texts"
            read.wrong(read.given, column, what)
        else:
            made.append(f"struct_pack(role := {text(role)}, ids := {ids})")
    return f"[{', '.join(made)}]" if made else None


def _ids(column: Column) -> str | None:
    """One id or a list of them as a list of texts, without gaps."""
    member = column.members()
    if member is None:
        one = column.fit("VARCHAR", True)
        return one and f"case when nullif({one}, '') is null then [] else [{one}] end"
    if str(member) == '"NULL"':
        return "cast([] as varchar[])"
    inner = Column(column.name, "x", member).fit("VARCHAR", True)
    return inner and f"coalesce(list_filter(cast({column.sql} as varchar[]), lambda x: x is not null), [])"


# --- voices and citations ---

_LISTS: dict[str, tuple[type[Any], dict[str, Any], tuple[str, ...]]] = {
    # table -> the record of one, its closed lists, the columns that it needs
    "voices": (Voice, {"engagement": words.Engagement}, ("act",)),
    "citations": (Citation, {"function": words.Function, "read": words.Read}, ("work",)),
}


def read_lists(name: str, read: Read, table: Given | None, parts: int, database: Duck, faults: Faults) -> bool:
    """Make the relation `given_<name>` of voices or citations, with a column `link`. Returns whether the user gave any.

    From a table of that name, or from a list of structs in the column of that name.
    """
    record, closed, needed = _LISTS[name]
    wanted = {column: kind for column, kind in COLUMNS[name].items() if column not in ("claim", "link")}
    nested = None if table is not None or "claim" not in read.found else read.given.column(name)
    if nested is not None and (nested.members() is None or str(nested.members()) == '"NULL"'):
        if nested.members() is None:
            faults.add(
                read.given.file, f"column {name} is {nested.kind}; write it as a list of structs, or as a table {name}"
            )
        nested = None
    if table is None and nested is None:
        columns = ", ".join(f"{quoted(column)} {kind}" for column, kind in wanted.items())
        database.query(
            f"create table given_{name} (file_part varchar, file_row bigint, claim varchar, link bigint, {columns})"
        )
        return False
    source = table or read.given
    fields = (
        {}
        if nested is None
        else {n: Column(c.name, f"one.{quoted(n)}", c.kind) for n, c in nested.first().fields().items()}
    )
    made = []
    for column, kind in wanted.items():
        if table is not None:
            sql = read.expression(table, column, kind)
        else:
            field = fields.get(column)
            sql = None if field is None or field.nothing else field.fit(kind, column in IDS)
            if field is not None and not field.nothing and sql is None:
                faults.add(source.file, unfit(Column(f"{name}.{column}", "", field.kind), kind))
        if sql is None and column in needed:
            faults.add(source.file, f"{name} have no {column}: add it")
        default = DEFAULTS[record].get(column)
        sql = sql or f"cast(null as {kind})"
        made.append(f"{f'coalesce({sql}, {text(default)})' if isinstance(default, str) else sql} as {quoted(column)}")
    if table is not None:
        claim, link = read.expression(table, "claim", "VARCHAR"), read.expression(table, "link", "BIGINT")
        if claim is None:
            faults.add(table.file, "there is no column claim: add the id of the claim")
        database.query(f"""
create table given_{name} as
select {position(table, parts)}, {claim or "cast(null as varchar)"} as claim, {link or "1"} as link, {", ".join(made)} from {table.rows}""")
    elif nested is not None:
        database.query(f"""
create table given_{name} as
with listed as (
  select {position(read.given, parts)}, {read.found["claim"]} as claim, unnest({nested.sql}) as one,
         generate_subscripts({nested.sql}, 1) as link from {read.given.rows})
select file_part, file_row, claim, link, {", ".join(made)} from listed""")
    for column, of in closed.items():
        check_words(f"given_{name}", column, of, source, database, faults)
    return True


def check_words(relation: str, column: str, of: Any, given: Given, database: Duck, faults: Faults) -> None:
    """A value outside a closed list of words is a fault."""
    allowed = get_args(of)
    faults.rows(
        database,
        given.file,
        f"""
select file_part, file_row, claim, {text(f"column {given.called(column)} is ")} || {quoted(column)} as what from {relation}
where {quoted(column)} not in ({", ".join(map(text, allowed))})""",
        f"Allowed are {', '.join(allowed)}.",
    )

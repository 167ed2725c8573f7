"""The registry of somebody else: a table of entities -> entities, names, tokens and wider, as tables/build.py makes them of records."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.own_columns import Given, unfit
from sinosoviet_corpus.engine.own_faults import Faults
from sinosoviet_corpus.engine.own_loaded import BATCH, load
from sinosoviet_corpus.engine.quoting import quoted
from sinosoviet_corpus.tables.build import WIDEST, names_of, tokens_of
from sinosoviet_corpus.tables.schemas import COLUMNS

# `own_names`: for each entity its label and names with languages.  `edges`: what is part or instance of what.
_NAMES = "select entity, label, names from own_names"


def read_entities(given: Given, named: Given | None, database: Duck, faults: Faults) -> None:
    """Make the relations `entities`, `own_names` (entity, label, names) and `edges` (entity, wider) of a table of entities.

    It needs entity (or id) and type. label: the id if absent.  names: a list of texts, or of structs (text, lang).
    part_of, instance_of: an id or a list of ids.  named: a table of names (entity, name, perhaps lang), used before the column of names.
    """
    columns = {}
    for name, wanted in COLUMNS["entities"].items():
        column = given.find(name)
        made = column and column.fit(wanted, name in ("entity", "state"))
        if column is not None and made is None:
            faults.add(given.file, unfit(column, wanted))
        columns[name] = made
    lacking = [name for name in ("entity", "type") if columns[name] is None]
    if lacking:
        faults.add(
            given.file, f"the table of entities has no column {', '.join(lacking)}; it needs entity (or id) and type"
        )
        return
    columns["label"] = f"coalesce({columns['label']}, {columns['entity']})" if columns["label"] else columns["entity"]
    kinds = COLUMNS["entities"]
    listed = ", ".join(f"{sql or f'cast(null as {kinds[name]})'} as {quoted(name)}" for name, sql in columns.items())
    database.query(
        f"create table own_names as select {listed}, {_names(given, faults)} as names, {_wider(given, faults)} as wider_ones from {given.relation}"
    )
    if named is not None:
        _take_names(named, database, faults)
    database.query(f"create view entities as select {', '.join(map(quoted, COLUMNS['entities']))} from own_names")
    database.query(
        "create table edges as select entity, wider from (select entity, unnest(wider_ones) as wider from own_names) where wider is not null"
    )
    faults.rows(database, given.file, """
select cast(null as varchar) as file_part, cast(null as bigint) as file_row, entity as claim, 'it has ' || count(*) || ' rows' as what
from own_names group by entity having count(*) > 1 or entity is null""", "Give each entity one row and an id.", "entity")  # fmt: skip


def _names(given: Given, faults: Faults) -> str:
    column = given.column("names")
    if column is None or str(column.members()) == '"NULL"':
        return "cast([] as struct(text varchar, lang varchar)[])"
    fields = column.first().fields() if column.members() is not None else {}
    if "text" in fields:
        lang = "coalesce(n.lang, 'en')" if "lang" in fields else "'en'"
        return f"list_transform(coalesce({column.sql}, []), lambda n: struct_pack(text := n.text, lang := {lang}))"
    if column.members() is not None and str(column.members()) == "VARCHAR":
        return f"list_transform(coalesce({column.sql}, []), lambda n: struct_pack(text := n, lang := 'en'))"
    faults.add(
        given.file,
        f"column {column.name} is {column.kind}; write the names as a list of texts, or of structs (text, lang)",
    )
    return "cast([] as struct(text varchar, lang varchar)[])"


def _take_names(named: Given, database: Duck, faults: Faults) -> None:
    found = {name: (column := named.find(name)) and column.fit("VARCHAR", True) for name in ("entity", "name", "lang")}
    if not (found["entity"] and found["name"]):
        faults.add(
            named.file,
            "the table of names needs the columns entity and name, as text; add them, or leave the table out",
        )
        return
    lang = f"coalesce({found['lang']}, 'en')" if found["lang"] else "'en'"
    database.query(f"""
create table names_given as
select {found["entity"]} as entity, list(struct_pack(text := {found["name"]}, lang := {lang}) order by {found["name"]}, {lang}) as names
from {named.relation} group by {found["entity"]}""")
    database.query("""
update own_names set names = coalesce((select names_given.names from names_given where names_given.entity = own_names.entity), [])""")


def _wider(given: Given, faults: Faults) -> str:
    lists = []
    for name in ("part_of", "instance_of"):
        column = given.column(name)
        if column is None or str(column.members()) == '"NULL"':
            continue
        if column.kind.id == "varchar":
            lists.append(f"[{column.sql}]")
        elif str(column.members()) == "VARCHAR":
            lists.append(f"coalesce({column.sql}, [])")
        else:
            faults.add(given.file, f"column {column.name} is {column.kind}; write an id as text, or a list of texts")
    return f"list_concat({', '.join(lists)})" if len(lists) > 1 else lists[0] if lists else "cast([] as varchar[])"


def names_and_tokens(database: Duck, folder: Path, there: Collection[str]) -> None:
    """Make the relations `names` and `tokens` where they are not there already."""

    def of_names() -> Iterator[dict[str, Any]]:
        for row in database.stream(_NAMES, BATCH):
            yield from names_of(
                row["entity"], row["label"], [(n["text"], n["lang"]) for n in row["names"] if n["text"]]
            )

    if "names" not in there:
        load(database, folder, "names", COLUMNS["names"], of_names())

    def of_tokens() -> Iterator[dict[str, Any]]:
        grouped = "select entity, list(name) as names from (select entity, name from names union select entity, label from entities) group by entity"
        for row in database.stream(grouped, BATCH):
            yield from tokens_of(row["entity"], row["names"])

    if "tokens" not in there:
        load(database, folder, "tokens", COLUMNS["tokens"], of_tokens())


def wider(database: Duck, registry: bool) -> None:
    """Make the table `wider`: each entity, and what it is part of or an instance of at any distance, the nearest WIDEST.

    registry: whether there are entities; without them everything in a role is only itself.
    """
    known = "select entity from given_roles where entity not in (select claim from given) union select place from given"
    known += " union select entity from entities" if registry else ""
    database.query(
        f"create table reached as select entity, entity as wider, 0 as steps from ({known}) where entity is not null"
    )
    steps = WIDEST if registry else 0
    for step in range(1, steps):
        database.query(f"""
insert into reached
select distinct last.entity, edges.wider, {step}
from reached last join edges on edges.entity = last.wider
where last.steps = {step - 1}
  and last.entity in (select entity from reached group by entity having count(*) < {WIDEST})
  and not exists (select 1 from reached known where known.entity = last.entity and known.wider = edges.wider)""")
        if not database.query(f"select 1 as there from reached where steps = {step} limit 1"):
            break
    database.query(f"""
create table wider as
select entity, wider from reached qualify row_number() over (partition by entity order by steps, wider) <= {WIDEST}""")

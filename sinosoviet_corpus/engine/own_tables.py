"""Tables of somebody else -> tables with our columns, for a sweep: what is absent is computed, has its default, or is named in one message.

A table whose columns are ours is used as it is. The others are written anew into a folder for the time of the sweep, by DuckDB within the
limits on memory and disk; dates, amounts and names are computed in Python, each distinct one once, in batches.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from sinosoviet_corpus.engine import own_derived, own_registry
from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.own_claims import (
    CLOSED,
    DERIVED,
    FACTS,
    MEANT,
    ONE_TEXT,
    Read,
    check_words,
    read_claims,
    read_lists,
    read_roles,
)
from sinosoviet_corpus.engine.own_columns import Given, joined, unfit
from sinosoviet_corpus.engine.own_dates import KEY, moments
from sinosoviet_corpus.engine.own_faults import Faults, shortened
from sinosoviet_corpus.engine.places import parquet
from sinosoviet_corpus.engine.quoting import quoted, text
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.tables.arrow import to_arrow
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tables.optional import OPTIONAL
from sinosoviet_corpus.tables.parquet import encode
from sinosoviet_corpus.tables.schemas import COLUMNS, TABLES

# Tables that follow from the claims, from the entities, and from the vocabulary alone.
OF_CLAIMS = ("claims", "roles", "voices", "citations", "amounts", "times", "functional")
OF_ENTITIES = ("entities", "names", "tokens", "wider")
OF_WORDS = ("excludes", "degrees")
GROUND = ("claims", "roles", "voices", "citations", "entities", "names", "wider")
# Tables that are read if they have all our columns, and else are made anew. `wider` may hold facts of its own, so it has to have its columns.
REMADE = ("amounts", "times", "functional", "tokens", *OF_WORDS)
MADE = (*OF_CLAIMS, *OF_ENTITIES, *OF_WORDS)


class Ours(msgspec.Struct, frozen=True):
    """The tables of somebody, made ready. files: table -> its files, with our columns.  absent: tables that nobody gave, which are empty there if the verdicts need them.

    notes: what was taken for granted, and what was not read, a sentence each.
    """

    files: dict[str, list[Path]]
    absent: frozenset[str]
    notes: tuple[str, ...]


def own_tables(
    files: dict[str, list[Path]],
    wanted: Iterable[str],
    empty: Iterable[str],
    vocabulary: Vocabulary,
    folder: Path,
    plain: Callable[[Path], str],
    memory: str,
    spill: str,
) -> Ours:
    """The tables in `wanted`, with our columns. Raises CorpusError that lists all faults.

    files: table -> its files.  empty: tables that are empty if they are absent.  folder: for what is written.  plain: see Scratch.plain.
    """
    names = sorted(set(wanted))
    if "claims" not in files:
        raise no_claims()
    # What is computed rests on these, even if no rule reads them.
    read = [name for name in files if name in {*names, *GROUND}]
    given = {name: Given(name, files[name][0], [plain(part) for part in files[name]]) for name in read}
    fits = {name for name, table in given.items() if table.types == COLUMNS[name]}
    if fits >= set(names):
        return Ours({name: files[name] for name in names}, frozenset(), ())
    folders = {folder, *(Path(os.path.realpath(part)).parent for name in given for part in files[name])}
    import duckdb

    database = Duck.over({}, folders, memory, spill)
    try:
        return _Making(given, files, fits, vocabulary, folder, database, names).make(set(empty))
    except duckdb.Error as error:  # a file that is damaged behind its footer
        where = joined(str(table.file) for table in given.values())
        what = f"the tables cannot be read: {str(error).splitlines()[0]}"
        raise CorpusError(what, where, "Write them again.") from error
    finally:
        database.close()


def no_claims(where: str | None = None) -> CorpusError:
    """The error for tables without claims."""
    fix = "Name the table of claims claims.parquet, or give --tables the file itself; `sinosoviet tabulate` writes all tables of a corpus."
    return CorpusError("there is no table claims", where, fix)


class _Making:
    """One run of `own_tables`."""

    def __init__(
        self, given: dict[str, Given], files: dict[str, list[Path]], fits: set[str], vocabulary: Vocabulary, folder: Path, database: Duck,
        names: list[str],
    ) -> None:  # fmt: skip
        self._given, self._files, self._fits, self._names = given, files, fits, names
        self._vocabulary, self._folder, self._database = vocabulary, folder, database
        self._faults, self._notes, self._absent = Faults(), list[str](), set[str]()
        self._made = {name: files[name] for name in fits}

    def make(self, empty: set[str]) -> Ours:
        """All tables that are wanted."""
        others = [n for n in self._names if n not in (*OF_CLAIMS, *OF_ENTITIES, *OF_WORDS) and n not in self._fits]
        for name in others:
            if name in self._given:
                self._other(self._given[name])
            else:
                self._absent.add(name)
        for name in (*REMADE, "wider"):
            if name in self._given and name not in self._fits and name in (*self._names, "wider"):
                self._trim(self._given[name])
        registry = "entities" in self._given
        asked = set(self._names) - self._fits
        if asked & {*OF_CLAIMS, *OF_ENTITIES}:
            self._registry_and_claims(asked, registry)
        self._faults.check()
        corpus = Corpus(vocabulary=self._vocabulary, texts={})
        for name in sorted((self._absent & empty) | (asked & {*OF_WORDS})):
            path = self._folder / f"{name}.parquet"
            path.write_bytes(encode(to_arrow(name, rows(corpus, {name})[name])))
            self._made[name] = [path]
        return Ours(self._made, frozenset(self._absent), tuple(self._notes))

    def _write(self, name: str, sql: str) -> None:
        path = self._folder / f"{name}.parquet"
        self._database.write(sql, path)
        self._made[name] = [path]

    def _other(self, given: Given) -> None:
        """A table of which no column is computed: those that are there, and defaults."""
        optional, columns, lacking = OPTIONAL.get(given.table, {}), [], []
        for name, wanted in COLUMNS[given.table].items():
            column = given.columns.get(name)
            made = column and given.column(name) and column.fit(wanted, bool(TABLES[given.table].columns[name].joins))
            if made is None and column is not None and not column.nothing:
                self._faults.add(given.file, unfit(column, wanted))
            elif made is None and name not in optional and (column is None):
                lacking.append(name)
            columns.append(f"cast({made or optional.get(name, 'null')} as {wanted}) as {quoted(name)}")
        if lacking:
            self._faults.add(
                given.file, f"there is no column {', '.join(lacking)}; add it, or leave the table {given.table} out"
            )
        else:
            self._write(given.table, f"select {', '.join(columns)} from {given.relation}")
        self._unread(given, optional)

    def _trim(self, given: Given) -> None:
        """A table that we could compute: taken as it is if it has all our columns, perhaps others too."""
        whole = all((column := given.column(n)) and column.fit(wanted) for n, wanted in COLUMNS[given.table].items())
        if whole or given.table not in REMADE:
            self._other(given)
            self._faults.check()
            (path,) = self._made[given.table]
            self._given[given.table] = Given(given.table, path, [str(path)])
            self._fits.add(given.table)
        else:
            self._notes.append(f"{given.file}: not read, computed anew: its columns are not those of {given.table}")

    def _unread(self, given: Given, defaults: Iterable[str]) -> None:
        if unused := given.unused():
            self._notes.append(f"{given.file}: not read: {joined(unused)}")
        if absent := [name for name in defaults if name not in given.columns]:
            self._notes.append(f"{given.file}: absent, so taken to be unknown or the default: {joined(absent)}")

    # --- claims and what follows from them ---

    def _registry_and_claims(self, asked: set[str], registry: bool) -> None:
        database, faults, given = self._database, self._faults, self._given
        claims = given["claims"]
        if registry:
            names = None if "names" in self._fits else given.get("names")
            own_registry.read_entities(given["entities"], names, database, faults)
        elif "names" in given and "names" not in self._fits:
            faults.add(
                given["names"].file,
                "a table of names without our columns is read only beside a table of entities: add entities (id, type)",
            )
        read = Read(claims, database, faults)
        if read.missing:
            faults.add(claims.file, _lacking(read.missing))
        own_derived.vocabulary_relations(self._vocabulary, database, self._folder)
        if "claim" in read.found:
            read_claims(read, len(self._files["claims"]), database)
        read_roles(
            read,
            given.get("roles"),
            len(self._files.get("roles", self._files["claims"])),
            self._vocabulary,
            database,
            faults,
        )
        there = {
            name: read_lists(
                name, read, given.get(name), len(self._files.get(name, self._files["claims"])), database, faults
            )
            for name in ("voices", "citations")
        }
        faults.check()  # without its columns nothing more can be said of a table
        _own_roles(read, database)
        _check_claims(read, given.get("roles"), database, faults)
        faults.check()
        self._registry(registry, asked)
        own_derived.normal_words(database, self._folder)
        own_derived.lands(database, self._folder, registry)
        database.query(own_derived.WHEN_GIVEN)
        moments(database, self._folder)
        faults.rows(database, claims.file, f"""
select when_given.file_part, when_given.file_row, when_given.claim, {text(f"column {claims.called('edtf')}: ")} || moments.bad as what
from when_given join moments on moments.key = {KEY.format("when_given")}
where when_given.edtf is not null and moments.bad is not null""", "Write dates in EDTF: 1955, 1955-01, 1955-01-28, 195X, 1955~, 1950/1953.")  # fmt: skip
        faults.check()
        self._write_claims(asked, read, there, registry)

    def _registry(self, registry: bool, asked: set[str]) -> None:
        database = self._database
        for name in ("names", "tokens", "wider"):
            if name in self._fits:
                database.query(f"create view {name} as select * from {self._given[name].relation}")
        if registry:
            own_registry.names_and_tokens(database, self._folder, self._fits | ({"tokens"} - asked))
        if "wider" not in self._fits:
            own_registry.wider(database, registry)
        for name in OF_ENTITIES:
            if name in asked and (registry or name == "wider"):
                self._write(name, f"select {', '.join(map(quoted, COLUMNS[name]))} from {name}")
            elif name in asked:
                self._absent.add(name)
        if registry:
            strange = database.query("""
select count(distinct filled.entity) as n, min(filled.entity) as first
from given_roles filled
anti join entities on entities.entity = filled.entity
anti join given on given.claim = filled.entity""")[0]
            if strange["n"]:
                what = f"{strange['n']} id(s) in roles are not in it, such as {shortened(strange['first'])}: add them, rules know no type and name of these"
                self._notes.append(f"{self._given['entities'].file}: {what}")
        if registry and "entities" not in self._fits:
            self._unread(self._given["entities"], ())

    def _write_claims(self, asked: set[str], read: Read, there: dict[str, bool], registry: bool) -> None:
        database = self._database
        if "amounts" in asked:
            own_derived.amounts(database, self._folder)
        given = set(read.found)
        sentences = "sentences" in self._made and "start" in given
        if sentences:
            made = (
                self._given["sentences"].relation
                if "sentences" in self._fits
                else parquet(list(map(str, self._made["sentences"])))
            )
            database.query(f"create view sentences as select * from {made}")
        if "claims" in asked:
            self._write("claims", own_derived.claims_sql(given, sentences, registry))
            taken = [f"{name} {value}" for name, value in MEANT.items() if name not in given]
            if not {"source", "layer"} & given:
                taken.append(
                    f"source {ONE_TEXT}: all claims are of one text, and none is on record (a cited work's claim has the source reference)"
                )
            if taken:
                self._notes.append(f"{read.given.file}: absent, so taken as the default: {'; '.join(taken)}")
            nothing = [
                n
                for n in FACTS
                if n not in given
                and n not in MEANT
                and n not in DERIVED
                and n not in ("source", "raw", "interval_exactly")
            ]
            if nothing:
                self._notes.append(f"{read.given.file}: absent, so nothing is known of it: {joined(nothing, 30)}")
            if computed := [n for n in DERIVED if n not in given]:
                self._notes.append(f"{read.given.file}: computed: {joined(computed, 30)}")
        for name, sql in own_derived.TABLES.items():
            if name in asked:
                self._write(name, sql)
        for name, any_of in there.items():
            if name in asked and not any_of:
                self._notes.append(f"{read.given.file}: no claim has {name}")
        if "claims" in asked and (unused := read.given.unused()):
            self._notes.append(f"{read.given.file}: not read: {joined(unused)}")


def _lacking(columns: list[str]) -> str:
    said = {
        "claim": "claim (or id): the id of each claim",
        "predicate": "predicate: what each claim says, a word of the vocabulary",
        "unit": "unit: that of lo and hi",
    }
    return f"there is no column {'; '.join(said[name] for name in columns)}"


def _own_roles(read: Read, database: Duck) -> None:
    """A column such as `event` may be a role of one predicate and, for others, the fact of that name."""
    for name in read.shared:
        is_role = (
            f"exists (select 1 from of_role where of_role.predicate = given.predicate and of_role.role = {text(name)})"
        )
        database.query(f"""
delete from given_roles where role = {text(name)} and claim in (select claim from given where not {is_role})""")
        database.query(f"update given set {quoted(name)} = null where {is_role}")


def _check_claims(read: Read, roles: Given | None, database: Duck, faults: Faults) -> None:
    file = read.given.file
    faults.rows(database, file, """
select file_part, file_row, claim, 'the id is ' || case when claim is null then 'null' else 'empty' end as what
from given where coalesce(claim, '') = ''""", "Give each claim an id.")  # fmt: skip
    faults.rows(database, file, """
select file_part, file_row, claim, 'the id stands in ' || n || ' rows' as what
from (select *, count(*) over (partition by claim) as n from given
      where claim in (select claim from given group by claim having count(*) > 1)) where claim <> ''""", "Give each claim its own id.")  # fmt: skip
    faults.rows(database, file, """
select file_part, file_row, claim, 'predicate is ' || coalesce(predicate, 'null') || ', which is not in the vocabulary' as what
from given where predicate is null or predicate not in (select predicate from of_predicate)""",
        "annotations/vocabulary.toml has the predicates; describe yours there (--corpus names the corpus).")  # fmt: skip
    for column, of in CLOSED.items():
        if column in read.found:
            check_words("given", column, of, read.given, database, faults)
    faults.rows(database, file, """
select file_part, file_row, claim, 'it has lo or hi and no unit' as what
from given where unit is null and (lo is not null or hi is not null)""", "Say what lo and hi count: years, km, persons.")  # fmt: skip
    where = roles.file if roles is not None else file
    faults.rows(database, where, """
select given_roles.file_part, given_roles.file_row, given_roles.claim,
       case when given.claim is null then 'there is no such claim in claims'
            when given_roles.entity is null or given_roles.entity = '' then 'role ' || coalesce(given_roles.role, 'null') || ' is filled with nothing'
            else given.predicate || ' has no role ' || coalesce(given_roles.role, 'null') end as what
from given_roles left join given on given.claim = given_roles.claim
left join of_role on of_role.predicate = given.predicate and of_role.role = given_roles.role
where given.claim is null or coalesce(given_roles.entity, '') = ''
   or (of_role.role is null and given.predicate in (select predicate from of_predicate))""",
        "annotations/vocabulary.toml lists the roles of each predicate.")  # fmt: skip
    faults.rows(database, where, """
select min(file_part) as file_part, min(file_row) as file_row, claim, 'role ' || role || ' names ' || entity || ' twice' as what
from given_roles group by claim, role, entity having count(*) > 1""", "Name each participant once.")  # fmt: skip
    faults.rows(database, file, """
select given.file_part, given.file_row, given.claim, given.predicate || ' needs the role ' || of_role.role as what
from given join of_role on of_role.predicate = given.predicate and of_role.needed
where not exists (select 1 from given_roles where given_roles.claim = given.claim and given_roles.role = of_role.role)""",
        "Add it: as a column of that name, in the column roles, or in the table roles (claim, role, entity).")  # fmt: skip

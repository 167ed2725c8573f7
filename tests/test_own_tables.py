"""A sweep over tables of somebody else: the same rows as from records, in every form that is documented; faults and gaps named at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.engine.own_tables import OF_CLAIMS, OF_ENTITIES, OF_WORDS, own_tables
from sinosoviet_corpus.engine.places import tables_in
from sinosoviet_corpus.engine.scratch import Scratch
from sinosoviet_corpus.files.vocabulary import vocabulary_of
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tables import parquet
from sinosoviet_corpus.tables.arrow import tables
from sinosoviet_corpus.tables.schemas import COLUMNS, COMPUTED
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.sweep import sweep
from sinosoviet_corpus.tasks.verify import read_sound

OURS = (*OF_CLAIMS, *OF_ENTITIES, *OF_WORDS)
SOME = ("LIF201", "LOG601", "TMP101")  # rules that read roles, names, times and what has one value
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def corpus(root: Path) -> Corpus:
    return read_sound(root)


@pytest.fixture(scope="module")
def tabulated(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All tables, as `tabulate` writes them."""
    made = tmp_path_factory.mktemp("tabulated")
    parquet.write({k: t for k, t in tables(corpus).items() if k not in COMPUTED}, made)
    return made


@pytest.fixture(scope="module")
def there(tabulated: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files that a sweep over the tables of `tabulate` writes."""
    return swept(tabulated, tmp_path_factory.mktemp("there"), root)


def lines_of(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def records(root: Path, tabulated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Claims and entities as a data frame of the records writes them; the other tables as `tabulate` does."""
    made = tmp_path_factory.mktemp("records")
    for path in tabulated.iterdir():
        if path.stem not in OURS:
            (made / path.name).write_bytes(path.read_bytes())
    annotations = root / "annotations"
    claims = [record for path in sorted(annotations.glob("*/claims.jsonl")) for record in lines_of(path)]
    for claim in claims:  # a struct of roles would have a field for every role of the corpus
        claim["roles"] = [{"role": role, "entity": ids} for role, ids in claim["roles"].items()]
    pd.DataFrame(claims).to_parquet(made / "claims.parquet")
    entities = lines_of(annotations / "entities.jsonl")
    pd.DataFrame(entities).to_parquet(made / "entities.parquet")
    return made


def swept(folder: Path, out: Path, root: Path, choose: tuple[str, ...] = SOME) -> dict[str, bytes]:
    """The files that a sweep writes."""
    list(sweep(folder, out, vocabulary_of(root), choose))
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def test_records_in_parquet_become_the_tables_that_tabulate_writes(root: Path, tabulated: Path, records: Path) -> None:
    with Scratch() as scratch:
        files = tables_in(records)
        ours = own_tables(
            files, (*OURS, "sentences"), (), vocabulary_of(root), scratch.path, str, "1500MB", "1GB"
        ).files
        for name in OURS:
            # The order that breaks ties is by titles of texts there, and by their ids here.
            columns = ", ".join(f'"{column}"' for column in COLUMNS[name] if column != "ordinal")
            one, other = (
                f"select {columns} from read_parquet('{path}')" for path in (tabulated / f"{name}.parquet", *ours[name])
            )
            for query in (f"{one} except all {other}", f"{other} except all {one}"):
                assert duckdb.execute(query).fetchall() == [], name


def test_records_in_parquet_give_the_same_findings(
    root: Path, records: Path, there: dict[str, bytes], tmp_path: Path
) -> None:
    assert swept(records, tmp_path / "all", root) == there
    # This rule reads no entities, but what lies in what rests on them.
    assert swept(records, tmp_path / "one", root, ("LOG601",)) == {"LOG601.parquet": there["LOG601.parquet"]}
    assert len(there) == len(SOME)


def test_claims_and_entities_alone_give_what_check_finds(
    root: Path, corpus: Corpus, records: Path, tmp_path: Path
) -> None:
    """The same claims as records of a corpus that has no works, lists or searches."""
    only = tmp_path / "tables"
    only.mkdir()
    for name in ("claims", "entities"):
        (only / f"{name}.parquet").write_bytes((records / f"{name}.parquet").read_bytes())
    choose = ("ROL302", "TMP101")
    swept(only, tmp_path / "out", root, choose)
    found = duckdb.execute(
        f"select code, claim, verdict from '{tmp_path}/out/*.parquet' where verdict <> 'cannot tell'"
    )
    bare = tuple(msgspec.structs.replace(claim, citations=()) for claim in corpus.claims)
    alone = Corpus(vocabulary=corpus.vocabulary, texts=corpus.texts, entities=corpus.entities, claims=bare)
    report = check(alone, choose)
    here = {(f.code, f.claim, f.verdict) for f in report.findings if not f.code.startswith("MET")}
    assert here == set(found.fetchall()) != set()


def test_three_columns_missing_and_two_more_than_needed(
    tabulated: Path, there: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    for path in tabulated.iterdir():
        (mine / path.name).write_bytes(path.read_bytes())
    hostile = "x\"' ; drop table given; --\x1b[31m"
    for name, missing in (("claims", ["firm", "kin", "dated"]), ("roles", ["slot", "living"]), ("entities", ["state"])):
        table = pq.read_table(mine / f"{name}.parquet").drop_columns(missing)
        table = table.append_column("file_row_number", pa.array(["?"] * table.num_rows))
        pq.write_table(table.append_column(hostile, pa.array([hostile] * table.num_rows)), mine / f"{name}.parquet")
    out = tmp_path / "out"
    assert main(["sweep", "--tables", str(mine), "--out", str(out), "--select", ",".join(SOME)]) == 0
    assert {path.name: path.read_bytes() for path in sorted(out.iterdir())} == there
    said = capsys.readouterr().err
    assert "computed: kin, dated, firm" in said
    assert "not read: file_row_number, x\"' ; drop table given; --" in said
    assert "\x1b" not in said
    # A column that nothing gives is named.
    pq.write_table(pq.read_table(mine / "names.parquet").drop_columns(["name"]), mine / "names.parquet")
    pq.write_table(pq.read_table(mine / "claims.parquet").drop_columns(["claim", "predicate"]), mine / "claims.parquet")
    assert main(["sweep", "--tables", str(mine), "--out", str(out), "--select", "LIF201"]) == 2
    said = capsys.readouterr().err
    assert "names.parquet: the table of names needs the columns entity and name" in said
    assert "claims.parquet: there is no column claim (or id): the id of each claim; predicate" in said


CLAIMS: Rows = [
    {"id": "t1", "predicate": "took_place", "source": "essay", "date": "1955-03", "event": "congress"},
    {"id": "r1", "predicate": "took_place", "source": "reference", "date": "1957-03", "event": "congress"},
    {"id": "r2", "predicate": "died", "source": "reference", "date": "1950-01-02", "person": "lee"},
    {"id": "t2", "predicate": "held_office", "source": "essay", "date": "1955/", "person": "lee", "office": "envoy"},
]
ROLES = ("event", "person", "office")
ENTITIES: Rows = [{"id": i, "type": t} for i, t in (("congress", "event"), ("lee", "person"), ("envoy", "office"))]


def roles_of(row: dict[str, Any]) -> dict[str, list[str]]:
    return {role: [row[role]] for role in ROLES if role in row}


def bare(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in ROLES}


def as_columns(folder: Path) -> None:
    frame = pd.DataFrame(CLAIMS).rename(columns={"id": "ID", "person": "Person"})
    frame.to_parquet(folder / "claims.parquet", index=True)


def as_structs(folder: Path) -> None:
    rows = [bare(r) | {"roles": {k: v[0] for k, v in roles_of(r).items()}} for r in CLAIMS]
    pd.DataFrame(rows).to_parquet(folder / "claims.parquet")


def as_lists(folder: Path) -> None:
    rows = [bare(r) | {"roles": [{"role": k, "entity": v[0]} for k, v in roles_of(r).items()]} for r in CLAIMS]
    pq.write_table(pa.Table.from_pylist(rows), folder / "claims.parquet")


def as_maps(folder: Path) -> None:
    table = pa.Table.from_pylist([bare(r) for r in CLAIMS])
    roles = pa.array([list(roles_of(r).items()) for r in CLAIMS], pa.map_(pa.string(), pa.list_(pa.string())))
    pq.write_table(table.append_column("roles", roles), folder / "claims.parquet")


def as_a_long_table(folder: Path) -> None:
    pd.DataFrame([bare(r) for r in CLAIMS]).to_parquet(folder / "claims.parquet")
    rows = [{"claim": r["id"], "role": k, "entity": v[0]} for r in CLAIMS for k, v in roles_of(r).items()]
    pd.DataFrame(rows).to_parquet(folder / "roles.parquet")


def as_times_in_parts(folder: Path) -> None:
    (folder / "claims").mkdir()
    for n, row in enumerate(CLAIMS):
        nested = {k: v for k, v in row.items() if k not in ("date", *ROLES)} | {"time": {"edtf": row["date"]}}
        roles = {role: roles_of(row).get(role) for role in ROLES}
        schema = pa.schema(
            [(k, pa.string()) for k in ("id", "predicate", "source")]
            + [("time", pa.struct([("edtf", pa.string())]))]
            + [("roles", pa.struct([(role, pa.list_(pa.string())) for role in ROLES]))]
        )
        pq.write_table(pa.Table.from_pylist([nested | {"roles": roles}], schema), folder / f"claims/{n}.parquet")


@pytest.mark.parametrize(
    "write", [as_columns, as_structs, as_lists, as_maps, as_a_long_table, as_times_in_parts], ids=lambda w: w.__name__
)
def test_every_form_gives_the_same_findings(write: Callable[[Path], None], root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "it's [mine]"
    folder.mkdir()
    write(folder)
    pd.DataFrame(ENTITIES).to_parquet(folder / "entities.parquet")
    swept(folder, tmp_path / "out", root, ("LIF201", "TMP101"))
    found = duckdb.execute(f"select code, claim, against, verdict from '{tmp_path}/out/*.parquet' order by all")
    assert found.fetchall() == [("LIF201", "t2", "r2", "tension"), ("TMP101", "t1", "r1", "definite")]


def test_rules_whose_tables_are_absent_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_columns(tmp_path)
    out = ["--out", str(tmp_path / "out"), "--select", "TMP101,LIF201,SUP712,NET"]
    assert main(["sweep", "--tables", str(tmp_path / "claims.parquet"), *out]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("TMP101: 1 definite")
    assert said[1:7] == [
        "not asked: 5 rules",
        "  LIF201 act-after-death: there is no table entities, names",
        "  NET901 inconsistent-set: it computes over records, not tables: use `sinosoviet check`",
        "  NET902 contested: it reads what the others find: use `sinosoviet check`",
        "  NET903 copy-suspect: it computes over records, not tables: use `sinosoviet check`",
        "  SUP712 no-locator: there is no table works",
    ]


GOOD: dict[str, Any] = {"id": "a", "predicate": "born", "person": "lee", "date": "1955"}
FAULTS: dict[str, tuple[Rows, list[str]]] = {
    "ids": (
        [GOOD, GOOD | {"id": None}, GOOD],
        ["row 2, no id: the id is null", "row 1, claim a: the id stands in 2 rows", "row 3, claim a: the id stands"],
    ),
    "a predicate": ([GOOD | {"predicate": "bron"}], ["row 1, claim a: predicate is bron, which is not in the vocab"]),
    "roles": (
        [GOOD | {"office": "envoy"}, GOOD | {"id": "b", "person": None}],
        ["row 1, claim a: born has no role office", "row 2, claim b: born needs the role person"],
    ),
    "dates": (
        [GOOD | {"date": "12/3/1955"}, GOOD | {"id": "b", "date": "in May"}],
        ["row 1, claim a: column date: '12/3/1955'", "row 2, claim b: column date: 'in May'", "Write dates in EDTF"],
    ),
    "words": (
        [GOOD | {"Polarity": "no", "layer": "Reference"}],
        ["row 1, claim a: column Polarity is no", "Allowed are +, -.", "column layer is Reference"],
    ),
    "types": (
        [GOOD | {"date": pd.Timestamp("1955-01-01"), "lo": "many", "unit": "km"}],
        ["column lo is VARCHAR; write it as a number", "column date is TIMESTAMP", "in EDTF"],
    ),
    "a unit": ([GOOD | {"lo": 3.0, "unit": None}], ["unit: that of lo and hi"]),
    "no roles": ([{"id": "a", "predicate": "born"}], ["there are no roles; add a column roles"]),
    "many": ([GOOD | {"id": f"c{n}", "mode": "?"} for n in range(9)], ["and 4 more. Allowed are within"]),
    "hostile": (
        [GOOD | {"id": "'; drop table given; --\x1b[31m\n", "predicate": "' or 1=1 --"}],
        ["predicate is ' or 1=1 --, which is not in the vocabulary"],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_named_with_row_and_remedy(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows, said = FAULTS[name]
    pd.DataFrame(rows).to_parquet(tmp_path / "claims.parquet")
    out = ["--out", str(tmp_path / "out"), "--select", "TMP101"]
    assert main(["sweep", "--tables", str(tmp_path), *out]) == 2
    error = capsys.readouterr().err
    assert [part for part in said if part not in error] == []
    assert "claims.parquet" in error
    assert "\x1b" not in error
    assert "Traceback" not in error


def test_faults_of_other_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_columns(tmp_path)
    pd.DataFrame([*ENTITIES, ENTITIES[0]]).to_parquet(tmp_path / "entities.parquet")
    pd.DataFrame(
        [{"claim": "t1", "role": "event", "entity": "e"}, {"claim": "t9", "role": "event", "entity": "e"}]
    ).to_parquet(tmp_path / "roles.parquet")
    pd.DataFrame([{"work": "w", "title": 3}]).to_parquet(tmp_path / "works.parquet")
    choose = ["--out", str(tmp_path / "out"), "--select", "LIF201,SUP712"]
    assert main(["sweep", "--tables", str(tmp_path), *choose]) == 2
    said = capsys.readouterr().err
    assert "works.parquet: column title is BIGINT; write it as text" in said
    assert "works.parquet: there is no column type, authors" in said
    assert "entities.parquet: entity congress: it has 2 rows" in said
    (tmp_path / "works.parquet").unlink()
    pd.DataFrame(ENTITIES).to_parquet(tmp_path / "entities.parquet")
    assert main(["sweep", "--tables", str(tmp_path), *choose]) == 2
    said = capsys.readouterr().err
    assert "roles.parquet: row 2, claim t9: there is no such claim in claims" in said
    assert "claims.parquet: row 2, claim r1: took_place needs the role event" in said


def test_a_table_without_rows_has_no_findings(tmp_path: Path, root: Path) -> None:
    pd.DataFrame({"id": [], "predicate": [], "person": [], "date": []}).to_parquet(tmp_path / "claims.parquet")
    assert list(swept(tmp_path, tmp_path / "out", root, ("TMP101",))) == ["TMP101.parquet"]

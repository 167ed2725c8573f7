"""The tables on disk: a dictionary without gaps, keys that join, CSV that a spreadsheet cannot run, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import sinosoviet_corpus as sc
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.output import csv, dictionary
from sinosoviet_corpus.render.safe import for_csv
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tables.schemas import COMPUTED, TABLES

COLUMNS = [(name, column, it) for name, table in TABLES.items() for column, it in table.columns.items()]


@pytest.fixture(scope="module")
def corpus() -> sc.Corpus:
    return sc.open_corpus()


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables") / "new"
    assert main(["tabulate", "--out", str(folder)]) == 0
    return folder


def frame(out: Path, name: str) -> pd.DataFrame:
    """A table read with the code that the dictionary gives."""
    code = re.findall(r"```python\n(.*?)```", (out / "README.md").read_text("utf-8"), re.DOTALL)[0]
    space = {"pandas": pd, "path": out / f"{name}.csv"}
    exec(code, space)
    read: pd.DataFrame = space["frame"]
    return read


def test_every_column_has_a_meaning_and_every_number_a_unit() -> None:
    for name, column, it in COLUMNS:
        assert len(it.meaning) > 4, f"{name}.{column} has no meaning"
        if it.type in ("BIGINT", "DOUBLE"):
            assert it.unit, f"{name}.{column} has no unit"
    assert all(set(table.key) <= set(table.columns) for table in TABLES.values())


def test_every_table_has_a_maker(corpus: sc.Corpus) -> None:
    assert set(rows(corpus.records)) | set(COMPUTED) == set(TABLES)


def test_keys_tell_rows_apart_and_joins_find_their_rows(corpus: sc.Corpus) -> None:
    frames = {name: corpus.frame(name) for name in TABLES}
    for name, table in TABLES.items():
        if table.key:
            assert not frames[name].duplicated(list(table.key)).any(), name
    for name, column, it in COLUMNS:
        if it.joins:
            other, key = it.joins.split(".")
            lost = set(frames[name][column].dropna()) - set(frames[other][key])
            assert not lost, f"{name}.{column}: {sorted(lost)[:3]}"


def test_values_keep_to_the_allowed_ones(corpus: sc.Corpus) -> None:
    for name, column, it in COLUMNS:
        if it.allowed:
            found = set(corpus.frame(name)[column].dropna().astype(str))
            assert found <= set(it.allowed), f"{name}.{column}: {found - set(it.allowed)}"


def test_the_sentence_of_a_record_holds_its_beginning(corpus: sc.Corpus) -> None:
    sentences = corpus.frame("sentences").set_index("sentence")
    for name in ("claims", "mentions", "dates", "stance", "spans"):
        placed = corpus.frame(name).dropna(subset="start").join(sentences, on="sentence", rsuffix="_of")
        assert placed.sentence.notna().all()
        assert ((placed.start_of <= placed.start) & (placed.start < placed.end_of)).all(), name


def test_headings_open_sections(corpus: sc.Corpus) -> None:
    sentences = corpus.frame("sentences")
    assert sentences[sentences.heading].quote.tolist() == [
        "China Flows to the Soviet Union: A Historical Perspective on Sino-Soviet Relations",
        "Summary",
        "The deterioration of Sino-Soviet relations can be said to be a huge mistake in the history of Soviet diplomacy",
        "Sino-Soviet honeymoon period",
        "From cold to hot atmosphere in relations, the honeymoon is over",
        "Short-sighted behavior was a  big diplomatic failure",
    ]


def test_parquet_and_csv_hold_the_same(out: Path, corpus: sc.Corpus) -> None:
    assert not list(out.glob(".*")), "a temporary file was left"
    for name in TABLES:
        whole = corpus.frame(name)
        assert pq.ParquetFile(out / f"{name}.parquet").metadata.num_rows == len(whole)
        read = frame(out, name)
        assert list(read.columns) == list(whole.columns)
        for column in whole:
            a, b = read[column].replace("", None), whole[column].replace("", None)
            assert ((a == b) | (a.isna() & b.isna())).all(), f"{name}.{column}"


def test_no_cell_begins_a_formula(out: Path) -> None:
    import csv as standard

    for path in out.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in standard.reader(file):
                for cell in row:
                    assert cell in ("+", "-") or not cell.startswith(("=", "+", "@", "\t", "\r", "\n")), (
                        f"{path.name}: {cell}"
                    )
                    assert cell == "-" or not cell.startswith("-") or cell[1:].replace(".", "").isdigit(), (
                        f"{path.name}: {cell}"
                    )


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("-", "-"),
        ("+", "+"),
        ("-1+1", "'-1+1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("'quoted'", "''quoted'"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_escaping_can_be_undone(cell: str, written: str) -> None:
    assert for_csv(cell) == written
    assert written.removeprefix("'") == cell


def test_numbers_stay_numbers() -> None:
    made = csv.document(pa.table({"a": [-1, None], "b": ['say "no"', ""], "c": [1.5, 2.0], "d": [True, False]}))
    assert made.decode("utf-8-sig") == '"a","b","c","d"\n-1,"say ""no""",1.5,true\n,"",2,false\n'


def test_the_package_describes_the_files(out: Path) -> None:
    package = json.loads((out / "datapackage.json").read_text())
    for resource in package["resources"]:
        data = (out / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert [f["name"] for f in resource["schema"]["fields"]] == list(pd.read_csv(out / resource["path"]).columns)
    described = {(row["table"], row["column"]) for row in dictionary.columns()}
    assert described == {(r["name"], f["name"]) for r in package["resources"] for f in r["schema"]["fields"]}


def test_the_same_bytes_whatever_hash_seed_and_time_zone(out: Path, tmp_path: Path) -> None:
    surroundings = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "LC_ALL": "C"}
    command = [sys.executable, "-m", "sinosoviet_corpus", "tabulate", "--out", str(tmp_path)]
    subprocess.run(command, env=surroundings, check=True, capture_output=True)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {p.name: p.read_bytes() for p in out.iterdir()}


def test_a_folder_that_cannot_be_is_a_clear_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["tabulate", "--out", str(tmp_path / "file")]) == 2
    assert "cannot be made a folder" in capsys.readouterr().err


def test_the_readme_of_somebody_else_is_not_replaced(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("# Mine\n", "utf-8")
    assert main(["tabulate", "--out", str(tmp_path)]) == 2
    assert "is not ours" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["README.md"]
    assert readme.read_text("utf-8") == "# Mine\n"
    readme.write_bytes((out / "README.md").read_bytes())
    assert main(["tabulate", "--out", str(tmp_path)]) == 0


def test_an_unknown_table_is_a_clear_error(corpus: sc.Corpus) -> None:
    with pytest.raises(sc.CorpusError, match="The tables are"):
        corpus.frame("nothing")

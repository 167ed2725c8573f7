"""A stranger's vocabulary: its names go into queries and its sentences are filled in, and it can do nothing else."""

from __future__ import annotations

import contextlib
import json
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files.layout import VOCABULARY
from sinosoviet_corpus.files.vocabulary import MANY_ROLES
from sinosoviet_corpus.model.vocabulary import is_name
from sinosoviet_corpus.render.template import fill
from sinosoviet_corpus.tables.schemas import LAYOUT
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests import scratch

FOREIGN = """
[predicates.{name}]
sentence = "{sentence}"
negative = "not so"
roles = {{ {roles} }}
aspect = "point"
{rest}
"""


def _corpus(
    tmp_path: Path, name: str = "flew", roles: str = 'who = ["person"]', sentence: str = "flew", rest: str = ""
) -> Path:
    root = scratch.make(tmp_path / "foreign")
    path = root / VOCABULARY
    path.write_text(
        path.read_text("utf-8") + FOREIGN.format(name=name, roles=roles, sentence=sentence, rest=rest), "utf-8"
    )
    with contextlib.suppress(CorpusError):  # names that cannot be read are not sealed either
        format_corpus(root)
    return root


def _attack(target: Path) -> str:
    return (
        "x, r0.entity as person FROM asserted c left join roles r0 on true; "
        f"COPY (SELECT content FROM read_text('/etc/hostname')) TO '{target}'; SELECT r0.entity AS y?"
    )


NAMES = ["home-town", "x y", "1st", "o'b", "", "Person", "añb", "a\\nb", 'a\\"b', "a--", "x;y", "x" * 64, "_x"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [*(("role", name) for name in NAMES), *((k, n) for k in ("predicate", "type") for n in NAMES[1:5])],
)
def test_a_name_that_could_be_more_than_a_name_is_refused(
    tmp_path: Path, name: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if kind == "role":
        root = _corpus(tmp_path, roles=f'"{name}" = ["person"]')
    elif kind == "predicate":
        root = _corpus(tmp_path, name=f'"{name}"')
    else:
        root = scratch.make(tmp_path / "foreign")
        scratch.change(
            root, VOCABULARY, lambda d: d.replace(b"[entity_types]\n", f'[entity_types]\n"{name}" = "x"\n'.encode())
        )
    (problem,) = [p for p in verify(root) if p.code == "VOC413"]
    lines = (root / VOCABULARY).read_text("utf-8").split("\n")
    assert problem.line is not None
    if "\\" not in name and name:
        assert name in lines[problem.line - 1]
    assert "a to z" in problem.fix
    tables = ["--tables", str(tmp_path), "--out", str(tmp_path / "out")]
    for verb in (["check"], ["sweep", *tables], ["stats"], ["format"]):
        assert main([*verb, "--corpus", str(root)]) == 2
        assert "a to z" in capsys.readouterr().err


def test_a_role_that_is_a_query_reads_and_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "stolen.txt"
    root = _corpus(tmp_path, roles=f"{json.dumps(_attack(target))} = ['person']")
    assert main(["check", "--corpus", str(root)]) == 2
    assert main(["verify", "--corpus", str(root)]) == 1
    assert not target.exists()


@pytest.mark.parametrize(
    "sql",
    [
        "select content from read_text('{secret}')",
        "select * from '{secret}'",
        "select * from read_csv('{secret}')",
        "select * from glob('{folder}/*')",
        "copy (select 1) to '{folder}/out.csv'",
        "attach '{folder}/other.db' as other",
        "export database '{folder}'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "reset lock_configuration",
        "set lock_configuration = false",
        "create persistent secret s (type s3)",
        "select 1; select 2",
        "",
    ],
)
def test_a_query_touches_nothing_outside(tmp_path: Path, sql: str) -> None:
    """Even a hostile query reaches no file, no extension, no setting and no second statement."""
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    with closing(Duck({"roles": []})) as database, pytest.raises(Exception, match=r".") as raised:
        database.query(sql.format(secret=secret, folder=tmp_path))
    assert isinstance(raised.value, CorpusError) or type(raised.value).__module__ in ("duckdb", "_duckdb")
    assert [p.name for p in tmp_path.iterdir()] == ["secret.csv"]


def test_an_engine_over_files_keeps_to_its_folders(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "link").symlink_to(inside)
    with closing(Duck.over({}, [inside])) as database:
        database.write("select 1 as a", inside / "made.parquet")
        assert database.query(f"select a from read_parquet('{inside}/made.parquet')") == [{"a": 1}]
        (inside / "leads_out.parquet").symlink_to(outside / "made.parquet")
        (outside / "made.parquet").write_bytes((inside / "made.parquet").read_bytes())
        for path in (outside / "made.parquet", inside / "leads_out.parquet", inside / "../out/made.parquet"):
            with pytest.raises(Exception, match="disabled by configuration"):
                database.query(f"select a from read_parquet('{path}')")
        with pytest.raises(Exception, match="locked"):
            database.query("set memory_limit = '100GB'")


@pytest.mark.parametrize("role", ["order", "select", "claim", "source", "left", "c", "r0", "value", "polarity", "core"])
def test_a_role_may_be_a_word_of_sql_or_a_column_of_ours(tmp_path: Path, role: str) -> None:
    root = scratch.make(tmp_path / "foreign")
    lines = f'[predicates.died]\nsentence = "{{person}} died"\nnegative = "x"\naspect = "point"\nmeaning = "death"\nroles = {{ person = ["person"], "{role}?" = ["any"] }}\n'
    before = (root / VOCABULARY).read_text("utf-8")
    start = before.index("[predicates.died]")
    (root / VOCABULARY).write_text(before[:start] + lines + before[before.index("[predicates.studied_at]") :], "utf-8")
    format_corpus(root)
    assert verify(root) == []
    report = check(read_sound(root))
    assert not report.run.not_applicable


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"roles": 'who = ["persom"]'}, "not an entity type"),
        ({"roles": 'who = ["person"], "who?" = ["person"]'}, "twice"),
        ({"roles": ", ".join(f'r{n} = ["any"]' for n in range(MANY_ROLES + 1))}, "at most 24"),
        ({"sentence": "{whom} flew"}, "nothing to fill {whom}"),
        ({"sentence": "{who.__class__} flew"}, "may only enclose the name of a slot"),
        ({"sentence": "{who:>99999999}"}, "may only enclose the name of a slot"),
        ({"sentence": "{} flew"}, "may only enclose the name of a slot"),
        ({"sentence": "{who flew"}, "may only enclose the name of a slot"),
        ({"sentence": "who} flew"}, "may only enclose the name of a slot"),
        ({"sentence": "{who}[ {place}"}, "in pairs"),
        ({"sentence": "{who}[ [{place}]]"}, "in pairs"),
        ({"rest": 'functional = { by = ["pilot"], gives = ["time"] }'}, "functional.by"),
        ({"rest": 'functional = { by = ["who"], gives = ["colour"] }'}, "functional.gives"),
        ({"rest": 'doer = "pilot"'}, "doer"),
        ({"rest": 'meaning = "birth"'}, "fills its slot 'person'"),
        ({"rest": 'meaning = "birth"\nslots = { person = "pilot" }'}, "not one of its roles"),
        ({"rest": 'meaning = "birth"\nslots = { person = "who", office = "who" }'}, "not a slot of its meaning"),
        ({"rest": 'slots = { person = "who" }'}, "not a slot of its meaning"),
        ({"rest": 'living = ["pilot"]'}, "living"),
        ({"rest": 'present = ["pilot"]'}, "present"),
        ({"rest": 'placed = ["pilot"]'}, "placed"),
        ({"rest": 'companions = ["pilot"]'}, "companions"),
        ({"rest": 'excludes = ["crashed"]'}, "not a predicate"),
        ({"rest": 'relations = ["before"]'}, "its meaning excludes"),
    ],
)
def test_what_a_vocabulary_names_is_in_it(tmp_path: Path, change: dict[str, str], words: str) -> None:
    root = _corpus(tmp_path, **change)
    (problem,) = verify(root)
    assert problem.code == "VOC414"
    assert words in problem.message
    assert problem.line is not None
    assert problem.line >= (root / VOCABULARY).read_text("utf-8").split("\n").index("[predicates.flew]") + 1
    assert problem.fix


def test_a_rule_about_something_that_no_predicate_means_is_left_out(tmp_path: Path) -> None:
    """With a vocabulary without offices the rules on offices say so, and the others run."""
    root = scratch.make(tmp_path / "foreign", year="1872")
    scratch.change(root, VOCABULARY, lambda d: d.replace(b'meaning = "tenure"\n', b""))
    format_corpus(root)
    assert verify(root) == []
    report = check(read_sound(root))
    assert report.run.not_applicable["ROL302"] == "tenure"
    assert [f.code for f in report.findings if f.kind == "contradiction"] == ["TMP101"]


@given(st.text(max_size=12))
def test_a_name_is_one_word_of_every_engine(text: str) -> None:
    assert is_name(text) == (text.isascii() and text.islower() and text.isidentifier() and text[0] != "_")


def test_templates_are_data() -> None:
    assert fill("{a.__class__} {a:>9} {b}[ in {c}]", {"a": "x", "b": "{a}", "c": ""}) == "{a.__class__} {a:>9} {a}"
    assert set(LAYOUT["claims"]) >= {"claim", "source", "core"}

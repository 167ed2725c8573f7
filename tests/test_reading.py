"""Reading: good and bad items of the bibliography, good and bad lines of records; and the checks that still run if something is faulty."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus import open_corpus
from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError, needs
from sinosoviet_corpus.files import csl
from sinosoviet_corpus.files.csl_date import NotADate, to_edtf
from sinosoviet_corpus.files.layout import BIBLIOGRAPHY, DECISIONS
from sinosoviet_corpus.model.claim import Quantity
from sinosoviet_corpus.render.citation import cite
from sinosoviet_corpus.tables.findings import places
from sinosoviet_corpus.tables.flat import flat
from sinosoviet_corpus.tables.parquet import encode
from sinosoviet_corpus.tables.units import amount
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.schema import NAMES, schema
from sinosoviet_corpus.tasks.set_aside import Aside, SetAside, read_what_is_sound, summary
from sinosoviet_corpus.tasks.verify import verify
from tests.scratch import CLAIMS, ENTITIES, FAULTS, REFERENCES, SOURCE, change, edit, make

# --- the bibliography ------------------------------------------------------------------------------------------------

DATES: list[tuple[Any, str | None]] = [
    ({"date-parts": [["1985", "3"]]}, "1985-03"),
    ({"date-parts": [["1985", ""]]}, "1985"),
    ({"date-parts": [[1985, 0, 0]]}, "1985"),
    ({"date-parts": [[1985.0]]}, "1985"),
    ({"date-parts": [[1985]], "season": "Spring"}, "1985-21"),
    ({"date-parts": [[1985]], "season": 4}, "1985-24"),
    ({"date-parts": [[1985, 13]]}, "1985-21"),
    ({"date-parts": [[1985, 14], [1986, 24]]}, "1985-22/1986-24"),
    ({"date-parts": [[1985, 2, 30]]}, "1985-02"),
    ({"date-parts": [[1814], [1985]]}, "1814/1985"),
    ({"date-parts": [[1985], [0]]}, "1985"),
    ({"date-parts": [[-333]]}, "-0332"),
    ({"date-parts": [["-333", 11, 5]]}, "-0332-11-05"),
    ({"date-parts": [[-1, 2, 29]]}, "0000-02-29"),
    ({"date-parts": [[123456]]}, "Y123456"),
    ({"date-parts": [["1985"]], "circa": "1"}, "1985~"),
    ({"date-parts": [[1985]], "circa": "false"}, "1985"),
    ([{"date-parts": [1985]}], "1985"),
    ({"raw": "1985-3-15/1985-3-17"}, "1985-03-15/1985-03-17"),
    ({"raw": "Spring 1985"}, "1985-21"),
    ({"raw": "12 April 1985"}, "1985-04-12"),
    ({"literal": "April 31, 1985"}, "1985-04"),
    ({"literal": "c. 1985"}, "1985~"),
    ({"literal": "1985–86"}, "1985/1986"),
    ({"literal": "1814, reprinted 1985"}, "1814/1985"),
    ({"literal": "1985", "circa": True}, "1985~"),
    ({"literal": "n.d."}, None),
    ({"literal": "1" * 100_000}, None),
    ({"edtf": "1985-21"}, "1985-21"),
    ("1985-04", "1985-04"),
    ({}, None),
    ({"date-parts": [[]]}, None),
]


@pytest.mark.parametrize(("given", "edtf"), DATES)
def test_every_date_that_csl_allows_is_read(given: Any, edtf: str | None) -> None:
    assert to_edtf(given) == edtf


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (None, "is null"),
        (5, "is a number"),
        ({"date-parts": [5]}, r"\[5\] as date-parts"),
        ({"date-parts": [[None]]}, "null in date-parts"),
        ({"date-parts": [["soon"]]}, "soon"),
        ({"date-parts": [[1985, None, 3]]}, "null"),
        ({"date-parts": [[1985, 0, 3]]}, "month 0"),
        ({"date-parts": [[1985, 25]]}, "month 25"),
        ({"date-parts": [[1985, 6, 45]]}, "day 45"),
        ({"date-parts": [[0, 6]]}, "year 0"),
        ({"date-parts": [[10**10]]}, "9 digits"),
        ({"date-parts": [[True]]}, "true"),
        ({"date-parts": [[1986], [1985]]}, "ends before it begins"),
        ({"date-parts": [[1], [2], [3]]}, "one or two"),
        ({"date-parts": [[1985]], "season": []}, "season"),
        ({"date-parts": [[1985]], "circa": {}}, "circa"),
        ({"raw": 1985}, "raw"),
        ({"edtf": "soon"}, "EDTF"),
        ({"year": 1985}, "none of the keys"),
        ([1985], "is a list"),
    ],
)
def test_what_is_no_date_says_why(given: Any, why: str) -> None:
    with pytest.raises(NotADate, match=why):
        to_edtf(given)


FINE = {"id": "fine", "type": "book", "title": "Fine"}


FAULTY: tuple[dict[str, Any], ...] = (
    {"author": None}, {"author": [None]}, {"author": "x"}, {"author": [{"family": 5}]}, {"issued": {"date-parts": [5]}}, {"issued": None}, {"issued": {"date-parts": [[None]]}},
    {"issued": {"date-parts": [[1985, 99]]}}, {"issued": 5}, {"title": None}, {"title": ["x"]}, {"type": ""}, {"type": 3}, {"note": {}}, {"custom": "x"},
    {"custom": {"derivations": [{}]}}, {"number-of-pages": []}, {"id": None}, {"id": ""}, {"id": "\ud800"}, {"title": "\udfff"}, {"container-title": float("nan")},
    {"URL": float("inf")}, {"publisher": 1},
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTY, ids=str)
def test_a_faulty_item_is_named_with_its_line_and_the_others_are_read(fault: dict[str, Any]) -> None:
    items = [FINE, {"id": "bad", "type": "book", "title": "Bad"} | fault, FINE | {"id": "also-fine"}]
    data = json.dumps(items, indent=1).encode()
    works, problems = csl.read(data, BIBLIOGRAPHY)
    assert problems
    assert {p.line for p in problems} == {data[: data.index(b'"id"', data.index(b"Fine"))].count(b"\n") + 1}
    assert {"fine", "also-fine"} <= works.keys()
    if isinstance(fault.get("id", "bad"), str) and fault.get("id") != "":
        assert all(p.record for p in problems)
    json.dumps([p.message for p in problems]).encode()


def test_numbers_as_ids_and_items_without_a_title() -> None:
    items = [{"id": 12779, "type": "book"}, {"id": "letter", "type": "personal_communication", "title-short": ""}]
    works, problems = csl.read(json.dumps(items).encode(), BIBLIOGRAPHY)
    assert problems == []
    assert cite(works["12779"], "12779") == "book"
    assert cite(works["letter"], "letter") == "personal communication"
    assert len(csl.read(b'[{"id": 1, "type": "book"}, {"id": "1", "type": "book"}]', BIBLIOGRAPHY)[1]) == 1


@pytest.mark.parametrize(
    ("data", "line", "why", "read"),
    [
        (b"", 1, "not an array", 0),
        (b"\n{}", 2, "not an array", 0),
        (b"[]", 0, "", 0),
        (b'[\n{"id": "a", "type": "b"},\n{"id": }]', 3, "not JSON", 1),
        (b'[{"id": "a", "type": "b"}\n{"id": "c", "type": "b"}]', 2, "comma", 1),
        (b'[{"id": "a", "type": "b"},\n]', 2, "not JSON", 1),
        (b'[{"id": "a", "type": "b"}]\nx', 2, "after the array", 1),
        (b'[{"id": "a", "type": "b"},\n' + b"[" * 100_000, 2, "nested too deep", 1),
        (b'[{"id": "a", "type": "b",\n"type": "c"}]', 1, "'type' is given twice", 1),
        (b'[{"id": "a", "type": "b", "x": 1e999}]', 1, "too large", 1),
        (b'[{"id": "a", "type": "b", "x": ' + b"9" * 5000 + b"}]", 1, "5000 digits", 1),
        (b'[{"id": "a", "type": "b", "title": "\xff"}]', 1, "not UTF-8", 0),
    ],
)
def test_a_bibliography_is_read_up_to_what_is_no_json(data: bytes, line: int, why: str, read: int) -> None:
    works, problems = csl.read(data, BIBLIOGRAPHY)
    assert len(works) == read
    assert [p.line for p in problems] == ([line] if line else [])
    assert all(why in p.message for p in problems)


# --- records ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b'"note":', b'"note": "a", "note":', "'note' is given twice"),
        (b'"person":', b'"person": ["england"], "person":', "'person' is given twice"),
        (b'"note": null', b'"note": "\\ud800"', "half of a surrogate pair"),
        (b'"quantity": null', b'"quantity": NaN', "NaN is not a JSON number"),
        (b'"quantity": null', b'"quantity": {"lo": 1e999}', "out of range"),
        (b'"note": null', b'"note": ' + b"[" * 5000 + b"]" * 5000, "SCH20"),
    ],
)
def test_what_a_line_would_lose_is_a_problem_and_never_formatted_away(
    old: bytes, new: bytes, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make(tmp_path / "corpus")
    line = json.dumps(json.loads((root / CLAIMS).read_text("utf-8"))).encode() + b"\n"
    assert old in line
    spoilt = line.replace(old, new, 1)
    (root / CLAIMS).write_bytes(spoilt)
    assert main(["verify", "--corpus", str(root)]) == 1
    said = capsys.readouterr().out
    assert any(s.startswith(f"{CLAIMS}:1: ") and why in s and "[essay/death]" in s for s in said.splitlines()), said
    with pytest.raises(CorpusError, match="not formatted"):
        format_corpus(root)
    assert (root / CLAIMS).read_bytes() == spoilt


# --- amounts ---------------------------------------------------------------------------------------------------------


def test_an_amount_beyond_all_numbers_is_not_without_bounds() -> None:
    least = amount(Quantity(lo=1e308, hi=None, unit="million people", counted="x", as_of=None))
    assert least.lo is not None
    assert 1e308 < least.lo < float("inf")
    assert least.hi is None


# --- check --keep-going ----------------------------------------------------------------------------------------------

HOPELESS = {"a broken vocabulary", "no vocabulary", "a circle"}  # the circle sets aside everything in it


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_faulty_is_set_aside_and_named(fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make(tmp_path / "corpus", year="1881")
    FAULTS[fault](root)
    words = ["check", "--keep-going", "--corpus", str(root), "--select", "TMP", "--exit-zero", "--format", "json"]
    code = main(words)
    out, err = capsys.readouterr()
    if fault in HOPELESS:
        assert code == 2
        return
    assert code == 1
    report = json.loads(out)
    aside = report["set_aside"]
    assert aside["problems"]
    assert err.startswith(f"{len(aside['problems'])} problem(s) of integrity; {len(aside['not_evaluated'])} record(s)")
    for problem in aside["problems"]:
        assert problem["path"].split("/")[1] in err
    # The contradiction is found unless one of its two claims was set aside.
    gone = {a["record"] for a in aside["not_evaluated"]} & {"essay/death", "ref/death"}
    assert bool(report["findings"]) == (not gone)


def _aside(root: Path) -> tuple[dict[str | None, str], SetAside]:
    aside = read_what_is_sound(root)[1]
    return {a.record: a.reason for a in aside.not_evaluated}, aside


def test_what_depends_on_it_goes_too_and_nothing_else(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    edit(root, CLAIMS, lambda c: c.update(place=None, place_relation=None))
    change(root, ENTITIES, lambda data: data.replace(b'"label": "England"', b'"labl": "England"'))
    reasons, aside = _aside(root)
    assert "unknown field" in reasons["england"]
    assert "'england'" in reasons["london"]  # part of England
    assert "essay/death" not in reasons
    assert "'london'" in reasons["ref/death"]
    assert "babbage" not in reasons
    assert "essay/st1" not in reasons
    assert aside.gaps


def test_a_faulty_work_takes_with_it_what_cites_it(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    works = json.loads((root / BIBLIOGRAPHY).read_text("utf-8"))
    works[0]["author"] = None
    (root / BIBLIOGRAPHY).write_text(json.dumps(works, indent=1), "utf-8")
    reasons, _ = _aside(root)
    assert reasons.keys() == {"times-1871", "ref/death", "ref/deaths"}
    assert reasons["ref/death"] == "it cites 'times-1871', which was set aside"


def test_a_search_goes_on_without_the_claim_that_is_gone(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    second = {**json.loads((root / CLAIMS).read_text("utf-8")), "id": "essay/the-same"}
    (root / CLAIMS).write_text((root / CLAIMS).read_text("utf-8") + json.dumps(second) + "\n", "utf-8")
    edit(root, "annotations/reference/searches.jsonl", lambda s: s.update(claims=["essay/death", "essay/the-same"]))
    edit(root, CLAIMS, lambda c: c.update(predicate="deceased"))
    corpus, aside = read_what_is_sound(root)
    assert [c.id for c in corpus.claims] == ["essay/the-same", "ref/death"]
    assert [s.claims for s in corpus.searches] == [("essay/the-same",)]
    assert not aside.gaps


def test_nothing_follows_from_the_silence_of_a_record_with_gaps(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    whole = check(*_sound(root))
    assert "SUP701" in whole.run.counts
    edit(root, REFERENCES, lambda c: c.update(citations=[]))
    corpus, aside = read_what_is_sound(root)
    report = check(corpus, aside=aside)
    assert not corpus.complete
    assert "argues from its silence" in report.run.not_applicable["SUP701"]
    assert not report.run.counts.keys() & {"SUP701", "SUP713", "VAG803", "ENT401"}
    assert "TMP101" in report.run.counts


def _sound(root: Path) -> tuple[Any]:
    corpus, aside = read_what_is_sound(root)
    assert aside == SetAside(problems=(), not_evaluated=(), gaps=False)
    assert list(summary(aside)) == []
    return (corpus,)


def test_a_decision_whose_claim_is_set_aside_is_not_called_unused(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    keys = {"finding": "0" * 16, "code": "TMP101", "claim": "essay/death", "judgement": "confirm", "reason": "x"}
    (root / DECISIONS).write_text(json.dumps({**keys, "by": "x", "at": "2026-01-01T00:00:00Z", "note": None}) + "\n")
    format_corpus(root)
    edit(root, CLAIMS, lambda c: c.update(predicate="deceased"))
    corpus, aside = read_what_is_sound(root)
    assert not check(corpus, aside=aside).findings


def test_a_long_chain_is_set_aside_in_one_go(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    first = json.loads((root / ENTITIES).read_text("utf-8").splitlines()[0])
    chain = [{**first, "id": f"p{n:05}", "type": "place", "part_of": [f"p{n + 1:05}"]} for n in range(5000)]
    with (root / ENTITIES).open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(entity) + "\n" for entity in chain)
    corpus, aside = read_what_is_sound(root)
    assert len(corpus.entities) == 3
    assert sum(a.record is not None and a.record.startswith("p") for a in aside.not_evaluated) == 5000
    assert len(list(summary(aside))) < 300


def test_a_source_that_cannot_be_read_is_one_entry(tmp_path: Path) -> None:
    root = make(tmp_path / "corpus", year="1881")
    change(root, SOURCE, lambda data: data + b"[[[\n")
    _, aside = _aside(root)
    texts = [a for a in aside.not_evaluated if a.line is None]
    assert [(a.path, a.record) for a in texts] == [("corpus/essay/text.txt", "essay")]
    assert isinstance(texts[0], Aside)


def test_without_the_option_nothing_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make(tmp_path / "corpus")
    assert main(["check", "--corpus", str(root), "--format", "json", "--select", "TMP101"]) == 0
    assert "set_aside" not in json.loads(capsys.readouterr().out)
    assert main(["check", "--keep-going", "--corpus", str(root), "--format", "json", "--select", "TMP101"]) == 0
    assert json.loads(capsys.readouterr().out)["set_aside"]["problems"] == []


# --- small truths ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [["--select", ""], ["--ignore", ""], ["--select", ","], ["--ignore", "TMP,"]])
@pytest.mark.parametrize("verb", [["check"], ["sweep", "--tables", "x", "--out", "y"]])
def test_an_empty_code_is_refused(verb: list[str], words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*verb, *words]) == 2
    assert f"{words[0]} has an empty code" in capsys.readouterr().err


def test_schemas_do_not_depend_on_what_python_does_to_docstrings() -> None:
    """Before 3.13 docstrings keep their indentation, since then they do not."""

    def descriptions(value: Any) -> list[str]:
        if isinstance(value, list):
            return [d for item in value for d in descriptions(item)]
        own = [v for k, v in value.items() if k == "description"] if isinstance(value, dict) else []
        return own + [d for v in value.values() for d in descriptions(v)] if isinstance(value, dict) else []

    made = [d for name in NAMES for d in descriptions(schema(name))]
    assert any("\n" in d for d in made)
    assert all(isinstance(d, str) and d == inspect.cleandoc(d) for d in made)


def test_whole_numbers_with_gaps_stay_whole(tmp_path: Path) -> None:
    import pandas as pd

    corpus = open_corpus(make(tmp_path / "corpus", year="1881"))
    found = corpus.check(choose=("TMP101",))
    related = places(found.report.findings)
    frames = (found.to_pandas(), corpus.frame("works"), corpus.claims.to_pandas(), flat(related).to_pandas())
    for frame in frames:
        assert {str(frame[c].dtype) for c in frame if c in ("start", "end", "year", "core_s_min")} == {"Int64"}
    assert frames[1]["year"].isna().all()
    assert list(frames[3]["start"].isna()) == [False, True]
    row = frames[3].iloc[0]
    assert corpus.raw("essay")[row.start : row.end] == row.quote
    (tmp_path / "places.parquet").write_bytes(encode(related))
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "places.parquet"), frames[3])


def test_extras_come_from_where_the_package_is() -> None:
    assert "sinosoviet-corpus[" not in str(needs("Spark", "spark"))
    assert "pip install '.[spark]'" in str(needs("Spark", "spark"))


def test_a_corpus_with_odd_works_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make(tmp_path / "corpus")
    works = [
        {"id": "times-1871", "type": "book", "issued": {"date-parts": [[-333]]}},
        {"id": "hyman-1982", "type": "x"},
    ]
    (root / BIBLIOGRAPHY).write_text(json.dumps(works), "utf-8")
    format_corpus(root)
    assert {p.code for p in verify(root)} == {"REF307"}, "advice keeps nobody from going on"
    assert main(["show", "ref/death", "--corpus", str(root)]) == 0
    assert "supports: book, 333 BC, p. 1" in capsys.readouterr().out

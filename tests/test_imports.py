"""import: facts from tables, registers, Wikidata and Zotero; sound rows go in, others are set aside, a second import changes nothing."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.files import atomic
from sinosoviet_corpus.files.layout import BIBLIOGRAPHY, ENTITIES, REFERENCE_CLAIMS
from sinosoviet_corpus.files.quotes import Places
from sinosoviet_corpus.imports import dates, table
from sinosoviet_corpus.imports.aside import Aside, Unfit
from sinosoviet_corpus.imports.works import names
from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.importing import Done, Options, import_files
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.benchmarks import bench_imports
from tests.scratch import files, records

AT = "2026-01-01T00:00:00Z"
POST = "British ambassador to the Soviet Union"
FACTS = f"""person,office,from,to,source,locator,complete,single holder
William Hayter,{POST},1953-10,February 1957,Register of envoys,p. 1,yes,yes
Patrick Reilly,{POST},1957-02,1960,Register of envoys,p. 1,yes,yes
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    init(tmp_path / "own")
    return tmp_path / "own"


def _import(own: Path, content: str | bytes, name: str = "facts.csv", **options: Any) -> Done:
    path = own.parent / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return import_files(own, [path], Options("a person", AT, **options))


def _reasons(done: Done) -> dict[int, str]:
    return dict(done.aside)


def _essay(own: Path, text: str) -> None:
    path = own.parent / "essay.txt"
    path.write_text(text, "utf-8")
    add(own, path, "essay", "An essay", "2026-01-01")


# --- a sheet of facts ----------------------------------------------------------------------------------------------------


def test_facts_become_claims_entities_and_works_that_find_an_error(own: Path) -> None:
    _essay(own, "Christian Herter was British ambassador to the Soviet Union on 28 January 1955.")
    done = _import(own, FACTS)
    assert (done.record.claims, done.record.entities, done.record.works, done.record.complete) == (2, 3, 1, 1)
    assert not done.aside
    assert verify(own) == []
    assert not format_corpus(own, check=True).rewritten
    corpus = read_sound(own)
    hayter = next(c for c in corpus.claims if c.roles["person"] == ("william-hayter",))
    assert hayter.time is not None
    assert (hayter.time.edtf, hayter.time.mode, hayter.time.raw) == (
        "1953-10/1957-02",
        "extent",
        "1953-10 – February 1957",
    )
    assert (hayter.citations[0].work, hayter.citations[0].locator) == ("register-of-envoys", "p. 1")
    assert (corpus.complete[0].period, corpus.complete[0].entity) == (
        "1953/1960",
        "british-ambassador-to-the-soviet-union",
    )
    (recorded,) = records(own, "annotations/imports.jsonl")
    assert (recorded["by"], recorded["at"], recorded["rows"], recorded["file"]) == ("a person", AT, 2, "facts.csv")
    claims = (
        "quote;predicate;person;office;date\nChristian Herter was British ambassador;held office;Christian Herter;"
        + POST
        + ";28 January 1955\n"
    )
    assert not _import(own, claims, "claims.csv", text="essay").aside
    found = {f.code for f in check(read_sound(own)).findings}
    assert {"ROL301", "ROL302"} <= found


def test_a_second_import_changes_nothing_and_says_so(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _import(own, FACTS)
    before = files(own)
    again = _import(own, FACTS)
    assert (again.written, again.record.known) == ((), 2)
    assert files(own) == before
    assert main(["import", str(own.parent / "facts.csv"), "--corpus", str(own)]) == 0
    assert "nothing to change" in capsys.readouterr().out
    assert files(own) == before


def test_a_row_more_adds_that_row_and_edited_records_stay(own: Path) -> None:
    _import(own, FACTS)
    path = own / REFERENCE_CLAIMS
    path.write_text(path.read_text("utf-8").replace('"1953-10/1957-02"', '"1953-10/1957-03"'), "utf-8")
    format_corpus(own)
    done = _import(own, FACTS + f"Frank Roberts,{POST},1960,1962,Register of envoys,p. 2,,yes\n")
    assert (done.record.claims, done.record.known) == (1, 2)
    assert "1957-03" in path.read_text("utf-8")


def test_a_row_is_known_by_its_digest_whatever_letters_its_id_has(own: Path) -> None:
    facts = f"person,office,from,to,source\nŁukasz Ødegård,{POST},1953,1957,Register of envoys\n"
    _import(own, facts)
    path = own / REFERENCE_CLAIMS
    (claim,) = records(own, REFERENCE_CLAIMS)
    assert claim["id"].isascii()
    digest = claim["id"].rpartition("-")[2]
    earlier = f"ref/łukasz-ødegård-held-office-1953-{digest}"  # ids of earlier versions kept such letters
    path.write_text(path.read_text("utf-8").replace(claim["id"], earlier).replace("1953/1957", "1953/1958"), "utf-8")
    format_corpus(own)
    assert (_import(own, facts).written, read_sound(own).claims[0].id) == ((), earlier)


def test_rows_that_say_the_same_are_one_claim_with_both_works(own: Path) -> None:
    sheet = f"person,office,from,to,source\nA B,{POST},1950,1951,One work\nA B,{POST},1950,1951,Another work\nA B,{POST},1950,1951,One work\n"
    done = _import(own, sheet)
    (claim,) = read_sound(own).claims
    assert [c.work for c in claim.citations] == ["one-work", "another-work"]
    assert (done.record.claims, done.record.known) == (1, 1)
    assert _import(own, sheet).written == ()


def test_other_facts_have_a_predicate(own: Path) -> None:
    sheet = (
        "Predicate,Person,Entity,Entity type,Date,Place,Number,Unit,Counted,Source,URL\n"
        "born,Ada Byron,,,10 December 1815,London,,,,Life,https://example.org/life\n"
        "founded,,The Society,organisation,1950s,,,,,Life,\n"
        'numbered,,The Society,,1955,,"25,000-26,000",people,members,Life,\n'
        "died,Ada Byron,,,,,,,,Life,\n"
        "died,Ada Byron,The Society,,1852,,,,,Life,\n"
        "born,,,,1852,,,,,Life,\n"
        "founded,,Something,,1852,,,,,Life,\n"
    )
    done = _import(own, sheet)
    corpus = read_sound(own)
    born = next(c for c in corpus.claims if c.predicate == "born")
    assert (born.place, born.place_relation, born.citations[0].url) == ("london", "in", "https://example.org/life")
    assert born.time is not None
    assert born.time.calendar == "unknown"
    (size,) = (c.quantity for c in corpus.claims if c.quantity)
    assert (size.lo, size.hi, size.unit, size.counted) == (25000, 26000, "people", "members")
    assert {line: reason.split(";")[0] for line, reason in done.aside} == {
        5: "died without date, place, value and number says nothing",
        6: "died has no role 'entity'",
        7: "born needs a person",
        8: "entity: 'Something' is not in the registry",
    }


@pytest.mark.parametrize(
    ("words", "edtf", "mode"),
    [
        ("1955", "1955", "within"), ("1955-01-28", "1955-01-28", "within"), ("1955-01-28 00:00:00", "1955-01-28", "within"),
        ("May 1955", "1955-05", "within"), ("28 January 1955", "1955-01-28", "within"), ("January 28, 1955", "1955-01-28", "within"),
        ("on 28 January 1955", "1955-01-28", "within"), ("28.1.1955", "1955-01-28", "within"), ("1955-57", "1955/1957", "extent"),
        ("1955–57", "1955/1957", "extent"), ("1921-22", "1921/1922", "extent"), ("1903-05", "1903-05", "within"),
        ("May 1955 to June 1957", "1955-05/1957-06", "extent"), ("1955 - 1957", "1955/1957", "extent"), ("1955/..", "1955/..", "extent"),
        ("c. 1955", "1955~", "within"), ("1955?", "1955?", "within"), ("before 1955", "1955", "before"), ("1950s", "195X", "within"),
        ("late 1955", "1955", "within"), ("12/1955", "1955-12", "within"), ("not before 1955", "1955/..", "within"), ("between 1955 and 1957", "1955/1957", "within"),
        ("1955 or 1956", "[1955,1956]", "within"), ("336 BC", "-0335", "within"), ("spring 1955", "1955-21", "within"), ("Sept. 1955", "1955-09", "within"),
    ],
)  # fmt: skip
def test_dates_of_cells(words: str, edtf: str, mode: str) -> None:
    said = dates.said(words)
    assert (said.edtf, said.mode) == (edtf, mode)


@pytest.mark.parametrize(
    "words",
    [
        "1/2/1955",
        "55",
        "1955-02-30",
        "soon",
        "1955-13",
        "29 February 1955",
        "Maya 1955",
        "before 1955-57",
        "=1+1",
        "c. " * 5000,
        "before " * 5000,
        "[" + "1955," * 5000 + "1955]",
    ],
)
def test_dates_that_are_not_read(words: str) -> None:
    with pytest.raises(Unfit):
        dates.when(dates.said(words), words, None, strict=True)


def test_ends_that_are_open_unknown_or_backwards(own: Path) -> None:
    rows = [("1950", "present"), ("1950", ""), ("", "1950"), ("1950-52", ""), ("1952", "1950"), ("open", "open")]
    sheet = "person,office,from,to,source\n" + "".join(f"P {n},Post,{a},{b},Life\n" for n, (a, b) in enumerate(rows))
    done = _import(own, sheet)
    made = {c.time.edtf for c in read_sound(own).claims if c.time}
    assert made == {"1950/..", "1950/", "/1950", "1950/1952"}
    assert _reasons(done) == {6: "“1952 – 1950” ends before it begins", 7: "neither a beginning nor an end"}


def test_authors_are_read_as_people_write_them() -> None:
    assert names("Lee, Ann; Royal  Society; Tito,; ;") == [
        {"family": "Lee", "given": "Ann"}, {"literal": "Royal  Society"}, {"literal": "Tito"},
    ]  # fmt: skip


def test_names_are_found_by_their_normal_form_and_doubt_sets_aside(own: Path) -> None:
    _import(
        own,
        "person,person id,office,from,source\nJosé Díaz,jose,Post,1950,Life\nAnn Lee,ann,Post,1951,Life\nAnn Lee,ann-2,Post,1952,Life\n",
    )
    assert {e["id"] for e in records(own, ENTITIES)} == {"jose", "ann", "ann-2", "post"}
    sheet = "person,office,from,source\nJose\u0301  Di\u0301az,post,1960,Life\nANN LEE,Post,1961,Life\nann-2,Post,1962,Life\n"
    done = _import(own, sheet, "more.csv")
    assert {c["roles"]["person"][0] for c in records(own, REFERENCE_CLAIMS) if c["time"]["edtf"] >= "196"} == {
        "jose",
        "ann-2",
    }
    assert _reasons(done) == {
        3: "person: 'ANN LEE' may be any of ann, ann-2; write the id, or add a column 'person id'"
    }


def test_a_list_with_a_gap_is_not_complete(own: Path) -> None:
    done = _import(own, FACTS + f"Frank Roberts,{POST},1/2/1960,,Register of envoys,p. 2,yes,yes\n")
    assert (done.record.complete, done.record.claims) == (0, 2)
    assert "not recorded as complete, because line(s) 4 were set aside" in done.notes[0]
    fixed = FACTS + f"Frank Roberts,{POST},1960-02-01,..,Register of envoys,p. 2,1946/1962,yes\n"
    assert _import(own, fixed).record.complete == 1
    assert read_sound(own).complete[0].period == "1946/1962"
    assert _import(own, fixed).written == ()


def test_what_verify_would_refuse_is_set_aside(own: Path) -> None:
    _import(own, FACTS)
    sheet = "person,person id,office,from,source,complete\nX,british-ambassador-to-the-soviet-union,Warden,1950,Life,yes\nY,y,Warden,1951,Life,yes\n"
    done = _import(own, sheet, "more.csv")
    assert (done.record.claims, done.record.complete, done.record.set_aside) == (1, 0, 1)
    assert _reasons(done)[2].startswith("role 'person' of held_office takes person")
    assert done.notes == ("not recorded as complete: line 2 was set aside",)
    assert verify(own) == []
    assert {e["id"] for e in records(own, ENTITIES)} >= {"warden", "y"}


def test_a_sheet_without_sources_needs_one(own: Path) -> None:
    sheet = f"person,office,from\nA B,{POST},1950\n"
    with pytest.raises(CorpusError, match="no row says where its fact is from"):
        _import(own, sheet)
    assert _import(own, sheet, source="https://example.org/register", complete=True).record.works == 1
    (item,) = json.loads((own / BIBLIOGRAPHY).read_text("utf-8"))
    assert (item["id"], item["type"], item["URL"]) == (
        "example-org-register",
        "webpage",
        "https://example.org/register",
    )
    assert _import(own, sheet.replace("1950", "1951"), source="http://www.example.org/register/").record.works == 0


# --- tables --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_same_table_in_any_dialect(bom: str, delimiter: str, newline: str) -> None:
    rows = [["person", "office"], ["A, B", "x\ny; z"], ['"quoted"', "tab\tin"], ["", "=1+1"]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=csv.QUOTE_ALL).writerows(rows)
    text = bom + out.getvalue()
    read = table.read(text.encode(), "t.csv")
    assert (read.columns, [list(row.cells.values()) for row in read.rows]) == (("person", "office"), rows[1:])
    assert not read.bad
    assert [
        next(csv.reader(io.StringIO(text[r.start : r.end], newline=""), delimiter=delimiter)) for r in read.rows
    ] == rows[1:]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t\"';,="), max_size=8)


@settings(max_examples=60)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=6), st.sampled_from(",;\t"))
def test_what_is_set_aside_comes_back(rows: list[list[str]], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["a", "b"], *rows, ["the", "last"]])
    read = table.read(out.getvalue().encode(), "t.csv")
    wanted = [row for row in rows if any(cell.strip() for cell in row)]
    assert [list(row.cells.values()) for row in read.rows] == [*wanted, ["the", "last"]]
    aside = table.written([Aside(row.line, "=why", row.cells) for row in read.rows], read.columns)
    for row in csv.reader(io.StringIO(aside.decode("utf-8-sig"), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)
    again = table.read(aside, "t.csv")
    assert [[row.cells["a"], row.cells["b"]] for row in again.rows] == [list(row.cells.values()) for row in read.rows]


def test_hostile_rows_are_data_or_set_aside(own: Path) -> None:
    rows = [
        b"=cmd|' /C calc'!A0,Post,1950,Life",
        b"A\x00B,Post,1951,Life",
        b"Esc\x1b[2J,Post,1952,Life",
        b"Lat\xefn,Post,1953,Life",
        b"x" * 30_000 + b",Post,1954,Life",
        b"Five,cells,1955,Life,more",
        b'"open quote,Post,1956,Life',
        b'"quo"ted,Post,1957,Life',
        b"n" * 400 + b",Post,1958,Life",
        b"\xe2\x80\xaeEvil,Post,1959,Life",
        "天才,Post,1960,Life".encode(),
        b"???,Post,1961,Life",
        b"Last,Post,1962,javascript:alert(1)",
    ]
    done = _import(own, b"person,office,from,source\n" + b"\n".join(rows) + b"\n")
    reasons = _reasons(done)
    assert sorted(reasons) == [3, 4, 5, 6, 7, 8, 9, 10]
    assert reasons[3] == "person: a control character, <U+0000>"
    assert "not UTF-8" in reasons[5]
    assert "20,000" in reasons[6]
    assert "5 cells" in reasons[7]
    assert "quotation mark" in reasons[8]
    assert "400 characters" in reasons[10]
    assert verify(own) == []
    labels = {e["label"] for e in records(own, ENTITIES)}
    assert {
        "=cmd|' /C calc'!A0",
        "Last",
        "天才",
        "???",
        "Evil",
    } <= labels  # a mark of direction is not seen, and not kept
    assert done.aside_file is not None
    kept = Path(done.aside_file).read_bytes()
    assert b"Lat\xefn" in kept
    assert main(["check", "--corpus", str(own), "--also", f"html={own.parent / 'page.html'}"]) in (0, 1)


def test_an_open_quotation_mark_costs_one_row(own: Path) -> None:
    lines = ["person,office,from,source", *(f"P {n},Post,{1800 + n % 100},Life" for n in range(3000))]
    lines[1500] = '"' + lines[1500]
    done = _import(own, "\n".join(lines))
    assert (done.record.claims, list(_reasons(done))) == (2999, [1501])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        ("person,office\n".encode("utf-16"), "UTF-16"),
        (b"person,office,source\n", "no rows"),
        (b"person,person,source\na,b,c\n", "two columns are called"),
        (b"name,post,source\na,b,c\n", "no column 'person' and 'office'"),
        (b"\xff\xfe\xfd", "UTF-16"),
    ],
)
def test_a_file_that_is_no_table_is_refused(own: Path, content: bytes, message: str) -> None:
    before = files(own)
    with pytest.raises(CorpusError, match=message):
        _import(own, content)
    assert files(own) == before


def test_rows_set_aside_can_be_corrected_in_their_file_and_no_file_is_overwritten(own: Path) -> None:
    sheet = FACTS + f"=Frank,{POST},1/2/1960,,Register of envoys,p. 2,,yes\n"
    done = _import(own, sheet)
    assert done.aside_file is not None
    there = Path(done.aside_file)
    assert there.name == "facts.csv.set-aside.csv"
    edited = there.read_text("utf-8").replace("1/2/1960", "1960-02-01")
    there.write_text(edited, "utf-8")
    second = _import(own, sheet)
    assert (there.read_text("utf-8"), second.aside_file) == (edited, f"{there.parent}/facts.csv.set-aside-2.csv")
    assert import_files(own, [there], Options("a person", AT)).record.claims == 1
    assert "=Frank" in {e["label"] for e in records(own, ENTITIES)}


def test_a_dry_run_writes_nothing(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(own)
    (own.parent / "facts.csv").write_text(FACTS + "x,y,z,,Life,,,\n", "utf-8")
    assert main(["import", str(own.parent / "facts.csv"), "--corpus", str(own), "--dry-run"]) == 1
    assert "would be new: 2 claims, 3 entities, 1 work" in capsys.readouterr().out
    assert (files(own), [p.name for p in own.parent.glob("*aside*")]) == (before, [])


def test_an_import_that_is_killed_is_whole_or_not_at_all(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    real = atomic.replace
    for stop in (1, 2, 5, 8):
        init(folder := own.parent / f"killed-{stop}")
        left = [stop]

        def replace(made: Path, path: Path, left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                raise Killed
            real(made, path)

        monkeypatch.setattr(atomic, "replace", replace)
        with contextlib.suppress(Killed):
            _import(folder, FACTS, as_list="register")
        monkeypatch.setattr(atomic, "replace", real)
        format_corpus(folder)
        assert verify(folder) == []
        corpus = read_sound(folder)
        assert (len(corpus.claims), len(corpus.texts)) in ((0, 0), (2, 1))
        _import(folder, FACTS, as_list="register")
        assert len(read_sound(folder).claims) == 2


# --- claims of a text ---------------------------------------------------------------------------------------------------


def test_a_quote_stands_once_up_to_white_space_and_normal_form(own: Path) -> None:
    _essay(own, "\ufeffHe visited  Mosc\u00adow\nin 1955. José met Mao in 1957. He\r\nmet Mao again.")
    sheet = (
        "quote,predicate,visitor,visitor type,participant,participant type,place,date,modality,note\n"
        "He visited Moscow in 1955,visited,Jose,person,,,Moscow,1955,probable,\n"
        "Jose\u0301 met Mao,met,,,José;Mao Zedong,person,,1957,,a note\n"
        "met Mao,met,,,José;Mao Zedong,person,,,,\n"
        "met Stalin,met,,,José;Stalin,person,,,,\n"
        "He visited […] in 1955,visited,Jose,person,,,Moscow,30 February 1955,,\n"
        ",met,,,José;Mao Zedong,person,,,,\n"
    )
    done = _import(own, sheet, "claims.csv", text="essay")
    corpus = read_sound(own)
    text = corpus.texts["essay"].text
    spans = {c.predicate + str(len(c.spans)): [text[r.start : r.end] for r in c.spans] for c in corpus.claims}
    assert spans == {
        "visited1": ["He visited  Mosc\u00adow\nin 1955"],
        "met1": ["José met Mao"],
        "visited2": ["He visited", "in 1955"],
    }
    reasons = _reasons(done)
    assert sorted(reasons) == [4, 5, 7]
    assert re.fullmatch(r"the text says “met Mao” at \[\d+, \d+\), \[\d+, \d+\); quote more words", reasons[4])
    assert reasons[5] == "the text does not say “met Stalin”"
    assert _import(own, sheet, "claims.csv", text="essay").written == ()
    assert "TMP001" in {
        f.code for f in check(corpus).findings
    }  # what a text says is kept, even if no calendar has the day


@settings(max_examples=80)
@given(st.text(st.sampled_from("ab \n\te\u0301é\u00ad\u00a0"), max_size=30), st.integers(0, 29), st.integers(1, 8))
def test_each_place_of_a_quote_reads_as_the_quote(text: str, start: int, length: int) -> None:
    from sinosoviet_corpus.normal import normal

    quote = text[start : start + length]
    for a, b in Places(text).of(quote):
        assert normal(text[a:b]) == normal(quote)


# --- registers ---------------------------------------------------------------------------------------------------------


def test_a_register_as_a_list_is_checked_against_itself(own: Path) -> None:
    register = (
        "person,office,single holder,from,to\r\n"
        "Ann Lee,Envoy,yes,1950-01-01,1953-06-01\r\n"
        '"Bo ""the""\r\nYounger",Envoy,yes,1951-02-01,1952-03-01\r\n'
        "Cy Gray,Envoy,yes,1955-02-30,1954\r\n"
    )
    done = _import(own, register, as_list="register", title="A register")
    assert not done.aside
    corpus = read_sound(own)
    assert (own / "corpus/register/text.txt").read_bytes() == register.encode()
    assert corpus.texts["register"].source.kind == "list"
    assert [c.spans[0].quote for c in corpus.claims][1] == '"Bo ""the""\r\nYounger",Envoy,yes,1951-02-01,1952-03-01'
    codes = {f.code for f in check(corpus).findings}
    assert "ROL302" in codes
    assert not any(code.startswith("SUP") for code in codes)
    assert _import(own, register, as_list="register").written == ()
    with pytest.raises(CorpusError, match="another text 'register'"):
        _import(own, register + "x,y,yes,1950,\r\n", as_list="register")


def test_thousands_of_tenures_by_a_mapping_in_linear_work(own: Path) -> None:
    mapping = own.parent / "posts.toml"
    mapping.write_text(bench_imports.MAPPING, "utf-8")
    data = bench_imports.register(600)
    done = _import(own, data, mapping=mapping, as_list="register")
    assert (done.record.claims, done.record.set_aside) == (600 - 12 - 7 + 600, 7)
    assert verify(own) == []
    (recorded,) = records(own, "annotations/imports.jsonl")
    assert recorded["mapping"] is not None


def test_a_mapping_that_does_not_fit_is_refused(own: Path) -> None:
    mapping = own.parent / "m.toml"
    for content, message in (
        (
            '[[fact]]\npredicate = "born"\nroles.person = "Nme"\nat = "Born"\n',
            "no column 'Nme', which the mapping names",
        ),
        ('[[fact]]\nroles.person = "Name"\n', "needs either predicate or predicate_from"),
        ('[[fact]]\npredicate = "born"\nrole.person = "Name"\n', "unknown field `role`"),
        ("[[fact]\n", "not TOML"),
        ("fact = []\n", "no .*fact"),
    ):
        mapping.write_text(content, "utf-8")
        with pytest.raises(CorpusError, match=message):
            _import(own, "Name,Born\nA B,1950\n", mapping=mapping, source="Life")


def test_a_mapping_has_constants_filters_and_replacements(own: Path) -> None:
    mapping = own.parent / "m.toml"
    mapping.write_text(
        """
empty = ["n/a"]
[[fact]]
predicate = "held_office"
roles.person = { column = "Name", split = " and " }
roles.office = { constant = "Envoy" }
from = { column = "Y", replace = { "Coronation" = "1953-06-02" } }
to = "Z"
source = { constant = "Life" }
single_holder = { constant = "no" }
drop = { Remark = ["error"] }
calendar = "gregorian"
""",
        "utf-8",
    )
    done = _import(
        own, "Name;Y;Z;Remark\nAnn Lee and Bo Gray;Coronation;n/a;\nCy Gray;1900;1901;error\n", mapping=mapping
    )
    (claim,) = read_sound(own).claims
    assert (claim.roles["person"], claim.time and claim.time.edtf) == (("ann-lee", "bo-gray"), "1953-06-02/")
    assert done.record.claims == 1
    assert next(e for e in read_sound(own).entities if e.id == "envoy").single_holder is False


# --- Wikidata ----------------------------------------------------------------------------------------------------------


def _time(stamp: str, precision: int, model: str = "Q1985727") -> dict[str, Any]:
    value = {"time": stamp, "timezone": 0, "before": 0, "after": 0, "precision": precision}
    return {"value": {**value, "calendarmodel": f"http://www.wikidata.org/entity/{model}"}, "type": "time"}


def _snak(prop: str, datavalue: dict[str, Any] | None, kind: str = "value") -> dict[str, Any]:
    return {"snaktype": kind, "property": prop, **({"datavalue": datavalue} if datavalue else {})}


def _item(ident: str) -> dict[str, Any]:
    return {"value": {"entity-type": "item", "numeric-id": int(ident[1:]), "id": ident}, "type": "wikibase-entityid"}


def _statement(prop: str, datavalue: dict[str, Any] | None, kind: str = "value", **rest: Any) -> dict[str, Any]:
    made = {"mainsnak": _snak(prop, datavalue, kind), "type": "statement", "rank": "normal", **rest}
    return {**made, "id": f"{prop}-{abs(hash(json.dumps(made, sort_keys=True))) % 1000}"}


def _labels(**names: str) -> dict[str, Any]:
    return {lang: {"language": lang, "value": name} for lang, name in names.items()}


def _wikidata() -> dict[str, Any]:
    url = {"P854": [_snak("P854", {"value": "https://example.org/odnb", "type": "string"})]}
    url["P304"] = [_snak("P304", {"value": "12", "type": "string"})]
    tenure = {
        "P580": [_snak("P580", _time("+1699-12-25T00:00:00Z", 11, "Q1985786"))],
        "P582": [_snak("P582", None, "novalue")],
    }
    unknown = {
        "P580": [_snak("P580", _time("+1672-00-00T00:00:00Z", 9, "Q1985786"))],
        "P582": [_snak("P582", None, "somevalue")],
    }
    newton: dict[str, Any] = {
        "id": "Q935", "type": "item", "labels": _labels(en="Isaac Newton", ru="Исаак Ньютон"),
        "aliases": {"en": [{"language": "en", "value": "Sir Isaac Newton"}]},
        "claims": {
            "P31": [_statement("P31", _item("Q5"))],
            "P569": [
                _statement("P569", _time("+1642-12-25T00:00:00Z", 11, "Q1985786"), rank="preferred", references=[{"snaks": url}]),
                _statement("P569", _time("+1643-00-00T00:00:00Z", 9), rank="deprecated"),
            ],
            "P19": [_statement("P19", _item("Q10"))],
            "P570": [_statement("P570", None, "somevalue")],
            "P39": [
                _statement("P39", _item("Q11"), qualifiers=tenure), _statement("P39", _item("Q12"), qualifiers=unknown),
                _statement("P39", _item("Q99")),
            ],
        },
    }  # fmt: skip
    society: dict[str, Any] = {
        "id": "Q123885", "labels": _labels(en="Royal Society"),
        "claims": {
            "P31": [_statement("P31", _item("Q43229"))],
            "P571": [_statement("P571", _time("+1660-11-00T00:00:00Z", 10, "Q1985786"))],
            "P1448": [
                _statement("P1448", {"value": {"text": "The Royal Society of London", "language": "en"}, "type": "monolingualtext"})
            ],
        },
    }  # fmt: skip
    others = [
        {"id": i, "labels": _labels(en=name)}
        for i, name in (("Q10", "Woolsthorpe"), ("Q11", "Master of the Mint"), ("Q12", "Fellow"))
    ]
    return {"entities": {one["id"]: one for one in (newton, society, *others)}}


def test_items_of_wikidata(own: Path) -> None:
    done = _import(own, json.dumps(_wikidata()), "Q935.json", origin="wikidata")
    corpus = read_sound(own)
    said = {(c.predicate, c.time.edtf if c.time else c.value): c for c in corpus.claims}
    assert set(said) == {
        ("born", "1642-12-25"), ("born", "1643"), ("held_office", "1699-12-25/.."), ("held_office", "1672/"),
        ("founded", "1660-11"), ("named", "The Royal Society of London"),
    }  # fmt: skip
    born = said["born", "1642-12-25"]
    assert born.time is not None
    assert (born.time.calendar, born.place, born.rank, born.rank_reason) == (
        "julian",
        "woolsthorpe",
        "preferred",
        "preferred on Wikidata",
    )
    assert [(c.work, c.locator) for c in born.citations] == [
        ("wikidata-q935", "date of birth"),
        ("example-org-odnb", "12"),
    ]
    assert "not read here" in born.citations[1].says
    assert said["born", "1643"].rank == "deprecated"
    newton = next(e for e in corpus.entities if e.label == "Isaac Newton")
    assert {(n.text, n.lang) for n in newton.names} == {
        ("Isaac Newton", "en"),
        ("Sir Isaac Newton", "en"),
        ("Исаак Ньютон", "ru"),
    }
    assert sorted(reason.split(";")[0] for _, reason in done.aside) == [
        "Wikidata says: unknown value",
        "the file has no name for Q99",
    ]
    before = files(own)
    assert _import(own, json.dumps(_wikidata()), "Q935.json", origin="wikidata").written == ()
    assert files(own) == before


@pytest.mark.parametrize(
    ("stamp", "precision", "edtf"),
    [
        ("+1955-05-14T00:00:00Z", 9, "1955"), ("+1955-05-14T00:00:00Z", 10, "1955-05"), ("+1950-00-00T00:00:00Z", 8, "195X"),
        ("+1900-00-00T00:00:00Z", 7, "[1801..1900]"), ("+1801-00-00T00:00:00Z", 7, "[1801..1900]"), ("-0044-03-15T00:00:00Z", 11, "-0043-03-15"),
    ],
)  # fmt: skip
def test_dates_of_wikidata(own: Path, stamp: str, precision: int, edtf: str) -> None:
    one = {"id": "Q1", "labels": _labels(en="A B"), "claims": {"P569": [_statement("P569", _time(stamp, precision))]}}
    assert not _import(own, json.dumps(one), "Q1.json", origin="wikidata").aside
    (claim,) = read_sound(own).claims
    assert claim.time is not None
    assert claim.time.edtf == edtf


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"[[[", b"\xff", b'{"entities": 5}', b'{"entities": {"Q1": 5}} x', b"[" * 100_000]
)
def test_a_file_that_is_not_of_wikidata_is_refused(own: Path, content: bytes) -> None:
    with pytest.raises(CorpusError):
        _import(own, content, "x.json", origin="wikidata")


def test_damaged_statements_are_set_aside(own: Path) -> None:
    odd: list[Any] = [
        {}, {"mainsnak": 5}, {"mainsnak": {"snaktype": "value"}}, _statement("P569", _time("1955", 9)), _statement("P569", _time("+1955-99-99T", 11)),
        _statement("P569", _time("+0000-00-00T00:00:00Z", 9)), _statement("P569", _time("+1955-00-00T00:00:00Z", 9, "Q1")),
        _statement("P569", {"value": {"time": None}}), _statement("P569", _time("+1955-02-30T00:00:00Z", 11)),
    ]  # fmt: skip
    one = {"id": "Q1", "labels": _labels(en="A B"), "claims": {"P569": odd, "P39": "x", "P27": [5]}}
    done = _import(own, json.dumps(one), "Q1.json", origin="wikidata")
    assert (done.record.claims, len(done.aside)) == (0, len(odd))


# --- Zotero ------------------------------------------------------------------------------------------------------------


def _book(ident: str, title: str, **rest: Any) -> dict[str, Any]:
    base: dict[str, Any] = {"id": ident, "type": "book", "title": title, "author": [{"family": "Lee", "given": "Ann"}]}
    return {**base, "issued": {"date-parts": [[1982]]}, **rest}


def test_a_library_is_merged_by_doi_id_and_title_and_nothing_is_lost(own: Path) -> None:
    first = [_book("lee-1982", "A Life", DOI="10.1000/1"), _book("gray", "Letters", publisher="OUP")]
    assert _import(own, json.dumps(first), "library.json", origin="zotero").record.works == 2
    theirs = [
        _book(
            "http://zotero.org/users/1/items/AB", "A life!", DOI="https://doi.org/10.1000/1", publisher="CUP", ISBN="1"
        ),
        _book(
            "Q", "Letters", author=[{"family": "Lee", "given": "A."}], publisher="Oxford", **{"number-of-pages": "9"}
        ),
        _book("gray", "Another book"),
        _book("new one", "Third", custom={"mine": 1}),
        _book("new one", "Third", volume="2"),
        {"id": "x", "title": "no type"},
        5,
    ]
    done = _import(own, json.dumps(theirs), "export.json", origin="zotero")
    items = {item["id"]: item for item in json.loads((own / BIBLIOGRAPHY).read_text("utf-8"))}
    assert verify(own) == []
    life = items["lee-1982"]
    assert (life["title"], life["publisher"], life["ISBN"]) == ("A Life", "CUP", "1")
    assert life["custom"]["also"] == {
        "id": ["http://zotero.org/users/1/items/AB"], "title": ["A life!"], "DOI": ["https://doi.org/10.1000/1"],
    }  # fmt: skip
    letters = items["gray"]
    assert (letters["publisher"], letters["number-of-pages"]) == ("OUP", "9")
    assert letters["custom"]["also"]["publisher"] == ["Oxford"]
    assert items["gray-2"]["title"] == "Another book"
    assert items["new-one"]["custom"] == {"mine": 1, "also": {"id": ["new one"]}}
    assert items["new-one"]["volume"] == "2"
    assert [line for line, _ in done.aside] == [6, 7]
    before = files(own)
    assert _import(own, json.dumps(theirs), "export.json", origin="zotero").written == ()
    assert files(own) == before


_VALUE = st.sampled_from(["A", "B", "a"])
_ITEMS = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from("xyz"), "type": st.just("book")},
        optional={
            "title": _VALUE, "DOI": st.sampled_from(["10.1/1", "doi:10.1/1", "10.1/2"]), "publisher": _VALUE,
            "issued": st.sampled_from([{"date-parts": [[1950]]}, {"date-parts": [[1951]]}]),
            "author": st.sampled_from([[{"family": "Lee"}], [{"family": "Gray"}]]),
        },
    ),
    max_size=5,
)  # fmt: skip


@settings(max_examples=80)
@given(_ITEMS, _ITEMS)
def test_every_value_of_an_export_is_kept_and_merging_again_changes_nothing(ours: list[Any], theirs: list[Any]) -> None:
    from sinosoviet_corpus.imports.zotero import merge

    there = merge([], ours, {}).items
    done = merge(there, theirs, {})
    whole = json.dumps(done.items)
    for item in theirs:
        assert any(
            all(
                held.get(field) == value or value in held.get("custom", {}).get("also", {}).get(field, [])
                or (isinstance(value, str) and str(held.get(field)) == value)
                for field, value in item.items()
            )
            for held in done.items
        ), item  # fmt: skip
    for item in there:
        held = next(one for one in done.items if one["id"] == item["id"])
        assert all(held[field] == value for field, value in item.items() if field != "custom")
    again = merge(json.loads(whole), theirs, {})
    assert json.dumps(again.items) == whole


# --- the verb ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--text", "x", "--as-list", "y"], "do not go together"),
        (["--text", "nowhere"], "there is no text 'nowhere'"),
        (["--from", "zotero", "--complete"], "are for tables"),
        (["--by", " "], "needs a name"),
        (["--by", "A\udc80"], "is not UTF-8"),
        (["--title", "x"], "--title is for"),
        (["--as-list", "Not A Slug"], "cannot be the id of a text"),
    ],
)
def test_usage_that_means_nothing(
    own: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (own.parent / "facts.csv").write_text(FACTS, "utf-8")
    before = files(own)
    assert main(["import", str(own.parent / "facts.csv"), *words, "--corpus", str(own)]) == 2
    assert message in capsys.readouterr().err
    assert files(own) == before


def test_an_unsound_corpus_takes_nothing(own: Path) -> None:
    with (own / ENTITIES).open("ab") as file:
        file.write(b"{}\n")
    with pytest.raises(CorpusError, match="problem"):
        _import(own, FACTS)


def test_imports_into_the_shipped_corpus_fit(tmp_path: Path, root: Path) -> None:
    own = tmp_path / "copy"
    init(own, root)
    sheet = f"person,office,from,to,source\nWilliam Hayter,{POST},1953-10,1957-02,wikipedia-hayter\nSir William Hayter,Warden,1958,1976,Life\n"
    done = _import(own, sheet)
    assert verify(own) == []
    there = {path: (root / path).read_bytes() for path in files(own) if (root / path).is_file()}
    changed = {path for path, data in files(own).items() if there.get(path) != data} - {".gitattributes"}
    assert all(path.startswith("annotations/") for path in changed)
    lines = set((root / BIBLIOGRAPHY).read_text("utf-8").splitlines())
    assert lines <= set((own / BIBLIOGRAPHY).read_text("utf-8").splitlines())
    corpus: Corpus = read_sound(own)
    assert {c.roles["person"] for c in corpus.claims if c.made_by.agent.startswith("a person (import")} == {
        ("william-hayter",)
    }
    assert done.record.entities == 1


# --- the guide -----------------------------------------------------------------------------------------------------------


def test_the_guide_runs_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = (Path(dates.__file__).parent / "README.md").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    ran = 0
    for name, kind, block in re.findall(r"(?:`(\S+)`:\n\n)?```(\w+)\n(.*?)```", guide, re.DOTALL):
        if kind != "console":
            (tmp_path / name).write_text(block, "utf-8")
            continue
        for step in block.removeprefix("$ ").split("\n$ "):
            command, *message = step.strip().split("\n")
            program, *words = shlex.split(command)
            assert program == "sinosoviet"
            main(words)
            ran += 1
            printed = capsys.readouterr().out.replace(f"{tmp_path}/", "")
            at = 0
            for line in message:  # in this order; other lines may stand between
                found = re.compile(re.escape(line).replace("…", ".*")).search(printed, at)
                assert found, f"{line}\nis not in\n{printed[at:]}"
                at = found.end()
    assert ran == 8

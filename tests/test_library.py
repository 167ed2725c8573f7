"""The library functions, the tables, the Parquet files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

import sinosoviet_corpus as sc
from sinosoviet_corpus.render.dates import of_edtf
from sinosoviet_corpus.render.safe import for_csv, for_terminal
from sinosoviet_corpus.render.template import fill
from sinosoviet_corpus.tables import parquet
from sinosoviet_corpus.tables.arrow import schema
from sinosoviet_corpus.tables.flat import flat_columns
from sinosoviet_corpus.tables.fold import fold, tokens


@pytest.fixture(scope="module")
def corpus() -> sc.Corpus:
    return sc.open_corpus()


def test_records_by_position_and_by_id(corpus: sc.Corpus) -> None:
    assert corpus.fileids() == ["flows", "split"]
    assert corpus.claims[0].id == corpus.claims[corpus.claims[0].id].id
    with pytest.raises(KeyError):
        corpus.claims["nothing"]


def test_frames_have_the_published_columns(corpus: sc.Corpus) -> None:
    for name, view in (("claims", corpus.claims), ("entities", corpus.entities), ("stance", corpus.stance)):
        assert list(view.to_pandas().columns) == list(flat_columns(name))
        assert len(view.to_pandas()) == len(view)


def test_tables_survive_parquet(corpus: sc.Corpus, tmp_path: Path) -> None:
    parquet.write(corpus.tables(), tmp_path)
    again = parquet.read(tmp_path)
    assert all(again[name].equals(table) for name, table in corpus.tables().items())
    assert again["claims"].schema.equals(schema("claims"))


def test_a_damaged_parquet_file_is_a_clear_error(corpus: sc.Corpus, tmp_path: Path) -> None:
    parquet.write(corpus.tables(), tmp_path)
    path = tmp_path / "roles.parquet"
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(sc.CorpusError, match=r"roles\.parquet"):
        parquet.read(tmp_path)
    pq.write_table(corpus.tables()["names"], path)
    with pytest.raises(sc.CorpusError, match="columns"):
        parquet.read(tmp_path)


def test_every_claim_reads_as_a_sentence(corpus: sc.Corpus) -> None:
    for claim in corpus.claims:
        sentence = corpus.sentence(claim)
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert "  " not in sentence


@pytest.mark.parametrize(
    ("name", "folded"), [("Хейтер", "kheiter"), ("Müller", "muller"), ("Li  Dazhao", "li dazhao"), ("海特", "海特")]
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_tokens_are_the_longer_words() -> None:
    assert tokens("Sir William Hayter") == {"william", "hayter"}


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1955-01-28", "28 January 1955"),
        ("195X", "the 1950s"),
        ("1955~", "about 1955"),
        ("1953-10/1957-02", "from October 1953 to February 1957"),
        ("1949/..", "from 1949 on"),
        ("[1888,1889]", "1888 or 1889"),
        ("1955-22", "summer 1955"),
    ],
)
def test_dates_in_words(edtf: str, words: str) -> None:
    assert of_edtf(edtf) == words


def test_a_template_leaves_out_what_has_no_words() -> None:
    assert fill("{a} wrote {b}[ in {c}]", {"a": "X", "b": "Y"}) == "X wrote Y"
    assert fill("{a} wrote {b}[ in {c}]", {"a": "X", "b": "Y", "c": "Z"}) == "X wrote Y in Z"


def test_foreign_text_is_made_safe() -> None:
    assert for_terminal("a\x07\u202eb") == "a<U+0007><U+202E>b"
    assert for_csv("=1+1") == "'=1+1"


def test_a_misspelt_option_is_refused_with_the_near_names(corpus: sc.Corpus) -> None:
    loose: Any = corpus  # as a caller without a type checker
    with pytest.raises(TypeError, match=r"check\(\) has no option 'ignroe'\. Did you mean ignore\?"):
        loose.check(ignroe=("SUP",))
    with pytest.raises(TypeError, match=r"show\(\) has no option 'layr'\. Did you mean layer\?"):
        loose.show("flows", layr="dates")
    with pytest.raises(TypeError, match="Did you mean split"):
        loose.to_docs(splt=False)
    with pytest.raises(TypeError, match="Did you mean path"):
        sc.open_corpus(pth=".")  # type: ignore[call-arg]


def test_a_misspelt_value_is_refused_with_the_near_names(corpus: sc.Corpus) -> None:
    loose: Any = corpus
    with pytest.raises(sc.CorpusError, match="Did you mean spark"):
        loose.check(engine="sprak")
    with pytest.raises(sc.CorpusError, match="Did you mean claims"):
        loose.show("flows", layer="claim")
    with pytest.raises(sc.CorpusError, match="Did you mean claims"):
        corpus.frame("clams")
    with pytest.raises(sc.CorpusError, match="choose has an empty code"):
        corpus.check(choose=("",))


def test_one_code_is_a_code_and_not_its_letters(corpus: sc.Corpus) -> None:
    assert [f.id for f in corpus.check(choose="ROL302")] == [f.id for f in corpus.check(choose=["ROL302"])]

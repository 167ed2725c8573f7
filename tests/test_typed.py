"""claim, fact and accept: what is typed at the terminal lands as sealed records, or is refused with what is missing and how to say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sinosoviet_corpus.cli.main import main
from sinosoviet_corpus.files.layout import ENTITIES, REFERENCE_CLAIMS
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.verify import read_sound, verify
from tests.scratch import files, records

ESSAY = "Nagy was hanged on 16 June 1958. Nagy knew Molotov, born in 1890, minister until 1956. “Nagy   was\nhere”, it says.\n"
HANGED = "Nagy was hanged on 16 June 1958"
MOLOTOV = "Molotov was Soviet foreign minister until 1 June 1956"
CLAIMS = "annotations/essay/claims.jsonl"


def _corpus(folder: Path) -> Path:
    init(folder / "own")
    (folder / "essay.txt").write_text(ESSAY, "utf-8")
    add(folder / "own", folder / "essay.txt", "essay", "An essay", "2026-01-01")
    return folder / "own"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return _corpus(tmp_path)


@pytest.fixture(scope="module")
def same(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus into which nothing is written."""
    return _corpus(tmp_path_factory.mktemp("same"))


def _run(own: Path, *words: str) -> int:
    return main([*words, "--corpus", str(own)])


def _claim(own: Path, *words: str) -> int:
    return _run(own, "claim", "essay", *words, "--by", "Ann")


def _fact(own: Path, *words: str) -> int:
    return _run(own, "fact", *words, "--by", "Ann")


def test_a_claim_takes_the_place_and_the_date_of_its_words(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert _claim(own, HANGED, "died", "person=Imre Nagy", "--new", "person") == 0
    assert (
        "essay/imre-nagy-died-1958: The text says, as fact and without citation, that Imre Nagy died on 16 June 1958."
        in capfd.readouterr().out
    )
    (made,) = records(own, CLAIMS)
    assert made["spans"] == [{"start": 0, "end": len(HANGED), "quote": HANGED}]
    assert (made["time"]["edtf"], made["kind"], made["made_by"]["agent"]) == ("1958-06-16", "event", "Ann")
    assert verify(own) == []
    before = files(own)
    assert _claim(own, HANGED, "died", "person=imre-nagy") == 2, "the same claim, by the id"
    assert "essay/imre-nagy-died-1958: it is on record already" in capfd.readouterr().err
    assert files(own) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Nagy", "died", "person=Nagy"), "[0, 4): **Nagy** was hanged"),
        (("Nagy was shot", "died", "person=Nagy"), "the text does not say “Nagy was shot”"),
        ((HANGED, "died", "person=Imre Nagy"), "If it is new, say so: --new person."),
        ((HANGED, "died", "persn=Imre Nagy"), "Did you mean person?"),
        ((HANGED, "died", "Imre Nagy"), "'Imre Nagy' has no equals sign"),
        ((HANGED, "died", "person=a", "person=b"), "person is given twice"),
        ((HANGED, "died", "person=a\x1b[31m"), "characters that cannot be seen"),
        ((HANGED, "died", "office=Imre Nagy", "--new", "office"), "died has no role 'office'"),
        ((HANGED, "died", "date=1958"), "died needs a person"),
        ((HANGED, "died", "person=x", "date=some day", "--new", "person"), "“some day” is no date"),
        ((HANGED, "died", "person=x", "--new", "persons"), "--new persons: there is no such role"),
        ((HANGED, "relations", "person=x"), "relations_hostile:"),
        ((HANGED, "zzz", "person=x"), "no predicate fits 'zzz'"),
        (("born in 1890, minister until 1956", "held office", "person=x", "office=y"), "the words name several dates:"),
    ],
)  # fmt: skip
def test_a_claim_that_is_not_sure_is_refused(same: Path, capfd: pytest.CaptureFixture[str], words: tuple[str, ...], said: str) -> None:  # fmt: skip
    before = files(same)
    assert _claim(same, *words) == 2
    assert said in capfd.readouterr().err
    assert files(same) == before


def test_words_name_a_predicate_and_a_day_can_be_left_out(own: Path) -> None:
    assert (
        _claim(
            own, "Nagy was here", "was in", "visitor=Imre Nagy", "place=Budapest", "--new", "visitor", "--new", "place"
        )
        == 2
    )
    assert (
        _claim(
            own,
            "Nagy was here",
            "visited",
            "visitor=Imre Nagy",
            "visitor_type=person",
            "place=Budapest",
            "--new",
            "visitor",
            "--new",
            "place",
        )
        == 0
    )
    assert (
        _claim(
            own,
            "minister until 1956",
            "office",
            "person=Molotov",
            "office=minister",
            "--new",
            "person",
            "--new",
            "office",
        )
        == 0
    )
    assert _claim(own, "born in 1890", "born", "person=Molotov", "date=none", "place=Kukarka", "--new", "place") == 0
    times = {r["predicate"]: r["time"] and r["time"]["edtf"] for r in records(own, CLAIMS)}
    assert times == {"visited": None, "held_office": "../1956", "born": None}
    assert verify(own) == []


def test_a_sentence_becomes_a_fact_with_its_work(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    asked = (MOLOTOV, "--source", "https://example.org/molotov", "--locator", "p. 1")
    assert _fact(own, *asked) == 2, "a surname alone is nobody"
    parts = (
        "held_office",
        "person=Vyacheslav Molotov",
        "office=Soviet foreign minister",
        "from=1953-03",
        "--new",
        "person",
        "--new",
        "office",
    )
    assert _fact(own, "He was minister", *parts, "--source", "A history") == 0
    capfd.readouterr()
    assert _fact(own, *asked) == 0
    assert "new: the work example-org-molotov" in capfd.readouterr().out
    made = {r["time"]["edtf"]: r for r in records(own, REFERENCE_CLAIMS)}
    assert set(made) == {"1953-03/", "/1956-06-01"}
    until = made["/1956-06-01"]
    assert until["roles"] == {"person": ["vyacheslav-molotov"], "office": ["soviet-foreign-minister"]}
    (cited,) = until["citations"]
    assert (cited["work"], cited["locator"], cited["url"], cited["says"]) == (
        "example-org-molotov",
        "p. 1",
        "https://example.org/molotov",
        MOLOTOV,
    )
    assert verify(own) == []
    assert _fact(own, *asked) == 2
    assert f"{until['id']}: it is on record already" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Imre Nagy died in 1958",), "Say which: --source"),
        (("Imre Nagy died in 1958", "--source", "w"), "If it is new, say so: --new person."),
        (("Imre Nagy became prime minister of Hungary", "--source", "w"), "it might say held_office, but it needs a date"),
        (("Imre Nagy loved Hungary", "--source", "w"), "it might say acted “loved”, which is too general"),
        (("Imre Nagy did not die in 1958", "--source", "w"), "no pattern of claims fits it"),
        (("Perhaps Imre Nagy died in 1958", "--source", "w"), "it might say died, but “Perhaps” stands in it"),
        (("Imre Nagy died in 1958 and loved cats", "--source", "w"), "not “and loved cats”; what is understood:\n  died person="),
        (("Imre Nagy died in 1958", "office=x", "--source", "w"), "office is no role of what the sentence says"),
        (("x" * 1001, "--source", "w"), "the sentence is too long"),
        (("Nagy\u202edied", "died", "person=x", "--source", "w"), "characters that cannot be seen"),
    ],
)  # fmt: skip
def test_a_fact_that_is_not_sure_is_refused(same: Path, capfd: pytest.CaptureFixture[str], words: tuple[str, ...], said: str) -> None:  # fmt: skip
    before = files(same)
    assert _fact(same, *words) == 2
    assert said in capfd.readouterr().err
    assert files(same) == before


def test_facts_of_one_year_are_all_taken(own: Path) -> None:
    """The ids of both end with the year."""
    new = ("--new", "person", "--source", "https://x.org/a")
    assert _fact(own, "Imre Nagy died in 1958", *new) == 0
    assert _fact(own, "Pál Maléter died in 1958", *new) == 0
    assert _fact(own, "Miklós Gimes died in Budapest on 16 June 1958", *new, "--new", "place") == 0
    made = [r["id"] for r in records(own, REFERENCE_CLAIMS)]
    assert made == sorted(made)
    assert len(made) == 3
    assert len({r["id"].rpartition("-")[2] for r in records(own, REFERENCE_CLAIMS)}) == 1


def test_a_sentence_of_two_facts_makes_both_and_a_dry_run_none(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sentence = "Dmitri Shepilov replaced Vyacheslav Molotov as Soviet foreign minister on 1 June 1956"
    new = ("--new", "person", "--new", "office", "--new", "state")
    before = files(own)
    assert _fact(own, sentence, "--source", "w", *new, "--dry-run") == 0
    assert "would be new: vyacheslav-molotov: Vyacheslav Molotov (person)" in capfd.readouterr().out
    assert files(own) == before
    assert _fact(own, sentence, "--source", "w", *new) == 0
    assert sorted(r["time"]["edtf"] for r in records(own, REFERENCE_CLAIMS)) == ["/1956-06-01", "1956-06-01/"]
    assert {r["type"] for r in records(own, ENTITIES)} == {"person", "office", "state"}
    assert verify(own) == []


@pytest.mark.parametrize(
    "words", [("claim", "split", "x", "died"), ("fact", "x", "--source", "w"), ("accept", "split", "--all")]
)
def test_nothing_goes_into_the_shipped_corpus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*words, "--by", "Ann"]) == 2
    assert "the working directory holds no corpus" in capfd.readouterr().err


def test_proposals_are_listed_accepted_and_rejected(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert _run(own, "propose", "essay", "--write") == 0
    capfd.readouterr()
    assert _run(own, "accept", "essay", "--layer", "dates") == 0
    listed = capfd.readouterr().out
    assert "essay/proposed-date-001: on 16 June 1958: “16 June 1958”" in listed
    assert _run(own, "accept", "essay/proposed-date-001", "--by", "Ann") == 0
    assert _run(own, "accept", "essay/proposed-date-002", "--reject", "no date", "--by", "Ann") == 0
    assert _run(own, "accept", "--all", "--by", "Ann") == 2, "all of what?"
    assert _run(own, "accept", "essay", "--reject", "no", "--by", "Ann") == 2
    assert _run(own, "accept", "essay", "--all", "--by", "Ann") == 0
    assert _run(own, "accept", "essay", "--all", "--by", "Ann") == 2, "none is left"
    corpus = read_sound(own)
    assert "essay/proposed-date-002" not in {d.id for d in corpus.dates}
    made = [r.made_by.status for layer in (corpus.dates, corpus.mentions, corpus.claims) for r in layer]
    assert set(made) == {"confirmed"}
    assert len(records(own, "annotations/essay/adjudication.jsonl")) == 1

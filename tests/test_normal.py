"""One normal form for names, values and labels: texts in NFD, with soft hyphens and the like, and records in NFC."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.model.corpus import Corpus
from sinosoviet_corpus.model.problem import Problem
from sinosoviet_corpus.model.source import Text
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.normal import apart_by, caseless, composed, normal, place_of, with_places
from sinosoviet_corpus.rules.rule import fact, said, thing
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.build import rows
from sinosoviet_corpus.tables.fold import fold, free, slug
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.init import init
from sinosoviet_corpus.tasks.verify import read_sound, verify
from sinosoviet_corpus.verdict.fingerprint import of_claim

SPELT = [
    unicodedata.normalize("NFD", "Königsberg"),
    "Königs\u00adberg",
    "K\u200böni\u2060gsberg\ufeff",
    "Ko\u200d\u0308nigsberg",
]


@pytest.mark.parametrize("spelt", SPELT)
def test_names_are_one_however_spelt(spelt: str) -> None:
    assert normal(spelt) == "Königsberg"
    assert caseless(spelt) == caseless("KÖNIGSBERG")
    assert fold(spelt) == fold("Königsberg")
    assert apart_by(spelt, "Königsberg")


def test_white_space_and_case() -> None:
    assert normal(" New\u00a0York\n City ") == "New York City"
    assert caseless("Preußen") == caseless("PREUSSEN")
    assert composed("a\n b") == "a\n b"


def test_what_sets_two_strings_apart() -> None:
    nfc, nfd = "Zürich", unicodedata.normalize("NFD", "Zürich")
    assert apart_by(nfc, nfd) == "Unicode normalisation (NFC against NFD)"
    assert apart_by("Zü\u00adrich", nfc) == "characters that are not seen, such as soft hyphens"
    assert apart_by("New\u00a0York", "New York") == "white space"
    assert apart_by(nfc, nfc) == apart_by(nfc, "Zurich") == ""


@given(st.text(st.sampled_from("aé e\u0301\u00ad\u200b\n\u00a0각\u1100\u1161\u11a8 .Z"), max_size=30))
def test_places_lead_back_to_the_text(text: str) -> None:
    read = with_places(text)
    assert len(read.text) == len(read.starts) == len(read.ends)
    assert normal(read.text) == normal(text)
    for at in range(len(read.text)):
        start, end = read.as_written(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert normal(read.text[at]) in normal(text[start:end])


def test_a_quote_is_found_in_a_text_that_is_spelt_otherwise() -> None:
    text = unicodedata.normalize("NFD", "In Zürich and Königs\u00adberg.")
    found = place_of("Königsberg", text)
    assert found is not None
    assert composed(text[slice(*found)]) == "Königsberg"
    assert place_of("Danzig", text) is None


@pytest.mark.parametrize("spelt", SPELT)
@pytest.mark.parametrize("stated", ["claim", "mention"])
def test_an_anachronism_is_found_however_the_name_is_spelt(spelt: str, stated: str, vocabulary: Vocabulary) -> None:
    text = {
        "claim": said(f"called {spelt} in 1955", "named", entity="city", value=spelt, when="1955"),
        "mention": said(spelt, "participated", agent="city", event="talks", when="1955", mentions=["city"]),
    }[stated]
    record = fact("name", "named", entity="city", value="Königsberg", when="extent 1724/1946-07-04")
    findings = check(to_corpus((text, record), vocabulary), ("ENT403",)).findings
    assert [f.verdict for f in findings if f.code == "ENT403"] == ["definite"]


@pytest.mark.parametrize("spelt", SPELT)
def test_values_corroborate_however_they_are_spelt(spelt: str, vocabulary: Vocabulary) -> None:
    text = said(f"the castle is {spelt}", "described", entity="castle", value=spelt)
    record = fact("castle", "described", entity="castle", value="Königsberg")
    world = to_corpus((text, record), vocabulary)
    assert not [f for f in check(world).findings if f.code == "SUP713"]
    assert {row["value"] for row in rows(world)["claims"]} == {"Königsberg"}


def test_a_record_retyped_keeps_its_decisions(vocabulary: Vocabulary) -> None:
    first, second = (
        to_corpus((said(spelt, "named", entity="city", value=spelt, id="text/a"),), vocabulary).claims[0]
        for spelt in (SPELT[0], "Königsberg")
    )
    assert of_claim(first) == of_claim(second)


def test_names_keep_their_language(vocabulary: Vocabulary) -> None:
    names = [("Danzig", "de"), ("Gda\u0144sk", "pl-Latn"), (unicodedata.normalize("NFD", "Gda\u0144sk"), "pl-Latn")]
    old = said("Danzig", "described", entity="city", value="old")
    world = to_corpus((old, thing("city", "place", label="Danzig", names=names)), vocabulary)
    found = [(row["name"], row["language"]) for row in rows(world)["names"] if row["entity"] == "city"]
    assert found == [("Danzig", "de"), ("Gdańsk", "pl")]


@pytest.fixture(scope="module")
def corpus(root: Path) -> Corpus:
    return read_sound(root)


def _propose(corpus: Corpus, words: str, *names: tuple[str, str, str]) -> list[tuple[str, str]]:
    """The proposals in a text. names: id, type and label of the entities."""
    pytest.importorskip("spacy")
    from sinosoviet_corpus.proposers.mentions import mentions

    base, source = corpus.entities[0], corpus.texts["flows"].source
    registry = [
        msgspec.structs.replace(base, id=key, type=kind, label=label.split("|")[0],
                                names=tuple(msgspec.structs.replace(base.names[0], text=n) for n in label.split("|")[1:]))
        for key, kind, label in names
    ]  # fmt: skip
    made = mentions(Text(source, words), registry, "2026-11-25")
    assert all(words[m.spans[0].start : m.spans[0].end] == m.spans[0].quote for m in made)
    return [(composed(m.spans[0].quote), m.entity) for m in made]


def test_mentions_are_found_in_a_text_that_is_spelt_otherwise(corpus: Corpus) -> None:
    words = unicodedata.normalize("NFD", "At Königs\u00adberg, Zürich’s note: “Zürich” and New\nYork, New\u00a0York.")
    names = (("k", "place", "Königsberg"), ("z", "place", "Zürich"), ("n", "place", "New York"))
    found = _propose(corpus, words, *names)
    assert found == [("Königsberg", "k"), ("Zürich", "z"), ("Zürich", "z"), ("New\nYork", "n"), ("New\u00a0York", "n")]


def test_a_name_of_several_persons_is_left_to_a_person(corpus: Corpus) -> None:
    words = "Bundy spoke; McGeorge Bundy and Müller followed. Salisbury voted."
    names = (
        ("mcgeorge", "person", "McGeorge Bundy|Bundy"), ("bundy", "person", "Bundy"),
        ("m1", "person", "A. Müller|Müller"), ("m2", "person", unicodedata.normalize("NFD", "B. Müller|Müller")),
        ("marquess", "person", "Marquess of Salisbury|Salisbury"), ("town", "place", "Salisbury"),
    )  # fmt: skip
    assert _propose(corpus, words, *names) == [("McGeorge Bundy", "mcgeorge"), ("Salisbury", "town")]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    root = tmp_path / "own"
    init(root)
    (tmp_path / "in.txt").write_text(unicodedata.normalize("NFD", "In Zürich and Königs\u00adberg.\n"), "utf-8")
    add(root, tmp_path / "in.txt", "essay", "An essay", "a page")
    return root


def _problems(root: Path, path: str, *records: Mapping[str, object]) -> list[Problem]:
    (root / path).write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return [p for p in verify(root) if p.path == path and not p.code.startswith("SEA")]


@pytest.mark.parametrize(
    ("start", "end", "quote", "message", "fix"),
    [
        (3, 10, "Zürich", "they differ only in Unicode normalisation (NFC against NFD)", "Copy the quote"),
        (15, 27, "Königs\u00adberg", "Unicode normalisation", "Copy the quote"),
        (15, 27, unicodedata.normalize("NFD", "Königsberg"), "characters that are not seen", "Copy the quote"),
        (0, 6, "Zürich", "", "occurs at [3, 10), but for Unicode normalisation"),
        (0, 6, "Danzig", "", "does not occur"),
    ],
)
def test_verify_says_when_only_the_spelling_differs(
    own: Path, start: int, end: int, quote: str, message: str, fix: str
) -> None:
    span = {"start": start, "end": end, "quote": quote}
    record = {"id": "essay/s-1", "source": "essay", "spans": [span], "no_claim": None, "note": None}
    (problem,) = [p for p in _problems(own, "annotations/essay/sentences.jsonl", record) if p.code == "ANC101"]
    assert message in problem.message
    assert fix in (problem.fix or "")


def test_verify_says_when_ids_or_labels_only_look_the_same(own: Path) -> None:
    base: dict[str, object] = {"type": "place", "names": [], "part_of": [], "instance_of": []}
    base |= dict.fromkeys(("single_holder", "state", "note"))
    nfc, nfd = "zürich", unicodedata.normalize("NFD", "zürich")
    found = _problems(
        own,
        "annotations/entities.jsonl",
        base | {"id": nfc, "label": "Zürich"},
        base | {"id": nfd, "label": unicodedata.normalize("NFD", "Zürich")},
        base | {"id": "a", "label": "Springfield"},
        base | {"id": "b", "label": "Springfield"},
        base | {"id": "c", "label": "Spring\u00adfield"},
    )
    codes = [(p.code, p.line) for p in found if p.code in ("SCH211", "VOC415")]
    assert codes == [("SCH211", 2), ("VOC415", 2), ("VOC415", 5)]
    assert all("only in" in p.message for p in found if p.code in ("SCH211", "VOC415"))


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("Sir William Hayter", "sir-william-hayter"),
        ("Хрущёв", "khrushchev"),
        ("Łódź__1905 —", "odz-1905"),
        ("毛泽东", ""),
        ("x" * 59 + " y", "x" * 59),
    ],
)
def test_a_slug_has_only_small_latin_letters_digits_and_hyphens(name: str, ident: str) -> None:
    assert slug(name) == ident


def test_a_free_id_is_in_none_of_those_taken() -> None:
    assert free("a", {"b"}) == "a"
    assert free("a", {"a", "a-3"}, {"a-2": None}) == "a-4"

"""Which entries of a bibliography are one work, which works are of one hand, and what follows for roots and findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sinosoviet_corpus.evidence.identity import lineages, may_be_one_work, one_work
from sinosoviet_corpus.files.csl import work_of
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.model.work import KINDS, Work
from sinosoviet_corpus.rules.rule import said, work
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tables.fold import fold
from sinosoviet_corpus.tables.works import edges
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.verify import read_sound


def entry(key: str = "a", **fields: Any) -> Work:
    made, faults = work_of({"id": key, "type": "book", "title": "Memoirs", "issued": {"date-parts": [[1970]]}} | fields)
    assert made is not None
    assert not faults
    return made


def by(*names: str, role: str = "author") -> dict[str, Any]:
    """Names as "family, given, suffix"."""
    parts = [dict(zip(("family", "given", "suffix"), n.split(", "), strict=False)) for n in names]
    return {role: parts}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (by("Adams, A."), by("Adams, Arthur"), True),
        (by("Adams, A."), by("Brown, A."), False),
        (by("Adams, Arthur"), by("Adams, Albert"), False),
        (by("Adams, Arthur B."), by("Adams, Arthur"), True),
        (by("Müller, J."), by("Muller, J."), True),
        (by("Smith, John, Sr."), by("Smith, John, Jr."), False),
        (by("Adams, A.", "Brown, B."), by("Adams, A."), True),  # "et al."
        (by("Westad, O. A."), by("Westad, O. A.", role="editor"), True),
        (by("Adams, A."), by("Brown, B.", role="editor"), None),
        (by("Adams, A."), {}, None),
        ({}, {}, None),
        ({"publisher": "House"}, {"publisher": "House"}, True),
        ({"publisher": "House"}, {"publisher": "Other"}, None),
        (by("Adams, A.") | {"volume": "II"}, by("Adams, A.") | {"volume": 2}, True),
        (by("Adams, A.") | {"volume": "Vol. 1"}, by("Adams, A.") | {"volume": "2"}, False),
        (by("Adams, A.") | {"volume": "1"}, by("Adams, A."), None),
        (by("Adams, A.") | {"volume": "1"}, by("Brown, B."), False),
        (by("Adams, A.") | {"volume-title": "War"}, by("Adams, A.") | {"volume-title": "Peace"}, False),
        (by("Adams, A.") | {"volume": 1, "part-number": 1}, by("Adams, A.") | {"volume": 1, "part-number": 2}, False),
        (by("Adams, A.") | {"edition": "2nd"}, by("Adams, A.") | {"edition": 2}, True),
        (by("Adams, A.") | {"edition": "1"}, by("Adams, A.") | {"edition": "2"}, False),
        ({"author": [{"literal": "State Department"}]}, {"author": [{"literal": "State  department"}]}, True),
    ],
)
def test_two_books_of_one_title_and_year(one: dict[str, Any], other: dict[str, Any], same: bool | None) -> None:
    assert one_work(entry(**one), entry("b", **other), fold) is same
    assert one_work(entry("b", **other), entry(**one), fold) is same


@pytest.mark.parametrize(
    ("one", "other", "perhaps"),
    [
        ({}, {}, True),
        ({"issued": {"date-parts": [[1955]]}}, {}, False),
        ({"issued": {"raw": "n.d."}}, {}, True),
        ({"URL": "https://www.a.org/b/"}, {"URL": "http://a.org/b"}, True),
        ({"URL": "https://a.org/b"}, {"URL": "https://a.org/c"}, False),
        ({"URL": "https://a.org/b"}, {}, True),
        (by("Adams, A."), by("Brown, B."), False),
        (by("Adams, A."), {}, True),
    ],
)
def test_two_entries_of_one_title(one: dict[str, Any], other: dict[str, Any], perhaps: bool) -> None:
    assert may_be_one_work(entry(**one), entry("b", **other), fold) is perhaps
    assert may_be_one_work(entry("b", **other), entry(**one), fold) is perhaps


def test_hands_differ_by_given_name() -> None:
    names = {
        "a": "Adams, J.", "b": "Adams, John", "c": "Brown, John", "d": "Brown, James", "e": "Brown, J.", "f": "Brown, John",
        "g": "Smith, John, Jr.", "h": "Smith, John, Sr.", "i": "Garver", "j": "Garver, John W.",
    }  # fmt: skip
    line = lineages({key: entry(key, **by(name)) for key, name in names.items()}, fold)
    assert line["a"] == line["b"]
    assert line["c"] == line["f"]
    assert line["i"] == line["j"]
    assert len({line[key] for key in "acdegi"}) == 6  # "J. Brown" may be either of two
    assert line["g"] != line["h"]


def test_works_without_authors_share_their_house() -> None:
    works = {
        "a": entry("a", publisher="The Times"),
        "b": entry("b", **{"container-title": "the  times"}),
        "c": entry("c"),
    }
    line = lineages(works, fold)
    assert line["a"] == line["b"] != line["c"]


def test_works_of_one_tradition_are_one_line() -> None:
    press = {"note": "kind: press; tradition: PRC press"}
    works = {
        "a": entry("a", **press, **by("Adams, A.")),
        "b": entry("b", publisher="The People", **{"note": "tradition: prc press; kind: press"}),
        "c": entry("c", publisher="The People", note="kind: press; tradition: independent"),
        "d": entry("d", publisher="The People", note="kind: unsigned page; tradition: none known"),
        "e": entry("e", publisher="The People"),
        "f": entry("f", **by("Adams, A.")),
    }
    line = lineages(works, fold)
    assert line["a"] == line["b"]
    assert line["c"] == line["d"] == line["e"]
    assert len({line[key] for key in "acf"}) == 3


def test_kinds_and_traditions_of_the_shipped_works(root: Path) -> None:
    for key, given in read_sound(root).bibliography.items():
        assert given.kind in KINDS, key
        assert bool(given.stated_tradition) or given.kind not in ("press", "popular", "unsigned page"), key
    assert entry(note="kind: document").primary
    assert entry(note="kind: primary (treaty text)").primary
    assert not entry(note="kind: memoir").primary


def test_one_address_is_one_work_unless_volume_or_author_differ(vocabulary: Vocabulary) -> None:
    claim = said("a visited b", "visited", visitor="a", place="in b", cites=["one", "two"])
    page = {"URL": "https://example.org/file"}
    for given, number in (
        (({}, {}), 1),
        ((by("Adams, A."), {}), 1),
        ((by("Adams, A."), by("Brown, B.")), 0),
        (({"volume": 1}, {"volume": 2}), 0),
    ):
        works = [work(key, **page, **more) for key, more in zip(("one", "two"), given, strict=True)]
        assert len(edges(to_corpus((claim, *works), vocabulary))) == number


def test_an_entry_that_does_not_say_enough_is_perhaps_the_same(vocabulary: Vocabulary) -> None:
    claim = said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["one", "two"])
    corpus = to_corpus(
        (
            claim,
            work("one", issued=1970, title="Memoirs", **by("Adams, A.")),
            work("two", issued=1970, title="Memoirs"),
        ),
        vocabulary,
    )
    (edge,) = edges(corpus)
    assert not edge.certain


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (by("Adams, A."), by("Brown, A."), None),
        (by("Adams, A."), by("Adams, A."), "definite"),
        (
            by("Glennon, J.", role="editor") | {"volume": "II"},
            by("Keefer, E.", role="editor") | {"volume": "XIX"},
            None,
        ),
        (
            by("Glennon, J.", role="editor") | {"volume": "II"},
            by("Glennon, J.", role="editor") | {"volume": "XIX"},
            None,
        ),
        (by("Adams, A."), {}, "tension"),
    ],
)
def test_one_title_is_not_one_lineage(
    first: dict[str, Any], second: dict[str, Any], verdict: str | None, vocabulary: Vocabulary
) -> None:
    claim = said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["one", "two"])
    works = [work(key, issued=1970, title="Memoirs", **given) for key, given in (("one", first), ("two", second))]
    found = [
        f.verdict for f in check(to_corpus((claim, *works), vocabulary), ("SUP706",)).findings if f.code == "SUP706"
    ]
    assert found == ([verdict] if verdict else [])

"""One error, one case: what rests on a mistake is listed with it, and nothing is lost."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from sinosoviet_corpus.model.finding import Finding, Place
from sinosoviet_corpus.model.vocabulary import Vocabulary
from sinosoviet_corpus.output.persona import _overlap, _Passages, split
from sinosoviet_corpus.rules.rule import assessed, fact, said, thing
from sinosoviet_corpus.rules.world import to_corpus
from sinosoviet_corpus.tasks.check import check
from sinosoviet_corpus.tasks.checked import Report
from sinosoviet_corpus.verdict.cases import by_case

_BORN = fact("li-born", "born", person="li", when="1889")
_SAID = said("Li was born in 1925", "born", person="li", when="1925", id="text/born")
_LED = said("his birth led to a feast", "causes", cause="text/born", effect="feast", id="text/feast")


def _checked(vocabulary: Vocabulary, *world: dict[str, Any]) -> Report:
    return check(to_corpus((thing("li", "person"), thing("feast", "event"), *world), vocabulary))


def _about(report: Report, claim: str) -> list[Finding]:
    return [f for f in report.findings if any(p.claim == claim for p in f.places)]


def test_what_takes_a_contradicted_claim_for_granted_is_listed_with_it(vocabulary: Vocabulary) -> None:
    (alone,) = _about(_checked(vocabulary, _SAID, _LED), "text/feast")
    assert alone.kind == "unsupported"
    report = _checked(vocabulary, _SAID, _LED, _BORN)
    assert _about(report, "text/feast") == []
    assert [f.falls_with for f in report.findings if f.kind == "contradiction"] == [("text/feast",)]


def test_a_conclusion_becomes_the_hint_of_the_contradiction_of_its_claim(vocabulary: Vocabulary) -> None:
    concluded = assessed("differs", "text/born", "It was 1889.", differs_in=["when"], references=["ref/li-born"])
    report = _checked(vocabulary, _SAID, _BORN, concluded)
    (found,) = (f for f in report.findings if f.kind == "contradiction")
    assert (found.code, found.hint) == ("TMP101", "It was 1889.")


def test_a_conclusion_that_was_taken_back_is_no_hint(vocabulary: Vocabulary) -> None:
    refs = {"references": ["ref/li-born"]}
    first = assessed("differs", "text/born", "It was 1889.", differs_in=["when"], date="2026-01-01", **refs)
    later = assessed("supported", "text/born", "It is on record.", date="2026-02-01", **refs)
    (found,) = (f for f in _checked(vocabulary, _SAID, _BORN, first, later).findings if f.kind == "contradiction")
    assert found.hint is None
    assert [f.code for f in _checked(vocabulary, _SAID, _BORN, later).findings if f.kind == "meta"] == ["MET008"]


def test_the_other_claims_of_a_conclusion_are_reported_with_the_contradicted_one(vocabulary: Vocabulary) -> None:
    """The finding of the conclusion is left out; what rests on one of its other claims is still listed."""
    other = said("Li was a child then", "visited", visitor="li", place="in peking", when="1930", id="text/child")
    rests = said("this led to a feast", "causes", cause="text/child", effect="feast", id="text/feast")
    concluded = assessed(
        "differs", "text/born", "text/child", "He was a man.", differs_in=["when"], references=["ref/li-born"]
    )
    report = _checked(vocabulary, _SAID, other, rests, _BORN, concluded)
    (found,) = (f for f in report.findings if f.code == "TMP101")
    assert set(found.falls_with) == {"text/child", "text/feast"}
    assert _about(report, "text/feast") == []


def test_two_claims_that_one_reference_claim_contradicts_are_one_case(vocabulary: Vocabulary) -> None:
    again = said("born, as they say, in 1926", "born", person="li", when="1926", id="text/again")
    found = [f for f in _checked(vocabulary, _SAID, again, _BORN).findings if f.code == "TMP101"]
    assert {f.claim for f in found} == {"text/born", "text/again"}
    assert list(by_case(found)) == ["text/born"]


_HOME = said("Li stayed at home", "acted", agent="li", value="stayed at home", id="text/home", sentence="one")
_IN_TOWN = fact("li-elsewhere", "visited", visitor="li", place="in town", when="1930")


def test_a_conclusion_joins_the_contradiction_of_its_sentence_on_which_it_rests(vocabulary: Vocabulary) -> None:
    def cases(*references: str) -> int:
        concluded = assessed("differs", "text/home", "He did not.", differs_in=["what"], references=list(references))
        report = _checked(vocabulary, {**_SAID, "sentence": "one"}, _HOME, _BORN, _IN_TOWN, concluded)
        return len(by_case(f for f in report.findings if f.kind == "contradiction"))

    assert cases("ref/li-born", "ref/li-elsewhere") == 1
    assert cases("ref/li-elsewhere") == 2


def test_each_error_is_reported_once_where_passages_overlap(vocabulary: Vocabulary) -> None:
    of_both = said(
        "Li was born in 1925, and died in 1926", "born", person="li", when="1925", id="text/both", sentence="one"
    )
    within = said("born in 1925", "born", person="li", when="1926", id="text/within", sentence="one", inside=True)
    apart = said("Li was born in 1927", "born", person="li", when="1927", id="text/apart", sentence="two")
    found = [f for f in _checked(vocabulary, of_both, within, apart, _BORN).findings if f.code == "TMP101"]
    against_record = [f for f in found if all(p.source_kind == "reference" for p in f.places[1:])]
    shown, hidden = split("editor", against_record, each_error_once=True)
    assert [f.claim for f in shown] == ["text/both", "text/apart"]
    assert [f.claim for f in hidden] == ["text/within"]
    assert len(split("auditor", against_record, each_error_once=True)[0]) == 3


def test_a_date_that_a_work_has_as_well_is_only_noted(vocabulary: Vocabulary) -> None:
    also = fact("li-born-too", "born", person="li", when="1925", cites=["third"])

    def severities(*world: dict[str, Any]) -> set[str]:
        report = _checked(vocabulary, _SAID, _BORN, *world)
        return {f.severity for f in report.findings if f.code == "TMP101" and f.places[0].source_kind == "text"}

    assert severities() == {"error"}
    assert severities(also) == {"info"}
    hearsay = {**also, "voices": [{"who": "li", "act": "said", "engagement": "acknowledge"}]}
    assert severities(hearsay) == {"warning"}


PLACES = st.tuples(st.sampled_from("ab"), st.integers(0, 20), st.integers(1, 6), st.sampled_from("cdefgh"))


@given(st.lists(PLACES, max_size=12), PLACES)
def test_a_passage_that_overlaps_another_is_found_as_by_brute_force(drawn: list[Any], last: Any) -> None:
    def place(source: str, start: int, size: int, claim: str) -> Place:
        end = start + size
        return Place(
            role="primary", source=source, source_kind="text", claim=claim, start=start, end=end, quote="", caption=""
        )

    passages = _Passages()
    for one in drawn:
        passages.add(place(*one))
    expected = any(one[3] == last[3] or _overlap(place(*one), place(*last)) for one in drawn)
    assert passages.reach(place(*last)) == expected


def test_contradictions_that_cannot_all_be_so_add_nothing_to_a_contradiction_of_their_case(
    vocabulary: Vocabulary,
) -> None:
    def orders(*days: str) -> list[dict[str, Any]]:
        pairs = zip(days, (*days[1:], days[0]), strict=True)
        return [said(f"{a} before {b}", "before", earlier=a, later=b, id=f"text/{a}") for a, b in pairs]

    report = _checked(vocabulary, *orders("one", "two", "three"))
    (net,) = (f for f in report.findings if f.family == "network" and f.kind == "contradiction")
    other = msgspec.structs.replace(net, code="TMP102", family="time", places=net.places[:2])
    shown, hidden = split("editor", [other, net], each_error_once=True)
    assert (shown, hidden) == ([other], [net])
    assert split("editor", [net], each_error_once=True) == ([net], [])

"""Cases of the views on what researchers concluded."""

from __future__ import annotations

from sinosoviet_corpus.rules.rule import assessed, fact, said
from tests.views.case import Cases, case

_MET = said("Mao met Khrushchev", "met", participant=["mao", "khrushchev"], id="text/met")
_STAYED = said("Zhou stayed in Moscow", "visited", visitor="zhou", place="in moscow", id="text/stayed")
_RECORD = fact("met", "met", participant=["mao", "stalin"])
_OTHER = fact("stayed", "visited", visitor="zhou", place="in peking")

CASES: Cases = {
    "conclusions": [
        case(
            "each claim has its assessment, and the first claim in the text leads",
            _MET,
            _STAYED,
            _RECORD,
            assessed(
                "differs", "text/stayed", "text/met", "It was Stalin.", differs_in=["who"], references=["ref/met"]
            ),
        ),
        case(
            "the latest assessment counts; the one that lost its first claim is led by the next",
            _MET,
            _STAYED,
            _RECORD,
            assessed("not found", "text/met", "text/stayed", "Nothing was found.", date="2026-01-01"),
            assessed("supported", "text/met", "It is on record.", references=["ref/met"], date="2026-02-01"),
        ),
        case(
            "of two of one day the first by its id counts",
            _MET,
            _RECORD,
            assessed("not found", "text/met", "Nothing was found."),
            assessed("supported", "text/met", "It is on record.", references=["ref/met"]),
        ),
        case(
            "a claim that was set aside needs none",
            {**_MET, "rank": "deprecated", "rank_reason": "annotated twice"},
            _RECORD,
            assessed("supported", "text/met", "It is on record.", references=["ref/met"]),
        ),
        case(
            "a claim on record has no assessment, and verify refuses one",
            _MET,
            _RECORD,
            assessed("not found", "ref/met", "Nothing else was found."),
        ),
    ],
    "concluded": [
        case(
            "a row for each reference claim with each further claim",
            _MET,
            _STAYED,
            _RECORD,
            _OTHER,
            assessed(
                "differs",
                "text/met",
                "text/stayed",
                "It was Stalin.",
                differs_in=["who"],
                references=["ref/met", "ref/stayed"],
            ),
        ),
        case(
            "without reference claims and with one claim there is one row",
            _MET,
            assessed("not found", "text/met", "Nothing was found."),
        ),
    ],
}

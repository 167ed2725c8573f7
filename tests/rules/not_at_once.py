"""More examples of TMP106 not-at-once: each notices a change of the rule that no other does."""

from typing import Any

from sinosoviet_corpus.rules.rule import fact, fires, said, silent


def _dated(event: str, times: int, when: str) -> list[dict[str, Any]]:
    return [fact(f"{event}-{n:02}", "took_place", event=event, when=when) for n in range(times)]


EXAMPLES = (
    fires(
        "38 days, but the statement is dated about 28 December",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-28~"),
        said("the letter of 4 February", "took_place", event="letter", when="1955-02-04"),
        at="immediately afterwards",
        says="38 days",
        verdict="tension",
    ),
    fires(
        "a second date of the letter, the same but doubtful, changes nothing",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-28"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
        fact("letter", "took_place", event="letter", when="1955-01-31?"),
        at="immediately afterwards",
        says="34 days",
        verdict="definite",
    ),
    silent(
        "by the nearest of the dates it was within a month",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-31"),
        fact("statement-about-then", "took_place", event="statement", when="1954-12-28~"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
    ),
    fires(
        "of two orders with one end one has a date for the other side",
        said("immediately afterwards", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        said("at once after the speech", "before", earlier="speech", later="letter", value="immediately", id="text/p"),
        fact("statement", "took_place", event="statement", when="1954-12-15"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
        at="immediately afterwards",
        says="47 days",
        verdict="definite",
        missing="a date for both sides",
    ),
    fires(
        "of two orders with one beginning one has a date for the other side",
        said("immediately afterwards", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        said("at once he spoke", "before", earlier="statement", later="speech", value="immediately", id="text/p"),
        fact("statement", "took_place", event="statement", when="1954-12-15"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
        at="immediately afterwards",
        says="47 days",
        verdict="definite",
        missing="a date for both sides",
    ),
    silent(
        "of many dates of the statement the latest as it is written excuses the text",
        said("immediately afterwards", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        *_dated("statement", 20, "1954-12-10~"),
        fact("statement-late", "took_place", event="statement", when="1954-12-14"),
        said("the letter of 14 January", "took_place", event="letter", when="1955-01-14"),
    ),
    silent(
        "of many dates of the letter the soonest as it is written excuses the text",
        said("immediately afterwards", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        *_dated("letter", 20, "1955-01-18~"),
        fact("letter-soon", "took_place", event="letter", when="1955-01-14"),
        said("the statement of 14 December", "took_place", event="statement", when="1954-12-14"),
    ),
    fires(
        "two works have the statement end on one day, and the exacter one is named",
        said("immediately", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        fact("a", "took_place", event="statement", when="1954-12-01/1954-12-15"),
        fact("b", "took_place", event="statement", when="1954-12-15"),
        said("the letter of 30 January", "took_place", event="letter", when="1955-01-30"),
        at="immediately",
        says="Statement took place on 15 December 1954",
        verdict="definite",
    ),
    fires(
        "33 days as the dates are written, and 31 if both are local days",
        said("immediately", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        fact("statement", "took_place", event="statement", when="1954-12-15"),
        fact("letter", "took_place", event="letter", when="1955-01-17"),
        at="immediately",
        says="at least 33 days",
        verdict="tension",
    ),
    fires(
        "32 days as the dates are written",
        said("immediately", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        fact("statement", "took_place", event="statement", when="1954-12-15"),
        fact("letter", "took_place", event="letter", when="1955-01-16"),
        at="immediately",
        says="at least 32 days",
        verdict="tension",
    ),
    fires(
        "two works have the letter begin on one day, and the exacter one is named",
        said("immediately", "before", earlier="statement", later="letter", value="immediately", id="text/o"),
        said("the statement of 15 December", "took_place", event="statement", when="1954-12-15"),
        fact("a", "took_place", event="letter", when="1955-01-30/1955-02-28"),
        fact("b", "took_place", event="letter", when="1955-01-30"),
        at="immediately",
        says="Letter took place on 30 January 1955",
        verdict="definite",
    ),
)

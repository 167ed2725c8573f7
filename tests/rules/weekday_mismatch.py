"""More examples of TMP003 weekday-mismatch: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, silent

EXAMPLES = (
    fires(
        "provisional 9",
        said("on a Tuesday", "took_place", event="signing", when="1950-01-01", raw="Tuesday, 1 January"),
        at="on a Tuesday",
        says="that day was a Sunday",
        verdict="definite",
    ),
    fires(
        "provisional 10",
        said(
            "the day after the Ides",
            "died",
            person="c",
            when="-0043-03-15",
            raw="Thursday, 15 March",
            calendar="julian",
        ),
        at="the day after the Ides",
        says="that day was a Wednesday",
        verdict="definite",
    ),
    silent(
        "by the Julian calendar it was one",
        said(
            "old style", "took_place", event="shooting", when="1905-01-09", raw="Sunday, 9 January", calendar="julian"
        ),
    ),
    silent(
        "one of the two fits",
        said("Monday or Tuesday", "took_place", event="signing", when="1950-02-14", raw="Monday or Tuesday, 14th"),
    ),
    silent(
        "both days lie in the stretch",
        said(
            "from Monday to Friday",
            "took_place",
            event="talks",
            when="extent 1950-02-13/1950-02-17",
            raw="Monday to Friday, 13 to 17 February",
        ),
    ),
    silent(
        "a month has every day of the week",
        said("a Monday in February", "took_place", event="signing", when="1950-02", raw="a Monday in February 1950"),
    ),
    silent(
        "only of a single day it is asked",
        said(
            "from Sunday on",
            "took_place",
            event="talks",
            when="extent 1950-02-13/1950-02-17",
            raw="called on Sunday, held 13 to 17 February",
        ),
    ),
)

"""More examples of TMP003 weekday-mismatch: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, silent

EXAMPLES = (
    fires(
        "the weekday is one too late",
        said("signed on Wednesday", "took_place", event="signing", when="1950-02-14", raw="Wednesday 14 February"),
        at="signed on Wednesday",
        says="that day was a Tuesday",
        verdict="definite",
    ),
    fires(
        "the Ides of March before Christ were a Wednesday, not a Sunday",
        said("the Ides of March", "died", person="c", when="-0043-03-15", raw="Sunday, 15 March", calendar="julian"),
        at="the Ides of March",
        says="that day was a Wednesday",
        verdict="definite",
    ),
    fires(
        "old style: by the Julian calendar it was a Wednesday, not a Monday",
        said(
            "in the old style",
            "took_place",
            event="fire",
            when="1917-10-25",
            raw="Monday, 25 October",
            calendar="julian",
        ),
        at="in the old style",
        says="that day was a Wednesday",
        verdict="definite",
    ),
    fires(
        "neither of two weekdays fits",
        said("Monday or Tuesday", "took_place", event="signing", when="1920-02-14", raw="Monday or Tuesday, 14th"),
        at="Monday or Tuesday",
        says="that day was a Saturday",
        verdict="definite",
    ),
    fires(
        "a Sunday is called a Tuesday",
        said("on a Tuesday", "took_place", event="signing", when="1950-01-01", raw="Tuesday, 1 January"),
        at="on a Tuesday",
        says="that day was a Sunday",
        verdict="definite",
    ),
    fires(
        "before Christ, and the weekday is one too late",
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
        "both weekdays lie in the stretch",
        said(
            "from Monday to Friday",
            "took_place",
            event="talks",
            when="extent 1950-02-13/1950-02-17",
            raw="Monday to Friday, 13 to 17 February",
        ),
    ),
    silent(
        "a stretch of several days is not tested",
        said(
            "from Sunday on",
            "took_place",
            event="talks",
            when="extent 1950-02-13/1950-02-17",
            raw="called on Sunday, held 13 to 17 February",
        ),
    ),
)

"""More examples of TMP004: they notice a change of the rule."""

from sinosoviet_corpus.rules.rule import fires, said, silent

EXAMPLES = (
    fires(
        "a Monday that was a Wednesday",
        said("on Monday, 15 February 1950", "met", participant=["a", "b"], dates=[("Monday, 15 February 1950", "1950-02-15")]),
        at="Monday, 15 February 1950",
        says="that day was a Wednesday",
        verdict="definite",
    ),
    fires(
        "a Monday that was a Thursday",
        said("on Monday, 16 February 1950", "met", participant=["a", "b"], dates=[("Monday, 16 February 1950", "1950-02-16")]),
        at="Monday, 16 February 1950",
        says="that day was a Thursday",
        verdict="definite",
    ),
    fires(
        "a Monday that was a Friday",
        said("on Monday, 17 February 1950", "met", participant=["a", "b"], dates=[("Monday, 17 February 1950", "1950-02-17")]),
        at="Monday, 17 February 1950",
        says="that day was a Friday",
        verdict="definite",
    ),
    fires(
        "a Monday that was a Saturday",
        said("on Monday, 18 February 1950", "met", participant=["a", "b"], dates=[("Monday, 18 February 1950", "1950-02-18")]),
        at="Monday, 18 February 1950",
        says="that day was a Saturday",
        verdict="definite",
    ),
    fires(
        "the end is about 1956, perhaps after the beginning",
        said("from 1957 to about 1956", "met", participant=["a", "b"], dates=[("1957 to about 1956", "extent 1957/1956~")]),
        at="1957 to about 1956",
        says="ends before it begins",
        verdict="tension",
    ),
    fires(
        "about a week too late: both may be the same day",
        said("from about 8 to 1 January 1956", "met", participant=["a", "b"],
             dates=[("about 8 to 1 January 1956", "extent 1956-01-08~/1956-01-01")]),
        at="about 8 to 1 January 1956",
        says="ends before it begins",
        verdict="tension",
    ),
    silent(
        "the month is in doubt, and the day of the week fits the date as it stands",
        said("on Tuesday, 14 February 1950", "met", participant=["a", "b"], dates=[("Tuesday, 14 February 1950", "1950-02~-14")]),
    ),
    fires(
        "1700 had a leap day by the Julian calendar",
        said("on 29 February 1700", "met", participant=["a", "b"], dates=[("29 February 1700", "1700-02-29")]),
        at="29 February 1700",
        says="does not exist",
        verdict="tension",
    ),
    fires(
        "no year has a thirteenth month",
        said("in month 13 of 1955", "met", participant=["a", "b"], dates=[("month 13 of 1955", "1955-13")]),
        at="month 13 of 1955",
        says="does not exist",
        verdict="definite",
    ),
    fires(
        "no year has a month 0",
        said("in month 0 of 1955", "met", participant=["a", "b"], dates=[("month 0 of 1955", "1955-00")]),
        at="month 0 of 1955",
        says="does not exist",
        verdict="definite",
    ),
    fires(
        "the beginning is about 1957, perhaps before the end",
        said("from about 1957 to 1956", "met", participant=["a", "b"], dates=[("about 1957 to 1956", "extent 1957~/1956")]),
        at="about 1957 to 1956",
        says="ends before it begins",
        verdict="tension",
    ),
    fires(
        "about Monday the 14th: the day is in doubt",
        said("about Monday, 14 February", "met", participant=["a", "b"], dates=[("Monday, 14 February", "1950-02-14~")]),
        at="Monday, 14 February",
        says="that day was a Tuesday",
        verdict="tension",
    ),
    fires(
        "a Sunday that was a Monday",
        said("on Sunday, 13 February 1950", "met", participant=["a", "b"], dates=[("Sunday, 13 February 1950", "1950-02-13")]),
        at="Sunday, 13 February 1950",
        says="that day was a Monday",
        verdict="definite",
    ),
    fires(
        "a Saturday that was a Sunday",
        said("on Saturday, 12 February 1950", "met", participant=["a", "b"], dates=[("Saturday, 12 February 1950", "1950-02-12")]),
        at="Saturday, 12 February 1950",
        says="that day was a Sunday",
        verdict="definite",
    ),
    fires(
        "a Monday of a year before Christ, of which the calendar is not said",
        said("on Monday, 16 March 44 BC", "met", participant=["a", "b"], dates=[("Monday, 16 March 44 BC", "-0043-03-16")]),
        at="Monday, 16 March 44 BC",
        says="names a wrong day of the week",
        verdict="tension",
    ),
    fires(
        "neither of two weekdays fits",
        said("Monday or Wednesday, 14 February 1950", "met", participant=["a", "b"],
             dates=[("Monday or Wednesday, 14 February 1950", "1950-02-14")]),
        at="Monday or Wednesday, 14 February 1950",
        says="that day was a Tuesday",
        verdict="definite",
    ),
    silent(
        "one of two weekdays fits",
        said("Monday or Tuesday, 14 February 1950", "met", participant=["a", "b"],
             dates=[("Monday or Tuesday, 14 February 1950", "1950-02-14")]),
    ),
    silent(
        "a month has every day of the week",
        said("a Monday in February 1950", "met", participant=["a", "b"], dates=[("a Monday in February 1950", "1950-02")]),
    ),
    silent(
        "it may have begun and ended in one year",
        said("from 1956 to 1956", "met", participant=["a", "b"], dates=[("1956 to 1956", "extent 1956/1956")]),
    ),
    silent(
        "a day begins and ends on itself",
        said("on 1 January 1956", "met", participant=["a", "b"], dates=[("1 January 1956", "1956-01-01")]),
    ),
    silent(
        "another claim of the sentence has the date",
        said("He died,", "died", person="a", when="1957-06-31", sentence="one"),
        said("on 31 June 1957", "met", participant=["b", "c"], dates=[("31 June 1957", "1957-06-31")], sentence="one"),
    ),
)  # fmt: skip

"""More examples of LIF205 age-statement: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, amount, fact, fires, said, silent, thing

_BORN = fact("li-born", "born", person="li", when="1889-10-29")

_NEW_YEAR = fact("li-born", "born", person="li", when="1951-01-01")


def _aged(low: float, high: float) -> dict[str, object]:
    return amount(low, high, "years of age", "age")


_DIED_AT_40 = said("died in May 1955, aged 40", "died", person="li", when="1955-05", quantity=_aged(40, 40))

_BORN_IN_1920 = fact("li-born", "born", person="li", when="1920-05-10")

_NAMESAKES = thing("li", "person"), thing("old-li", "person", label="Li")


EXAMPLES = (
    fires(
        "aged 5 on the day of his birth",
        said(
            "aged 5 in the month of his birth",
            "visited",
            visitor="li",
            place="in moscow",
            when="1889-10-29",
            quantity=_aged(5, 5),
        ),
        thing("li", "person"),
        _BORN,
        at="aged 5 in the month of his birth",
        says="to 0 by birthdays",
        verdict="definite",
    ),
    fires(
        "aged 7 three days after his 8th birthday",
        said(
            "aged 7 three days after his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1959-01-04",
            quantity=_aged(7, 7),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 7 three days after his birthday",
        says="aged 8 to 8",
        verdict="definite",
    ),
    fires(
        "aged 8 two days before his 8th birthday: perhaps counted in sui",
        said(
            "aged 8 two days before his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1958-12-30",
            quantity=_aged(8, 8),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 8 two days before his birthday",
        says="aged 7 to 7",
        verdict="tension",
    ),
    fires(
        "aged 10 four days before his 8th birthday: more than sui explains",
        said(
            "aged 10 four days before his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1958-12-28",
            quantity=_aged(10, 10),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 10 four days before his birthday",
        says="aged 7 to 7",
        verdict="definite",
    ),
    fires(
        "aged 10 on the eve of his 8th birthday: 9 in sui, and both 7 and 8 by birthdays",
        said(
            "aged 10 on the eve of his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1958-12-31",
            quantity=_aged(10, 10),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 10 on the eve of his birthday",
        says="aged 7 to 8",
        verdict="definite",
    ),
    fires(
        "aged 39, born in 1094, died in 1130: perhaps counted in sui, from a birth before the New Year",
        said("Wang died in 1130, aged 39", "died", person="wang", when="1130", quantity=_aged(39, 39)),
        fact("wang-born", "born", person="wang", when="1094"),
        at="Wang died in 1130, aged 39",
        says="aged 35 to 37",
        verdict="tension",
    ),
    fires(
        "aged 3 two months after his birth: 2 in sui, as there was one New Year",
        said("aged 3", "visited", visitor="li", place="in moscow", when="1951-02-28", quantity=_aged(3, 3)),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 3",
        says="aged 0 to 0",
        verdict="definite",
    ),
    fires(
        "born on 5 March, after New Year by any count: 2 in sui at the end of the next year",
        said("aged 3 in 1952", "visited", visitor="li", place="in moscow", when="1952-12-28", quantity=_aged(3, 3)),
        thing("li", "person"),
        fact("li-born", "born", person="li", when="1951-03-05"),
        at="aged 3 in 1952",
        says="aged 1 to 1",
        verdict="definite",
    ),
    fires(
        "born on 4 March: by a date of another calendar perhaps still in the year before",
        said("aged 3 in 1952", "visited", visitor="li", place="in moscow", when="1952-12-28", quantity=_aged(3, 3)),
        thing("li", "person"),
        fact("li-born", "born", person="li", when="1951-03-04"),
        at="aged 3 in 1952",
        says="aged 1 to 1",
        verdict="tension",
    ),
    fires(
        "born in September 1600, died in August 1640, aged 42: so, if years began before and after",
        said("died at 42", "died", person="li", when="1640-08-23", quantity=_aged(42, 42)),
        fact("li-born", "born", person="li", when="1600-09-05"),
        at="died at 42",
        says="aged 39 to 39",
        verdict="tension",
    ),
    fires(
        "a day too early for that, with the day of grace",
        said("died at 42", "died", person="li", when="1640-08-22", quantity=_aged(42, 42)),
        fact("li-born", "born", person="li", when="1600-09-05"),
        at="died at 42",
        says="aged 39 to 39",
        verdict="definite",
    ),
    silent(
        "it is before his birth: act-before-birth reports it",
        said(
            "visited Moscow in 1880, aged 35",
            "visited",
            visitor="li",
            place="in moscow",
            when="1880",
            quantity=_aged(35, 35),
        ),
        thing("li", "person"),
        _BORN,
    ),
    silent(
        "he was over thirty: 34 or 35",
        said(
            "over thirty in 1924",
            "visited",
            visitor="li",
            place="in moscow",
            when="1924",
            quantity={**_aged(30, 0), "hi": None},
        ),
        thing("li", "person"),
        _BORN,
    ),
    fires(
        "the text itself says when he was born",
        said("Li was born in 1889", "born", person="li", when="1889-10-29"),
        said("died at 42", "died", person="li", when="1927-04-28", quantity=_aged(42, 42)),
        at="died at 42",
        says="Li was born on 29 October 1889: aged 37 to 37",
        verdict="definite",
    ),
    fires(
        "the age is on record, and the text says when he was born",
        said("Li was born in 1880", "born", person="li", when="1880-10-29"),
        fact("died", "died", person="li", when="1927-04-28", quantity=_aged(37, 37)),
        at="Li was born in 1880",
        says="aged 46 to 46 by birthdays",
        verdict="definite",
    ),
    fires(
        "others who have one name are not meant",
        _DIED_AT_40,
        thing("wu", "person"),
        thing("young-wu", "person", label="Wu"),
        _BORN_IN_1920,
        at="died in May 1955, aged 40",
        says="aged 34 to 35",
        verdict="definite",
    ),
    fires(
        "another of that name died on the first day of that month",
        _DIED_AT_40,
        *_NAMESAKES,
        _BORN_IN_1920,
        fact("other-died", "died", person="old-li", when="1955-04-30"),
        at="died in May 1955, aged 40",
        says="aged 34 to 35",
        verdict="tension",
    ),
    fires(
        "another of that name was dead before that month",
        _DIED_AT_40,
        *_NAMESAKES,
        _BORN_IN_1920,
        fact("other-died", "died", person="old-li", when="1955-04-15"),
        at="died in May 1955, aged 40",
        says="aged 34 to 35",
        verdict="definite",
    ),
    fires(
        "another of that name was born on the last day of that month, by local time",
        _DIED_AT_40,
        *_NAMESAKES,
        _BORN_IN_1920,
        fact("other-born", "born", person="old-li", when="1955-06-01"),
        at="died in May 1955, aged 40",
        says="aged 34 to 35",
        verdict="tension",
    ),
    fires(
        "another of that name was born after that month",
        _DIED_AT_40,
        *_NAMESAKES,
        _BORN_IN_1920,
        fact("other-born", "born", person="old-li", when="1955-06-15"),
        at="died in May 1955, aged 40",
        says="aged 34 to 35",
        verdict="definite",
    ),
    silent(
        "for an age that only the record has, no date of birth is missing",
        said("Li lived in Moscow", "lived_in", person="li", place="in moscow"),
        fact("died", "died", person="li", when="1927-04-28", quantity=_aged(37, 37)),
    ),
    abstains(
        "the birth on record has no date",
        _DIED_AT_40,
        fact("li-born", "born", person="li"),
        missing="a date of birth of Li",
    ),
)

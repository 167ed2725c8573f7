"""More examples of LIF205 age-statement: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import amount, fact, fires, said, silent, thing

_BORN = fact("li-born", "born", person="li", when="1889-10-29")

_NEW_YEAR = fact("li-born", "born", person="li", when="1951-01-01")


def _aged(low: float, high: float) -> dict[str, object]:
    return amount(low, high, "years of age", "age")


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
        "aged 10 on the eve of his 8th birthday, when both years count",
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
        verdict="tension",
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
)

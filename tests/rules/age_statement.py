"""More examples of LIF205 age-statement: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, amount, fact, fires, said, silent, thing

_BORN = fact("li-born", "born", person="li", when="1889-10-29")

_NEW_YEAR = fact("li-born", "born", person="li", when="1901-01-01")


def _aged(low: float, high: float) -> dict[str, object]:
    return amount(low, high, "years of age", "age")


EXAMPLES = (
    fires(
        "provisional 9",
        said(
            "aged 10 two days before his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1908-12-30",
            quantity=_aged(10, 10),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 10 two days before his birthday",
        says="aged 7 to 7",
        verdict="definite",
    ),
    fires(
        "provisional 10",
        said(
            "aged 10 on the eve of his birthday",
            "visited",
            visitor="li",
            place="in moscow",
            when="1908-12-31",
            quantity=_aged(10, 10),
        ),
        thing("li", "person"),
        _NEW_YEAR,
        at="aged 10 on the eve of his birthday",
        says="aged 7 to 8",
        verdict="tension",
    ),
    silent(
        "it may have been after his birthday",
        said(
            "visited Moscow in 1924, aged 35",
            "visited",
            visitor="li",
            place="in moscow",
            when="1924",
            quantity=_aged(35, 35),
        ),
        thing("li", "person"),
        _BORN,
    ),
    silent(
        "he was 34 or 35",
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
    silent(
        "before the birth is the business of act-before-birth",
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
    abstains(
        "provisional 16",
        said("died, aged 36", "died", person="li", quantity=_aged(36, 36)),
        _BORN,
        missing="a date of the statement",
    ),
)

"""More examples of TMP104 duration-mismatch: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, amount, fact, fires, said, silent


def _lasted(number: float, unit: str) -> dict[str, object]:
    return amount(number, number, unit, "duration")


EXAMPLES = (
    fires(
        "provisional 9",
        said(
            "nine days, from 30 April to 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-04-30/1954-05-10",
            quantity=_lasted(9, "days"),
        ),
        at="nine days, from 30 April to 10 May",
        says="too short. By its own dates: 10 to 11 days",
        verdict="tension",
    ),
    fires(
        "provisional 10",
        said(
            "nine days, on 1 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-01/1954-05-01",
            quantity=_lasted(9, "days"),
        ),
        at="nine days, on 1 May",
        says="0 to 1 days",
        verdict="definite",
    ),
    fires(
        "provisional 11",
        said(
            "fourteen days, from about 10 to 15 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-10~/1954-05-15",
            quantity=_lasted(14, "days"),
        ),
        at="fourteen days, from about 10 to 15 May",
        says="too long",
        verdict="tension",
    ),
    fires(
        "provisional 12",
        said(
            "fourteen days, from 10 to about 15 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-10/1954-05-15~",
            quantity=_lasted(14, "days"),
        ),
        at="fourteen days, from 10 to about 15 May",
        says="too long",
        verdict="tension",
    ),
    fires(
        "provisional 13",
        said(
            "twelve days, from 1 to about 20 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-01/1954-05-20~",
            quantity=_lasted(12, "days"),
        ),
        at="twelve days, from 1 to about 20 May",
        says="too short",
        verdict="tension",
    ),
    fires(
        "provisional 14",
        said(
            "for seven months, until about 11 September",
            "fought",
            party=["a", "b"],
            when="extent 1969-03-02/1969-09-11~",
            quantity=_lasted(7, "months"),
        ),
        at="for seven months, until about 11 September",
        says="too long",
        verdict="tension",
    ),
    silent(
        "nine days lie between",
        said(
            "nine days, from 1 to 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-01/1954-05-10",
            quantity=_lasted(9, "days"),
        ),
    ),
    silent(
        "of the months no day is given",
        said(
            "two months, from May to June",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05/1954-06",
            quantity=_lasted(2, "months"),
        ),
    ),
    silent(
        "a part may be shorter than the whole",
        said("the fighting lasted a month", "numbered", entity="fighting", quantity=_lasted(1, "month")),
        fact("fighting", "took_place", event="fighting", when="1969-03"),
        fact("battle", "part_of", part="battle", whole="fighting"),
        fact("battle-on-2-march", "took_place", event="battle", when="1969-03-02"),
    ),
    silent(
        "a week has room in a month",
        said("the fighting lasted a week", "numbered", entity="fighting", quantity=_lasted(1, "week")),
        fact("fighting", "took_place", event="fighting", when="1969-03"),
    ),
    silent(
        "the end is open",
        said(
            "nine days, from 1 May on",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-01/..",
            quantity=_lasted(9, "days"),
        ),
    ),
    silent(
        "the beginning is open",
        said(
            "nine days, until 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent ../1954-05-10",
            quantity=_lasted(9, "days"),
        ),
    ),
    abstains(
        "provisional 23",
        said(
            "nine days, from 9 August to 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-08-09/1954-05-10",
            quantity=_lasted(9, "days"),
        ),
        missing="its beginning and its end",
    ),
    abstains(
        "provisional 24",
        said(
            "nine days, from about 12 to 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-12~/1954-05-10",
            quantity=_lasted(9, "days"),
        ),
        missing="its beginning and its end",
    ),
    abstains(
        "provisional 25",
        said(
            "nine days, from 12 to about 10 May",
            "visited",
            visitor="a",
            place="in b",
            when="extent 1954-05-12/1954-05-10~",
            quantity=_lasted(9, "days"),
        ),
        missing="its beginning and its end",
    ),
    abstains(
        "provisional 26",
        said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
        fact("fighting", "took_place", event="fighting", when="after 1969-03"),
        missing="its beginning and its end",
    ),
    abstains(
        "provisional 27",
        said("the fighting lasted six weeks", "numbered", entity="fighting", quantity=_lasted(6, "weeks")),
        fact("fighting", "began", event="fighting", when="1969-03"),
        missing="its beginning and its end",
    ),
)

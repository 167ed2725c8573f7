"""More examples of QTY503 magnitude-slip: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import amount, fact, fires, said, silent


def _number(number: float, unit: str = "persons", counted: str = "settlers") -> dict[str, object]:
    return amount(number, number, unit, counted)


EXAMPLES = (
    fires(
        "another text says at least 1,500, which corroborates nothing",
        said("1,500 hectares", "numbered", entity="farm", when="1955", quantity=_number(1500, "hectares", "land")),
        said(
            "at least 1,500 hectares",
            "numbered",
            entity="farm",
            when="1955",
            quantity={**_number(1500, "hectares", "land"), "hi": None},
            source="other",
        ),
        fact("farm", "numbered", entity="farm", when="1955", quantity=_number(100, "hectares", "land")),
        at="1,500 hectares",
        says="factor 15",
    ),
    fires(
        "a work has the number of the text, but for the year before",
        said("1,500 hectares", "numbered", entity="farm", when="1955", quantity=_number(1500, "hectares", "land")),
        fact("farm", "numbered", entity="farm", when="1955", quantity=_number(100, "hectares", "land")),
        fact("the-year-before", "numbered", entity="farm", when="1954", quantity=_number(1500, "hectares", "land")),
        at="1,500 hectares",
        says="factor 15",
    ),
    fires(
        "67 for 6,700: two noughts are missing",
        said("67 settlers", "numbered", entity="settlers", when="1923", quantity=_number(67)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(6700)),
        at="67 settlers",
        says="factor 100",
    ),
    fires(
        "67 for 67,000: thousands were taken for single ones",
        said("67 settlers", "numbered", entity="settlers", when="1923", quantity=_number(67)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(67000)),
        at="67 settlers",
        says="factor 1000",
    ),
    fires(
        "7 for 700 million: yi was left out",
        said("7 settlers", "numbered", entity="settlers", when="1923", quantity=_number(7)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(700000000)),
        at="7 settlers",
        says="factor 100000000",
    ),
    fires(
        "234 kilograms for 117: catties were taken for kilograms",
        said("234 kilograms", "numbered", entity="load", when="1955", quantity=_number(234, "kilograms", "weight")),
        fact("load", "numbered", entity="load", when="1955", quantity=_number(117, "kilograms", "weight")),
        at="234 kilograms",
        says="factor 2",
    ),
    fires(
        "234 kilometres for 117: li were taken for kilometres",
        said("234 kilometres", "numbered", entity="road", when="1955", quantity=_number(234, "kilometres", "length")),
        fact("road", "numbered", entity="road", when="1955", quantity=_number(117, "kilometres", "length")),
        at="234 kilometres",
        says="factor 2",
    ),
    fires(
        "the text has 1, the smallest number that counts",
        said("1 settler", "numbered", entity="settlers", when="1923", quantity=_number(1)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(10)),
        at="1 settler",
        says="factor 10",
    ),
    fires(
        "the record has 1, the smallest number that counts",
        said("10 settlers", "numbered", entity="settlers", when="1923", quantity=_number(10)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(1)),
        at="10 settlers",
        says="factor 10",
    ),
    fires(
        "the text gives a range of no more than a twentieth",
        said("100 to 105 settlers", "numbered", entity="settlers", when="1923", quantity={**_number(100), "hi": 105}),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(1000)),
        at="100 to 105 settlers",
        says="factor 10",
    ),
    fires(
        "the record gives a range of no more than a twentieth",
        said("1,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(1000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity={**_number(100), "hi": 105}),
        at="1,000 settlers",
        says="factor 10",
    ),
    silent(
        "a wide range on record fits many factors",
        said("1,500 settlers", "numbered", entity="settlers", when="1923", quantity=_number(1500)),
        fact("range", "numbered", entity="settlers", when="1923", quantity={**_number(100), "hi": 200}),
    ),
    silent(
        "at least 120,000 may be many more",
        said("12,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(12000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity={**_number(120000), "hi": None}),
    ),
    silent(
        "one text has 2 kilometres, another 1: by round numbers both may mean one and a half",
        said("2 kilometres", "numbered", entity="road", when="1955", quantity=_number(2, "kilometres", "length")),
        said(
            "1 kilometre",
            "numbered",
            entity="road",
            when="1955",
            quantity=_number(1, "kilometres", "length"),
            source="other",
        ),
    ),
    fires(
        "a work has the number of one of two texts, for another time",
        said("120,000 settlers in 1923", "numbered", entity="settlers", when="1923", quantity=_number(120000)),
        said("12,000 settlers", "numbered", entity="settlers", quantity=_number(12000), source="zzz"),
        fact("settlers", "numbered", entity="settlers", when="1925", quantity=_number(12000)),
        at="120,000 settlers in 1923",
        says="factor 10",
    ),
)

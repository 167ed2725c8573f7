"""More examples of QTY503 magnitude-slip: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import amount, fact, fires, said, silent


def _number(number: float, unit: str = "persons", counted: str = "settlers") -> dict[str, object]:
    return amount(number, number, unit, counted)


EXAMPLES = (
    fires(
        "provisional 9",
        said("7 settlers", "numbered", entity="settlers", when="1923", quantity=_number(7)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(700000000)),
        at="7 settlers",
        says="factor 100000000",
    ),
    fires(
        "provisional 10",
        said("234 kilograms", "numbered", entity="load", when="1955", quantity=_number(234, "kilograms", "weight")),
        fact("load", "numbered", entity="load", when="1955", quantity=_number(117, "kilograms", "weight")),
        at="234 kilograms",
        says="factor 2",
    ),
    fires(
        "provisional 11",
        said("234 kilometres", "numbered", entity="road", when="1955", quantity=_number(234, "kilometres", "length")),
        fact("road", "numbered", entity="road", when="1955", quantity=_number(117, "kilometres", "length")),
        at="234 kilometres",
        says="factor 2",
    ),
    fires(
        "provisional 12",
        said("1 settler", "numbered", entity="settlers", when="1923", quantity=_number(1)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(10)),
        at="1 settler",
        says="factor 10",
    ),
    fires(
        "provisional 13",
        said("10 settlers", "numbered", entity="settlers", when="1923", quantity=_number(10)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(1)),
        at="10 settlers",
        says="factor 10",
    ),
    fires(
        "provisional 14",
        said("100 to 105 settlers", "numbered", entity="settlers", when="1923", quantity={**_number(100), "hi": 105}),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(1000)),
        at="100 to 105 settlers",
        says="factor 10",
    ),
    fires(
        "provisional 15",
        said("1,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(1000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity={**_number(100), "hi": 105}),
        at="1,000 settlers",
        says="factor 10",
    ),
    silent(
        "they became fewer in twenty years",
        said("12,000 settlers", "numbered", entity="settlers", when="1943", quantity=_number(12000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(120000)),
    ),
    silent(
        "a work on record has about the number of the text",
        said("12,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(12000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(120000)),
        fact("fewer", "numbered", entity="settlers", when="1923", quantity=_number(12100)),
    ),
    silent(
        "persons are not counted in catties",
        said("200 settlers", "numbered", entity="settlers", when="1923", quantity=_number(200)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity=_number(100)),
    ),
    silent(
        "half of a wide range fits anything",
        said("1,500 settlers", "numbered", entity="settlers", when="1923", quantity=_number(1500)),
        fact("range", "numbered", entity="settlers", when="1923", quantity={**_number(100), "hi": 200}),
    ),
    silent(
        "at least 120,000 may be many more",
        said("12,000 settlers", "numbered", entity="settlers", when="1923", quantity=_number(12000)),
        fact("settlers", "numbered", entity="settlers", when="1923", quantity={**_number(120000), "hi": None}),
    ),
)

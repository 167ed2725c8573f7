"""More examples of QTY501 value-conflict: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, amount, fact, fires, said, silent


def _number(
    low: float | None,
    high: float | None,
    unit: str = "projects",
    counted: str = "projects agreed",
    as_of: str | None = None,
) -> dict[str, object]:
    return amount(low, high, unit, counted, as_of)


EXAMPLES = (
    fires(
        "provisional 9",
        said("more than 150", "numbered", entity="projects", when="1954-10-12", quantity=_number(150, None)),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
        said("312 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(312, 312)),
        at="312 projects",
        says="156 projects",
        verdict="definite",
    ),
    fires(
        "provisional 10",
        said("141 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
        fact("by-december", "numbered", entity="projects", when="1954-12", quantity=_number(141, 141)),
        at="141 projects",
        says="156 projects",
        verdict="definite",
    ),
    fires(
        "provisional 11",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", quantity=_number(156, 156)),
        fact("later", "numbered", entity="projects", when="1955", quantity=_number(157, 157)),
        at="141 projects",
        says="156 projects",
        verdict="tension",
        missing="",
    ),
    silent(
        "156 is more than 150",
        said("more than 150", "numbered", entity="projects", when="1954-10-12", quantity=_number(150, None)),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
    ),
    silent(
        "ten old roubles are one new one",
        said(
            "8.1 billion old roubles",
            "numbered",
            entity="loans",
            when="throughout 1950/1959",
            quantity=_number(8.1, 8.1, "billion old roubles", "loans"),
        ),
        fact(
            "loans",
            "numbered",
            entity="loans",
            when="throughout 1950/1959",
            quantity=_number(809.2, 809.2, "million new roubles", "loans"),
        ),
    ),
    silent(
        "there were more the year after",
        said("141 projects in 1953", "numbered", entity="projects", when="1953", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954", quantity=_number(156, 156)),
    ),
    silent(
        "a work on record has the number of the text",
        said("1,390 experts", "numbered", entity="experts", when="1960-07-16", quantity=_number(1390, 1390)),
        fact("chinese", "numbered", entity="experts", when="1960-07", quantity=_number(1390, 1390)),
        fact("soviet", "numbered", entity="experts", when="1960-07-16", quantity=_number(1500, 1500)),
    ),
    silent(
        "divisions are not men",
        said("40 divisions", "numbered", entity="forces", when="1969-03-02", quantity=_number(40, 40, "divisions")),
        fact("men", "numbered", entity="forces", when="1969-03-02", quantity=_number(658000, 658000, "persons")),
    ),
    silent(
        "another place",
        said(
            "141 projects in the north",
            "deployed",
            agent="a",
            theme="projects",
            place="in north",
            when="1954-10-12",
            quantity=_number(141, 141),
        ),
        fact(
            "156",
            "deployed",
            agent="a",
            theme="projects",
            place="in south",
            when="1954-10-12",
            quantity=_number(156, 156),
        ),
    ),
    silent(
        "two texts may speak of two times",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        said("156 projects", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156), source="other"),
    ),
    abstains(
        "provisional 21",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156)),
        fact("later", "numbered", entity="projects", when="1955", quantity=_number(157, 157)),
        missing="Projects numbered 156 projects",
    ),
)

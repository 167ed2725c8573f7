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
        "neither number has a date",
        said("four recommendations", "numbered", entity="recommendations", quantity=_number(4, 4)),
        fact("five", "numbered", entity="recommendations", quantity=_number(5, 5)),
        at="four recommendations",
        says="five projects",
        verdict="tension",
    ),
    fires(
        "both numbers are as of 1954",
        said(
            "141 projects as of 1954",
            "numbered",
            entity="projects",
            when="1954",
            quantity=_number(141, 141, as_of="1954"),
        ),
        fact("156", "numbered", entity="projects", when="1954", quantity=_number(156, 156, as_of="1954")),
        at="141 projects as of 1954",
        says="156",
        verdict="tension",
    ),
    fires(
        "the text says about June 1954, and the record has ten days of it",
        said(
            "about mid-1954, 141 projects",
            "numbered",
            entity="projects",
            when="throughout 1954-06~",
            quantity=_number(141, 141),
        ),
        fact("156", "numbered", entity="projects", when="extent 1954-06-10/1954-06-20", quantity=_number(156, 156)),
        at="about mid-1954, 141 projects",
        says="156",
        verdict="definite",
    ),
    fires(
        "another text has room for the number, but no work does",
        said("312 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(312, 312)),
        said(
            "more than 150",
            "numbered",
            entity="projects",
            when="1954-10-12",
            quantity=_number(150, None),
            source="other",
        ),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
        at="312 projects",
        says="156 projects",
        verdict="definite",
    ),
    fires(
        "a vague number of the text fits, and its exact one does not",
        said("more than 150", "numbered", entity="projects", when="1954-10-12", quantity=_number(150, None)),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
        said("312 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(312, 312)),
        at="312 projects",
        says="156 projects",
        verdict="definite",
    ),
    fires(
        "a work has the number of the text, but for a later time",
        said("141 projects", "numbered", entity="projects", when="1954-10-12", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
        fact("by-december", "numbered", entity="projects", when="1954-12", quantity=_number(141, 141)),
        at="141 projects",
        says="156 projects",
        verdict="definite",
    ),
    fires(
        "an undated number on record is enough, so no date is asked for",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", quantity=_number(156, 156)),
        fact("later", "numbered", entity="projects", when="1955", quantity=_number(157, 157)),
        at="141 projects",
        says="156 projects",
        verdict="tension",
        missing="",
    ),
    silent(
        "more than 150 has room for 156",
        said("more than 150", "numbered", entity="projects", when="1954-10-12", quantity=_number(150, None)),
        fact("156", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
    ),
    silent(
        "ten old roubles are one new rouble",
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
        "divisions are not persons",
        said("40 divisions", "numbered", entity="forces", when="1969-03-02", quantity=_number(40, 40, "divisions")),
        fact("men", "numbered", entity="forces", when="1969-03-02", quantity=_number(658000, 658000, "persons")),
    ),
    silent(
        "the numbers are of two places",
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
        "two texts, one of them without a date, may speak of two times",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        said("156 projects", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156), source="other"),
    ),
    abstains(
        "the text has no date, and the record has two numbers for two years",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        fact("156", "numbered", entity="projects", when="1954-10", quantity=_number(156, 156)),
        fact("later", "numbered", entity="projects", when="1955", quantity=_number(157, 157)),
        missing="Projects numbered 156 projects",
    ),
    fires(
        "a third number of the same work lies near both of two others",
        fact(
            "about", "numbered", entity="projects", when="throughout 1954", quantity=_number(140, 160), cites=["book"]
        ),
        fact(
            "fewer", "numbered", entity="projects", when="throughout 1954", quantity=_number(141, 141), cites=["book"]
        ),
        fact("more", "numbered", entity="projects", when="throughout 1954", quantity=_number(156, 156), cites=["book"]),
        at=None,
        says="numbered 141 projects",
        verdict="definite",
    ),
    fires(
        "one work has nearly the number of the text, and another has a different one",
        said("1,400 projects", "numbered", entity="projects", when="throughout 1954", quantity=_number(1400, 1400)),
        fact("near", "numbered", entity="projects", when="throughout 1954", quantity=_number(1390, 1410)),
        fact("far", "numbered", entity="projects", when="throughout 1954", quantity=_number(2000, 2000)),
        at="1,400 projects",
        says="numbered 2,000 projects",
        verdict="tension",
        because="works-disagree",
    ),
    silent(
        "one work has the number of the text, and the different number of another has no date",
        said("141 projects", "numbered", entity="projects", when="throughout 1954", quantity=_number(141, 141)),
        fact("same", "numbered", entity="projects", when="throughout 1954", quantity=_number(141, 141)),
        fact("undated", "numbered", entity="projects", quantity=_number(156, 156)),
    ),
    abstains(
        "another text has a different number, of which nobody can say whether it is of the same time",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        said(
            "150 projects in 1950",
            "numbered",
            entity="projects",
            when="throughout 1950",
            quantity=_number(150, 150),
            source="zzz",
        ),
        fact("156", "numbered", entity="projects", when="throughout 1954", quantity=_number(156, 156)),
        missing="numbered 156 projects",
    ),
    abstains(
        "of two numbers on record the one with the exacter date is named",
        said("141 projects", "numbered", entity="projects", quantity=_number(141, 141)),
        fact("z-exact", "numbered", entity="projects", when="1954-10-12", quantity=_number(156, 156)),
        fact("a-vague", "numbered", entity="projects", when="1955", quantity=_number(1000, 1000)),
        missing="numbered 156 projects",
    ),
)

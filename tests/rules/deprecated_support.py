"""More examples of MET003 deprecated-support: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import amount, fact, fires, said, silent, thing


def _number(number: float, as_of: str | None = None) -> dict[str, object]:
    return amount(number, number, "persons", "Russians", as_of)


_SET_ASIDE = fact(
    "many", "numbered", entity="russians", when="1923", quantity=_number(300000), rank="deprecated",
    rank_reason="a blog, without a source",
)  # fmt: skip

EXAMPLES = (
    fires(
        "the text also gives the number that the record corroborates",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        _SET_ASIDE,
        fact("other", "numbered", entity="russians", when="1923", quantity=_number(120000)),
        said(
            "all through 1923 there were 120,000",
            "numbered",
            entity="russians",
            when="throughout 1923",
            quantity=_number(120000),
        ),
        at="300,000 Russians",
        says="a blog, without a source",
    ),
    silent(
        "the text has the same number in another statement",
        said(
            "the Russians of Harbin", "deployed", agent="tsar", theme="russians", when="1923", quantity=_number(300000)
        ),
        _SET_ASIDE,
    ),
    silent(
        "the claim that was set aside has another place",
        said("a school in Moscow", "built", structure="school", place="in moscow", when="1923"),
        thing("harbin", "place", part_of=["china"]),
        fact(
            "school",
            "built",
            structure="school",
            place="in harbin",
            when="1923",
            rank="deprecated",
            rank_reason="a hoax",
        ),
    ),
    silent(
        "the claim that was set aside does not say in which part of the year",
        said(
            "300,000 Russians late in 1923",
            "numbered",
            entity="russians",
            when="1923",
            part="late",
            quantity=_number(300000),
        ),
        _SET_ASIDE,
    ),
    silent(
        "the claim that was set aside only gives an upper bound",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        fact(
            "many",
            "numbered",
            entity="russians",
            when="1923",
            quantity={**_number(300000), "lo": None},
            rank="deprecated",
        ),
    ),
    silent(
        "the text only says that they existed",
        said("there were Russians", "existed", entity="russians", when="1923"),
        _SET_ASIDE,
    ),
    silent(
        "the claim that was set aside has the two in each other's roles",
        said("a supported b", "supported", agent="a", patient="b"),
        fact("support", "supported", agent="b", patient="a", rank="deprecated", rank_reason="a hoax"),
    ),
    silent(
        "the claim that was set aside is of another deed",
        said("Mao rhymed", "acted", agent="mao", value="rhymed"),
        fact("sang", "acted", agent="mao", value="sang", rank="deprecated", rank_reason="a hoax"),
    ),
    silent(
        "the claim that was set aside is of a plan",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        fact(
            "many",
            "numbered",
            entity="russians",
            when="1923",
            quantity=_number(300000),
            rank="deprecated",
            irrealis="planned",
        ),
    ),
)

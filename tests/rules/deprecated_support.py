"""More examples of MET003 deprecated-support: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import amount, fact, said, silent, thing


def _number(number: float, as_of: str | None = None) -> dict[str, object]:
    return amount(number, number, "persons", "Russians", as_of)


_SET_ASIDE = fact(
    "many", "numbered", entity="russians", when="1923", quantity=_number(300000), rank="deprecated",
    rank_reason="a blog, without a source",
)  # fmt: skip

EXAMPLES = (
    silent(
        "the text denies it",
        said("not 300,000", "numbered", entity="russians", when="1923", quantity=_number(300000), polarity="-"),
        _SET_ASIDE,
    ),
    silent(
        "that is another statement",
        said(
            "the Russians of Harbin", "deployed", agent="tsar", theme="russians", when="1923", quantity=_number(300000)
        ),
        _SET_ASIDE,
    ),
    silent(
        "the claim that was set aside has it in another place",
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
        "it does not say where",
        said(
            "300,000 Russians in Harbin",
            "numbered",
            entity="russians",
            place="in harbin",
            when="1923",
            quantity=_number(300000),
        ),
        _SET_ASIDE,
    ),
    silent(
        "it does not say at what time of the year",
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
        "what was set aside is a plan",
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
    silent(
        "at most so many, says the claim that was set aside",
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
        "that they existed is another statement",
        said("there were Russians", "existed", entity="russians", when="1923"),
        _SET_ASIDE,
    ),
    silent(
        "it was the other way about",
        said("a supported b", "supported", agent="a", patient="b"),
        fact("support", "supported", agent="b", patient="a", rank="deprecated", rank_reason="a hoax"),
    ),
    silent(
        "another deed",
        said("Mao rhymed", "acted", agent="mao", value="rhymed"),
        fact("sang", "acted", agent="mao", value="sang", rank="deprecated", rank_reason="a hoax"),
    ),
)

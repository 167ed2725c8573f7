"""More examples of ENT403 name-anachronism: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said

EXAMPLES = (
    fires(
        "the text also gives the name at another time",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        said("called Kiev in 1919", "named", entity="city", value="Kiev", when="1919"),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("again", "named", entity="city", value="Kiev", when="extent 1953-02/1960"),
        at="Kiev",
        says="is used in about 1951",
        verdict="tension",
    ),
    fires(
        "a second period of the name on record has no date",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("again", "named", entity="city", value="Kiev"),
        at="Kiev",
        says="to 15 May 1943",
        verdict="definite",
    ),
    fires(
        "the later name on record is spelt otherwise",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("later", "named", entity="city", value="Kyiv", when="extent 1953-02/1960"),
        at="Kiev",
        says="to 15 May 1943",
        verdict="definite",
    ),
)

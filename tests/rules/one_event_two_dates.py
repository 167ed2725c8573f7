"""More examples of TMP101 one-event-two-dates: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said

EXAMPLES = (
    fires(
        "an act of one event, on two days and in other words",
        said("opened it on 26 April", "acted", agent="a", value="opened the talks", event="talks", when="1954-04-26"),
        fact("closed", "acted", agent="a", value="closed the talks", event="talks", when="1954-07-21"),
        at="opened it on 26 April",
        says="1954-04-26 against 1954-07-21",
        verdict="tension",
    ),
    fires(
        "two works date it otherwise, and one of them is near: the far one is reported",
        said("met about 6 April", "met", participant=["a", "b"], event="v", when="1954-04-06~"),
        fact("on-28", "met", participant=["a", "b"], event="v", when="1954-04-28"),
        fact("on-12", "met", participant=["a", "c"], event="v", when="1954-04-12"),
        at="met about 6 April",
        says="1954-04-28",
        verdict="definite",
    ),
    fires(
        "a work gives only the year, which agrees with the text",
        said("was hanged on 6 April 1927", "died", person="li", when="1927-04-06"),
        fact("hanged-28", "died", person="li", when="1927-04-28"),
        fact("hanged-in-april", "died", person="li", when="1927"),
        at="was hanged on 6 April 1927",
        says="1927-04-28",
        verdict="tension",
    ),
    fires(
        "a work has about 10 April, which is not the date of the text",
        said("was hanged on 6 April 1927", "died", person="li", when="1927-04-06"),
        fact("hanged-28", "died", person="li", when="1927-04-28"),
        fact("about-10", "died", person="li", when="1927-04-10~"),
        at="was hanged on 6 April 1927",
        says="1927-04-28",
        verdict="definite",
    ),
    fires(
        "two texts, and the first is vague",
        said("about 6 April 1927", "died", person="li", when="1927-04-06~"),
        said("on 12 April", "died", person="li", when="1927-04-12", source="other"),
        at="about 6 April 1927",
        says="1927-04-12",
        verdict="tension",
    ),
    fires(
        "two texts, and the second is vague",
        said("hanged on 12 April", "died", person="li", when="1927-04-12"),
        said("about 6 April 1927", "died", person="li", when="1927-04-06~", source="other"),
        at="hanged on 12 April",
        says="1927-04-06",
        verdict="tension",
    ),
    fires(
        "a work gives only the year, which settles nothing between two texts",
        said("the talks in May", "met", participant=["a", "b"], event="v", when="1954-05"),
        said("the talks in June", "met", participant=["a", "b"], event="v", when="1954-06", source="other"),
        fact("talks-of-that-year", "met", participant=["a", "c"], event="v", when="1954"),
        at="the talks in May",
        says="1954-06",
        verdict="definite",
    ),
    fires(
        "born in 1880 or about 1888, and in 1889 by another text",
        said("in 1880 or about 1888", "born", person="li", when="[1880,1888~]"),
        said("on 29 October 1889", "born", person="li", when="1889-10-29", source="other"),
        at="in 1880 or about 1888",
        says="1889-10-29",
        verdict="tension",
    ),
)

"""More examples of TMP101 one-event-two-dates: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

EXAMPLES = (
    fires(
        "provisional 9",
        said("hanged on 12 April", "died", person="li", when="1927-04-12"),
        said("about 6 April 1927", "died", person="li", when="1927-04-06~", source="other"),
        at="hanged on 12 April",
        says="1927-04-06",
        verdict="tension",
    ),
    fires(
        "provisional 10",
        said("the talks in May", "met", participant=["a", "b"], event="v", when="1954-05"),
        said("the talks in June", "met", participant=["a", "b"], event="v", when="1954-06", source="other"),
        fact("talks-of-that-year", "met", participant=["a", "c"], event="v", when="1954"),
        at="the talks in May",
        says="1954-06",
        verdict="definite",
    ),
    fires(
        "provisional 11",
        said("in 1880 or about 1888", "born", person="li", when="[1880,1888~]"),
        said("on 29 October 1889", "born", person="li", when="1889-10-29", source="other"),
        at="in 1880 or about 1888",
        says="1889-10-29",
        verdict="tension",
    ),
    silent(
        "one of the alternatives fits",
        said("in 1888 or 1889", "born", person="li", when="[1888,1889]"),
        fact("born-89", "born", person="li", when="1889-10-29"),
    ),
    silent(
        "a visit lasts, and these are days within it",
        said("in May he was there", "visited", visitor="a", place="in b", event="v", when="1954-05"),
        said("in June he was there", "visited", visitor="a", place="in b", event="v", when="1954-06", source="other"),
    ),
    silent(
        "nothing says that it was one visit",
        said("the talks in May", "met", participant=["a", "b"], when="1954-05"),
        said("the talks in June", "met", participant=["a", "b"], when="1954-06", source="other"),
    ),
)

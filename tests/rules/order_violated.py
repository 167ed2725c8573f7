"""More examples of TMP102 order-violated: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said

EXAMPLES = (
    fires(
        "provisional 9",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("treaty-otherwise", "took_place", event="treaty", when="1949~"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        at="after the treaty",
        says="14 February 1950",
        verdict="tension",
    ),
    fires(
        "provisional 10",
        said("after the treaty", "before", earlier="treaty", later="visit", id="text/order"),
        fact("treaty", "took_place", event="treaty", when="1950-02-14"),
        fact("visit", "took_place", event="visit", when="1950-01"),
        fact("visit-too", "took_place", event="visit", when="1950"),
        fact("visit-otherwise", "took_place", event="visit", when="1949-12"),
        fact("about-then", "took_place", event="visit", when="1949-12~"),
        at="after the treaty",
        says="January 1950",
        verdict="definite",
    ),
)

"""More examples of TMP106 not-at-once: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, said, silent

EXAMPLES = (
    silent(
        "by the nearest of the dates it was within a month",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-31"),
        fact("statement-about-then", "took_place", event="statement", when="1954-12-28~"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
    ),
)

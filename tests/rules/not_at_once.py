"""More examples of TMP106 not-at-once: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

EXAMPLES = (
    fires(
        "38 days, but the statement is dated about 28 December",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-28~"),
        said("the letter of 4 February", "took_place", event="letter", when="1955-02-04"),
        at="immediately afterwards",
        says="38 days",
        verdict="tension",
    ),
    fires(
        "a second date of the letter, the same but doubtful, changes nothing",
        said(
            "immediately afterwards",
            "before",
            earlier="statement",
            later="letter",
            value="immediately",
            id="text/o",
        ),
        fact("statement", "took_place", event="statement", when="1954-12-28"),
        said("the letter of 31 January", "took_place", event="letter", when="1955-01-31"),
        fact("letter", "took_place", event="letter", when="1955-01-31?"),
        at="immediately afterwards",
        says="34 days",
        verdict="definite",
    ),
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

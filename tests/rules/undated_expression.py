"""More examples of MET005 undated-expression: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import said, silent

EXAMPLES = (
    silent(
        "no date expression is annotated",
        said("built in 1955", "built", structure="dam"),
    ),
    silent(
        "the words were turned into a date, though not into that of the claim",
        said("built in 1955", "built", structure="dam", dates=[("in 1955", "1955")]),
    ),
    silent(
        "judgements are not compared in time",
        said("sad in those years", "judged", entity="dam", value="sad", dates=["in those years"]),
    ),
)

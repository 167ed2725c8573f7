"""More examples of MET005 undated-expression: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, silent

EXAMPLES = (
    fires(
        "the claims before and after the passage do not cover its words",
        said("there were dams", "existed", entity="dams", id="text/a"),
        said("built in those years", "built", structure="dam", dates=["in those years"], id="text/c"),
        said("there were bridges", "existed", entity="bridges", id="text/b"),
        at="built in those years",
        says="“in those years”",
    ),
    silent(
        "no expression of time is annotated",
        said("built in 1955", "built", structure="dam"),
    ),
    silent(
        "a judgement is not compared in time",
        said("sad in those years", "judged", entity="dam", value="sad", dates=["in those years"]),
    ),
)

"""More examples of VAG805 stance-without-ground: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import said, silent

EXAMPLES = (
    silent(
        "the text tells of the policy, outside any sentence that is annotated",
        said("a blunder.", "judged", entity="policy", value="a blunder", kind="evaluation"),
        said("the policy lost trade", "decreased", theme="policy", sentence=""),
    ),
    silent(
        "a heading has its ground below it",
        said("A Big Blunder", "judged", entity="policy", value="a blunder", kind="evaluation"),
    ),
    silent(
        "a fact, and a question",
        said("a met b", "met", participant=["a", "b"]),
        said("perhaps a blunder?", "judged", entity="x", value="a blunder", kind="evaluation", irrealis="question"),
    ),
)

"""More examples of VAG805 stance-without-ground: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, silent

EXAMPLES = (
    fires(
        "a name in the sentence before is no ground, nor are facts of another text",
        said("they called it the policy", "named", entity="policy", value="the policy"),
        said("a short-sighted policy", "judged", entity="policy", value="short-sighted", kind="evaluation"),
        said("a met b", "met", participant=["a", "b"], source="other"),
        said("c met d", "met", participant=["c", "d"], source="other"),
        at="a short-sighted policy",
        says="short-sighted",
    ),
    silent(
        "the text speaks of the policy, outside any annotated sentence",
        said("a blunder.", "judged", entity="policy", value="a blunder", kind="evaluation"),
        said("the policy lost trade", "decreased", theme="policy", sentence=""),
    ),
    silent(
        "the text only asks whether it was a blunder",
        said("a met b", "met", participant=["a", "b"]),
        said("perhaps a blunder?", "judged", entity="x", value="a blunder", kind="evaluation", irrealis="question"),
    ),
)

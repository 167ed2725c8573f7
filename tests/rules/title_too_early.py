"""More examples of ROL306 title-too-early: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said

EXAMPLES = (
    abstains(
        "provisional 9",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        fact("peng", "appointed", agent="mao", person="peng", office="marshal", when="1955-09-27"),
        missing="a date when Zhu became Marshal",
    ),
    abstains(
        "provisional 10",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        fact("chairman", "held_office", person="zhu", office="chairman", when="extent 1959/1976"),
        missing="a date when Zhu became Marshal",
    ),
)

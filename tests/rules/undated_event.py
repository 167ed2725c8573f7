"""More examples of VAG803 undated-event: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

EXAMPLES = (
    fires(
        "two undated events in one sentence make one finding",
        said("broke off relations", "severed_diplomatic_relations", party=["a", "b"], sentence="one"),
        said("and attacked", "attacked", agent="a", patient="b", sentence="one"),
        at="broke off relations",
        says="nothing says when",
    ),
    fires(
        "the record speaks of the same event, but does not date it",
        said("they met at the talks", "met", participant=["a", "b"], event="talks"),
        fact("condemned", "condemned", agent="c", patient="talks"),
        fact("met-too", "met", participant=["a", "b"], event="talks"),
        at="they met at the talks",
        says="nothing says when",
    ),
    fires(
        "the span of more than twenty years is that of its event",
        said("met between the wars", "met", participant=["a", "b"], event="talks", when="1918/1939"),
        at="met between the wars",
        says="more than ten years",
    ),
    fires(
        "ten years and three days are too wide",
        said("met in ten years and three days", "met", participant=["a", "b"], when="1950-01-01/1960-01-03"),
        at="met in ten years and three days",
        says="more than ten years",
    ),
    fires(
        "two expressions give no date: the first in the alphabet is reported",
        said("once, and later again, they met", "met", participant=["a", "b"], dates=["once", "later"]),
        at="once, and later again, they met",
        says="“later” gives no date",
    ),
    fires(
        "the sentence has a date, but no claim takes it up",
        said("they met as in 1955", "met", participant=["a", "b"], dates=[("in 1955", "1955")]),
        at="they met as in 1955",
        says="nothing says when",
    ),
    fires(
        "the last date stands two sentences before",
        said("They quarrelled", "condemned", agent="a", patient="b"),
        said("In 1958 a threatened", "condemned", agent="a", patient="c", when="1958", sentence="one"),
        said("and met b", "met", participant=["a", "b"], sentence="one"),
        said("Then they fought", "fought", party=["a", "b"]),
        said("and fought at sea", "fought", party=["a", "b"], place="at sea"),
        at="and fought at sea",
        says="nothing says when",
    ),
    silent(
        "an event that somebody speaks of is not one that the author reports",
        said("he said", "said", speaker="mao", content="text/content"),
        said("they met", "met", participant=["a", "b"], id="text/content", voices=[{"who": "mao"}]),
    ),
    silent(
        "an order places its event before a war",
        said("they met at the talks", "met", participant=["a", "b"], event="talks"),
        said("the talks came before the war", "before", earlier="talks", later="war"),
    ),
)

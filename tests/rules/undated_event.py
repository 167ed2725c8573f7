"""More examples of VAG803 undated-event: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

EXAMPLES = (
    fires(
        "provisional 9",
        said("once, and later again, they met", "met", participant=["a", "b"], dates=["once", "later"]),
        at="once, and later again, they met",
        says="“later” gives no date",
    ),
    fires(
        "provisional 10",
        said("they met as in 1955", "met", participant=["a", "b"], dates=[("in 1955", "1955")]),
        at="they met as in 1955",
        says="nothing says when",
    ),
    fires(
        "provisional 11",
        said("They quarrelled", "condemned", agent="a", patient="b"),
        said("In 1958 a threatened", "condemned", agent="a", patient="c", when="1958", sentence="one"),
        said("and met b", "met", participant=["a", "b"], sentence="one"),
        said("Then they fought", "fought", party=["a", "b"]),
        said("and fought at sea", "fought", party=["a", "b"], place="at sea"),
        at="and fought at sea",
        says="nothing says when",
    ),
    silent(
        "a decade, and an order",
        said("met in the 1950s", "met", participant=["a", "b"], when="195X"),
        said("met after 1955", "met", participant=["a", "b"], when="after 1955"),
    ),
    silent(
        "its event is dated on record",
        said("the end of the state", "dissolved", entity="a", event="end"),
        fact("end", "took_place", event="end", when="1991-12-26"),
    ),
    silent(
        "an order places it",
        said("met", "met", participant=["a", "b"], id="text/met"),
        said("before they fought", "before", earlier="text/met", later="war", id="text/order"),
    ),
    silent(
        "dated in the sentence, in the next, and in the one before",
        said("They quarrelled", "condemned", agent="a", patient="b"),
        said("In 1958 a threatened", "condemned", agent="a", patient="c", when="1958", sentence="one"),
        said("and met b", "met", participant=["a", "b"], sentence="one"),
        said("Then they fought", "fought", party=["a", "b"]),
    ),
    silent(
        "what is said has the time of its words, as far as the author is concerned",
        said("he said", "said", speaker="mao", content="text/content"),
        said("they met", "met", participant=["a", "b"], id="text/content", voices=[{"who": "mao"}]),
    ),
    silent(
        "a state, a process, a plan, a denial",
        said("were friends", "relations_friendly", party=["a", "b"], kind="state"),
        said("supported b", "supported", agent="a", patient="b"),
        said("was to meet", "met", participant=["a", "b"], irrealis="planned"),
        said("did not meet", "met", participant=["a", "b"], polarity="-"),
    ),
    silent(
        "an order places its event",
        said("they met at the talks", "met", participant=["a", "b"], event="talks"),
        said("the talks came before the war", "before", earlier="talks", later="war"),
    ),
)

"""More examples of LIF204 never-contemporaries: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said, thing

_LI, _DENG = thing("li", "person"), thing("deng", "person")

EXAMPLES = (
    abstains(
        "provisional 10",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        said("Li died in 1903", "died", person="li", when="1903", source="other"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        missing="of Deng and Li",
    ),
    abstains(
        "provisional 11",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        said("Deng was born in 1904", "born", person="deng", when="1904", source="other"),
        missing="of Deng and Li",
    ),
    abstains(
        "provisional 12",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        missing="of Deng and Li",
    ),
    abstains(
        "provisional 13",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        fact("deng-born", "born", person="deng"),
        missing="of Deng and Li",
    ),
    abstains(
        "provisional 14",
        said("An, Deng and Li met", "met", participant=["an", "deng", "li"]),
        thing("an", "person"),
        _LI,
        _DENG,
        fact("an-died", "died", person="an", when="1920"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        fact("li-died", "died", person="li", when="1910"),
        missing="of An and Li",
    ),
)

"""More examples of LIF204 never-contemporaries: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, thing

_LI, _DENG = thing("li", "person"), thing("deng", "person")

EXAMPLES = (
    fires(
        "the date of death is approximate",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903~"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        at="Li talked with Deng",
        says="Li died, in about 1903",
        verdict="tension",
    ),
    abstains(
        "only another text gives the date of death",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        said("Li died in 1903", "died", person="li", when="1903", source="other"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        missing="of Deng and Li",
    ),
    abstains(
        "only another text gives the date of birth",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        said("Deng was born in 1904", "born", person="deng", when="1904", source="other"),
        missing="of Deng and Li",
    ),
    abstains(
        "the death on record has no date",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        missing="of Deng and Li",
    ),
    abstains(
        "the birth on record has no date",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        fact("deng-born", "born", person="deng"),
        missing="of Deng and Li",
    ),
    abstains(
        "of three persons two have no date of birth on record",
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

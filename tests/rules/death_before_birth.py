"""More examples of LIF206 death-before-birth: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, thing

_LI, _OTHER = thing("li", "person"), thing("old-li", "person", label="Li")

_DIED = said("died in 1889", "died", person="li", when="1889")

_BORN = fact("li-born", "born", person="li", when="1898-10-29")

EXAMPLES = (
    fires(
        "another of that name was alive then",
        _DIED,
        _LI,
        _OTHER,
        _BORN,
        at="died in 1889",
        says="before 1898-10-29",
        verdict="tension",
    ),
    fires(
        "another of that name died on the first day of that year",
        _DIED,
        _LI,
        _OTHER,
        _BORN,
        fact("other-died", "died", person="old-li", when="1889-01-01"),
        at="died in 1889",
        says="before 1898-10-29",
        verdict="tension",
    ),
    fires(
        "another of that name was dead before that year",
        _DIED,
        _LI,
        _OTHER,
        _BORN,
        fact("other-died", "died", person="old-li", when="1888-12-01"),
        at="died in 1889",
        says="before 1898-10-29",
        verdict="definite",
    ),
    fires(
        "another of that name was born on the day of the birth",
        _DIED,
        _LI,
        _OTHER,
        _BORN,
        fact("other-born", "born", person="old-li", when="1898-10-29"),
        at="died in 1889",
        says="before 1898-10-29",
        verdict="tension",
    ),
    fires(
        "another of that name was born later still",
        _DIED,
        _LI,
        _OTHER,
        _BORN,
        fact("other-born", "born", person="old-li", when="1898-11-30"),
        at="died in 1889",
        says="before 1898-10-29",
        verdict="definite",
    ),
    fires(
        "the death is of about 1889, and another of that name died in 1888",
        said("died about 1889", "died", person="li", when="1889~"),
        _LI,
        _OTHER,
        _BORN,
        fact("other-died", "died", person="old-li", when="1888"),
        at="died about 1889",
        says="before 1898-10-29",
        verdict="tension",
    ),
    fires(
        "the birth is of about 1898, and another of that name was born in 1899",
        _DIED,
        _LI,
        _OTHER,
        fact("li-born", "born", person="li", when="1898~"),
        fact("other-born", "born", person="old-li", when="1899"),
        at="died in 1889",
        says="about 1898",
        verdict="tension",
    ),
    fires(
        "others who have one name are not meant",
        _DIED,
        _LI,
        thing("wu", "person"),
        thing("young-wu", "person", label="Wu"),
        _BORN,
        at="died in 1889",
        says="before 1898-10-29",
        verdict="definite",
    ),
    fires(
        "the birth is approximate and may be earlier",
        _DIED,
        fact("li-born", "born", person="li", when="1890~"),
        at="died in 1889",
        says="about 1890",
        verdict="tension",
    ),
)

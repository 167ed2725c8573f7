"""More examples of LIF202 act-before-birth: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent, thing

_ZHOU = thing("zhou", "person")

_LED = said("Zhou led it in 1897", "led", leader="zhou", led="x", when="1897")

_BORN = fact("zhou-born", "born", person="zhou", when="1898-03-05")

_OTHER = thing("old-zhou", "person", label="Zhou")

EXAMPLES = (
    fires(
        "a text's date of birth comes after an act on record",
        said("Zhou was born in 1899", "born", person="zhou", when="1899"),
        _ZHOU,
        fact("leader", "led", leader="zhou", led="x", when="1897"),
        at="Zhou was born in 1899",
        says="Zhou was born in 1899; but Zhou led X in 1897: within 1899 is after within 1897",
        verdict="definite",
    ),
    fires(
        "a text contradicts itself",
        _LED,
        _ZHOU,
        said("Zhou was born in 1899", "born", person="zhou", when="1899"),
        at="Zhou led it in 1897",
        says="within 1897 is before within 1899",
        verdict="definite",
    ),
    fires(
        "the record contradicts itself",
        said("Zhou died in 1976", "died", person="zhou", when="1976"),
        _ZHOU,
        _BORN,
        fact("leader", "led", leader="zhou", led="x", when="1897"),
        at=None,
        says="the record contradicts itself: Zhou led X in 1897; but Zhou was born",
        verdict="definite",
    ),
    fires(
        "nobody is appointed before birth",
        said("Zhou was made marshal in 1897", "appointed", person="zhou", office="marshal", when="1897"),
        _ZHOU,
        _BORN,
        at="Zhou was made marshal in 1897",
        says="before 1898-03-05",
        verdict="definite",
    ),
    fires(
        "another of that name was still alive",
        _LED,
        _ZHOU,
        _OTHER,
        _BORN,
        fact("old-zhou-died", "died", person="old-zhou", when="1897-01-01"),
        at="Zhou led it in 1897",
        says="before 1898-03-05",
        verdict="tension",
    ),
    fires(
        "the act is of about 1890, and another of that name died in 1889",
        said("Zhou led it about 1890", "led", leader="zhou", led="x", when="1890~"),
        _ZHOU,
        _OTHER,
        _BORN,
        fact("old-zhou-died", "died", person="old-zhou", when="1889"),
        at="Zhou led it about 1890",
        says="before 1898-03-05",
        verdict="tension",
    ),
    fires(
        "the act is of about 1890, and another of that name was born in 1891",
        said("Zhou led it about 1890", "led", leader="zhou", led="x", when="1890~"),
        _ZHOU,
        _OTHER,
        _BORN,
        fact("old-zhou-born", "born", person="old-zhou", when="1891"),
        at="Zhou led it about 1890",
        says="before 1898-03-05",
        verdict="tension",
    ),
    silent(
        "an act on record is not asked for a date of birth",
        said("Zhou died in 1976", "died", person="zhou", when="1976"),
        _ZHOU,
        fact("leader", "led", leader="zhou", led="x", when="1897"),
    ),
    abstains(
        "the birth on record has no date",
        _LED,
        _ZHOU,
        fact("zhou-born", "born", person="zhou"),
        missing="a date of birth",
    ),
    fires(
        "another of that name was dead already",
        _LED,
        _ZHOU,
        _OTHER,
        _BORN,
        fact("old-zhou-died", "died", person="old-zhou", when="1896-12-01"),
        at="Zhou led it in 1897",
        says="before 1898-03-05",
        verdict="definite",
    ),
    fires(
        "another of that name was born on the last day of that time",
        _LED,
        _ZHOU,
        _OTHER,
        _BORN,
        fact("old-zhou-born", "born", person="old-zhou", when="1897-12-31"),
        at="Zhou led it in 1897",
        says="before 1898-03-05",
        verdict="tension",
    ),
    fires(
        "another of that name was not yet born either",
        _LED,
        _ZHOU,
        _OTHER,
        _BORN,
        fact("old-zhou-born", "born", person="old-zhou", when="1898-02-01"),
        at="Zhou led it in 1897",
        says="before 1898-03-05",
        verdict="definite",
    ),
)

"""More examples of ROL304 wrong-state: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said, thing

_SAID = said("British Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28")

_OFFICE = thing("embassy", "office", state="uk")

_AMERICAN = fact("american", "national_of", person="herter", state="usa")

EXAMPLES = (
    abstains(
        "provisional 10",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("usa", "existed", entity="usa", when="extent 1776/1954"),
        missing="the nationality of Herter",
    ),
    abstains(
        "provisional 11",
        _SAID,
        _OFFICE,
        fact("american", "national_of", person="herter", state="usa", when="extent 1895/1954~"),
        missing="the nationality of Herter",
    ),
    abstains(
        "provisional 12",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("usa", "existed", entity="usa", when="extent 1776/1954~"),
        missing="the nationality of Herter",
    ),
)

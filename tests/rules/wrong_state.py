"""More examples of ROL304 wrong-state: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent, thing, whole

_SAID = said("British Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28")

_OFFICE = thing("embassy", "office", state="uk")

_AMERICAN = fact("american", "national_of", person="herter", state="usa")

EXAMPLES = (
    fires(
        "the record does not date the existence of his state",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("usa", "existed", entity="usa"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="tension",
    ),
    fires(
        "only a text says that his state had ended by then",
        _SAID,
        _OFFICE,
        _AMERICAN,
        said("America until 1954", "existed", entity="usa", when="extent 1776/1954"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="tension",
    ),
    fires(
        "the complete list is one of where he studied",
        _SAID,
        _OFFICE,
        _AMERICAN,
        whole("herter", "person", "studied_at", "1895/1966"),
        at="British Ambassador Herter",
        says="a national of Usa",
        verdict="tension",
    ),
    abstains(
        "the only nationality on record ended about the year before",
        _SAID,
        _OFFICE,
        fact("american", "national_of", person="herter", state="usa", when="extent 1895/1954~"),
        missing="the nationality of Herter",
    ),
    abstains(
        "the state of his only nationality on record ended about the year before",
        _SAID,
        _OFFICE,
        _AMERICAN,
        fact("usa", "existed", entity="usa", when="extent 1776/1954~"),
        missing="the nationality of Herter",
    ),
    silent(
        "on record somebody held the office, and nothing says of which state he was",
        fact("herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        _OFFICE,
    ),
)

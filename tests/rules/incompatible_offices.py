"""More examples of ROL305 incompatible-offices: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

_EMBASSY = thing("embassy", "office", state="uk", single_holder=True)

_GOVERNOR = thing("governor", "office", state="usa", single_holder=True)

_GOVERNED = fact("governor", "held_office", person="herter", office="governor", when="extent 1953-01-08/1957-01-03")

EXAMPLES = (
    fires(
        "the registry has both states, neither of them a part of the other",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("uk", "state"),
        thing("usa", "state"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    fires(
        "a second claim on record has him as governor on that very day",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("that-day", "held_office", person="herter", office="governor", when="1955-01-28"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    fires(
        "the record has him as ambassador only four days later, from an approximate day on",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("later", "held_office", person="herter", office="embassy", when="extent 1955-02-01~/1959"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    fires(
        "the day is approximate and may fall into his own tenure as ambassador",
        said(
            "Ambassador Herter about 28 January", "held_office", person="herter", office="embassy", when="1955-01-28~"
        ),
        fact("later", "held_office", person="herter", office="embassy", when="extent 1955-02-01/1959"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter about 28 January",
        says="Governor",
        verdict="tension",
    ),
    fires(
        "the record has him as ambassador without a date",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("some-time", "held_office", person="herter", office="embassy"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    fires(
        "the record has another man as ambassador",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="embassy", when="extent 1953/1957"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="definite",
    ),
    silent(
        "the record has him in both offices in that year",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("ambassador", "held_office", person="herter", office="embassy", when="1955"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the other state is a part of the state of the embassy",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("uk", "state"),
        thing("usa", "state", part_of=["uk"]),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
)

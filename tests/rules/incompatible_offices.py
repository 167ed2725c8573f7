"""More examples of ROL305 incompatible-offices: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

_EMBASSY = thing("embassy", "office", state="uk", single_holder=True)

_GOVERNOR = thing("governor", "office", state="usa", single_holder=True)

_GOVERNED = fact("governor", "held_office", person="herter", office="governor", when="extent 1953-01-08/1957-01-03")

EXAMPLES = (
    fires(
        "provisional 9",
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
        "one state gives its people many offices",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("embassy", "office", state="usa", single_holder=True),
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "an office of many holders may be an honour",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("embassy", "office", state="uk", single_holder=False),
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the record has him in both",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("ambassador", "held_office", person="herter", office="embassy", when="extent 1954/1956"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the record has him in both in that year",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("ambassador", "held_office", person="herter", office="embassy", when="1955"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the one state is a part of the other",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("uk", "state", part_of=["usa"]),
        thing("usa", "state"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the other state is a part of the one",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("uk", "state"),
        thing("usa", "state", part_of=["uk"]),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
)

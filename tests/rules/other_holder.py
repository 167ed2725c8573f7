"""More examples of ROL302 other-holder: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said, silent, thing

_OFFICE = thing("ambassador", "office", single_holder=True)

EXAMPLES = (
    silent(
        "the tenures ended before the day in question",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1957-05-01"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1957-04"),
        _OFFICE,
    ),
    silent(
        "the office has several holders",
        said("Secretary Smith", "held_office", person="smith", office="secretary", when="1955"),
        fact("jones", "held_office", person="jones", office="secretary", when="extent 1953/1957"),
        thing("secretary", "office", single_holder=False),
    ),
    silent(
        "he held it, the record does not say when",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("herter", "held_office", person="herter", office="ambassador"),
        _OFFICE,
    ),
    silent(
        "the text does not say when",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador"),
        _OFFICE,
    ),
    abstains(
        "provisional 15",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("herter", "held_office", person="herter", office="ambassador"),
        _OFFICE,
        missing="a dated holder",
    ),
)

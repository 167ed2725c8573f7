"""More examples of ROL302 other-holder: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent, thing

_OFFICE = thing("ambassador", "office", single_holder=True)

EXAMPLES = (
    fires(
        "another man had held the post for about ten days, since an approximate date",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1953-10-20"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10-10~/1957-02"),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter",
        verdict="definite",
    ),
    fires(
        "his own tenure began about four days later, on an approximate date",
        said("Ambassador Reilly in January", "held_office", person="reilly", office="ambassador", when="1957-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-03"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02-01~/1960"),
        _OFFICE,
        at="Ambassador Reilly in January",
        says="Hayter held the office",
        verdict="definite",
    ),
    fires(
        "a second claim on record has the other man in the post on that very day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("hayter-that-day", "held_office", person="hayter", office="ambassador", when="1955-01-28"),
        _OFFICE,
        at="Ambassador Herter",
        says="Hayter held the office",
        verdict="definite",
    ),
    silent(
        "both tenures on record ended before that day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1957-05-01"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        fact("reilly", "held_office", person="reilly", office="ambassador", when="extent 1957-02/1957-04"),
        _OFFICE,
    ),
    silent(
        "the text does not say when",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador"),
        _OFFICE,
    ),
    abstains(
        "the only tenure on record is his own, without a date",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("herter", "held_office", person="herter", office="ambassador"),
        _OFFICE,
        missing="a dated holder",
    ),
)

"""More examples of ROL301 outside-tenure: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said, silent, whole

EXAMPLES = (
    silent(
        "it is not known to what year the list goes",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1961"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/"),
    ),
    abstains(
        "provisional 11",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        whole("ambassador", "office", "appointed", "1950/1960"),
        missing="a complete list",
    ),
)

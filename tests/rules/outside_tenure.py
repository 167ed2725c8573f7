"""More examples of ROL301 outside-tenure: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing, whole

EXAMPLES = (
    fires(
        "the record has him in another office that day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("governor", "held_office", person="herter", office="governor", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="definite",
    ),
    fires(
        "the day is approximate and may fall into his tenure in February",
        said(
            "Ambassador Herter about 28 January",
            "held_office",
            person="herter",
            office="ambassador",
            when="1955-01-28~",
        ),
        fact("in-february", "held_office", person="herter", office="ambassador", when="1955-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter about 28 January",
        says="Herter is given as Ambassador",
        verdict="tension",
    ),
    fires(
        "the list has another entry of the registry with his name for that day",
        said("Ambassador Hayter", "held_office", person="sir-william", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        thing("sir-william", "person", label="Sir William", names=["William Hayter"]),
        thing("hayter", "person", label="Sir William Hayter", names=["William Hayter"]),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Hayter",
        says="complete list",
        verdict="tension",
    ),
    fires(
        "the list has another entry with his name, in another office and at another time",
        said("Ambassador Hayter", "held_office", person="sir-william", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1957/1958"),
        fact("minister", "held_office", person="hayter", office="minister", when="1955"),
        thing("sir-william", "person", label="Sir William", names=["William Hayter"]),
        thing("hayter", "person", label="Sir William Hayter", names=["William Hayter"]),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Hayter",
        says="complete list",
        verdict="definite",
    ),
    silent(
        "it is not known to what year the list goes",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1961"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/"),
    ),
)

"""More examples of ENT401 name-near-miss: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

EXAMPLES = (
    fires(
        "provisional 9",
        said("Herter condemned Hayter", "condemned", agent="christian-herter", patient="william-hayter"),
        fact("hayter", "condemned", agent="william-hayter", patient="william-hayter"),
        at="Herter condemned Hayter",
        says="William Hayter",
    ),
    silent(
        "the names have nothing in common",
        said("Ambassador Smith", "held_office", person="john-smith", office="x", when="1955-01-28"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
    ),
    silent(
        "it would not be true of him either",
        said("Ambassador Herter", "held_office", person="christian-herter", office="x", when="1958"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
    ),
    silent(
        "a namesake is no slip of the pen",
        said("the envoy John Smith", "held_office", person="john-smith", office="x", when="1955"),
        fact("smith", "held_office", person="adam-smith", office="x", when="1955"),
    ),
    silent(
        "three letters are too many",
        said("the envoy Castelregh", "held_office", person="castelregh", office="x", when="1955"),
        fact("castlereagh", "held_office", person="castlereagh", office="x", when="1955"),
    ),
    silent(
        "names of four letters are too short to be compared",
        said("the envoy Marx", "held_office", person="marx", office="x", when="1955"),
        fact("marxe", "held_office", person="marxe", office="x", when="1955"),
    ),
    silent(
        "the other name is too short to be compared",
        said("the envoy Marxe", "held_office", person="marxe", office="x", when="1955"),
        fact("marx", "held_office", person="marx", office="x", when="1955"),
    ),
    silent(
        "that he was appointed is another statement",
        said("the envoy Smith", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "appointed", person="smyth", office="x", when="1955"),
    ),
    silent(
        "the record has two together",
        said("the envoy Smith", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "held_office", person=["smyth", "brown"], office="x", when="1955"),
    ),
    silent(
        "the record has the plan and the house the other way about",
        said(
            "Herter proposed the plan to the house",
            "proposed",
            agent="christian-herter",
            theme="plan",
            recipient="house",
        ),
        fact("hayter", "proposed", agent="william-hayter", theme="house", recipient="plan"),
    ),
    silent(
        "of the record it is Smith who proposed it",
        said(
            "Herter proposed the plan to Hayter",
            "proposed",
            agent="christian-herter",
            theme="plan",
            recipient="william-hayter",
        ),
        fact("smith", "proposed", agent="smith", theme="plan", recipient="william-hayter"),
    ),
    silent(
        "the record has both of them",
        said("Herter met Smith", "met", participant=["christian-herter", "smith"]),
        fact("met", "met", participant=["william-hayter", "christian-herter"]),
    ),
    silent(
        "the text has both of them",
        said("Herter met Hayter", "met", participant=["christian-herter", "william-hayter"]),
        fact("met", "met", participant=["william-hayter", "smith"]),
    ),
)

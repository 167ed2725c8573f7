"""More examples of ENT401 name-near-miss: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

EXAMPLES = (
    fires(
        "a second holder on record has quite another name",
        said("the envoy Myller", "held_office", person="myller", office="x", when="1955"),
        fact("mueller", "held_office", person="m", office="x", when="extent 1953/1957"),
        fact("another", "held_office", person="smith", office="x", when="1955"),
        thing("m", "person", names=["Мюллер"]),
        at="the envoy Myller",
        says="the record has M where",
    ),
    fires(
        "one letter of five differs",
        said("the envoy Smith in 1955", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "held_office", person="smyth", office="x", when="1955"),
        at="the envoy Smith in 1955",
        says="Smyth",
    ),
    fires(
        "the date on record is approximate and may be that of the text",
        said("the envoy Smith in 1955", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "held_office", person="smyth", office="x", when="1957~"),
        at="the envoy Smith in 1955",
        says="Smyth",
    ),
    fires(
        "the date of the text is approximate and may be that of the record",
        said("the envoy Smith about 1958", "held_office", person="smith", office="x", when="1958~"),
        fact("smyth", "held_office", person="smyth", office="x", when="extent 1953-10/1957-02"),
        at="the envoy Smith about 1958",
        says="Smyth",
    ),
    fires(
        "the text has him condemn himself, the record has a man of a similar name condemn him",
        said("Herter condemned himself", "condemned", agent="christian-herter", patient="christian-herter"),
        fact("hayter", "condemned", agent="william-hayter", patient="christian-herter"),
        at="Herter condemned himself",
        says="William Hayter",
    ),
    fires(
        "the record has the man of the similar name condemn himself",
        said("Herter condemned Hayter", "condemned", agent="christian-herter", patient="william-hayter"),
        fact("hayter", "condemned", agent="william-hayter", patient="william-hayter"),
        at="Herter condemned Hayter",
        says="William Hayter",
    ),
    silent(
        "the two names have nothing in common",
        said("Ambassador Smith", "held_office", person="john-smith", office="x", when="1955-01-28"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
    ),
    silent(
        "the name on record has four letters: too short to compare",
        said("the envoy Marxe", "held_office", person="marxe", office="x", when="1955"),
        fact("marx", "held_office", person="marx", office="x", when="1955"),
    ),
    silent(
        "the record says that he was appointed, which is another statement",
        said("the envoy Smith", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "appointed", person="smyth", office="x", when="1955"),
    ),
    silent(
        "the record has two holders together, the text has one",
        said("the envoy Smith", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "held_office", person=["smyth", "brown"], office="x", when="1955"),
    ),
    silent(
        "the record has the plan and the house in each other's roles",
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
        "the similar name stands in another role",
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
        "the record has both names in the claim: they are two persons",
        said("Herter met Smith", "met", participant=["christian-herter", "smith"]),
        fact("met", "met", participant=["william-hayter", "christian-herter"]),
    ),
    silent(
        "the text has both names in the claim: they are two persons",
        said("Herter met Hayter", "met", participant=["christian-herter", "william-hayter"]),
        fact("met", "met", participant=["william-hayter", "smith"]),
    ),
)

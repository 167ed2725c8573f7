"""More examples of ROL303 office-not-existing: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

_OFFICE = thing("embassy", "office", state="ussr")

_STATE = fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26")

EXAMPLES = (
    fires(
        "before the office: its founding contradicts, not its end",
        said("the ambassador in 1940", "held_office", person="a", office="embassy", when="1940"),
        fact("opened", "founded", entity="embassy", when="1949"),
        fact("closed", "dissolved", entity="embassy", when="1972-03-13"),
        _OFFICE,
        at="the ambassador in 1940",
        says="Embassy was established",
        verdict="definite",
    ),
    fires(
        "after the office: its end contradicts, not its founding",
        said("the ambassador in 1980", "held_office", person="a", office="embassy", when="1980"),
        fact("began", "founded", entity="embassy", when="1949"),
        fact("closed", "dissolved", entity="embassy", when="1972-03-13"),
        _OFFICE,
        at="the ambassador in 1980",
        says="Embassy was dissolved",
        verdict="definite",
    ),
    fires(
        "the rough date may reach the founding",
        said("the ambassador about 1948", "held_office", person="a", office="embassy", when="1948~"),
        fact("opened", "founded", entity="embassy", when="1949-10"),
        _OFFICE,
        at="the ambassador about 1948",
        says="Embassy was established",
        verdict="tension",
    ),
    fires(
        "the office had been dissolved",
        said("the ambassador in 1980", "held_office", person="a", office="embassy", when="1980"),
        fact("closed", "dissolved", entity="embassy", when="1972-03-13"),
        _OFFICE,
        at="the ambassador in 1980",
        says="Embassy was dissolved",
        verdict="definite",
    ),
    fires(
        "the state to which the office belongs had not been founded",
        said("the Soviet ambassador in 1910", "held_office", person="a", office="embassy", when="1910"),
        fact("founded", "founded", entity="ussr", when="1922-12-30"),
        _OFFICE,
        at="the Soviet ambassador in 1910",
        says="Ussr was established",
        verdict="tension",
    ),
    silent(
        "the office had been founded again",
        said("the ambassador in 1980", "held_office", person="a", office="embassy", when="1980"),
        fact("closed", "dissolved", entity="embassy", when="1972-03-13"),
        fact("opened", "founded", entity="embassy", when="1979"),
        _OFFICE,
    ),
    silent(
        "founded in one year and dissolved in a later one: it existed between",
        said("the ambassador in 1960", "held_office", person="a", office="embassy", when="1960"),
        fact("opened", "founded", entity="embassy", when="1949"),
        fact("closed", "dissolved", entity="embassy", when="1972-03-13"),
        _OFFICE,
    ),
    fires(
        "the rough date lies between two periods of the office and may reach one of them",
        said("the ambassador about 1970", "held_office", person="a", office="embassy", when="1970~"),
        fact("first", "existed", entity="embassy", when="extent 1949/1966"),
        fact("second", "existed", entity="embassy", when="extent 1972/.."),
        _OFFICE,
        at="the ambassador about 1970",
        says="1949",
        verdict="tension",
    ),
    fires(
        "the office on record has no date, and its state had ended",
        said("the Soviet ambassador in 1993", "held_office", person="a", office="embassy", when="1993"),
        fact("embassy", "existed", entity="embassy"),
        _OFFICE,
        _STATE,
        at="the Soviet ambassador in 1993",
        says="Ussr existed",
        verdict="tension",
    ),
    silent(
        "only another text dates the office, and its state existed",
        said("the ambassador in 1990", "held_office", person="a", office="embassy", when="1990"),
        said("there was no embassy after 1980", "existed", entity="embassy", when="extent 1972/1980", source="other"),
        _OFFICE,
        _STATE,
    ),
    silent(
        "the text does not say when",
        said("the Soviet ambassador", "held_office", person="a", office="embassy"),
        _OFFICE,
    ),
    fires(
        "it is the end of the office that is against it, not its founding",
        said("the ambassador in 1980", "held_office", person="a", office="embassy", when="1980"),
        fact("opened", "founded", entity="embassy", when="1949-10-03"),
        fact("closed", "dissolved", entity="embassy", when="1972"),
        _OFFICE,
        at="the ambassador in 1980",
        says="in 1972",
        verdict="definite",
    ),
)

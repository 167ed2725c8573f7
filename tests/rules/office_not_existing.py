"""More examples of ROL303 office-not-existing: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, said, silent, thing

_OFFICE = thing("embassy", "office", state="ussr")

_STATE = fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26")

EXAMPLES = (
    silent(
        "the office was restored",
        said("the ambassador in 1970", "held_office", person="a", office="embassy", when="1970"),
        fact("first", "existed", entity="embassy", when="extent 1949/1966"),
        fact("second", "existed", entity="embassy", when="extent 1969/.."),
        _OFFICE,
    ),
    silent(
        "only a text dates the office; the record has the state",
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
    abstains(
        "provisional 13",
        said("the ambassador in 1970", "held_office", person="a", office="embassy", when="1970"),
        thing("embassy", "office"),
        missing="existence of Embassy",
    ),
)

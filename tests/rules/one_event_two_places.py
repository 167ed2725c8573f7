"""More examples of ENT404 one-event-two-places: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

EXAMPLES = (
    fires(
        "a work contradicts itself",
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964"),
        fact("premiere-too", "premiered", work="ballet", place="in moscow", when="1964"),
        at=None,
        says="in Beijing",
        verdict="definite",
    ),
    silent(
        "works that speak of one event may place two deeds in it",
        fact("one", "met", participant=["a", "b"], place="in moscow", event="talks"),
        fact("two", "met", participant=["a", "b"], place="in beijing", event="talks"),
    ),
    fires(
        "the registry knows a part of the games",
        said("the Games took place in Stockholm", "took_place", event="games", place="in stockholm", when="1956"),
        fact("games", "took_place", event="games", place="in melbourne", when="1956"),
        thing("games", "event"),
        thing("riding", "event", part_of=["games"]),
        at="the Games took place in Stockholm",
        says="in Melbourne",
        verdict="tension",
        because="held-in-parts",
    ),
    fires(
        "a party has sections, and was still founded in one place",
        said("the party was founded in Moscow", "founded", entity="party", place="in moscow"),
        fact("founded", "founded", entity="party", place="in beijing"),
        thing("party", "organisation"),
        thing("section", "organisation", part_of=["party"]),
        thing("games", "event"),
        at="the party was founded in Moscow",
        says="in Beijing",
        verdict="definite",
    ),
    fires(
        "an act of one event, in two places and in other words",
        said(
            "opened it in Moscow", "acted", agent="a", value="opened the talks", place="in moscow", occurrence="talks"
        ),
        fact("closed", "acted", agent="a", value="closed the talks", place="in beijing", occurrence="talks"),
        at="opened it in Moscow",
        says="in Beijing",
        verdict="tension",
        because="other-words",
    ),
    fires(
        "two texts differ, and one of them only says near Moscow",
        said("premiered in Beijing", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        said("premiered near Moscow", "premiered", work="ballet", place="near moscow", when="1964", source="other"),
        at="premiered in Beijing",
        says="near Moscow",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "another work on record has the city in which the theatre of the text stands",
        said("premiered in the Bolshoi", "premiered", work="ballet", place="in bolshoi", when="1964"),
        thing("bolshoi", "place", part_of=["moscow"]),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("premiere-too", "premiered", work="ballet", place="in moscow"),
        at="premiered in the Bolshoi",
        says="in Beijing",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "the record has another ballet in the place of the text",
        said("premiered in Moscow", "premiered", work="ballet", place="in moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("other-premiere", "premiered", work="other-ballet", place="in moscow", when="1964"),
        at="premiered in Moscow",
        says="in Beijing",
        verdict="definite",
    ),
)

"""More examples of MET004 unsure-identification: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said, thing

EXAMPLES = (
    fires(
        "a reading of medium certainty counts as unsure too",
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"], sure="medium"),
        thing("yudin", "person"),
        at="The ambassador met Mao",
        says="Yudin and Mao met",
    ),
    fires(
        "another passage of the text names him for certain",
        said("Yudin met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"]),
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
        at="The ambassador met Mao",
        says="taken for Yudin",
    ),
    fires(
        "two claims rest on one reading: the shortest is reported",
        said("The ambassador met Mao at home", "met", participant=["yudin", "mao"], id="text/a"),
        said(
            "The ambassador",
            "visited",
            visitor="yudin",
            place="in beijing",
            mentions=["yudin"],
            sure="low",
            inside=True,
            id="text/b",
        ),
        thing("yudin", "person"),
        at="The ambassador",
        says="“The ambassador” is taken for Yudin",
    ),
    fires(
        "the passage names somebody else for certain",
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], id="text/a"),
        said(
            "The ambassador",
            "judged",
            entity="yudin",
            value="great",
            mentions=["yudin"],
            sure="low",
            inside=True,
            id="text/b",
        ),
        said("Mao", "judged", entity="mao", value="great", mentions=["mao"], inside=True, id="text/c"),
        at="The ambassador met Mao",
        says="taken for Yudin",
    ),
)

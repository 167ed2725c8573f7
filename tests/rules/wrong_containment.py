"""More examples of ENT406 wrong-containment: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

_RIVERS = (
    thing("yangtze", "place", part_of=["yangtze-basin", "china"]),
    thing("yellow-river", "place", part_of=["yellow-river-basin", "china"]),
    thing("jinsha", "place", part_of=["yangtze", "china"]),
    thing("yangtze-basin", "place", part_of=["china"]),
    thing("yellow-river-basin", "place", part_of=["china"]),
    thing("border", "place", part_of=["china"]),
    thing("far-east", "place", part_of=["asia"]),
    thing("china", "place", part_of=["asia"]),
    thing("asia", "place"),
    thing("france", "place", part_of=["europe"]),
    thing("europe", "place"),
    thing("sanmenxia", "structure"),
)

_DAM = fact("dam", "located", entity="sanmenxia", place="on yellow-river")

EXAMPLES = (
    fires(
        "the text says that the dam was built there",
        said("Sanmenxia was built on the Yangtze", "built", structure="sanmenxia", place="on yangtze", when="1957"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia was built on the Yangtze",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "a river and a border in one country: they may meet",
        said("Sanmenxia on the border", "located", entity="sanmenxia", place="on border"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia on the border",
        says="Yellow River",
        verdict="tension",
    ),
    fires(
        "the record has another dam in France, not this one",
        said("Sanmenxia in France", "located", entity="sanmenxia", place="in france"),
        _DAM,
        fact("other-dam", "located", entity="other-dam", place="in france"),
        thing("other-dam", "structure"),
        *_RIVERS,
        at="Sanmenxia in France",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "two works put it on two other lines",
        said("Sanmenxia on the border", "located", entity="sanmenxia", place="on border"),
        _DAM,
        fact("too", "located", entity="sanmenxia", place="on far-east"),
        *_RIVERS,
        at="Sanmenxia on the border",
        says="Yellow River",
        verdict="tension",
    ),
    fires(
        "the text also puts it near the border, where it may well lie",
        said("Sanmenxia near France", "located", entity="sanmenxia", place="near france"),
        said("and near the border", "located", entity="sanmenxia", place="near border"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia near France",
        says="Yellow River",
        verdict="tension",
    ),
    silent(
        "another work puts it on a river of that basin",
        said("Sanmenxia in the Yangtze basin", "located", entity="sanmenxia", place="basin_of yangtze-basin"),
        _DAM,
        fact("too", "located", entity="sanmenxia", place="on jinsha"),
        *_RIVERS,
    ),
    silent(
        "the registry puts it there too",
        said("the island in the Far East", "located", entity="island", place="in far-east"),
        fact("island", "located", entity="island", place="on border"),
        thing("island", "place", part_of=["far-east"]),
        *_RIVERS,
    ),
    silent(
        "another work puts it there",
        said("Sanmenxia in France", "located", entity="sanmenxia", place="in france"),
        _DAM,
        fact("too", "located", entity="sanmenxia", place="in france"),
        *_RIVERS,
    ),
    silent(
        "the registry puts it there, against the work",
        said("the islet in France", "located", entity="islet", place="in france"),
        fact("islet", "located", entity="islet", place="in yellow-river"),
        thing("islet", "place", part_of=["france"]),
        *_RIVERS,
    ),
    silent(
        "the registry says where it lies, though no work does",
        said("the islet in the Yangtze", "located", entity="islet", place="in yangtze"),
        thing("islet", "place", part_of=["far-east"]),
        *_RIVERS,
    ),
)

"""More examples of ENT406 wrong-containment: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent, thing

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
        "provisional 9",
        said("Sanmenxia near France", "located", entity="sanmenxia", place="near france"),
        said("and near the border", "located", entity="sanmenxia", place="near border"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia near France",
        says="Yellow River",
        verdict="tension",
    ),
    silent(
        "the Jinsha is a part of the Yangtze",
        said("Gezhouba on the Jinsha", "located", entity="gezhouba", place="on jinsha"),
        fact("gezhouba", "located", entity="gezhouba", place="on yangtze"),
        thing("gezhouba", "structure"),
        *_RIVERS,
    ),
    silent(
        "a work puts it there",
        said("Sanmenxia in the Yangtze basin", "located", entity="sanmenxia", place="basin_of yangtze-basin"),
        _DAM,
        fact("too", "located", entity="sanmenxia", place="on jinsha"),
        *_RIVERS,
    ),
    silent(
        "the registry has it there too",
        said("the island in the Far East", "located", entity="island", place="in far-east"),
        fact("island", "located", entity="island", place="on border"),
        thing("island", "place", part_of=["far-east"]),
        *_RIVERS,
    ),
    silent(
        "a claim to a territory is a matter of states, and both lie in Asia",
        said("the island in China", "located", entity="island", place="in china"),
        fact("island", "located", entity="island", place="in far-east"),
        thing("island", "place"),
        *_RIVERS,
    ),
    silent(
        "a kind of thing lies in many places",
        said("the Sanmenxia dams on the Yangtze", "located", entity="dams", place="on yangtze"),
        fact("dams", "located", entity="dams", place="on yellow-river"),
        thing("dams", "class"),
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
        "the registry puts it there",
        said("the islet in France", "located", entity="islet", place="in france"),
        fact("islet", "located", entity="islet", place="in yellow-river"),
        thing("islet", "place", part_of=["france"]),
        *_RIVERS,
    ),
    silent(
        "the registry knows where it lies, and no work",
        said("the islet in the Yangtze", "located", entity="islet", place="in yangtze"),
        thing("islet", "place", part_of=["far-east"]),
        *_RIVERS,
    ),
    abstains(
        "provisional 20",
        said("Danjiangkou on the Yangtze", "located", entity="danjiangkou", place="on yangtze"),
        thing("danjiangkou", "structure"),
        *_RIVERS,
        missing="where Danjiangkou lies",
    ),
)

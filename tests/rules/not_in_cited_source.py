"""More examples of SUP702 not-in-cited-source: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent, thing

_ZHOU, _MOSCOW = thing("zhou", "person"), thing("moscow", "place")

EXAMPLES = (
    fires(
        "provisional 9",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou was born", "born", person="zhou", source="other"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        said("Mao went to Paris", "visited", visitor="mao", place="in paris", when="1954", cites=["other", "book"]),
        thing("paris", "place"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="no statement of it is about all of these",
        verdict="tension",
    ),
    fires(
        "provisional 10",
        said(
            "Zhou went to Moscow",
            "visited",
            visitor="zhou",
            place="in moscow",
            when="1954",
            cites=["other", "third"],
        ),
        said("Zhou was born", "born", person="zhou", source="other"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        said("Zhou stayed in Moscow", "lived_in", person="zhou", place="in moscow", when="1954", source="third"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="Other is cited for it",
        verdict="tension",
    ),
    fires(
        "provisional 11",
        said(
            "Zhou went to Moscow",
            "visited",
            visitor="zhou",
            place="in moscow",
            when="1954",
            cites=["other", "third"],
        ),
        said("Zhou stayed in Moscow", "lived_in", person="zhou", place="in moscow", when="1954", source="other"),
        said("Zhou went there in 1952", "visited", visitor="zhou", place="in moscow", when="1952", source="third"),
        _ZHOU,
        _MOSCOW,
        at="Zhou went to Moscow",
        says="Third is cited for it",
        verdict="tension",
        missing="speaks of them in other words",
    ),
    silent(
        "the source says so less exactly: over-precise",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954-05", cites=["other"]),
        said("Zhou went there", "visited", visitor="zhou", place="in moscow", when="1954", source="other"),
    ),
    silent(
        "what is on record of the book says so",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["book"]),
        fact("went", "visited", visitor="zhou", place="in moscow", when="1954", cites=["book"]),
    ),
    silent(
        "it cites nothing",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
    ),
    silent(
        "that a text cites itself is the business of circular-citation",
        said("Zhou went to Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["text"]),
    ),
    silent(
        "what leads to what has no date of its own",
        said("the speech led to the thaw", "causes", cause="speech", effect="thaw", when="1954", cites=["other"]),
        said("led to the thaw", "causes", cause="speech", effect="thaw", when="1950", source="other"),
    ),
    abstains(
        "provisional 19",
        said("Zhou visited Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou stayed in Moscow", "lived_in", person="zhou", place="in moscow", when="1954", source="other"),
        missing="speaks of them in other words",
    ),
    abstains(
        "provisional 20",
        said("Zhou visited Moscow", "visited", visitor="zhou", place="in moscow", when="1954", cites=["other"]),
        said("Zhou stayed in Moscow", "lived_in", person="zhou", place="in moscow", when="1954", source="other"),
        said("Mao visited Moscow", "visited", visitor="mao", place="in moscow", when="1954", cites=["other"]),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        missing="speaks of them in other words",
    ),
    abstains(
        "provisional 21",
        said(
            "Zhou went to Moscow",
            "visited",
            visitor="zhou",
            place="in moscow",
            when="1954",
            cites=["other", "yearbook"],
        ),
        said("Zhou was born", "born", person="zhou", source="other"),
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", when="1954", source="other"),
        missing="Other no statement of it is about all of these",
    ),
)

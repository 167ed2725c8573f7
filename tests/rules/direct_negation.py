"""More examples of LOG601 direct-negation: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import abstains, fact, fires, said, silent

EXAMPLES = (
    fires(
        "provisional 9",
        said("allies until about 21 July", "allied_with", party=["a", "b"], when="extent 1950-01-01/1958-07-21~"),
        fact("not", "allied_with", party=["a", "b"], polarity="-", when="1958-07-21"),
        at="allies until about 21 July",
        says="21 July 1958",
        verdict="tension",
    ),
    silent(
        "somebody else is denied",
        said("Mao met Stalin in 1958", "met", participant=["mao", "stalin"], when="1958"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
    ),
    silent(
        "an undated denial does not say: never",
        said("they cooperated in 1955", "cooperated", party=["a", "b"], when="1955"),
        said("they did not cooperate", "cooperated", party=["a", "b"], polarity="-", source="other"),
    ),
    silent(
        "what lasts may be so in one year of the decade and not in another",
        said("they were not allied in the 1960s", "allied_with", party=["a", "b"], polarity="-", when="196X"),
        fact("allies", "allied_with", party=["a", "b"], when="throughout 1962"),
    ),
    fires(
        "provisional 14",
        said("lost all trade", "traded", party=["a", "b"], polarity="-", quantifier="none"),
        fact("trade", "traded", party=["a", "b"], when="within 1970"),
        at="lost all trade",
        says="traded, in 1970",
        verdict="tension",
    ),
    silent(
        "he is said not to have said something else",
        said("Mao said yes", "said", speaker="mao", content="text/yes", when="1958"),
        said("yes", "judged", entity="x", value="good", id="text/yes"),
        fact("not-said", "said", speaker="mao", content="ref/no", when="throughout 1958", polarity="-"),
        fact("no", "judged", entity="x", value="bad"),
    ),
    silent(
        "something else is denied, and the same the other way about",
        said("a supported b in 1958", "supported", agent="a", patient="b", when="1958-07-21"),
        fact("not-condemned", "condemned", agent="a", patient="b", when="throughout 1958", polarity="-"),
        fact("not-supported", "supported", agent="b", patient="a", when="throughout 1958", polarity="-"),
    ),
    silent(
        "another deed is denied",
        said("a sang in 1958", "acted", agent="a", value="sang", when="1958-07-21"),
        fact("not-danced", "acted", agent="a", value="danced", when="throughout 1958", polarity="-"),
    ),
    silent(
        "it is denied for another place",
        said("met in Beijing", "met", participant=["mao", "k"], place="in beijing", when="1958-07-21"),
        fact("not-met", "met", participant=["mao", "k"], place="in moscow", when="throughout 1958", polarity="-"),
    ),
    silent(
        "the text speaks of one year only",
        said("lost all trade in 1960", "traded", party=["a", "b"], polarity="-", quantifier="none", when="1960"),
        fact("trade", "traded", party=["a", "b"], when="within 1970"),
    ),
    silent(
        "two texts may look at it from two times",
        said("lost all trade", "traded", party=["a", "b"], polarity="-", quantifier="none"),
        said("trade in 1970", "traded", party=["a", "b"], when="within 1970", source="other"),
    ),
    silent(
        "it is not said when before 1960 they did not meet",
        said("met in July 1958", "met", participant=["mao", "k"], when="1958-07-21"),
        fact("not-met", "met", participant=["mao", "k"], when="before 1960", polarity="-"),
    ),
    silent(
        "they may have met in another month",
        said("met in 1958", "met", participant=["mao", "k"], when="1958"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958-07", polarity="-"),
    ),
    silent(
        "the record has it too, and no denial",
        said("met in July 1958", "met", participant=["mao", "k"], when="1958-07"),
        fact("met", "met", participant=["mao", "k"], when="1958-07-21"),
    ),
    abstains(
        "provisional 25",
        said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
        said("c and d severed ties", "severed_diplomatic_relations", party=["c", "d"]),
        fact("not", "severed_diplomatic_relations", party=["a", "b"], polarity="-", when="throughout 1949/1991"),
        fact("c", "existed", entity="c", when="extent 1950/1990"),
        fact("d", "existed", entity="d", when="extent 1950/1990"),
        missing="a date for the statement",
    ),
    abstains(
        "provisional 26",
        said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
        fact("not", "severed_diplomatic_relations", party=["a", "b"], polarity="-", when="throughout 1949/1991"),
        fact("a", "existed", entity="a", when="extent 1950/2000"),
        fact("b", "existed", entity="b", when="extent 1949/.."),
        missing="a date for the statement",
    ),
)

"""More examples of LOG605 cause-after-effect: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

_CLAIM = said("the speech led to the thaw", "causes", cause="speech", effect="thaw", id="text/cause", kind="causal")

_SPEECH = fact("speech", "took_place", event="speech", when="1956-02-25")

EXAMPLES = (
    fires(
        "provisional 9",
        _CLAIM,
        _SPEECH,
        fact("thaw", "began", event="thaw", when="1953/1954"),
        said("the thaw of that day", "began", event="thaw", when="1956-02-25"),
        at="the speech led to the thaw",
        says="between 1953 and 1954",
        verdict="tension",
    ),
    fires(
        "provisional 10",
        _CLAIM,
        _SPEECH,
        fact("novel", "published", work="novel", event="thaw", when="1954"),
        fact("thaw", "began", event="thaw", when="1954"),
        at="the speech led to the thaw",
        says="Thaw began, in 1954",
        verdict="definite",
    ),
    fires(
        "provisional 11",
        _CLAIM,
        _SPEECH,
        fact("k", "causes", cause="k", effect="draft", event="speech", when="extent 1953-01/1953-02"),
        fact("thaw", "took_place", event="thaw", when="1953/1954"),
        at="the speech led to the thaw",
        says="25 February 1956",
        verdict="definite",
    ),
    fires(
        "provisional 12",
        _CLAIM,
        _SPEECH,
        fact("thaw", "took_place", event="thaw", when="1955~"),
        at="the speech led to the thaw",
        says="about 1955",
        verdict="tension",
    ),
    fires(
        "provisional 13",
        said("it led to thaw and spring", "causes", cause="speech", effect=["thaw", "spring"], kind="causal"),
        _SPEECH,
        fact("a-novel", "published", work="novel", event="thaw", when="1954"),
        fact("novel-too", "published", work="second-novel", event="thaw", when="1957"),
        fact("play", "published", work="play", event="spring", when="1953"),
        at="it led to thaw and spring",
        says="Play was published",
        verdict="tension",
    ),
    fires(
        "provisional 14",
        said(
            "address and congress led to the thaw",
            "causes",
            cause=["address", "congress"],
            effect="thaw",
            kind="causal",
        ),
        fact("address", "took_place", event="address", when="1956-02-25"),
        fact("congress", "took_place", event="congress", when="1958"),
        fact("a-novel", "published", work="novel", event="thaw", when="1954"),
        fact("novel-too", "published", work="second-novel", event="thaw", when="1957"),
        at="address and congress led to the thaw",
        says="Congress took place",
        verdict="tension",
    ),
    silent(
        "most of the year came after the speech",
        _CLAIM,
        _SPEECH,
        fact("thaw", "took_place", event="thaw", when="1956"),
    ),
    silent(
        "the cause was at work from 1953",
        _CLAIM,
        _SPEECH,
        fact("draft", "authored", author="k", work="draft", event="speech", when="1953-01"),
        fact("thaw", "took_place", event="thaw", when="1953/1954"),
    ),
    silent(
        "a plan, and a denial",
        said("the speech was to lead to a thaw", "causes", cause="speech", effect="thaw", irrealis="planned"),
        said("the speech led nowhere", "causes", cause="speech", effect="nothing", polarity="-", kind="causal"),
        _SPEECH,
        fact("thaw", "took_place", event="thaw", when="1953/1954"),
        fact("nothing", "took_place", event="nothing", when="1953/1954"),
    ),
    silent(
        "it came on the same day",
        _CLAIM,
        _SPEECH,
        fact("thaw", "began", event="thaw", when="1956-02-25"),
    ),
)

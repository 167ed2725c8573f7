"""More examples of LIF201 act-after-death: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

_LI = thing("li", "person")

_VISIT = said("Li visited Moscow in 1928", "visited", visitor="li", place="in moscow", when="1928")

_DIED = fact("li-died", "died", person="li", when="1927-04-28")

_OTHER = thing("young-li", "person", label="Li")

EXAMPLES = (
    fires(
        "a text's date of death comes before an act on record",
        said("Li died in 1927", "died", person="li", when="1927"),
        _LI,
        fact("visit", "visited", visitor="li", place="in moscow", when="1928"),
        at="Li died in 1927",
        says="Li died, in 1927; but Li was in Moscow, in 1928: within 1927 is before within 1928",
        verdict="definite",
    ),
    fires(
        "a text contradicts itself",
        _VISIT,
        _LI,
        said("Li died in 1927", "died", person="li", when="1927"),
        at="Li visited Moscow in 1928",
        says="within 1928 is after within 1927",
        verdict="definite",
    ),
    fires(
        "the record contradicts itself",
        said("Li was born in 1889", "born", person="li", when="1889"),
        _LI,
        _DIED,
        fact("visit", "visited", visitor="li", place="in moscow", when="1928"),
        at=None,
        says="the record contradicts itself: Li was in Moscow, in 1928; but Li died, on 28 April 1927",
        verdict="definite",
    ),
    fires(
        "works on record disagree with each other",
        said("Li was born in 1889", "born", person="li", when="1889"),
        _LI,
        _DIED,
        fact("visit", "visited", visitor="li", place="in moscow", when="1928", cites=["three", "four"]),
        at=None,
        says="the record disagrees with itself: Li was in Moscow, in 1928; but Li died, on 28 April 1927",
        verdict="tension",
    ),
    fires(
        "an office may be given to the dead",
        said("Marshal Li in 1944", "held_office", person="li", office="marshal", when="1944"),
        _LI,
        _DIED,
        at="Marshal Li in 1944",
        says="within 1944 is after 1927-04-28",
        verdict="tension",
    ),
    silent(
        "the dead may be appointed, whenever they died",
        said("Li was made marshal in 1944", "appointed", person="li", office="marshal", when="1944"),
        _LI,
    ),
    silent(
        "the dead may be appointed, long after their death",
        said("Li was made marshal in 1944", "appointed", person="li", office="marshal", when="1944"),
        _LI,
        _DIED,
    ),
    fires(
        "the dead appoint nobody",
        said("Li made Wu marshal in 1944", "appointed", agent="li", person="wu", office="marshal", when="1944"),
        _LI,
        _DIED,
        at="Li made Wu marshal in 1944",
        says="within 1944 is after 1927-04-28",
        verdict="definite",
    ),
    silent(
        "what is done to the dead and their works",
        said("Li's body was moved in 1933", "moved", theme="li", place="to beijing", when="1933"),
        said("Li was honoured in 1949", "acted", agent="state", patient="li", value="honoured", when="1949"),
        _LI,
        _DIED,
    ),
    fires(
        "another of that name was still alive",
        _VISIT,
        _LI,
        _OTHER,
        _DIED,
        fact("young-li-died", "died", person="young-li", when="1928-01-01"),
        at="Li visited Moscow in 1928",
        says="after 1927-04-28",
        verdict="tension",
    ),
    fires(
        "another of that name was born on the last day of that time",
        _VISIT,
        _LI,
        _OTHER,
        _DIED,
        fact("young-li-born", "born", person="young-li", when="1928-12-31"),
        at="Li visited Moscow in 1928",
        says="after 1927-04-28",
        verdict="tension",
    ),
    fires(
        "another of that name was dead as well",
        _VISIT,
        _LI,
        _OTHER,
        _DIED,
        fact("young-li-died", "died", person="young-li", when="1927-12-31"),
        at="Li visited Moscow in 1928",
        says="after 1927-04-28",
        verdict="definite",
    ),
    fires(
        "another of that name was not yet born",
        _VISIT,
        _LI,
        _OTHER,
        _DIED,
        fact("young-li-born", "born", person="young-li", when="1929-01-01"),
        at="Li visited Moscow in 1928",
        says="after 1927-04-28",
        verdict="definite",
    ),
    silent(
        "died after 1920, which forbids nothing",
        _VISIT,
        _LI,
        fact("li-died", "died", person="li", when="after 1920"),
    ),
    fires(
        "died before 1920",
        _VISIT,
        _LI,
        fact("li-died", "died", person="li", when="before 1920"),
        at="Li visited Moscow in 1928",
        says="is after",
        verdict="definite",
    ),
)

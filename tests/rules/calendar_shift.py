"""More examples of TMP105 calendar-shift: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

EXAMPLES = (
    fires(
        "provisional 9",
        said("born on 1 March 1900", "born", person="m", when="1900-03-01"),
        fact("m-born", "born", person="m", when="1900-03-14"),
        at="born on 1 March 1900",
        says="13 days apart",
    ),
    silent(
        "from 1 March 1900 on the difference was 13 days",
        said("born on 12 March 1900", "born", person="m", when="1900-03-13"),
        fact("m-born", "born", person="m", when="1900-03-01"),
    ),
    silent(
        "no state kept the Julian calendar by then",
        said("on 1 August 1958", "took_place", event="talks", when="1958-08-01"),
        fact("talks", "took_place", event="talks", when="1958-08-14"),
    ),
    silent(
        "the day is not exact",
        said("about 25 October 1917", "took_place", event="rising", when="1917-10-25~"),
        fact("rising", "took_place", event="rising", when="1917-11-07"),
    ),
    silent(
        "from 1 March 1700 on the difference was 11 days",
        said("born on 1 March 1700", "born", person="m", when="1700-03-01"),
        fact("m-born", "born", person="m", when="1700-03-11"),
    ),
    silent(
        "from 1 March 1800 on the difference was 12 days",
        said("born on 1 March 1800", "born", person="m", when="1800-03-01"),
        fact("m-born", "born", person="m", when="1800-03-12"),
    ),
    silent(
        "on that day Greece had the new calendar",
        said("on 16 February 1923", "took_place", event="talks", when="1923-02-16"),
        fact("talks", "took_place", event="talks", when="1923-03-01"),
    ),
)

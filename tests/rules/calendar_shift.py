"""More examples of TMP105 calendar-shift: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent

EXAMPLES = (
    fires(
        "28 February 1900: the difference was still twelve days",
        said("born on 28 February 1900", "born", person="m", when="1900-02-28"),
        fact("m-born", "born", person="m", when="1900-03-12"),
        at="born on 28 February 1900",
        says="12 days apart",
    ),
    fires(
        "ten days apart on 15 October 1582, the first day of the new calendar",
        said("on 15 October 1582", "took_place", event="storm", when="1582-10-15"),
        fact("storm", "took_place", event="storm", when="1582-10-25"),
        at="on 15 October 1582",
        says="10 days apart",
    ),
    fires(
        "28 February 1700: the difference was still ten days",
        said("born on 28 February 1700", "born", person="m", when="1700-02-28"),
        fact("m-born", "born", person="m", when="1700-03-10"),
        at="born on 28 February 1700",
        says="10 days apart",
    ),
    fires(
        "1 March 1700: the difference was eleven days",
        said("born on 1 March 1700", "born", person="m", when="1700-03-01"),
        fact("m-born", "born", person="m", when="1700-03-12"),
        at="born on 1 March 1700",
        says="11 days apart",
    ),
    fires(
        "1 March 1800: the difference was twelve days",
        said("born on 1 March 1800", "born", person="m", when="1800-03-01"),
        fact("m-born", "born", person="m", when="1800-03-13"),
        at="born on 1 March 1800",
        says="12 days apart",
    ),
    fires(
        "1 March 1900: the difference was thirteen days",
        said("born on 1 March 1900", "born", person="m", when="1900-03-01"),
        fact("m-born", "born", person="m", when="1900-03-14"),
        at="born on 1 March 1900",
        says="13 days apart",
    ),
    silent(
        "5 October 1582 is a Julian day however it is marked: it is the 15th of the new calendar",
        said("on 5 October 1582", "took_place", event="storm", when="1582-10-05"),
        fact("storm", "took_place", event="storm", when="1582-10-15"),
    ),
    silent(
        "twelve days apart in March 1900, when it was thirteen",
        said("born on 12 March 1900", "born", person="m", when="1900-03-13"),
        fact("m-born", "born", person="m", when="1900-03-01"),
    ),
    silent(
        "ten days apart in March 1700, when it was eleven",
        said("born on 1 March 1700", "born", person="m", when="1700-03-01"),
        fact("m-born", "born", person="m", when="1700-03-11"),
    ),
    silent(
        "eleven days apart in March 1800, when it was twelve",
        said("born on 1 March 1800", "born", person="m", when="1800-03-01"),
        fact("m-born", "born", person="m", when="1800-03-12"),
    ),
    silent(
        "from 16 February 1923 on, Greece had the new calendar",
        said("on 16 February 1923", "took_place", event="talks", when="1923-02-16"),
        fact("talks", "took_place", event="talks", when="1923-03-01"),
    ),
    silent(
        "the record gives some weeks, which begin thirteen days later",
        said("on 25 October 1917", "took_place", event="rising", when="1917-10-25"),
        fact("rising", "took_place", event="rising", when="1917-11-07/1917-11-30"),
    ),
)

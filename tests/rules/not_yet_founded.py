"""More examples of ENT402 not-yet-founded: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

EXAMPLES = (
    fires(
        "the record too has something happen there before the founding",
        said("the PRC in 1948", "visited", visitor="prc", place="in moscow", when="1948"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
        fact("guest", "visited", visitor="x", place="in prc", when="1948"),
        at="the PRC in 1948",
        says="from 1 October 1949 on",
        verdict="definite",
    ),
    fires(
        "the date of the event is approximate and may reach the founding",
        said("the Soviet war", "acted", agent="ussr", value="fought", event="war"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        fact("war", "took_place", event="war", when="1921~"),
        at="the Soviet war",
        says="from 30 December 1922",
        verdict="tension",
    ),
    fires(
        "only another text has an earlier period of existence",
        said("the league about 1951", "visited", visitor="league", place="in moscow", when="1951~"),
        thing("league", "organisation"),
        said("it existed until 1943", "existed", entity="league", when="extent 1919-03/1943-05-15", source="other"),
        fact("second", "existed", entity="league", when="extent 1953-02/1960"),
        at="the league about 1951",
        says="from February 1953",
        verdict="tension",
    ),
    fires(
        "a second period of existence on record has no date",
        said("the league about 1951", "visited", visitor="league", place="in moscow", when="1951~"),
        thing("league", "organisation"),
        fact("first", "existed", entity="league", when="extent 1919-03/1943-05-15"),
        fact("second", "existed", entity="league"),
        at="the league about 1951",
        says="to 15 May 1943",
        verdict="definite",
    ),
    silent(
        "a plan may come before the founding",
        said("the founding of the PRC was planned in 1948", "founded", entity="prc", when="1948", irrealis="planned"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
    ),
    silent(
        "only another text dates the event",
        said("the Soviet expansion", "acted", agent="ussr", value="expanded", event="expansion"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        said("it was in the 16th century", "took_place", event="expansion", when="1581/1600", source="other"),
    ),
)

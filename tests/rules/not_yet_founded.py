"""More examples of ENT402 not-yet-founded: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said, silent, thing

EXAMPLES = (
    fires(
        "provisional 9",
        said("the league about 1951", "visited", visitor="league", place="in moscow", when="1951~"),
        thing("league", "organisation"),
        said("it existed until 1943", "existed", entity="league", when="extent 1919-03/1943-05-15", source="other"),
        fact("second", "existed", entity="league", when="extent 1953-02/1960"),
        at="the league about 1951",
        says="from February 1953",
        verdict="tension",
    ),
    fires(
        "provisional 10",
        said("the league about 1951", "visited", visitor="league", place="in moscow", when="1951~"),
        thing("league", "organisation"),
        fact("first", "existed", entity="league", when="extent 1919-03/1943-05-15"),
        fact("second", "existed", entity="league"),
        at="the league about 1951",
        says="to 15 May 1943",
        verdict="definite",
    ),
    silent(
        "it was founded that year",
        said("the PRC in 1949", "visited", visitor="prc", place="in moscow", when="1949"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
    ),
    silent(
        "treaties, works and plans are spoken of before they are in force",
        said("condemned the treaty in 1954", "condemned", agent="a", patient="treaty", when="1954"),
        fact("treaty", "existed", entity="treaty", when="extent 1955-03-03/1979"),
        thing("treaty", "treaty"),
    ),
    silent(
        "a plan may come before",
        said("the founding of the PRC was planned in 1948", "founded", entity="prc", when="1948", irrealis="planned"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
    ),
    silent(
        "the record has it at that time too",
        said("the Soviet expansion", "acted", agent="ussr", value="expanded", event="expansion"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        fact("older", "existed", entity="ussr", when="1581/1860"),
        fact("expansion", "took_place", event="expansion", when="1581/1860"),
    ),
    silent(
        "only a text dates the event",
        said("the Soviet expansion", "acted", agent="ussr", value="expanded", event="expansion"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        said("it was in the 16th century", "took_place", event="expansion", when="1581/1600", source="other"),
    ),
    silent(
        "the text itself says when",
        said("the Soviet expansion of 1950", "acted", agent="ussr", value="expanded", event="expansion", when="1950"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        fact("expansion", "took_place", event="expansion", when="1581/1860"),
    ),
)

"""A text lets something act or be before it came into being, or after it ceased to be.

Before doubting the text ask: does the text use today's name for a predecessor ("the Soviet Union" for Russia)? does it look
back knowingly? is the founding date one of several stages? What the text leaves undated is dated by the event that it is about.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ENT402",
    name="not-yet-founded",
    asks="Did it exist then?",
    kind="contradiction",
    severity="error",
    since="0.1",
    version=2,
    looks_at="checked",
    says="{claim}; but {other}",
    false_alarms="A text that names a predecessor by the later name, as many do: then the name is the fault, not the claim.",
)

QUERY = """
with lives as (
  select x.* from existed x join entities e on e.entity = x.entity
  where x.layer = 'reference' and x.dated and e.type in ('state', 'organisation', 'office', 'place')),
present as (
  select c.claim, r.entity, c.core, c.widened from dated_claims c join roles r on r.claim = c.claim
  where c.layer = 'text' and c.predicate not in ('named', 'judged', 'before', 'causes', 'resembles', 'existed', 'held_office')
  union
  select c.claim, c.place, c.core, c.widened from dated_claims c where c.layer = 'text'
  union
  select c.claim, r.entity, t.core, t.widened
  from asserted c
  join took_place t on t.event = c.occurrence and t.layer = 'reference'
  join roles r on r.claim = c.claim
  where c.layer = 'text' and not c.dated)
select p.claim, l.claim as against, p.entity, p.entity as topic,
       case when bool_or(may_overlap(l.widened, p.widened)) over (partition by p.claim, p.entity) then 'tension'
            else 'definite' end as verdict
from present p join lives l on l.entity = p.entity and l.mode = 'extent'
anti join lives o on o.entity = p.entity and may_overlap(o.core, p.core)
"""

EXAMPLES = (
    silent(
        "the record says that it was there in those years, not since when",
        said("the PRC in 1948", "visited", visitor="prc", place="in moscow", when="1948"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="throughout 1949-10-01/1976"),
    ),
    fires(
        "provisional 2",
        said("the PRC in 1948", "visited", visitor="prc", place="in moscow", when="1948"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
        at="the PRC in 1948",
        says="from 1 October 1949 on",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("the Comintern in 1950", "visited", visitor="comintern", place="in moscow", when="1950"),
        thing("comintern", "organisation"),
        fact("comintern", "existed", entity="comintern", when="extent 1919-03/1943-05-15"),
        at="the Comintern in 1950",
        says="to 15 May 1943",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("the Soviet expansion", "acted", agent="ussr", value="expanded", event="expansion"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        fact("expansion", "took_place", event="expansion", when="1581/1860"),
        at="the Soviet expansion",
        says="from 30 December 1922",
        verdict="definite",
    ),
    fires(
        "provisional 5",
        said("the league about 1951", "visited", visitor="league", place="in moscow", when="1951~"),
        thing("league", "organisation"),
        fact("first", "existed", entity="league", when="extent 1919-03/1943-05-15"),
        fact("second", "existed", entity="league", when="extent 1953-02/1960"),
        at="the league about 1951",
        says="in about 1951",
        verdict="tension",
    ),
    fires(
        "provisional 6",
        said("the PRC in 1948", "visited", visitor="prc", place="in moscow", when="1948"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
        fact("guest", "visited", visitor="x", place="in prc", when="1948"),
        at="the PRC in 1948",
        says="from 1 October 1949 on",
        verdict="definite",
    ),
    fires(
        "provisional 7",
        said("met in the PRC about 1948", "met", participant=["a", "b"], place="in prc", when="1948~"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
        at="met in the PRC about 1948",
        says="from 1 October 1949 on",
        verdict="tension",
    ),
    fires(
        "provisional 8",
        said("the Soviet war", "acted", agent="ussr", value="fought", event="war"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        fact("war", "took_place", event="war", when="1921~"),
        at="the Soviet war",
        says="from 30 December 1922",
        verdict="tension",
    ),
)

"""A text says that something acted or existed before it came into being, or after it ceased to exist.

Before doubting the text ask: does the text use today's name for a predecessor ("the Soviet Union" for Russia)? does it look
back knowingly? is the founding date one of several stages? An undated claim takes the date of the event that it is about.
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
    hint="by its event, {occurrence}",
    false_alarms="A text that calls a predecessor by the later name, as many do: the name is wrong then, not the claim.",
)

QUERY = """
with lives as (
  select existence.*
  from spans_of_existence existence
  join entities on entities.entity = existence.entity
  where existence.layer = 'reference'
    -- treaties, works and plans are spoken of before they are in force
    and entities.type in ('state', 'organisation', 'office', 'place')),
undated as (
  -- the participants of undated statements, with the date on record of the event; works with one date count once
  select stated.claim, part.entity, event_time.claim as occurrence, event_time.core, event_time.widened,
         row_number() over (
           partition by stated.claim, part.entity, event_time.core, event_time.widened
           order by event_time.ordinal, event_time.claim) as choice
  from asserted stated
  join occurrences event_time on event_time.event = stated.event and event_time.layer = 'reference'
  join roles part on part.claim = stated.claim
  where stated.layer = 'text' and not stated.dated),
present as (
  -- the participants of dated statements
  select stated.claim, part.entity, stated.meaning in ('founding', 'dissolution') as of_founding,
         cast(null as string) as occurrence,
         stated.core, stated.widened
  from dated_claims stated
  join roles part on part.claim = stated.claim
  where stated.layer = 'text'
    -- one can name, judge, order or compare what does not exist yet; a claim of existence dates the thing itself;
    -- office-not-existing looks at tenures
    and stated.presumes_existence
  union
  -- the places of dated statements
  select stated.claim, stated.place, false, cast(null as string), stated.core, stated.widened
  from dated_claims stated
  where stated.layer = 'text'
  union
  select undated.claim, undated.entity, false, undated.occurrence, undated.core, undated.widened
  from undated
  where undated.choice = 1)
select present.claim, life.claim as against, present.entity, present.entity as topic, present.occurrence,
       -- one span of existence that may reach the time by the tolerance is enough for a doubt
       case when bool_or(may_overlap(life.widened, present.widened)) over (partition by present.claim, present.entity)
            then 'tension'
            else 'definite' end as verdict
from present
join lives life
  on life.entity = present.entity
  -- only a whole extent has a beginning and an end; "throughout 1949" says nothing of the years before
  and life.mode = 'extent'
  -- a founding contradicts what came before it, an end what came after it; one-event-two-dates compares two foundings
  and (life.bounds = 'both'
       or (not present.of_founding
           and ((life.bounds = 'beginning' and must_before(present.core, life.core))
                or (life.bounds = 'end' and must_before(life.core, present.core)))))
-- a thing that may have existed then, by any claim on record, is not reported
anti join lives other on other.entity = present.entity and may_overlap(other.core, present.core)
"""

EXAMPLES = (
    fires(
        "a visit by the PRC in the year before its founding",
        said("the PRC in 1948", "visited", visitor="prc", place="in moscow", when="1948"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
        at="the PRC in 1948",
        says="from 1 October 1949 on",
        verdict="definite",
    ),
    fires(
        "a visit by the Comintern seven years after its dissolution",
        said("the Comintern in 1950", "visited", visitor="comintern", place="in moscow", when="1950"),
        thing("comintern", "organisation"),
        fact("comintern", "existed", entity="comintern", when="extent 1919-03/1943-05-15"),
        at="the Comintern in 1950",
        says="to 15 May 1943",
        verdict="definite",
    ),
    fires(
        "an undated act is dated by its event, which ended before there was such a state",
        said("the Soviet expansion", "acted", agent="ussr", value="expanded", event="expansion"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        fact("expansion", "took_place", event="expansion", when="1581/1860"),
        at="the Soviet expansion",
        says="from 30 December 1922",
        verdict="definite",
    ),
    fires(
        "the rough date lies between two periods of existence and may reach the second",
        said("the league about 1951", "visited", visitor="league", place="in moscow", when="1951~"),
        thing("league", "organisation"),
        fact("first", "existed", entity="league", when="extent 1919-03/1943-05-15"),
        fact("second", "existed", entity="league", when="extent 1953-02/1960"),
        at="the league about 1951",
        says="in about 1951",
        verdict="tension",
    ),
    fires(
        "a meeting in a country before its founding, on a rough date that may reach it",
        said("met in the PRC about 1948", "met", participant=["a", "b"], place="in prc", when="1948~"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
        at="met in the PRC about 1948",
        says="from 1 October 1949 on",
        verdict="tension",
    ),
    fires(
        "a visit by a party in the year before it was founded",
        said("the party in 1920", "visited", visitor="party", place="in moscow", when="1920"),
        thing("party", "organisation"),
        fact("founded", "founded", entity="party", when="1921-07"),
        at="the party in 1920",
        says="Party was established in July 1921",
        verdict="definite",
    ),
    fires(
        "a visit by a party after it was dissolved",
        said("the party in 1950", "visited", visitor="party", place="in moscow", when="1950"),
        thing("party", "organisation"),
        fact("founded", "founded", entity="party", when="1919-03"),
        fact("dissolved", "dissolved", entity="party", when="1943-05-15"),
        at="the party in 1950",
        says="Party was dissolved on 15 May 1943",
        verdict="definite",
    ),
    silent(
        "it was founded that year",
        said("the PRC in 1949", "visited", visitor="prc", place="in moscow", when="1949"),
        thing("prc", "state"),
        fact("prc", "existed", entity="prc", when="extent 1949-10-01/.."),
    ),
    silent(
        "a treaty may be spoken of before it is in force",
        said("condemned the treaty in 1954", "condemned", agent="a", patient="treaty", when="1954"),
        fact("treaty", "existed", entity="treaty", when="extent 1955-03-03/1979"),
        thing("treaty", "treaty"),
    ),
    silent(
        "the record also has it at the time of the event",
        said("the Soviet expansion", "acted", agent="ussr", value="expanded", event="expansion"),
        thing("ussr", "state"),
        fact("ussr", "existed", entity="ussr", when="extent 1922-12-30/1991-12-26"),
        fact("older", "existed", entity="ussr", when="1581/1860"),
        fact("expansion", "took_place", event="expansion", when="1581/1860"),
    ),
)

"""A text makes something part of a longer thing, but its date lies outside the time of that thing.

Before doubting the text ask: does the longer thing have several datings (a conference with its preparations, a crisis)?
was the part begun within it, and did it go on afterwards? is "during" meant loosely? If one dating of the two fits,
there is only a tension. So it is where the thing is called a part, and not said to fall within the time: the riders of the Olympic Games
of Melbourne met in Stockholm five months before the others.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="TMP103",
    name="part-outside-whole",
    asks="Does the part lie within the time of the whole?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="inclusions",
    says="{claim}; but {other}, and {also}",
    missing="a date for the part, and one for the whole",
    assumes=("the part lies wholly within the whole",),
    authority=("J. F. Allen, Communications of the ACM 26 (1983): the relation “during” of intervals",),
    false_alarms="Something that began before the whole or outlasted it, where the text means only the portion within.",
)

QUERY = """
with parts as (
  -- the dates of the part: of its own claim, or of something momentary that happened in it
  select moment.node, moment.claim, moment.core, moment.widened, dating.ordinal
  from moments moment
  join claims dating on dating.claim = moment.claim
  -- a date whose end is unknown does not say when the part was over
  where not dating.end_unknown
    and (moment.node = moment.claim or dating.aspect = 'point')),
wholes as (
  -- the dates of the whole: those of all its time, not of days within it
  select moment.node, moment.claim, moment.core, moment.widened, dating.ordinal
  from moments moment
  join claims dating on dating.claim = moment.claim
  where (moment.node = moment.claim and (dating.aspect = 'point' or dating.mode = 'extent'))
     or (dating.meaning = 'occurrence' and dating.mode <> 'throughout')),
-- only the first twenty datings of one thing are compared; if there are more, nothing is definite
first_parts as (
  select dated_part.*,
         row_number() over (partition by dated_part.node order by dated_part.ordinal, dated_part.claim) as choice,
         count(*) over (partition by dated_part.node) as crowd
  from parts dated_part),
first_wholes as (
  select dated_whole.*,
         row_number() over (partition by dated_whole.node order by dated_whole.ordinal, dated_whole.claim) as choice,
         count(*) over (partition by dated_whole.node) as crowd
  from wholes dated_whole),
pairs as (
  select inclusion.claim, inclusion.in_parts, part_date.claim as against, whole_date.claim as also,
         may_inside(part_date.core, whole_date.core) as literally,
         may_inside(part_date.widened, whole_date.widened) as loosely,
         greatest(part_date.crowd, whole_date.crowd) - 20 as left_out
  from inclusions inclusion
  join first_parts part_date on part_date.node = inclusion.part and part_date.choice <= 20
  join first_wholes whole_date on whole_date.node = inclusion.whole and whole_date.choice <= 20
  where inclusion.layer = 'text')
select pairs.claim, pairs.against, pairs.also, pairs.left_out,
       -- a part may belong to a whole that is held at another time
       case when pairs.in_parts then 'held-in-parts' end as because,
       -- if one pair of several datings fits, the others may be at fault
       case when pairs.loosely
              or pairs.left_out > 0
              or exists (select 1 from pairs fitting where fitting.claim = pairs.claim and fitting.literally)
            then 'tension' else 'definite' end as verdict
from pairs
where not pairs.literally
union all
select inclusion.claim, cast(null as string), cast(null as string), cast(null as bigint), cast(null as string), 'cannot tell'
from inclusions inclusion
where inclusion.layer = 'text'
  and not exists (select 1 from pairs where pairs.claim = inclusion.claim)
"""

EXAMPLES = (
    fires(
        "a talk in September during a conference that ended in July",
        said("a talk during the conference", "during", shorter="talk", longer="conference"),
        said("the talk of September 1954", "took_place", event="talk", when="1954-09"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="a talk during the conference",
        says="Talk took place in September 1954, and Conference took place from 26 April 1954",
        verdict="definite",
    ),
    fires(
        "riding was a part of the games, and held in another month than the games",
        said("the riding of the Games", "part_of", part="riding", whole="games"),
        said("the riding of June 1956", "took_place", event="riding", when="1956-06"),
        fact("games", "took_place", event="games", when="extent 1956-11-22/1956-12-08"),
        at="the riding of the Games",
        says="Riding took place in June 1956, and Games took place from 22 November 1956",
        verdict="tension",
        because="held-in-parts",
    ),
    fires(
        "a talk about 25 July, four days after the end",
        said("during the conference", "during", shorter="text/talk", longer="conference"),
        said("they talked about 25 July", "met", participant=["a", "b"], when="1954-07-25~", id="text/talk"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="during the conference",
        says="about 25 July 1954",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "one of two dates of the session fits",
        said("a session of the conference", "during", shorter="session", longer="conference"),
        fact("session", "took_place", event="session", when="1954-09"),
        fact("session-in-july", "took_place", event="session", when="1954-07-01"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
        at="a session of the conference",
        says="September 1954",
        verdict="tension",
        because="by-its-rule",
    ),
    silent(
        "a session on the last day of the conference",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        said("the session of 21 July", "took_place", event="session", when="1954-07-21"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
    ),
    silent(
        "a session between July and September, and July would fit",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        said("the session in summer", "took_place", event="session", when="1954-07/1954-09"),
        fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
    ),
    silent(
        "a meal on a day of the visit",
        said("a meal during the visit", "during", shorter="text/meal", longer="text/visit"),
        said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
        said(
            "he was there from 1 to 9 May",
            "visited",
            visitor="a",
            place="in c",
            when="extent 1954-05-01/1954-05-09",
            id="text/visit",
        ),
    ),
    abstains(
        "only one day of the visit is known, and no dates for the whole",
        said("a meal during the visit", "during", shorter="text/meal", longer="visit"),
        said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
        said("he was there on 9 May", "visited", visitor="a", place="in c", event="visit", when="1954-05-09"),
        missing="one for the whole",
    ),
    abstains(
        "the conference filled June, but its beginning and end are not known",
        said("a session of the conference", "part_of", part="session", whole="conference"),
        said("the session of September 1954", "took_place", event="session", when="1954-09"),
        fact("conference", "took_place", event="conference", when="throughout 1954-06"),
        missing="one for the whole",
    ),
)

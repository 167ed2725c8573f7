"""A text makes something part of a longer thing, outside whose time its date lies.

Before doubting the text ask: does the longer thing have several datings (a conference with its preparations, a crisis)? is the
part one that was begun within it and went on? is "during" loosely said? If one dating of the two fits, there is only a tension.
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
    false_alarms="Something that began before the whole or outlasted it, and of which the text means the portion within.",
    examples=(
        fires(
            said("a session of the conference", "part_of", part="session", whole="conference"),
            said("the session of September 1954", "took_place", event="session", when="1954-09"),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            at="a session of the conference",
            says="Session took place, in September 1954, and Conference took place, from 26 April 1954",
            verdict="definite",
        ),
        fires(
            said("during the conference", "during", shorter="text/talk", longer="conference"),
            said("they talked about 25 July", "met", participant=["a", "b"], when="1954-07-25~", id="text/talk"),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            at="during the conference",
            says="about 25 July 1954",
            verdict="tension",
        ),
        fires(
            said("a session of the conference", "part_of", part="session", whole="conference"),
            fact("session", "took_place", event="session", when="1954-09"),
            fact("session-in-july", "took_place", event="session", when="1954-07-01"),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            at="a session of the conference",
            says="September 1954",
            verdict="tension",
        ),
        fires(
            said("during the conference", "during", shorter="text/stay", longer="conference"),
            said(
                "he was there about 25 July", "visited", visitor="a", place="in c", when="1954-07-25~", id="text/stay"
            ),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            at="during the conference",
            says="about 25 July 1954",
            verdict="tension",
        ),
        silent(
            said("a session of the conference", "part_of", part="session", whole="conference"),
            said("the session of 21 July", "took_place", event="session", when="1954-07-21"),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            because="the last day is within",
        ),
        silent(
            said("a session of the conference", "part_of", part="session", whole="conference"),
            said("the session in summer", "took_place", event="session", when="1954-07/1954-09"),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            because="July would fit",
        ),
        silent(
            said("during the reception", "during", shorter="text/meal", longer="text/reception"),
            said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
            said("they met on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/reception"),
            because="it was the same day",
        ),
        silent(
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
            because="it lay within the visit",
        ),
        abstains(
            said("a meal during the visit", "during", shorter="text/meal", longer="visit"),
            said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
            said("he was there on 9 May", "visited", visitor="a", place="in c", event="visit", when="1954-05-09"),
            missing="one for the whole",
        ),
        abstains(
            said("a meal during the visit", "during", shorter="text/meal", longer="text/visit"),
            said("they dined on 3 May", "met", participant=["a", "b"], when="1954-05-03", id="text/meal"),
            said("he was there on 9 May", "visited", visitor="a", place="in c", when="1954-05-09", id="text/visit"),
            missing="one for the whole",
        ),
        abstains(
            said("a visit during the conference", "part_of", part="visit", whole="conference"),
            said(
                "he was there in all of September",
                "visited",
                visitor="a",
                place="in c",
                event="visit",
                when="extent 1954-09-01/1954-09-30",
            ),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            missing="a date for the part",
        ),
        abstains(
            said("a session of the conference", "part_of", part="session", whole="conference"),
            said("sessions from September on", "took_place", event="session", when="1954-09/"),
            fact("conference", "took_place", event="conference", when="extent 1954-04-26/1954-07-21"),
            missing="a date for the part",
        ),
        abstains(
            said("a session of the conference", "part_of", part="session", whole="conference"),
            said("the session of September 1954", "took_place", event="session", when="1954-09"),
            fact("conference", "took_place", event="conference", when="throughout 1954-06"),
            missing="one for the whole",
        ),
    ),
)

# What dates the whole gives all of its time; what dates the part is itself, or happens within it.
# Of very many datings of one thing the first twenty are compared; then nothing is definite.
QUERY = """
with parts as (
  select h.node, h.claim, h.core, h.widened from moments h join claims c on c.claim = h.claim
  where not c.end_unknown and (h.node = h.claim or c.aspect = 'point')),
wholes as (
  select h.node, h.claim, h.core, h.widened from moments h join claims c on c.claim = h.claim
  where (h.node = h.claim and (c.aspect = 'point' or c.mode = 'extent'))
     or (c.predicate = 'took_place' and c.mode <> 'throughout')),
first_parts as (
  select p.*, row_number() over (partition by p.node order by p.claim) as choice, count(*) over (partition by p.node) as crowd from parts p),
first_wholes as (
  select w.*, row_number() over (partition by w.node order by w.claim) as choice, count(*) over (partition by w.node) as crowd from wholes w),
pairs as (
  select i.claim, p.claim as against, w.claim as also, may_inside(p.core, w.core) as literally,
         may_inside(p.widened, w.widened) as loosely, greatest(p.crowd, w.crowd) - 20 as left_out
  from inclusions i
  join first_parts p on p.node = i.part and p.choice <= 20
  join first_wholes w on w.node = i.whole and w.choice <= 20
  where i.layer = 'text')
select p.claim, p.against, p.also, p.left_out,
       case when p.loosely or p.left_out > 0 or exists (select 1 from pairs o where o.claim = p.claim and o.literally) then 'tension'
            else 'definite' end as verdict
from pairs p where not p.literally
union all
select i.claim, cast(null as string), cast(null as string), cast(null as bigint), 'cannot tell'
from inclusions i
where i.layer = 'text' and not exists (select 1 from pairs p where p.claim = i.claim)
"""

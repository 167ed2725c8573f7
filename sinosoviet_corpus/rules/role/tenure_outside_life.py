"""A tenure begins before the birth of its holder, or goes on after the death.

The rule reads the two ends of a tenure, as far as they are given: a tenure "since 1955" has none. A tenure that lies wholly before the birth or
after the death is for the rules on acts (LIF201, LIF202). Claims of one text, and claims on record, are compared with each other too.

Before doubting the text ask: is it another person of that name, a father or a son? is the end that of the office, of the list, of a term
that another served out? is a digit of one of the years wrong?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ROL307",
    name="tenure-outside-life",
    asks="Did the holder live from the first to the last day of the tenure?",
    kind="contradiction",
    severity="error",
    since="0.3",
    looks_at="tenures",
    record_too=True,
    says="{claim}; but {elsewhere} {other}: {days} {relation} {days_then}",
    false_alarms="Namesakes that the registry does not know; children proclaimed before they were born.",
)

QUERY = """
with lives as (
  select birth.claim, birth.person, birth.layer, birth.source, birth.core, birth.widened, true as birth
  from births birth
  where birth.dated
  union all
  select death.claim, death.person, death.layer, death.source, death.core, death.widened, false
  from deaths death
  where death.dated),
outside as (
  select tenure.claim, tenure.person, tenure.layer, life.claim as against, life.layer as life_layer, life.birth,
         case when life.birth then tenure.widened.s_max < life.widened.s_min
              else life.widened.e_max < tenure.widened.e_min end as surely,
         case when namesake.person is not null then 'namesake'
              when not life.birth and tenure.core.e_min - life.core.e_max <= 31 then 'vacated-late' end as because
  from tenures tenure
  join lives life
    on life.person = tenure.person
    -- two texts may be wrong each for itself, so a third says more about each of them
    and (life.layer = 'reference' or tenure.layer = 'reference' or life.source = tenure.source)
    -- the tenure is partly in the life and partly outside of it
    and case when life.birth then tenure.core.s_max < life.core.s_min and tenure.core.e_max >= life.core.s_min
             else life.core.e_max < tenure.core.e_min and tenure.core.s_min <= life.core.e_max end
    -- an open end is no day
    and case when life.birth then tenure.core.s_max > -1000000000000 else tenure.core.e_min < 1000000000000 end
  -- another of that name who can have held it
  left join namesakes namesake
    on namesake.person = tenure.person
    and namesake.first_day <= tenure.core.e_max
    and namesake.last_day >= tenure.core.s_min
  -- a birth or a death on record that leaves room for the whole tenure
  anti join lives other
    on other.person = tenure.person
    and other.birth = life.birth
    and other.layer = 'reference'
    and case when other.birth then tenure.core.s_max >= other.core.s_min else other.core.e_max >= tenure.core.e_min end
  where tenure.dated)
-- the finding is about the text; if the tenure is on record, about the birth or the death that the text gives
select case when outside.layer = 'text' or outside.life_layer = 'reference' then outside.claim else outside.against end as claim,
       case when outside.layer = 'text' or outside.life_layer = 'reference' then outside.against else outside.claim end as against,
       case when outside.layer = 'text' or outside.life_layer = 'reference'
            then case when outside.birth then 'begins before' else 'goes on after' end
            else case when outside.birth then 'is after the beginning of' else 'is before the end of' end end as relation,
       case when outside.surely then 'definite' else 'tension' end as verdict,
       outside.because
from outside
"""

_HAYTER = thing("hayter", "person")

_DIED = fact("died", "died", person="hayter", when="1956-03-28")

EXAMPLES = (
    fires(
        "a tenure that goes on for a year after the death",
        said(
            "ambassador from 1953 to 1957",
            "held_office",
            person="hayter",
            office="embassy",
            when="extent 1953/1957-05-01",
        ),
        _HAYTER,
        _DIED,
        at="ambassador from 1953 to 1957",
        says="Hayter died on 28 March 1956: 1953 to 1957-05-01 goes on after 1956-03-28",
        verdict="definite",
    ),
    fires(
        "a tenure that begins before the birth",
        said("king from 1907 to 1957", "held_office", person="hayter", office="crown", when="extent 1905/1957"),
        _HAYTER,
        fact("born", "born", person="hayter", when="1906-03-28"),
        at="king from 1907 to 1957",
        says="1905 to 1957 begins before 1906-03-28",
        verdict="definite",
    ),
    fires(
        "two claims on record: the record contradicts itself",
        fact("tenure", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        _HAYTER,
        _DIED,
        at=None,
        says="the record contradicts itself: Hayter was Embassy",
        verdict="definite",
    ),
    fires(
        "the tenure is on record, the death is of the text",
        said("Hayter, who died in 1955", "died", person="hayter", when="1955"),
        fact("tenure", "held_office", person="hayter", office="embassy", when="extent 1953/1957-05-01"),
        _HAYTER,
        at="Hayter, who died in 1955",
        says="1955 is before the end of 1953 to 1957-05-01",
        verdict="definite",
    ),
    fires(
        "the list ends the tenure with the month after the death",
        said(
            "ambassador to April 1956", "held_office", person="hayter", office="embassy", when="extent 1953/1956-04-28"
        ),
        _HAYTER,
        _DIED,
        at="ambassador to April 1956",
        says="goes on after",
        verdict="tension",
    ),
    silent(
        "he died in office",
        said("ambassador to March 1956", "held_office", person="hayter", office="embassy", when="extent 1953/1956-03"),
        _HAYTER,
        _DIED,
    ),
    silent(
        "in office since 1953: it is not said until when",
        said("ambassador since 1953", "held_office", person="hayter", office="embassy", when="extent 1953/.."),
        _HAYTER,
        _DIED,
    ),
    silent(
        "a tenure wholly after the death is for the rule on acts",
        said("ambassador in 1960", "held_office", person="hayter", office="embassy", when="extent 1959/1960"),
        _HAYTER,
        _DIED,
    ),
)

"""A person is given an office, a rank or a title before the record has him in it.

Writers often call people by the title they are known by ("Marshal Zhu De" in the 1930s): this is a hint at what may have gone
wrong. It is never more than a tension, since the record may lack an earlier tenure; if the list of holders is complete,
outside-tenure decides. Ask: does the text look back knowingly? is it a title of his earlier career?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="ROL306",
    name="title-too-early",
    asks="Did he already have this title?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    shares_hint=True,
    looks_at="tenures",
    says="{person} is given as {office} {when}; but {other}: {days} is before {days_then}",
    hint="perhaps called by a later title: {other}",
    missing="a date when {person} became {office}",
    assumes=("the record has the first time that {person} became {office}",),
    false_alarms="An earlier tenure that is not on record.",
)

QUERY = """
with gained as (
  -- titles are held, or given on a day
  select tenure.claim, tenure.layer, tenure.source, tenure.person, tenure.office, tenure.core
  from tenures tenure
  where tenure.layer = 'reference' and tenure.dated
  union all
  select appointment.claim, appointment.layer, appointment.source, appointment.person, appointment.office, appointment.core
  from appointments appointment
  where appointment.dated),
stated as (
  select tenure.*
  from tenures tenure
  where tenure.layer = 'text' and tenure.dated)
-- never definite: the record may lack an earlier tenure
select stated.claim, later.claim as against, stated.person, stated.office, 'tension' as verdict
from stated
join gained later
  on later.person = stated.person
  and later.office = stated.office
  -- what other texts say of his appointment is no ground against this one
  and (later.layer = 'reference' or later.source = stated.source)
-- every tenure on record must be later: a person who once had the title may keep it
anti join gained earlier
  on earlier.person = stated.person
  and earlier.office = stated.office
  and (earlier.layer = 'reference' or earlier.source = stated.source)
  and not must_before(stated.core, earlier.core)
union all
select stated.claim, cast(null as string), stated.person, stated.office, 'cannot tell'
from stated
where not exists (select 1 from gained
                  where gained.person = stated.person
                    and gained.office = stated.office
                    and (gained.layer = 'reference' or gained.source = stated.source))
"""

EXAMPLES = (
    fires(
        "called marshal in 1937, made marshal in 1955",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        fact("zhu-awarded", "appointed", agent="mao", person="zhu", office="marshal", when="1955-09-27"),
        at="Marshal Zhu in 1937",
        says="Mao appointed Zhu as Marshal on 27 September 1955",
        verdict="tension",
    ),
    fires(
        "called premier the year before his tenure began",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
        at="Premier Khrushchev in 1957",
        says="before 1958-03-27",
        verdict="tension",
    ),
    fires(
        "he held another office then",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
        fact("secretary", "held_office", person="khrushchev", office="secretary", when="extent 1953-09-07/1964-10-14"),
        at="Premier Khrushchev in 1957",
        says="before 1958-03-27",
        verdict="tension",
    ),
    silent(
        "he was given the title that year",
        said("Marshal Zhu in 1955", "held_office", person="zhu", office="marshal", when="1955"),
        fact("zhu-awarded", "appointed", agent="mao", person="zhu", office="marshal", when="1955-09-27"),
    ),
    silent(
        "he had held the office before",
        said("Foreign Minister Molotov in 1950", "held_office", person="molotov", office="minister", when="1950"),
        fact("first", "held_office", person="molotov", office="minister", when="extent 1939/1949"),
        fact("second", "held_office", person="molotov", office="minister", when="extent 1953/1956"),
    ),
    silent(
        "the text does not say when",
        said("Marshal Zhu", "held_office", person="zhu", office="marshal"),
    ),
    abstains(
        "no date on record when he became marshal",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        missing="a date when Zhu became Marshal",
    ),
    abstains(
        "the record only says when another man became marshal",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        fact("peng", "appointed", agent="mao", person="peng", office="marshal", when="1955-09-27"),
        missing="a date when Zhu became Marshal",
    ),
)

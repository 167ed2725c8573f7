"""A person is given an office, a rank or a title before the record has him in it.

Mostly writers call people by the title they are known by ("Marshal Zhu De" in the 1930s): this is a hint at what may have gone
wrong. It never is more than a tension, since the record may lack an earlier tenure; with a complete list of holders
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
    lends_hint=True,
    looks_at="held_office",
    says="{person} is given as {office} {when}; but {other}: {days} is before {days_then}",
    hint="perhaps called by a later title: {other}",
    missing="a date when {person} became {office}",
    assumes=("the record has the first time that {person} became {office}",),
    false_alarms="An earlier tenure that is not on record.",
)

QUERY = """
with gained as (
  select h.claim, h.person, h.office, h.core from held_office h where h.layer = 'reference' and h.dated
  union all
  select a.claim, a.person, a.office, a.core from appointed a where a.layer = 'reference' and a.dated),
stated as (select s.* from held_office s where s.layer = 'text' and s.dated)
select s.claim, g.claim as against, s.person, s.office, 'tension' as verdict
from stated s join gained g on g.person = s.person and g.office = s.office
anti join gained o on o.person = s.person and o.office = s.office and not must_before(s.core, o.core)
union all
select s.claim, cast(null as string), s.person, s.office, 'cannot tell'
from stated s
where not exists (select 1 from gained g where g.person = s.person and g.office = s.office)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        fact("zhu-awarded", "appointed", agent="mao", person="zhu", office="marshal", when="1955-09-27"),
        at="Marshal Zhu in 1937",
        says="Mao appointed Zhu to Marshal, on 27 September 1955",
        verdict="tension",
    ),
    fires(
        "provisional 2",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
        at="Premier Khrushchev in 1957",
        says="before 1958-03-27",
        verdict="tension",
    ),
    fires(
        "provisional 3",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
        fact("bulganin", "held_office", person="bulganin", office="premier", when="extent 1955-02-08/1958-03-27"),
        at="Premier Khrushchev in 1957",
        says="before 1958-03-27",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("Premier Khrushchev in 1957", "held_office", person="khrushchev", office="premier", when="1957"),
        fact("premier", "held_office", person="khrushchev", office="premier", when="extent 1958-03-27/1964-10-14"),
        fact("secretary", "held_office", person="khrushchev", office="secretary", when="extent 1953-09-07/1964-10-14"),
        at="Premier Khrushchev in 1957",
        says="before 1958-03-27",
        verdict="tension",
    ),
    silent(
        "he became so in that year",
        said("Marshal Zhu in 1955", "held_office", person="zhu", office="marshal", when="1955"),
        fact("zhu-awarded", "appointed", agent="mao", person="zhu", office="marshal", when="1955-09-27"),
    ),
    silent(
        "he had had the title before",
        said("Foreign Minister Molotov in 1950", "held_office", person="molotov", office="minister", when="1950"),
        fact("first", "held_office", person="molotov", office="minister", when="extent 1939/1949"),
        fact("second", "held_office", person="molotov", office="minister", when="extent 1953/1956"),
    ),
    silent(
        "the text does not say when",
        said("Marshal Zhu", "held_office", person="zhu", office="marshal"),
    ),
    abstains(
        "provisional 8",
        said("Marshal Zhu in 1937", "held_office", person="zhu", office="marshal", when="1937"),
        missing="a date when Zhu became Marshal",
    ),
)

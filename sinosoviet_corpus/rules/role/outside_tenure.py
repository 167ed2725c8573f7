"""A person is given an office outside every tenure that a complete list knows.

Before doubting the text ask: does the list really cover this office and these years? is the name another form of a
holder's? does the text mean a deputy, a former or a future holder?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, whole

RULE = Rule(
    code="ROL301",
    name="outside-tenure",
    asks="Did this person hold this office then, by a list that is complete?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="held_office",
    says="{person} is given as {office} {when}; the complete list of holders has no such tenure",
    missing="a complete list of the holders of {office}",
    false_alarms="Acting holders and deputies, whom lists leave out; offices of one title that the registry does not keep apart.",
)

QUERY = """
with stated as (select * from held_office where layer = 'text' and dated),
listed as (
  select s.claim, s.person, s.office, s.core, s.widened, w.complete, must_inside(s.widened, w.core) as surely_covered
  from stated s
  join complete w on w.predicate = 'held_office' and w.role = 'office' and w.entity = s.office
       and must_inside(s.core, w.core)),
nearly as (
  select distinct l.claim
  from listed l join held_office o on o.layer = 'reference' and o.office = l.office and o.person = l.person
       and may_overlap(o.widened, l.widened))
select l.claim, cast(null as string) as against, l.person, l.office, l.complete,
       case when l.surely_covered and n.claim is null then 'definite' else 'tension' end as verdict
from listed l
left join nearly n on n.claim = l.claim
anti join held_office o on o.layer = 'reference' and o.office = l.office and o.person = l.person
     and may_overlap(o.core, l.core)
union all
select s.claim, cast(null as string), s.person, s.office, cast(null as string), 'cannot tell'
from stated s
where not exists (select 1 from complete w where w.predicate = 'held_office' and w.role = 'office'
                  and w.entity = s.office)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("governor", "held_office", person="herter", office="governor", when="1955-01-28"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("later", "held_office", person="herter", office="ambassador", when="1957"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("about-1954", "held_office", person="herter", office="ambassador", when="1954~"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said(
            "Ambassador Herter about 28 January",
            "held_office",
            person="herter",
            office="ambassador",
            when="1955-01-28~",
        ),
        fact("in-february", "held_office", person="herter", office="ambassador", when="1955-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter about 28 January",
        says="Herter is given as Ambassador",
        verdict="tension",
    ),
    silent(
        "a tenure reaches into that year",
        said("Ambassador Hayter", "held_office", person="hayter", office="ambassador", when="1957"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
    ),
    silent(
        "the list ends in 1960",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1961"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
    ),
    silent(
        "the text does not say when",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador"),
    ),
    abstains(
        "provisional 10",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        missing="a complete list",
    ),
)

"""A person is given an office at a time for which a complete list of holders has no tenure of his.

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
    looks_at="tenures",
    says="{person} is given as {office} {when}; the complete list of holders has no such tenure",
    missing="a complete list of the holders of {office}",
    false_alarms="Acting holders and deputies whom no word calls so, and whom lists leave out; offices of one title that the registry does not keep apart.",
)

QUERY = """
with stated as (
  select tenure.*
  from tenures tenure
  where tenure.layer = 'text' and tenure.dated),
listed as (
  -- statements within the years of a list of holders that is said to be complete
  select stated.claim, stated.person, stated.office, stated.core, stated.widened, listing.complete,
         must_inside(stated.widened, listing.core) as surely_covered
  from stated
  join full_lists listing
    on listing.meaning = 'tenure'
    and listing.slot = 'office'
    and listing.entity = stated.office
    and must_inside(stated.core, listing.core)),
nearly as (
  -- the person had the office at a time that may be that of the text by the tolerance for approximate dates
  select distinct listed.claim
  from listed
  join tenures tenure
    on tenure.layer = 'reference'
    and tenure.office = listed.office
    and tenure.person = listed.person
    and may_overlap(tenure.widened, listed.widened)),
same_name as (
  -- a holder of that time has the name of the person: they may be one, or the text may mean the other
  select distinct listed.claim
  from listed
  join tenures tenure
    on tenure.layer = 'reference'
    and tenure.office = listed.office
    and tenure.person <> listed.person
    and may_overlap(tenure.widened, listed.widened)
  join names one on one.entity = listed.person
  join names two on two.entity = tenure.person and two.key = one.key)
select listed.claim, cast(null as string) as against, listed.person, listed.office, listed.complete,
       case when listed.surely_covered and nearly.claim is null then 'definite' else 'tension' end as verdict,
       case when stand_in.claim is not null then 'acting-holder' when namesake.claim is not null then 'namesake' end as because
from listed
left join nearly on nearly.claim = listed.claim
left join stand_ins stand_in on stand_in.claim = listed.claim
left join same_name namesake on namesake.claim = listed.claim
anti join tenures tenure
  on tenure.layer = 'reference'
  and tenure.office = listed.office
  and tenure.person = listed.person
  and may_overlap(tenure.core, listed.core)
union all
select stated.claim, cast(null as string), stated.person, stated.office, cast(null as string), 'cannot tell',
       cast(null as string)
from stated
where not exists (select 1 from full_lists listing
                  where listing.meaning = 'tenure'
                    and listing.slot = 'office'
                    and listing.entity = stated.office)
"""

EXAMPLES = (
    fires(
        "the complete list for those years has only another holder",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="definite",
    ),
    fires(
        "the record has him in the office, but two years later",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("later", "held_office", person="herter", office="ambassador", when="1957"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="definite",
    ),
    fires(
        "the record has him in the office about the year before, which may reach that day",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("about-1954", "held_office", person="herter", office="ambassador", when="1954~"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="tension",
    ),
    fires(
        "an acting holder, whom the list may leave out",
        said("Acting Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        at="Acting Ambassador Herter",
        says="Herter is given as Ambassador",
        verdict="tension",
    ),
    silent(
        "his tenure reaches into that year",
        said("Ambassador Hayter", "held_office", person="hayter", office="ambassador", when="1957"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
    ),
    silent(
        "the list ends the year before",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1961"),
        fact("hayter", "held_office", person="hayter", office="ambassador", when="extent 1953-10/1957-02"),
        whole("ambassador", "office", "held_office", "1950/1960"),
    ),
    silent(
        "the text does not say when",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador"),
    ),
    abstains(
        "no complete list of holders on record",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        missing="a complete list",
    ),
    abstains(
        "a list that is said to be complete, and not one holder is on record",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        whole("ambassador", "office", "held_office", "1950/1960"),
        missing="a complete list",
    ),
    abstains(
        "the complete list is one of appointments, not of holders",
        said("Ambassador Herter", "held_office", person="herter", office="ambassador", when="1955-01-28"),
        whole("ambassador", "office", "appointed", "1950/1960"),
        fact("appointed", "appointed", person="hayter", office="ambassador", when="1953-10"),
        missing="a complete list",
    ),
)

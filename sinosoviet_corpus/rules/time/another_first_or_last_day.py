"""Two claims say from when until when one thing lasted, and give it another first day or another last day.

Their times overlap, so one-event-two-dates is silent. Before doubting the text ask: does one claim mean only a portion (then its
mode is “within” or “throughout”, not “extent”)? are the days of travel counted? is an office counted from the appointment, from the arrival
or from the credentials, a treaty from its signature or its coming into force? Open ends (“since 1955”) say nothing about the end.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="TMP107",
    name="another-first-or-last-day",
    asks="Do all passages give it the same first and last day?",
    kind="contradiction",
    severity="error",
    since="0.3",
    looks_at="extents",
    says="{claim}; but {elsewhere} {other}: {edge}",
    assumes=("both passages speak of one and the same stretch of time, and mean all of it",),
    false_alarms="A portion of a longer time, annotated as the whole extent.",
)

QUERY = """
with pairs as (
  -- one occurrence: it happens once, or both claims name the event
  select stated.claim, other.claim as against, true as surely_one, false as office
  from dated_occurrences stated
  join dated_occurrences other on other.same = stated.same
  where stated.layer = 'text'
  union all
  -- one state of the same things, in the same place: two whole extents of it that share a day are one stretch
  select stated.claim, other.claim, stated.clear_cut, stated.meaning = 'tenure'
  from extents stated
  join extents other
    on other.predicate = stated.predicate
    and other.filled = stated.filled
    and other.place = stated.place
    and other.value = stated.value
    and must_overlap(other.core, stated.core)
    -- two events are two visits
    and coalesce(other.event, coalesce(stated.event, '')) = coalesce(stated.event, coalesce(other.event, ''))
  where stated.layer = 'text'
    and stated.lasts
    and (not stated.clear_cut or must_overlap(other.widened, stated.widened))),
margins as (
  -- in days: between the appointment to an office and taking it up
  select 183 as handing_over),
edges as (
  select pairs.claim, pairs.against, pairs.surely_one, pairs.office,
         stated.core.s_max < other.core.s_min or other.core.s_max < stated.core.s_min as first_day,
         stated.core.e_max < other.core.e_min or other.core.e_max < stated.core.e_min as last_day,
         -- how far apart the two first days and the two last days are, by the loosest reading
         greatest(other.widened.s_min - stated.widened.s_max, stated.widened.s_min - other.widened.s_max) as first_apart,
         greatest(other.widened.e_min - stated.widened.e_max, stated.widened.e_min - other.widened.e_max) as last_apart,
         stated.ends and other.ends as ended, stated.begins and other.begins as begun
  from pairs
  join extents stated on stated.claim = pairs.claim
  join extents other on other.claim = pairs.against
  -- a pair of claims of texts is reported once, at the later id
  where (other.layer = 'reference' or other.claim < stated.claim)
    -- one-event-two-dates reports those that share no day
    and may_overlap(stated.core, other.core)),
differing as (
  select edges.claim, edges.against, edges.surely_one, edges.office,
         edges.first_day and edges.begun as first_day, edges.last_day and edges.ended as last_day,
         greatest(case when edges.begun then edges.first_apart else 0 end,
                  case when edges.ended then edges.last_apart else 0 end) as apart
  from edges)
select differing.claim, differing.against,
       case when bool_and(differing.first_day and differing.last_day) then 'another first and another last day'
            when bool_and(differing.first_day) then 'another first day'
            else 'another last day' end as edge,
       case when not bool_or(differing.surely_one) then 'one-state-or-two'
            when bool_or(differing.office) and max(differing.apart) <= max(margin.handing_over) then 'taking-up-office'
       end as because,
       case when bool_or(differing.surely_one)
              and max(differing.apart) > case when bool_or(differing.office) then max(margin.handing_over) else 0 end
            then 'definite' else 'tension' end as verdict
from differing
cross join margins margin
where differing.first_day
   or differing.last_day
group by differing.claim, differing.against
"""


def _visit(quote: str, days: str, **parts: object) -> dict[str, object]:
    return said(quote, "visited", visitor="mao", place="in moscow", event="visit", when=f"extent {days}", **parts)


EXAMPLES = (
    fires(
        "a visit from the 3rd by the text, from the 5th by the record",
        _visit("from 3 to 9 May", "1954-05-03/1954-05-09"),
        fact("visit", "visited", visitor="mao", place="in moscow", event="visit", when="extent 1954-05-05/1954-05-09"),
        at="from 3 to 9 May",
        says="from 5 to 9 May 1954: another first day",
        verdict="definite",
    ),
    fires(
        "no event is named, but two whole stays in one place that overlap are one stay",
        said("from 3 to 9 May", "visited", visitor="mao", place="in moscow", when="extent 1954-05-03/1954-05-09"),
        fact("visit", "visited", visitor="mao", place="in moscow", when="extent 1954-05-03/1954-05-12"),
        at="from 3 to 9 May",
        says="another last day",
        verdict="definite",
    ),
    fires(
        "about 3 May may be the 5th",
        _visit("from about 3 to 9 May", "1954-05-03~/1954-05-09"),
        fact("visit", "visited", visitor="mao", place="in moscow", event="visit", when="extent 1954-05-05/1954-05-09"),
        at="from about 3 to 9 May",
        says="another first day",
        verdict="tension",
    ),
    fires(
        "an office held from April or from June: appointed in one month, taken up in another",
        said("from April 1953", "held_office", person="a", office="embassy", when="extent 1953-04/1957-02"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953-06/1957-02"),
        at="from April 1953",
        says="another first day",
        verdict="tension",
    ),
    fires(
        "an office held four years longer than the record has it",
        said("until 1961", "held_office", person="a", office="embassy", when="extent 1953/1961"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953-10/1957-02"),
        at="until 1961",
        says="another last day",
        verdict="definite",
    ),
    silent(
        "the record is only more exact",
        said("from 1953 to 1957", "held_office", person="a", office="embassy", when="extent 1953/1957"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953-10/1957-02"),
    ),
    silent(
        "since May: the text leaves the end open",
        _visit("since 3 May", "1954-05-03/.."),
        fact("visit", "visited", visitor="mao", place="in moscow", event="visit", when="extent 1954-05-03/1954-05-09"),
    ),
    silent(
        "two stays that share no day are two stays",
        said("from 3 to 9 May", "visited", visitor="mao", place="in moscow", when="extent 1954-05-03/1954-05-09"),
        fact("visit", "visited", visitor="mao", place="in moscow", when="extent 1955-05-03/1955-05-12"),
    ),
    silent(
        "the record says that he was there on these days, not only on these",
        _visit("from 3 to 9 May", "1954-05-03/1954-05-09"),
        fact(
            "visit", "visited", visitor="mao", place="in moscow", event="visit", when="throughout 1954-05-05/1954-05-07"
        ),
    ),
)

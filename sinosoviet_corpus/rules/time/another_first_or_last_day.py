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
    record_too=True,
    says="{claim}; but {elsewhere} {other}: another {edge} day",
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
     -- works that speak of one event may date two deeds in it
     or stated.same like 'once %'
  union
  -- one state that begins and ends on a day, of the same things, in the same place: two whole extents of it that share more
  -- than a day are one stretch
  select stated.claim, other.claim, must_coincide(other.widened, stated.widened),
         stated.meaning = 'tenure'
  from extents stated
  join extents other
    on other.predicate = stated.predicate
    and other.filled = stated.filled
    and other.place = stated.place
    and other.value = stated.value
    and must_coincide(other.core, stated.core)
    -- two events are two visits
    and coalesce(other.event, coalesce(stated.event, '')) = coalesce(stated.event, coalesce(other.event, ''))
  where stated.clear_cut),
edges as (
  -- the first day and the last; an open side (10^12 days) says nothing
  select bounded.claim, bounded.layer, 'first' as edge, bounded.core.s_min as earliest, bounded.core.s_max as latest,
         bounded.widened.s_min as earliest_of_all, bounded.widened.s_max as latest_of_all
  from extents bounded
  where bounded.core.s_max > -1000000000000
  union all
  select bounded.claim, bounded.layer, 'last', bounded.core.e_min, bounded.core.e_max,
         bounded.widened.e_min, bounded.widened.e_max
  from extents bounded
  where bounded.core.e_min < 1000000000000),
differing as (
  select pairs.claim, pairs.against, pairs.surely_one, pairs.office, mine.edge,
         -- by the loosest reading
         greatest(mine.earliest_of_all - theirs.latest_of_all, theirs.earliest_of_all - mine.latest_of_all) as days_apart
  from pairs
  join edges mine on mine.claim = pairs.claim
  join edges theirs on theirs.claim = pairs.against and theirs.edge = mine.edge
  -- a claim of a text is reported against a work; a pair of claims of one layer once, at the later id
  where ((mine.layer = 'text' and theirs.layer = 'reference')
         or (mine.layer = theirs.layer and theirs.claim < mine.claim))
    and (mine.latest < theirs.earliest or theirs.latest < mine.earliest)),
compared as (
  select differing.claim, differing.against, min(differing.edge) as edge, max(differing.edge) as other_edge,
         max(differing.days_apart) as days_apart, bool_or(differing.office) as office,
         bool_or(differing.surely_one) as surely_one
  from differing
  group by differing.claim, differing.against)
select compared.claim, compared.against,
       compared.edge || case when compared.other_edge <> compared.edge then ' and another ' || compared.other_edge else '' end as edge,
       case when not compared.surely_one then 'one-stretch-or-two'
            -- half a year may lie between the appointment to an office and taking it up
            when compared.office and compared.days_apart <= 183 then 'taking-up-office' end as because,
       case when compared.days_apart > 0 then 'definite' else 'tension' end as verdict
from compared
join extents stated on stated.claim = compared.claim
join extents other on other.claim = compared.against
-- one-event-two-dates reports those that share no day
where may_overlap(stated.core, other.core)
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
        because="by-its-rule",
    ),
    fires(
        "an office held from April or from June: appointed in one month, taken up in another",
        said("from April 1953", "held_office", person="a", office="embassy", when="extent 1953-04/1957-02"),
        fact("held", "held_office", person="a", office="embassy", when="extent 1953-06/1957-02"),
        at="from April 1953",
        says="another first day",
        verdict="tension",
        because="taking-up-office",
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

"""A person is put in two places far apart at times that must overlap.

Only acts that need bodily presence count: a visit, a meeting, a signature, birth and death; an order or a speech may be sent. Before
doubting the text ask: is one of the two a namesake, or a deputy who acted for him? is one date that of the report, not of the deed? was
there a journey in between that the other work leaves out? The first day of a stay is a day of travel. On the last day the person was still
there; what is said of another place on that day is only a tension. Two stays may share the day between them. A person who lives or
studies somewhere may travel for months. Places in one region count as far apart only if each also lies in a region of its own.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="ENT405",
    name="in-two-places",
    asks="Can the person have been there at that time?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="presences",
    says="{claim}; but {other}: {here} and {there}",
    missing="where {unknown} lies",
    assumes=(
        "{here} and {there} are more than a day's journey apart",
        "a person who stays somewhere does not leave it in between",
    ),
    false_alarms="A short journey by air in the middle of a long stay.",
)  # fmt: skip

QUERY = """
with margins as (
  -- in days: travel at either end of a stay, and the longest absence from home
  select 1 as travel, 92 as absence),
present as (
  select presence.claim, presence.layer, presence.person, presence.place, presence.resident, presence.core,
         presence.widened,
         -- a stay lasts from one day to a later one; a meeting has one day
         presence.core.s_max < presence.core.e_min as stay,
         presence.core.s_max as first_day, presence.core.e_min as last_day,
         -- the days at either end on which the person may have been on the way
         case when presence.core.s_max < presence.core.e_min then margin.travel else 0 end as travel,
         presence.loose.e_min - presence.loose.s_max as nights
  from presences presence
  cross join margins margin
  -- only where some day is certain: by its latest beginning it had not yet ended
  where presence.core.s_max <= presence.core.e_min),
on_record as (
  select recorded.person, nesting.wider as place, recorded.core
  from presences recorded
  join lies_in nesting on nesting.entity = recorded.place
  where recorded.layer = 'reference'),
together as (
  select stated.claim, other.claim as against, stated.place as here, other.place as there,
         stated.stay or other.stay as stays,
         stated.resident or other.resident as residents,
         greatest(stated.first_day, other.first_day) as first_day, least(stated.last_day, other.last_day) as last_day,
         -- the day of arrival may be spent in the other place; two stays may share the day between them
         (stated.stay and stated.first_day = other.last_day)
           or (other.stay and other.first_day = stated.last_day) as touching,
         -- some day is left between the days of travel
         stated.nights >= 2 * stated.travel
           and other.nights >= 2 * other.travel
           -- by every reading of the two dates
           and stated.widened.s_max + stated.travel <= other.widened.e_min - other.travel
           and other.widened.s_max + other.travel <= stated.widened.e_min - stated.travel as surely
  from present stated
  join present other
    on other.person = stated.person
    and other.place <> stated.place
    -- a pair of claims of texts is reported once, at the later id
    and (other.layer = 'reference' or other.claim < stated.claim)
    and stated.first_day <= other.last_day
    and other.first_day <= stated.last_day
  -- against a work: silent where the record too has the person there, or in a place within it, at a time that may be this one
  anti join on_record
    on other.layer = 'reference'
    and on_record.person = stated.person
    and on_record.place = stated.place
    and may_overlap(on_record.core, stated.core)
  where stated.layer = 'text'),
shared as (
  -- how many regions hold both places
  select pair.here, pair.there, count(*) as regions
  from (select distinct together.here, together.there from together) pair
  join lies_in around_here on around_here.entity = pair.here
  join lies_in around_there on around_there.entity = pair.there and around_there.wider = around_here.wider
  group by pair.here, pair.there),
apart as (
  select together.*, margin.absence,
         case when not entry_here.known then together.here
              when not entry_there.known then together.there end as unknown,
         coalesce(shared.regions, 0) as regions,
         -- `around` counts the place itself as well
         entry_here.around - 1 > coalesce(shared.regions, 0)
           and entry_there.around - 1 > coalesce(shared.regions, 0) as regions_of_their_own
  from together
  cross join margins margin
  join gazetteer entry_here on entry_here.place = together.here
  join gazetteer entry_there on entry_there.place = together.there
  left join shared on shared.here = together.here and shared.there = together.there
  where not together.touching)
select apart.claim, apart.against, apart.here, apart.there, apart.unknown,
       -- on the last day of a stay the person may have come to the other place in the evening
       case when apart.unknown is null and apart.stays and apart.first_day = apart.last_day and not apart.surely
            then 'day-of-travel' end as because,
       case when apart.unknown is not null then 'cannot tell'
            -- a resident may be on a journey
            when apart.residents then 'tension'
            -- two single days may be one day with a flight in between
            when apart.regions = 0 and apart.stays and apart.surely then 'definite'
            else 'tension' end as verdict
from apart
where (not apart.residents or apart.last_day - apart.first_day >= apart.absence)
  and (apart.unknown is not null
       or apart.regions = 0
       -- places in one region count as far apart only if each lies in another part of it and the days are beyond doubt
       or (apart.regions_of_their_own and apart.stays and apart.surely))
"""

_WORLD = (
    thing("mao", "person"),
    thing("x", "person"),
    thing("moscow", "place", part_of=["soviet-union", "europe"]),
    thing("leningrad", "place", part_of=["soviet-union", "europe"]),
    thing("paris", "place", part_of=["france", "europe"]),
    thing("beijing", "place", part_of=["china"]),
    thing("great-hall", "structure", part_of=["beijing"]),
    thing("soviet-union", "place"),
    thing("france", "place"),
    thing("europe", "place"),
    thing("china", "place"),
)

_STAY = fact("stay", "visited", visitor="mao", place="in moscow", when="extent 1949-12-16/1950-02-17")

EXAMPLES = (
    fires(
        "a meeting in Beijing in the middle of his stay in Moscow",
        said(
            "Mao, in Beijing, met him on 10 January 1950",
            "met",
            participant=["mao", "x"],
            place="in beijing",
            when="1950-01-10",
        ),
        _STAY,
        *_WORLD,
        at="Mao, in Beijing, met him on 10 January 1950",
        says="from 16 December 1949 to 17 February 1950",
        verdict="definite",
    ),
    fires(
        "he left Beijing on the second day of his stay in Moscow: travel leaves room",
        said(
            "left Beijing on the 17th",
            "visited",
            visitor="mao",
            place="in beijing",
            when="extent 1949-12-01/1949-12-17",
        ),
        _STAY,
        *_WORLD,
        at="left Beijing on the 17th",
        says="Moscow",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "in two cities on one day, neither of them a stay",
        said("signed in Beijing", "signed", party=["mao"], treaty="t", place="in beijing", when="1950-02-14"),
        fact("met", "met", participant=["mao", "x"], place="in moscow", when="1950-02-14"),
        *_WORLD,
        at="signed in Beijing",
        says="in Moscow",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "Paris and Moscow share a region, but each also has one of its own",
        said("met in Paris", "met", participant=["mao", "x"], place="in paris", when="1950-01-10"),
        _STAY,
        *_WORLD,
        at="met in Paris",
        says="Moscow",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "he lived in one country in the year that he studied in another",
        said("lived in China", "lived_in", person="x", place="in china", when="extent 1921-01-01/1921-12-31"),
        fact("x", "studied_at", person="x", organisation="school", place="in moscow", when="throughout 1921"),
        *_WORLD,
        at="lived in China",
        says="in Moscow",
        verdict="tension",
        because="by-its-rule",
    ),
    silent(
        "it was the first day of his stay in Moscow: a day of travel",
        said("met in Beijing on 16 December", "met", participant=["mao", "x"], place="in beijing", when="1949-12-16"),
        _STAY,
        *_WORLD,
    ),
    fires(
        "it was the last day of his stay in Moscow: he was still there",
        said("met in Beijing on 17 February", "met", participant=["mao", "x"], place="in beijing", when="1950-02-17"),
        _STAY,
        *_WORLD,
        at="met in Beijing on 17 February",
        says="Beijing and Moscow",
        verdict="tension",
        because="day-of-travel",
    ),
    silent(
        "Leningrad is a trip from Moscow: both lie in one country",
        said("met in Leningrad", "met", participant=["mao", "x"], place="in leningrad", when="1950-01-10"),
        _STAY,
        *_WORLD,
    ),
    silent(
        "a resident of Moscow may travel",
        said("met in Beijing on 10 January", "met", participant=["x", "y"], place="in beijing", when="1950-01-10"),
        fact("x", "lived_in", person="x", place="in moscow", when="extent 1949/1951"),
        *_WORLD,
    ),
    abstains(
        "the registry does not say where Xibaipo lies",
        said("met in Xibaipo", "met", participant=["mao", "x"], place="in xibaipo", when="1950-01-10"),
        _STAY,
        *_WORLD,
        missing="where Xibaipo lies",
    ),
)

"""A person is put in two places far apart at times that must overlap.

Only what needs the body counts: a visit, a meeting, a signature, birth and death; an order or a speech may be sent. Before doubting the
text ask: is one of the two a namesake, or a deputy who acted for him? is one date that of the report, not of the deed? was there a
journey in between that the other work passes over? A day at the beginning or the end of a stay is a day of travel; who lives or
studies somewhere may travel for months. Places that the registry puts into one region are not far apart.
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
        "whoever stays somewhere does not leave it in between",
    ),
    false_alarms="A short journey by air in the middle of a long stay.",
)  # fmt: skip

# In days: travel: by how much a stay may be shorter than it is said to be; absence: how long one may be away from home.
QUERY = """
with margins as (select 1 as travel, 92 as absence),
present as (
  select p.claim, p.layer, p.person, p.place, p.resident, p.core, p.core.s_max < p.core.e_min as stay,
         p.core.s_max as first_day, p.core.e_min as last_day,
         p.widened.s_max + case when p.core.s_max < p.core.e_min then m.travel else 0 end as surely_from,
         p.widened.e_min - case when p.core.s_max < p.core.e_min then m.travel else 0 end as surely_to
  from presences p cross join margins m where p.core.s_max <= p.core.e_min),
on_record as (
  select k.person, w.wider as place, k.core
  from presences k join lies_in w on w.entity = k.place where k.layer = 'reference'),
together as (
  select a.claim, b.claim as against, a.place as here, b.place as there, a.stay or b.stay as stays,
         a.resident or b.resident as residents,
         greatest(a.first_day, b.first_day) as first_day, least(a.last_day, b.last_day) as last_day,
         (a.stay and (a.first_day = b.last_day or a.last_day = b.first_day))
           or (b.stay and (b.first_day = a.last_day or b.last_day = a.first_day)) as touching,
         greatest(a.surely_from, b.surely_from) <= least(a.surely_to, b.surely_to) as surely
  from present a
  join present b on b.person = a.person and b.place <> a.place and (b.layer = 'reference' or b.claim < a.claim)
       and a.first_day <= b.last_day and b.first_day <= a.last_day
  anti join on_record k on k.person = a.person and k.place = a.place and may_overlap(k.core, a.core)
  where a.layer = 'text'),
shared as (
  select d.here, d.there, count(*) as regions
  from (select distinct b.here, b.there from together b) d
  join lies_in a on a.entity = d.here
  join lies_in b on b.entity = d.there and b.wider = a.wider
  group by d.here, d.there),
apart as (
  select o.*, m.absence, case when not g.known then o.here when not h.known then o.there end as unknown,
         coalesce(s.regions, 0) as regions,
         g.around - 1 > coalesce(s.regions, 0) and h.around - 1 > coalesce(s.regions, 0) as regions_of_their_own
  from together o
  cross join margins m
  join gazetteer g on g.place = o.here
  join gazetteer h on h.place = o.there
  left join shared s on s.here = o.here and s.there = o.there
  where not o.touching)
select a.claim, a.against, a.here, a.there, a.unknown,
       case when a.unknown is not null then 'cannot tell'
            when a.residents then 'tension'
            when a.regions = 0 and a.stays and a.surely then 'definite'
            else 'tension' end as verdict
from apart a
where (not a.residents or a.last_day - a.first_day >= a.absence)
  and (a.unknown is not null or a.regions = 0 or (a.regions_of_their_own and a.stays and a.surely))
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
        "provisional 1",
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
        "provisional 2",
        said("throughout January 1950 in China", "visited", visitor="mao", place="in china", when="throughout 1950-01"),
        _STAY,
        *_WORLD,
        at="throughout January 1950 in China",
        says="China and Moscow",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said(
            "met in the Great Hall on 17 December",
            "met",
            participant=["mao", "x"],
            place="in great-hall",
            when="1949-12-17",
        ),
        _STAY,
        *_WORLD,
        at="met in the Great Hall on 17 December",
        says="was in Moscow",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said(
            "left Beijing on the 18th",
            "visited",
            visitor="mao",
            place="in beijing",
            when="extent 1949-12-01/1949-12-18",
        ),
        _STAY,
        *_WORLD,
        at="left Beijing on the 18th",
        says="Moscow",
        verdict="definite",
    ),
    fires(
        "provisional 5",
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
    ),
    fires(
        "provisional 6",
        said("signed in Beijing", "signed", party=["mao"], treaty="t", place="in beijing", when="1950-02-14"),
        fact("met", "met", participant=["mao", "x"], place="in moscow", when="1950-02-14"),
        *_WORLD,
        at="signed in Beijing",
        says="in Moscow",
        verdict="tension",
    ),
    fires(
        "provisional 7",
        said("met in Paris", "met", participant=["mao", "x"], place="in paris", when="1950-01-10"),
        _STAY,
        *_WORLD,
        at="met in Paris",
        says="Moscow",
        verdict="tension",
    ),
    fires(
        "provisional 8",
        said("lived in China", "lived_in", person="x", place="in china", when="extent 1921-01-01/1921-12-31"),
        fact("x", "studied_at", person="x", organisation="school", place="in moscow", when="throughout 1921"),
        *_WORLD,
        at="lived in China",
        says="in Moscow",
        verdict="tension",
    ),
    silent(
        "that day he travelled",
        said("met in Beijing on 16 December", "met", participant=["mao", "x"], place="in beijing", when="1949-12-16"),
        _STAY,
        *_WORLD,
    ),
    abstains(
        "provisional 35",
        said("met in Xibaipo", "met", participant=["mao", "x"], place="in xibaipo", when="1950-01-10"),
        _STAY,
        *_WORLD,
        missing="where Xibaipo lies",
    ),
)

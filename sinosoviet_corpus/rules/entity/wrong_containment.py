"""A text puts a place or a building in, on or near another place, and the record puts it elsewhere.

Before doubting the text ask: is there a second thing of that name (a dam, a county)? does the text use the wider name loosely, a river
for its basin, a city for its district? did the border move? Regions overlap in ways that a registry does not know: a definite verdict
needs two places without any region in common, or two rivers (coasts, lines) each with a region of its own.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="ENT406",
    name="wrong-containment",
    asks="Does it lie there?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="placings",
    says="{claim}; but {other}",
    missing="where {unknown} lies",
    assumes=("{here} and {there} have no part in common",),
    false_alarms="Things with one name in two places; regions that overlap although the registry has them side by side.",
)

QUERY = """
with stated as (
  select p.claim, p.entity, p.place, p.place_relation from placings p
  where p.layer = 'text'
    and not exists (select 1 from lies_in w where w.entity = p.entity and w.wider = p.place)
    and not exists (select 1 from placings k join lies_in w on w.entity = k.place
                    where k.layer = 'reference' and k.entity = p.entity and w.wider = p.place)),
elsewhere as (
  select s.claim, r.claim as against, s.place as here, r.place as there,
         s.place_relation = 'on' and r.place_relation = 'on' as lines,
         s.place_relation = 'near' or r.place_relation = 'near' as near
  from stated s
  join placings r on r.entity = s.entity and r.layer = 'reference'
  left join lies_in x on x.entity = s.place and x.wider = r.place
  where x.entity is null),
shared as (
  select d.here, d.there, count(*) as regions
  from (select distinct e.here, e.there from elsewhere e) d
  join lies_in a on a.entity = d.here
  join lies_in b on b.entity = d.there and b.wider = a.wider
  group by d.here, d.there),
apart as (
  select e.*, case when not g.known then e.here when not h.known then e.there end as unknown,
         coalesce(s.regions, 0) as regions,
         g.around - 1 > coalesce(s.regions, 0) and h.around - 1 > coalesce(s.regions, 0) as regions_of_their_own
  from elsewhere e
  join gazetteer g on g.place = e.here
  join gazetteer h on h.place = e.there
  left join shared s on s.here = e.here and s.there = e.there)
select a.claim, a.against, a.here, a.there, a.unknown,
       case when a.unknown is not null then 'cannot tell'
            when not a.near and (a.regions = 0 or (a.lines and a.regions_of_their_own)) then 'definite'
            else 'tension' end as verdict
from apart a
where a.unknown is not null or a.regions = 0 or (not a.near and (a.lines or a.regions_of_their_own))
union all
select s.claim, cast(null as string), s.place, cast(null as string), s.entity, 'cannot tell'
from stated s
join gazetteer g on g.place = s.entity
where g.around = 1 and not exists (select 1 from placings r where r.entity = s.entity and r.layer = 'reference')
"""

_RIVERS = (
    thing("yangtze", "place", part_of=["yangtze-basin", "china"]),
    thing("yellow-river", "place", part_of=["yellow-river-basin", "china"]),
    thing("jinsha", "place", part_of=["yangtze", "china"]),
    thing("yangtze-basin", "place", part_of=["china"]),
    thing("yellow-river-basin", "place", part_of=["china"]),
    thing("border", "place", part_of=["china"]),
    thing("far-east", "place", part_of=["asia"]),
    thing("china", "place", part_of=["asia"]),
    thing("asia", "place"),
    thing("france", "place", part_of=["europe"]),
    thing("europe", "place"),
    thing("sanmenxia", "structure"),
)

_DAM = fact("dam", "located", entity="sanmenxia", place="on yellow-river")

EXAMPLES = (
    fires(
        "provisional 1",
        said("Sanmenxia on the Yangtze", "located", entity="sanmenxia", place="on yangtze"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia on the Yangtze",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Sanmenxia was built on the Yangtze", "built", structure="sanmenxia", place="on yangtze", when="1957"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia was built on the Yangtze",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said("Sanmenxia in France", "located", entity="sanmenxia", place="in france"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia in France",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("Sanmenxia near France", "located", entity="sanmenxia", place="near france"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia near France",
        says="Yellow River",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("Sanmenxia on the border", "located", entity="sanmenxia", place="on border"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia on the border",
        says="Yellow River",
        verdict="tension",
    ),
    fires(
        "provisional 6",
        said("the islet in the Yangtze", "located", entity="islet", place="in yangtze"),
        fact("islet", "located", entity="islet", place="in yellow-river"),
        thing("islet", "place"),
        *_RIVERS,
        at="the islet in the Yangtze",
        says="Yellow River",
        verdict="tension",
    ),
    fires(
        "provisional 7",
        said("Sanmenxia in France", "located", entity="sanmenxia", place="in france"),
        _DAM,
        fact("other-dam", "located", entity="other-dam", place="in france"),
        thing("other-dam", "structure"),
        *_RIVERS,
        at="Sanmenxia in France",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "provisional 8",
        said("Sanmenxia on the border", "located", entity="sanmenxia", place="on border"),
        _DAM,
        fact("too", "located", entity="sanmenxia", place="on far-east"),
        *_RIVERS,
        at="Sanmenxia on the border",
        says="Yellow River",
        verdict="tension",
    ),
    silent(
        "the one lies in the other",
        said("Sanmenxia in China", "located", entity="sanmenxia", place="in china"),
        _DAM,
        *_RIVERS,
    ),
    abstains(
        "provisional 19",
        said("Sanmenxia on the Long River", "located", entity="sanmenxia", place="in long-valley"),
        _DAM,
        *_RIVERS,
        missing="where Long Valley lies",
    ),
)

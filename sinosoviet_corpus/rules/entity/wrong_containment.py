"""A text puts a place or a building in, on or near another place, and the record puts it elsewhere.

Before doubting the text ask: is there a second thing of that name (a dam, a county)? does the text use the wider name loosely, a river
for its basin, a city for its district? did the border move? Regions overlap in ways that a registry does not know: a definite verdict
needs two places without any region in common, or two rivers (coasts, lines) each with a region of its own. Seas lie in no country: of
two places that the registry calls seas (or cities) the rule says at least that they are two.
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
    false_alarms="Things with one name in two places; regions that overlap although the registry keeps them apart.",
)

QUERY = """
-- places that the text gives, and neither the registry nor the record
with stated as (
  select site.claim, site.entity, site.place, site.place_relation
  from placings site
  where site.layer = 'text'
    and not exists (select 1 from lies_in nesting
                    where nesting.entity = site.entity and nesting.wider = site.place)
    and not exists (select 1
                    from placings recorded
                    join lies_in nesting on nesting.entity = recorded.place
                    where recorded.layer = 'reference'
                      and recorded.entity = site.entity
                      and nesting.wider = site.place)),
elsewhere as (
  select stated.claim, recorded.claim as against, stated.place as here, recorded.place as there,
         -- things stand on rivers, coasts and borders: two of these can be told apart even within one region
         stated.place_relation = 'on' and recorded.place_relation = 'on' as lines,
         stated.place_relation = 'near' or recorded.place_relation = 'near' as near
  from stated
  join placings recorded on recorded.entity = stated.entity and recorded.layer = 'reference'
  -- no conflict where the text is only more exact: its place lies in the one on record
  left join lies_in nesting on nesting.entity = stated.place and nesting.wider = recorded.place
  where nesting.entity is null),
shared as (
  -- how many regions hold both places
  select pair.here, pair.there, count(*) as regions
  from (select distinct elsewhere.here, elsewhere.there from elsewhere) pair
  join lies_in around_here on around_here.entity = pair.here
  join lies_in around_there on around_there.entity = pair.there and around_there.wider = around_here.wider
  group by pair.here, pair.there),
alike as (
  -- two seas, two cities: instances of one class
  select distinct pair.here, pair.there
  from elsewhere pair
  join wider kind_of_here on kind_of_here.entity = pair.here
  join wider kind_of_there on kind_of_there.entity = pair.there and kind_of_there.wider = kind_of_here.wider
  join entities kind on kind.entity = kind_of_here.wider and kind.type = 'class'),
apart as (
  select elsewhere.*, alike.here is not null as of_one_kind,
         case when alike.here is not null then cast(null as string)
              when not entry_here.known then elsewhere.here
              when not entry_there.known then elsewhere.there end as unknown,
         entry_here.known and entry_there.known as both_known,
         coalesce(shared.regions, 0) as regions,
         -- `around` counts the place itself as well
         entry_here.around - 1 > coalesce(shared.regions, 0)
           and entry_there.around - 1 > coalesce(shared.regions, 0) as regions_of_their_own
  from elsewhere
  join gazetteer entry_here on entry_here.place = elsewhere.here
  join gazetteer entry_there on entry_there.place = elsewhere.there
  left join shared on shared.here = elsewhere.here and shared.there = elsewhere.there
  left join alike on alike.here = elsewhere.here and alike.there = elsewhere.there)
select apart.claim, apart.against, apart.here, apart.there, apart.unknown,
       case when apart.unknown is not null then 'cannot tell'
            when apart.near then 'tension'
            -- the registry says of each where it lies
            when apart.regions = 0 and apart.both_known then 'definite'
            when apart.regions_of_their_own and (apart.lines or apart.of_one_kind) then 'definite'
            else 'tension' end as verdict
from apart
where apart.unknown is not null
  or apart.regions = 0
  -- a thing near a place may lie in the neighbouring one, unless the two have no region in common
  or (not apart.near and (apart.lines or apart.of_one_kind or apart.regions_of_their_own))
union all
-- neither the registry nor a work says where it lies
select stated.claim, cast(null as string), stated.place, cast(null as string), stated.entity, 'cannot tell'
from stated
join gazetteer entry on entry.place = stated.entity
-- the registry gives no wider place for it
where entry.around = 1
  and not exists (select 1 from placings recorded
                  where recorded.entity = stated.entity and recorded.layer = 'reference')
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

_SEAS = (
    thing("black-sea", "place", instance_of=["sea"]),
    thing("baltic-sea", "place", instance_of=["sea"]),
    thing("sea", "class"),
    thing("snake-island", "place"),
)

_DAM = fact("dam", "located", entity="sanmenxia", place="on yellow-river")

EXAMPLES = (
    fires(
        "a dam on the Yangtze by the text, on the Yellow River by the record",
        said("Sanmenxia on the Yangtze", "located", entity="sanmenxia", place="on yangtze"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia on the Yangtze",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "a dam in China is put into France",
        said("Sanmenxia in France", "located", entity="sanmenxia", place="in france"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia in France",
        says="Yellow River",
        verdict="definite",
    ),
    fires(
        "the text only says near France, which leaves room",
        said("Sanmenxia near France", "located", entity="sanmenxia", place="near france"),
        _DAM,
        *_RIVERS,
        at="Sanmenxia near France",
        says="Yellow River",
        verdict="tension",
    ),
    fires(
        "an islet in another river: places in one country may overlap",
        said("the islet in the Yangtze", "located", entity="islet", place="in yangtze"),
        fact("islet", "located", entity="islet", place="in yellow-river"),
        thing("islet", "place"),
        *_RIVERS,
        at="the islet in the Yangtze",
        says="Yellow River",
        verdict="tension",
    ),
    silent(
        "the Yellow River lies in China",
        said("Sanmenxia in China", "located", entity="sanmenxia", place="in china"),
        _DAM,
        *_RIVERS,
    ),
    silent(
        "the Jinsha is a part of the Yangtze",
        said("Gezhouba on the Jinsha", "located", entity="gezhouba", place="on jinsha"),
        fact("gezhouba", "located", entity="gezhouba", place="on yangtze"),
        thing("gezhouba", "structure"),
        *_RIVERS,
    ),
    fires(
        "an island in one sea by the text, in another by the record",
        said("Snake Island in the Baltic", "located", entity="snake-island", place="in baltic-sea"),
        fact("island", "located", entity="snake-island", place="in black-sea"),
        *_SEAS,
        at="Snake Island in the Baltic",
        says="Black Sea",
        verdict="tension",
    ),
    silent(
        "both regions lie in Asia, and states may dispute to which of them an island belongs",
        said("the island in China", "located", entity="island", place="in china"),
        fact("island", "located", entity="island", place="in far-east"),
        thing("island", "place"),
        *_RIVERS,
    ),
    abstains(
        "the registry does not say where Long Valley lies",
        said("Sanmenxia on the Long River", "located", entity="sanmenxia", place="in long-valley"),
        _DAM,
        *_RIVERS,
        missing="where Long Valley lies",
    ),
    abstains(
        "neither the registry nor a work says where the dam lies",
        said("Danjiangkou on the Yangtze", "located", entity="danjiangkou", place="on yangtze"),
        thing("danjiangkou", "structure"),
        *_RIVERS,
        missing="where Danjiangkou lies",
    ),
)

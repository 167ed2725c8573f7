"""Where persons and things were, and what they were called."""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

VIEWS = {
    "named_in_time": View(
        "Names that a text uses within the spans of a dated claim about the thing or in that place, or by which it says that the thing was called.",
        {
            **columns_of("claims", "claim layer"),
            "entity": "the thing",
            "name": "the name that the text uses",
            **columns_of("claims", "core widened"),
        },
        """
with within as (
  -- in any of the stretches of a claim
  select mention.entity, mention.name, passage.record as claim
  from mentions mention
  join spans passage
    on passage.source = mention.source
    and passage.layer = 'claims'
    and mention.start >= passage.start
    and mention.end <= passage.end)
select distinct stated.claim, stated.layer, within.entity, within.name, stated.core, stated.widened
from within
join claims stated on stated.claim = within.claim and stated.dated
-- the thing takes part in the claim
join roles part on part.claim = stated.claim and part.entity = within.entity
where stated.meaning <> 'naming'
union
-- or the claim puts something there
select located.claim, located.layer, within.entity, within.name, located.core, located.widened
from within
join claims located on located.claim = within.claim and located.dated and located.place = within.entity
where located.meaning <> 'naming'
union
select naming.claim, naming.layer, naming.entity, naming.value as name, naming.core, naming.widened
from namings naming
where naming.layer = 'text'
  and naming.dated""",
    ),
    "identified": View(
        "Mentions in the span of a claim that name a participant or its place; without evaluations, "
        "which no rule compares.",
        {
            **columns_of("claims", "claim layer"),
            **columns_of("mentions", "mention quote sure entity"),
        },
        """
select stated.claim, stated.layer, mention.mention, mention.quote, mention.sure, mention.entity
from mentions mention
join claims stated
  on stated.source = mention.source
  and mention.start >= stated.start
  and mention.end <= stated.end
join roles part on part.claim = stated.claim and part.entity = mention.entity
where stated.checkable
union
select located.claim, located.layer, mention.mention, mention.quote, mention.sure, mention.entity
from mentions mention
join claims located
  on located.source = mention.source
  and mention.start >= located.start
  and mention.end <= located.end
  and located.place = mention.entity
where located.checkable""",
    ),
    "placed_occurrences": View(
        "Claims that put an occurrence in a place, as `dated_occurrences` has those that date one: "
        "a thing that happens once to its subject happens in one place.",
        {
            **columns_of("claims", "claim layer source place place_relation"),
            "same": "equal for claims about one occurrence",
            "occasion": "the event that it is or is about, or what the occurrence happens to",
            "wording": "the value of the claim, '' if it has none: the deed in the words of the annotator",
        },
        """
select stated.claim, stated.layer, stated.source, stated.place, stated.place_relation,
       'once ' || functional.predicate || ' ' || functional.key as same, functional.key as occasion,
       coalesce(stated.value, '') as wording
from asserted stated
join functional on functional.claim = stated.claim and functional.gives = 'place'
-- a movement from or to a place does not happen at that place
where stated.place_relation not in ('from', 'to')
union
select shared.claim, shared.layer, shared.source, shared.place, shared.place_relation,
       'event ' || shared.event || ' ' || shared.predicate || ' ' || part.role || ' ' || part.entity,
       shared.event, coalesce(shared.value, '')
from asserted shared
join roles part on part.claim = shared.claim
where shared.place is not null
  and shared.event is not null
  -- speech about an event does not place it
  and shared.content is null
  and shared.place_relation not in ('from', 'to')
  -- a lasting event may move
  and shared.aspect = 'point'""",
    ),
    "presences": View(
        "Persons bodily present at a place, by dated claims.",
        {
            **columns_of("claims", "claim layer"),
            "person": "who was there",
            **columns_of("claims", "place"),
            "resident": "whether the person lived or studied there, which leaves room for journeys",
            **columns_of("claims", "core loose widened"),
        },
        """
select stated.claim, stated.layer, part.entity as person, stated.place, stated.meaning = 'residence' as resident,
       stated.core, stated.loose, stated.widened
from asserted stated
join roles part on part.claim = stated.claim
join entities someone on someone.entity = part.entity and someone.type = 'person'
where stated.dated
  and stated.place is not null
  and stated.place_relation in ('in', 'at', 'on')
  and part.present""",
    ),
    "placings": View(
        "The locations of things that do not move: places and buildings.",
        {
            **columns_of("claims", "claim layer"),
            "entity": "the thing",
            **columns_of("entities", "type"),
            **columns_of("claims", "place place_relation"),
        },
        """
select stated.claim, stated.layer, part.entity, thing.type, stated.place, stated.place_relation
from asserted stated
join roles part on part.claim = stated.claim
join entities thing on thing.entity = part.entity and thing.type in ('place', 'structure')
where stated.place is not null
  and stated.place_relation in ('in', 'at', 'on', 'near', 'basin_of')
  and part.placed""",
    ),
    "lies_in": View(
        "Places, buildings and states, and those in which they lie, themselves included.",
        columns_of("wider", "entity wider"),
        """
select wider.entity, wider.wider
from wider
join entities inner_thing
  on inner_thing.entity = wider.entity
  and inner_thing.type in ('place', 'structure', 'state')
join entities outer_thing
  on outer_thing.entity = wider.wider
  and outer_thing.type in ('place', 'structure', 'state')""",
    ),
    "gazetteer": View(
        "Places, and whether the registry knows where they lie.",
        {
            "place": "the place",
            "around": "in how many places it lies, itself included",
            "known": "whether it lies in any other, or holds any other",
        },
        """
with surroundings as (
  select entity, count(*) as around
  from lies_in
  group by entity)
select surroundings.entity as place, surroundings.around,
       surroundings.around > 1 or contents.entities > 1 as known
from surroundings
join (select wider, count(*) as entities
      from lies_in
      group by wider) contents
  on contents.wider = surroundings.entity""",
    ),
}

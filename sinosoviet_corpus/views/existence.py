"""When things existed, as far as works say it: by spans of existence, by their founding, by their end."""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

VIEWS = {
    "spans_of_existence": View(
        "Dated claims that bound the existence of a thing: that it existed, was founded, or came to its end. A founding "
        "opens a span that the next end on record closes; an end closes the one that the last beginning on record opened.",
        {
            **columns_of("claims", "claim layer"),
            "entity": "the thing",
            "bounds": "what the claim bounds: 'both' ends of the span, its 'beginning' or its 'end'",
            **columns_of("claims", "mode core widened"),
        },
        """
with bounding as (
  select stated.claim, stated.ordinal, stated.layer, part.entity, stated.mode, stated.core, stated.widened,
         case stated.meaning when 'founding' then 'beginning' when 'dissolution' then 'end' else 'both' end as bounds
  from asserted stated
  join roles part on part.claim = stated.claim and part.slot = 'entity'
  where stated.meaning in ('existence', 'founding', 'dissolution')
    and stated.dated),
-- "throughout 1949" has neither a first nor a last day of the thing
edges as (
  select bounding.claim, bounding.ordinal, bounding.layer, bounding.entity, bounding.bounds, bounding.core, bounding.widened
  from bounding
  where bounding.bounds <> 'both'
     or bounding.mode = 'extent'),
closed as (
  -- the first end that is not before the founding closes the span
  select founded.claim, ending.core, ending.widened,
         row_number() over (partition by founded.claim order by ending.core.e_max, ending.ordinal, ending.claim) as choice
  from edges founded
  join edges ending
    on ending.entity = founded.entity
    and ending.layer = founded.layer
    and ending.bounds <> 'beginning'
    and ending.core.e_max >= founded.core.s_min
  where founded.bounds = 'beginning'),
opened as (
  -- the last beginning that is not after the end opened the span
  select ended.claim, beginning.core, beginning.widened,
         row_number() over (partition by ended.claim order by beginning.core.s_min desc, beginning.ordinal, beginning.claim) as choice
  from edges ended
  join edges beginning
    on beginning.entity = ended.entity
    and beginning.layer = ended.layer
    and beginning.bounds <> 'end'
    and beginning.core.s_min <= ended.core.e_max
  where ended.bounds = 'end')
select bounding.claim, bounding.layer, bounding.entity, bounding.bounds, bounding.mode, bounding.core, bounding.widened
from bounding
where bounding.bounds = 'both'
union all
select founded.claim, founded.layer, founded.entity, founded.bounds, 'extent',
       spanning(founded.core, closed.core), spanning(founded.widened, closed.widened)
from edges founded
left join closed on closed.claim = founded.claim and closed.choice = 1
where founded.bounds = 'beginning'
union all
select ended.claim, ended.layer, ended.entity, ended.bounds, 'extent',
       spanning(opened.core, ended.core), spanning(opened.widened, ended.widened)
from edges ended
left join opened on opened.claim = ended.claim and opened.choice = 1
where ended.bounds = 'end'""",
    ),
}

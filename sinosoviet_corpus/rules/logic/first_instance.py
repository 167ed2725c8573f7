"""Something is said to have been there before the first of its kind.

A complete list of all such things shows that the first of them came later. Ask: does the text mean a wider region or another
kind of thing than the list? was it planned then and done later?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing, whole

RULE = Rule(
    code="LOG603",
    name="first-instance",
    asks="Was there any of that kind there yet?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="buildings",
    says="{claim}; but the first on the complete list is {first}: {other}",
    hint="perhaps {near}, {there}?",
    missing="a complete list of {sort} at {place}",
    false_alarms="Small things that the list passes over; a list by completion, where the text means the beginning.",
)  # fmt: skip

QUERY = """
with stated as (
  -- things of a kind only: other rules check the date of a single named thing
  select building.*, thing.entity as sort
  from buildings building
  join entities thing on thing.entity = building.structure and thing.type = 'class'
  where building.layer = 'text'
    and building.dated
    and building.place is not null),
listed as (
  -- a complete list has to be of this kind or a wider one, of this very place, and to cover all of the time stated
  select stated.claim, stated.sort, stated.agent, stated.place, stated.core, stated.widened, full_list.complete
  from stated
  join complete full_list on full_list.meaning = 'building'
       and full_list.slot = 'place'
       and full_list.entity = stated.place
       and full_list.place_relation = stated.place_relation
       and must_inside(stated.core, full_list.core)
  where exists (select 1 from wider broader
                where broader.entity = stated.sort
                  and broader.wider = full_list.member_class)),
members as (
  -- the things of the kind on the list, the earliest first
  select listed.claim, member.claim as against, member.structure, member.core, member.widened,
         listed.core as said_core, listed.widened as said_widened,
         row_number() over (partition by listed.claim order by member.core.s_min, member.ordinal, member.claim) as place_in_list
  from listed
  join wider narrower on narrower.wider = listed.sort
  join buildings member on member.structure = narrower.entity
       and member.layer = 'reference'
       and member.place = listed.place),
compared as (
  -- there was none yet only if everything on the list came later, so the smallest answer counts
  select claim,
         min(case when must_before(said_core, core) then 1 else 0 end) as literally,
         min(case when must_before(said_widened, widened) then 1 else 0 end) as surely
  from members
  group by claim),
elsewhere as (
  -- for the hint: one of the kind that was built at that time at any place, if possible by the same builder
  select listed.claim, other.structure as near, other.place as there,
         row_number() over (
           partition by listed.claim
           order by case when other.agent = listed.agent then 0 else 1 end, other.core.s_min, other.ordinal, other.claim) as choice
  from listed
  join wider narrower on narrower.wider = listed.sort
  join buildings other on other.structure = narrower.entity
       and other.layer = 'reference'
       and may_overlap(other.core, listed.core))
select compared.claim, earliest.against, list_named.complete, earliest.structure as first,
       suggestion.near, suggestion.there, list_named.sort, list_named.place,
       case when compared.surely = 1 then 'definite' else 'tension' end as verdict
from compared
join members earliest on earliest.claim = compared.claim and earliest.place_in_list = 1
-- where several lists cover the statement, the finding rests on them all
join (select distinct claim, sort, place, complete from listed) list_named on list_named.claim = compared.claim
left join elsewhere suggestion on suggestion.claim = compared.claim and suggestion.choice = 1
where compared.literally = 1
union all
select stated.claim, cast(null as string), cast(null as string), cast(null as string), cast(null as string),
       cast(null as string), stated.sort, stated.place, 'cannot tell'
from stated
-- a list is asked for only if this place has none at all, not if it has one of another time or kind
where not exists (select 1 from full_lists full_list
                  where full_list.meaning = 'building'
                    and full_list.entity = stated.place)
"""

_DAMS = whole("river", "place", "built", "1900/2020", member_class="dams", place_relation="on")

_FIRST = fact("first-dam", "built", structure="first-dam", place="on river", when="extent 1970/1988")

_DAM = thing("first-dam", "structure", instance_of=["dams"])

_KIND = thing("dams", "class")

EXAMPLES = (
    fires(
        "dams in the 1950s, and the first of the complete list was begun in 1970",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
        at="dams along the river",
        says="First Dam",
        verdict="definite",
    ),
    fires(
        "the hint prefers a dam elsewhere by the same builder, even if it is later",
        said(
            "dams along the river",
            "built",
            structure="dams",
            place="on river",
            when="195X",
            quantifier="some",
            agent="a",
        ),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
        fact("x-dam", "built", structure="x-dam", place="on sea", when="1951", agent="b"),
        fact("y-dam", "built", structure="y-dam", place="on lake", when="1955", agent="a"),
        fact("old-dam", "built", structure="old-dam", place="on brook", when="1930", agent="a"),
        fact("bridge", "built", structure="bridge", place="on creek", when="1950", agent="a"),
        said(
            "a dam on the coast",
            "built",
            structure="text-dam",
            place="on coast",
            when="1950",
            agent="a",
            source="other",
        ),
        thing("x-dam", "structure", instance_of=["dams"]),
        thing("y-dam", "structure", instance_of=["dams"]),
        thing("old-dam", "structure", instance_of=["dams"]),
        thing("text-dam", "structure", instance_of=["dams"]),
        at="dams along the river",
        says="First Dam",
        verdict="definite",
        hint="Y Dam",
    ),
    fires(
        "the first of the list is dated about 1960, which may mean the 1950s",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
        fact("early-dam", "built", structure="early-dam", place="on river", when="1960~"),
        thing("early-dam", "structure", instance_of=["dams"]),
        at="dams along the river",
        says="Early Dam",
        verdict="tension",
    ),
    silent(
        "dams in the 1970s, and the first was begun in 1970",
        said("dams along the river", "built", structure="dams", place="on river", when="197X", quantifier="some"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "dams in the basin, and the list is of the river itself",
        said("dams in the basin", "built", structure="dams", place="basin_of river", when="195X", quantifier="some"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the list begins in 1960, after the time of the text",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        whole("river", "place", "built", "1960/2020", member_class="dams", place_relation="on"),
        _FIRST,
        _DAM,
        _KIND,
    ),
    silent(
        "the list has a dam of 1940",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        _DAMS,
        _FIRST,
        _DAM,
        _KIND,
        fact("early-dam", "built", structure="early-dam", place="on river", when="1940"),
        thing("early-dam", "structure", instance_of=["dams"]),
    ),
    abstains(
        "a list that is said to be complete, and not one dam is on record",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        _DAMS,
        _KIND,
        missing="a complete list of Dams",
    ),
    abstains(
        "no complete list is on record",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        _FIRST,
        _DAM,
        _KIND,
        missing="a complete list of Dams",
    ),
)

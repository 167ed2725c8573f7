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
    looks_at="built",
    says="{claim}; but of the complete list the first is {first}: {other}",
    hint="perhaps {near}, {there}?",
    missing="a complete list of {sort} at {place}",
    false_alarms="Small things that the list passes over; a list of what was completed, where the text means what was begun.",
)  # fmt: skip

QUERY = """
with stated as (
  select b.*, e.entity as sort from built b join entities e on e.entity = b.structure and e.type = 'class'
  where b.layer = 'text' and b.dated and b.place is not null),
listed as (
  select s.claim, s.sort, s.agent, s.place, s.core, s.widened, w.complete
  from stated s
  join complete w on w.predicate = 'built' and w.role = 'place' and w.entity = s.place
       and w.place_relation = s.place_relation and must_inside(s.core, w.core)
  where exists (select 1 from wider k where k.entity = s.sort and k.wider = w.member_class)),
members as (
  select l.claim, m.claim as against, m.structure, m.core, m.widened, l.core as said_core, l.widened as said_widened,
         row_number() over (partition by l.claim order by m.core.s_min, m.claim) as place_in_list
  from listed l
  join wider k on k.wider = l.sort
  join built m on m.structure = k.entity and m.layer = 'reference' and m.place = l.place),
judged_by as (
  select claim, min(case when must_before(said_core, core) then 1 else 0 end) as literally,
         min(case when must_before(said_widened, widened) then 1 else 0 end) as surely
  from members group by claim),
elsewhere as (
  select l.claim, m.structure as near, m.place as there,
         row_number() over (partition by l.claim order by case when m.agent = l.agent then 0 else 1 end, m.core.s_min, m.claim) as choice
  from listed l
  join wider k on k.wider = l.sort
  join built m on m.structure = k.entity and m.layer = 'reference' and may_overlap(m.core, l.core))
select j.claim, m.against, l.complete, m.structure as first, e.near, e.there, l.sort, l.place,
       case when j.surely = 1 then 'definite' else 'tension' end as verdict
from judged_by j
join members m on m.claim = j.claim and m.place_in_list = 1
join (select claim, sort, place, min(complete) as complete from listed group by claim, sort, place) l on l.claim = j.claim
left join elsewhere e on e.claim = j.claim and e.choice = 1
where j.literally = 1
union all
select s.claim, cast(null as string), cast(null as string), cast(null as string), cast(null as string),
       cast(null as string), s.sort, s.place, 'cannot tell'
from stated s
where not exists (select 1 from complete w where w.predicate = 'built' and w.entity = s.place)
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
        "no complete list is on record",
        said("dams along the river", "built", structure="dams", place="on river", when="195X", quantifier="some"),
        _FIRST,
        _DAM,
        _KIND,
        missing="a complete list of Dams",
    ),
)

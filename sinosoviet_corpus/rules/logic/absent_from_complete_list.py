"""A complete list of somebody's cases (schools, works, visits) does not have this one.

Only a signed statement that the list is complete turns an absence into a contradiction; it is printed with the finding. Ask:
is the statement really about this kind of case? is the thing in the list under another name? A list that reaches to a person's death covers what is dated more loosely.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing, whole

RULE = Rule(
    code="LOG606",
    name="absent-from-complete-list",
    asks="Does the complete list have it?",
    kind="contradiction",
    severity="error",
    since="0.1",
    version=2,
    looks_at="asserted",
    says="{claim}; the complete list has only: {listed}",
    hint="the record has instead: {near}",
    false_alarms="Lists that pass over what was short or honorary; one member under two names that the registry keeps apart.",
)

QUERY = """
with stated as (
  select a.claim, a.predicate, a.core, a.widened, a.dated, w.complete, w.role, w.entity, o.role as other_role, o.entity as value
  from asserted a
  join roles r on r.claim = a.claim
  join complete w on w.predicate = a.predicate and w.role = r.role and w.entity = r.entity
       and (not a.dated or may_inside(a.core, w.core))
  join roles o on o.claim = a.claim and o.role <> r.role
  where a.layer = 'text' and a.predicate <> 'held_office' and w.member_class is null),
listed as (
  select s.claim, m.claim as member, o.entity as value
  from stated s
  join roles r on r.predicate = s.predicate and r.role = s.role and r.entity = s.entity
  join asserted m on m.claim = r.claim and m.layer = 'reference'
  join roles o on o.claim = m.claim and o.role = s.other_role),
ranked as (
  select claim, value, row_number() over (partition by claim order by value) as n
  from (select distinct claim, value from listed) d),
shown as (
  select claim, max(case when n = 1 then value end) as v1, max(case when n = 2 then value end) as v2,
         max(case when n = 3 then value end) as v3, max(case when n = 4 then value end) as v4,
         max(case when n = 5 then value end) as v5
  from ranked group by claim),
gone as (select person, max(core.e_max) as last_day from died where layer = 'reference' group by person),
elsewhere as (
  select s.claim, min(p.claim) as near
  from stated s
  join wider w on w.entity = s.value
  join asserted p on p.place = w.wider and p.layer = 'reference' and p.predicate <> s.predicate and may_overlap(p.core, s.core)
  join roles q on q.claim = p.claim and q.entity = s.entity
  group by s.claim)
select s.claim, cast(null as string) as against, s.complete, s.value,
       coalesce(v1, 'nothing') || coalesce('+' || v2, '') || coalesce('+' || v3, '') || coalesce('+' || v4, '')
         || coalesce('+' || v5, '') as listed,
       e.near,
       case when not s.dated or must_inside(s.widened, w.core)
              or (s.widened.s_min >= w.core.s_min and d.last_day <= w.core.e_max)
            then 'definite' else 'tension' end as verdict
from stated s
join complete w on w.complete = s.complete
left join gone d on d.person = s.entity
left join shown h on h.claim = s.claim
left join elsewhere e on e.claim = s.claim
where not exists (select 1 from listed l join wider k on k.entity = l.value and k.wider = s.value
                  where l.claim = s.claim)
"""

EXAMPLES = (
    fires(
        "the complete list of his schools has only another one",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="192X"),
        fact("waseda", "studied_at", person="li", organisation="waseda", when="extent 1914/1916"),
        fact("delegate", "visited", visitor="li", place="in moscow", when="1924"),
        thing("kutv", "organisation", part_of=["moscow"]),
        thing("moscow", "place"),
        whole("li", "person", "studied_at", "1889/1930"),
        at="Li studied in Moscow",
        says="Waseda",
        verdict="definite",
    ),
    fires(
        "the list reaches to his death, and so covers a vague date",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="192X"),
        fact("waseda", "studied_at", person="li", organisation="waseda", when="extent 1914/1916"),
        whole("li", "person", "studied_at", "1889/1927"),
        fact("died", "died", person="li", when="1927-04-28"),
        at="Li studied in Moscow",
        says="Waseda",
        verdict="definite",
    ),
    fires(
        "the list ends two years before his death, and the date of the text goes on",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="192X"),
        fact("waseda", "studied_at", person="li", organisation="waseda", when="extent 1914/1916"),
        whole("li", "person", "studied_at", "1889/1925"),
        fact("died", "died", person="li", when="1927-04-28"),
        at="Li studied in Moscow",
        says="Waseda",
        verdict="tension",
    ),
    fires(
        "the list is complete and empty",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="192X"),
        whole("li", "person", "studied_at", "1889/1930"),
        at="Li studied in Moscow",
        says="only: nothing",
        verdict="definite",
    ),
    silent(
        "the list has a school of the kind that the text names",
        said("Li studied in Japan", "studied_at", person="li", organisation="a-school", when="1914"),
        fact("waseda", "studied_at", person="li", organisation="waseda", when="extent 1914/1916"),
        thing("waseda", "organisation", instance_of=["a-school"]),
        whole("li", "person", "studied_at", "1889/1927"),
    ),
    silent(
        "nobody says that the list is complete",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="192X"),
        fact("waseda", "studied_at", person="li", organisation="waseda", when="extent 1914/1916"),
    ),
    silent(
        "the list ends before that year",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="1930"),
        fact("waseda", "studied_at", person="li", organisation="waseda", when="extent 1914/1916"),
        whole("li", "person", "studied_at", "1889/1927"),
    ),
    silent(
        "the list is of universities only",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="192X"),
        whole("li", "person", "studied_at", "1889/1930", member_class="universities"),
    ),
)

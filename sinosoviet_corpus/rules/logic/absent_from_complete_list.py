"""A complete list of somebody's cases (schools, works, visits) does not have this one.

Only a signed statement that the list is complete turns an absence into a contradiction; it is printed with the finding.
Ask: is the statement really about this kind of case? is the thing in the list under another name? A list that reaches to
a person's death also covers a vaguer date that goes on after it.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing, whole

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
    missing="{lacking}",
    false_alarms="Lists that leave out short or honorary cases; one member under two names that the registry keeps apart.",
)

QUERY = """
with stated as (
  -- statements about a person whose cases are on a complete list; value: the member that the list would have to contain
  select assertion.claim, assertion.predicate, assertion.meaning, assertion.core, assertion.widened, assertion.dated,
         full_list.complete, full_list.role, full_list.entity,
         -- a list of which the record has no member was not annotated
         filled.complete is not null as has_members,
         value_role.role as other_role, value_role.entity as value, named.entity is not null as has_name
  from asserted assertion
  join roles owner_role on owner_role.claim = assertion.claim
  join complete full_list on full_list.predicate = assertion.predicate
       and full_list.role = owner_role.role
       and full_list.entity = owner_role.entity
       -- a statement without a date is taken to be of the time that the list covers
       and (not assertion.dated or may_inside(assertion.core, full_list.core))
  left join full_lists filled on filled.complete = full_list.complete
  join roles value_role on value_role.claim = assertion.claim and value_role.role <> owner_role.role
  left join entities named on named.entity = value_role.entity
  where assertion.layer = 'text'
    -- outside-tenure compares lists of the holders of an office
    and assertion.meaning <> 'tenure'
    -- a list of one class (of universities) does not say what else there was
    and full_list.member_class is null),
listed as (
  select stated.claim, value_role.entity as value, named.label
  from stated
  join roles owner_role on owner_role.predicate = stated.predicate
       and owner_role.role = stated.role
       and owner_role.entity = stated.entity
  join asserted recorded on recorded.claim = owner_role.claim and recorded.layer = 'reference'
  join roles value_role on value_role.claim = recorded.claim and value_role.role = stated.other_role
  left join entities named on named.entity = value_role.entity),
unnamed as (
  -- a statement can fill a role too ("it led to this"), and texts and works never name the same one
  select stated.claim
  from stated
  where not stated.has_name
  union
  select listed.claim
  from listed
  where listed.label is null),
ranked as (
  select once_each.claim, once_each.value,
         row_number() over (partition by once_each.claim order by once_each.label, once_each.value) as place_in_list
  from (select distinct claim, value, label from listed) once_each),
shown as (
  -- the first five members are printed
  select claim,
         max(case when place_in_list = 1 then value end) as value_1,
         max(case when place_in_list = 2 then value end) as value_2,
         max(case when place_in_list = 3 then value end) as value_3,
         max(case when place_in_list = 4 then value end) as value_4,
         max(case when place_in_list = 5 then value end) as value_5
  from ranked
  group by claim),
gone as (
  -- the last day that any work allows for a death
  select person, max(core.e_max) as last_day
  from deaths
  where layer = 'reference'
  group by person),
elsewhere as (
  -- for the hint: something else that took place there at that time, with the same person; a stay is nearest to a stay
  select stated.claim, recorded.claim as near,
         row_number() over (partition by stated.claim
                            order by case when recorded.meaning = stated.meaning then 0 else 1 end,
                                     recorded.ordinal, recorded.claim) as choice
  from stated
  join wider around on around.entity = stated.value
  join asserted recorded on recorded.place = around.wider
       and recorded.layer = 'reference'
       and recorded.predicate <> stated.predicate
       and may_overlap(recorded.core, stated.core)
  join roles part_taken on part_taken.claim = recorded.claim and part_taken.entity = stated.entity)
select stated.claim, cast(null as string) as against, stated.complete, stated.value,
       coalesce(value_1, 'nothing') || coalesce('+' || value_2, '') || coalesce('+' || value_3, '')
         || coalesce('+' || value_4, '') || coalesce('+' || value_5, '') as listed,
       elsewhere.near, cast(null as string) as lacking,
       case when not stated.dated
              or must_inside(stated.widened, full_list.core)
              -- a list that reaches to a death also covers a date that goes on after it
              or (stated.widened.s_min >= full_list.core.s_min and gone.last_day <= full_list.core.e_max)
            then 'definite' else 'tension' end as verdict
from stated
join complete full_list on full_list.complete = stated.complete
left join gone on gone.person = stated.entity
left join shown on shown.claim = stated.claim
left join elsewhere on elsewhere.claim = stated.claim and elsewhere.choice = 1
-- an instance or a part of what is stated is on the list as well
where stated.has_members
  and not exists (select 1 from unnamed where unnamed.claim = stated.claim)
  and not exists (select 1 from listed
                  join wider narrower on narrower.entity = listed.value and narrower.wider = stated.value
                  where listed.claim = stated.claim)
union all
select stated.claim, cast(null as string), stated.complete, stated.value, cast(null as string), cast(null as string),
       case when stated.has_members then 'a name for each member of the list and for what is stated: one of them is a statement'
            else 'a member of the complete list' end,
       'cannot tell'
from stated
left join unnamed on unnamed.claim = stated.claim
where unnamed.claim is not null or not stated.has_members
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
    abstains(
        "a list that is said to be complete, and not one school is on record",
        said("Li studied in Moscow", "studied_at", person="li", organisation="kutv", when="192X"),
        whole("li", "person", "studied_at", "1889/1930"),
        missing="a member of the complete list",
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

"""A sentence about all or none of a kind, and a case that it does not fit.

"None" is met by one case that was so, "all" by one that was not. The case has to be one of the kind, by the register, and to lie inside
the scope: every other role, the value, the place and the time. A text's sentence without a time is read as "ever" and is at most in
tension with a case; a sentence about the one thing itself belongs to LOG601; "only" and "most" are not judged. Before doubting the text
ask: is the kind meant more narrowly (of these years, of this country)? is it a manner of speaking?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="LOG604",
    name="counter-example",
    asks="Is there a case that it does not fit?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="checked",
    says="{claim}; but {other}, and {instance} is one of {sort}",
    missing="{lacking}, to set {instance}, one of {sort}, against it",
    assumes=("the register: {instance} is one of {sort}",),
    authority=("Aristotle, On Interpretation 7, 17b: universal and particular contradict each other",),
    false_alarms="A sweeping word that its context limits (“in those years”), where the claim has been given no time.",
)  # fmt: skip

# The sweeping claim is `general`, the case `single`; of the two, what is denied has to name nothing that the other leaves open.
QUERY = """
with general as (
  select c.* from checked c
  where c.quantifier in ('all', 'none') and c.checkable and c.content is null and c.lo is null and c.hi is null),
one_kind as (
  select r.claim from roles r join entities e on e.entity = r.entity and e.type in ('class', 'group')
  group by r.claim having count(*) = 1),
opposite as (
  select g.claim, g.predicate, case when g.polarity = '-' then '+' else '-' end as polarity from general g
  union
  select g.claim, x.other, '+' from general g join excludes x on x.predicate = g.predicate where g.polarity = '+'),
pairs as (
  select g.claim as general, i.claim as single, max(case when i_role.entity <> k.entity then i_role.entity end) as instance,
         max(case when i_role.entity <> k.entity then k.entity end) as sort
  from general g
  join roles g_role on g_role.claim = g.claim
  join entities k on k.entity = g_role.entity
  join wider w on w.wider = k.entity and (w.entity = k.entity or k.type in ('class', 'group'))
  join roles i_role on i_role.role = g_role.role and i_role.entity = w.entity
  join checked i on i.claim = i_role.claim and i.checkable and i.content is null
  join opposite o on o.claim = g.claim and o.predicate = i.predicate and o.polarity = i.polarity
  where (g.layer = 'text' or i.layer = 'text') and coalesce(g.value, '') = coalesce(i.value, '')
  group by g.claim, i.claim, g.polarity, g.role_count, i.role_count
  having count(distinct g_role.role || ' ' || k.entity || ' ' || i_role.entity)
         = case when g.polarity = '-' then g.role_count else i.role_count end),
scoped as (
  select p.*, g.layer as g_layer, i.layer as i_layer, g.quantifier, g.polarity, g.dated as g_dated, i.dated as i_dated, g.aspect,
         g.core as g_core, g.widened as g_widened, i.core as i_core, i.widened as i_widened,
         g.mode in ('throughout', 'extent') as filled,
         i.mode in ('throughout', 'extent') or (i.aspect = 'point' and i.mode = 'within') as i_filled
  from pairs p join checked g on g.claim = p.general join checked i on i.claim = p.single
  where p.instance is not null
    and ((g.polarity = '-' and (g.place is null or (g.place_relation = i.place_relation
          and exists (select 1 from wider w where w.entity = i.place and w.wider = g.place))))
      or (g.polarity = '+' and exists (select 1 from one_kind k where k.claim = g.claim) and (i.place is null or (g.place_relation = i.place_relation
          and exists (select 1 from wider w where w.entity = g.place and w.wider = i.place)))))),
weighed as (
  select s.*,
         case when not g_dated then polarity = '-' or aspect = 'durative' or not i_dated
              when not i_dated then false
              when polarity = '-' or filled then must_touch(i_core, g_core)
              else i_filled and i_core.s_min <= g_core.s_min and i_core.e_max >= g_core.e_max end as literally,
         case when not g_dated then g_layer = 'reference' and quantifier = 'none'
              when not i_dated then false
              when polarity = '-' or filled then must_touch(i_widened, g_core) and bounded(g_widened)
              else i_core.s_min <= g_widened.s_min and i_core.e_max >= g_widened.e_max end as surely
  from scoped s)
select case when g_layer = 'text' then general else single end as claim,
       case when g_layer = 'text' then single else general end as against, instance, sort,
       case when polarity = '-' and quantifier = 'all' then 'whether none is meant or not all' else 'a date' end as lacking,
       case when not literally or (polarity = '-' and quantifier = 'all') then 'cannot tell'
            when surely then 'definite' else 'tension' end as verdict
from weighed
where literally or (g_dated and not i_dated)
"""

_LEADERS = thing("leaders", "group")

_MAO = thing("mao", "person", instance_of=["leaders"])

_MOSCOW = thing("moscow", "place", part_of=["soviet-union"])

_NONE = said(
    "no leader was in the Soviet Union in the 1950s",
    "visited",
    visitor="leaders",
    place="in soviet-union",
    when="195X",
    polarity="-",
    quantifier="none",
)

_ALL = said(
    "all leaders supported it in 1958",
    "supported",
    agent="leaders",
    patient="x",
    when="throughout 1958",
    quantifier="all",
)

EXAMPLES = (
    fires(
        "no leader came in the 1950s, and Mao came in 1957",
        _NONE,
        _LEADERS,
        _MAO,
        _MOSCOW,
        fact("mao", "visited", visitor="mao", place="in moscow", when="extent 1957-11-02/1957-11-21"),
        at="no leader was in the Soviet Union in the 1950s",
        says="Mao is one of Leaders",
        verdict="definite",
    ),
    fires(
        "Mao came in 1957, and a work says that no leader ever did",
        said("Mao was in Moscow in 1957", "visited", visitor="mao", place="in moscow", when="1957"),
        _LEADERS,
        _MAO,
        _MOSCOW,
        fact("none", "visited", visitor="leaders", place="in soviet-union", polarity="-", quantifier="none"),
        at="Mao was in Moscow in 1957",
        says="Soviet Union",
        verdict="definite",
    ),
    fires(
        "a text says “no leader ever”, without a date: at most a tension",
        said("no leader ever flew", "visited", visitor="leaders", polarity="-", quantifier="none"),
        _LEADERS,
        _MAO,
        said("Mao was there in 1957", "visited", visitor="mao", place="in moscow", when="1957", source="other"),
        at="no leader ever flew",
        says="in Moscow",
        verdict="tension",
    ),
    fires(
        "no leader came in the 1950s, and Mao came about 1959",
        _NONE,
        _LEADERS,
        _MAO,
        _MOSCOW,
        fact("mao", "visited", visitor="mao", place="in moscow", when="1959~"),
        at="no leader was in the Soviet Union in the 1950s",
        says="about 1959",
        verdict="tension",
    ),
    fires(
        "all leaders supported it, and Mao did not",
        _ALL,
        _LEADERS,
        _MAO,
        fact("mao", "supported", agent="mao", patient="x", when="1958-11", polarity="-"),
        at="all leaders supported it in 1958",
        says="Mao did not support X",
        verdict="definite",
    ),
    silent(
        "all leaders came in 1958, and Mao did not come in November",
        said(
            "all leaders came in 1958", "visited", visitor="leaders", place="in moscow", when="1958", quantifier="all"
        ),
        _LEADERS,
        _MAO,
        fact("mao", "visited", visitor="mao", place="in moscow", when="throughout 1958-11", polarity="-"),
    ),
    silent(
        "the case was only planned",
        _NONE,
        _LEADERS,
        _MAO,
        _MOSCOW,
        said("Mao was to go", "visited", visitor="mao", place="in moscow", when="1957", irrealis="planned"),
    ),
    silent(
        "it is said of the leaders together, not of each of them",
        said("the leaders were not there", "visited", visitor="leaders", place="in moscow", when="1957", polarity="-"),
        said("some leaders were there", "visited", visitor="leaders", when="1957", quantifier="some"),
        _LEADERS,
        _MAO,
        fact("mao", "visited", visitor="mao", place="in moscow", when="1957"),
    ),
    abstains(
        "“all leaders did not come” may mean none, or not all",
        said("all leaders did not come", "visited", visitor="leaders", polarity="-", quantifier="all", when="1957"),
        _LEADERS,
        _MAO,
        fact("mao", "visited", visitor="mao", place="in moscow", when="1957-11"),
        missing="whether none is meant or not all",
    ),
    abstains(
        "the case has no date",
        _NONE,
        _LEADERS,
        _MAO,
        _MOSCOW,
        said("Mao went to Moscow", "visited", visitor="mao", place="in moscow", source="other"),
        missing="a date",
    ),
)

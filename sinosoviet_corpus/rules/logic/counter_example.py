"""A case contradicts a sentence about all or none of a kind.

"None" is refuted by one case that was so, "all" by one that was not. The register has to say that the case is one of the
kind, and the case has to lie inside the scope: every other role, the value, the place and the time. A text's sentence
without a time is read as "ever", and is at most in tension with a case. A sentence about the one thing itself belongs to
LOG601. "Only" and "most" are not checked. Before doubting the text ask: is the kind meant more narrowly (of these years,
of this country)? is it a manner of speaking?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="LOG604",
    name="counter-example",
    asks="Is there a case that contradicts it?",
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

QUERY = """
with general as (
  -- the sweeping statements; what was said (content) and how often (lo, hi) is not compared here
  select statement.*
  from checked statement
  where statement.quantifier in ('all', 'none')
    and statement.checkable
    and statement.content is null
    and statement.lo is null
    and statement.hi is null),
one_kind as (
  -- claims that name one kind only: with two it is open which of them "all" is about
  select kind_role.claim
  from roles kind_role
  join entities kind_named on kind_named.entity = kind_role.entity and kind_named.type in ('class', 'group')
  group by kind_role.claim
  having count(*) = 1),
opposite as (
  -- predicates that make a case: the contrary of the same; against "all" also a state that excludes it
  select sweeping.claim, sweeping.predicate, case when sweeping.polarity = '-' then '+' else '-' end as polarity
  from general sweeping
  union
  select sweeping.claim, exclusion.other, '+'
  from general sweeping
  join excludes exclusion on exclusion.predicate = sweeping.predicate
  where sweeping.polarity = '+'),
pairs as (
  -- the sweeping statement (general) and a case (single), role by role
  select sweeping.claim as general, one_case.claim as single,
         max(case when case_role.entity <> kind_named.entity then case_role.entity end) as instance,
         max(case when case_role.entity <> kind_named.entity then kind_named.entity end) as sort
  from general sweeping
  join roles sweeping_role on sweeping_role.claim = sweeping.claim
  join entities kind_named on kind_named.entity = sweeping_role.entity
  -- a claim about a class or a group holds for its members; one about a body, a state or a person only for itself
  join wider narrower on narrower.wider = kind_named.entity
       and (narrower.entity = kind_named.entity or kind_named.type in ('class', 'group'))
  join roles case_role on case_role.role = sweeping_role.role and case_role.entity = narrower.entity
  join checked one_case on one_case.claim = case_role.claim and one_case.checkable and one_case.content is null
  join opposite on opposite.claim = sweeping.claim
       and opposite.predicate = one_case.predicate
       and opposite.polarity = one_case.polarity
  where (sweeping.layer = 'text' or one_case.layer = 'text')
    and coalesce(sweeping.value, '') = coalesce(one_case.value, '')
  group by sweeping.claim, one_case.claim, sweeping.polarity, sweeping.role_count, one_case.role_count
  -- all roles of the denied claim have to be met: it must name nothing that the other leaves open
  having count(distinct sweeping_role.role || ' ' || kind_named.entity || ' ' || case_role.entity)
         = case when sweeping.polarity = '-' then sweeping.role_count else one_case.role_count end),
scoped as (
  select pairs.*, sweeping.layer as general_layer, one_case.layer as single_layer, sweeping.quantifier,
         sweeping.polarity, sweeping.dated as general_dated, one_case.dated as single_dated, sweeping.aspect,
         sweeping.core as general_core, sweeping.widened as general_widened,
         one_case.core as single_core, one_case.loose as single_loose,
         sweeping.mode in ('throughout', 'extent') as general_filled,
         -- a denial of something momentary for a stretch of time holds for every day of it
         one_case.mode in ('throughout', 'extent') or (one_case.aspect = 'point' and one_case.mode = 'within')
           as single_filled
  from pairs
  join checked sweeping on sweeping.claim = pairs.general
  join checked one_case on one_case.claim = pairs.single
  where pairs.instance is not null
    and (
      -- "none was there" is refuted by a case at a place within
      (sweeping.polarity = '-'
        and (sweeping.place is null
          or (sweeping.place_relation = one_case.place_relation
            and exists (select 1 from wider around
                        where around.entity = one_case.place
                          and around.wider = sweeping.place))))
      -- "all were there" is refuted by one who was not there, nor anywhere around it
      or (sweeping.polarity = '+'
        and exists (select 1 from one_kind where one_kind.claim = sweeping.claim)
        and (one_case.place is null
          or (sweeping.place_relation = one_case.place_relation
            and exists (select 1 from wider around
                        where around.entity = sweeping.place
                          and around.wider = one_case.place)))))),
touched as (
  -- by every reading of its date the case has a day of the sweeping statement, by every reading of that
  select scoped.general, scoped.single, bool_and(must_touch(one_time.widened, every_time.widened)) as touched
  from scoped
  join times one_time on one_time.claim = scoped.single
  join times every_time on every_time.claim = scoped.general
  group by scoped.general, scoped.single),
weighed as (
  select scoped.*,
         -- a statement without a time means "ever"; but "all did so" may be true of another time than that of a dated case
         case when not general_dated then polarity = '-' or aspect = 'durative' or not single_dated
              when not single_dated then false
              -- one day within is enough if the statement is about every day
              when polarity = '-' or general_filled then must_touch(single_core, general_core)
              -- "all came in 1958" is refuted by one who did not come in the whole of it
              else single_filled
                and single_core.s_min <= general_core.s_min
                and single_core.e_max >= general_core.e_max end as literally,
         -- "ever" in a text may be a manner of speaking; a work on record means "none" as it stands
         case when not general_dated then general_layer = 'reference' and quantifier = 'none'
              when not single_dated then false
              when polarity = '-' or general_filled
              then must_touch(single_loose, general_core) and bounded(general_widened) and touched
              else single_core.s_min <= general_widened.s_min
                and single_core.e_max >= general_widened.e_max end as surely
  from scoped
  left join touched on touched.general = scoped.general and touched.single = scoped.single)
select case when general_layer = 'text' then general else single end as claim,
       case when general_layer = 'text' then single else general end as against,
       instance, sort,
       -- "all did not come" can be read in two ways
       case when polarity = '-' and quantifier = 'all' then 'whether none is meant or not all'
            else 'a date' end as lacking,
       case when not literally or (polarity = '-' and quantifier = 'all') then 'cannot tell'
            when surely then 'definite' else 'tension' end as verdict
from weighed
where literally
   or (general_dated and not single_dated)
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

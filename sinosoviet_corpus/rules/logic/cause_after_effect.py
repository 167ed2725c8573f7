"""What is said to have led to something came after it.

Before doubting the text ask: was the cause at work before the date on record, as a plan, a fear, a rumour? does the text mean that
it strengthened what had begun, and says so too strongly? is the date of the effect that of its first sign? Only dates of a thing as
a whole (of the claim itself, of an event's taking place or beginning) make it definite; days within a long process only a tension.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="LOG605",
    name="cause-after-effect",
    asks="Did the cause come before the effect?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="causes",
    says="{claim}; but {also}, and {other}",
    missing="a date for both the cause and the effect",
    assumes=("a cause does not come after its effect",),
    authority=("Hume, A Treatise of Human Nature, 1739, 1.3.15: the cause must be prior to the effect",),
    false_alarms="A cause that worked by being expected; an effect that had begun and is only strengthened.",
)

# By the first day of a cause and each date of an effect, not by pairs of dates: a process may have thousands.
QUERY = """
with known as (
  select m.node, m.claim, m.layer, m.core, m.widened, m.node = m.claim or f.claim is not null as whole
  from moments m
  join asserted a on a.claim = m.claim and a.predicate <> 'causes'
  left join functional f on f.claim = m.claim and f.gives = 'time'),
first_days as (
  select k.node, min(k.core.s_min) as literal, min(k.widened.s_min) as loose, max(case when k.whole then 1 else 0 end) as whole
  from known k group by k.node),
shown as (
  select k.node, k.claim,
         row_number() over (partition by k.node order by case when k.whole then 0 else 1 end, k.layer, k.claim) as choice
  from known k),
dates_of_effects as (
  select o.claim, o.cause, o.effect, e.claim as also, e.layer, case when e.whole then d.whole else 0 end as whole,
         case when e.core.e_max < d.literal then 1 else 0 end as literally, case when e.widened.e_max < d.loose then 1 else 0 end as surely
  from causes o
  join first_days d on d.node = o.cause
  join known e on e.node = o.effect
  where o.layer = 'text'),
every_date as (
  select claim, cause, effect, min(literally) as literally, min(surely) * max(whole) as surely
  from dates_of_effects group by claim, cause, effect),
weighed as (
  select p.claim, p.cause, p.also, e.surely,
         row_number() over (
           partition by p.claim order by e.surely desc, p.whole desc, p.surely desc, p.layer, p.also, p.cause) as choice
  from dates_of_effects p
  join every_date e on e.claim = p.claim and e.cause = p.cause and e.effect = p.effect
  where p.literally = 1 and (e.literally = 1 or p.whole = 1))
select w.claim, c.claim as against, w.also, case when w.surely = 1 then 'definite' else 'tension' end as verdict
from weighed w join shown c on c.node = w.cause and c.choice = 1
where w.choice = 1
union all
select o.claim, cast(null as string), cast(null as string), 'cannot tell'
from causes o
where o.layer = 'text' and not exists (select 1 from dates_of_effects p where p.claim = o.claim)
"""

_CLAIM = said("the speech led to the thaw", "causes", cause="speech", effect="thaw", id="text/cause", kind="causal")

_SPEECH = fact("speech", "took_place", event="speech", when="1956-02-25")

EXAMPLES = (
    fires(
        "the thaw began by 1954, and the speech that led to it is of 1956",
        _CLAIM,
        _SPEECH,
        fact("thaw", "took_place", event="thaw", when="1953/1954"),
        at="the speech led to the thaw",
        says="25 February 1956",
        verdict="definite",
    ),
    fires(
        "the dates of the text itself: friends in 1955, made so by talks in 1958",
        said("the talks made them friends", "causes", cause="text/talks", effect="text/friends", id="text/cause"),
        said("talks in 1958", "met", participant=["a", "b"], when="1958", id="text/talks"),
        said("friends in 1955", "relations_friendly", party=["a", "b"], when="extent 1955/1956", id="text/friends"),
        at="the talks made them friends",
        says="in 1958",
        verdict="definite",
    ),
    fires(
        "the effect has two datings, and one is late enough",
        _CLAIM,
        _SPEECH,
        fact("thaw", "began", event="thaw", when="1953/1954"),
        said("the thaw of 1956", "began", event="thaw", when="1956"),
        at="the speech led to the thaw",
        says="between 1953 and 1954",
        verdict="tension",
    ),
    fires(
        "the only date of the effect is that of a novel within it",
        _CLAIM,
        _SPEECH,
        fact("novel", "published", work="novel", event="thaw", when="1954"),
        at="the speech led to the thaw",
        says="in 1954",
        verdict="tension",
    ),
    silent(
        "a process had begun before the cause and went on after it",
        _CLAIM,
        _SPEECH,
        fact("novel", "published", work="novel", event="thaw", when="1954"),
        fact("novel-too", "published", work="second-novel", event="thaw", when="1957"),
    ),
    silent(
        "the effect is dated to a year, most of which came after the cause",
        _CLAIM,
        _SPEECH,
        fact("thaw", "took_place", event="thaw", when="1956"),
    ),
    silent(
        "a draft shows the cause at work before the effect",
        _CLAIM,
        _SPEECH,
        fact("draft", "authored", author="k", work="draft", event="speech", when="1953-01"),
        fact("thaw", "took_place", event="thaw", when="1953/1954"),
    ),
    abstains("the effect has no date on record", _CLAIM, _SPEECH, missing="a date for both"),
)

"""Something is said to have led to a thing that came before it.

Before doubting the text ask: was the cause at work before the date on record, as a plan, a fear, a rumour? does the text
mean only that it strengthened something already begun? is the date of the effect that of its first sign? Only the
date of a thing as a whole (of the claim itself, of an event's taking place or beginning) makes the finding definite.
Days within a long process make only a tension.
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="LOG605",
    name="cause-after-effect",
    asks="Did the cause come before the effect?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="causations",
    says="{claim}; but {also}, and {other}",
    missing="a date for both the cause and the effect",
    assumes=("a cause does not come after its effect",),
    authority=("Hume, A Treatise of Human Nature, 1739, 1.3.15: the cause must be prior to the effect",),
    false_alarms="A cause that worked by being expected; an effect that had already begun and was only strengthened.",
)

QUERY = """
with known as (
  -- dates of things; whole: the date is that of the claim itself or of its one time, not of days within a long process
  select moment.node, moment.claim, dating.ordinal, moment.layer, moment.core, moment.widened,
         moment.node = moment.claim or happens_once.claim is not null as whole
  from moments moment
  -- a causal claim has no date of its own
  join asserted dating on dating.claim = moment.claim and dating.meaning <> 'cause'
  left join functional happens_once on happens_once.claim = moment.claim and happens_once.gives = 'time'),
first_days as (
  -- only the first day of a cause is compared, not all pairs of dates: a process may have thousands
  select known.node, min(known.core.s_min) as literal, min(known.widened.s_min) as loose,
         max(case when known.whole then 1 else 0 end) as whole
  from known
  group by known.node),
shown as (
  -- the date of a cause that the finding prints: if possible that of the whole
  select known.node, known.claim,
         row_number() over (
           partition by known.node
           order by case when known.whole then 0 else 1 end, known.layer, known.core.s_min, known.core.e_max,
                    known.ordinal, known.claim)
           as choice
  from known),
dates_of_effects as (
  -- each date of an effect is compared with the first day of its cause
  select stated.claim, stated.cause, stated.effect, effect_date.claim as also, effect_date.layer, effect_date.ordinal,
         case when effect_date.whole then first_days.whole else 0 end as whole,
         effect_date.core.s_min as first_day, effect_date.core.e_max as last_day,
         case when effect_date.core.e_max < first_days.literal then 1 else 0 end as literally,
         case when effect_date.widened.e_max < first_days.loose then 1 else 0 end as surely
  from causations stated
  join first_days on first_days.node = stated.cause
  join known effect_date on effect_date.node = stated.effect
  where stated.layer = 'text'),
every_date as (
  -- whether all dates of the effect come too early
  select claim, cause, effect, min(literally) as literally, min(surely) * max(whole) as surely
  from dates_of_effects
  group by claim, cause, effect),
weighed as (
  select effect_date.claim, effect_date.cause, effect_date.also, every_date.surely,
         row_number() over (
           partition by effect_date.claim
           order by every_date.surely desc, effect_date.whole desc, effect_date.surely desc, effect_date.layer,
                    effect_date.first_day, effect_date.last_day, effect_date.ordinal, effect_date.also, effect_date.cause) as choice
  from dates_of_effects effect_date
  join every_date on every_date.claim = effect_date.claim
       and every_date.cause = effect_date.cause
       and every_date.effect = effect_date.effect
  where effect_date.literally = 1
    -- early days of a process prove nothing if there are later ones
    and (every_date.literally = 1 or effect_date.whole = 1))
select weighed.claim, cause_date.claim as against, weighed.also,
       case when weighed.surely = 1 then 'definite' else 'tension' end as verdict
from weighed
join shown cause_date on cause_date.node = weighed.cause and cause_date.choice = 1
where weighed.choice = 1
union all
select stated.claim, cast(null as string), cast(null as string), 'cannot tell'
from causations stated
where stated.layer = 'text'
  and not exists (select 1 from dates_of_effects where dates_of_effects.claim = stated.claim)
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
        says="in 1953 or 1954",
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

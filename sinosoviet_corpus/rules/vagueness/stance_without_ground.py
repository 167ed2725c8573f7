"""An evaluation stands alone: the text states no fact near it, and none about what it judges.

Ask: what was done, that it should be called so? A ground is a factual statement of the text in the same sentence or the one before, or one
about the thing judged anywhere in it, or the judged statement itself. A heading has its ground below it. The reader judges whether the
ground is enough. There is one finding for a sentence.
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="VAG805",
    name="stance-without-ground",
    asks="On what ground?",
    kind="wording",
    severity="info",
    since="0.1",
    looks_at="evaluations",
    says="the text gives no ground for it: {claim}",
    authority=("Martin & White, The Language of Evaluation: Appraisal in English, 2005, ch. 2",),
    false_alarms="A ground that the text gives for a closely related thing under another id.",
)

QUERY = """
with facts as (
  select stated.claim, entry.source, sentence.number, stated.event
  from checked stated
  join claims entry on entry.claim = stated.claim
  left join sentences sentence on sentence.sentence = entry.sentence
  where stated.layer = 'text'
    and stated.checkable
    -- a name or an order says nothing about what was done
    and stated.meaning not in ('naming', 'order', 'enclosure', 'simultaneity', 'part', 'relation')),
about as (
  -- the things that the facts of a text are about: themselves, their events, their participants
  select facts.source, facts.claim as thing
  from facts
  union
  select facts.source, facts.event
  from facts
  union
  select facts.source, participant.entity
  from facts
  join roles participant on participant.claim = facts.claim),
alone as (
  select evaluation.claim,
         row_number() over (partition by entry.sentence order by entry.ordinal, evaluation.claim) as choice
  from evaluations evaluation
  join claims entry on entry.claim = evaluation.claim
  -- the text below a heading is its ground
  join sentences sentence on sentence.sentence = entry.sentence and not sentence.heading
  where not exists (
      select 1 from facts where facts.source = sentence.source and facts.number = sentence.number)
    -- the sentence before
    and not exists (
      select 1 from facts where facts.source = sentence.source and facts.number = sentence.number - 1)
    -- anywhere in the text, about the thing judged
    and not exists (
      select 1
      from roles participant
      join about on about.thing = participant.entity
      where participant.claim = evaluation.claim and about.source = sentence.source))
select alone.claim, cast(null as string) as against, cast(null as string) as verdict
from alone
-- one finding for a sentence
where alone.choice = 1
"""

EXAMPLES = (
    fires(
        "a fact in the next sentence or in another text is no ground, nor is a plan or a name",
        said("a short-sighted policy", "judged", entity="policy", value="short-sighted", kind="evaluation"),
        said("a met b", "met", participant=["a", "b"]),
        said("the policy of b failed", "decreased", theme="policy", source="other"),
        said("it was to end", "ended", event="policy", irrealis="planned"),
        said("they called it the policy", "named", entity="policy", value="the policy"),
        at="a short-sighted policy",
        says="was short-sighted",
    ),
    fires(
        "two judgements in one sentence make one finding",
        said("the policy, a blunder", "judged", entity="policy", value="a blunder", kind="evaluation", sentence="one"),
        said("and a sin.", "judged", entity="policy", value="a sin", kind="generalisation", sentence="one"),
        at="the policy, a blunder",
        says="a blunder",
    ),
    silent(
        "the sentence says what was done",
        said("it attacked b", "attacked", agent="a", patient="b", sentence="one"),
        said("a blunder.", "judged", entity="policy", value="a blunder", kind="evaluation", sentence="one"),
    ),
    silent(
        "the sentence before says what was done",
        said("it attacked b", "attacked", agent="a", patient="b"),
        said("This was a blunder", "judged", entity="policy", value="a blunder", kind="evaluation"),
    ),
    silent(
        "the text states a fact about the policy elsewhere",
        said("a blunder.", "judged", entity="policy", value="a blunder", kind="evaluation"),
        said("the policy lost trade", "decreased", theme="policy"),
    ),
    silent(
        "the text reports elsewhere the attack that it judges",
        said("a blunder", "judged", entity="attack", value="a blunder", kind="evaluation"),
        said("attacked b", "attacked", agent="a", patient="b", event="attack"),
    ),
    silent(
        "the thing judged is itself a statement of fact",
        said("a blunder", "judged", entity="text/attack", value="a blunder", kind="evaluation"),
        said("attacked b", "attacked", agent="a", patient="b", id="text/attack"),
    ),
    silent(
        "a heading has its ground below it",
        said("A Big Blunder", "judged", entity="policy", value="a blunder", kind="evaluation"),
    ),
)

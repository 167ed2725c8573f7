"""An evaluation stands alone: the text states no fact beside it, and none about what it judges.

Ask: what was done, that it should be called so? A ground is a factual statement of the text in the same sentence or the one before, or one
about the thing judged anywhere in it, or the judged statement itself; a heading has its ground below it. Whether the ground is enough, the
reader judges. One finding for a sentence.
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
    false_alarms="A ground that the text gives of a nearly related thing under another id.",
)

QUERY = """
with facts as (
  select c.claim, k.source, n.number, c.occurrence
  from checked c join claims k on k.claim = c.claim left join sentences n on n.sentence = k.sentence
  where c.layer = 'text' and c.checkable and c.predicate not in ('named', 'before', 'during', 'simultaneous', 'part_of')),
about as (
  select f.source, f.claim as thing from facts f
  union
  select f.source, f.occurrence from facts f
  union
  select f.source, r.entity from facts f join roles r on r.claim = f.claim),
alone as (
  select e.claim, row_number() over (partition by k.sentence order by k.start, e.claim) as n
  from evaluations e
  join claims k on k.claim = e.claim
  join sentences s on s.sentence = k.sentence and not s.heading
  where not exists (select 1 from facts f where f.source = s.source and f.number = s.number)
    and not exists (select 1 from facts f where f.source = s.source and f.number = s.number - 1)
    and not exists (select 1 from roles r join about a on a.thing = r.entity where r.claim = e.claim and a.source = s.source))
select claim, cast(null as string) as against, cast(null as string) as verdict from alone where n = 1
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("a short-sighted policy", "judged", entity="policy", value="short-sighted", kind="evaluation"),
        said("a met b", "met", participant=["a", "b"]),
        said("the policy of b failed", "decreased", theme="policy", source="other"),
        said("it was to end", "ended", event="policy", irrealis="planned"),
        said("they called it the policy", "named", entity="policy", value="the policy"),
        at="a short-sighted policy",
        says="judged to be short-sighted",
    ),
    fires(
        "provisional 2",
        said("the policy, a blunder", "judged", entity="policy", value="a blunder", kind="evaluation", sentence="one"),
        said("and a sin.", "judged", entity="policy", value="a sin", kind="generalisation", sentence="one"),
        at="the policy, a blunder",
        says="a blunder",
    ),
    fires(
        "provisional 3",
        said("they called it the policy", "named", entity="policy", value="the policy"),
        said("a short-sighted policy", "judged", entity="policy", value="short-sighted", kind="evaluation"),
        said("a met b", "met", participant=["a", "b"], source="other"),
        said("c met d", "met", participant=["c", "d"], source="other"),
        at="a short-sighted policy",
        says="short-sighted",
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
        "the text tells of the policy elsewhere",
        said("a blunder.", "judged", entity="policy", value="a blunder", kind="evaluation"),
        said("the policy lost trade", "decreased", theme="policy"),
    ),
    silent(
        "the text tells of the event elsewhere",
        said("a blunder", "judged", entity="attack", value="a blunder", kind="evaluation"),
        said("attacked b", "attacked", agent="a", patient="b", event="attack"),
    ),
    silent(
        "what is judged is itself a statement of fact",
        said("a blunder", "judged", entity="text/attack", value="a blunder", kind="evaluation"),
        said("attacked b", "attacked", agent="a", patient="b", id="text/attack"),
    ),
)

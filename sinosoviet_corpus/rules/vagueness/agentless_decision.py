"""Something was decided, ordered or done to somebody, and the text does not say by whom ("was attacked", "it was decided").

The passive without an agent is the oldest way to write of violence without a culprit. The vocabulary says for which acts somebody has to
answer (`doer`). Ask: who did it? is it unknown, or only not said?
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent

RULE = Rule(
    code="VAG804",
    name="agentless-decision",
    asks="Who did it?",
    kind="wording",
    severity="info",
    since="0.1",
    looks_at="asserted",
    says="nobody is said to have done it: {claim}",
    authority=(
        "Fowler, Hodge, Kress & Trew, Language and Control, 1979, ch. 10, on the deletion of agents",
        "van Leeuwen, The representation of social actors, in Caldas-Coulthard & Coulthard, Texts and Practices, 1996",
    ),
    false_alarms="An act whose doer everybody knows.",
)

QUERY = """
select act.claim, cast(null as string) as against, cast(null as string) as verdict
from asserted act
join claims stated on stated.claim = act.claim and stated.agentless
where act.layer = 'text'
  -- the same text says who did it, in a claim about the same event
  and not exists (
    select 1
    from claims other
    where other.source = act.source
      and other.predicate = act.predicate
      and not other.agentless
      and other.event = act.event)
  -- or in a claim with the same predicate about the same person or thing
  and not exists (
    select 1
    from roles participant
    join roles elsewhere
      on elsewhere.predicate = participant.predicate
     and elsewhere.role = participant.role
     and elsewhere.entity = participant.entity
    join claims other on other.claim = elsewhere.claim and not other.agentless
    where participant.claim = act.claim and other.source = act.source)
"""

EXAMPLES = (
    fires(
        "nobody is said to have attacked the ship",
        said("the ship was attacked", "attacked", patient="ship"),
        at="the ship was attacked",
        says="somebody attacked Ship",
    ),
    fires(
        "the text says only who made another decision",
        said("the retreat was decided", "decided", theme="retreat"),
        said("a decided to wait", "decided", agent="a", theme="waiting"),
        at="the retreat was decided",
        says="somebody decided on Retreat",
    ),
    fires(
        "only another text names the attacker",
        said("the ship was attacked", "attacked", patient="ship"),
        said("a attacked the ship", "attacked", agent="a", patient="ship", source="other"),
        at="the ship was attacked",
        says="somebody attacked Ship",
    ),
    fires(
        "the text says who decided on the attack, not who made it",
        said("the attack came", "attacked", patient="ship", event="attack"),
        said("a decided on it", "decided", agent="a", theme="war", event="attack"),
        at="the attack came",
        says="somebody attacked Ship",
    ),
    silent(
        "it names the attacker",
        said("a attacked the ship", "attacked", agent="a", patient="ship"),
    ),
    silent(
        "the text names the attacker elsewhere",
        said("the ship was attacked", "attacked", patient="ship"),
        said("a attacked the ship", "attacked", agent="a", patient="ship"),
    ),
    silent(
        "the text says who attacked the fleet in the same attack",
        said("the attack came", "attacked", patient="ship", event="attack"),
        said("a attacked the fleet", "attacked", agent="a", patient="fleet", event="attack"),
    ),
    silent(
        "a denial, a plan, and a dam for which nobody has to answer",
        said("the ship was not attacked", "attacked", patient="ship", polarity="-"),
        said("the ship was to be attacked", "attacked", patient="ship", irrealis="planned"),
        said("the dam was built", "built", structure="dam"),
    ),
)

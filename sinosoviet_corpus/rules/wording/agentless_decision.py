"""Something was decided, ordered or done to somebody, and the text does not say by whom ("was attacked", "it was decided").

The passive without an agent is the oldest way to tell of violence without a culprit. Which acts somebody has to answer for, the vocabulary
says (`doer`). Ask: who did it? is it not known, or not told?
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
    false_alarms="Acts of which everybody knows who did them.",
)

QUERY = """
select a.claim, cast(null as string) as against, cast(null as string) as verdict
from asserted a
join claims c on c.claim = a.claim and c.agentless
where a.layer = 'text'
  and not exists (select 1 from claims o
                  where o.source = a.source and o.predicate = a.predicate and not o.agentless and o.occurrence = a.occurrence)
  and not exists (select 1 from roles r join roles s on s.predicate = r.predicate and s.role = r.role and s.entity = r.entity
                  join claims o on o.claim = s.claim and not o.agentless
                  where r.claim = a.claim and o.source = a.source)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("the ship was attacked", "attacked", patient="ship"),
        at="the ship was attacked",
        says="somebody attacked Ship",
    ),
    fires(
        "provisional 2",
        said("the retreat was decided", "decided", theme="retreat"),
        said("a decided to wait", "decided", agent="a", theme="waiting"),
        at="the retreat was decided",
        says="somebody decided on Retreat",
    ),
    fires(
        "provisional 3",
        said("the attack came", "attacked", patient="ship", event="attack"),
        said("a attacked the fleet", "attacked", agent="a", patient="fleet", event="attack", source="other"),
        at="the attack came",
        says="somebody attacked Ship",
    ),
    fires(
        "provisional 4",
        said("the ship was attacked", "attacked", patient="ship"),
        said("a attacked the ship", "attacked", agent="a", patient="ship", source="other"),
        at="the ship was attacked",
        says="somebody attacked Ship",
    ),
    fires(
        "provisional 5",
        said("the attack came", "attacked", patient="ship", event="attack"),
        said("a decided on it", "decided", agent="a", theme="war", event="attack"),
        at="the attack came",
        says="somebody attacked Ship",
    ),
    fires(
        "provisional 6",
        said("the ship was attacked", "attacked", patient="ship"),
        said("a condemned the ship", "condemned", agent="a", patient="ship"),
        at="the ship was attacked",
        says="somebody attacked Ship",
    ),
    fires(
        "provisional 7",
        said("the removal of a was decided", "decided", theme="a"),
        said("a decided to wait", "decided", agent="a", theme="waiting"),
        at="the removal of a was decided",
        says="somebody decided on A",
    ),
    silent(
        "it names the attacker",
        said("a attacked the ship", "attacked", agent="a", patient="ship"),
    ),
)

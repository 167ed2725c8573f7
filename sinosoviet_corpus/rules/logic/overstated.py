"""A text says that something was demanded, and all that is on record is that it was proposed.

The vocabulary puts such predicates in an order (suggested, proposed, asked for, demanded, forced; contributed to, led to, was the root
cause of). The finding is about a text whose word is stronger than those of all works on record on the same matter and by the same
doer. Ask: does a source use the strong word? is it the word of one party to the quarrel? It is always a tension.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="LOG608",
    name="overstated",
    asks="Does the record say it as strongly?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="asserted",
    says="{claim}; the record goes no further than this: {other}",
    assumes=("the vocabulary: the one word is stronger than the other",),
    false_alarms="A work that is annotated with the mildest of the words that it uses.",
)

QUERY = """
with graded as (
  select stated.claim, stated.layer, stated.event, stated.core, degrees.scale, degrees.degree, part.role,
         part.entity as matter
  from asserted stated
  join degrees on degrees.predicate = stated.predicate
  join roles part on part.claim = stated.claim and part.role = degrees.role),
pairs as (
  select distinct one.claim, other.claim as against, one.role, one.degree, other.degree as recorded
  from graded one
  join graded other on other.scale = one.scale and other.matter = one.matter
  where one.layer = 'text'
    and other.layer = 'reference'
    and (one.event is null or other.event is null or one.event = other.event)
    and may_overlap(one.core, other.core)),
apart as (
  -- pairs in which another role is filled in both, by others
  select pairs.claim, pairs.against
  from pairs
  join roles mine on mine.claim = pairs.claim and mine.role <> pairs.role
  join roles theirs on theirs.claim = pairs.against and theirs.role = mine.role
  group by pairs.claim, pairs.against, mine.role
  having not bool_or(theirs.entity = mine.entity)),
alike as (
  select pairs.claim, pairs.against, pairs.degree, pairs.recorded,
         max(pairs.recorded) over (partition by pairs.claim) as highest
  from pairs
  anti join apart on apart.claim = pairs.claim and apart.against = pairs.against)
select alike.claim, alike.against, 'tension' as verdict, 'milder-words' as because
from alike
where alike.recorded = alike.highest
  and alike.degree > alike.highest
"""

EXAMPLES = (
    fires(
        "demanded by the text, proposed by the record",
        said("demanded a fleet", "demanded", agent="ussr", theme="fleet", recipient="china"),
        fact("proposed", "proposed", agent="ussr", theme="fleet", when="1958-07-21"),
        at="demanded a fleet",
        says="the record goes no further than this: Ussr proposed Fleet",
        verdict="tension",
    ),
    fires(
        "the root cause by the text; the record has that it contributed, and that it led to it",
        said("the root cause", "root_cause_of", cause="station", effect="split"),
        fact("contributed", "contributed_to", cause="station", effect="split"),
        fact("caused", "causes", cause="station", effect="split"),
        at="the root cause",
        says="goes no further than this: Station led to Split",
        verdict="tension",
    ),
    silent(
        "one of two works says that it was demanded",
        said("demanded a fleet", "demanded", agent="ussr", theme="fleet"),
        fact("proposed", "proposed", agent="ussr", theme="fleet"),
        fact("demanded", "demanded", agent="ussr", theme="fleet"),
    ),
    silent(
        "the record puts it more strongly than the text",
        said("proposed a fleet", "proposed", agent="ussr", theme="fleet"),
        fact("demanded", "demanded", agent="ussr", theme="fleet"),
    ),
    silent(
        "another made the proposal",
        said("demanded a fleet", "demanded", agent="ussr", theme="fleet"),
        fact("proposed", "proposed", agent="china", theme="fleet"),
    ),
    silent(
        "it was proposed in another year",
        said("demanded a fleet in 1958", "demanded", agent="ussr", theme="fleet", when="1958"),
        fact("proposed", "proposed", agent="ussr", theme="fleet", when="1954"),
    ),
)

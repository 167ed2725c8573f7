"""A text says that A gave something to B, and the record that B gave it to A.

The vocabulary names the two roles of which the one acts on the other (`directed`). The finding is about a text that has them the other way
round than the record, in all else alike, where nothing on record says it as the text does. Ask: did it go both ways? is it
the same thing? It is always a tension.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="LOG609",
    name="changed-round",
    asks="Did it go in that direction?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="asserted",
    says="{claim}; but the record has it the other way round: {other}",
    assumes=("the vocabulary: the one acts on the other",),
    false_alarms="Help or influence in both directions, of which one only is on record.",
)

QUERY = """
with directions as (
  -- who acts on whom, the roles in the order of their names
  select one.claim, one.predicate, one.entity as first_entity, other.entity as second_entity
  from roles one
  join roles other on other.claim = one.claim and other.directed and other.role > one.role
  where one.directed),
pairs as (
  select distinct mine.claim, theirs.claim as against
  from directions mine
  join directions theirs
    on theirs.predicate = mine.predicate
    and theirs.first_entity = mine.second_entity
    and theirs.second_entity = mine.first_entity
  join asserted stated on stated.claim = mine.claim and stated.layer = 'text'
  join asserted other on other.claim = theirs.claim and other.layer = 'reference'
  where may_overlap(stated.core, other.core)
    and (stated.event is null or other.event is null or stated.event = other.event)),
apart as (
  -- pairs in which another role is filled in one only, or by others
  select pairs.claim, pairs.against
  from pairs
  join roles mine on mine.claim = pairs.claim and not mine.directed
  left join roles theirs
    on theirs.claim = pairs.against
    and theirs.role = mine.role
    and theirs.entity = mine.entity
  group by pairs.claim, pairs.against, mine.role
  having count(theirs.entity) = 0)
select pairs.claim, pairs.against, 'tension' as verdict, 'both-ways' as because
from pairs
anti join apart on apart.claim = pairs.claim and apart.against = pairs.against
-- a work on record says it the way the text does: then it went both ways
anti join corroborated on corroborated.claim = pairs.claim and corroborated.by_layer = 'reference'
"""

EXAMPLES = (
    fires(
        "by the text Moscow took it from Beijing, by the record Beijing from Moscow",
        said("influenced the Soviet plan", "influenced", agent="chinese-plan", patient="soviet-plan"),
        fact("influence", "influenced", agent="soviet-plan", patient="chinese-plan"),
        at="influenced the Soviet plan",
        says="the record has it the other way round: Soviet Plan influenced Chinese Plan",
        verdict="tension",
    ),
    fires(
        "who proposed the fleet to whom",
        said("China proposed a fleet", "proposed", agent="china", theme="fleet", recipient="ussr", when="1958"),
        fact("proposed", "proposed", agent="ussr", theme="fleet", recipient="china", when="1958-07-21"),
        at="China proposed a fleet",
        says="Ussr proposed to China Fleet",
        verdict="tension",
    ),
    silent(
        "the record has both directions",
        said("influenced the Soviet plan", "influenced", agent="chinese-plan", patient="soviet-plan"),
        fact("influence", "influenced", agent="soviet-plan", patient="chinese-plan"),
        fact("and-back", "influenced", agent="chinese-plan", patient="soviet-plan"),
    ),
    silent(
        "China proposed something else",
        said("China proposed talks", "proposed", agent="china", theme="talks", recipient="ussr", when="1958"),
        fact("proposed", "proposed", agent="ussr", theme="fleet", recipient="china", when="1958-07-21"),
    ),
    silent(
        "in another year",
        said("attacked in 1962", "attacked", agent="china", patient="india", when="1962"),
        fact("attacked", "attacked", agent="india", patient="china", when="1967"),
    ),
    silent(
        "only one of the two is in both",
        said("China attacked India", "attacked", agent="china", patient="india", when="1962"),
        fact("attacked", "attacked", agent="japan", patient="china", when="1962"),
    ),
)

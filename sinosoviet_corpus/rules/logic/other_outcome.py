"""A text says that a matter ended in one way, the record that it ended in another: rejected, or agreed on other terms.

Outcomes of one matter exclude each other whatever the day, and whether or not both passages say who proposed it. What a text says of
several demands must hold of each of them. Before doubting the text ask: does it speak of the same proposal, or of an earlier
form of it? did one side reject what the other had accepted? was the decision changed later? The finding is always a tension.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="LOG607",
    name="other-outcome",
    asks="Did the matter end like that?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="asserted",
    record_too=True,
    says="{claim}; but {elsewhere} {other}",
    assumes=("the vocabulary: the one outcome excludes the other",),
    false_alarms="Two proposals of one kind, of which one was accepted, annotated as one thing.",
)

QUERY = """
with matters as (
  select stated.claim, stated.layer, stated.predicate, stated.aspect, stated.event, stated.dated, stated.core, part.role,
         part.entity as matter, count(*) over (partition by stated.claim, part.role) as size,
         -- of the claims of one layer that give one outcome, a plain one stands for all, else all pairs of them would be looked at
         row_number() over (
           partition by stated.layer, stated.predicate, part.role, part.entity
           order by stated.firm desc, stated.ordinal, stated.claim) as choice
  from asserted stated
  join roles part on part.claim = stated.claim and part.outcome),
pairs as (
  select one.claim, other.claim as against
  from matters one
  join excludes on excludes.predicate = one.predicate
  join matters other on other.predicate = excludes.other and other.matter = one.matter
  where ((one.layer = 'text' and other.layer = 'reference')
         or (one.layer = other.layer and other.claim < one.claim and (one.choice = 1 or other.choice = 1)))
    and (one.event is null or other.event is null or one.event = other.event)
    -- years apart it may be a matter that came up again
    and one.core.s_min - other.core.e_max <= 366
    and other.core.s_min - one.core.e_max <= 366
    -- what lasts, such as a secret, holds only in its time
    and ((one.aspect = 'point' and other.aspect = 'point')
         or (one.dated and other.dated and may_overlap(one.core, other.core)))
  group by one.claim, other.claim, one.role, other.role, one.size, other.size
  -- of several demands the outcome holds of each; several parties are one matter together
  having count(*) >= least(one.size, other.size)),
apart as (
  -- pairs in which a role that is no matter is filled in both, by others
  select pairs.claim, pairs.against
  from pairs
  join roles mine on mine.claim = pairs.claim and not mine.outcome
  join roles theirs on theirs.claim = pairs.against and theirs.role = mine.role and not theirs.outcome
  group by pairs.claim, pairs.against, mine.role
  having not bool_or(theirs.entity = mine.entity))
select distinct pairs.claim, pairs.against, 'tension' as verdict, 'settled-again' as because
from pairs
-- exclusive-values reports what cannot be so on one day
anti join rivals on rivals.claim = pairs.claim and rivals.against = pairs.against
anti join apart on apart.claim = pairs.claim and apart.against = pairs.against
"""

EXAMPLES = (
    fires(
        "the text has it rejected, the record agreed on other terms; who proposed it stands in the text only",
        said("rejected the station", "rejected", agent="china", theme="station", proposer="ussr"),
        fact("agreed", "agreed_on_other_terms", agent="china", theme="station", when="1958-06-12"),
        at="rejected the station",
        says="China agreed to Station on other terms",
        verdict="tension",
    ),
    fires(
        "another day: rejected in August, by the record accepted in June",
        said("rejected the station in August", "rejected", agent="china", theme="station", when="1958-08"),
        fact("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
        at="rejected the station in August",
        says="China accepted Station",
        verdict="tension",
    ),
    fires(
        "of two demands that were rejected by the text, one was accepted",
        said("rejected both demands", "rejected", agent="china", theme=["fleet", "station"]),
        fact("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
        at="rejected both demands",
        says="China accepted Station",
        verdict="tension",
    ),
    fires(
        "a visit that was kept secret announced nothing openly",
        said("the visit announced the policy", "announced", agent="visit", theme="policy", when="1949-06"),
        fact("secret", "kept_secret", theme="visit", when="throughout 1949-06/1949-08"),
        at="the visit announced the policy",
        says="Visit was kept secret",
        verdict="tension",
    ),
    silent(
        "another side rejected it",
        said("Britain rejected the station", "rejected", agent="uk", theme="station"),
        fact("accepted", "accepted", agent="china", theme="station", when="1958-06-12"),
    ),
    silent(
        "thirteen years later the matter had come up again",
        said("rejected in 1958", "rejected", agent="assembly", theme="seat", when="1958"),
        fact("accepted", "accepted", agent="assembly", theme="seat", when="1971"),
    ),
    silent(
        "the parties broke with each other, and relations with a third party lapsed",
        said("broke off", "severed_party_relations", party=["ccp", "cpsu"]),
        fact("lapsed", "relations_lapsed", party=["ccp", "pci"], when="1966"),
    ),
    silent(
        "it was announced when it was a secret no more",
        said("announced the plan in 1960", "announced", agent="ussr", theme="plan", when="1960"),
        fact("secret", "kept_secret", theme="plan", when="throughout 1958/1959"),
    ),
)

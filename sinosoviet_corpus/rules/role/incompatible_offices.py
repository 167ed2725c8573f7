"""A person is given an office while holding one of another state.

The rule looks only at offices that have one holder at a time and belong to two states, neither a part of the other: the one governor,
minister or ambassador of a state is not at the same time that of another. A sovereign may hold two thrones. Two offices in one text, or both
on record, are not compared, because their author knows of both. Before doubting the text ask: is it another person of that
name? did the one office end earlier than the record says? was there a union of the two states?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ROL305",
    name="incompatible-offices",
    asks="Can one person have held both offices at once?",
    kind="contradiction",
    severity="warning",
    since="0.2",
    version=2,
    looks_at="tenures",
    says="{person} is given as {office} {when}; but {other}: {days} overlaps {days_then}",
    assumes=("nobody holds {office} and {post} at once",),
    false_alarms="Personal unions; honorary offices that the registry takes for single ones.",
)  # fmt: skip

QUERY = """
with crowns as (
  -- offices that are called like those of a sovereign
  select distinct tokens.entity as office
  from tokens
  where tokens.token in ('king', 'queen', 'emperor', 'empress', 'tsar', 'czar', 'tsarina', 'kaiser', 'crown', 'throne', 'monarch',
                         'sovereign', 'sultan', 'shah', 'khan', 'pharaoh', 'caliph', 'emir', 'duke', 'duchess', 'prince', 'princess',
                         'elector', 'margrave', 'landgrave', 'count', 'countess', 'lord', 'pope', 'head')),
pairs as (
  select stated.claim, other.claim as against, stated.person, stated.office, other.office as post,
         must_coincide(stated.core, other.core) as apart,
         must_coincide(stated.widened, other.widened) as surely,
         case when stated.open or other.open then 'open-end'
              when least(stated.core.e_min - other.core.s_max, other.core.e_min - stated.core.s_max)
                   <= greatest(stated.slack, other.slack)
                   and stated.slack is not null
                   and other.slack is not null then 'hand-over'
              when crown.office is not null or other_crown.office is not null then 'personal-union'
              -- another of that name who can have lived then
              when namesake.person is not null then 'namesake' end as because
  from holdings stated
  join holdings other
    on other.person = stated.person
    -- one state may give a person many offices
    and other.state <> stated.state
    and other.layer = 'reference'
    and must_overlap(stated.core, other.core)
  left join crowns crown on crown.office = stated.office
  left join crowns other_crown on other_crown.office = other.office
  left join namesakes namesake
    on namesake.person = stated.person
    and namesake.first_day <= stated.core.e_max
    and namesake.last_day >= stated.core.s_min
  -- and so may a state and one that it is a part of
  anti join wider nesting on nesting.entity = stated.state and nesting.wider = other.state
  anti join wider reverse_nesting on reverse_nesting.entity = other.state and reverse_nesting.wider = stated.state
  -- the record has the person in the office of the text as well: then it knows of both
  anti join tenures recorded
    on recorded.layer = 'reference'
    and recorded.person = stated.person
    and recorded.office = stated.office
    and recorded.dated
    and may_overlap(recorded.core, stated.core)
  where stated.layer = 'text'
    -- two thrones are a personal union
    and (crown.office is null or other_crown.office is null)),
settled as (
  select pairs.*,
         bool_or(pairs.apart) over (partition by pairs.claim, pairs.post) as conflict,
         bool_or(pairs.surely and pairs.because is null) over (partition by pairs.claim, pairs.post) as certain
  from pairs)
select settled.claim, settled.against, settled.person, settled.office, settled.post,
       case when settled.certain then 'definite' else 'tension' end as verdict,
       case when not settled.certain then settled.because end as because
from settled
-- a single day that they share may be the last of the one and the first of the other
where settled.conflict
"""

_EMBASSY = thing("embassy", "office", state="uk", single_holder=True)

_GOVERNOR = thing("governor", "office", state="usa", single_holder=True)

_GOVERNED = fact("governor", "held_office", person="herter", office="governor", when="extent 1953-01-08/1957-01-03")

EXAMPLES = (
    fires(
        "a British ambassador while he was an American governor",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Herter was Governor",
        verdict="definite",
    ),
    fires(
        "the day is approximate and may fall after his term as governor",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957-01-02~"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
        at="Ambassador Herter",
        says="Governor",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "a republic whose president is prince of a neighbouring land",
        said("Prince Herter", "held_office", person="herter", office="prince", when="1955-01-28"),
        thing("prince", "office", state="uk", single_holder=True),
        _GOVERNOR,
        _GOVERNED,
        at="Prince Herter",
        says="was Governor",
        verdict="tension",
        because="personal-union",
    ),
    silent(
        "it was the last day of his term as governor: the day of hand-over is shared",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957-01-03"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "one king has two thrones",
        said("King James of England", "held_office", person="james", office="king-of-england", when="1610"),
        fact("scotland", "held_office", person="james", office="king-of-scotland", when="extent 1567/1625"),
        thing("king-of-england", "office", state="england", single_holder=True),
        thing("king-of-scotland", "office", state="scotland", single_holder=True),
    ),
    silent(
        "he may have become ambassador after his term as governor",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1957"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "one state gives its people many offices",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("embassy", "office", state="usa", single_holder=True),
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "an office of many holders may be an honour",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("embassy", "office", state="uk", single_holder=False),
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the record has him in both offices at once",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        fact("ambassador", "held_office", person="herter", office="embassy", when="extent 1954/1956"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
    silent(
        "the state of the embassy is a part of the other state",
        said("Ambassador Herter", "held_office", person="herter", office="embassy", when="1955-01-28"),
        thing("uk", "state", part_of=["usa"]),
        thing("usa", "state"),
        _EMBASSY,
        _GOVERNOR,
        _GOVERNED,
    ),
)

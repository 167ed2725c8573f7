"""One occurrence is put in two places, and neither lies in the other.

Before doubting the text ask: is it one occurrence, or a first night here and a first night there? is one place the seat of
the actor and the other the scene of the act? does the registry know that one place lies in the other? is it an event in parts,
games or a conference in two cities? If the corpus names a part of it, there is only a tension.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ENT404",
    name="one-event-two-places",
    asks="Did it happen in one place only?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="placed_occurrences",
    record_too=True,
    says="{claim}; but {elsewhere} {other}",
    assumes=("both passages speak of one and the same occurrence", "{here} and {there} have no part in common"),
    false_alarms="A first night on tour, called the first night; places that overlap although the registry keeps them apart.",
)

QUERY = """
with in_parts as (
  -- events of which the corpus names a part
  select inclusion.whole as event
  from event_parts inclusion
  union
  select nesting.wider
  from wider nesting
  join entities part on part.entity = nesting.entity and part.type = 'event'
  where nesting.wider <> nesting.entity)
select stated.claim, other.claim as against, stated.place as here, other.place as there,
       case when exists (select 1 from in_parts where in_parts.event = stated.occasion) then 'held-in-parts'
            -- "opened the talks" and "closed the talks" are two deeds
            when stated.wording <> other.wording then 'other-words' end as because,
       -- where works on record disagree and one of them has the place of the text, the works dispute it
       case when exists (select 1
                         from placed_occurrences recorded
                         join wider nesting
                           on (nesting.entity = recorded.place and nesting.wider = stated.place)
                           or (nesting.entity = stated.place and nesting.wider = recorded.place)
                         where recorded.same = stated.same
                           and recorded.layer = 'reference'
                           and stated.layer = 'text'
                           and other.layer = 'reference') then 'tension'
            -- "near" one place may be in the other
            when stated.place_relation in ('in', 'at', 'on')
                 and other.place_relation in ('in', 'at', 'on')
            then 'definite' else 'tension' end as verdict
from placed_occurrences stated
join placed_occurrences other
  on other.same = stated.same
  -- a claim of a text is reported against a work; a pair of claims of one layer once, at the later id
  and ((stated.layer = 'text' and other.layer = 'reference')
       or (stated.layer = other.layer and other.claim < stated.claim))
-- no conflict where one place lies in the other
anti join wider nesting on nesting.entity = stated.place and nesting.wider = other.place
anti join wider reverse_nesting on reverse_nesting.entity = other.place and reverse_nesting.wider = stated.place
-- works that speak of one event may place two deeds in it
where stated.layer = 'text'
   or stated.same like 'once %'
group by stated.claim, other.claim, stated.same, stated.occasion, stated.layer, stated.place, stated.wording, other.layer,
         other.place, other.wording, stated.place_relation, other.place_relation
"""

EXAMPLES = (
    fires(
        "a ballet first performed in Moscow by the text, in Beijing by the record",
        said("premiered in Moscow", "premiered", work="ballet", place="in moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        at="premiered in Moscow",
        says="in Beijing",
        verdict="definite",
    ),
    fires(
        "the text only says near Moscow, which leaves room",
        said("premiered near Moscow", "premiered", work="ballet", place="near moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        at="premiered near Moscow",
        says="in Beijing",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "another work on record has the place of the text",
        said("premiered in Moscow", "premiered", work="ballet", place="in moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("premiere-too", "premiered", work="ballet", place="in moscow"),
        at="premiered in Moscow",
        says="in Beijing",
        verdict="tension",
        because="by-its-rule",
    ),
    fires(
        "two texts name two cities, and the record only names the country",
        said("premiered in Nanjing", "premiered", work="ballet", place="in nanjing", when="1964"),
        said("premiered in Beijing", "premiered", work="ballet", place="in beijing", when="1964", source="other"),
        fact("premiere", "premiered", work="ballet", place="in china", when="1964"),
        thing("beijing", "place", part_of=["china"]),
        thing("nanjing", "place", part_of=["china"]),
        at="premiered in Nanjing",
        says="in Beijing",
        verdict="definite",
    ),
    fires(
        "games that were held in parts",
        said("the Games took place in Stockholm", "took_place", event="games", place="in stockholm", when="1956"),
        fact("games", "took_place", event="games", place="in melbourne", when="1956"),
        fact("riding", "part_of", part="riding", whole="games"),
        at="the Games took place in Stockholm",
        says="in Melbourne",
        verdict="tension",
        because="held-in-parts",
    ),
    fires(
        "an act of one event in two places, in the same words",
        said("the letter of Moscow", "acted", agent="a", value="sent a letter", place="in moscow", occurrence="letter"),
        fact("letter", "acted", agent="a", value="sent a letter", place="in beijing", occurrence="letter"),
        at="the letter of Moscow",
        says="in Beijing",
        verdict="definite",
    ),
    silent(
        "the place on record lies in that of the text",
        said("premiered in China", "premiered", work="ballet", place="in china", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        thing("beijing", "place", part_of=["china"]),
    ),
    silent(
        "a ballet is performed many times",
        said("performed in Moscow", "performed", work="ballet", place="in moscow", when="1964"),
        fact("performed", "performed", work="ballet", place="in beijing", when="1964-09-26"),
    ),
    silent(
        "the place of one text lies in that of the other",
        said("premiered in Beijing", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        said("premiered in China", "premiered", work="ballet", place="in china", when="1964", source="other"),
        thing("beijing", "place", part_of=["china"]),
    ),
)

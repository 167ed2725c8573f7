"""Two persons deal with each other, though one died before the other was born.

The rule needs no date of their dealing. Before doubting the text ask: is one of them a namesake, a son, a party that bears the name?
did they "meet" in a book, a play, a monument?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent, thing

RULE = Rule(
    code="LIF204",
    name="never-contemporaries",
    asks="Did the two live at the same time?",
    kind="contradiction",
    severity="error",
    since="0.2",
    looks_at="encounters",
    says="{claim}; but {other}, and {also}",
    missing="the dates of death and birth of {person} and {companion}",
    assumes=("they dealt with each other in life",),
    false_alarms="Persons named together who took part at different times: each needs a claim of its own.",
)  # fmt: skip

QUERY = """
with pairs as (
  -- both orders, to join each by equality: a join on "one of the two" would try every person with every other
  select encounter.claim, encounter.person, encounter.companion,
         encounter.person as earlier, encounter.companion as later
  from encounters encounter
  where encounter.layer = 'text'
  union all
  select encounter.claim, encounter.person, encounter.companion, encounter.companion, encounter.person
  from encounters encounter
  where encounter.layer = 'text'),
dated_pairs as (
  -- pairs for which the record has the death of the one and the birth of the other
  select pair.claim, pair.person, pair.companion, death.claim as against, birth.claim as also,
         must_before(death.core, birth.core) as literally,
         must_before(death.widened, birth.widened) as surely
  from pairs pair
  join deaths death on death.person = pair.earlier and death.layer = 'reference' and death.dated
  join births birth on birth.person = pair.later and birth.layer = 'reference' and birth.dated)
select dated_pairs.claim, dated_pairs.against, dated_pairs.also,
       cast(null as string) as person, cast(null as string) as companion,
       case when dated_pairs.surely then 'definite' else 'tension' end as verdict
from dated_pairs
where dated_pairs.literally
union all
select encounter.claim, cast(null as string), cast(null as string), encounter.person, encounter.companion, 'cannot tell'
from encounters encounter
where encounter.layer = 'text'
  -- a pair that has both dates in either order can be compared
  and not exists (select 1 from dated_pairs
                  where dated_pairs.person = encounter.person and dated_pairs.companion = encounter.companion)
"""

_LI, _DENG = thing("li", "person"), thing("deng", "person")

EXAMPLES = (
    fires(
        "one died four months before the other was born",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1904-04-28"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        at="Li talked with Deng",
        says="Li died, on 28 April 1904, and Deng was born, on 22 August 1904",
        verdict="definite",
    ),
    fires(
        "the date of birth is approximate",
        said("Deng told Li", "said", speaker="deng", addressee="li"),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        fact("deng-born", "born", person="deng", when="1905~"),
        at="Deng told Li",
        says="Deng was born, in about 1905",
        verdict="tension",
    ),
    fires(
        "the one who died first may be named first or last",
        said("An talked with Deng", "met", participant=["an", "deng"]),
        thing("an", "person"),
        _DENG,
        fact("an-died", "died", person="an", when="1904-04-28"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        at="An talked with Deng",
        says="An died, on 28 April 1904, and Deng was born, on 22 August 1904",
        verdict="definite",
    ),
    silent(
        "both lived on one day",
        said("Li held Deng in his arms", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1904-08-22"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    silent(
        "a book may be finished by another",
        said("Deng and Li wrote it", "authored", author=["deng", "li"], work="book"),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    silent(
        "the text denies that they met",
        said("Deng did not meet Li", "met", participant=["deng", "li"], polarity="-"),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    silent(
        "he may have died late in the year, after the other was born",
        said("Li held Deng in his arms", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1904"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    abstains(
        "no date of birth on record for the later one",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        missing="of Deng and Li",
    ),
)

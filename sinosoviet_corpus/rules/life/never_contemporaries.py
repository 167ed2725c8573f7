"""Two persons deal with each other, though one died before the other was born.

The rule needs no date of their dealing. The text may give any of the three: the dealing, the death, the birth. Before doubting the text ask: is one of them a namesake, a son, a party that bears the name?
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
    record_too=True,
    says="{claim}; but {other}, and {also}",
    missing="the dates of death and birth of {person} and {companion}",
    assumes=("they dealt with each other in life",),
    false_alarms="Persons named together who took part at different times: each needs a claim of its own.",
)  # fmt: skip

QUERY = """
with pairs as (
  -- both orders, to join each by equality: a join on "one of the two" would try every person with every other
  select encounter.claim, encounter.layer, encounter.person, encounter.companion,
         encounter.person as earlier, encounter.companion as later
  from encounters encounter
  union all
  select encounter.claim, encounter.layer, encounter.person, encounter.companion, encounter.companion, encounter.person
  from encounters encounter),
dated_pairs as (
  -- pairs of whom the one has a date of death and the other a date of birth
  select pair.claim as dealing, death.claim as death, birth.claim as birth, pair.person, pair.companion, pair.earlier, pair.later,
         death.core as end_core, birth.core as start_core,
         must_before(death.core, birth.core) as literally,
         must_before(death.widened, birth.widened) as surely,
         -- the claim that the finding is about: of a text, if one is
         case when pair.layer = 'text' then 1 when death.layer = 'text' then 2 when birth.layer = 'text' then 3 else 1 end as first
  from pairs pair
  join deaths death on death.person = pair.earlier and death.dated
  join births birth on birth.person = pair.later and birth.dated),
apart as (
  -- another of the name of the one lived to see the other, or another of the other's name had lived already
  select dated_pairs.*, elder.person is not null or younger.person is not null as may_be_another
  from dated_pairs
  left join namesakes elder on elder.person = dated_pairs.earlier and elder.last_day >= dated_pairs.start_core.s_min
  left join namesakes younger on younger.person = dated_pairs.later and younger.first_day <= dated_pairs.end_core.e_max
  where dated_pairs.literally)
select case first when 1 then dealing when 2 then death else birth end as claim,
       case first when 1 then death else dealing end as against,
       case first when 3 then death else birth end as also,
       cast(null as string) as person, cast(null as string) as companion,
       case when surely then 'definite' else 'tension' end as verdict,
       case when may_be_another then 'namesake' end as because
from apart
union all
select encounter.claim, cast(null as string), cast(null as string), encounter.person, encounter.companion, 'cannot tell',
       cast(null as string)
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
        says="Li died on 28 April 1904, and Deng was born on 22 August 1904",
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
        says="Deng was born in about 1905",
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
        says="An died on 28 April 1904, and Deng was born on 22 August 1904",
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

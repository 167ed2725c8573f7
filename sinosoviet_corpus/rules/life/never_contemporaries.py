"""Two persons deal with each other of whom one died before the other was born.

Needs no date of the dealing. Before doubting the text ask: is one of them a namesake, a son, a party that bears the name? did
they "meet" in a book, a play, a monument?
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
    false_alarms="Persons named together who took part at different times: they are annotated in a claim each.",
)  # fmt: skip

# A pair in both orders, each joined by equality: a join on "one of the two" would try every person with every other.
QUERY = """
with pairs as (
  select e.claim, e.person, e.companion, e.person as earlier, e.companion as later from encounters e where e.layer = 'text'
  union all
  select e.claim, e.person, e.companion, e.companion, e.person from encounters e where e.layer = 'text'),
lives as (
  select p.claim, p.person, p.companion, d.claim as against, b.claim as also, must_before(d.core, b.core) as literally,
         must_before(d.widened, b.widened) as surely
  from pairs p
  join died d on d.person = p.earlier and d.layer = 'reference' and d.dated
  join born b on b.person = p.later and b.layer = 'reference' and b.dated)
select l.claim, l.against, l.also, cast(null as string) as person, cast(null as string) as companion,
       case when l.surely then 'definite' else 'tension' end as verdict
from lives l where l.literally
union all
select e.claim, cast(null as string), cast(null as string), e.person, e.companion, 'cannot tell'
from encounters e
where e.layer = 'text'
  and not exists (select 1 from lives l where l.person = e.person and l.companion = e.companion)
"""

_LI, _DENG = thing("li", "person"), thing("deng", "person")

EXAMPLES = (
    fires(
        "provisional 1",
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
        "provisional 2",
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
        "provisional 3",
        said("An talked with Deng", "met", participant=["an", "deng"]),
        thing("an", "person"),
        _DENG,
        fact("an-died", "died", person="an", when="1904-04-28"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        at="An talked with Deng",
        says="An died, on 28 April 1904, and Deng was born, on 22 August 1904",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903~"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
        at="Li talked with Deng",
        says="Li died, in about 1903",
        verdict="tension",
    ),
    silent(
        "they had one day",
        said("Li held Deng in his arms", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1904-08-22"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    silent(
        "books are finished by others",
        said("Deng and Li wrote it", "authored", author=["deng", "li"], work="book"),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    silent(
        "it is denied",
        said("Deng did not meet Li", "met", participant=["deng", "li"], polarity="-"),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    silent(
        "the one may have died late in the year",
        said("Li held Deng in his arms", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1904"),
        fact("deng-born", "born", person="deng", when="1904-08-22"),
    ),
    abstains(
        "provisional 9",
        said("Li talked with Deng", "met", participant=["li", "deng"]),
        _LI,
        _DENG,
        fact("li-died", "died", person="li", when="1903"),
        missing="of Deng and Li",
    ),
)

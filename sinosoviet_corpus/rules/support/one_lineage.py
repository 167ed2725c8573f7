"""Several works are cited for a statement, and all go back to one.

Count roots, not citations: three textbooks that copy one memoir are one witness. Ask: is there a witness who did not know the
first? is the dependence of the whole work, or only of other passages?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fires, said, silent, work

RULE = Rule(
    code="SUP706",
    name="one-lineage",
    asks="Do its sources go back to one?",
    kind="unsupported",
    severity="warning",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="it cites {number} works that {go} back to one, {origin}: {way}",
    missing="whether the works it cites depend on each other: all come from one hand or house, {lineage}",
    authority=("Bernheim, Lehrbuch der historischen Methode, 1908, ch. 4: Abhängigkeit der Quellen",),
    false_alarms="A work that copies another in general and has this one statement from elsewhere.",
)

QUERY = """
with several as (
  select claim, count(distinct work) as number from cited_works group by claim having count(distinct work) > 1),
cited as (
  select k.claim, k.work, s.number, w.lineage
  from cited_works k join several s on s.claim = k.claim join works w on w.work = k.work),
origins as (
  select c.claim, c.work, c.number, d.ancestor as origin, d.root, d.way
  from cited c join descents d on d.work = c.work and d.ancestor <> c.work
  union all
  select c.claim, c.work, c.number, c.work, not exists (select 1 from descents d where d.work = c.work and d.root), ''
  from cited c),
one_root as (
  select claim, max(number) as number, min(origin) as origin, max(way) as way
  from origins where root group by claim having count(distinct origin) = 1),
shared as (
  select o.claim, o.origin, max(o.number) as number, max(o.way) as way,
         row_number() over (partition by o.claim order by o.origin) as choice
  from origins o group by o.claim, o.origin having count(distinct o.work) = max(o.number))
select r.claim, cast(null as string) as against, 'definite' as verdict, r.number, r.origin, r.way, 'go' as go,
       cast(null as string) as lineage
from one_root r
union all
select s.claim, cast(null as string), 'tension', s.number, s.origin, s.way, 'may go', cast(null as string)
from shared s where s.choice = 1 and not exists (select 1 from one_root r where r.claim = s.claim)
union all
select c.claim, cast(null as string), 'cannot tell', max(c.number), '', '', '', min(c.lineage)
from cited c
where not exists (select 1 from shared s where s.claim = c.claim)
group by c.claim having count(distinct c.lineage) = 1
"""

_CLAIM = said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["memoir", "textbook"])

EXAMPLES = (
    fires(
        "provisional 1",
        _CLAIM,
        work("textbook", derivations=[("copies", "memoir", True)]),
        at="a visited b",
        says="2 works that go back to one, memoir: textbook copies memoir",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        _CLAIM,
        work("textbook", derivations=[("translates", "a lost report", True)]),
        work("memoir", derivations=[("abridges", "a lost report", True)]),
        at="a visited b",
        says="go back to one, a lost report",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        _CLAIM,
        work("textbook", derivations=[("cites", "memoir", True)]),
        at="a visited b",
        says="may go back to one",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["atlas", "yearbook"]),
        work("atlas", derivations=[("copies", "yearbook", True)]),
        work("yearbook", derivations=[("copies", "zodiac", True)]),
        work("zodiac", derivations=[("copies", "yearbook", True)]),
        at="a visited b",
        says="go back to one, yearbook: atlas copies yearbook",
        verdict="definite",
    ),
    fires(
        "provisional 5",
        _CLAIM,
        work("memoir", author=[{"family": "Shi"}]),
        work("textbook", author=[{"family": "Shi"}], derivations=[("cites", "memoir", True)]),
        at="a visited b",
        says="textbook cites memoir",
        verdict="tension",
        missing="",
    ),
    silent(
        "nothing is known of one depending on the other",
        _CLAIM,
    ),
    silent(
        "the archive does not depend on the memoir",
        said("a visited b", "visited", visitor="a", place="in b", cites=["memoir", "textbook", "archive"]),
        work("textbook", derivations=[("copies", "memoir", True)]),
    ),
    silent(
        "it cites one work only, and does not make it look like more",
        said("a visited b", "visited", visitor="a", place="in b", cites=["textbook"]),
        work("textbook", derivations=[("copies", "memoir", True)]),
    ),
    abstains(
        "provisional 9",
        _CLAIM,
        work("memoir", author=[{"family": "Shi"}]),
        work("textbook", author=[{"family": "Shi"}]),
        missing="one hand or house, shi",
    ),
)

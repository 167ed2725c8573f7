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
    false_alarms="A work that copies another in general, but has this one statement from elsewhere.",
)

QUERY = """
with several as (
  -- statements that cite more than one work
  select citation.claim, count(distinct citation.work) as number
  from cited_works citation
  group by citation.claim
  having count(distinct citation.work) > 1),
cited as (
  select citation.claim, citation.work, several.number, work.lineage
  from cited_works citation
  join several on several.claim = citation.claim
  join works work on work.work = citation.work),
origins as (
  -- the works that each cited work goes back to
  select cited.claim, cited.work, cited.number, descent.ancestor as origin, descent.root, descent.way
  from cited
  join descents descent on descent.work = cited.work and descent.ancestor <> cited.work
  union all
  -- each work is an origin of itself, and a root where no way leads further back for certain
  select cited.claim, cited.work, cited.number, cited.work,
         not exists (select 1 from descents descent where descent.work = cited.work and descent.root), ''
  from cited),
one_root as (
  -- all go back to one for certain
  select origins.claim, max(origins.number) as number, min(origins.origin) as origin, max(origins.way) as way
  from origins
  where origins.root
  group by origins.claim
  having count(distinct origins.origin) = 1),
shared as (
  -- origins that all may go back to, certain or not
  select origins.claim, origins.origin, max(origins.number) as number, max(origins.way) as way,
         row_number() over (partition by origins.claim order by origins.origin) as choice
  from origins
  group by origins.claim, origins.origin
  having count(distinct origins.work) = max(origins.number))
select one_root.claim, cast(null as string) as against, 'definite' as verdict, one_root.number, one_root.origin,
       one_root.way, 'go' as go, cast(null as string) as lineage
from one_root
union all
select shared.claim, cast(null as string), 'tension', shared.number, shared.origin, shared.way, 'may go',
       cast(null as string)
from shared
-- the first of several origins speaks for all
where shared.choice = 1
  and not exists (select 1 from one_root where one_root.claim = shared.claim)
union all
-- works of one hand or house may depend on each other, though no dependence is on record
select cited.claim, cast(null as string), 'cannot tell', max(cited.number), '', '', '', min(cited.lineage)
from cited
where not exists (select 1 from shared where shared.claim = cited.claim)
group by cited.claim
having count(distinct cited.lineage) = 1
"""

_CLAIM = said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["memoir", "textbook"])

EXAMPLES = (
    fires(
        "the textbook copies the memoir",
        _CLAIM,
        work("textbook", derivations=[("copies", "memoir", True)]),
        at="a visited b",
        says="2 works that go back to one, memoir: textbook copies memoir",
        verdict="definite",
    ),
    fires(
        "both go back to one lost report",
        _CLAIM,
        work("textbook", derivations=[("translates", "a lost report", True)]),
        work("memoir", derivations=[("abridges", "a lost report", True)]),
        at="a visited b",
        says="go back to one, a lost report",
        verdict="definite",
    ),
    fires(
        "the textbook cites the memoir, and may have it from there",
        _CLAIM,
        work("textbook", derivations=[("cites", "memoir", True)]),
        at="a visited b",
        says="may go back to one",
        verdict="tension",
    ),
    fires(
        "both are by one author, and the textbook cites the memoir",
        _CLAIM,
        work("memoir", author=[{"family": "Shi"}]),
        work("textbook", author=[{"family": "Shi"}], derivations=[("cites", "memoir", True)]),
        at="a visited b",
        says="textbook cites memoir",
        verdict="tension",
        missing="",
    ),
    silent(
        "no dependence of one on the other is on record",
        _CLAIM,
    ),
    silent(
        "the archive does not depend on the memoir",
        said("a visited b", "visited", visitor="a", place="in b", cites=["memoir", "textbook", "archive"]),
        work("textbook", derivations=[("copies", "memoir", True)]),
    ),
    silent(
        "it cites one work only",
        said("a visited b", "visited", visitor="a", place="in b", cites=["textbook"]),
        work("textbook", derivations=[("copies", "memoir", True)]),
    ),
    abstains(
        "both are by one author, and no dependence is on record",
        _CLAIM,
        work("memoir", author=[{"family": "Shi"}]),
        work("textbook", author=[{"family": "Shi"}]),
        missing="one hand or house, shi",
    ),
)

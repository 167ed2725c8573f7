"""Applies the table of policy to the rows of a rule in one SQL query, for tables whose findings never enter Python.

The steps are those for findings (verdict/findings.py): first each row alone, then all rows of one finding that are still definite.
"""

from __future__ import annotations

from sinosoviet_corpus.engine.run import COLUMNS as OBLIGATORY
from sinosoviet_corpus.errors import CorpusError
from sinosoviet_corpus.rules.rule import Loaded
from sinosoviet_corpus.verdict.findings import SYMMETRICAL
from sinosoviet_corpus.verdict.ledger import may_say_definite
from sinosoviet_corpus.verdict.policy import softened_sql

# Relations that it reads, computed once for all rules.
RELATIONS = {
    "hedged_claims": "select distinct claims.claim from claims where not claims.firm",
    "corroborated_claims": """
select distinct corroborated.claim from corroborated where corroborated.by_layer = 'reference'""",
    # The works that reference claims and complete lists rest on, each with the works that it goes back to for certain.
    "witnesses": """
with cited as (
  select citation.claim as statement, citation.work
  from citations citation join claims reference on reference.claim = citation.claim and reference.layer = 'reference'
  union
  select listing.complete as statement, listing.work from complete_citations listing),
ends as (select descent.work, descent.ancestor as root from descents descent where descent.root)
select cited.statement, cited.work, coalesce(ends.root, cited.work) as root,
       -- works of one hand or house are one voice, and so are all pages that nobody signs
       case when work.unsigned_page then 'unsigned page' else coalesce(work.lineage, ends.root, cited.work) end as line
from cited
left join ends on ends.work = cited.work
left join works work on work.work = coalesce(ends.root, cited.work)""",
}


def with_verdicts(loaded: Loaded, columns: set[str]) -> str:
    """The rows of a rule in fixed columns and order, with their verdicts. columns: those of its query.

    Raises CorpusError for a query without the obligatory columns.
    """
    rule, softened = loaded.rule, softened_sql()
    if not columns >= OBLIGATORY:
        raise CorpusError(f"the query of {rule.code} gives no column {', '.join(sorted(OBLIGATORY - columns))}")

    def given(name: str) -> str:
        return f"found.{name}" if name in columns else "cast(null as string)"

    turns = "false"
    if columns <= SYMMETRICAL:  # of two texts, the finding is about the one that no work corroborates
        turns = "other.layer = 'text' and mine.claim is not null and theirs.claim is null"
    sides = ["claim", "against", *(["also"] if "also" in columns else [])]
    hedges = "\n".join(
        f"  left join hedged_claims hedged_{side} on hedged_{side}.claim = found.{side}" for side in sides
    )
    hedged = " or ".join(f"hedged_{side}.claim is not null" for side in sides)
    of_rule = (
        f"{_yes(rule.about_sources)} as about_sources, {_yes(rule.kind == 'contradiction')} as contradiction, "
        f"{_yes(rule.code in may_say_definite())} as measured"
    )
    return f"""
with found as (
{loaded.query}
),
turned as (
  select case when {turns} then found.against else found.claim end as claim,
         case when {turns} then found.claim else found.against end as against,
         {given("also")} as also, {given("complete")} as complete, {given("topic")} as topic, found.verdict,
         {given("because")} as because,
         {hedged} as hedged
  from found
{hedges}
  left join claims other on other.claim = found.against
  left join corroborated_claims mine on mine.claim = found.claim
  left join corroborated_claims theirs on theirs.claim = found.against),
shared as (
  -- do both rest on one work? Left joins, which no planner reorders: pairs of all claims that cite one work are very many
  select turned.claim, turned.against, bool_or(cited_too.claim is not null) as one_work
  from turned
  left join citations cited on cited.claim = turned.claim
  left join citations cited_too on cited_too.claim = turned.against and cited_too.work = cited.work
  group by turned.claim, turned.against),
facts as (
  select turned.*, own.layer = 'reference' as recorded, 0 as roots, 0 as voices, true as signed, {of_rule},
         case when own.layer = 'reference'
              then turned.against is not null and not coalesce(shared.one_work, false)
              else witness.claim is not null and (coalesce(other.layer, '') <> 'text' or contrary.claim is not null)
              end as disputed,
         coalesce(turned.topic, '') as matter,
         coalesce(case when other.layer = 'text' or own.layer = 'reference' then turned.against end, '') as other_side
  from turned
  left join corroborated_claims witness on witness.claim = turned.claim
  left join corroborated_claims contrary on contrary.claim = turned.against
  left join shared on shared.claim = turned.claim and shared.against = turned.against
  left join claims own on own.claim = turned.claim
  left join claims other on other.claim = turned.against),
weighed as (
  select facts.*, case when facts.verdict = 'definite' and (facts.because is not null or {softened} is not null) then 'tension' else facts.verdict end as alone
  from facts),
statements as (
  select weighed.claim, weighed.matter, weighed.other_side, weighed.claim as statement from weighed where weighed.alone = 'definite'
  union
  select weighed.claim, weighed.matter, weighed.other_side, weighed.against from weighed where weighed.alone = 'definite'
  union
  select weighed.claim, weighed.matter, weighed.other_side, weighed.also from weighed where weighed.alone = 'definite'
  union
  select weighed.claim, weighed.matter, weighed.other_side, weighed.complete from weighed where weighed.alone = 'definite'),
together as (
  -- roots: one where one work speaks, or where all go back to one; else how many there are
  select statement.claim, statement.matter, statement.other_side,
         case when count(distinct witness.work) < 2 then count(distinct witness.work) else count(distinct witness.root) end as roots,
         least(count(distinct witness.work), count(distinct witness.line)) as voices,
         bool_or(witness.line <> 'unsigned page') as signed
  from statements statement
  join witnesses witness on witness.statement = statement.statement
  group by statement.claim, statement.matter, statement.other_side),
findings as (
  select weighed.claim, weighed.against, weighed.also, weighed.complete, weighed.alone, weighed.hedged, weighed.disputed,
         weighed.about_sources, weighed.contradiction, weighed.measured,
         case when weighed.recorded then 0 else coalesce(together.roots, 0) end as roots,
         case when weighed.recorded then 0 else coalesce(together.voices, 0) end as voices,
         coalesce(together.signed, true) as signed
  from weighed
  left join together on together.claim = weighed.claim
       and together.matter = weighed.matter
       and together.other_side = weighed.other_side)
select '{rule.code}' as code, claim, against, also, complete,
       case when alone = 'definite' and {softened} is not null then 'tension' else alone end as verdict
from findings
order by 2, 3, 4, 5, 6"""


def _yes(condition: bool) -> str:
    return "true" if condition else "false"

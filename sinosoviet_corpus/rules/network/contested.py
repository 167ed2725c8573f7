"""Works on record that do not depend on each other disagree: some corroborate the statement, others contradict it.

This is no error: the text has chosen a side. But the reader should know. Ask: which work is nearer to the matter? what would
explain the other? does the text say that it is disputed?
"""

from sinosoviet_corpus.rules.rule import Rule, amount, fact, fires, said, silent, work

RULE = Rule(
    code="NET902",
    name="contested",
    asks="Do independent works disagree?",
    kind="meta",
    severity="info",
    since="0.1",
    looks_at="checked",
    about_sources=True,
    says="works disagree. For it, {title_for}: {also}. Against it, {title_against}: {other}",
    false_alarms="Works that seem independent because nobody recorded that one copies the other.",
)

QUERY = """
with pairs as (
  -- a statement, a claim that contradicts it, and a claim on record that corroborates it
  select corroborated.claim, conflict.against, corroborated.by_claim
  from corroborated
  join conflicts conflict on conflict.claim = corroborated.claim
  where corroborated.by_layer = 'reference'
  union
  -- `conflicts` has a pair in one order only
  select corroborated.claim, conflict.claim, corroborated.by_claim
  from corroborated
  join conflicts conflict on conflict.against = corroborated.claim
  where corroborated.by_layer = 'reference'),
sides as (
  select pair.claim, pair.against, pair.by_claim,
         citation_for.work as work_for, citation_against.work as work_against
  from pairs pair
  join claims contrary on contrary.claim = pair.against and contrary.layer = 'reference'
  -- numbers for two years do not disagree
  join claims favouring
    on favouring.claim = pair.by_claim
    and (favouring.unit is null
         or contrary.unit is null
         or not favouring.dated
         or not contrary.dated
         or may_overlap(favouring.core, contrary.core))
  join citations citation_for on citation_for.claim = pair.by_claim and citation_for.function = 'supports'
  join citations citation_against on citation_against.claim = pair.against and citation_against.function = 'supports')
select sides.claim, sides.against, cast(null as string) as verdict, sides.by_claim as also,
       book_for.title as title_for, book_against.title as title_against
from sides
join works book_for on book_for.work = sides.work_for
join works book_against on book_against.work = sides.work_against
-- works of one author or one house may depend on each other
where book_for.lineage <> book_against.lineage
  -- works that may go back to one source count as one voice, however uncertain the dependence is
  and not exists (select 1
                  from (select work, ancestor from descents
                        union all
                        select work, work from works) origin_for
                  join (select work, ancestor from descents
                        union all
                        select work, work from works) origin_against
                    on origin_against.ancestor = origin_for.ancestor
                  where origin_for.work = sides.work_for and origin_against.work = sides.work_against)
"""

_CLAIM = said("Li was born in 1888", "born", person="li", when="1888")

EXAMPLES = (
    fires(
        "two independent works give two years of birth",
        _CLAIM,
        fact("for", "born", person="li", when="1888", cites=["first-book"]),
        fact("against", "born", person="li", when="1889", cites=["second-book"]),
        at="Li was born in 1888",
        says="For it, First Book: Li was born in 1888. Against it, Second Book: Li was born in 1889",
    ),
    silent(
        "one of the works may have it from the other",
        _CLAIM,
        fact("for", "born", person="li", when="1888", cites=["first-book"]),
        fact("against", "born", person="li", when="1889", cites=["second-book"]),
        work("second-book", derivations=[("cites", "first-book", False)]),
    ),
    silent(
        "one work contradicts itself",
        _CLAIM,
        fact("for", "born", person="li", when="1888", cites=["book"]),
        fact("against", "born", person="li", when="1889", cites=["book"]),
    ),
    silent(
        "the works agree: one is only more exact",
        _CLAIM,
        fact("for", "born", person="li", when="1888-10", cites=["first-book"]),
        fact("against", "born", person="li", when="1888", cites=["second-book"]),
    ),
    silent(
        "works have two numbers for two years, and the text does not say which it means",
        said("a million troops", "numbered", entity="troops", quantity=amount(1e6, 1e6, "persons", "troops")),
        fact(
            "in-1982",
            "numbered",
            entity="troops",
            when="1982",
            quantity=amount(1e6, 1e6, "persons", "troops"),
            cites=["one"],
        ),
        fact(
            "in-1969",
            "numbered",
            entity="troops",
            when="1969",
            quantity=amount(6e5, 6e5, "persons", "troops"),
            cites=["two"],
        ),
    ),
)

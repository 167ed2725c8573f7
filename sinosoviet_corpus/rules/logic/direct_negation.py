"""One passage says that something was so, another that it was not.

A denial speaks of the whole stretch of time it names, and of every case that its roles leave open ("he did not study in
Moscow" denies every school there). Ask: do both speak of the same act? is the denial that of an interested party?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="LOG601",
    name="direct-negation",
    asks="Does another passage deny it?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="asserted",
    says="{claim}; but elsewhere {other}",
    missing="a date for the statement that is denied for {then}",
    examples=(
        fires(
            said("consulted Moscow in 1958", "met", participant=["mao", "k"], when="1958-07-21"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            at="consulted Moscow in 1958",
            says="did not meet",
            verdict="definite",
        ),
        fires(
            said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
            fact("never", "severed_diplomatic_relations", party=["a", "b"], polarity="-"),
            at="severed ties",
            says="did not break off",
            verdict="definite",
        ),
        fires(
            said("perhaps met in 1958", "met", participant=["mao", "k"], when="1958-07-21", modality="possible"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            at="perhaps met in 1958",
            says="did not meet",
            verdict="tension",
        ),
        silent(
            said("met in 1959", "met", participant=["mao", "k"], when="1959-10-01"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            because="the denial is about another year",
        ),
        silent(
            said("Mao met Stalin in 1958", "met", participant=["mao", "stalin"], when="1958"),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            because="somebody else is denied",
        ),
        abstains(
            said("they met", "met", participant=["mao", "k"]),
            fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
            missing="a date for the statement",
        ),
    ),
)

QUERY = """
with denied as (
  select a.claim, n.claim as against, a.dated, n.dated as then_dated,
         must_touch(a.widened, n.core) as surely, must_touch(a.core, n.core) as literally,
         may_overlap(a.core, n.core) as perhaps
  from asserted a
  join roles r on r.claim = a.claim
  join roles s on s.predicate = r.predicate and s.role = r.role and s.entity = r.entity
  join checked n on n.claim = s.claim and n.polarity = '-'
  where a.claim <> n.claim and (a.layer = 'text' or n.layer = 'text') and (a.value is null or n.value is null or a.value = n.value)
    and (n.place is null or a.place = n.place
         or exists (select 1 from wider w where w.entity = a.place and w.wider = n.place))
  group by a.claim, n.claim, a.dated, n.dated, n.role_count, a.core, a.widened, n.core
  having count(distinct s.role || ' ' || s.entity) = n.role_count)
select case when t.layer = 'text' then d.claim else d.against end as claim,
       case when t.layer = 'text' then d.against else d.claim end as against,
       case when not d.then_dated or d.surely then 'definite' when d.literally then 'tension' else 'cannot tell' end as verdict
from denied d join claims t on t.claim = d.claim
where not d.then_dated or d.literally or (d.perhaps and not d.dated)
"""

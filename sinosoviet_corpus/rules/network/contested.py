"""Works on record that do not depend on each other disagree: some bear the statement out, others contradict it.

No error of the text, which has chosen a side; but the reader should know. Ask: which work is nearer to the matter? what would
explain the other? does the text say that it is disputed?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, work

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
  select b.claim, c.against, b.by_claim
  from corroborated b join conflicts c on c.claim = b.claim where b.by_layer = 'reference'
  union
  select b.claim, c.claim, b.by_claim
  from corroborated b join conflicts c on c.against = b.claim where b.by_layer = 'reference'),
sides as (
  select p.claim, p.against, p.by_claim, f.work as work_for, g.work as work_against
  from pairs p
  join claims o on o.claim = p.against and o.layer = 'reference'
  join citations f on f.claim = p.by_claim and f.function = 'supports'
  join citations g on g.claim = p.against and g.function = 'supports')
select s.claim, s.against, cast(null as string) as verdict, s.by_claim as also, a.title as title_for, b.title as title_against
from sides s join works a on a.work = s.work_for join works b on b.work = s.work_against
where a.lineage <> b.lineage
  and not exists (select 1 from (select work, ancestor from descents union all select work, work from works) x
                  join (select work, ancestor from descents union all select work, work from works) y
                    on y.ancestor = x.ancestor
                  where x.work = s.work_for and y.work = s.work_against)
"""

_CLAIM = said("Li was born in 1888", "born", person="li", when="1888")

EXAMPLES = (
    fires(
        "provisional 1",
        _CLAIM,
        fact("for", "born", person="li", when="1888", cites=["first-book"]),
        fact("against", "born", person="li", when="1889", cites=["second-book"]),
        at="Li was born in 1888",
        says="For it, First Book: Li was born, in 1888. Against it, Second Book: Li was born, in 1889",
    ),
    silent(
        "the one may have it from the other",
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
        "they agree",
        _CLAIM,
        fact("for", "born", person="li", when="1888-10", cites=["first-book"]),
        fact("against", "born", person="li", when="1888", cites=["second-book"]),
    ),
)

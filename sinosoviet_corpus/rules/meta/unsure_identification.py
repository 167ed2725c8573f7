"""A claim is about something that the text does not name for certain.

"The ambassador", "these demands", "the two giants" were given an entity by the annotator, who was not sure of it; whatever is found about
the claim rests on that reading. Ask: could another be meant? If not, raise `sure` of the mention; if so, the claim needs an
entity of its own. Silent where the passage names the thing for certain as well.
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent, thing

RULE = Rule(
    code="MET004",
    name="unsure-identification",
    asks="Is it certain who or what is meant?",
    kind="meta",
    severity="info",
    since="0.2",
    looks_at="identified",
    says="“{quote}” is taken for {entity}, but not for certain; on that rests: {claim}",
    false_alarms="Passages that are clear to every reader but this annotator.",
)

# One finding a mention, at the first claim that rests on it; two mentions that come to one claim are told together.
QUERY = """
with unsure as (
  select i.mention, i.quote, i.entity, min(i.claim) as claim
  from identified i
  where not exists (select 1 from identified o where o.claim = i.claim and o.entity = i.entity and o.sure = 'high')
  group by i.mention, i.quote, i.entity)
select u.claim, cast(null as string) as against, cast(null as string) as verdict,
       min(u.quote) || case when max(u.quote) <> min(u.quote) then '” and “' || max(u.quote) else '' end as quote,
       min(u.entity) || case when max(u.entity) <> min(u.entity) then '+' || max(u.entity) else '' end as entity
from unsure u
group by u.claim
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
        at="The ambassador met Mao",
        says="is taken for Yudin, but not for certain",
    ),
    fires(
        "provisional 2",
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"], sure="medium"),
        thing("yudin", "person"),
        at="The ambassador met Mao",
        says="Yudin and Mao met",
    ),
    fires(
        "provisional 3",
        said("met in the capital", "met", participant=["mao"], place="in beijing", mentions=["beijing"], sure="low"),
        at="met in the capital",
        says="is taken for Beijing",
    ),
    fires(
        "provisional 4",
        said("The two met", "met", participant=["mao", "yudin"], mentions=["mao", "yudin"], sure="medium"),
        at="The two met",
        says="“The two met” is taken for Mao; Yudin, but",
    ),
    fires(
        "provisional 5",
        said("Yudin met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"]),
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
        at="The ambassador met Mao",
        says="taken for Yudin",
    ),
    fires(
        "provisional 6",
        said("The ambassador met Mao at home", "met", participant=["yudin", "mao"], id="text/a"),
        said(
            "The ambassador",
            "visited",
            visitor="yudin",
            place="in beijing",
            mentions=["yudin"],
            sure="low",
            inside=True,
            id="text/b",
        ),
        thing("yudin", "person"),
        at="The ambassador met Mao at home",
        says="“The ambassador” is taken for Yudin",
    ),
    fires(
        "provisional 7",
        said("The one met the other", "met", participant=["mao", "yudin"], id="text/a"),
        said("The one", "judged", entity="mao", value="great", mentions=["mao"], sure="low", inside=True, id="text/b"),
        said(
            "the other",
            "judged",
            entity="yudin",
            value="small",
            mentions=["yudin"],
            sure="low",
            inside=True,
            id="text/c",
        ),
        at="The one met the other",
        says="“The one” and “the other”",
    ),
    fires(
        "provisional 8",
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], id="text/a"),
        said(
            "The ambassador",
            "judged",
            entity="yudin",
            value="great",
            mentions=["yudin"],
            sure="low",
            inside=True,
            id="text/b",
        ),
        said("Mao", "judged", entity="mao", value="great", mentions=["mao"], inside=True, id="text/c"),
        at="The ambassador met Mao",
        says="taken for Yudin",
    ),
    silent(
        "the text names him",
        said("Yudin met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"]),
        thing("yudin", "person"),
    ),
)

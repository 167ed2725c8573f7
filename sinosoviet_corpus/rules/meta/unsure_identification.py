"""A claim is about something that the text does not name for certain.

The annotator linked words like "the ambassador", "these demands" or "the two giants" to an entity without being sure of it; every
finding about the claim rests on that reading. Ask: could another be meant? If not, raise `sure` of the mention; if so, the claim needs
an entity of its own. The rule is silent where the passage names the thing for certain as well.
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
    says="“{quote}” is taken for {entity}, but not for certain; this rests on it: {claim}",
    false_alarms="Passages that are clear to every reader but this annotator.",
)

QUERY = """
with unsure as (
  -- one finding for each mention, at the first claim that rests on it
  select reading.mention, reading.quote, reading.entity, min(reading.claim) as claim
  from identified reading
  -- if the passage also names the thing for certain, the claim does not rest on the unsure mention
  where not exists (select 1 from identified certain
                    where certain.claim = reading.claim
                      and certain.entity = reading.entity
                      and certain.sure = 'high')
  group by reading.mention, reading.quote, reading.entity)
-- mentions that come to the same claim are reported together; of three or more, the first and the last are quoted
select unsure.claim, cast(null as string) as against, cast(null as string) as verdict,
       min(unsure.quote) || case when max(unsure.quote) <> min(unsure.quote)
                                 then '” and “' || max(unsure.quote) else '' end as quote,
       min(unsure.entity) || case when max(unsure.entity) <> min(unsure.entity)
                                  then '+' || max(unsure.entity) else '' end as entity
from unsure
group by unsure.claim
"""

EXAMPLES = (
    fires(
        "the annotator was not sure who the ambassador was",
        said("The ambassador met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
        at="The ambassador met Mao",
        says="is taken for Yudin, but not for certain",
    ),
    fires(
        "a place that is not named for certain",
        said("met in the capital", "met", participant=["mao"], place="in beijing", mentions=["beijing"], sure="low"),
        at="met in the capital",
        says="is taken for Beijing",
    ),
    fires(
        "one expression for two persons",
        said("The two met", "met", participant=["mao", "yudin"], mentions=["mao", "yudin"], sure="medium"),
        at="The two met",
        says="“The two met” is taken for Mao; Yudin, but",
    ),
    fires(
        "two unsure readings in one passage are reported together",
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
    silent(
        "the text names him",
        said("Yudin met Mao", "met", participant=["yudin", "mao"], mentions=["yudin"]),
        thing("yudin", "person"),
    ),
    silent(
        "the claim is not about him",
        said("The ambassador met Mao", "met", participant=["molotov", "mao"], mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
    ),
    silent(
        "a judgement is not compared with anything",
        said("That man was great", "judged", entity="yudin", value="great", mentions=["yudin"], sure="low"),
        thing("yudin", "person"),
    ),
    silent(
        "the passage names him for certain as well",
        said("The ambassador Yudin met Mao", "met", participant=["yudin", "mao"], id="text/a"),
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
        said("Yudin", "judged", entity="yudin", value="small", mentions=["yudin"], inside=True, id="text/c"),
    ),
)

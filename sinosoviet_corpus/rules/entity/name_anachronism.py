"""A text uses a name for a time when it was not in use.

Writers use the names of their own day, with or without saying so; this is a fault of wording unless a document is quoted. Ask: is
the passage a quotation, which should have the old name? would a reader be misled about who existed?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="ENT403",
    name="name-anachronism",
    asks="Was this name in use at the time spoken of?",
    kind="wording",
    severity="warning",
    since="0.1",
    looks_at="named_in_time",
    says="“{name}” is used {when}; but {other}",
    assumes=("the names of {entity} change as the reference claims say",),
    false_alarms="Quoted documents, which keep the name of their time; names in use before or after the years on record.",
)

QUERY = """
with recorded_uses as (
  select naming.*
  from namings naming
  where naming.layer = 'reference' and naming.dated)
select stated.claim, recorded.claim as against, stated.entity, stated.name, recorded.value as topic,
       -- one period of the name that may reach the time by the tolerance is enough for a doubt
       case when bool_or(may_overlap(recorded.widened, stated.widened))
                 over (partition by stated.claim, stated.entity, stated.name) then 'tension'
            else 'definite' end as verdict
from named_in_time stated
join recorded_uses recorded on recorded.entity = stated.entity and lower(recorded.value) = lower(stated.name)
-- a name that may have been in use then, by any period on record, is not reported
anti join recorded_uses other
  on other.entity = stated.entity
  and lower(other.value) = lower(stated.name)
  and may_overlap(other.core, stated.core)
"""

EXAMPLES = (
    fires(
        "Myanmar, a name of 1989, for the Burma of 1955",
        said("Myanmar", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
        at="Myanmar",
        says="from 18 June 1989 on",
        verdict="definite",
    ),
    fires(
        "the rough date lies between two periods of the name and may reach the second",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("again", "named", entity="city", value="Kiev", when="extent 1953-02/1960"),
        at="Kiev",
        says="is used in about 1951",
        verdict="tension",
    ),
    fires(
        "the record also has the name that was in use then",
        said("Myanmar", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
        fact("burma", "named", entity="burma", value="Burma", when="extent 1948-01-04/1989-06-17"),
        at="Myanmar",
        says="from 18 June 1989 on",
        verdict="definite",
    ),
    fires(
        "a newspaper bore the name at that time, not the country",
        said("Myanmar", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
        fact("newspaper", "named", entity="newspaper", value="Myanmar", when="extent 1950/1960"),
        at="Myanmar",
        says="from 18 June 1989 on",
        verdict="definite",
    ),
    silent(
        "the text uses another name than the one on record",
        said("Burma", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
    ),
    silent(
        "the name came into use that year",
        said("Petrograd", "participated", agent="city", event="talks", when="1914", mentions=["city"]),
        fact("petrograd", "named", entity="city", value="Petrograd", when="extent 1914-09-01/1924-01-26"),
    ),
)

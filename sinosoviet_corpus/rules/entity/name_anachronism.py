"""A text uses a name for a time when it was not in use.

Writers use the names of their own day, with or without saying so; this is a fault of wording unless a document is quoted. Ask: is
the passage a quotation, which should have the old name? would a reader be misled about who existed? A name in another language than the
name on record for that time is at most a tension: Gdańsk is the Polish name of Danzig at any time. The registry says in which language
a name is.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ENT403",
    name="name-anachronism",
    asks="Was this name in use at the time spoken of?",
    kind="wording",
    severity="warning",
    since="0.1",
    looks_at="named_in_time",
    says="“{name}” is used {when}; but {other}{further_times}",
    assumes=("the names of {entity} change as the reference claims say",),
    false_alarms="Quoted documents, which keep the name of their time; names in use before or after the years on record.",
)

QUERY = """
with recorded_uses as (
  select naming.*
  from namings naming
  where naming.layer = 'reference' and naming.dated),
official as (
  -- the names on record, with the languages that the registry gives
  select recorded_use.entity, recorded_use.widened, official_name.language
  from recorded_uses recorded_use
  join names official_name
    on official_name.entity = recorded_use.entity and lower(official_name.name) = lower(recorded_use.value)),
in_another_language as (
  select distinct stated.claim, stated.entity, stated.name
  from named_in_time stated
  join names own_name on own_name.entity = stated.entity and lower(own_name.name) = lower(stated.name)
  join official
    on official.entity = stated.entity
    and official.language <> own_name.language
    -- the name on record may have been in use then, by the tolerance
    and may_overlap(official.widened, stated.widened))
select stated.claim, recorded.claim as against, stated.entity, stated.name,
       stated.entity || ' ' || lower(stated.name) as topic,
       -- the message gives all periods of the name, the first one first
       recorded.core.s_min as prefer,
       -- one period of the name that may reach the time by the tolerance is enough for a doubt
       case when bool_or(may_overlap(recorded.widened, stated.widened))
                 over (partition by stated.claim, stated.entity, stated.name) then 'tension'
            else 'definite' end as verdict,
       case when in_another_language.claim is not null then 'another-language' end as because
from named_in_time stated
join recorded_uses recorded on recorded.entity = stated.entity and lower(recorded.value) = lower(stated.name)
left join in_another_language
  on in_another_language.claim = stated.claim
  and in_another_language.entity = stated.entity
  and in_another_language.name = stated.name
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
        says="from March 1919 to 15 May 1943, and from February 1953 to 1960",
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
    fires(
        "the Polish name, at a time for which the record has the German one",
        said("Gdańsk", "participated", agent="city", event="talks", when="1925", mentions=["city"]),
        fact("danzig", "named", entity="city", value="Danzig", when="extent 1793/1945-03"),
        fact("gdansk", "named", entity="city", value="Gdańsk", when="extent 1945-04/.."),
        thing("city", "place", label="Danzig (city)", names=[("Danzig", "de"), ("Gdańsk", "pl")]),
        at="Gdańsk",
        says="from April 1945 on",
        verdict="tension",
    ),
    fires(
        "the name of the place where it happened, in the second stretch of the claim",
        said(
            "talks were held",
            "took_place",
            event="talks",
            place="in city",
            when="1925",
            further="Leningrad",
            mentions=["city"],
        ),
        fact("leningrad", "named", entity="city", value="Leningrad", when="extent 1930/1991"),
        at="talks were held Leningrad",
        says="from 1930",
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

"""A name is used of a time when it was not in use.

Writers use the names of their own day, and say so or not; this is a fault of wording unless a document is quoted. Ask: is
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
    false_alarms="Documents quoted, which keep the name of their time; names in use before or after the years on record.",
)

QUERY = """
with periods as (select * from named where layer = 'reference' and dated)
select m.claim, p.claim as against, m.entity, m.name, p.value as topic,
       case when bool_or(may_overlap(p.widened, m.widened)) over (partition by m.claim, m.entity, m.name) then 'tension'
            else 'definite' end as verdict
from named_in_time m join periods p on p.entity = m.entity and lower(p.value) = lower(m.name)
anti join periods o on o.entity = m.entity and lower(o.value) = lower(m.name) and may_overlap(o.core, m.core)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("Myanmar", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
        at="Myanmar",
        says="from 18 June 1989 on",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("again", "named", entity="city", value="Kiev", when="extent 1953-02/1960"),
        at="Kiev",
        says="is used in about 1951",
        verdict="tension",
    ),
    fires(
        "provisional 3",
        said("Myanmar", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
        fact("burma", "named", entity="burma", value="Burma", when="extent 1948-01-04/1989-06-17"),
        at="Myanmar",
        says="from 18 June 1989 on",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        said("called Kiev in 1919", "named", entity="city", value="Kiev", when="1919"),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("again", "named", entity="city", value="Kiev", when="extent 1953-02/1960"),
        at="Kiev",
        says="is used in about 1951",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("again", "named", entity="city", value="Kiev"),
        at="Kiev",
        says="to 15 May 1943",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said("Kiev", "participated", agent="city", event="talks", when="1951~", mentions=["city"]),
        fact("first", "named", entity="city", value="Kiev", when="extent 1919-03/1943-05-15"),
        fact("later", "named", entity="city", value="Kyiv", when="extent 1953-02/1960"),
        at="Kiev",
        says="to 15 May 1943",
        verdict="definite",
    ),
    fires(
        "provisional 7",
        said("Myanmar", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
        fact("newspaper", "named", entity="newspaper", value="Myanmar", when="extent 1950/1960"),
        at="Myanmar",
        says="from 18 June 1989 on",
        verdict="definite",
    ),
    silent(
        "another name was used",
        said("Burma", "participated", agent="burma", event="talks", when="1955", mentions=["burma"]),
        fact("myanmar", "named", entity="burma", value="Myanmar", when="extent 1989-06-18/.."),
    ),
)

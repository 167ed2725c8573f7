"""The record has the same claim of somebody or something whose name is nearly the same.

This is a hint at the repair, not a fault of its own: a slip, a misread hand, a name transliterated twice (Hayter, in
Russian Хейтер, in Chinese 海特). Ask: is it one person under two spellings? then the entity needs the name as an alias.
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ENT401",
    name="name-near-miss",
    asks="Does the record say it of a name that is nearly the same?",
    kind="meta",
    severity="info",
    since="0.1",
    lends_hint=True,
    looks_at="asserted",
    says="the record has {near} where the text has {given}: {other}",
    hint="perhaps {near}?",
    authority=(
        "V. I. Levenshtein, Soviet Physics Doklady 10 (1966): distance of at most 2 letters, a third of the word",
    ),
    false_alarms="Two persons of like names, brothers for instance, of whom the record has one only.",
)

QUERY = """
with alike as (
  select a.claim, b.claim as against
  from asserted a
  join roles ra on ra.claim = a.claim
  join roles rb on rb.predicate = ra.predicate and rb.role = ra.role and rb.entity = ra.entity
  join asserted b on b.claim = rb.claim and b.layer = 'reference' and b.role_count = a.role_count
       and may_overlap(a.widened, b.widened)
  where a.layer = 'text'
    and not exists (select 1 from corroborated c where c.claim = a.claim)
  group by a.claim, b.claim, a.role_count
  having count(*) = a.role_count - 1)
select k.claim, k.against, cast(null as string) as verdict, ra.entity as given, rb.entity as near
from alike k
join roles ra on ra.claim = k.claim
join roles rb on rb.claim = k.against and rb.role = ra.role
join tokens ta on ta.entity = ra.entity
join tokens tb on tb.entity = rb.entity
where length(ta.token) >= 5 and length(tb.token) >= 5
  and levenshtein(ta.token, tb.token) between 1 and 2
  and 3 * levenshtein(ta.token, tb.token) <= length(ta.token)
  and not exists (select 1 from roles x where x.claim = k.against and x.role = ra.role and x.entity = ra.entity)
  and not exists (select 1 from roles x where x.claim = k.claim and x.role = ra.role and x.entity = rb.entity)
group by k.claim, k.against, ra.entity, rb.entity
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("Ambassador Herter", "held_office", person="christian-herter", office="x", when="1955-01-28"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
        at="Ambassador Herter",
        says="William Hayter",
    ),
    fires(
        "provisional 2",
        said("the envoy Myller", "held_office", person="myller", office="x", when="1955"),
        fact("mueller", "held_office", person="m", office="x", when="extent 1953/1957"),
        thing("m", "person", names=["Мюллер"]),
        at="the envoy Myller",
        says="M",
    ),
    fires(
        "provisional 3",
        said("the envoy Myller", "held_office", person="myller", office="x", when="1955"),
        fact("mueller", "held_office", person="m", office="x", when="extent 1953/1957"),
        fact("another", "held_office", person="smith", office="x", when="1955"),
        thing("m", "person", names=["Мюллер"]),
        at="the envoy Myller",
        says="the record has M where",
    ),
    fires(
        "provisional 4",
        said("the envoy Smith in 1955", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "held_office", person="smyth", office="x", when="1955"),
        at="the envoy Smith in 1955",
        says="Smyth",
    ),
    fires(
        "provisional 5",
        said("the envoy Smith in 1955", "held_office", person="smith", office="x", when="1955"),
        fact("smyth", "held_office", person="smyth", office="x", when="1957~"),
        at="the envoy Smith in 1955",
        says="Smyth",
    ),
    fires(
        "provisional 6",
        said("the envoy Smith about 1958", "held_office", person="smith", office="x", when="1958~"),
        fact("smyth", "held_office", person="smyth", office="x", when="extent 1953-10/1957-02"),
        at="the envoy Smith about 1958",
        says="Smyth",
    ),
    fires(
        "provisional 7",
        said("Herter proposed the plan to us", "proposed", agent="christian-herter", theme="plan", recipient="us"),
        fact("hayter", "proposed", agent="william-hayter", theme="plan", recipient="us"),
        at="Herter proposed the plan to us",
        says="William Hayter",
    ),
    fires(
        "provisional 8",
        said("Herter condemned himself", "condemned", agent="christian-herter", patient="christian-herter"),
        fact("hayter", "condemned", agent="william-hayter", patient="christian-herter"),
        at="Herter condemned himself",
        says="William Hayter",
    ),
    silent(
        "the record has it of him as well",
        said("Ambassador Herter", "held_office", person="christian-herter", office="x", when="1955-01-28"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
        fact("herter", "held_office", person="christian-herter", office="x", when="1955-01-28"),
    ),
)

"""The record has the same claim about somebody or something with nearly the same name.

This is a hint at the fix, not a fault of its own: a slip, a misread hand, a name transliterated twice (Hayter, in
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
    shares_hint=True,
    looks_at="asserted",
    says="the record has {near} where the text has {given}: {other}",
    hint="perhaps {near}?",
    authority=(
        "V. I. Levenshtein, Soviet Physics Doklady 10 (1966): distance of at most 2 letters, a third of the word",
    ),
    false_alarms="Two persons with similar names, such as brothers, of whom the record has only one.",
)

QUERY = """
-- a statement of the text and one on record that agree in every role but one
with one_apart as (
  select stated.claim, recorded.claim as against
  from asserted stated
  join roles stated_role on stated_role.claim = stated.claim
  join roles shared_role
    on shared_role.predicate = stated_role.predicate
    and shared_role.role = stated_role.role
    and shared_role.entity = stated_role.entity
  join asserted recorded
    on recorded.claim = shared_role.claim
    and recorded.layer = 'reference'
    and recorded.role_count = stated.role_count
    -- at another time the other name would be wrong as well; the tolerance for approximate dates counts in its favour
    and may_overlap(stated.loose, recorded.loose)
  where stated.layer = 'text'
    -- a corroborated statement has the right name
    and not exists (select 1 from corroborated where corroborated.claim = stated.claim)
  group by stated.claim, recorded.claim, stated.role_count
  having count(*) = stated.role_count - 1)
select pair.claim, pair.against, cast(null as string) as verdict, given_role.entity as given, near_role.entity as near
from one_apart pair
join roles given_role on given_role.claim = pair.claim
join roles near_role on near_role.claim = pair.against and near_role.role = given_role.role
join tokens given_token on given_token.entity = given_role.entity
join tokens near_token on near_token.entity = near_role.entity
-- many words of four letters are one letter apart by chance
where length(given_token.token) >= 5
  and length(near_token.token) >= 5
  -- a slip changes one or two letters; with none changed, it is a namesake
  and levenshtein(given_token.token, near_token.token) between 1 and 2
  -- and at most a third of the word
  and 3 * levenshtein(given_token.token, near_token.token) <= length(given_token.token)
  -- a claim that has both names in this role knows them as two
  and not exists (
    select 1 from roles both_on_record
    where both_on_record.claim = pair.against
      and both_on_record.role = given_role.role
      and both_on_record.entity = given_role.entity)
  and not exists (
    select 1 from roles both_in_text
    where both_in_text.claim = pair.claim
      and both_in_text.role = given_role.role
      and both_in_text.entity = near_role.entity)
group by pair.claim, pair.against, given_role.entity, near_role.entity
"""

EXAMPLES = (
    fires(
        "Herter in the text, Hayter on record: two letters differ",
        said("Ambassador Herter", "held_office", person="christian-herter", office="x", when="1955-01-28"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
        at="Ambassador Herter",
        says="William Hayter",
    ),
    fires(
        "the record has the name in Cyrillic: Myller for Мюллер",
        said("the envoy Myller", "held_office", person="myller", office="x", when="1955"),
        fact("mueller", "held_office", person="m", office="x", when="extent 1953/1957"),
        thing("m", "person", names=["Мюллер"]),
        at="the envoy Myller",
        says="M",
    ),
    fires(
        "two of three roles agree: only the agent has another name",
        said("Herter proposed the plan to us", "proposed", agent="christian-herter", theme="plan", recipient="us"),
        fact("hayter", "proposed", agent="william-hayter", theme="plan", recipient="us"),
        at="Herter proposed the plan to us",
        says="William Hayter",
    ),
    silent(
        "the record also has the man of the text in the office",
        said("Ambassador Herter", "held_office", person="christian-herter", office="x", when="1955-01-28"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
        fact("herter", "held_office", person="christian-herter", office="x", when="1955-01-28"),
    ),
    silent(
        "the date fits neither of them: the other name would be wrong as well",
        said("Ambassador Herter", "held_office", person="christian-herter", office="x", when="1958"),
        fact("hayter", "held_office", person="william-hayter", office="x", when="extent 1953-10/1957-02"),
    ),
    silent(
        "both bear the same name: a namesake is not a slip of the pen",
        said("the envoy John Smith", "held_office", person="john-smith", office="x", when="1955"),
        fact("smith", "held_office", person="adam-smith", office="x", when="1955"),
    ),
    silent(
        "three letters differ: too many for a slip",
        said("the envoy Castelregh", "held_office", person="castelregh", office="x", when="1955"),
        fact("castlereagh", "held_office", person="castlereagh", office="x", when="1955"),
    ),
    silent(
        "the name in the text has four letters: too short to compare",
        said("the envoy Marx", "held_office", person="marx", office="x", when="1955"),
        fact("marxe", "held_office", person="marxe", office="x", when="1955"),
    ),
)

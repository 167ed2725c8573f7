"""The only claim on record that corroborates a text is one that the record has set aside.

Claims that are refuted or outweighed are kept, with the reason, because texts repeat them. Ask: did the text take its figure or its
date from that work or its source? is the reason for setting it aside good, and does it hold against this text? Then correct the text,
or restore the claim.
"""

from sinosoviet_corpus.rules.rule import Rule, amount, fact, fires, said, silent, thing

RULE = Rule(
    code="MET003",
    name="deprecated-support",
    asks="Is it corroborated only by a claim that was set aside?",
    kind="meta",
    severity="info",
    since="0.2",
    looks_at="checked",
    says="on record only in a claim that was set aside ({set_aside}): {claim}",
    false_alarms="A text that took it from another work, which is not on record.",
)  # fmt: skip

QUERY = """
with set_aside as (
  select claim, predicate, polarity, value, place, lo, hi, dated, core
  from claims
  where layer = 'reference'
    and rank = 'deprecated'
    -- a plan or a mere possibility would corroborate nothing anyway
    and irrealis = 'actual'),
alike_but_for_rank as (
  -- the claim would corroborate the text: it says at least as much in every respect
  select stated.claim, set_aside.claim as against
  from set_aside
  join roles recorded_role on recorded_role.claim = set_aside.claim
  -- a claim about a part or an instance is also one about the whole or the class
  join wider nesting on nesting.entity = recorded_role.entity
  join roles stated_role
    on stated_role.predicate = set_aside.predicate
    and stated_role.role = recorded_role.role
    and stated_role.entity = nesting.wider
  join checked stated
    on stated.claim = stated_role.claim
    and stated.polarity = set_aside.polarity
    and coalesce(stated.value, coalesce(set_aside.value, '')) = coalesce(set_aside.value, '')
  where stated.layer = 'text'
    -- two may speak, and say different things
    and stated.content is null
    and (stated.place is null
         or exists (select 1 from wider place_nesting
                    where place_nesting.entity = set_aside.place and place_nesting.wider = stated.place))
    and (not stated.dated or (set_aside.dated and must_touch(set_aside.core, stated.loose)))
    and (stated.lo is null or set_aside.lo >= stated.lo)
    and (stated.hi is null or set_aside.hi <= stated.hi)
  group by stated.claim, set_aside.claim, stated.role_count
  having count(distinct stated_role.role || ' ' || stated_role.entity) = stated.role_count)
select pair.claim, pair.against, cast(null as string) as verdict
from alike_but_for_rank pair
where not exists (select 1 from corroborated where corroborated.claim = pair.claim)
"""


def _number(number: float, as_of: str | None = None) -> dict[str, object]:
    return amount(number, number, "persons", "Russians", as_of)


_SET_ASIDE = fact(
    "many", "numbered", entity="russians", when="1923", quantity=_number(300000), rank="deprecated",
    rank_reason="a blog, without a source",
)  # fmt: skip

EXAMPLES = (
    fires(
        "the only claim on record that corroborates the number was set aside",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        _SET_ASIDE,
        at="300,000 Russians",
        says="set aside (a blog, without a source)",
    ),
    fires(
        "the record also has another number, which does not corroborate it",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        _SET_ASIDE,
        fact("other", "numbered", entity="russians", when="1923", quantity=_number(120000)),
        at="300,000 Russians",
        says="Russians numbered 300,000 people",
    ),
    fires(
        "the year is uncertain and may be that of the claim that was set aside",
        said(
            "300,000 Russians, perhaps in 1924", "numbered", entity="russians", when="1924?", quantity=_number(300000)
        ),
        _SET_ASIDE,
        at="300,000 Russians, perhaps in 1924",
        says="a blog, without a source",
    ),
    fires(
        "the claim that was set aside names a place within that of the text",
        said("a school in China", "built", structure="school", place="in china", when="1923"),
        thing("harbin", "place", part_of=["china"]),
        fact(
            "school",
            "built",
            structure="school",
            place="in harbin",
            when="1923",
            rank="deprecated",
            rank_reason="a hoax",
        ),
        at="a school in China",
        says="a hoax",
    ),
    silent(
        "another work corroborates it",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        _SET_ASIDE,
        fact("too", "numbered", entity="russians", when="1923", quantity=_number(300000)),
    ),
    silent(
        "the claim that was set aside has another number",
        said("120,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(120000)),
        _SET_ASIDE,
    ),
    silent(
        "the claim that was set aside has another year",
        said("300,000 Russians in 1924", "numbered", entity="russians", when="1924", quantity=_number(300000)),
        _SET_ASIDE,
    ),
    silent(
        "the text denies it",
        said("not 300,000", "numbered", entity="russians", when="1923", quantity=_number(300000), polarity="-"),
        _SET_ASIDE,
    ),
    silent(
        "the claim that was set aside lets the same speaker say another thing",
        said("critics praised it", "said", speaker="critics", content="text/fine"),
        said("it was fine", "judged", entity="film", value="fine", kind="evaluation", id="text/fine"),
        fact("other", "said", speaker="critics", content="ref/long", rank="deprecated", rank_reason="a forgery"),
        fact("long", "judged", entity="film", value="long", kind="evaluation"),
    ),
    silent(
        "the claim that was set aside names no place",
        said(
            "300,000 Russians in Harbin",
            "numbered",
            entity="russians",
            place="in harbin",
            when="1923",
            quantity=_number(300000),
        ),
        _SET_ASIDE,
    ),
)

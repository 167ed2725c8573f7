"""The only claim on record that bears a text out is one that the record has set aside.

Claims that are refuted or outweighed are kept, with the reason, because texts repeat them. Ask: did the text take its figure, its date
from that work or its source? is the reason for setting it aside good, and does it hold against this text? Then correct the text, or
restore the claim.
"""

from sinosoviet_corpus.rules.rule import Rule, amount, fact, fires, said, silent, thing

RULE = Rule(
    code="MET003",
    name="deprecated-support",
    asks="Does only a claim that was set aside bear it out?",
    kind="meta",
    severity="warning",
    since="0.2",
    looks_at="checked",
    says="on record only in a claim that was set aside ({set_aside}): {claim}",
    false_alarms="A text that has it from another work, which is not on record.",
)  # fmt: skip

QUERY = """
with set_aside as (
  select claim, predicate, polarity, value, place, lo, hi, dated, core from claims
  where layer = 'reference' and rank = 'deprecated' and irrealis = 'actual'),
alike_but_for_rank as (
  select a.claim, b.claim as against
  from set_aside b
  join roles rb on rb.claim = b.claim
  join wider w on w.entity = rb.entity
  join roles ra on ra.predicate = b.predicate and ra.role = rb.role and ra.entity = w.wider
  join checked a on a.claim = ra.claim and a.polarity = b.polarity
       and coalesce(a.value, coalesce(b.value, '')) = coalesce(b.value, '')
  where a.layer = 'text'
    and (a.place is null or exists (select 1 from wider p where p.entity = b.place and p.wider = a.place))
    and (not a.dated or (b.dated and must_touch(b.core, a.widened)))
    and (a.lo is null or b.lo >= a.lo) and (a.hi is null or b.hi <= a.hi)
  group by a.claim, b.claim, a.role_count
  having count(distinct ra.role || ' ' || ra.entity) = a.role_count)
select k.claim, k.against, cast(null as string) as verdict
from alike_but_for_rank k
where not exists (select 1 from corroborated c where c.claim = k.claim)
"""


def _number(number: float, as_of: str | None = None) -> dict[str, object]:
    return amount(number, number, "persons", "Russians", as_of)


_SET_ASIDE = fact(
    "many", "numbered", entity="russians", when="1923", quantity=_number(300000), rank="deprecated",
    rank_reason="a blog, without a source",
)  # fmt: skip

EXAMPLES = (
    fires(
        "provisional 1",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        _SET_ASIDE,
        at="300,000 Russians",
        says="set aside (a blog, without a source)",
    ),
    fires(
        "provisional 2",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        _SET_ASIDE,
        fact("other", "numbered", entity="russians", when="1923", quantity=_number(120000)),
        at="300,000 Russians",
        says="Russians numbered 300,000 persons",
    ),
    fires(
        "provisional 3",
        said(
            "300,000 Russians, perhaps in 1924", "numbered", entity="russians", when="1924?", quantity=_number(300000)
        ),
        _SET_ASIDE,
        at="300,000 Russians, perhaps in 1924",
        says="a blog, without a source",
    ),
    fires(
        "provisional 4",
        said("300,000 Russians", "numbered", entity="russians", when="1923", quantity=_number(300000)),
        _SET_ASIDE,
        fact("other", "numbered", entity="russians", when="1923", quantity=_number(120000)),
        said(
            "all through 1923 there were 120,000",
            "numbered",
            entity="russians",
            when="throughout 1923",
            quantity=_number(120000),
        ),
        at="300,000 Russians",
        says="a blog, without a source",
    ),
    fires(
        "provisional 5",
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
        "another work has it",
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
        "and another year",
        said("300,000 Russians in 1924", "numbered", entity="russians", when="1924", quantity=_number(300000)),
        _SET_ASIDE,
    ),
)

"""A statement gives a narrower date or amount than the work it cites for it.

A claim may not be more exact than its source: the exactness then comes from nowhere, or from a source that is not named. Ask:
which other source has the day? is it a guess, a rounding undone, a date of something near by?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, amount, fact, fires, said, silent

RULE = Rule(
    code="SUP704",
    name="over-precise",
    asks="Is it more exact than its source?",
    kind="unsupported",
    severity="warning",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="it is more exact than the source that it cites: {claim}; {title} says only that {other}",
    missing="a date in what {title} says of it",
    false_alarms="The date stands in another passage of the source that was not annotated, or in its title.",
)

QUERY = """
with open_matter as (
  select m.claim, m.work, m.by_claim, w.title
  from cited_matter m join works w on w.work = m.work
  where m.within and not exists (select 1 from borne_out_by_source b where b.claim = m.claim))
select m.claim, m.by_claim as against, m.title,
       case when not b.dated then 'cannot tell'
            when b.widened.s_min <= a.widened.s_min and a.widened.e_max <= b.widened.e_max
                 and (b.widened.s_min < a.widened.s_min or a.widened.e_max < b.widened.e_max) then 'definite'
            else 'tension' end as verdict
from open_matter m join claims a on a.claim = m.claim join claims b on b.claim = m.by_claim
where a.dated and (not b.dated or (b.core.s_min <= a.core.s_min and a.core.e_max <= b.core.e_max
                                   and (b.core.s_min < a.core.s_min or a.core.e_max < b.core.e_max)))
  and not (not b.dated and exists (select 1 from cited_matter o join claims d on d.claim = o.by_claim
                                   where o.claim = m.claim and o.within and d.dated))
union
select m.claim, m.by_claim, m.title, 'definite'
from open_matter m join claims a on a.claim = m.claim join claims b on b.claim = m.by_claim
where b.lo <= a.lo and a.hi <= b.hi and (b.lo < a.lo or a.hi < b.hi)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", cites=["other"]),
        said("in February", "visited", visitor="a", place="in b", when="1950-02", source="other"),
        at="on 14 February",
        says="Other says only that A was in B, in February 1950",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", cites=["book"]),
        fact("in-1950", "visited", visitor="a", place="in b", when="1950", cites=["book"]),
        fact("on-the-day", "visited", visitor="a", place="in b", when="1950-02-14", cites=["another"]),
        at="on 14 February",
        says="Book says only",
        verdict="definite",
    ),
    fires(
        "provisional 3",
        said(
            "141 factories",
            "numbered",
            entity="f",
            quantity=amount(141.0, 141.0, "factories", "factories"),
            cites=["book"],
        ),
        fact(
            "some-140",
            "numbered",
            entity="f",
            quantity=amount(135.0, 145.0, "factories", "factories"),
            cites=["book"],
        ),
        at="141 factories",
        says="more exact",
        verdict="definite",
    ),
    fires(
        "provisional 4",
        said("on about 14 February", "visited", visitor="a", place="in b", when="1950-02-14~", cites=["book"]),
        fact("since", "visited", visitor="a", place="in b", when="1950-02-10/1950-02-28", cites=["book"]),
        at="on about 14 February",
        says="Book says only",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("on about 14 February", "visited", visitor="a", place="in b", when="1950-02-14~", cites=["book"]),
        fact("until", "visited", visitor="a", place="in b", when="1950-02-01/1950-02-20", cites=["book"]),
        at="on about 14 February",
        says="Book says only",
        verdict="tension",
    ),
    fires(
        "provisional 6",
        said("on about 3 February", "visited", visitor="a", place="in b", when="1950-02-03~", cites=["book"]),
        fact("month", "visited", visitor="a", place="in b", when="1950-02~", cites=["book"]),
        at="on about 3 February",
        says="Book says only",
        verdict="definite",
    ),
    fires(
        "provisional 7",
        said("on about 25 February", "visited", visitor="a", place="in b", when="1950-02-25~", cites=["book"]),
        fact("month", "visited", visitor="a", place="in b", when="1950-02~", cites=["book"]),
        at="on about 25 February",
        says="Book says only",
        verdict="definite",
    ),
    fires(
        "provisional 8",
        said("in January", "visited", visitor="a", place="in b", when="1950-01", cites=["book"]),
        fact("in-1950", "visited", visitor="a", place="in b", when="1950", cites=["book"]),
        at="in January",
        says="Book says only",
        verdict="definite",
    ),
    silent(
        "it is less exact than its source",
        said("in February", "visited", visitor="a", place="in b", when="1950-02", cites=["other"]),
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", source="other"),
    ),
    abstains(
        "provisional 28",
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", cites=["other"]),
        said("a visited b", "visited", visitor="a", place="in b", source="other"),
        missing="a date",
    ),
)

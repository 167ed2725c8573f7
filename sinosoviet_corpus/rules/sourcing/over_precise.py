"""A statement gives a narrower date or amount than the work it cites for it.

A claim may not be more exact than its source: otherwise the exactness comes from nowhere, or from a source that is not named. Ask:
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
with less_said as (
  -- claims of a cited work on the matter at a time that may be the same, where no cited work says as much
  select matter.claim, matter.work, matter.by_claim, work.title
  from cited_matter matter
  join works work on work.work = matter.work
  where matter.within
    and not exists (select 1 from borne_out_by_source support where support.claim = matter.claim))
select less_said.claim, less_said.by_claim as against, less_said.title,
       case when not passage.dated then 'cannot tell'
            -- narrower, however loosely the two dates are read
            when passage.loose.s_min <= stated.loose.s_min
                 and stated.loose.e_max <= passage.loose.e_max
                 and (passage.loose.s_min < stated.loose.s_min
                      or stated.loose.e_max < passage.loose.e_max) then 'definite'
            else 'tension' end as verdict
from less_said
join claims stated on stated.claim = less_said.claim
join claims passage on passage.claim = less_said.by_claim
where stated.dated
  -- narrower: within the days that the work gives, and not all of them
  and (not passage.dated
       or (passage.core.s_min <= stated.core.s_min
           and stated.core.e_max <= passage.core.e_max
           and (passage.core.s_min < stated.core.s_min
                or stated.core.e_max < passage.core.e_max)))
  -- a passage without a date is no gap where a cited work dates the matter in another
  and not (not passage.dated
           and exists (
             select 1
             from cited_matter other
             join claims elsewhere on elsewhere.claim = other.by_claim
             where other.claim = less_said.claim and other.within and elsewhere.dated))
union
select less_said.claim, less_said.by_claim, less_said.title, 'definite'
from less_said
join claims stated on stated.claim = less_said.claim
join claims passage on passage.claim = less_said.by_claim
-- narrower, as for dates
where passage.lo <= stated.lo
  and stated.hi <= passage.hi
  and (passage.lo < stated.lo
       or stated.hi < passage.hi)
"""


def _factories(low: float, high: float) -> dict[str, object]:
    return amount(low, high, "factories", "factories")


EXAMPLES = (
    fires(
        "the cited text gives the month only",
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", cites=["other"]),
        said("in February", "visited", visitor="a", place="in b", when="1950-02", source="other"),
        at="on 14 February",
        says="Other says only that A was in B in February 1950",
        verdict="definite",
    ),
    fires(
        "the cited book gives the year only; the day is in a work that is not cited",
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", cites=["book"]),
        fact("in-1950", "visited", visitor="a", place="in b", when="1950", cites=["book"]),
        fact("on-the-day", "visited", visitor="a", place="in b", when="1950-02-14", cites=["another"]),
        at="on 14 February",
        says="Book says only",
        verdict="definite",
    ),
    fires(
        "the cited book has about 140, the text exactly 141",
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
        "read loosely, the text's day may lie before the days that the book gives",
        said("on about 14 February", "visited", visitor="a", place="in b", when="1950-02-14~", cites=["book"]),
        fact("since", "visited", visitor="a", place="in b", when="1950-02-10/1950-02-28", cites=["book"]),
        at="on about 14 February",
        says="Book says only",
        verdict="tension",
    ),
    silent(
        "the text is less exact than the cited work",
        said("in February", "visited", visitor="a", place="in b", when="1950-02", cites=["other"]),
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", source="other"),
    ),
    silent(
        "the other cited work gives the day",
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", cites=["one", "two"]),
        fact("in-1950", "visited", visitor="a", place="in b", when="1950", cites=["one"]),
        fact("on-the-day", "visited", visitor="a", place="in b", when="1950-02-14", cites=["two"]),
    ),
    silent(
        "another year, not a narrower one, which is for not-in-cited-source to report",
        said("in May 1954", "visited", visitor="a", place="in b", when="1954-05", cites=["other"]),
        said("in 1950", "visited", visitor="a", place="in b", when="1950", source="other"),
    ),
    silent(
        "a number above the book's range is another number, not a more exact one",
        said("200 factories", "numbered", entity="f", quantity=_factories(200, 200), cites=["book"]),
        fact("range", "numbered", entity="f", quantity=_factories(135, 145), cites=["book"]),
    ),
    abstains(
        "the cited text gives no date",
        said("on 14 February", "visited", visitor="a", place="in b", when="1950-02-14", cites=["other"]),
        said("a visited b", "visited", visitor="a", place="in b", source="other"),
        missing="a date",
    ),
)

"""What researchers concluded about claims of the texts."""

from __future__ import annotations

from sinosoviet_corpus.views.view import View, columns_of

VIEWS = {
    "conclusions": View(
        "One assessment for each claim of a text: the latest.",
        {
            **columns_of("claims", "layer"),
            **columns_of("assessments", "claim assessment verdict differs_in statement assessor date confidence"),
            "lead": "the first claim in the text that this assessment is about, and that no later one is about",
        },
        """
with ranked as (
  select assessments.claim, assessments.assessment, assessments.verdict, assessments.differs_in,
         assessments.statement, assessments.assessor, assessments.date, assessments.confidence,
         stated.layer, stated.ordinal,
         row_number() over (
           partition by assessments.claim
           order by assessments.date desc, assessments.assessment) as choice
  from assessments
  join claims stated on stated.claim = assessments.claim
  where stated.layer = 'text'
    and stated.rank <> 'deprecated')
select ranked.layer, ranked.claim, ranked.assessment, ranked.verdict, ranked.differs_in, ranked.statement,
       ranked.assessor, ranked.date, ranked.confidence,
       first_value(ranked.claim) over (
         partition by ranked.assessment
         order by ranked.ordinal, ranked.claim) as lead
from ranked
where ranked.choice = 1""",
    ),
    "concluded": View(
        "The conclusions as findings need them: a row for each reference claim that one rests on, with each of its other claims.",
        {
            **columns_of("assessments", "claim assessment verdict statement assessor date confidence"),
            "against": "a reference claim that it rests on; null if there is none",
            "also": "another claim that it is about; null if there is none",
        },
        """
select foremost.claim, foremost.assessment, foremost.verdict, foremost.statement, foremost.assessor, foremost.date, foremost.confidence,
       grounds.claim as against, other.claim as also
from conclusions foremost
left join grounds on grounds.assessment = foremost.assessment
left join conclusions other on other.assessment = foremost.assessment and other.claim <> foremost.claim
-- one finding for all claims of an assessment
where foremost.claim = foremost.lead""",
    ),
}

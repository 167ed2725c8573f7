"""The verb that hands a statement on does not suit what the record says of it.

"Pointed out", "realised" present what they report as true, and the record directly denies it or gives something that excludes it;
"alleged", "claims" keep away from what the record bears out. Weighed are only what a claim of the text reports as said or thought (not words
in quotation marks), direct denials and exclusive values, and chains of voices that all speak one way. Ask: does the author know better than
the record? or does the verb persuade in place of evidence?
"""

from typing import Any

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="VAG806",
    name="engagement-mismatch",
    asks="Does the reporting verb suit the record?",
    kind="wording",
    severity="warning",
    since="0.1",
    looks_at="checked",
    says="the text {manner} (“{act}”): {claim}; on record {other}",
    authority=("Martin & White, The Language of Evaluation: Appraisal in English, 2005, ch. 3, on engagement",),
    false_alarms="A word of the annotator's list that the text uses without its colour (“admitted” of a visitor).",
)

QUERY = """
with spoken as (
  select v.claim, max(case when v.link = 1 then v.act end) as act,
         min(case when v.engagement = 'endorse' then 1 else 0 end) = 1 as endorsed,
         min(case when v.engagement in ('distance', 'deny') then 1 else 0 end) = 1 as at_a_distance
  from voices v join checked c on c.claim = v.claim and c.layer = 'text'
  join claims k on k.claim = c.claim and k.modality = 'certain'
  where exists (select 1 from claims report where report.content = v.claim)
  group by v.claim),
supported_by as (select b.claim, b.by_claim from corroborated b where b.by_layer = 'reference')
select s.claim, r.by_claim as against, s.act, 'presents it as true' as manner, cast(null as string) as verdict
from spoken s join refuted r on r.claim = s.claim
where s.endorsed and not exists (select 1 from supported_by b where b.claim = s.claim)
union all
select s.claim, b.by_claim, s.act, 'keeps its distance', cast(null as string)
from spoken s join supported_by b on b.claim = s.claim
where s.at_a_distance and not exists (select 1 from refuted r where r.claim = s.claim)
"""

_MET = fact("met", "met", participant=["a", "b"], when="1958-07-31")

_NOT = fact("not-met", "met", participant=["a", "b"], when="throughout 1958", polarity="-")

_NOTED = said("noted", "said", speaker="mao", content="text/x")


def _x(quote: str, *engagements: str, **parts: Any) -> dict[str, Any]:
    voices = [{"who": "mao", "act": "noted", "engagement": engagement} for engagement in engagements]
    named = {"participant": ["a", "b"], "when": "1958-07", "voices": voices, "id": "text/x"} | parts
    return said(quote, "met", **named)


EXAMPLES = (
    fires(
        "provisional 1",
        _NOTED,
        _x("that they met", "endorse"),
        _NOT,
        at="that they met",
        says="presents it as true (“noted”)",
    ),
    fires(
        "provisional 2",
        _NOTED,
        said(
            "the article of Liu",
            "authored",
            author="liu",
            work="article",
            id="text/x",
            voices=[{"who": "mao", "act": "noted", "engagement": "endorse"}],
        ),
        fact("article", "authored", author="mao", work="article"),
        at="the article of Liu",
        says="on record Mao wrote Article",
    ),
    fires(
        "provisional 3",
        _NOTED,
        _x("that they met", "deny"),
        _MET,
        at="that they met",
        says="keeps its distance (“noted”)",
    ),
    fires(
        "provisional 4",
        _NOTED,
        _x("that they met", "distance", "deny"),
        _MET,
        at="that they met",
        says="on record A and B met, on 31",
    ),
    silent(
        "it is true, and presented so",
        _NOTED,
        _x("that they met", "endorse"),
        _MET,
    ),
    silent(
        "it is denied, and kept at a distance",
        _NOTED,
        _x("that they met", "distance"),
        _NOT,
    ),
    silent(
        "the statement is hedged",
        _NOTED,
        _x("that they met", "endorse", modality="possible"),
        _NOT,
    ),
    silent(
        "the denial is of a doubtful date, and refutes nothing for certain",
        _NOTED,
        _x("that they met", "endorse"),
        fact("not-met", "met", participant=["a", "b"], when="throughout 1958?", polarity="-"),
    ),
)

"""The verb that reports a statement does not suit what the record says of it.

"Pointed out" and "realised" present what they report as true, while the record directly denies it or gives something that excludes it.
"Alleged" and "claims" keep at a distance what the record corroborates. The rule weighs only what a claim of the text reports as said or thought
(not words in quotation marks), direct denials and exclusive values, and chains of voices that all speak one way. Ask: does the author know
better than the record? or does the verb persuade in place of evidence?
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
with voiced as (
  -- statements that a text reports as said or thought, with the manner of their voices
  select voice.claim,
         -- the outermost voice has the verb of the text
         max(case when voice.link = 1 then voice.act end) as act,
         -- only where all voices of the chain speak one way
         min(case when voice.engagement = 'endorse' then 1 else 0 end) = 1 as endorsed,
         min(case when voice.engagement in ('distance', 'deny') then 1 else 0 end) = 1 as at_a_distance
  from voices voice
  join checked stated on stated.claim = voice.claim and stated.layer = 'text'
  -- if the text hedges the statement, its reporting verb alone does not show that it takes a side
  join claims entry on entry.claim = stated.claim and entry.modality = 'certain'
  -- words in quotation marks have a voice, but no claim that reports them
  where exists (select 1 from claims report where report.content = voice.claim)
  group by voice.claim),
supported_by as (
  -- another text is not the record
  select support.claim, support.by_claim
  from corroborated support
  where support.by_layer = 'reference')
select voiced.claim, denial.by_claim as against, voiced.act, 'presents it as true' as manner,
       cast(null as string) as verdict
from voiced
join refuted denial on denial.claim = voiced.claim
where voiced.endorsed
  -- where works disagree, no verb is wrong
  and not exists (select 1 from supported_by where supported_by.claim = voiced.claim)
union all
select voiced.claim, supported_by.by_claim, voiced.act, 'keeps its distance', cast(null as string)
from voiced
join supported_by on supported_by.claim = voiced.claim
where voiced.at_a_distance
  and not exists (select 1 from refuted denial where denial.claim = voiced.claim)
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
        "“noted” presents as true what the record denies",
        _NOTED,
        _x("that they met", "endorse"),
        _NOT,
        at="that they met",
        says="presents it as true (“noted”)",
    ),
    fires(
        "“noted” presents Liu as the author of what on record Mao wrote",
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
        "the voice denies what the record corroborates",
        _NOTED,
        _x("that they met", "deny"),
        _MET,
        at="that they met",
        says="keeps its distance (“noted”)",
    ),
    silent(
        "the record corroborates what is presented as true",
        _NOTED,
        _x("that they met", "endorse"),
        _MET,
    ),
    silent(
        "the record denies what is kept at a distance",
        _NOTED,
        _x("that they met", "distance"),
        _NOT,
    ),
    silent(
        "the denial on record has a doubtful date, and refutes nothing for certain",
        _NOTED,
        _x("that they met", "endorse"),
        fact("not-met", "met", participant=["a", "b"], when="throughout 1958?", polarity="-"),
    ),
    silent(
        "a plain report takes no side",
        _NOTED,
        _x("that they met", "acknowledge"),
        _MET,
        _NOT,
    ),
    silent(
        "the word is in quotation marks, not reported as said",
        _x("their “meeting”", "distance"),
        _MET,
    ),
    silent(
        "only another text says so, which is not the record",
        _NOTED,
        _x("that they met", "distance"),
        said("they met", "met", participant=["a", "b"], when="1958-07", source="other"),
    ),
)

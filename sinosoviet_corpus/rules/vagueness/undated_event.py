"""The text reports an event, and nothing says when it was, or only that it fell within a span of more than ten years.

Nothing dates it for a reader: no statement, event or order, no date in the sentence or its neighbours, no dated claim
that says the same. There is one finding for a sentence. Ask: when was it? is it an event at all, or a summary of many?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="VAG803",
    name="undated-event",
    asks="When was it?",
    kind="wording",
    severity="info",
    since="0.1",
    version=2,
    looks_at="told_events",
    says="{lack}: {claim}",
    false_alarms="A summary (“learned from its mistakes”) annotated as an event.",
)

QUERY = """
with placed as (
  -- claims and events that an order places, or that lie within something longer
  select participant.entity as node
  from roles participant
  where participant.meaning in ('order', 'enclosure', 'simultaneity', 'part', 'relation')),
loose as (
  select stated.claim, stated.source, stated.sentence, stated.dated, sentence.number,
         row_number() over (partition by stated.sentence order by stated.ordinal, stated.claim) as choice
  from told_events stated
  join sentences sentence on sentence.sentence = stated.sentence
  -- no other claim dates the event
  anti join moments moment on moment.node = stated.event and moment.claim <> stated.claim
  where (not stated.dated
         -- ten years are 3,653 days at most. A far longer span is open on one side: that gives an order
         or stated.core.e_max - stated.core.s_min between 3654 and 900000000000)
    and not exists (select 1 from placed where placed.node = stated.claim)
    and not exists (select 1 from placed where placed.node = stated.event)
    and not exists (
      select 1
      from corroborated support
      join claims dated_claim on dated_claim.claim = support.by_claim and dated_claim.dated
      where support.claim = stated.claim)),
dated_sentences as (
  -- a date is near in the same sentence, the one before or the one after
  select sentence.source, sentence.number + neighbour.shift as about, dated_claim.claim
  from claims dated_claim
  join sentences sentence on sentence.sentence = dated_claim.sentence
  cross join (values (-1), (0), (1)) as neighbour (shift)
  where dated_claim.dated),
vague as (
  -- words that say when without giving a date ("once")
  select expression.sentence, min(expression.quote) as words
  from dates expression
  where expression.edtf is null
  group by expression.sentence)
select loose.claim, cast(null as string) as against, cast(null as string) as verdict,
       case when loose.dated then 'a span of more than ten years'
            when vague.words is not null then '“' || vague.words || '” gives no date'
            else 'nothing says when' end as lack
from loose
left join vague on vague.sentence = loose.sentence
anti join dated_sentences nearby
  on nearby.source = loose.source and nearby.about = loose.number
 -- its own date is the wide span
 and nearby.claim <> loose.claim
-- one finding for a sentence
where loose.choice = 1
"""

EXAMPLES = (
    fires(
        "nothing dates it, in the text or on record",
        said("broke off relations", "severed_diplomatic_relations", party=["a", "b"]),
        at="broke off relations",
        says="nothing says when",
    ),
    fires(
        "a span of more than twenty years is too wide",
        said("met between the wars", "met", participant=["a", "b"], when="1918/1939"),
        at="met between the wars",
        says="more than ten years",
    ),
    fires(
        "the word “once” gives no date",
        said("once they met", "met", participant=["a", "b"], dates=["once"]),
        at="once they met",
        says="“once” gives no date",
    ),
    fires(
        "the only date stands three sentences further on",
        said("They met", "met", participant=["a", "b"]),
        said("a was great", "relations_friendly", party=["a", "b"], kind="state"),
        said("b was great", "relations_friendly", party=["a", "c"], kind="state"),
        said("They fought in 1958", "fought", party=["a", "b"], when="1958"),
        at="They met",
        says="nothing says when",
    ),
    silent(
        "the record dates what is the same",
        said("broke off relations", "severed_diplomatic_relations", party=["a", "b"]),
        fact("broken", "severed_diplomatic_relations", party=["a", "b"], when="1961"),
    ),
    silent(
        "a decade is near enough, and so is “after 1955”",
        said("met in the 1950s", "met", participant=["a", "b"], when="195X"),
        said("met after 1955", "met", participant=["a", "b"], when="after 1955"),
    ),
    silent(
        "its event is dated on record",
        said("the end of the state", "dissolved", entity="a", event="end"),
        fact("end", "took_place", event="end", when="1991-12-26"),
    ),
    silent(
        "an order places it before a war",
        said("met", "met", participant=["a", "b"], id="text/met"),
        said("before they fought", "before", earlier="text/met", later="war", id="text/order"),
    ),
    silent(
        "a date stands in its sentence, in the next, or in the one before",
        said("They quarrelled", "condemned", agent="a", patient="b"),
        said("In 1958 a threatened", "condemned", agent="a", patient="c", when="1958", sentence="one"),
        said("and met b", "met", participant=["a", "b"], sentence="one"),
        said("Then they fought", "fought", party=["a", "b"]),
    ),
    silent(
        "a state, a process, a plan and a denial are no events that happened",
        said("were friends", "relations_friendly", party=["a", "b"], kind="state"),
        said("supported b", "supported", agent="a", patient="b"),
        said("was to meet", "met", participant=["a", "b"], irrealis="planned"),
        said("did not meet", "met", participant=["a", "b"], polarity="-"),
    ),
)

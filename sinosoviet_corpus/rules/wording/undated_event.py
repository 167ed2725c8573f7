"""Something is told as an event, and nothing says when it was: or only that it was some time within more than ten years.

A reader can date it neither by the statement, nor by its event, nor by an order, nor by the sentence or its neighbours, nor by a
dated claim on record that says the same. One finding for a sentence. Ask: when was it? is it an event at all, or a summary of many?
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
  select r.entity as node from roles r where r.predicate in ('before', 'during', 'simultaneous', 'part_of')),
loose as (
  select t.claim, t.source, t.sentence, t.dated, s.number,
         row_number() over (partition by t.sentence order by t.start, t.claim) as n
  from told_events t join sentences s on s.sentence = t.sentence
  anti join moments m on m.node = t.occurrence and m.claim <> t.claim
  where (not t.dated or t.core.e_max - t.core.s_min between 3654 and 900000000000)
    and not exists (select 1 from placed p where p.node = t.claim)
    and not exists (select 1 from placed p where p.node = t.occurrence)
    and not exists (select 1 from corroborated b join claims k on k.claim = b.by_claim and k.dated where b.claim = t.claim)),
dated_sentences as (
  select b.source, b.number + n.shift as about, d.claim
  from claims d join sentences b on b.sentence = d.sentence cross join (values (-1), (0), (1)) as n(shift)
  where d.dated),
vague as (select d.sentence, min(d.quote) as words from dates d where d.edtf is null group by d.sentence)
select l.claim, cast(null as string) as against, cast(null as string) as verdict,
       case when l.dated then 'a span of more than ten years' when v.words is not null then '“' || v.words || '” gives no date'
            else 'nothing says when' end as lack
from loose l left join vague v on v.sentence = l.sentence
anti join dated_sentences b on b.source = l.source and b.about = l.number and b.claim <> l.claim
where l.n = 1
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("broke off relations", "severed_diplomatic_relations", party=["a", "b"]),
        at="broke off relations",
        says="nothing says when",
    ),
    fires(
        "provisional 2",
        said("met between the wars", "met", participant=["a", "b"], when="1918/1939"),
        at="met between the wars",
        says="more than ten years",
    ),
    fires(
        "provisional 3",
        said("broke off relations", "severed_diplomatic_relations", party=["a", "b"], sentence="one"),
        said("and attacked", "attacked", agent="a", patient="b", sentence="one"),
        at="broke off relations",
        says="nothing says when",
    ),
    fires(
        "provisional 4",
        said("once they met", "met", participant=["a", "b"], dates=["once"]),
        at="once they met",
        says="“once” gives no date",
    ),
    fires(
        "provisional 5",
        said("they met at the talks", "met", participant=["a", "b"], event="talks"),
        fact("condemned", "condemned", agent="c", patient="talks"),
        fact("met-too", "met", participant=["a", "b"], event="talks"),
        at="they met at the talks",
        says="nothing says when",
    ),
    fires(
        "provisional 6",
        said("They met", "met", participant=["a", "b"]),
        said("a was great", "relations_friendly", party=["a", "b"], kind="state"),
        said("b was great", "relations_friendly", party=["a", "c"], kind="state"),
        said("They fought in 1958", "fought", party=["a", "b"], when="1958"),
        at="They met",
        says="nothing says when",
    ),
    fires(
        "provisional 7",
        said("met between the wars", "met", participant=["a", "b"], event="talks", when="1918/1939"),
        at="met between the wars",
        says="more than ten years",
    ),
    fires(
        "provisional 8",
        said("met in ten years and three days", "met", participant=["a", "b"], when="1950-01-01/1960-01-03"),
        at="met in ten years and three days",
        says="more than ten years",
    ),
    silent(
        "the record dates what is the same",
        said("broke off relations", "severed_diplomatic_relations", party=["a", "b"]),
        fact("broken", "severed_diplomatic_relations", party=["a", "b"], when="1961"),
    ),
)

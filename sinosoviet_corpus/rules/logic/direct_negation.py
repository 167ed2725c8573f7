"""One passage says that something was so, another that it was not.

A denial that something happened covers the whole stretch of time that it names, and every case that its roles leave
open ("he did not study in Moscow" denies every school there). Without a time a work denies only with the quantifier
"none" (never). A text that denies as widely ("completely lost") is in tension with a work that knows of a case; if the
denial is of an event (a breakdown) whose date is known, of a case after that. A state without an end ("after 1969") is in
tension with a denial for a time after its beginning.
Something undated is taken to have happened while all who took part existed. Ask: do both speak of the same act? does
the denial come from an interested party?
"""

from sinosoviet_corpus.rules.rule import Rule, abstains, fact, fires, said, silent

RULE = Rule(
    code="LOG601",
    name="direct-negation",
    asks="Does another passage deny it?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="checked",
    record_too=True,
    says="{claim}; but {elsewhere} {other}",
    missing="a date for the statement, which is denied {then}",
    authority=("Aristotle, On Interpretation 6, 17a: an affirmation and the denial of it are opposites",),
    false_alarms="A denial that its context limits (to a purpose, to one side) without the annotation saying so.",
)

QUERY = """
-- in `denials` claim is the assertion and against its denial; the text that is checked may have made either
select case when layer = 'text' then claim else against end as claim,
       case when layer = 'text' then against else claim end as against,
       case when surely then 'definite' when literally or ever_more then 'tension' else 'cannot tell' end as verdict,
       -- what is so "after 1969" may have ended before the time for which it is denied
       case when surely then cast(null as string) when literally then cast(null as string) else 'open-end' end as because,
       -- a sweeping denial ("completely lost") is shown with the latest case that it overlooks
       case when sweeping then -core.s_min else 0 end as prefer
from denials
where surely
   or literally
   or ever_more
   -- an assertion without a date may fall into the stretch of time that is denied, or outside it
   or (all_along and not dated and (layer = 'text' or by_layer = 'text'))
"""

EXAMPLES = (
    fires(
        "a work denies that they met at any time of that year",
        said("consulted Moscow in 1958", "met", participant=["mao", "k"], when="1958-07-21"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
        at="consulted Moscow in 1958",
        says="did not meet",
        verdict="definite",
    ),
    fires(
        "a work says that they never broke off relations",
        said("severed ties", "severed_diplomatic_relations", party=["a", "b"]),
        fact("never", "severed_diplomatic_relations", party=["a", "b"], polarity="-", quantifier="none"),
        at="severed ties",
        says="did not break off",
        verdict="definite",
    ),
    fires(
        "the text itself hedges: perhaps they met",
        said("perhaps met in 1958", "met", participant=["mao", "k"], when="1958-07-21", modality="possible"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
        at="perhaps met in 1958",
        says="did not meet",
        verdict="tension",
    ),
    fires(
        "isolated after 1969, by the text; by a work not so from 1970 to 1975",
        said("ever more isolated after 1969", "described", entity="a", value="isolated", when="after 1969"),
        fact("not-isolated", "described", entity="a", value="isolated", when="throughout 1970/1975", polarity="-"),
        at="ever more isolated after 1969",
        says="A was not isolated",
        verdict="tension",
    ),
    silent(
        "the denial is about another year",
        said("met in 1959", "met", participant=["mao", "k"], when="1959-10-01"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
    ),
    silent(
        "the denial is about another person",
        said("Mao met Stalin in 1958", "met", participant=["mao", "stalin"], when="1958"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
    ),
    silent(
        "an undated denial does not mean never",
        said("they cooperated in 1955", "cooperated", party=["a", "b"], when="1955"),
        said("they did not cooperate", "cooperated", party=["a", "b"], polarity="-", source="other"),
    ),
    fires(
        "the text says that all trade ended, and a work knows of trade in 1970",
        said("lost all trade", "traded", party=["a", "b"], polarity="-", quantifier="none"),
        fact("trade", "traded", party=["a", "b"], when="within 1970"),
        at="lost all trade",
        says="traded in 1970",
        verdict="tension",
    ),
    silent(
        "it is denied for one month only, and they may have met in another",
        said("met in 1958", "met", participant=["mao", "k"], when="1958"),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958-07", polarity="-"),
    ),
    abstains(
        "the statement has no date, and the denial is about one year only",
        said("they met", "met", participant=["mao", "k"]),
        fact("not-met", "met", participant=["mao", "k"], when="throughout 1958", polarity="-"),
        missing="a date for the statement",
    ),
)

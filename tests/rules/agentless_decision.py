"""More examples of VAG804 agentless-decision: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import said, silent

EXAMPLES = (
    silent(
        "the text names the attacker elsewhere",
        said("the ship was attacked", "attacked", patient="ship"),
        said("a attacked the ship", "attacked", agent="a", patient="ship"),
    ),
    silent(
        "the text names who made that attack",
        said("the attack came", "attacked", patient="ship", event="attack"),
        said("a attacked the fleet", "attacked", agent="a", patient="fleet", event="attack"),
    ),
    silent(
        "a denial, a plan, and a work that nobody has to answer for",
        said("the ship was not attacked", "attacked", patient="ship", polarity="-"),
        said("the ship was to be attacked", "attacked", patient="ship", irrealis="planned"),
        said("the dam was built", "built", structure="dam"),
    ),
)

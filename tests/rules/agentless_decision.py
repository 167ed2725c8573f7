"""More examples of VAG804 agentless-decision: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fires, said

EXAMPLES = (
    fires(
        "another text says who attacked the fleet in the same attack",
        said("the attack came", "attacked", patient="ship", event="attack"),
        said("a attacked the fleet", "attacked", agent="a", patient="fleet", event="attack", source="other"),
        at="the attack came",
        says="somebody attacked Ship",
    ),
    fires(
        "the text says who condemned the ship, not who attacked it",
        said("the ship was attacked", "attacked", patient="ship"),
        said("a condemned the ship", "condemned", agent="a", patient="ship"),
        at="the ship was attacked",
        says="somebody attacked Ship",
    ),
    fires(
        "the text names a decision by the man whose removal was decided",
        said("the removal of a was decided", "decided", theme="a"),
        said("a decided to wait", "decided", agent="a", theme="waiting"),
        at="the removal of a was decided",
        says="somebody decided on A",
    ),
)

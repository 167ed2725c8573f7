"""More examples of SUP705 over-claimed: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, fires, said

EXAMPLES = (
    fires(
        "one cited work has it as a plan, the other says nothing",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["atlas", "book"]),
        fact("plan", "visited", visitor="a", place="in b", when="1954", irrealis="planned", cites=["book"]),
        at="a visited b",
        says="Book, which it cites, has it as planned",
        verdict="definite",
    ),
    fires(
        "one cited work has it as possible, the other says it plainly but gives no date",
        said("a decided in 1954", "decided", agent="a", value="to build", when="1954", cites=["one", "two"]),
        fact("perhaps", "decided", agent="a", value="to build", modality="possible", cites=["one"]),
        fact("plainly", "decided", agent="a", value="to build", cites=["two"]),
        at="a decided in 1954",
        says="One, which it cites, has it as possible",
        verdict="definite",
    ),
    fires(
        "the cited book is plain only about another year, and about somebody else",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["book"]),
        fact("perhaps", "visited", visitor="a", place="in b", when="1954", modality="possible", cites=["book"]),
        fact("before", "visited", visitor="a", place="in b", when="1950", cites=["book"]),
        said("c visited b", "visited", visitor="c", place="in b", when="1954", cites=["book"]),
        fact("c", "visited", visitor="c", place="in b", when="1954", cites=["book"]),
        at="a visited b",
        says="has it as possible",
        verdict="definite",
    ),
)

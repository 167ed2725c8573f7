"""More examples of SUP705 over-claimed: each notices a change of the rule that no other does."""

from sinosoviet_corpus.rules.rule import fact, said, silent

EXAMPLES = (
    silent(
        "the other work that it cites says it plainly",
        said("a decided", "decided", agent="a", value="to build", cites=["one", "two"]),
        fact("perhaps", "decided", agent="a", value="to build", modality="possible", cites=["one"]),
        fact("plainly", "decided", agent="a", value="to build", cites=["two"]),
    ),
    silent(
        "the source hedges about somebody else",
        said("a decided", "decided", agent="a", value="to build", cites=["other"]),
        said("b seems to have", "decided", agent="b", value="to build", modality="probable", source="other"),
    ),
    silent(
        "that is a plan of another time",
        said("a visited b in 1924", "visited", visitor="a", place="in b", when="1924", cites=["book"]),
        fact("plan", "visited", visitor="a", place="in b", when="1954", irrealis="planned", cites=["book"]),
    ),
    silent(
        "the work says it plainly in another place",
        said("a visited b in May", "visited", visitor="a", place="in b", when="1954-05", cites=["book"]),
        fact("perhaps", "visited", visitor="a", place="in b", when="1954", modality="possible", cites=["book"]),
        fact("plainly", "visited", visitor="a", place="in b", when="1954", cites=["book"]),
    ),
)

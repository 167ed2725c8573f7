"""A book is cited without a page.

Without a page a reader cannot look it up. Ask: does the citation stand for the whole book?
"""

from sinosoviet_corpus.rules.rule import Rule, fires, said, silent, work

RULE = Rule(
    code="SUP712",
    name="no-locator",
    asks="Where in the book?",
    kind="meta",
    severity="info",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="{title} is cited without a page or chapter",
    false_alarms="A book whose title already says it.",
)

QUERY = """
select citation.claim, cast(null as string) as against, cast(null as string) as verdict, work.title
from cited_works citation
join works work on work.work = citation.work
join citations detail
  on detail.claim = citation.claim
 and detail.work = citation.work
 -- a mention in passing needs no page
 and detail.function = 'supports'
where work.book
  -- the claims of an annotated text show where they stand
  and not work.annotated
  and detail.locator is null
"""

EXAMPLES = (
    fires(
        "the only cited book has no page",
        said("a visited b", "visited", visitor="a", place="in b", cites=["book"]),
        at="a visited b",
        says="Book is cited without a page",
    ),
    fires(
        "two books are cited, and one of them has no page",
        said(
            "a visited b",
            "visited",
            visitor="a",
            place="in b",
            cites=[{"work": "book", "locator": "p. 12"}, "other-book"],
        ),
        at="a visited b",
        says="Other Book is cited without a page",
    ),
    fires(
        "the book has a page for another statement, not for this one",
        said("a visited b", "visited", visitor="a", place="in b", cites=[{"work": "book", "locator": "p. 12"}]),
        said("a visited c", "visited", visitor="a", place="in c", cites=["book"]),
        at="a visited c",
        says="Book is cited without a page",
    ),
    silent(
        "it names the page",
        said("a visited b", "visited", visitor="a", place="in b", cites=[{"work": "book", "locator": "p. 12"}]),
    ),
    silent(
        "the cited book is an annotated text, each of whose claims shows its place",
        said("a visited b", "visited", visitor="a", place="in b", cites=["memoirs"]),
        said("b was visited", "visited", visitor="a", place="in b", source="memoirs"),
        work("memoirs"),
    ),
    silent(
        "a web page is short",
        said("a visited b", "visited", visitor="a", place="in b", cites=["book"]),
        work("book", "webpage"),
    ),
    silent(
        "a report of four pages is short",
        said("a visited b", "visited", visitor="a", place="in b", cites=["book"]),
        work("book", "report", **{"number-of-pages": "4"}),
    ),
    silent(
        "the page that supports it is named; the other citation is in passing",
        said(
            "a visited b",
            "visited",
            visitor="a",
            place="in b",
            cites=[{"work": "book", "locator": "p. 12"}, {"work": "book", "function": "mentions"}],
        ),
    ),
)

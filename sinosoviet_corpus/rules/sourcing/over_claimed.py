"""A statement is put forward as plain fact, while the work it cites has it as probable, planned, or held at a distance.

Hedges are lost in copying ("seems to have decided" becomes "decided"), and the source's judgement is lost with them. Ask: does another
source say it plainly? did the source mean a plan that was carried out?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent

RULE = Rule(
    code="SUP705",
    name="over-claimed",
    asks="Is it surer than its source?",
    kind="unsupported",
    severity="warning",
    since="0.1",
    looks_at="cited_works",
    about_sources=True,
    says="it is stated as fact: {claim}; {title}, which it cites, has it as {how}",
    authority=("Saurí & Pustejovsky, FactBank: a corpus annotated with event factuality, 2009",),
    false_alarms="A source that hedges in one place and is plain in another that was not annotated.",
)

QUERY = """
select matter.claim, matter.by_claim as against, 'definite' as verdict, work.title,
       case when hedged.irrealis <> 'actual' then replace(hedged.irrealis, '_', ' ')
            when hedged.modality <> 'certain' then hedged.modality
            else 'the word of others, at a distance' end as how
from cited_matter matter
join works work on work.work = matter.work
join claims stated on stated.claim = matter.claim
join claims hedged on hedged.claim = matter.by_claim
where matter.within
  -- unhedged in the text
  and stated.firm
  -- a cited work that says as much, as plainly, is enough
  and not exists (select 1 from borne_out_by_source support where support.claim = matter.claim)
  -- the same work says it plainly elsewhere, if less exactly: that is for over-precise to report
  and not exists (
    select 1
    from cited_matter other
    join claims plain_passage on plain_passage.claim = other.by_claim
    where other.claim = matter.claim and other.work = matter.work and other.within and plain_passage.firm)
"""

EXAMPLES = (
    fires(
        "the cited text has it as probable",
        said("a decided", "decided", agent="a", value="to build", cites=["other"]),
        said("seems to have decided", "decided", agent="a", value="to build", modality="probable", source="other"),
        at="a decided",
        says="has it as probable",
        verdict="definite",
    ),
    fires(
        "the cited book has it as a plan",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["book"]),
        fact("plan", "visited", visitor="a", place="in b", when="1954", irrealis="planned", cites=["book"]),
        at="a visited b",
        says="has it as planned",
        verdict="definite",
    ),
    fires(
        "the cited text keeps its distance",
        said("a decided", "decided", agent="a", value="to build", cites=["other"]),
        said(
            "allegedly",
            "decided",
            agent="a",
            value="to build",
            source="other",
            voices=[{"who": None, "engagement": "distance"}],
        ),
        at="a decided",
        says="the word of others, at a distance",
        verdict="definite",
    ),
    silent(
        "the text hedges in the same way",
        said("a probably decided", "decided", agent="a", value="to build", modality="probable", cites=["other"]),
        said("seems to have decided", "decided", agent="a", value="to build", modality="probable", source="other"),
    ),
    silent(
        "the text hedges, though in another way",
        said("a probably decided", "decided", agent="a", value="to build", modality="probable", cites=["other"]),
        said("a is to decide", "decided", agent="a", value="to build", irrealis="planned", source="other"),
    ),
    silent(
        "the other cited work says it plainly",
        said("a decided", "decided", agent="a", value="to build", cites=["one", "two"]),
        fact("perhaps", "decided", agent="a", value="to build", modality="possible", cites=["one"]),
        fact("plainly", "decided", agent="a", value="to build", cites=["two"]),
    ),
    silent(
        "the cited text hedges about somebody else",
        said("a decided", "decided", agent="a", value="to build", cites=["other"]),
        said("b seems to have", "decided", agent="b", value="to build", modality="probable", source="other"),
    ),
    silent(
        "the cited book has a plan for another time",
        said("a visited b in 1924", "visited", visitor="a", place="in b", when="1924", cites=["book"]),
        fact("plan", "visited", visitor="a", place="in b", when="1954", irrealis="planned", cites=["book"]),
    ),
    silent(
        "the cited book also says it plainly, if less exactly",
        said("a visited b in May", "visited", visitor="a", place="in b", when="1954-05", cites=["book"]),
        fact("perhaps", "visited", visitor="a", place="in b", when="1954", modality="possible", cites=["book"]),
        fact("plainly", "visited", visitor="a", place="in b", when="1954", cites=["book"]),
    ),
)

"""A statement is put forward as plain fact; the work it cites for it has it as probable, planned, or held at a distance.

Hedges are lost in copying ("seems to have decided" becomes "decided"), and with them the source's judgement. Ask: does another
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
select m.claim, m.by_claim as against, 'definite' as verdict, w.title,
       case when b.irrealis <> 'actual' then replace(b.irrealis, '_', ' ')
            when b.modality <> 'certain' then b.modality
            else 'the word of others, at a distance' end as how
from cited_matter m
join works w on w.work = m.work
join claims a on a.claim = m.claim
join claims b on b.claim = m.by_claim
where m.within and a.firm
  and not exists (select 1 from borne_out_by_source s where s.claim = m.claim)
  and not exists (select 1 from cited_matter o join claims d on d.claim = o.by_claim
                  where o.claim = m.claim and o.work = m.work and o.within and d.firm)
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("a decided", "decided", agent="a", value="to build", cites=["other"]),
        said("seems to have decided", "decided", agent="a", value="to build", modality="probable", source="other"),
        at="a decided",
        says="has it as probable",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["book"]),
        fact("plan", "visited", visitor="a", place="in b", when="1954", irrealis="planned", cites=["book"]),
        at="a visited b",
        says="has it as planned",
        verdict="definite",
    ),
    fires(
        "provisional 3",
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
    fires(
        "provisional 4",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["atlas", "book"]),
        fact("plan", "visited", visitor="a", place="in b", when="1954", irrealis="planned", cites=["book"]),
        at="a visited b",
        says="Book, which it cites, has it as planned",
        verdict="definite",
    ),
    fires(
        "provisional 5",
        said("a decided in 1954", "decided", agent="a", value="to build", when="1954", cites=["one", "two"]),
        fact("perhaps", "decided", agent="a", value="to build", modality="possible", cites=["one"]),
        fact("plainly", "decided", agent="a", value="to build", cites=["two"]),
        at="a decided in 1954",
        says="One, which it cites, has it as possible",
        verdict="definite",
    ),
    fires(
        "provisional 6",
        said("a visited b", "visited", visitor="a", place="in b", when="1954", cites=["book"]),
        fact("perhaps", "visited", visitor="a", place="in b", when="1954", modality="possible", cites=["book"]),
        fact("before", "visited", visitor="a", place="in b", when="1950", cites=["book"]),
        said("c visited b", "visited", visitor="c", place="in b", when="1954", cites=["book"]),
        fact("c", "visited", visitor="c", place="in b", when="1954", cites=["book"]),
        at="a visited b",
        says="has it as possible",
        verdict="definite",
    ),
    silent(
        "the text hedges too",
        said("a probably decided", "decided", agent="a", value="to build", modality="probable", cites=["other"]),
        said("seems to have decided", "decided", agent="a", value="to build", modality="probable", source="other"),
    ),
    silent(
        "the text hedges, if not in the same way",
        said("a probably decided", "decided", agent="a", value="to build", modality="probable", cites=["other"]),
        said("a is to decide", "decided", agent="a", value="to build", irrealis="planned", source="other"),
    ),
)

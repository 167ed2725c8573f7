"""One occurrence is put in two places of which neither lies in the other.

Before doubting the text ask: is it one occurrence, or a first night here and a first night there? is one place the seat of
whoever acted and the other where it happened? does the registry know that one place lies in the other?
"""

from sinosoviet_corpus.rules.rule import Rule, fact, fires, said, silent, thing

RULE = Rule(
    code="ENT404",
    name="one-event-two-places",
    asks="Did it happen in one place only?",
    kind="contradiction",
    severity="error",
    since="0.1",
    looks_at="placed_occurrences",
    says="{claim}; but {elsewhere} {other}",
    assumes=("both passages speak of one and the same occurrence", "{here} and {there} have no part in common"),
    false_alarms="A first night on tour, called the first night; places that overlap although the registry has them apart.",
)

QUERY = """
select a.claim, b.claim as against, a.place as here, b.place as there,
       case when exists (select 1 from placed_occurrences k join wider w on (w.entity = k.place and w.wider = a.place)
                                                              or (w.entity = a.place and w.wider = k.place)
                         where k.same = a.same and k.layer = 'reference' and b.layer = 'reference') then 'tension'
            when a.place_relation in ('in', 'at', 'on') and b.place_relation in ('in', 'at', 'on')
            then 'definite' else 'tension' end as verdict
from placed_occurrences a
join placed_occurrences b on b.same = a.same and (b.layer = 'reference' or b.claim < a.claim)
anti join wider w on w.entity = a.place and w.wider = b.place
anti join wider v on v.entity = b.place and v.wider = a.place
where a.layer = 'text'
group by a.claim, b.claim, a.same, a.place, b.layer, b.place, a.place_relation, b.place_relation
"""

EXAMPLES = (
    fires(
        "provisional 1",
        said("premiered in Moscow", "premiered", work="ballet", place="in moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        at="premiered in Moscow",
        says="in Beijing",
        verdict="definite",
    ),
    fires(
        "provisional 2",
        said("premiered near Moscow", "premiered", work="ballet", place="near moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        at="premiered near Moscow",
        says="in Beijing",
        verdict="tension",
    ),
    fires(
        "provisional 3",
        said("premiered in Beijing", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        said("premiered near Moscow", "premiered", work="ballet", place="near moscow", when="1964", source="other"),
        at="premiered in Beijing",
        says="near Moscow",
        verdict="tension",
    ),
    fires(
        "provisional 4",
        said("premiered in Moscow", "premiered", work="ballet", place="in moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("premiere-too", "premiered", work="ballet", place="in moscow"),
        at="premiered in Moscow",
        says="in Beijing",
        verdict="tension",
    ),
    fires(
        "provisional 5",
        said("premiered in the Bolshoi", "premiered", work="ballet", place="in bolshoi", when="1964"),
        thing("bolshoi", "place", part_of=["moscow"]),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("premiere-too", "premiered", work="ballet", place="in moscow"),
        at="premiered in the Bolshoi",
        says="in Beijing",
        verdict="tension",
    ),
    fires(
        "provisional 6",
        said("premiered in Moscow", "premiered", work="ballet", place="in moscow", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        fact("other-premiere", "premiered", work="other-ballet", place="in moscow", when="1964"),
        at="premiered in Moscow",
        says="in Beijing",
        verdict="definite",
    ),
    fires(
        "provisional 7",
        said("premiered in Nanjing", "premiered", work="ballet", place="in nanjing", when="1964"),
        said("premiered in Beijing", "premiered", work="ballet", place="in beijing", when="1964", source="other"),
        fact("premiere", "premiered", work="ballet", place="in china", when="1964"),
        thing("beijing", "place", part_of=["china"]),
        thing("nanjing", "place", part_of=["china"]),
        at="premiered in Nanjing",
        says="in Beijing",
        verdict="definite",
    ),
    silent(
        "the one lies in the other",
        said("premiered in China", "premiered", work="ballet", place="in china", when="1964"),
        fact("premiere", "premiered", work="ballet", place="in beijing", when="1964-09-26"),
        thing("beijing", "place", part_of=["china"]),
    ),
)

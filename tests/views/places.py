"""Cases of the views on persons in places, and on names."""

from __future__ import annotations

from sinosoviet_corpus.rules.rule import fact, said, thing
from tests.views.case import Cases, case

CASES: Cases = {
    "checked": [
        case(
            "a claim is checked with what it says, also one that denies something",
            said("Mao was not in Moscow about 20 December 1949", "visited", visitor="mao", place="in moscow",
                 when="1949-12-20~", polarity="-", id="text/denied"),
        ),
        case(
            "neither what was only planned nor what is set aside on record is checked",
            said("Mao was to go to Moscow in 1948", "visited", visitor="mao", place="in moscow", when="1948",
                 irrealis="planned", id="text/planned"),
            fact("set-aside", "visited", visitor="mao", place="in moscow", when="1947", rank="deprecated"),
            fact("preferred", "visited", visitor="mao", place="in moscow", when="1949", rank="preferred"),
        ),
    ],
    "asserted": [
        case(
            "what is denied is not asserted",
            said("Mao was in Moscow", "visited", visitor="mao", place="in moscow", id="text/asserted"),
            said("Zhou was not in Moscow", "visited", visitor="zhou", place="in moscow", polarity="-", id="text/denied"),
        ),
    ],
    "named_in_time": [
        case(
            "a name within a dated claim is used of that time, at the beginning and at the end of its words too",
            said("Petrograd", "participated", agent="city", event="revolt", when="1905~", mentions=["city"],
                 id="text/revolt"),
        ),
        case(
            "a name before or after the words of a dated claim is not used of its time, nor is one in an undated claim",
            said("Leningrad is old", "described", entity="city", value="old", mentions=["city"], id="text/old"),
            said("the town rose in 1905", "participated", agent="city", event="revolt", when="1905", id="text/revolt"),
            said("Leningrad is large", "described", entity="city", value="large", mentions=["city"], id="text/large"),
        ),
        case(
            "a name that another text uses is not used of the time, whatever stands at the same place there",
            said("the town rose in 1905", "participated", agent="city", event="revolt", when="1905", id="text/revolt"),
            said("Leningrad", "described", entity="city", value="large", source="textbook", mentions=["city"],
                 id="textbook/large"),
        ),
        case(
            "a name in the second stretch of a claim counts, and the name of the place where it puts something",
            said("the town rose", "participated", agent="city", event="revolt", when="1905", further="Petrograd",
                 mentions=["city"], id="text/revolt"),
            said("talks in Leningrad", "took_place", event="talks", place="in city", when="1906~", mentions=["city"],
                 id="text/talks"),
            said("that Leningrad is so called", "named", entity="city", place="in city", when="1907", mentions=["city"],
                 id="text/called"),
            said("talks somewhere in Leningrad", "took_place", event="talks", place="in city", mentions=["city"],
                 id="text/undated"),
        ),
        case(
            "a name in a stretch of something that is no claim does not count",
            said("In 1905 the town rose", "participated", agent="city", event="revolt", when="1905", id="text/revolt",
                 dates=[("In 1905", "1905")]),
            said("In 1905", "described", entity="city", value="old", inside=True, mentions=["city"], id="text/old"),
        ),
        case(
            "the name of something that has no part in the claim does not count",
            said("the sailors of Leningrad rose in 1905", "participated", agent="sailors", event="revolt", when="1905",
                 id="text/revolt"),
            said("Leningrad", "described", entity="city", value="large", inside=True, mentions=["city"],
                 id="text/large"),
        ),
        case(
            "where a text says how something was called, that name is meant, not the words of the claim",
            said("the town was called Petrograd about 1915", "named", entity="city", value="Petrograd", when="1915~",
                 mentions=["city"], id="text/called"),
        ),
        case(
            "neither a name given without a time nor one that only the record gives is used by a text",
            said("the town was called Petrograd", "named", entity="city", value="Petrograd", id="text/called"),
            fact("leningrad", "named", entity="city", value="Leningrad", when="extent 1924/1991"),
        ),
    ],
    "identified": [
        case(
            "a name within the words of a claim is identified with the one who takes part in it",
            said("Mao", "led", leader="mao", led="party", mentions=["mao"], sure="low", id="text/led"),
        ),
        case(
            "of the names within a claim only those count that take part in it",
            said("Mao met a friend of Zhou", "met", participant=["mao", "friend"], id="text/met"),
            said("Zhou", "led", leader="zhou", led="party", inside=True, mentions=["zhou"], id="text/led"),
        ),
        case(
            "names before and after a claim do not count, though what they name takes part in it",
            said("Mao rose", "led", leader="mao", led="party", mentions=["mao"], id="text/rose"),
            said("He met Zhou", "met", participant=["mao", "zhou"], id="text/met"),
            said("Mao left", "visited", visitor="mao", mentions=["mao"], id="text/left"),
        ),
        case(
            "a name in another text does not count, whatever stands at the same place there",
            said("He met Zhou", "met", participant=["mao", "zhou"], id="text/met"),
            said("Mao", "led", leader="mao", led="party", source="textbook", mentions=["mao"], id="textbook/led"),
        ),
        case(
            "a judgement is left out",
            said("Mao was great", "judged", entity="mao", value="great", mentions=["mao"], id="text/great"),
        ),
        case(
            "the place of a claim counts as taking part",
            said("in Yan'an", "met", participant=["mao", "zhou"], place="in yanan", mentions=["yanan"], id="text/met"),
        ),
        case(
            "within a claim that has a place, the name of another place does not count",
            said("In Yan'an he met a man from Xi'an", "met", participant=["mao", "man"], place="in yanan",
                 id="text/met"),
            said("Xi'an", "existed", entity="xian", inside=True, mentions=["xian"], id="text/xian"),
        ),
        case(
            "the place named before and after a claim does not count",
            said("Yan'an is old", "existed", entity="yanan", mentions=["yanan"], id="text/old"),
            said("there he met Zhou", "met", participant=["mao", "zhou"], place="in yanan", id="text/met"),
            said("Yan'an is large", "existed", entity="yanan", mentions=["yanan"], id="text/large"),
        ),
        case(
            "the place named in another text does not count",
            said("there he met Zhou", "met", participant=["mao", "zhou"], place="in yanan", id="text/met"),
            said("Yan'an", "existed", entity="yanan", source="textbook", mentions=["yanan"], id="textbook/old"),
        ),
        case(
            "the place of a judgement is left out with it",
            said("it was fine in Yan'an", "judged", entity="school", value="fine", place="in yanan",
                 mentions=["yanan"], id="text/fine"),
        ),
    ],
    "placed_occurrences": [
        case(
            "claims on what happens once to its subject are about one occurrence, dated or not",
            said("Mao was born in Shaoshan", "born", person="mao", place="in shaoshan", id="text/born"),
            fact("born", "born", person="mao", place="in changsha", when="1893-12-26"),
            fact("zhou", "born", person="zhou", place="in huaian", when="1898-03-05"),
        ),
        case(
            "that an end comes once does not say that it has one place",
            said("the league was dissolved in Moscow in 1943", "dissolved", entity="league", place="in moscow",
                 when="1943", id="text/dissolved"),
        ),
        case(
            "a claim that does not say where is left out",
            said("Mao was born in 1893", "born", person="mao", when="1893", event="birth", id="text/born"),
        ),
        case(
            "claims with one predicate on one event are about one occurrence, for each who takes part",
            said("Mao and Zhou met at Yan'an", "met", participant=["mao", "zhou"], place="at yanan", event="talks",
                 id="text/met"),
            fact("met", "met", participant=["mao", "lin"], place="in xian", event="talks"),
        ),
        case(
            "without an event there is nothing that says they are one",
            said("Mao and Zhou met at Yan'an", "met", participant=["mao", "zhou"], place="at yanan", id="text/met"),
        ),
        case(
            "where something came from or went to is not where it happened",
            said("a son was born from Shaoshan", "born", person="mao", place="from shaoshan", id="text/born"),
            said("the army was moved to Yan'an", "moved", theme="army", place="to yanan", event="march",
                 id="text/moved"),
        ),
        case(
            "what somebody said during an event is no occurrence; a deed told in free words is one, with the words",
            said("Mao said in Yan'an that he had won", "said", speaker="mao", place="in yanan", event="talks",
                 content="text/won", id="text/said"),
            said("he had won", "led", leader="mao", led="party", id="text/won"),
            said("Mao laughed in Yan'an", "acted", agent="mao", value="laughed", place="in yanan", event="talks",
                 id="text/laughed"),
        ),
        case(
            "what lasts may have many places",
            said("Mao stayed in Moscow", "visited", visitor="mao", place="in moscow", event="journey",
                 id="text/stayed"),
        ),
    ],
    "presences": [
        case(
            "who met somewhere was there, in the time that the claim gives and as widely as 'about' reaches",
            said("Mao met Zhou in Yan'an about 1 May 1940", "met", participant=["mao", "zhou"], place="in yanan",
                 when="1940-05-01~", id="text/met"),
            thing("mao", "person"),
            thing("zhou", "person"),
        ),
        case(
            "who lived or studied somewhere was there as a resident",
            said("Deng lived in Paris in 1921", "lived_in", person="deng", place="in paris", when="1921",
                 id="text/lived"),
            said("Deng studied in Moscow in 1926", "studied_at", person="deng", organisation="university",
                 place="in moscow", when="1926", id="text/studied"),
        ),
        case(
            "a delegation is not a person, and has no body that is in one place",
            said("the delegation met Mao in Yan'an in 1940", "met", participant=["delegation", "mao"],
                 place="in yanan", when="1940", id="text/met"),
            thing("delegation", "group"),
            thing("mao", "person"),
        ),
        case(
            "a claim without a time puts nobody anywhere, nor does one without a place",
            said("Mao was born in Shaoshan", "born", person="mao", place="in shaoshan", id="text/where"),
            said("Mao was born in 1893", "born", person="mao", when="1893", id="text/when"),
        ),
        case(
            "near a place, or on the way from it, is not there",
            said("Mao was near Moscow in 1949", "visited", visitor="mao", place="near moscow", when="1949",
                 id="text/near"),
            said("Mao came from Moscow in 1950", "visited", visitor="mao", place="from moscow", when="1950",
                 id="text/from"),
            thing("mao", "person"),
        ),
        case(
            "neither the host of a visit nor who decided something somewhere had to be there",
            said("Mao was in Moscow as a guest of Stalin in 1949", "visited", visitor="mao", host="stalin",
                 place="in moscow", when="1949", id="text/visited"),
            said("Stalin decided on the plan in Moscow in 1949", "decided", agent="stalin", theme="plan",
                 place="in moscow", when="1949", id="text/decided"),
            thing("mao", "person"),
            thing("stalin", "person"),
        ),
    ],
    "placings": [
        case(
            "where a place lies and where a building was built is where they are put",
            said("the dam was built near Sanmenxia", "built", structure="dam", place="near sanmenxia",
                 id="text/built"),
            said("Sanmenxia lies in Henan", "located", entity="sanmenxia", place="in henan", id="text/lies"),
            thing("dam", "structure"),
            thing("sanmenxia", "place"),
        ),
        case(
            "what can move is not put anywhere",
            said("the league was founded in Moscow", "founded", entity="league", place="in moscow",
                 id="text/founded"),
            thing("league", "organisation"),
        ),
        case(
            "neither a direction nor a founding without a place puts anything",
            said("the town lies on the road from Xi'an", "located", entity="town", place="from xian", id="text/from"),
            said("the town was founded in 1900", "founded", entity="town", when="1900", id="text/founded"),
            thing("town", "place"),
        ),
        case(
            "what was done to a building somewhere does not say where it stands",
            said("the dam was attacked near Xi'an", "attacked", patient="dam", place="near xian", id="text/attacked"),
            thing("dam", "structure"),
        ),
    ],
    "lies_in": [
        case(
            "a building lies in its town, and in what the town lies in; each in itself",
            said("the hall stands", "existed", entity="hall"),
            thing("hall", "structure", part_of=["beijing"]),
            thing("beijing", "place", part_of=["china"]),
            thing("china", "state"),
        ),
        case(
            "neither the kind of a place nor an alliance around a state is a place that they lie in",
            said("China was there", "existed", entity="china"),
            thing("china", "state", part_of=["alliance"]),
            thing("dam", "structure", instance_of=["dams"]),
            thing("alliance", "organisation"),
            thing("dams", "class"),
        ),
        case(
            "a body that belongs to a state does not lie in it",
            said("the army was there", "existed", entity="army"),
            thing("army", "organisation", part_of=["china"]),
            thing("china", "state"),
        ),
    ],
    "gazetteer": [
        case(
            "what lies in something, and what holds something, is known",
            said("Beijing was there", "existed", entity="beijing"),
            thing("beijing", "place", part_of=["china"]),
            thing("china", "place"),
        ),
        case(
            "what lies in nothing and holds nothing is not known",
            said("Xibaipo was there", "existed", entity="xibaipo"),
            thing("xibaipo", "place"),
        ),
    ],
}  # fmt: skip

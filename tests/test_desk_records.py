"""What is on record, at the desk over HTTP: statements of completeness, conclusions, works; all typed by name, sound or refused beside the field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinosoviet_corpus.files.layout import BIBLIOGRAPHY
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.items import Item, item_of, items, rewritten
from sinosoviet_corpus.tasks.verify import verify
from tests.desks import Running, desk
from tests.scratch import files, make, records
from tests.test_desk_annotate import values

COMPLETE, ASSESSED = "annotations/reference/complete.jsonl", "annotations/reference/assessments.jsonl"
SEARCHED = "annotations/reference/searches.jsonl"
DEATH, RECORDED = "essay: Charles Babbage died in London in 1871", "Charles Babbage died in London on 18 October 1871"
SEARCH = "death (2026-01-01)"
ALL = {
    "entity": "charles babbage", "period": "1871 to 1880", "statement": "He died once,\nin 1871.",
    "asserted_by": "The Times", "work": "“Hyman-1982”", "locator": "p. 7", "says": "He died in 1871.", "by": "Ada",
}  # fmt: skip
CONCLUDED = {
    "claims.1": DEATH, "verdict": "differs", "differs_in.when": "yes", "statement": "He died on 18 October.",
    "references.1": RECORDED.upper(), "searches.1": "", "by": "Ada",
}  # fmt: skip
LOOKED_FOR = {
    "claims.1": DEATH, "topic": "The year of his death", "queries": "Babbage died 1871\n  巴贝奇 逝世 ", "found": "partly",
    "note": "The Times has the day.", "by": "Ada",
}  # fmt: skip
WORK = {
    "title": "Passages from the Life of a Philosopher", "type": "book", "author": "Babbage, Charles; Royal Society",
    "published": "May 1864", "publisher": "Longman", "sort": "memoir", "tendency": "his own", "note": "read in part", "pages": "496",
}  # fmt: skip


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("desk") / "corpus")


@pytest.fixture(scope="module")
def running(corpus: Path) -> Iterator[Running]:
    with desk("--corpus", str(corpus)) as made:
        made.open()
        yield made


def form(running: Running, kind: str) -> dict[str, str]:
    """A new form, reached as a person reaches it: by the links of the page of texts."""
    page = running.get("/texts").text
    way = "/new?id=reference&amp;as=complete" if kind == "complete" else f"/form?kind={kind}"
    assert f'href="{way}"' in page
    if kind == "complete":
        page = running.get(f"{unescape(way)}&words=died").text
        way = next(x for x in re.findall(r'href="(/form\?[^"]+)"', page) if "predicate=died" in x)
    return {k: v for k, v in values(running.get(unescape(way)).text).items() if not k.startswith("differs_in")}


def save(running: Running, corpus: Path, kind: str, typed: dict[str, str]) -> None:
    answer = running.post("/save", form(running, kind) | typed)
    assert answer.status == 303, unescape(re.sub(r"<[^>]+>", " ", answer.text))
    assert "Saved." in running.get(answer.headers["location"]).text
    assert verify(corpus) == []
    assert not format_corpus(corpus, check=True).rewritten, "in canonical form, and in order"


def found(running: Running, words: str) -> list[str]:
    """The links to what has these words."""
    page = running.get("/texts", words=words).text
    return [unescape(x) for x in re.findall(r'<li><a href="(/record[^"]+)"', page)]


def test_that_all_cases_are_on_record_is_stated_changed_removed_and_put_back(running: Running, corpus: Path) -> None:
    before = files(corpus)
    new = form(running, "complete")
    said = json.loads(running.post("/sentence", new | ALL).text)
    assert said["wrong"] == {}
    assert "all cases" in said["sentence"]
    assert "Charles Babbage died" in said["sentence"]
    assert "1871" in said["sentence"]
    save(running, corpus, "complete", ALL)
    (made,) = [r for r in records(corpus, COMPLETE) if r["id"] == "ref/complete-died-babbage"]
    assert (made["entity"], made["role"], made["predicate"], made["period"]) == (
        "babbage",
        "person",
        "died",
        "1871/1880",
    )
    assert (made["statement"], made["place_relation"], made["made_by"]["agent"]) == (
        "He died once, in 1871.",
        None,
        "Ada",
    )
    assert [c["work"] for c in made["citations"]] == ["hyman-1982"]
    (link,) = [x for x in found(running, "once, in") if "complete-died" in x]
    there = values(running.get(link).text)
    assert (there["entity"], there["period"], there["work.2"]) == ("Charles Babbage", "1871/1880", "")
    second = there | {"work.2": "“Times-1871”", "says.2": "He died.", "period": "1871", "by": "Bede"}
    assert running.post("/save", second).status == 303
    (made,) = [r for r in records(corpus, COMPLETE) if r["id"] == "ref/complete-died-babbage"]
    assert [c["work"] for c in made["citations"]] == ["hyman-1982", "times-1871"]
    assert made["period"] == "1871"
    refused = running.post("/save", second)
    assert refused.status == 422
    assert "omebody else has changed it" in refused.text
    assert running.post("/delete", running.fields(running.get(link).text, "/delete")).status == 303
    assert "ref/complete-died-babbage" not in {r["id"] for r in records(corpus, COMPLETE)}
    for _ in range(3):
        assert verify(corpus) == []
        assert running.post("/back").status == 303
    assert files(corpus) == before


def test_the_role_of_a_thing_is_found_by_its_kind_or_asked_for(running: Running) -> None:
    asked = form(running, "complete") | ALL
    said = json.loads(running.post("/sentence", asked | {"entity": "London"}).text)
    assert said["sentence"].startswith(
        "The record has all cases of this, and there were no others, from 1871 to 1880: PERSON died in London"
    )
    new = {"entity": "Ada Lovelace", "new.entity": "person"}
    assert "Ada Lovelace died" in json.loads(running.post("/sentence", asked | new).text)["sentence"]
    twice = json.loads(running.post("/sentence", asked | {"predicate": "influenced"}).text)
    assert twice["wrong"]["role"].startswith("it may be the ")


def test_a_conclusion_is_stated_from_the_statement_and_taken_back(running: Running, corpus: Path) -> None:
    before = files(corpus)
    page = running.get("/record", id="essay/death").text
    link = unescape(re.findall(r'href="(/form\?kind=assessment[^"]+)"', page)[0])
    first = values(running.get(link).text)
    assert first["claims.1"] == DEATH
    save(running, corpus, "assessment", CONCLUDED)
    (made,) = records(corpus, ASSESSED)
    assert (made["id"], made["claims"], made["references"]) == ("assessment/death", ["essay/death"], ["ref/death"])
    assert (made["verdict"], made["differs_in"], made["searches"]) == ("differs", ["when"], [])
    (link,) = [x for x in found(running, "18 october") if "assessment" in x]
    there = values(running.get(link).text)
    assert (there["claims.1"], there["references.1"], there["differs_in.when"]) == (DEATH, RECORDED, "yes")
    there = {k: v for k, v in there.items() if not k.startswith("differs_in")}
    searched = there | {"verdict": "not found", "searches.1": SEARCH, "by": "Bede"}
    assert running.post("/save", searched).status == 303
    (made,) = records(corpus, ASSESSED)
    assert (made["verdict"], made["differs_in"], made["searches"]) == ("not found", [], ["search/death"])
    for _ in range(2):
        assert running.post("/back").status == 303
    assert verify(corpus) == []
    assert {k: v for k, v in files(corpus).items() if v} == {
        k: v for k, v in before.items() if v and "seal" not in k
    } | {k: v for k, v in files(corpus).items() if "seal" in k}


def test_a_search_is_noted_from_the_statement_and_a_conclusion_rests_on_it(running: Running, corpus: Path) -> None:
    before = files(corpus)
    page = running.get("/record", id="essay/death").text
    link = unescape(re.findall(r'href="(/form\?kind=search[^"]+)"', page)[0])
    assert values(running.get(link).text)["claims.1"] == DEATH
    save(running, corpus, "search", LOOKED_FOR)
    made = next(r for r in records(corpus, SEARCHED) if r["topic"] == "The year of his death")
    assert (made["id"], made["claims"]) == ("search/the-year-of-his-death", ["essay/death"])
    assert (made["queries"], made["found"]) == (["Babbage died 1871", "巴贝奇 逝世"], "partly")
    assert made["date"] == made["made_by"]["at"]
    (link,) = found(running, "times has the day")
    there = values(running.get(link).text)
    assert there["queries"] == "Babbage died 1871\n巴贝奇 逝世"
    assert running.post("/save", there | {"date": "1999-12-31", "found": "nothing", "by": "Bede"}).status == 303
    made = next(r for r in records(corpus, SEARCHED) if r["topic"] == "The year of his death")
    assert (made["date"], made["found"], made["made_by"]["agent"]) == ("1999-12-31", "nothing", "Bede")
    concluded = CONCLUDED | {"verdict": "not found", "differs_in.when": "", "references.1": ""}
    concluded["searches.1"] = "the year of his death (1999-12-31)"
    save(running, corpus, "assessment", {k: v for k, v in concluded.items() if k != "differs_in.when"})
    assert records(corpus, ASSESSED)[0]["searches"] == [made["id"]]
    for _ in range(3):
        assert running.post("/back").status == 303
    assert {k: v for k, v in files(corpus).items() if v and "seal" not in k} == {
        k: v for k, v in before.items() if v and "seal" not in k
    }


def test_statements_stay_in_the_order_in_which_they_were_typed(running: Running, corpus: Path) -> None:
    for year in ("1791", "1792"):
        born = running.get("/form", kind="claim", id="essay", start="43", end="69", predicate="born").text
        typed = values(born) | {"role.person": "Charles Babbage", "when": year, "by": "Ada"}
        assert running.post("/save", typed).status == 303
    offered = re.findall(r'<option value="(essay: [^"]+)"', running.get("/form", kind="assessment").text)
    shown = sorted(map(unescape, offered), reverse=True)
    assert len(shown) == 3
    three = {f"claims.{n}": words for n, words in enumerate(shown, 1)}
    save(running, corpus, "assessment", CONCLUDED | three)
    (link,) = [x for x in found(running, "18 October") if "assessment" in x]
    (made,) = records(corpus, ASSESSED)
    for _ in range(2):
        there = {k: v for k, v in values(running.get(link).text).items() if not k.startswith("differs_in")}
        assert [there[f"claims.{n}"] for n in (1, 2, 3)] == shown
        assert running.post("/save", there | {"differs_in.when": "yes", "by": "Ada"}).status == 303
        assert records(corpus, ASSESSED)[0]["claims"] == made["claims"]
    for _ in range(5):
        assert running.post("/back").status == 303


def test_a_work_is_added_cited_corrected_and_cannot_go_while_it_is_cited(running: Running, corpus: Path) -> None:
    before = files(corpus)
    said = json.loads(running.post("/sentence", form(running, "work") | WORK).text)
    assert said == {
        "sentence": "Babbage, Charles; Royal Society, “Passages from the Life of a Philosopher”, Longman, 1864. It counts as: memoir.",
        "wrong": {},
    }
    save(running, corpus, "work", WORK)
    made = json.loads((corpus / BIBLIOGRAPHY).read_text("utf-8"))
    (work,) = [w for w in made if w["id"] == "babbage-passages-from-the-life-of-1864"]
    assert work["author"] == [{"family": "Babbage", "given": "Charles"}, {"literal": "Royal Society"}]
    assert (work["issued"], work["number-of-pages"]) == ({"date-parts": [[1864, 5]]}, "496")
    assert work["note"] == "tendency: his own; kind: memoir; read in part"
    again = running.post("/save", form(running, "work") | WORK)
    assert again.status == 422
    assert "the bibliography has Babbage" in unescape(again.text).replace("The bibliography", "the bibliography")
    (link,) = found(running, "passages philosopher")
    there = values(running.get(link).text)
    assert {k: there[k] for k in WORK if k != "published"} == {k: v for k, v in WORK.items() if k != "published"}
    assert running.post("/save", there | {"edition": "2", "published": "about 1864"}).status == 303
    assert '"edtf": "1864~"' in (corpus / BIBLIOGRAPHY).read_text("utf-8")
    fact = values(running.get("/form", kind="claim", id="reference", predicate="born").text)
    fact |= {
        "role.person": "Charles Babbage",
        "when": "1791",
        "work": cited(running),
        "locator": "p. 1",
        "says": "x",
        "by": "A",
    }
    assert running.post("/save", fact).status == 303
    refused = running.post("/delete", running.fields(running.get(link).text, "/delete"))
    assert refused.status == 409
    assert "cannot be removed" in refused.text
    assert running.post("/back").status == 303
    assert running.post("/delete", running.fields(running.get(link).text, "/delete")).status == 303
    assert verify(corpus) == []
    for _ in range(3):
        assert running.post("/back").status == 303
    assert files(corpus) == before


def cited(running: Running) -> str:
    """The work that was added, as the form of a fact offers it."""
    page = running.get("/form", kind="claim", id="reference", predicate="born").text
    return next(unescape(x) for x in re.findall(r'<option value="([^"]+)">', page) if "Passages" in x)


REFUSED = [
    ("complete", ALL, {"entity": ""}, "entity", "Say of whom or what"),
    ("complete", ALL, {"entity": "London", "role": "person"}, "entity", "takes person"),
    ("complete", ALL, {"period": "1880 to 1871"}, "period", "cannot be read as a time"),
    ("complete", ALL, {"period": "once"}, "period", "cannot be read as a time"),
    ("complete", ALL, {"period": ""}, "period", "Say from when to when"),
    ("complete", ALL, {"place_relation": "near"}, "place_relation", "Only a place"),
    ("complete", ALL, {"role": "thing"}, "role", "Choose one of the list"),
    ("complete", ALL, {"statement": " "}, "statement", "Say in a sentence"),
    ("complete", ALL, {"statement": "As essay/death says."}, "statement", "only this corpus understands"),
    ("complete", ALL, {"asserted_by": ""}, "asserted_by", "Say who vouches"),
    ("complete", ALL, {"work": "Nobody-1900"}, "work", "The bibliography has no such work"),
    ("complete", ALL, {"work.2": "“Times-1871”"}, "says.2", "Say what the work says"),
    ("complete", ALL, {"by": ""}, "by", "Say who annotates"),
    ("assessment", CONCLUDED, {"claims.1": ""}, "claims.1", "Say which statement"),
    ("assessment", CONCLUDED, {"claims.1": "Charles Babbage lived"}, "claims.1", "did you mean “essay: Charles Babbage died"),
    ("assessment", CONCLUDED, {"claims.2": DEATH}, "claims.1", "named twice"),
    ("assessment", CONCLUDED, {"references.1": DEATH}, "references.1", "Nothing there says"),
    ("assessment", CONCLUDED, {"references.1": ""}, "references.1", "rests on no reference claim"),
    ("assessment", CONCLUDED, {"differs_in.when": ""}, "differs_in", "does not say in what"),
    ("assessment", CONCLUDED, {"verdict": "supported"}, "differs_in", "with a difference"),
    ("assessment", CONCLUDED, {"verdict": "not found", "differs_in.when": ""}, "searches.1", "rests on no search"),
    ("assessment", CONCLUDED, {"verdict": "could not be checked", "differs_in.when": "", "references.1": ""}, "searches.1", "rests on nothing"),
    ("assessment", CONCLUDED, {"searches.1": "life"}, "searches.1", "Nothing there says “life”"),
    ("assessment", CONCLUDED, {"statement": ""}, "statement", "Say in a sentence"),
    ("assessment", CONCLUDED, {"verdict": "true"}, "verdict", "Choose one of the list"),
    ("search", LOOKED_FOR, {"topic": ""}, "topic", "Say in a few words"),
    ("search", LOOKED_FOR, {"queries": " \n"}, "queries", "Give the words"),
    ("search", LOOKED_FOR, {"note": ""}, "note", "Say what was found"),
    ("search", LOOKED_FOR, {"note": "As essay/death says."}, "note", "only this corpus understands"),
    ("search", LOOKED_FOR, {"date": "2999-01-01"}, "date", "A day that has been"),
    ("search", LOOKED_FOR, {"date": "20200101"}, "date", "A day that has been"),
    ("search", LOOKED_FOR, {"found": "lots"}, "found", "Choose one of the list"),
    ("search", LOOKED_FOR, {"claims.1": "Charles Babbage lived"}, "claims.1", "Nothing there says"),
    ("work", WORK, {"title": ""}, "title", "Give it a title"),
    ("work", WORK, {"published": "some day"}, "published", "names no year"),
    ("work", WORK, {"url": "javascript:alert(1)"}, "url", "begins with http"),
    ("work", WORK, {"pages": "many"}, "pages", "A whole number"),
    ("work", WORK, {"tendency": "a; kind: document"}, "tendency", "Without a semicolon"),
    ("work", WORK, {"type": "x"}, "type", "Choose one of the list"),
    ("work", WORK, {"title": "hyman-1982", "author": "", "published": ""}, "title", "The bibliography has “Hyman-1982”"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "sound", "typed", "field", "said"), REFUSED)
def test_what_cannot_be_is_refused_beside_its_field(
    running: Running, corpus: Path, kind: str, sound: dict[str, str], typed: dict[str, str], field: str, said: str
) -> None:
    before = files(corpus)
    given = {k: v for k, v in (form(running, kind) | sound | typed).items() if v or not k.startswith("differs_in")}
    answer = running.post("/save", given)
    assert answer.status == 422
    (line,) = re.findall(rf'id="wrong-{re.escape(field)}">(.*?)</p>', answer.text)
    assert said in unescape(line)
    again = values(answer.text)
    selects = ("role", "verdict", "type", "found")
    assert all(again[n] == v for n, v in given.items() if v and n not in selects), "nothing that was typed is lost"
    assert files(corpus) == before


def test_what_the_form_of_a_work_does_not_show_stays(running: Running, corpus: Path) -> None:
    path = corpus / BIBLIOGRAPHY
    old = path.read_bytes()
    odd: dict[str, Any] = {
        "id": "odd",
        "type": "song",
        "title": "T",
        "issued": {"raw": "c. 1900"},
        "custom": {"also": {"id": ["x"]}},
        "DOI": "10.1/x",
    }
    odd |= {
        "author": [{"family": "Beethoven", "non-dropping-particle": "van", "given": "L.", "suffix": "jr"}],
        "note": "kind: study (thesis); x",
    }
    text = '[\n\t{"id":"hyman-1982","type":"book","title":"Hyman-1982"} ,\n\t' + json.dumps(odd) + ",\n"
    text += '\t{"id": "times-1871", "title": "Times-1871", "type": "book"}\n]'
    path.write_text(text, "utf-8")
    format_corpus(corpus)
    there = values(running.get("/record", kind="work", id="odd").text)
    assert (there["type"], there["sort"], there["author"], there["note"]) == (
        "song",
        "study",
        "van Beethoven, L., jr",
        "x",
    )
    assert running.post("/save", there).status == 303
    assert path.read_text("utf-8") == text, "nothing was changed"
    assert running.post("/save", there | {"publisher": "P"}).status == 303
    made = json.loads(path.read_text("utf-8"))
    assert made[1] == odd | {"publisher": "P"}
    assert path.read_text("utf-8").startswith(text[: text.index('{"id": "odd"')])
    assert path.read_text("utf-8").endswith(text[text.rindex(',\n\t{"id": "times') :])
    assert running.post("/back").status == 303
    assert path.read_text("utf-8") == text
    path.write_bytes(old)
    format_corpus(corpus)


@settings(max_examples=40)
@given(st.lists(st.sampled_from("abcdef"), max_size=5, unique=True), st.data())
def test_a_change_of_the_bibliography_leaves_the_others_alone(keys: list[str], data: Any) -> None:
    blank = st.sampled_from(["", " ", "\n  ", "\t"])
    texts = {
        key: json.dumps({"id": key, "title": "“天”] , [ {"}, ensure_ascii=data.draw(st.booleans())) for key in keys
    }
    commas = [f"{data.draw(blank)},{data.draw(blank)}" for _ in keys]
    body = "".join((commas[n] if n else "") + text for n, text in enumerate(texts.values()))
    whole = f"{data.draw(blank)}[{data.draw(blank)}{body}{data.draw(blank)}]\n".encode()
    there = items(whole)
    assert {key: item.text for key, item in there.items()} == texts
    assert not keys or rewritten(whole, there.values()) == whole
    new = item_of({"id": data.draw(st.sampled_from("bgz")), "type": "book", "title": "x"})
    kept = [item for key, item in there.items() if data.draw(st.booleans()) and key != new.id]
    made = rewritten(whole, [*kept, new])
    assert items(made) == {item.id: item for item in [*kept, new]}
    assert [w["id"] for w in json.loads(made) if w["id"] != new.id] == [item.id for item in kept]
    ordered = keys == sorted(keys)
    assert not ordered or list(items(made)) == sorted(items(made))
    assert items(rewritten(made, kept)) == {item.id: item for item in kept}
    assert items(rewritten(b"", [Item("a", '{"id": "a"}')])) == {"a": Item("a", '{"id": "a"}')}

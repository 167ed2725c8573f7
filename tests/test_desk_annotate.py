"""Annotating at the desk over HTTP: what is typed lands as sound, sealed records, or is refused with the reason beside its field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import msgspec
import pytest

from sinosoviet_corpus.files.layout import ENTITIES
from sinosoviet_corpus.files.reader import to_corpus
from sinosoviet_corpus.tasks.add import add
from sinosoviet_corpus.tasks.format import format_corpus
from sinosoviet_corpus.tasks.place_proposals import write
from sinosoviet_corpus.tasks.propose import propose
from sinosoviet_corpus.tasks.store import Edit, store
from sinosoviet_corpus.tasks.verify import read_sound, sound_reading, verify
from tests.desk_kills import campaign
from tests.desks import Running, desk
from tests.scratch import files, make, records

CLAIMS, DATES, MENTIONS, STANCE = (
    f"annotations/essay/{name}.jsonl" for name in ("claims", "dates", "mentions", "stance")
)
TEXT = "Mr. “Babbage” 𝔅 of London built no engine."
DIED = {"role.person": "charles  BABBAGE", "when": "1871", "by": "Ada"}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("desk") / "corpus")


@pytest.fixture(scope="module")
def running(corpus: Path) -> Iterator[Running]:
    with desk("--corpus", str(corpus)) as made:
        made.open()
        yield made


def values(page: str) -> dict[str, str]:
    """The fields of a form as they stand in the page."""
    form = re.findall(r'<form method="post" action="/save".*?</form>', page, re.DOTALL)[0]
    form = re.sub(r'<input type="checkbox"[^>]*"yes">', "", form)  # unticked boxes are not sent
    made = dict(re.findall(r'<input [^>]*?name="([^"]+)"[^>]*? value="([^"]*)"', form))
    for name, body in re.findall(r'<select [^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.findall(r'value="([^"]*)" selected', body) or re.findall(r'value="([^"]*)"', body)
        made[name] = chosen[0]
    made |= dict(re.findall(r'<textarea [^>]*name="([^"]+)"[^>]*>\n(.*?)</textarea>', form, re.DOTALL))
    return {name: unescape(value) for name, value in made.items() if name != "token"}


def ask(running: Running, quote: str, kind: str = "claim", predicate: str = "died") -> dict[str, str]:
    """The form for the words, found by quoting them."""
    found = running.get("/words", id="essay", quote=quote).text
    link = unescape(re.findall(r'<a href="(/new\?[^"]+)"', found)[0])
    page = running.get(f"{link}&words={predicate}").text
    wanted = f"kind={kind}" + (f"&amp;predicate={predicate}&" if kind == "claim" else "")
    form = next(x for x in re.findall(r'href="(/form\?[^"]+)"', page) if wanted in x)
    return values(running.get(unescape(form)).text)


def test_a_claim_is_made_without_an_id_an_offset_or_json(running: Running, corpus: Path) -> None:
    form = ask(running, "he died IN  london")
    assert form["words"] == "He died in London"
    assert form["role.person"] == "", "nobody is named in these words"
    said = json.loads(running.post("/sentence", form | DIED).text)
    assert said["wrong"] == {}
    assert re.search("that Charles Babbage died,? in 1871[.]", said["sentence"])
    before = len(records(corpus, CLAIMS))
    answer = running.post("/save", form | DIED | {"place": "London", "note": "a note\nof two lines"})
    assert answer.status == 303
    page = running.get(answer.headers["location"].partition("#")[0]).text
    assert "Saved." in page
    assert verify(corpus) == []
    assert not format_corpus(corpus, check=True).rewritten, "in canonical form, and in order"
    made = next(r for r in records(corpus, CLAIMS) if r["id"] == "essay/died-babbage")
    assert len(records(corpus, CLAIMS)) == before + 1
    assert made["spans"][0]["quote"] == "He died in London"
    assert (made["time"]["edtf"], made["place"], made["place_relation"], made["kind"]) == (
        "1871",
        "london",
        "in",
        "event",
    )
    assert (made["made_by"]["agent"], made["made_by"]["status"], made["note"]) == (
        "Ada",
        "manual",
        "a note\nof two lines",
    )


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"role.person": ""}, "role.person", "Say who or what it is"),
        ({"role.person": "Charles Babage"}, "role.person", "did you mean “Charles Babbage”"),
        ({"role.person": "London"}, "role.person", "takes person"),
        ({"role.person": "Charles Babbage; charles babbage"}, "role.person", "named twice"),
        ({"when": "some day"}, "when", "cannot be read as one date"),
        ({"when": "", "edtf": "1871-13"}, "edtf", ""),
        ({"lo": "many"}, "lo", "A number"),
        ({"lo": "3", "hi": "2", "unit": "x"}, "hi", "below the lowest"),
        ({"by": ""}, "by", "Say who annotates"),
        ({"polarity": "?"}, "polarity", "Choose one of the list"),
        ({"words": "never written"}, "words", "not in the text"),
        ({"note": "x" * 4001}, "note", "At most 4000"),
        ({"place": "Paris"}, "place", "not in the registry"),
        ({"markers": "perhaps"}, "markers", "do not have “perhaps”"),
        ({"at_least": "3"}, "interval_unit", "Say days, months"),
        ({"at_least": "3", "at_most": "2", "interval_unit": "day"}, "at_most", "below the least"),
        ({"interval_unit": "day"}, "at_least", "Say how many"),
        ({"quantifier": "lots"}, "quantifier", "Choose one of the list"),
        ({"lo": "3", "hi": "4", "unit": "x", "bound": "least"}, "bound", "two numbers already"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    running: Running, corpus: Path, typed: dict[str, str], field: str, said: str
) -> None:
    before = files(corpus)
    form = ask(running, "He died in London") | DIED | typed
    answer = running.post("/save", form)
    assert answer.status == 422
    (line,) = re.findall(rf'id="wrong-{re.escape(field)}">(.*?)</p>', answer.text)
    assert said in unescape(line)
    again = values(answer.text)
    assert {n: again[n] for n in typed} == typed or field in ("polarity", "quantifier"), (
        "nothing that was typed is lost"
    )
    assert files(corpus) == before


def test_how_firmly_of_how_many_and_how_long_is_typed(running: Running, corpus: Path) -> None:
    form = ask(running, "𝔅 of London built no engine") | DIED
    form |= {"quantifier": "none", "tense": "present", "markers": "no ENGINE; of", "needs_no_source": "commonplace"}
    form |= {"at_least": "3", "interval_unit": "month", "lo": "12", "unit": "people", "bound": "least"}
    answer = running.post("/save", form)
    assert (answer.status, re.findall(r'class="wrong"[^>]*>(.*?)<', answer.text)) == (303, [])
    assert verify(corpus) == []
    made = next(r for r in records(corpus, CLAIMS) if r["quantifier"] == "none")
    assert (made["tense"], made["needs_no_source"]) == ("present", "commonplace")
    assert [marker["quote"] for marker in made["markers"]] == ["no engine", "of"]
    assert {k: made["interval"][k] for k in ("kind", "lo", "hi", "unit")} == {
        "kind": "length", "lo": 3, "hi": None, "unit": "month",
    }  # fmt: skip
    assert (made["quantity"]["lo"], made["quantity"]["hi"]) == (12, None)
    again = values(running.get("/record", id=made["id"]).text)
    typed = (
        "quantifier",
        "tense",
        "needs_no_source",
        "at_least",
        "at_most",
        "interval_unit",
        "lo",
        "hi",
        "unit",
        "bound",
    )
    assert {name: again[name] for name in typed} == {name: form[name] for name in typed}
    assert again["markers"] == "no engine; of"
    assert running.post("/back").status == 303


def test_an_order_says_how_two_times_lie_and_how_long_after(running: Running, corpus: Path) -> None:
    form = ask(running, "built no engine", predicate="before") | {"by": "Ada"}
    form |= {
        "role.earlier": "the first steam",
        "new.role.earlier": "event",
        "role.later": "the wreck",
        "new.role.later": "event",
    }
    form |= {"at_least": "14", "at_most": "14", "interval_unit": "day", "exactly": "exactly"}
    form |= {"relations.before": "yes", "relations.meets": "yes"}
    answer = running.post("/save", form)
    assert answer.status == 303, answer.text
    made = next(r for r in records(corpus, CLAIMS) if r["predicate"] == "before")
    assert made["relations"] == ["before", "meets"]
    assert made["interval"] == {"kind": "gap", "lo": 14, "hi": 14, "unit": "day", "exactly": True}
    assert verify(corpus) == []
    assert running.post("/back").status == 303


def test_a_new_person_comes_with_the_claim_in_one_change_and_goes_with_it(running: Running, corpus: Path) -> None:
    before = files(corpus)
    form = ask(running, "He died in London") | DIED | {"role.person": "Ada <b>Löve", "new.role.person": "person"}
    assert running.post("/save", form).status == 303
    made = next(r for r in records(corpus, "annotations/entities.jsonl") if r["label"] == "Ada <b>Löve")
    assert (made["id"], made["type"]) == ("ada-b-love", "person")
    assert verify(corpus) == []
    assert "<b>L" not in running.get("/texts", words="löve").text
    assert running.post("/back").status == 303
    assert files(corpus) == before


def test_dates_names_and_evaluations_are_annotated(running: Running, corpus: Path) -> None:
    date = ask(running, "of London", "date") | {"when": "early 1949", "by": "Ada"}
    assert running.post("/save", date).status == 303
    made = next(r for r in records(corpus, DATES) if r["spans"][0]["quote"] == "of London")
    assert (made["time"]["edtf"], made["time"]["part"]) == ("1949", "early")
    name = ask(running, "𝔅 of", "mention") | {"entity": "Charles Babbage", "by": "Ada", "sure": "low"}
    assert running.post("/save", name).status == 303
    made = next(r for r in records(corpus, MENTIONS) if r["spans"][0]["quote"] == "𝔅 of")
    assert (made["entity"], made["sure"], made["spans"][0]["start"]) == ("babbage", "low", TEXT.index("𝔅"))
    good = ask(running, "built no engine", "stance") | {"target": "Charles Babbage", "by": "Ada", "polarity": "-"}
    assert running.post("/save", good).status == 303
    assert verify(corpus) == []
    (made,) = [r for r in records(corpus, STANCE) if r["spans"][0]["quote"] == "built no engine"]
    form = values(running.get("/record", id=made["id"]).text)
    form |= {
        "target": "Charles Babbage; London",
        "holder": "Charles Babbage; Lady Ada",
        "new.holder": "person",
        "by": "Ada",
    }
    form |= {"engagement": "counter", "force": "up", "explicitness": "invoked", "category": "effective: necessity"}
    assert "Say what is evaluated" in running.post("/save", form | {"target": ""}).text
    feeling = form | {"category": "affect: in/security", "holder": "", "polarity": "0"}
    refused = running.post("/save", feeling)
    assert refused.status == 422
    assert "Say who feels" in refused.text
    assert "Only what is to be done is neither" in refused.text
    assert running.post("/save", form).status == 303
    assert verify(corpus) == []
    (again,) = [r for r in records(corpus, STANCE) if r["id"] == made["id"]]
    assert (again["holder"], again["target"]) == (["babbage", "lady-ada"], ["babbage", "london"])
    assert (again["engagement"], again["force"], again["explicitness"]) == ("counter", "up", "invoked")
    assert (again["category"], again["subcategory"], "focus" in again) == ("effective", "necessity", False)
    shown = values(running.get("/record", id=made["id"]).text)
    assert shown["holder"] == "Charles Babbage; Lady Ada"
    assert (shown["force"], shown["focus"]) == ("up", "")


def test_a_record_is_corrected_removed_and_put_back(running: Running, corpus: Path) -> None:
    form = values(running.get("/record", id="essay/d1").text)
    assert form["edtf"] == "1871"
    before = files(corpus)
    assert running.post("/save", form | {"edtf": "1871-10", "words": "1871", "by": "Bede"}).status == 303
    (made,) = [r for r in records(corpus, DATES) if r["id"] == "essay/d1"]
    assert (made["time"]["edtf"], made["spans"][0]["quote"], made["made_by"]["agent"]) == ("1871-10", "1871", "Bede")
    late = running.post("/save", form | {"edtf": "1872", "by": "Cuthbert"})
    assert late.status == 422
    assert "omebody else has changed it" in late.text
    assert running.post("/back").status == 303
    assert files(corpus) == before
    page = running.get("/record", id="essay/d1").text
    assert running.post("/delete", running.fields(page, "/delete")).status == 303
    assert "essay/d1" not in {r["id"] for r in records(corpus, DATES)}
    assert running.post("/back").status == 303
    assert files(corpus) == before
    used = running.get("/record", id="babbage").text
    refused = running.post("/delete", running.fields(used, "/delete"))
    assert refused.status == 409
    assert "cannot be removed" in refused.text
    assert files(corpus) == before


def test_a_statement_rests_on_several_passages(running: Running, corpus: Path) -> None:
    form = ask(running, "He died in London") | DIED | {"words": "He died", "words.2": "1871"}
    before = {r["id"] for r in records(corpus, CLAIMS)}

    def saved(form: dict[str, str]) -> list[str]:
        answer = running.post("/save", form)
        assert answer.status == 303, answer.text
        assert verify(corpus) == []
        (made,) = [r for r in records(corpus, CLAIMS) if r["id"] not in before]
        return [span["quote"] for span in made["spans"]]

    assert saved(form) == ["He died", "1871"]
    (key,) = {r["id"] for r in records(corpus, CLAIMS)} - before
    again = values(running.get("/record", id=key).text)
    assert [again[f"words{n}"] for n in ("", ".2", ".3")] == ["He died", "1871", ""], "one more field to add another"
    assert saved(again | {"by": "Ada"}) == ["He died", "1871"], "saved as it stands"
    again = values(running.get("/record", id=key).text) | {"by": "Ada"}
    for typed, said in (("died", "another of its passages"), ("never written", "not in the text")):
        refused = running.post("/save", again | {"words.3": typed})
        assert refused.status == 422
        assert said in unescape(re.findall(r'id="wrong-words.3">(.*?)</p>', refused.text)[0])
    empty = running.post("/save", again | {"words": "", "words.2": " "})
    assert "Say on which words" in empty.text
    assert saved(again | {"words": "", "words.3": "in London"}) == ["in London", "1871"], "in the order of the text"
    for _ in range(3):
        assert running.post("/back").status == 303
    assert {r["id"] for r in records(corpus, CLAIMS)} == before


def test_a_fact_on_record_has_its_work(running: Running, corpus: Path) -> None:
    form = values(running.get("/form", kind="claim", id="reference", predicate="born").text)
    form |= {"role.person": "Charles Babbage", "when": "26 December 1791", "by": "Ada"}
    refused = running.post("/save", form)
    assert refused.status == 422
    assert "Choose a work" in refused.text
    assert "Say what the work says" in refused.text
    form |= {
        "work": "“Hyman-1982”",
        "says": "He was born on 26 December 1791.",
        "locator": "p. 5",
        "url": "javascript:alert(1)",
    }
    assert "begins with http" in running.post("/save", form).text
    answer = running.post("/save", form | {"url": "https://b.example/5"})
    assert (answer.status, re.findall(r'class="wrong"[^>]*>(.*?)<', answer.text)) == (303, [])
    made = next(r for r in records(corpus, "annotations/reference/claims.jsonl") if r["id"] == "ref/born-babbage")
    assert made["citations"][0]["work"] == "hyman-1982"
    assert verify(corpus) == []


@pytest.mark.parametrize("start", ["-1", "true", "1e2", "999999", "", "0x10", "٣", "1.0"])
def test_places_are_whole_numbers_within_the_text(running: Running, start: str) -> None:
    for path in ("/new", "/form"):
        assert running.get(path, id="essay", kind="date", start=start, end="20").status == 422
    assert running.get("/text", id="essay", at=start).status in ((200,) if start == "20" else (422,))


def test_what_is_not_there_is_said(running: Running) -> None:
    assert running.get("/new", id="essay", start="0", end="3", quote="Mrs").status == 409
    assert running.get("/words", id="essay", quote="never written").status == 404
    for path, query in (
        ("/text", {"id": "../essay"}),
        ("/record", {"id": "x"}),
        ("/form", {"kind": "x"}),
        ("/new", {"id": "x"}),
    ):
        assert running.get(path, **query).status == 404
    assert running.get("/form", kind="claim", id="essay", start="0", end="3", predicate="__class__").status == 404


def test_a_proposal_is_accepted_or_rejected_with_a_trace(running: Running, corpus: Path) -> None:
    old = [r for r in records(corpus, DATES) if r["id"] == "essay/d1"]
    page = running.get("/record", id="essay/d1").text
    assert running.post("/delete", running.fields(page, "/delete")).status == 303
    answer = running.post("/propose", {"id": "essay", "layer": "dates"})
    assert answer.status == 303, answer.text
    (made,) = [r for r in records(corpus, DATES) if r["made_by"]["status"] == "proposed"]
    assert [span["quote"] for span in made["spans"]] == ["1871"]
    assert [span["quote"] for span in old[0]["spans"]] == ["in 1871"], (
        "the preposition stays outside of what is proposed"
    )
    page = running.get("/proposals", id="essay", layer="dates").text
    form = [pair for pair in running.fields(page, "/judge") if pair[0] != "token"]
    refused = running.post("/judge", [*form, ("then", "reject"), ("by", "Ada")])
    assert refused.status == 422
    assert "Say why" in refused.text
    assert running.post("/judge", [*form, ("then", "reject"), ("by", "Ada"), ("reason", "not a date")]).status == 303
    (trace,) = records(corpus, "annotations/essay/adjudication.jsonl")
    assert (trace["reason"], trace["outcome"], trace["made_by"]["agent"]) == ("not a date", "none", "Ada")
    assert "in 1871" in trace["about"]
    assert verify(corpus) == []
    assert running.post("/back").status == 303
    assert running.post("/judge", [*form, ("then", "accept"), ("by", "Ada")]).status == 303
    (made,) = [r for r in records(corpus, DATES) if r["made_by"]["status"] == "confirmed"]
    assert made["made_by"]["agent"].endswith("confirmed by Ada")
    assert read_sound(corpus).dates


def test_advice_on_what_a_program_made_is_no_reason_to_refuse_the_decision(running: Running, corpus: Path) -> None:
    like = next(s for s in read_sound(corpus).stance if s.source == "essay")
    made_by = msgspec.structs.replace(like.made_by, status="proposed")
    made = msgspec.structs.replace(
        like, id="essay/felt", category="affect", subcategory="dis/satisfaction", holder=None, made_by=made_by
    )
    store(corpus, [Edit(None, made)], advised=False)
    assert "STA801" in {p.code for p in verify(corpus)}, "a feeling that nobody feels"
    page = running.get("/proposals", id="essay", layer="stance").text
    form = [pair for pair in running.fields(page, "/judge") if pair[0] != "token"]
    answer = running.post("/judge", [*form, ("then", "accept"), ("by", "Ada")])
    assert answer.status == 303, answer.text
    record = next(r for r in records(corpus, STANCE) if r["id"] == "essay/felt")
    assert record["made_by"]["status"] == "confirmed"
    page = running.get("/record", id="essay/felt").text
    assert running.post("/delete", running.fields(page, "/delete")).status == 303


def test_proposals_are_withdrawn_and_decided_one_at_a_time(running: Running, corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("They met in June 1957. In July they parted.", "utf-8")
    add(corpus, tmp_path / "more.txt", "more", "More", "2026-11-29")
    path = "annotations/more/dates.jsonl"
    before = (corpus / path).read_bytes()
    for _ in range(2):
        assert running.post("/propose", {"id": "more", "layer": "dates"}).status == 303
        first, second = records(corpus, path)
        assert second["time"]["anchor"] == first["id"]
        assert running.post("/back").status == 303
        assert (corpus / path).read_bytes() == before
    assert running.post("/propose", {"id": "more", "layer": "dates"}).status == 303
    form = running.fields(running.get("/proposals", id="more", layer="dates").text, "/judge")
    chosen = [pair for pair in form if pair[0] != "token" and pair != ("record", second["id"])]
    answer = running.post("/judge", [*chosen, ("then", "reject"), ("by", "Ada"), ("reason", "no")])
    assert answer.status == 303, answer.text
    (left,) = records(corpus, path)
    assert (left["id"], left["time"]["anchor"]) == (second["id"], None)
    assert verify(corpus) == []


def _decide(running: Running, layer: str, then: str, *ids: str) -> None:
    page = running.get("/proposals", id="nagy", layer=layer).text
    seen = [pair for pair in running.fields(page, "/judge") if pair[0].startswith("seen.")]
    given = [*seen, ("id", "nagy"), ("layer", layer), *(("record", f"nagy/proposed-{i}") for i in ids)]
    answer = running.post("/judge", [*given, ("then", then), ("by", "Ada"), ("reason", "no")])
    assert answer.status == 303, answer.text


def test_entities_are_confirmed_or_go_with_the_records_that_name_them(
    running: Running, corpus: Path, tmp_path: Path
) -> None:
    before = (corpus / ENTITIES).read_bytes()
    text = "Imre Nagy died in 1958. Béla Kun was born in 1886. In 1954 Nagy was prime minister of Hungary."
    (tmp_path / "nagy.txt").write_text(text, "utf-8")
    add(corpus, tmp_path / "nagy.txt", "nagy", "Nagy", "2026-11-29")
    reading = sound_reading(corpus)
    assert write(corpus, "nagy", propose(to_corpus(reading), "nagy", "2026-11-29"), reading.raw).counts["entities"] == 4

    def notes() -> dict[str, str]:
        made = [
            e
            for e in records(corpus, ENTITIES)
            if e["id"] in ("bela-kun", "hungary", "imre-nagy", "prime-minister-of-hungary")
        ]
        return {e["id"]: e["note"].partition(" ")[0] for e in made}

    assert notes() == dict.fromkeys(["bela-kun", "hungary", "imre-nagy", "prime-minister-of-hungary"], "proposed:")
    _decide(running, "claims", "reject", "claim-001", "claim-003", "claim-004")
    assert len(notes()) == 4, "mentions name them yet"
    _decide(running, "mentions", "reject", "n-004")
    assert notes() == {"bela-kun": "proposed:", "imre-nagy": "proposed:"}, "the state goes with its office"
    assert running.post("/back").status == 303
    assert len(notes()) == 4
    for key in ("imre-nagy", "nagy/proposed-n-001"):  # who edits one, or a record on it, confirms it
        form = values(running.get("/record", id=key).text) | {"by": "Ada"}
        answer = running.post("/save", form)
        assert answer.status == 303, answer.text
        assert notes()["imre-nagy"] == "confirmed"
        assert running.post("/back").status == 303
        assert notes()["imre-nagy"] == "proposed:"
    _decide(running, "mentions", "accept", "n-004")
    assert notes() == {
        "bela-kun": "proposed:", "hungary": "confirmed", "imre-nagy": "proposed:", "prime-minister-of-hungary": "confirmed",
    }  # fmt: skip
    _decide(running, "mentions", "reject", "n-001", "n-003")
    assert "imre-nagy" not in notes()
    _decide(running, "claims", "accept", "claim-002")
    _decide(running, "mentions", "reject", "n-002")
    assert notes() == dict.fromkeys(["bela-kun", "hungary", "prime-minister-of-hungary"], "confirmed")
    kun = next(e for e in records(corpus, ENTITIES) if e["id"] == "bela-kun")
    assert kun["note"] == "confirmed by Ada; proposed: sinosoviet propose, names/1; the type is a guess"
    page = running.get("/record", id="nagy/proposed-claim-002").text
    assert running.post("/delete", running.fields(page, "/delete")).status == 303
    assert "bela-kun" in notes(), "what a person confirmed stays"
    assert verify(corpus) == []
    assert set(before.splitlines()) <= set((corpus / ENTITIES).read_bytes().splitlines())


def test_a_killed_desk_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    assert campaign(1, 7, tmp_path) == []

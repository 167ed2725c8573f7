"""The measures of stance, recomputed by SciPy and statsmodels on the real corpus, and by hand on a small one."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
import scipy.ndimage
import scipy.stats
from statsmodels.stats.proportion import proportion_confint

import sinosoviet_corpus as sc
from sinosoviet_corpus import measures
from sinosoviet_corpus.measures import bootstrap
from sinosoviet_corpus.measures.evidence import cliffs_delta


@pytest.fixture(scope="module")
def corpus() -> sc.Corpus:
    return sc.open_corpus()


@pytest.fixture(scope="module")
def stance(corpus: sc.Corpus) -> pd.DataFrame:
    return corpus.frame("stance")


@pytest.fixture(scope="module")
def weighed(corpus: sc.Corpus, stance: pd.DataFrame) -> pd.DataFrame:
    return measures.sentences_with_evidence(
        stance, corpus.frame("sentences"), corpus.frame("claims"), corpus.frame("support")
    )


def spans(*rows: tuple[str, int, int, str]) -> pd.DataFrame:
    """A stance table of (sentence, sign, intensity, engagement), one text, the author's voice."""
    made = pd.DataFrame(rows, columns=["sentence", "sign", "intensity", "engagement"])
    made["stance"] = [f"st-{n:02}" for n in range(len(made))]
    made["start"], made["source"], made["holder"], made["target"], made["quote"] = range(len(made)), "a", None, "x", "w"
    made["category"] = "appreciation"
    return made


def test_shares_have_the_wilson_interval_of_statsmodels(stance: pd.DataFrame) -> None:
    table = measures.engagement(stance, ["source", "category"])
    low, high = proportion_confint(table["n"], table["of"], method="wilson")
    assert np.allclose(table["low"], low)
    assert np.allclose(table["high"], high)
    assert table.groupby(["source", "category"])["share"].sum().map(lambda s: math.isclose(s, 1)).all()


def test_cliffs_delta_is_that_of_the_mann_whitney_statistic(stance: pd.DataFrame, weighed: pd.DataFrame) -> None:
    own = measures.scored(stance[stance["holder"].isna()])
    a, b = (own[own["source"] == source]["charge"] for source in ("flows", "split"))
    u = scipy.stats.mannwhitneyu(a, b).statistic
    found = measures.compare(stance, "flows", "split").set_index("target").loc["all targets", "delta"]
    assert math.isclose(found, 2 * u / (len(a) * len(b)) - 1)

    x, y = (weighed[weighed["status"] == status]["evaluations"] for status in ("weak", "corroborated"))
    u = scipy.stats.mannwhitneyu(x, y).statistic
    assert math.isclose(cliffs_delta(x, y), 2 * u / (len(x) * len(y)) - 1)


def test_the_rank_correlation_is_that_of_scipy(weighed: pd.DataFrame) -> None:
    rows = weighed[weighed["claims"] > 0]
    expected = scipy.stats.spearmanr(rows["unsupported_share"], rows["evaluations"] / rows["code_points"]).statistic
    assert math.isclose(measures.rank_correlation(weighed).value, expected)


def test_the_running_mean_is_that_of_scipy(stance: pd.DataFrame) -> None:
    table = measures.running(stance, 25)
    for source, group in measures.scored(stance).groupby("source"):
        charges = group.sort_values(["start", "stance"])["charge"].to_numpy(dtype=float)
        smooth = scipy.ndimage.uniform_filter1d(charges, 25)[12:-12]
        assert np.allclose(table[table["source"] == source]["charge"], smooth)


def test_the_bootstrap_of_a_mean_is_near_that_of_scipy(stance: pd.DataFrame) -> None:
    own = measures.scored(stance)
    per_sentence = own.groupby("sentence")["charge"].agg(["sum", "size"])
    expected = scipy.stats.bootstrap(
        (per_sentence["sum"], per_sentence["size"]),
        lambda total, n, axis: total.sum(axis=axis) / n.sum(axis=axis),
        paired=True, vectorized=True, method="percentile", rng=np.random.default_rng(7),
    ).confidence_interval  # fmt: skip
    row = measures.summary(stance.assign(all="all"), "all").iloc[0]
    assert math.isclose(row["charge"], own["charge"].mean())
    assert abs(row["charge_low"] - expected.low) < 0.04
    assert abs(row["charge_high"] - expected.high) < 0.04


def test_summary_counts_by_hand() -> None:
    row = measures.summary(
        pd.concat(
            [
                spans(("s1", 1, 3, "bare"), ("s1", -1, 1, "deny"), ("s2", 0, 2, "bare")),
                spans(("s3", 0, 3, "bare")).assign(category="effective"),
            ]
        ),
        "target",
    ).iloc[0]
    assert row[["n", "sentences", "praise", "blame", "neutral"]].tolist() == [
        3,
        2,
        1,
        1,
        1,
    ]  # the denied one counts with its sign, the effective one does not
    assert (row["polarity"], row["intensity"]) == (0, 2)
    assert math.isclose(row["charge"], 2 / 3)
    assert math.isnan(row["charge_low"])  # two sentences are too few for an interval


def test_an_interval_needs_five_sentences() -> None:
    few = np.ones((bootstrap.LEAST - 1, 2))
    assert math.isnan(bootstrap.of_one(few, bootstrap.mean).low)
    assert bootstrap.of_one(np.ones((bootstrap.LEAST, 2)), bootstrap.mean) == (1, 1, 1)
    assert math.isnan(bootstrap.of_two(few, np.ones((9, 2)), lambda a, b: bootstrap.mean(a) - bootstrap.mean(b)).low)


def test_the_same_figures_whatever_the_order_of_the_rows(stance: pd.DataFrame) -> None:
    shuffled = stance.sample(frac=1, random_state=3)
    pd.testing.assert_frame_equal(measures.summary(stance, "target"), measures.summary(shuffled, "target"))
    pd.testing.assert_frame_equal(measures.running(stance), measures.running(shuffled))


def test_a_window_has_a_middle_and_does_not_leave_its_text(stance: pd.DataFrame) -> None:
    with pytest.raises(sc.CorpusError, match="odd"):
        measures.running(stance, 24)
    counted = measures.scored(stance).groupby("source").size()
    assert measures.running(stance).groupby("source").size().to_dict() == (counted - 24).to_dict()
    assert measures.running(stance, 999).empty


def test_a_frame_that_is_no_stance_is_a_clear_error(corpus: sc.Corpus, stance: pd.DataFrame) -> None:
    with pytest.raises(sc.CorpusError, match="rows of it"):
        measures.summary(corpus.frame("claims"), "kind")
    with pytest.raises(sc.CorpusError, match="colour"):
        measures.summary(stance, "colour")
    with pytest.raises(sc.CorpusError, match="nowhere"):
        measures.compare(stance, "flows", "nowhere")


def test_comparison_keeps_to_the_authors_and_says_how_little_it_shows(stance: pd.DataFrame) -> None:
    table = measures.compare(stance, "flows", "split")
    own = stance[stance["holder"].isna() & (stance["category"] != "effective")]
    shared = set.intersection(*(set(g["target"]) for _, g in own.groupby("source")))
    assert set(table["target"][:-3]) == shared
    assert (
        table["low"][:-3].notna().sum() == (table[["sentences_first", "sentences_second"]][:-3].min(axis=1) >= 5).sum()
    )
    assert f"Of the {len(shared)} targets" in measures.caution(table)


def test_an_actor_is_found_by_his_conduct_his_people_and_his_acts(corpus: sc.Corpus, stance: pd.DataFrame) -> None:
    found = measures.about(stance, corpus.frame("stance_targets"), "ussr").set_index("stance")
    assert found.loc["split/st-101-1", ["target", "way"]].tolist() == ["mikhail-gorbachev", "actor"]
    assert found.loc["split/st-003-1", ["target", "way"]].tolist() == ["soviet-decisions", "actor"]
    assert found.loc["split/st-079-1", ["target", "way"]].tolist() == [
        "split/ussr-violated-chinese-sovereignty",
        "role",
    ]
    assert found.loc["split/st-102-1", "way"] == "instance_of/actor"
    # the second of two targets is found as the first is
    assert found.loc["flows/st-002-3", ["target", "steps"]].tolist() == ["ussr", 0]
    assert stance.set_index("stance").loc["flows/st-002-3", ["target", "targets"]].tolist() == ["prc", 2]
    # what the Soviet Union does to China is said of the Soviet Union, not of China
    assert "split/st-008-1" in found.index
    assert "split/st-008-1" not in set(measures.about(stance, corpus.frame("stance_targets"), "prc")["stance"])
    assert len(found) > 2 * (stance["target"] == "ussr").sum()
    assert not measures.summary(found.reset_index(), "category").empty
    with pytest.raises(sc.CorpusError, match="atlantis"):
        measures.about(stance, corpus.frame("stance_targets"), "atlantis")


def test_density_covers_every_sentence_once(corpus: sc.Corpus, stance: pd.DataFrame) -> None:
    sentences = corpus.frame("sentences")
    table = measures.density(stance, sentences)
    assert table["sentences"].sum() == len(sentences)
    assert table["evaluations"].sum() == (stance["category"] != "effective").sum()
    assert math.isclose(table["per_1000"][0], 1000 * table["evaluations"][0] / table["code_points"][0])
    assert table["section"].str.match("part . of 5").sum() == 5


def test_evidence_counts_every_graded_claim_under_no_heading(corpus: sc.Corpus, weighed: pd.DataFrame) -> None:
    headings = corpus.frame("sentences").query("heading").sentence
    claims = corpus.frame("claims").merge(corpus.frame("support"), on="claim")
    assert weighed["claims"].sum() == (~claims["sentence"].isin(headings)).sum()
    table = measures.by_evidence(weighed).set_index("status")
    assert table["sentences"].sum() == len(weighed)
    difference = measures.contrast(weighed).query("status == 'weak' and measure == 'per_1000'")["difference"].iloc[0]
    assert math.isclose(difference, table.loc["weak", "per_1000"] - table.loc["corroborated", "per_1000"])


def test_a_tension_has_both_passages(corpus: sc.Corpus, stance: pd.DataFrame) -> None:
    table = measures.tensions(stance, corpus.frame("sentences"))
    signs = stance.set_index("stance")["sign"]
    assert (table["praise"].map(signs) == 1).all()
    assert (table["blame"].map(signs) == -1).all()
    assert all(q in s for q, s in zip(table["praise_quote"], table["praise_sentence"], strict=True))
    assert all(q in s for q, s in zip(table["blame_quote"], table["blame_sentence"], strict=True))
    assert not measures.tensions(spans(("s1", 1, 2, "bare"), ("s2", 1, 2, "deny")), corpus.frame("sentences")).size


def test_each_target_and_holder_has_a_row_of_its_own(corpus: sc.Corpus, stance: pd.DataFrame) -> None:
    targets = measures.each_target(stance, corpus.frame("stance_targets"))
    holders = measures.each_holder(stance, corpus.frame("stance_holders"))
    assert targets.groupby("stance").size().to_dict() == stance.set_index("stance")["targets"].to_dict()
    assert holders.groupby("stance")["holder"].count().to_dict() == stance.set_index("stance")["holders"].to_dict()
    several = stance[stance["targets"] > 1].iloc[0]
    found = set(targets[targets["stance"] == several["stance"]]["target"])
    assert several["target"] in found
    counted = measures.summary(targets, "target").set_index("target")["n"]
    assert sum(counted[name] for name in found) > sum(
        measures.summary(stance, "target").set_index("target")["n"].get(name, 0) for name in found
    )
    assert len(measures.tensions(targets, corpus.frame("sentences"))) >= 1
    assert len(measures.summary(holders, "voice"))

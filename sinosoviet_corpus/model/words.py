"""The closed word lists of the records (open ones live in annotations/vocabulary.toml)."""

from __future__ import annotations

from typing import Literal

Kind = Literal[
    "event", "state", "relation", "existence", "quantity", "absence", "generalisation", "causal", "evaluation"
]
Mode = Literal["within", "throughout", "extent", "before", "after"]
Part = Literal["early", "mid", "late", "turn"]
Relation = Literal[
    "before", "meets", "overlaps", "starts", "during", "finishes", "equals",
    "after", "met_by", "overlapped_by", "started_by", "contains", "finished_by",
]  # fmt: skip
IntervalKind = Literal["length", "gap"]
Unit = Literal[
    "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century",
]  # fmt: skip
Calendar = Literal["gregorian", "julian", "swedish", "unknown"]
PlaceRelation = Literal["in", "at", "on", "near", "basin_of", "from", "to"]
Polarity = Literal["+", "-"]
Modality = Literal["certain", "probable", "possible", "unknown"]
Irrealis = Literal["actual", "planned", "conditional", "counterfactual", "question", "quoted_only"]
Engagement = Literal["bare", "entertain", "acknowledge", "distance", "endorse", "deny"]
Quantifier = Literal["some", "most", "all", "none"]
Function = Literal["supports", "disputes", "mentions"]
Read = Literal["excerpt", "whole"]
Rank = Literal["preferred", "normal", "deprecated"]
Confidence = Literal["high", "medium", "low"]
Status = Literal["manual", "proposed", "confirmed"]
Category = Literal["affect", "judgement", "appreciation", "effective"]
Scaling = Literal["up", "down"]
Explicitness = Literal["inscribed", "invoked"]
# Martin & White (2005), ch. 3. A voice of a claim only reports, so it takes the shorter list above.
StanceEngagement = Literal[
    "bare", "deny", "counter", "concur", "pronounce", "endorse", "entertain", "acknowledge", "distance",
]  # fmt: skip
StancePolarity = Literal["+", "-", "0"]
NoClaim = Literal["question", "heading", "ornament", "caption", "list_lead"]
# What a researcher concluded about a statement, and where the record differs from it or leaves it open.
Assessed = Literal["supported", "partly", "differs", "against", "not found", "could not be checked"]
Slot = Literal["who", "whom", "when", "where", "what", "how much", "how strongly", "whether", "why"]
# Why nobody would ask a statement for its source.
NeedsNoSource = Literal["figure", "tautology", "existence", "heading", "commonplace"]
Tense = Literal["present"]  # of a passage that speaks of its own time
Layer = Literal["claims", "dates", "mentions", "stance"]
MarkedLayer = Literal["claims", "dates", "mentions", "stance", "sentences"]  # layers that mark stretches of a text
Proposed = Literal["sentences", "dates", "entities", "mentions", "claims"]
Outcome = Literal["first", "second", "merged", "both", "none"]
Severity = Literal["error", "warning", "info"]
Verdict = Literal["definite", "tension"]
FindingKind = Literal["contradiction", "unsupported", "wording", "meta"]
Judgement = Literal["confirm", "dismiss", "discuss", "withdraw"]
Descent = Literal["same_witness", "copies", "translates", "abridges", "quotes", "cites"]

# Martin & White, The Language of Evaluation (2005), ch. 2; effective as opposed to epistemic stance: Marín-Arrese (2011).
SUBCATEGORIES = {
    "affect": {"un/happiness", "in/security", "dis/satisfaction", "dis/inclination"},
    "judgement": {"normality", "capacity", "tenacity", "veracity", "propriety"},
    "appreciation": {"reaction", "composition", "valuation"},
    "effective": {"obligation", "necessity", "permission"},
}

"""The roles that only the living fill, and the predicates in which the dead may fill these roles too."""

from __future__ import annotations

ROLES = (
    "person", "agent", "speaker", "visitor", "participant", "party", "leader", "member", "author", "founder", "performer",
)  # fmt: skip
BUT_NOT_IN = ("born", "died", "influenced")

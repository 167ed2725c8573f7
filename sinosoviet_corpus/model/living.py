"""What only the living do: the roles that they fill, and the claims in which the dead may stand in these roles too."""

from __future__ import annotations

ROLES = (
    "person", "agent", "speaker", "visitor", "participant", "party", "leader", "member", "author", "founder", "performer",
)  # fmt: skip
BUT_NOT_IN = ("born", "died", "influenced")

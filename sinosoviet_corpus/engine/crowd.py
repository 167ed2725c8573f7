"""Limits the rows of a query when thousands of claims conflict with each other: nobody reads all the pairs.

A query with at most MANY rows is left as it is. In a larger one each claim keeps, for each verdict, the first TEXTS claims of texts and the
first RECORDS claims on record that it conflicts with. `left_out` counts the claims that are not reported.
"""

from __future__ import annotations

from collections.abc import Sequence

MANY = 20_000  # a query with more rows is limited
TEXTS, RECORDS = 8, 20  # claims


def is_crowded(rows: int, columns: Sequence[str]) -> bool:
    """Whether so many rows, with these columns, are too many to report them all."""
    return rows > MANY and {"claim", "against", "verdict"} <= set(columns)


def thinned(sql: str, columns: Sequence[str]) -> str:
    """The query for the rows that are reported, in the order in which findings prefer them. columns: those of `sql`."""
    same = ", ".join(f"answer.{name}" for name in ("claim", "verdict", "topic") if name in columns)
    # All columns follow the preferred ones, so that every run gives the same rows.
    preferred = ["answer.prefer"] if "prefer" in columns else []
    rest = (f"answer.{name}" for name in ("against", *columns) if name not in ("prefer", "members"))
    order = ", ".join(dict.fromkeys([*preferred, "other.ordinal", *rest]))
    reported = ", ".join(f"ranked.{name}" for name in columns if name != "left_out")
    return f"""
select {reported}, ranked.crowd - ranked.most as left_out
from (select answer.*,
             case when other.layer = 'text' then {TEXTS} else {RECORDS} end as most,
             row_number() over (
               partition by {same}, other.layer
               order by {order}) as choice,
             count(*) over (partition by {same}, other.layer) as crowd
      from ({sql}
      ) answer
      left join claims other on other.claim = answer.against) ranked
where ranked.choice <= ranked.most"""

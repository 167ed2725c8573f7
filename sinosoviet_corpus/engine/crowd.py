"""Where thousands of claims speak of one thing, all against all is more than anybody reads: then each claim is told with the first of the others.

A query that gives no more than MANY rows is left as it is. Of one that gives more, each claim keeps for each verdict the first TEXTS claims
of texts and the first RECORDS claims on record that it stands against; `left_out` says how many are not told.
"""

from __future__ import annotations

from collections.abc import Sequence

MANY = 20_000  # rows of one query
TEXTS, RECORDS = 8, 20  # claims


def is_crowded(rows: int, columns: Sequence[str]) -> bool:
    """Whether so many rows, with these columns, are more than are told."""
    return rows > MANY and {"claim", "against", "verdict"} <= set(columns)


def thinned(sql: str, columns: Sequence[str]) -> str:
    """The query for the rows that are told, in the order in which findings prefer them. columns: those of `sql`."""
    same = ", ".join(f"answer.{name}" for name in ("claim", "verdict", "topic") if name in columns)
    # After what is told first anyway, all columns: the same rows whenever it is asked.
    order = ", ".join(
        dict.fromkeys(
            f"answer.{name}" for name in ("prefer", "against", *columns) if name in columns and name != "members"
        )
    )
    told = ", ".join(f"ranked.{name}" for name in columns if name != "left_out")
    return f"""
select {told}, ranked.crowd - ranked.most as left_out
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

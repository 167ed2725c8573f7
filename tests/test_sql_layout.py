"""Names in queries are words, and the checker of layout notices bad layout."""

from __future__ import annotations

import pytest

from tests.sql_layout import faults, names_in, queries, short_names

GOOD = """
with stated as (
  select claims.claim
  from claims
  where claims.layer = 'text')
select stated.claim, other.claim as against
from stated
join claims other on other.claim = stated.claim
"""


def test_aliases_and_ctes_are_words() -> None:
    assert {name: short for name, sql in queries().items() if (short := short_names(sql))} == {}


@pytest.mark.parametrize(
    ("sql", "names"),
    [
        ("select a.claim from claims a", {"a"}),
        ("select a.claim from claims as a where true", {"a"}),
        ("select 1 from claims where exists (select 1 from roles r where r.claim = claims.claim)", {"r"}),
        ("select 1 from claims stated anti join moments m on m.node = stated.claim", {"stated", "m"}),
        ("with x as (select 1 from claims), y as (select 1 from x) select 1 from y", {"x", "y"}),
        ("select 1 from (select claim from claims) q where q.claim = 'a'", {"q"}),
        ("select 1 from (select claim from claims) q", {"q"}),
        ("select 1 from claims cross join (values (0), (1)) as n (shift)", {"n"}),
        ("select 1 from claims left join (select 1 from roles) t on true", {"t"}),
        ("select 1 from claims stated where stated.lo in (select min(lo) as n from amounts) and true", {"stated"}),
        ("select 1 from (select ')' as mark from (values (0)) as v (one)) q", {"v", "q"}),
        ("select 1 from claims order by 1 -- from claims c", set()),
        (GOOD, {"stated", "other"}),
    ],
)
def test_names_are_found_wherever_sql_gives_one(sql: str, names: set[str]) -> None:
    assert names_in(sql) == names


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("  where claims.layer", "  where  claims.layer", "LT01"),
        ("claims.layer = 'text'", "claims.layer='text'", "LT01"),
        ("stated.claim, other.claim", "stated.claim , other.claim", "LT01"),
        ("join claims other", "JOIN claims other", "CP01"),
        ("from stated\n", "from stated \n", "LT01"),
        ("select stated.claim, other.claim", f"select stated.claim{', stated.claim' * 10}, other.claim", "LT05"),
        ("on other.claim", "on on other.claim", "PRS"),
        (
            "join claims other on other.claim = stated.claim",
            "join claims b on b.claim = stated.claim",
            "'b' is no word",
        ),
    ],
)
def test_what_is_badly_laid_out_is_noticed(good: str, bad: str, rule: str) -> None:
    pytest.importorskip("sqlfluff", reason="the layout of SQL is checked with sqlfluff, which the extra dev brings")
    assert list(faults([("good", GOOD)])) == []
    assert GOOD.replace(good, bad) != GOOD
    assert any(rule in line for line in faults([("bad", GOOD.replace(good, bad))]))

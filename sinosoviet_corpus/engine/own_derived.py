"""What follows from the facts of a claim: its days, what its predicate means, its amounts ... The SQL twin of tables/build.py, for tables of any size.

tests/test_own_tables.py holds both against each other on the same claims.
"""

from __future__ import annotations

from pathlib import Path

from sinosoviet_corpus.engine.duck import Duck
from sinosoviet_corpus.engine.own_dates import KEY
from sinosoviet_corpus.engine.own_loaded import BATCH, load
from sinosoviet_corpus.engine.quoting import quoted, text
from sinosoviet_corpus.model.claim import REFERENCE, Quantity
from sinosoviet_corpus.model.meaning import OTHER
from sinosoviet_corpus.model.vocabulary import Vocabulary, accepted_roles
from sinosoviet_corpus.normal import normal
from sinosoviet_corpus.tables.build import role_flags
from sinosoviet_corpus.tables.dated import LAND_OF
from sinosoviet_corpus.tables.schemas import COLUMNS
from sinosoviet_corpus.tables.units import amount
from sinosoviet_corpus.times.box import INFINITE

FLAGS = {name: kind for name, kind in COLUMNS["roles"].items() if name not in ("claim", "predicate", "role", "entity")}
_PREDICATE = {
    "predicate": "VARCHAR", "meaning": "VARCHAR", "kin": "VARCHAR", "presumes_existence": "BOOLEAN", "aspect": "VARCHAR",
    "checkable": "BOOLEAN", "doer": "VARCHAR",
}  # fmt: skip
_ROLE = {"predicate": "VARCHAR", "role": "VARCHAR", "needed": "BOOLEAN", **FLAGS}
_ONLY_ONE = {"predicate": "VARCHAR", "gives": "VARCHAR", "by_role": "VARCHAR", "place": "BIGINT", "of": "BIGINT"}


def vocabulary_relations(vocabulary: Vocabulary, database: Duck, folder: Path) -> None:
    """Make `of_predicate`, `of_role` and `only_one`: what the vocabulary says of predicates, their roles, and values of which there is one."""
    load(database, folder, "of_predicate", _PREDICATE, (
        {"predicate": name, "meaning": p.meaning or OTHER, "kin": p.kin or name, "presumes_existence": p.presumes_existence,
         "aspect": p.aspect, "checkable": p.checkable, "doer": p.doer}
        for name, p in vocabulary.predicates.items()
    ))  # fmt: skip
    load(database, folder, "of_role", _ROLE, (
        {"predicate": name, "role": role, "needed": not accepted_roles(p)[role].optional} | flags
        for name, p in vocabulary.predicates.items() for role, flags in role_flags(p).items()
    ))  # fmt: skip
    load(database, folder, "only_one", _ONLY_ONE, (
        {"predicate": name, "gives": gives, "by_role": by, "place": n, "of": len(p.functional.by)}
        for name, p in vocabulary.predicates.items() if p.functional
        for gives in p.functional.gives for n, by in enumerate(p.functional.by)
    ))  # fmt: skip


def normal_words(database: Duck, folder: Path) -> None:
    """Make `normal_words` (written, normal): the words of claims that are not in normal form as they are written."""
    distinct = " union ".join(f"select {column} as word from given" for column in ("value", "unit", "counted"))
    words = (row["word"] for row in database.stream(f"select word from ({distinct}) where word is not null", BATCH))
    changed = ({"written": word, "normal": made} for word in words if (made := normal(word)) != word)
    load(database, folder, "normal_words", {"written": "VARCHAR", "normal": "VARCHAR"}, changed)


def amounts(database: Duck, folder: Path) -> None:
    """Make `amounts_of` (unit, lo, hi, and the columns of `amounts`): each distinct quantity converted once."""
    asked = database.stream("select distinct unit, lo, hi from given where unit is not null", BATCH)
    rows = (
        {"unit": row["unit"], "given_lo": row["lo"], "given_hi": row["hi"]}
        | amount(Quantity(lo=row["lo"], hi=row["hi"], unit=row["unit"], counted="", as_of=None))._asdict()
        for row in asked
    )
    columns = {"unit": "VARCHAR", "given_lo": "DOUBLE", "given_hi": "DOUBLE"}
    load(database, folder, "amounts_of", columns | {k: v for k, v in COLUMNS["amounts"].items() if k != "claim"}, rows)


def lands(database: Duck, folder: Path, registry: bool) -> None:
    """Make `land_of_claim` (claim, land): as `Lands` of tables.dated, by the tables names, wider and entities. registry: whether these are there."""
    if not registry:
        database.query(
            "create view land_of_claim as select cast(null as varchar) as claim, cast(null as varchar) as land where false"
        )
        return
    load(
        database,
        folder,
        "land_names",
        {"key": "VARCHAR", "land": "VARCHAR"},
        ({"key": k, "land": v} for k, v in LAND_OF.items()),
    )
    database.query("""
create table land_of_entity as
with own as (
  select names.entity, min(land_names.land) as land from names join land_names on land_names.key = names.key group by names.entity),
around as (
  select wider.entity, case when count(distinct own.land) = 1 then min(own.land) end as land
  from wider join own on own.entity = wider.wider group by wider.entity)
select entities.entity, entities.type in ('place', 'state') as placed, coalesce(own.land, around.land, '') as land
from entities left join own on own.entity = entities.entity left join around on around.entity = entities.entity""")
    database.query("""
create table land_of_claim as
with about as (
  select distinct given_roles.claim, land_of_entity.land
  from given_roles join land_of_entity on land_of_entity.entity = given_roles.entity and land_of_entity.placed),
one as (select about.claim, min(about.land) as land from about group by about.claim having count(*) = 1)
select given.claim, coalesce(case when given.place is null then one.land else land_of_entity.land end, '') as land
from given
left join one on one.claim = given.claim
left join land_of_entity on land_of_entity.entity = given.place""")


WHEN_GIVEN = """
create view when_given as
select given.claim, given.file_row, given.file_part, given.edtf, given.mode, given.part, given.calendar, coalesce(given.raw, '') as raw,
       coalesce(land_of_claim.land, '') as land
from given left join land_of_claim on land_of_claim.claim = given.claim"""


def claims_sql(there: set[str], sentences: bool, labels: bool) -> str:
    """The table `claims`. there: the columns of it that the user gave.  sentences, labels: whether the tables sentences and entities are there."""
    made = {
        "layer": f"case when given.source = {text(REFERENCE)} then 'reference' else 'text' end",
        "meaning": "of_predicate.meaning",
        "kin": "of_predicate.kin",
        "presumes_existence": "of_predicate.presumes_existence",
        "aspect": "of_predicate.aspect",
        "value": "coalesce(as_value.normal, given.value)",
        "unit": "coalesce(as_unit.normal, given.unit)",
        "counted": "coalesce(as_counted.normal, given.counted)",
        "raw": "case when given.edtf is not null then coalesce(given.raw, '') end",
        "mode": "case when given.edtf is not null then given.mode end",
        "fault": "moments.fault",
        "dated": "coalesce(moments.dated, false)",
        "end_unknown": "coalesce(moments.end_unknown, false)",
        **{
            box: f"coalesce(moments.{box}, struct_pack(s_min := {-INFINITE}, s_max := {INFINITE}, e_min := {-INFINITE}, e_max := {INFINITE}))"
            for box in ("core", "loose", "widened")
        },
        "firm": "given.modality = 'certain' and given.irrealis = 'actual' and not coalesce(voiced.distant, false)",
        "nameless": "coalesce(voiced.nameless, false)",
        "cited": "cited.claim is not null",
        "checkable": "given.kind <> 'evaluation' and of_predicate.checkable",
        "role_count": "coalesce(filled.role_count, 0)",
        **({} if "hedges" in there else {"hedges": "given.marked_hedges"}),
        "agentless": "of_predicate.doer is not null and not coalesce(list_contains(filled.roles, of_predicate.doer), false)",
        "sentence": "lies_in.sentence" if sentences else "cast(null as varchar)",
    }
    always = ("value", "unit", "counted", "raw", "mode")
    may_be_null = ("fault", "sentence")

    def column(name: str) -> str:
        own = f"given.{quoted(name)}"
        if name not in made or (name in there and name in may_be_null):
            return own
        return made[name] if name in always or name not in there else f"coalesce({own}, {made[name]})"

    columns = {name: column(name) for name in COLUMNS["claims"] if name != "ordinal"}
    listed = ", ".join(f"{sql} as {quoted(name)}" for name, sql in columns.items())
    label = "left join entities on entities.entity = given_roles.entity" if labels else ""
    name = "coalesce(entities.label, given_roles.entity)" if labels else "given_roles.entity"
    within = """
left join (
  select g.claim, min(s.sentence) as sentence
  from given g join sentences s on s.source = g.source and g."start" >= s."start" and g."start" < s."end"
  group by g.claim) lies_in on lies_in.claim = given.claim"""
    said = (
        "concat_ws(chr(31), made.predicate, made.kind, made.said, made.edtf, made.mode, made.value, made.place, made.place_relation, "
        "made.lo, made.hi, made.unit, made.counted, made.polarity, made.modality, made.irrealis, made.quote)"
    )
    ordinal = f"""dense_rank() over (order by made.layer = 'reference', case when made."start" is null then '' else made.source end,
    coalesce(made."start", 0), -coalesce(made."end", 0), made.content is not null,
    case when made.layer = 'reference' and made.dated then made.core.e_max - made.core.s_min else {3 * INFINITE} end,
    made.role_count, {said}) - 1"""
    order = "made.ordinal" if "ordinal" in there else ordinal
    final = ", ".join(
        f"{order} as ordinal" if name == "ordinal" else f"made.{quoted(name)}" for name in COLUMNS["claims"]
    )
    return f"""
with filled as (
  select given_roles.claim, count(*) as role_count, list(distinct given_roles.role) as roles,
         string_agg(given_roles.role || ':' || {name}, ',' order by given_roles.role, {name}) as said
  from given_roles {label}
  group by given_roles.claim),
voiced as (
  select claim, bool_or(who is null) as nameless, bool_or(engagement in ('distance', 'deny', 'entertain')) as distant
  from given_voices group by claim),
cited as (select distinct claim from given_citations),
made as (
  select {listed}, filled.said{", given.ordinal" if "ordinal" in there else ""}
  from given
  left join of_predicate on of_predicate.predicate = given.predicate
  left join filled on filled.claim = given.claim
  left join voiced on voiced.claim = given.claim
  left join cited on cited.claim = given.claim
  left join when_given on when_given.claim = given.claim and when_given.edtf is not null
  left join moments on moments.key = {KEY.format("when_given")}
  left join normal_words as_value on as_value.written = given.value
  left join normal_words as_unit on as_unit.written = given.unit
  left join normal_words as_counted on as_counted.written = given.counted
  {within if sentences and "sentence" not in there else ""})
select {final} from made"""


_FLAGS = ", ".join(f"of_role.{quoted(flag)}" for flag in FLAGS)
# Table -> the query that makes it of the relations here.
TABLES: dict[str, str] = {
    "roles": f"""
select given_roles.claim, given.predicate, given_roles.role, given_roles.entity, {_FLAGS}
from given_roles join given on given.claim = given_roles.claim
join of_role on of_role.predicate = given.predicate and of_role.role = given_roles.role""",
    "voices": "select claim, link, who, act, engagement from given_voices",
    "citations": "select claim, work, locator, url, function, read from given_citations",
    "amounts": """
select given.claim, amounts_of.measure, amounts_of.lo, amounts_of.hi, amounts_of.least, amounts_of.most
from given join amounts_of on amounts_of.unit = given.unit
     and amounts_of.given_lo is not distinct from given.lo and amounts_of.given_hi is not distinct from given.hi""",
    "times": f"""
select when_given.claim, alternatives.alternative, when_given.edtf, when_given.mode, alternatives.reading, alternatives.core, alternatives.widened
from when_given join alternatives on alternatives.key = {KEY.format("when_given")}
where when_given.edtf is not null""",
    "functional": """
with ids as (
  select claim, role, string_agg(entity, '+' order by entity) as ids from given_roles group by claim, role),
keys as (
  select given.claim, only_one.gives, string_agg(ids.ids, ' ' order by only_one.place) as key
  from given join only_one on only_one.predicate = given.predicate
  join ids on ids.claim = given.claim and ids.role = only_one.by_role
  group by given.claim, only_one.gives, only_one.of having count(*) = only_one.of),
values_given as (
  select claim, 'place' as gives, place as given from given
  union all select claim, 'time', edtf from given
  union all select claim, 'quantity', concat(coalesce(cast(lo as varchar), 'None'), '-', coalesce(cast(hi as varchar), 'None'))
  from given where unit is not null
  union all select claim, role, ids from ids)
select keys.claim, given.predicate, keys.gives, keys.key, v.given
from keys join given on given.claim = keys.claim
join values_given v on v.claim = keys.claim and v.gives = keys.gives
where v.given is not null""",
}

"""The SQL of the tier rule: what members left behind, day by day, and the tier that follows from it.

Each source is read once in the order it is stored in, so that a look at everybody is one pass a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opsdesk.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom the rule looks at: a query of their ids, and whether they are so many that every row is read anyway."""

    ids: str
    many: bool

    def rows(self, table: str) -> str:
        """The rows of a source that the scope reads, called x."""
        return f"{table} x" if self.many else f"({self.ids}) s cross join {table} x on x.member_id = s.id"


EVERYBODY = Scope("select id from main.member where trashed_at is null", many=True)


@dataclass(frozen=True, slots=True)
class _Source:
    """Rows of a table in which a member took part: their condition, and the day and the window in terms of a row x."""

    table: str
    condition: str
    day: str
    inside: str

    def rows(self, scope: Scope, more: str = "") -> str:
        conditions = " and ".join(filter(None, (self.condition, more)))
        return scope.rows(self.table) + (f" where {conditions}" if conditions else "")


def _moments(table: str, column: str, condition: str) -> _Source:
    """A table of moments; the window is compared before a day is worked out, for most rows lie before it."""
    first, after = "((:today - :window + 1) * 86400 - :ahead)", "((:today + 1) * 86400 - :ahead)"
    inside = f"+x.{column} >= {first} and +x.{column} < {after}"  # no index: the table is read in its order
    return _Source(table, condition, f"((x.{column} + :ahead) / 86400)", inside)


_SOURCES = (
    _Source("activity", "", "x.day", "x.day between :today - :window + 1 and :today"),
    _moments("touch", "at", "x.way in ('got', 'both')"),
    _moments("shop_order", "paid_at", "x.source <> 'opening' and x.member_id is not null and x.paid_at is not null"),
)
# A day weighs 1 and half of that a half-life later; between halvings on a straight line, for SQLite has no powers.
_WEIGHT = "(1.0 - (max(:today - {day}, 0) % :half) / (2.0 * :half)) / (1 << min(62, max(:today - {day}, 0) / :half))"


def _traces(scope: Scope) -> str:
    """Member, her last day, and her weight; a day that two sources saw weighs in each."""
    parts = " union all ".join(
        f"select x.member_id as id, max({source.day}) as last, sum({_WEIGHT.format(day=source.day)}) as weight"
        f" from {source.rows(scope)} group by x.member_id"
        for source in _SOURCES
    )
    return f"select id, max(last) as last, sum(weight) as weight from ({parts}) group by id"


def _days(scope: Scope, condition: str) -> str:
    return " union all ".join(
        f"select x.member_id as id, {source.day} as day from {source.rows(scope, condition)}" for source in _SOURCES
    )


def _recent(scope: Scope) -> str:
    """Member and the days of taking part within the window."""
    inside = " union all ".join(
        f"select x.member_id as id, {source.day} as day from {source.rows(scope, source.inside)}" for source in _SOURCES
    )
    return f"select id, count(distinct day) as days from ({inside}) group by id"


# Median days between one day of taking part and the next, for whom it decides anything.
_GAPS = """
select id, avg(gap) as gap from (
  select id, gap, row_number() over (partition by id order by gap) as place, count(*) over (partition by id) as gaps
  from (select id, day - lag(day) over (partition by id order by day) as gap
    from (select distinct id, day from ({days})))
  where gap is not null)
where place in ((gaps + 1) / 2, (gaps + 2) / 2) group by id
"""
_LATE = "x.member_id in (select id from trace where weight >= :cut and last <= :today - :window)"

_DOUBTFUL = """p.left_basis = 'between'
  and (select count(*) from roster r where r.group_id = p.group_id and r.complete = 1 and r.taken_at >= p.left_at)
    < :rosters"""
_STAYS_OF_FEW = """
select s.id, (select count(*) from membership p where p.member_id = s.id) as stays,
  (select count(*) from membership p where p.member_id = s.id and p.left_at is null) as open,
  (select count(*) from membership p where p.member_id = s.id and {doubtful}) as doubtful,
  exists (select 1 from activity a where a.member_id = s.id) as logged
from ({ids}) s
"""
_STAYS_OF_MANY = """
select s.id, ifnull(p.stays, 0) as stays, ifnull(p.open, 0) as open, ifnull(d.doubtful, 0) as doubtful,
  exists (select 1 from activity a where a.member_id = s.id) as logged
from ({ids}) s
left join (select member_id, count(*) as stays, sum(left_at is null) as open from membership group by member_id) p
  on p.member_id = s.id
left join (select p.member_id, count(*) as doubtful from membership p where p.left_at is not null and {doubtful}
  group by p.member_id) d on d.member_id = s.id
"""
_JUDGED = """
with trace as materialized ({traces}), recent as materialized ({recent}), gap as materialized ({gaps})
select m.id, m.tier, m.star, y.stays, y.open, t.last, ifnull(r.days, 0) as days, g.gap, case
  when m.star is not null then 'core'
  when y.stays > 0 and y.open = 0 and y.doubtful = 0 then 'lost'
  when r.days >= :active_days then 'active'
  when t.weight >= :cut and :today - t.last <= max(:window, ifnull(g.gap, 0) * :factor) then 'active'
  when y.stays > 0 or y.logged then 'silent'
  else 'unknown' end as should
from ({stays}) y cross join member m on m.id = y.id left join trace t on t.id = y.id
left join recent r on r.id = y.id left join gap g on g.id = y.id
where m.kind = 'person' and m.trashed_at is null
"""


def judged(scope: Scope) -> str:
    """The query of the rule over a scope; asked with `rule_numbers` and the cut."""
    return _JUDGED.format(
        traces=_traces(scope),
        recent=_recent(scope),
        gaps=_GAPS.format(days=_days(scope, _LATE)),
        stays=(_STAYS_OF_MANY if scope.many else _STAYS_OF_FEW).format(ids=scope.ids, doubtful=_DOUBTFUL),
    )


def cut_of_all(con: Connection, numbers: Mapping[str, int], percent: int) -> float | None:
    """The least weight within the top share of everybody who ever took part; None while nobody did."""
    weights = (
        f"select t.weight from ({_traces(EVERYBODY)}) t cross join member m on m.id = t.id"
        " where m.kind = 'person' and m.trashed_at is null"
    )
    found = sorted((row[0] for row in con.execute(weights, numbers)), reverse=True)
    return float(found[max(1, len(found) * percent // 100) - 1]) if found else None

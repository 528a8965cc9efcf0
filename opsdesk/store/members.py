"""SQL about members: lists of ids, rows for what is in sight, the detail, and plain edits."""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING, Any

from opsdesk.domain.members import (
    MemberCounts,
    MemberKind,
    MemberLine,
    MemberQuery,
    MemberSort,
    Meter,
    Star,
    Tier,
    meter_level,
)
from opsdesk.domain.platforms import Platform

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.domain.filters import AsOf
    from opsdesk.domain.platforms import Handle
    from opsdesk.store.driver import Connection

_ORDER = {
    MemberSort.NAME: "f.sort_key",
    MemberSort.TIER: "f.tier_no",
    MemberSort.SPEND: "f.spend_fen",
    MemberSort.LAST_TOUCH: "f.last_touch_at",
    MemberSort.LAST_SPOKE: "f.last_spoke_at",
    MemberSort.FIRST_SEEN: "f.first_seen_at",
    MemberSort.GROUPS: "f.groups",
    MemberSort.BALANCE: "f.balance",
    MemberSort.EVENTS: "f.events",
    MemberSort.ORDERS: "f.orders",
}
TIER_ORDER = (Tier.CORE, Tier.ACTIVE, Tier.SILENT, Tier.LOST, Tier.UNKNOWN)
# Orders with an index: the head of such a list is there at once, however many members there are.
_INDEXED = frozenset(
    {
        MemberSort.NAME, MemberSort.TIER, MemberSort.SPEND, MemberSort.LAST_TOUCH, MemberSort.LAST_SPOKE,
        MemberSort.FIRST_SEEN,
    }
)  # fmt: skip
FIRST_PAGE = 128
_CHUNK = 20_000
_SHORT_LIST = 10_000


def _conditions(con: Connection, query: MemberQuery, as_of: AsOf | None) -> tuple[str, list[object]]:
    """The where clause of a query; what nothing narrows needs no `as_of`."""
    where = None if query.unfiltered else query.tree()
    if where is None or as_of is None:
        return "", []
    from opsdesk.store import member_filters  # a list of everybody needs none of it

    clause, args = member_filters.clause(con, where, as_of)
    return f" where {clause}", args


def _order(query: MemberQuery, walked: bool) -> str:
    """The order of a query; `walked` lets SQLite go along the index of the order, looking at each member in turn."""
    if query.then:
        parts = ", ".join(f"{_ORDER[sort]}{' desc' if descending else ''}" for sort, descending in query.order)
        return f" order by {parts}, f.sort_key, f.member_id"
    way = " desc" if query.descending else ""
    column = _ORDER[query.sort]
    last = ", f.sort_key, f.member_id" if query.sort is MemberSort.TIER else f", f.member_id{way}"
    return f" order by {'' if walked else '+'}{column}{way}{last}"


def find_ids(con: Connection, query: MemberQuery, as_of: AsOf | None = None, limit: int = -1) -> list[int]:
    """Ids of the members of a query in its order; all of them, or the first `limit`.

    Along the order the head of a long list is there at once, but a short list of a large desk only after all members
    were looked at out of their places; so it is found first and sorted then.
    """
    where, args = _conditions(con, query, as_of)
    walked = not where
    if where and limit >= 0:
        probe = f"select count(*) from (select 1 from member_figures f{where} limit {_SHORT_LIST})"
        walked = con.execute(probe, args).fetchone()[0] == _SHORT_LIST
    sql = f"select f.member_id from member_figures f{where}{_order(query, walked)} limit {int(limit)}"
    return [row[0] for row in con.execute(sql, args)]


def all_ids(con: Connection, query: MemberQuery, as_of: AsOf | None = None) -> array[int]:
    """Every id of a query in its order, eight bytes each: a list of a million would take forty megabytes."""
    where, args = _conditions(con, query, as_of)
    cursor = con.execute(f"select f.member_id from member_figures f{where}{_order(query, not where)}", args)
    ids = array("q")
    while rows := cursor.fetchmany(_CHUNK):
        ids.extend([row[0] for row in rows])
    return ids


def count(con: Connection, query: MemberQuery, as_of: AsOf | None = None) -> int:
    """How many members a query holds."""
    where, args = _conditions(con, query, as_of)
    found: int = con.execute(f"select count(*) from member_figures f{where}", args).fetchone()[0]
    return found


def counts(con: Connection) -> MemberCounts:
    """Members by tier, and the starred ones."""
    tiers = dict.fromkeys(Tier, 0)
    for number, members in con.execute("select tier_no, count(*) from member_figures group by tier_no"):
        tiers[TIER_ORDER[number - 1]] = members
    starred = con.execute("select count(*) from member_figures where star > 0").fetchone()[0]
    return MemberCounts(sum(tiers.values()), starred, tiers)


# All rows of a page in one, as JSON: between two rows the driver lets other threads run, and while one of them computes
# each of hundreds of rows would wait for its turn.
_LINES = """
select json_group_array(json_array(m.id, m.name, ifnull(m.remark, ''), m.tier, m.star, m.kind, f.groups,
  f.last_touch_at, f.last_spoke_at, f.first_seen_at, f.spend_fen, f.orders, f.events, f.balance))
from member m join member_figures f on f.member_id = m.id where m.id in ({marks})
"""
_GROUP_OF = """
select json_group_array(json_array(p.member_id, g.name, t.code, p.left_at is not null)
  order by p.member_id, p.left_at is not null, p.joined_at, p.id)
from membership p join community_group g on g.id = p.group_id join platform t on t.id = g.platform_id
where p.member_id in ({marks})
"""
_TOUCHES_OF = """
select json_group_array(json_array(member_id, class, n)) from (
  select member_id, class, count(*) as n from touch where member_id in ({marks}) group by member_id, class)
"""
_TAGS_OF = """
select json_group_array(json_array(x.member_id, t.name) order by t.name)
from member_tag x join tag t on t.id = x.tag_id where x.member_id in ({marks})
"""


def lines(con: Connection, ids: Sequence[int]) -> dict[int, MemberLine]:
    """Rows of a list for some ids; ids that are gone are left out."""
    groups: dict[int, tuple[str, str, int]] = {}
    for member, name, platform, left in _page(con, _GROUP_OF, ids):
        groups.setdefault(member, (name, platform, left))
    meters, tags = _meters(con, ids), _tags(con, ids)
    return {
        row[0]: _line(row, groups.get(row[0], ("", "", 0)), meters.get(row[0], Meter()), tuple(tags.get(row[0], ())))
        for row in _page(con, _LINES, ids)
    }


def _page(con: Connection, sql: str, ids: Sequence[int]) -> list[list[Any]]:
    marks = ", ".join("?" * len(ids))
    rows: list[list[Any]] = json.loads(con.execute(sql.replace("{marks}", marks), ids).fetchone()[0])
    return rows


def _meters(con: Connection, ids: Sequence[int]) -> dict[int, Meter]:
    touches: dict[int, dict[str, int]] = {}
    for member, kind, number in _page(con, _TOUCHES_OF, ids):
        touches.setdefault(member, {})[kind] = meter_level(number)
    return {member: Meter(**levels) for member, levels in touches.items()}


def _tags(con: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    tags: dict[int, list[str]] = {}
    for member, name in _page(con, _TAGS_OF, ids):
        tags.setdefault(member, []).append(name)
    return tags


def _line(row: list[Any], group: tuple[str, str, int], meter: Meter, tags: tuple[str, ...]) -> MemberLine:
    name, platform, left = group
    return MemberLine(
        id=row[0],
        name=row[1],
        remark=row[2],
        tier=Tier(row[3]),
        star=Star(row[4]) if row[4] else None,
        kind=MemberKind(row[5]),
        groups=row[6],
        group_name=name,
        group_platform=Platform(platform) if platform else None,
        group_left=bool(left),
        last_touch_at=row[7],
        last_spoke_at=row[8],
        first_seen_at=row[9],
        spend_fen=row[10],
        orders=row[11],
        events=row[12],
        balance=row[13],
        meter=meter,
        tags=tags,
    )


def add(con: Connection, name: str, now: int) -> int:
    """A new person; answers its id."""
    new = con.execute("insert into member(name, created_at) values (?, ?)", [name, now]).lastrowid
    assert new is not None
    return new


def holder(con: Connection, handle: Handle) -> tuple[int, str] | None:
    """(id, name) of the member a strong handle belongs to now."""
    row = con.execute(
        "select m.id, m.name from handle h join handle_kind k on k.id = h.kind_id join platform p on p.id ="
        " k.platform_id join member m on m.id = h.member_id where p.code || ':' || k.kind = ? and h.value = ?"
        " and h.strong = 1 and h.retired_at is null",
        [handle.kind, handle.value],
    ).fetchone()
    return None if row is None else (row[0], row[1])


def add_handle(con: Connection, member_id: int, handle: Handle, now: int) -> None:
    """A handle the operator typed."""
    con.execute(
        "insert into handle(member_id, kind_id, strong, value, first_seen_at) select ?, k.id, k.strong, ?, ?"
        " from handle_kind k join platform p on p.id = k.platform_id where p.code || ':' || k.kind = ?",
        [member_id, handle.value, now, handle.kind],
    )


def retire_handle(con: Connection, handle_id: int, now: int) -> None:
    """A handle nobody is reached by any more; its history stays."""
    con.execute("update handle set retired_at = ? where id = ?", [now, handle_id])


def join(con: Connection, member_id: int, group_id: int, now: int) -> None:
    """A stay in a group from now on, as the operator told it."""
    con.execute(
        "insert into membership(group_id, member_id, joined_at, joined_basis) values (?, ?, ?, 'told')"
        " on conflict do nothing",
        [group_id, member_id, now],
    )


EDITABLE = ("name", "reading", "remark", "real_name", "gender", "region", "came_by", "avoid", "note", "kind")


def edit(con: Connection, member_id: int, column: str, value: str | None) -> None:
    """Write one of the EDITABLE columns."""
    if column not in EDITABLE:
        raise ValueError(column)
    con.execute(f"update member set {column} = ? where id = ?", [value, member_id])


def set_star(con: Connection, ids: Iterable[int], star: Star | None) -> None:
    con.executemany("update member set star = ? where id = ?", ((star, key) for key in ids))


def trash(con: Connection, ids: Iterable[int], now: int | None) -> None:
    """Into the bin, or out of it when `now` is None."""
    con.executemany("update member set trashed_at = ? where id = ?", ((now, key) for key in ids))


def starts_at_once(query: MemberQuery) -> bool:
    """Whether `first_page` needs no look at every member."""
    return query.sort in _INDEXED and not query.then and not query.text


def first_page(con: Connection, query: MemberQuery, as_of: AsOf | None = None) -> list[int]:
    """The ids that fill the first screens of a list, at once."""
    return find_ids(con, query, as_of, FIRST_PAGE)


def spend_of(con: Connection, ids: Sequence[int]) -> int:
    """What the members of `ids` spent together, in fen."""
    total = 0
    for start in range(0, len(ids), 900):
        part = ids[start : start + 900]
        marks = ", ".join("?" * len(part))
        total += con.execute(
            f"select ifnull(sum(spend_fen), 0) from member_figures where member_id in ({marks})", part
        ).fetchone()[0]
    return total

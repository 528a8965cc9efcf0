"""SQL about the whole desk: tiers over time, joins and leaves, sales, who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

# A stay that the first roster of a group showed began before it; it is no join.
_REAL_JOIN = "joined_basis <> 'first_seen'"


def tiers_now(con: Connection) -> dict[int, int]:
    """Number of the tier -> members."""
    return dict(con.execute("select tier_no, count(*) from member_figures group by tier_no").fetchall())


def tiers_then(con: Connection, since: int) -> dict[str, int]:
    """Tier -> members at a moment: of those the desk had, the tier their first later change came from."""
    rows = con.execute(
        "select ifnull((select c.from_tier from tier_change c where c.member_id = m.id and c.at >= ?1"
        " order by c.at, c.id limit 1), m.tier) as tier, count(*) from member m"
        " where m.created_at < ?1 and m.trashed_at is null group by 1",
        [since],
    )
    return dict(rows.fetchall())


def joins(con: Connection, group_id: int | None, first: int, last: int) -> list[int]:
    """Moments of joins between two moments, of one group or all."""
    rows = con.execute(
        f"select joined_at from membership where {_REAL_JOIN} and joined_at between ? and ?"
        " and (? is null or group_id = ?)",
        [first, last, group_id, group_id],
    )
    return [row[0] for row in rows]


def leaves(con: Connection, group_id: int | None, first: int, last: int) -> list[int]:
    """Moments of leaves between two moments, of one group or all."""
    rows = con.execute(
        "select left_at from membership where left_at between ? and ? and (? is null or group_id = ?)",
        [first, last, group_id, group_id],
    )
    return [row[0] for row in rows]


def spoke(con: Connection, group_id: int | None, since_day: int) -> int:
    """Members seen speaking since a day."""
    found: int = con.execute(
        "select count(distinct member_id) from activity where day >= ? and (? is null or group_id = ?)",
        [since_day, group_id, group_id],
    ).fetchone()[0]
    return found


def sales(con: Connection, first: int, last: int) -> tuple[int, int]:
    """(fen net of refunds, buyers) of orders paid between two moments; opening figures of her book are no sales."""
    row = con.execute(
        "select ifnull(sum(paid_fen - (select ifnull(sum(amount_fen), 0) from refund f where f.order_id = o.id)), 0),"
        " count(distinct member_id) from shop_order o where paid_at between ? and ? and source <> 'opening'",
        [first, last],
    ).fetchone()
    return row[0], row[1]


def spends(con: Connection) -> list[int]:
    """What each member who bought spent, in fen."""
    return [row[0] for row in con.execute("select spend_fen from member_figures where spend_fen > 0")]


def message_counts(con: Connection) -> list[int]:
    """How much each member wrote, from chat logs; rosters only tell the last day somebody spoke, and do not count."""
    return [row[0] for row in con.execute("select sum(count) from activity where kind = 1 group by member_id")]

"""Figures of members and groups that lists sort by: computed from the rest, refreshed for what a write touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain import reading

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

# Table -> (pile, expression of the id in terms of the changed row).
_DIRTY: dict[str, tuple[tuple[str, str], ...]] = {
    "member": (("member", "{row}.id"),),
    "handle": (("member", "{row}.member_id"),),
    "membership": (("member", "{row}.member_id"), ("grp", "{row}.group_id")),
    "touch": (("member", "{row}.member_id"),),
    "invite": (("member", "{row}.member_id"),),
    "shop_order": (("member", "{row}.member_id"),),
    "refund": (("member", "(select member_id from main.shop_order where id = {row}.order_id)"),),
    "activity": (("member", "{row}.member_id"), ("grp", "{row}.group_id")),
    "roster": (("grp", "{row}.group_id"),),
    "community_group": (("grp", "{row}.id"),),
    "important_date": (("date", "{row}.id"),),
}
CORE_TOUCH_DAYS = 21

_MEMBER = """
insert into member_figures
select m.id, sort_key(m.name, m.reading), initials(m.name, m.reading),
  case m.tier when 'core' then 1 when 'active' then 2 when 'silent' then 3 when 'lost' then 4 else 5 end,
  case m.star when 'plain' then 1 when 'management' then 2 when 'leadership' then 3 else 0 end,
  (select ifnull(sum(distinct 1 << k.platform_id), 0) from handle h join handle_kind k on k.id = h.kind_id
    where h.member_id = m.id and h.retired_at is null),
  (select count(*) from membership p where p.member_id = m.id and p.left_at is null),
  (select count(*) from invite i where i.member_id = m.id and i.came = 1),
  (select ifnull(sum(o.paid_fen - (select ifnull(sum(f.amount_fen), 0) from refund f where f.order_id = o.id)), 0)
    from shop_order o where o.member_id = m.id and o.paid_at is not null),
  (select count(*) from shop_order o where o.member_id = m.id and o.paid_at is not null),
  (select min(o.paid_at) from shop_order o where o.member_id = m.id),
  (select ifnull(sum(case t.way when 'gave' then t.weight when 'got' then -t.weight else 0 end), 0)
    from touch t where t.member_id = m.id),
  ifnull((select min(p.joined_at) from membership p where p.member_id = m.id), ifnull(m.first_met_at, m.created_at)),
  (select max(a.day) * 86400 from activity a where a.member_id = m.id),
  (select max(t.at) from touch t where t.member_id = m.id),
  case m.tier when 'core' then date(ifnull((select max(t.at) from touch t where t.member_id = m.id), m.created_at)
    + {days} * 86400, 'unixepoch') end
from {pile} d cross join member m on m.id = d.id where m.trashed_at is null
""".replace("{days}", str(CORE_TOUCH_DAYS))

# The same for many members at once: each table is read once, in order of the member, instead of once a member.
_MANY = """
insert into member_figures
select m.id, sort_key(m.name, m.reading), initials(m.name, m.reading),
  case m.tier when 'core' then 1 when 'active' then 2 when 'silent' then 3 when 'lost' then 4 else 5 end,
  case m.star when 'plain' then 1 when 'management' then 2 when 'leadership' then 3 else 0 end,
  ifnull(h.bits, 0), ifnull(p.open, 0), ifnull(i.events, 0), ifnull(o.spend, 0), ifnull(o.orders, 0), o.first,
  ifnull(t.balance, 0), ifnull(p.first, ifnull(m.first_met_at, m.created_at)), a.day * 86400, t.last,
  case m.tier when 'core' then date(ifnull(t.last, m.created_at) + {days} * 86400, 'unixepoch') end
from {pile} d cross join member m on m.id = d.id
left join (select h.member_id, sum(distinct 1 << k.platform_id) as bits from handle h join handle_kind k
  on k.id = h.kind_id where h.retired_at is null group by h.member_id) h on h.member_id = m.id
left join (select member_id, sum(left_at is null) as open, min(joined_at) as first from membership
  group by member_id) p on p.member_id = m.id
left join (select member_id, count(*) as events from invite where came = 1 group by member_id) i on i.member_id = m.id
left join (select o.member_id, sum(case when o.paid_at is not null then o.paid_fen - (select ifnull(sum(f.amount_fen),
  0) from refund f where f.order_id = o.id) else 0 end) as spend, count(o.paid_at) as orders, min(o.paid_at) as first
  from shop_order o where o.member_id is not null group by o.member_id) o on o.member_id = m.id
left join (select member_id, max(at) as last, sum(case way when 'gave' then weight when 'got' then -weight else 0 end)
  as balance from touch group by member_id) t on t.member_id = m.id
left join (select member_id, max(day) as day from activity group by member_id) a on a.member_id = m.id
where m.trashed_at is null
""".replace("{days}", str(CORE_TOUCH_DAYS))
MANY_FROM = 2000

_GROUP = """
insert into group_figures
select g.id,
  (select count(*) from membership p where p.group_id = g.id and p.left_at is null),
  (select ifnull(sum(p.seats), 0) from membership p where p.group_id = g.id and p.left_at is null),
  (select count(*) from membership p where p.group_id = g.id and p.joined_at >= unixepoch() - 30 * 86400),
  (select count(*) from membership p where p.group_id = g.id and p.left_at >= unixepoch() - 30 * 86400),
  (select count(distinct a.member_id) from activity a where a.group_id = g.id and a.day >= unixepoch() / 86400 - 30),
  (select max(r.taken_at) from roster r where r.group_id = g.id),
  (select count(*) from membership p where p.group_id = g.id and p.left_at is null and p.welcomed_at is null
    and p.joined_basis <> 'first_seen')
from {pile} d cross join community_group g on g.id = d.id
"""


def install(con: Connection) -> None:
    """Give the writer the functions of names and the triggers that collect what a write made stale."""
    con.create_function("sort_key", 2, reading.sort_key, deterministic=True)
    con.create_function("initials", 2, reading.initials, deterministic=True)
    for pile in ("member", "grp", "date"):
        con.execute(f"create temp table dirty_{pile} (id integer primary key)")
    for table, marks in _DIRTY.items():
        for op, rows in (("insert", ("new",)), ("update", ("old", "new")), ("delete", ("old",))):
            body = "".join(
                f" insert or ignore into dirty_{pile} select x from (select {expression.format(row=row)} as x)"
                " where x is not null;"
                for pile, expression in marks
                for row in rows
            )
            con.execute(f"create temp trigger dirty_{table}_{op} after {op} on main.{table} begin{body} end")


NAMED_MOST = 5_000


def refresh(con: Connection) -> list[int] | None:
    """Bring the figures of everything the open transaction touched up to date.

    Answers the members it touched, None when they are more than NAMED_MOST.
    """
    touched = con.execute("select count(*) from dirty_member").fetchone()[0]
    named = None if touched > NAMED_MOST else [row[0] for row in con.execute("select id from dirty_member")]
    if touched:
        con.execute("delete from member_figures where member_id in (select id from dirty_member)")
        con.execute((_MANY if touched >= MANY_FROM else _MEMBER).replace("{pile}", "temp.dirty_member"))
        con.execute("delete from dirty_member")
    if con.execute("select exists (select 1 from dirty_grp)").fetchone()[0]:
        con.execute("delete from group_figures where group_id in (select id from dirty_grp)")
        con.execute(_GROUP.replace("{pile}", "temp.dirty_grp"))
        con.execute("delete from dirty_grp")
    return named


def refresh_groups(con: Connection) -> None:
    """Compute the figures of every group anew, for they look back thirty days from now."""
    con.execute("delete from group_figures")
    con.execute(_GROUP.replace("{pile}", "main.community_group"))


def rebuild(con: Connection) -> None:
    """Compute every figure anew, inside the caller's transaction."""
    con.execute("delete from member_figures")
    con.execute(_MANY.replace("{pile}", "main.member"))
    refresh_groups(con)


def computed() -> tuple[tuple[str, str], ...]:
    """Each table of figures with the query that computes all its rows; the first column is called `id`."""
    insert = "insert into {table}\n"
    queries = (("member_figures", _MANY, "main.member"), ("group_figures", _GROUP, "main.community_group"))
    return tuple(
        (table, query.replace(insert.replace("{table}", table), "").replace("{pile}", pile).strip())
        for table, query, pile in queries
    )

"""SQL of the detail panel: handles, stays in groups, roles, orders, own fields and the reason of the tier."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.members import (
    DateLine,
    MemberDetail,
    MemberHandle,
    MemberLine,
    MembershipLine,
    OrderLine,
    RoleLine,
    Tier,
    TierReason,
)
from opsdesk.domain.platforms import Handle, HandleKind, Platform

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection


def detail(con: Connection, line: MemberLine) -> MemberDetail:
    """Everything about the member of a list row."""
    key = line.id
    words = con.execute(
        "select ifnull(reading, ''), ifnull(real_name, ''), ifnull(gender, ''), ifnull(region, ''),"
        " ifnull(came_by, ''), ifnull(avoid, ''), ifnull(note, ''), created_at from member where id = ?",
        [key],
    ).fetchone()
    gave, got = con.execute(
        "select ifnull(sum(case way when 'gave' then weight end), 0),"
        " ifnull(sum(case way when 'got' then weight end), 0) from touch where member_id = ?",
        [key],
    ).fetchone()
    kinds = dict(con.execute("select class, count(*) from touch where member_id = ? group by class", [key]).fetchall())
    messages = con.execute(
        "select ifnull(sum(count), 0) from activity where member_id = ? and kind = 1", [key]
    ).fetchone()[0]
    reading, real_name, gender, region, came_by, avoid, note, created_at = words
    return MemberDetail(
        line=line,
        reading=reading,
        real_name=real_name,
        gender=gender,
        region=region,
        came_by=came_by,
        avoid=avoid,
        note=note,
        created_at=created_at,
        handles=_handles(con, key),
        memberships=memberships(con, key),
        roles=_roles(con, key),
        orders=_orders(con, key),
        fields=_fields(con, key),
        tier_reason=tier_reason(con, key, line.tier),
        messages=messages,
        gave=gave,
        got=got,
        touches=(kinds.get("trust", 0), kinds.get("value", 0), kinds.get("emotional", 0)),
        dates=_dates(con, key),
    )


def _dates(con: Connection, key: int) -> tuple[DateLine, ...]:
    rows = con.execute(
        "select id, kind, ifnull(label, ''), calendar = 'lunar', year, month, day from important_date"
        " where member_id = ? order by month, day, id",
        [key],
    )
    return tuple(DateLine(r[0], r[1], r[2], bool(r[3]), r[4], r[5], r[6]) for r in rows)


def _handles(con: Connection, key: int) -> tuple[MemberHandle, ...]:
    rows = con.execute(
        "select h.id, p.code || ':' || k.kind, h.value, ifnull(h.shown, ''), ifnull(g.name, ''), h.first_seen_at,"
        " h.last_seen_at, h.retired_at from handle h join handle_kind k on k.id = h.kind_id"
        " join platform p on p.id = k.platform_id left join community_group g on g.id = h.group_id"
        " where h.member_id = ? order by h.strong desc, h.id",
        [key],
    )
    return tuple(MemberHandle(row[0], Handle(HandleKind(row[1]), row[2]), *row[3:]) for row in rows)


def memberships(con: Connection, key: int) -> tuple[MembershipLine, ...]:
    """Stays in groups, open ones first, then the latest."""
    rows = con.execute(
        "select g.id, g.name, p.code, m.joined_at, m.joined_basis, m.left_at, m.left_basis, m.left_via"
        " from membership m join community_group g on g.id = m.group_id join platform p on p.id = g.platform_id"
        " where m.member_id = ? order by m.left_at is not null, m.joined_at desc",
        [key],
    )
    return tuple(MembershipLine(row[0], row[1], Platform(row[2]), *row[3:]) for row in rows)


def _roles(con: Connection, key: int) -> tuple[RoleLine, ...]:
    rows = con.execute(
        "select r.id, r.name, x.since_on from member_role x join role r on r.id = x.role_id"
        " where x.member_id = ? and x.until_on is null order by x.since_on",
        [key],
    )
    return tuple(RoleLine(*row) for row in rows)


def _orders(con: Connection, key: int) -> tuple[OrderLine, ...]:
    rows = con.execute(
        "select o.source, o.number, o.paid_at, o.ordered_at, o.paid_fen,"
        " (select ifnull(sum(amount_fen), 0) from refund f where f.order_id = o.id), o.status,"
        " (select json_group_array(item) from order_line l where l.order_id = o.id)"
        " from shop_order o where o.member_id = ? order by ifnull(o.paid_at, o.ordered_at) desc, o.id desc limit 200",
        [key],
    )
    return tuple(
        OrderLine(source, number, paid_at, ordered_at, paid, refunded, status, tuple(json.loads(items)))
        for source, number, paid_at, ordered_at, paid, refunded, status, items in rows
    )


def _fields(con: Connection, key: int) -> tuple[tuple[str, str], ...]:
    rows = con.execute(
        "select f.label, ifnull(x.text, printf('%!.15g', x.number))"
        " from member_field x join field f on f.id = x.field_id"
        " where x.member_id = ? and f.trashed_at is null order by f.sort_no, f.id",
        [key],
    )
    return tuple((label, text) for label, text in rows)


def tier_reason(con: Connection, key: int, tier: Tier) -> TierReason:
    """Who put the member into its tier, when and why; a tier nobody decided yet has the code `new`."""
    row = con.execute(
        "select by, why, at from tier_change where member_id = ? and to_tier = ? order by at desc, id desc limit 1",
        [key, tier],
    ).fetchone()
    if row is None:
        return TierReason(tier, "rule", "new")
    why = json.loads(row[1])
    return TierReason(tier, row[0], str(why.pop("code", "new")), why, row[2])

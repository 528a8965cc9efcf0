"""SQL about orders: bringing the orders of a file in, the newer export of one winning over the older."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.imports import OrderRow
    from opsdesk.store.driver import Connection


def _values(order: OrderRow) -> tuple[object, ...]:
    who = order.buyer or order.recipient
    # A shop that does not say when it was paid still says that it was.
    paid_at = order.paid_at or (order.ordered_at if order.paid_fen else None)
    times = order.ordered_at, paid_at
    money = order.paid_fen, order.refund_fen
    return order.source, order.number, who, order.phone_shown, *times, *money, order.status, order.status_text


def stage(con: Connection, orders: Sequence[OrderRow]) -> None:
    """Fill the staging tables of orders; people are staged beside them under the same row numbers."""
    for table in ("stage_order", "stage_line", "stage_order_touched"):
        con.execute(f"drop table if exists temp.{table}")
    con.execute(
        "create temp table stage_order (row integer primary key, source text, number text, buyer text, phone_shown"
        " text,"
        " ordered_at integer, paid_at integer, paid_fen integer, refund_fen integer, status text, status_text text,"
        " order_id integer, member_id integer, fresh integer not null default 0)"
    )
    con.execute(
        "create temp table stage_line (row integer, ref text, item text, spec text, quantity integer, price_fen"
        " integer,"
        " paid_fen integer, refund_fen integer)"
    )
    con.execute("create temp table stage_order_touched (order_id integer primary key)")
    con.executemany(
        "insert into stage_order values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, 0)",
        ((number, *_values(order)) for number, order in enumerate(orders, start=1)),
    )
    con.executemany(
        "insert into stage_line values (?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, *line) for number, o in enumerate(orders, start=1) for line in o.lines),
    )
    con.execute(
        "update stage_order set order_id = (select o.id from shop_order o where o.source = stage_order.source"
        " and o.number = stage_order.number)"
    )


def write(con: Connection, batch: int, currency: str) -> None:
    """Orders, lines and refunds of the stage; what is there is brought up to date and never taken back in time."""
    con.execute("update stage_order set member_id = p.member_id from stage_person p where p.row = stage_order.row")
    _update_known(con)
    con.execute(
        "insert into shop_order(source, number, member_id, buyer, phone_shown, ordered_at, paid_at, paid_fen,"
        " currency,"
        " status, status_text, import_batch_id) select source, number, member_id, nullif(buyer, ''),"
        " nullif(phone_shown, ''),"
        " ordered_at, paid_at, paid_fen, ?, status, nullif(status_text, ''), ? from stage_order where order_id is"
        " null"
        " order by row",
        [currency, batch],
    )
    con.execute(
        "update stage_order set fresh = 1, order_id = (select o.id from shop_order o where o.source ="
        " stage_order.source"
        " and o.number = stage_order.number) where order_id is null"
    )
    _write_lines(con)
    _write_refunds(con, batch)


def _update_known(con: Connection) -> None:
    differs = (
        "(o.status is not s.status or (o.member_id is null and s.member_id is not null) or (o.paid_at is null and"
        " s.paid_at is not null) or (s.paid_fen > o.paid_fen)) and not (o.status in ('done', 'closed') and"
        " s.status in"
        " ('open', 'paid'))"
    )
    con.execute(
        "insert or ignore into stage_order_touched select o.id from stage_order s cross join shop_order o"
        f" on o.id = s.order_id where {differs}"
    )
    con.execute(
        "update shop_order as o set status = s.status, status_text = nullif(s.status_text, ''),"
        " member_id = ifnull(o.member_id, s.member_id), paid_at = ifnull(o.paid_at, s.paid_at),"
        f" paid_fen = max(o.paid_fen, s.paid_fen) from stage_order s where s.order_id = o.id and {differs}"
    )


def _write_lines(con: Connection) -> None:
    con.execute(
        "insert or ignore into stage_order_touched select o.order_id from stage_line l join stage_order o on o.row"
        " = l.row"
        " where not exists (select 1 from order_line x where x.order_id = o.order_id and x.ref = l.ref)"
    )
    con.execute(
        "insert into order_line(order_id, ref, item, spec, quantity, price_fen, paid_fen) select o.order_id,"
        " l.ref, l.item,"
        " nullif(l.spec, ''), max(l.quantity, 1), l.price_fen, l.paid_fen from stage_line l join stage_order o"
        " on o.row = l.row where true on conflict(order_id, ref) do nothing"
    )


def _write_refunds(con: Connection, batch: int) -> None:
    """Refunds by line where the file says which, else one for the order; a newer export may raise them, never lower."""
    con.execute("drop table if exists temp.stage_refund")
    con.execute(
        "create temp table stage_refund as select o.order_id, x.id as order_line_id, l.ref, l.refund_fen as amount"
        " from stage_line l join stage_order o on o.row = l.row join order_line x on x.order_id = o.order_id"
        " and x.ref = l.ref where l.refund_fen > 0 union all select o.order_id, null, 'order', o.refund_fen -"
        " (select ifnull(sum(l.refund_fen), 0) from stage_line l where l.row = o.row) from stage_order o"
        " where o.refund_fen > (select ifnull(sum(l.refund_fen), 0) from stage_line l where l.row = o.row)"
    )
    con.execute(
        "insert or ignore into stage_order_touched select s.order_id from stage_refund s left join refund f"
        " on f.order_id = s.order_id and f.ref = s.ref where f.id is null or f.amount_fen < s.amount"
    )
    con.execute(
        "update refund as f set amount_fen = s.amount from stage_refund s where f.order_id = s.order_id and f.ref"
        " = s.ref"
        " and f.amount_fen < s.amount"
    )
    con.execute(
        "insert into refund(order_id, order_line_id, ref, amount_fen, import_batch_id) select order_id,"
        " order_line_id, ref,"
        " amount, ? from stage_refund where true on conflict(order_id, ref) do nothing",
        [batch],
    )


def counted(con: Connection) -> tuple[int, int, int]:
    """(new, updated, unchanged) orders of the stage."""
    new, updated, known = con.execute(
        "select ifnull(sum(fresh), 0), ifnull(sum(not fresh and order_id in (select order_id from"
        " stage_order_touched)), 0),"
        " ifnull(sum(not fresh), 0) from stage_order"
    ).fetchone()
    return new, updated, known - updated

"""Orders, their lines and refunds."""

from __future__ import annotations

STATEMENTS = (
    """
    create table shop_order (
      id integer primary key autoincrement, source text not null, number text not null,
      member_id integer references member, buyer text, phone_shown text, ordered_at integer, paid_at integer,
      paid_fen integer not null default 0 check (paid_fen >= 0),
      currency text not null check (length(currency) = 3),
      status text not null check (status in ('open','paid','done','closed')), status_text text,
      group_id integer references community_group,
      import_batch_id integer references import_batch, unique (source, number)) strict
    """,
    """
    create index shop_order_member on shop_order(member_id, paid_at, paid_fen) where member_id is not null
    """,
    """
    create index shop_order_paid on shop_order(paid_at, paid_fen, member_id)
    """,
    """
    create table order_line (id integer primary key, order_id integer not null references shop_order on delete
      cascade, ref text not null, item text not null, spec text,
      quantity integer not null default 1 check (quantity > 0),
      price_fen integer, paid_fen integer, unique (order_id, ref)) strict
    """,
    """
    create table refund (id integer primary key, order_id integer not null references shop_order on delete
      cascade, order_line_id integer references order_line on delete cascade, ref text not null, at integer,
      amount_fen integer not null check (amount_fen > 0), reason text, honoured integer check (honoured in (0,1)),
      import_batch_id integer references import_batch, unique (order_id, ref)) strict
    """,
    """
    create index refund_line on refund(order_line_id) where order_line_id is not null
    """,
    """
    create trigger refund_cap before insert on refund when not (select replaying from guard)
      and (select ifnull(sum(amount_fen), 0) from refund where order_id = new.order_id and ref <> new.ref) +
      new.amount_fen > (select paid_fen from shop_order where id = new.order_id) begin select raise(abort,
      'refund_over_paid'); end
    """,
    """
    create trigger refund_cap_up before update of amount_fen on refund when not (select replaying from guard)
      and (select ifnull(sum(amount_fen), 0) from refund where order_id = new.order_id and id <> new.id) +
      new.amount_fen > (select paid_fen from shop_order where id = new.order_id) begin select raise(abort,
      'refund_over_paid'); end
    """,
)

"""What is computed and kept only so that long lists have an index; may be dropped and rebuilt."""

from __future__ import annotations

STATEMENTS = (
    """
    create table member_figures (
      member_id integer primary key references member on delete cascade, sort_key text not null,
      initials text not null, tier_no integer not null, star integer not null, platforms integer not null,
      groups integer not null, events integer not null,
      spend_fen integer not null, orders integer not null, first_paid_at integer, balance integer not null,
      first_seen_at integer not null, last_spoke_at integer, last_touch_at integer, touch_due_on text) strict
    """,
    """
    create index mf_name on member_figures(sort_key, member_id)
    """,
    """
    create index mf_tier on member_figures(tier_no, sort_key, member_id)
    """,
    """
    create index mf_star on member_figures(sort_key, member_id) where star > 0
    """,
    """
    create index mf_spend on member_figures(spend_fen, member_id)
    """,
    """
    create index mf_touch on member_figures(last_touch_at, member_id)
    """,
    """
    create index mf_spoke on member_figures(last_spoke_at, member_id)
    """,
    """
    create index mf_seen on member_figures(first_seen_at, member_id, last_spoke_at, spend_fen, orders)
    """,
    """
    create index mf_due on member_figures(tier_no, touch_due_on, member_id) where touch_due_on is not null
    """,
    """
    create index mf_events on member_figures(events, sort_key, member_id) where events > 0
    """,
    """
    create index mf_owe on member_figures(balance, member_id) where balance < 0
    """,
    """
    create table group_figures (
      group_id integer primary key references community_group on delete cascade, members integer not null,
      seats integer not null, joined_30 integer not null, left_30 integer not null, spoke_30 integer not null,
      last_roster_at integer, unwelcomed integer not null) strict
    """,
    """
    create table date_due (important_date_id integer primary key references important_date on delete cascade,
      next_on text not null, remind_on text not null) strict
    """,
    """
    create index date_due_remind on date_due(remind_on)
    """,
)

"""What tells two nicknames apart in rosters: where and how they stood there, and what she decided about them."""

from __future__ import annotations

STATEMENTS = (
    "alter table roster_entry add column place integer",
    "alter table roster_entry add column messages integer",
    "alter table roster_entry add column first_spoke_at integer",
    """
    create table roster_decision (
      group_id integer not null references community_group on delete cascade,
      was text not null, now text not null, same integer not null check (same in (0,1)), at integer not null,
      primary key (group_id, was, now)) strict, without rowid
    """,
)

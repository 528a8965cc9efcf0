"""Pairs of members she decided about, and merges with every row they changed, so that each can be taken apart."""

from __future__ import annotations

STATEMENTS = (
    """
    create table member_pair (
      a_member_id integer not null references member on delete cascade,
      b_member_id integer not null references member on delete cascade,
      score integer not null, why text not null check (json_valid(why)),
      state text not null check (state in ('open','merged','never')),
      primary key (a_member_id, b_member_id), check (a_member_id < b_member_id)) strict, without rowid
    """,
    """
    create index member_pair_b on member_pair(b_member_id)
    """,
    """
    create index member_pair_open on member_pair(score desc) where state = 'open'
    """,
    """
    create table merge (
      id integer primary key autoincrement, kept_member_id integer not null references member,
      gone_member_id integer not null references member, at integer not null,
      kept_before text not null check (json_valid(kept_before)), undone_at integer,
      check (kept_member_id <> gone_member_id)) strict
    """,
    """
    create unique index merge_gone on merge(gone_member_id) where undone_at is null
    """,
    """
    create index merge_ever on merge(gone_member_id)
    """,
    """
    create index merge_kept on merge(kept_member_id)
    """,
    """
    create table merge_row (
      merge_id integer not null references merge on delete cascade, tbl text not null, row_key text not null,
      old text not null check (json_valid(old)), new text check (json_valid(new)),
      primary key (merge_id, tbl, row_key)) strict, without rowid
    """,
)

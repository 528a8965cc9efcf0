"""Whom she reminded in a group, of what and when: a line a portion of names she posted."""

from __future__ import annotations

STATEMENTS = (
    """
    create table chase (
      id integer primary key autoincrement, group_id integer not null references community_group on delete cascade,
      topic text not null default '', body text, at integer not null) strict
    """,
    """
    create index chase_group on chase(group_id, at)
    """,
    """
    create table chase_member (chase_id integer not null references chase on delete cascade,
      member_id integer not null references member on delete cascade,
      primary key (chase_id, member_id)) strict, without rowid
    """,
    """
    create index chase_member_member on chase_member(member_id)
    """,
)

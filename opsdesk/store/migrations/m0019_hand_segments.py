"""Who is in a segment that she picks by hand."""

from __future__ import annotations

STATEMENTS = (
    """
    create table segment_member (
      segment_id integer not null references segment on delete cascade,
      member_id integer not null references member on delete cascade,
      since_at integer not null, why text, primary key (segment_id, member_id)) strict, without rowid
    """,
    """
    create index segment_member_member on segment_member(member_id)
    """,
)

"""The picture she gave a member, which stands on posters and in the panel."""

from __future__ import annotations

STATEMENTS = (
    """
    create table member_picture (id integer primary key,
      member_id integer not null unique references member on delete cascade,
      media_id integer not null references media) strict
    """,
)

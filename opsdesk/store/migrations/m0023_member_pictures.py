"""The picture she gave a member, which stands on posters and in the panel."""

from __future__ import annotations

STATEMENTS = (
    """
    create table member_picture (member_id integer primary key references member on delete cascade,
      media_id integer not null references media) strict
    """,
)

"""Offline events: who was invited, who came, photos and cost."""

from __future__ import annotations

STATEMENTS = (
    """
    create table event (
      id integer primary key autoincrement, title text not null, kind text not null,
      held_on text not null check (held_on is date(held_on)),
      held_time text check (held_time is strftime('%H:%M', held_time)),
      ends_time text, zone text not null, place text, address text, seats integer check (seats > 0),
      price_fen integer check (price_fen >= 0), state text not null default 'planned' check (state in
      ('idea','planned','held','cancelled')),
      note text, trashed_at integer) strict
    """,
    """
    create index event_held on event(held_on) where trashed_at is null
    """,
    """
    create table event_group (event_id integer not null references event on delete cascade,
      group_id integer not null references community_group, primary key (event_id, group_id)) strict,
      without rowid
    """,
    """
    create table invite (
      event_id integer not null references event on delete cascade,
      member_id integer not null references member on delete cascade, invited_at integer,
      answer text check (answer in ('yes','no','maybe')),
      heads integer not null default 1 check (heads between 1 and 99), came integer check (came in (0,1)),
      paid_fen integer check (paid_fen >= 0),
      job text, follow_up_on text check (follow_up_on is date(follow_up_on)), followed_at integer, note text,
      primary key (event_id, member_id)) strict, without rowid
    """,
    """
    create index invite_member on invite(member_id, came)
    """,
    """
    create index invite_follow on invite(follow_up_on) where follow_up_on is not null and followed_at is null
    """,
    """
    create table event_media (event_id integer not null references event on delete cascade,
      media_id integer not null references media, caption text, sort_no integer not null default 0,
      primary key (event_id, media_id)) strict, without rowid
    """,
    """
    create table event_cost (id integer primary key, event_id integer not null references event on delete
      cascade, what text not null, amount_fen integer not null, paid_by text not null default 'me',
      media_id integer references media) strict
    """,
    """
    create index event_cost_event on event_cost(event_id)
    """,
)

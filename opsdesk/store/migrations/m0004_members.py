"""Members, their handles, tags, roles and tiers, and who runs a group."""

from __future__ import annotations

STATEMENTS = (
    """
    create table member (
      id integer primary key autoincrement, name text not null check (length(name) <= 200), reading text,
      remark text, real_name text, gender text check (gender in ('f','m')),
      region text, kind text not null default 'person' check (kind in ('person','self','team','bot')),
      tier text not null default 'unknown' check (tier in ('core','active','silent','lost','unknown')),
      star text check (star in ('plain','management','leadership')), came_by text,
      channel_account_id integer references channel_account,
      first_met_at integer, avoid text, note text, import_batch_id integer references import_batch,
      source_row integer,
      created_at integer not null, trashed_at integer, forgotten_at integer) strict
    """,
    """
    create table handle (
      id integer primary key, member_id integer not null references member on delete cascade,
      kind_id integer not null, strong integer not null,
      value text not null check (value <> ''), shown text, group_id integer references community_group,
      first_seen_at integer, last_seen_at integer, retired_at integer,
      import_batch_id integer references import_batch,
      foreign key (kind_id, strong) references handle_kind (id, strong),
      check (strong = 0 or value not like '%*%')) strict
    """,
    """
    create unique index handle_member on handle(member_id, id)
    """,
    """
    create unique index handle_strong on handle(kind_id, value) where strong = 1 and retired_at is null
    """,
    """
    create index handle_weak on handle(value, kind_id) where strong = 0
    """,
    """
    create table member_field (
      member_id integer not null references member on delete cascade, field_id integer not null references field,
      text text, number real, primary key (member_id, field_id),
      check ((text is null) <> (number is null))) strict, without rowid
    """,
    """
    create index member_field_text on member_field(field_id, text)
    """,
    """
    create index member_field_number on member_field(field_id, number) where number is not null
    """,
    """
    create table member_tag (
      member_id integer not null references member on delete cascade,
      tag_id integer not null references tag on delete cascade,
      primary key (member_id, tag_id)) strict, without rowid
    """,
    """
    create index member_tag_tag on member_tag(tag_id, member_id)
    """,
    """
    create table role (id integer primary key autoincrement, name text not null unique, duty text,
      promised text, trashed_at integer) strict
    """,
    """
    create table member_role (
      id integer primary key, role_id integer not null references role,
      member_id integer not null references member on delete cascade,
      group_id integer references community_group, since_on text not null check (since_on is date(since_on)),
      until_on text check (until_on is date(until_on)), note text,
      check (until_on is null or until_on >= since_on)) strict
    """,
    """
    create unique index member_role_open on member_role(role_id, member_id, ifnull(group_id,
      0)) where until_on is null
    """,
    """
    create index member_role_member on member_role(member_id)
    """,
    """
    create table tier_change (
      id integer primary key, member_id integer not null references member on delete cascade,
      at integer not null, from_tier text not null,
      to_tier text not null check (to_tier in ('core','active','silent','lost','unknown')),
      by text not null check (by in ('rule','hand','import')),
      why text not null check (json_valid(why)), check (from_tier <> to_tier)) strict
    """,
    """
    create index tier_change_member on tier_change(member_id, at)
    """,
    """
    create index tier_change_at on tier_change(at)
    """,
    """
    create table group_admin (
      id integer primary key, group_id integer not null references community_group on delete cascade,
      member_id integer not null references member on delete cascade,
      duty text not null check (duty in ('owner','admin','helper')), promised text,
      since_on text not null check (since_on is date(since_on)),
      until_on text check (until_on is null or until_on >= since_on)) strict
    """,
    """
    create unique index group_admin_open on group_admin(group_id, member_id) where until_on is null
    """,
    """
    create index group_admin_member on group_admin(member_id)
    """,
    """
    insert into tag_group(id, name, noun) values (1, 'tags', 'member'), (2, 'groups', 'group')
    """,
)

"""Groups, their classes, rules, welcomes and codes."""

from __future__ import annotations

STATEMENTS = (
    """
    create table rule_set (id integer primary key autoincrement, name text not null unique, note text) strict
    """,
    """
    create table community_rule (
      id integer primary key, rule_set_id integer not null references rule_set on delete cascade,
      sort_no integer not null, text text not null, retired_at integer) strict
    """,
    """
    create index community_rule_set on community_rule(rule_set_id)
    """,
    """
    create table community_group (
      id integer primary key autoincrement, platform_id integer not null references platform,
      name text not null check (length(name) between 1 and 200),
      ref text, series text, series_no integer, purpose text check (purpose in
      ('service','conversion','interest')),
      state text not null default 'open' check (state in ('idea','open','full','closed')),
      seats integer check (seats > 0), founded_on text check (founded_on is date(founded_on)),
      channel_account_id integer references channel_account, rule_set_id integer references rule_set,
      notice text, note text,
      import_batch_id integer references import_batch, created_at integer not null, trashed_at integer) strict
    """,
    """
    create unique index community_group_ref on community_group(platform_id,
      ref) where ref is not null and trashed_at is null
    """,
    """
    create index community_group_name on community_group(name)
    """,
    """
    create table group_name (
      group_id integer not null references community_group on delete cascade, name text not null,
      since_at integer not null, primary key (group_id, name)) strict, without rowid
    """,
    """
    create index group_name_name on group_name(name)
    """,
    """
    create table class (
      id integer primary key autoincrement, name text not null unique,
      basis text not null check (basis in ('spend','task','seed','quality','other')),
      floor_fen integer, ceiling_fen integer, sort_no integer not null default 0, trashed_at integer) strict
    """,
    """
    create table group_class (
      id integer primary key, group_id integer not null references community_group on delete cascade,
      class_id integer not null references class,
      since_on text not null check (since_on is date(since_on)), until_on text, why text) strict
    """,
    """
    create unique index group_class_open on group_class(group_id, class_id) where until_on is null
    """,
    """
    create index group_class_class on group_class(class_id) where until_on is null
    """,
    """
    create table welcome (
      id integer primary key, group_id integer references community_group on delete cascade,
      purpose text not null, body text not null, media_id integer references media, retired_at integer) strict
    """,
    """
    create index welcome_group on welcome(group_id)
    """,
    """
    create table group_code (
      id integer primary key autoincrement, group_id integer not null references community_group on delete
      cascade, media_id integer references media, payload text,
      valid_from_at integer not null, valid_until_at integer, seat_limit integer,
      state text not null check (state in ('waiting','current','retired')), sort_no integer not null default 0,
      check (valid_until_at is null or valid_until_at > valid_from_at)) strict
    """,
    """
    create unique index group_code_current on group_code(group_id) where state = 'current'
    """,
    """
    create index group_code_group on group_code(group_id, sort_no)
    """,
    """
    create index group_code_expiry on group_code(valid_until_at) where state <> 'retired'
    """,
)

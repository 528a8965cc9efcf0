"""The desk itself: its settings, history, media, platforms, tags and own fields."""

from __future__ import annotations

STATEMENTS = (
    """
    create table guard (id integer primary key check (id = 1),
      replaying integer not null check (replaying in (0,1))) strict
    """,
    """
    insert into guard values (1, 0)
    """,
    """
    create table desk (
      id integer primary key check (id = 1), uid text not null,
      name text not null check (length(name) between 1 and 200),
      zone text not null, currency text not null check (length(currency) = 3), founded_at integer not null) strict
    """,
    """
    create table setting (key text primary key, value text not null check (json_valid(value))) strict,
      without rowid
    """,
    """
    create table action (
      id integer primary key, at integer not null, label text not null,
      tables text not null check (json_valid(tables)),
      row_count integer not null, import_batch_id integer, undone_at integer) strict
    """,
    """
    create index action_at on action(at)
    """,
    """
    create table media (
      id integer primary key, sha256 text not null unique check (length(sha256) = 64),
      ext text not null check (ext not glob '*[^a-z0-9]*'),
      bytes integer not null check (bytes >= 0), width integer, height integer, name text,
      added_at integer not null) strict
    """,
    """
    create table platform (id integer primary key check (id between 0 and 60), code text not null unique,
      code_days integer, seats integer) strict
    """,
    """
    create table handle_kind (
      id integer primary key, platform_id integer not null references platform, kind text not null,
      strong integer not null check (strong in (0,1)), unique (platform_id, kind), unique (id, strong)) strict
    """,
    """
    create table tag_group (id integer primary key, name text not null unique,
      noun text not null check (noun in ('member','group','material')), sort_no integer not null default 0) strict
    """,
    """
    create table tag (id integer primary key autoincrement, tag_group_id integer not null references tag_group,
      name text not null, colour text, unique (tag_group_id, name)) strict
    """,
    """
    create table field (
      id integer primary key autoincrement, noun text not null check (noun in
      ('member','group','event','order')), label text not null,
      kind text not null check (kind in ('text','number','date','yes_no','choice','choices')),
      options text check (options is null or json_valid(options)),
      sort_no integer not null default 0, trashed_at integer, unique (noun, label)) strict
    """,
    """
    create table channel_account (
      id integer primary key autoincrement, platform_id integer not null references platform,
      name text not null, kind text not null,
      ref text, media_id integer references media, payload text, note text, trashed_at integer) strict
    """,
    """
    insert into platform(id, code, code_days, seats) values
      (0, 'wechat', 7, 500), (1, 'qq', null, 2000), (2, 'weibo', null, null), (3, 'douyin', null, 500),
      (4, 'xiaohongshu', null, 500), (5, 'telegram', null, 200000), (6, 'discord', null, null),
      (7, 'whatsapp', null, 1024), (8, 'wecom', 7, 500), (9, 'phone', null, null), (10, 'offline', null, null),
      (11, 'shop', null, null)
    """,
    """
    insert into handle_kind(id, platform_id, kind, strong) values
      (1, 0, 'id', 1), (2, 0, 'name', 0), (3, 1, 'id', 1), (4, 1, 'name', 0), (5, 2, 'id', 1), (6, 3, 'id', 1),
      (7, 4, 'id', 1), (8, 5, 'id', 1), (9, 5, 'name', 0), (10, 6, 'id', 1), (11, 6, 'name', 0), (12, 7, 'name', 0),
      (13, 8, 'id', 1), (14, 8, 'name', 0), (15, 9, 'id', 1), (16, 10, 'email', 0), (17, 10, 'book', 0),
      (18, 10, 'contact', 0), (19, 11, 'youzan', 0), (20, 11, 'ktt', 0), (21, 11, 'doudian', 0), (22, 11, 'wxstore', 0)
    """,
)

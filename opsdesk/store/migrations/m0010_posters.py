"""Poster templates as layers, personal codes, and the files of each batch."""

from __future__ import annotations

STATEMENTS = (
    """
    create table poster_template (id integer primary key autoincrement, name text not null,
      width integer not null check (width between 64 and 8192),
      height integer not null check (height between 64 and 8192), note text, trashed_at integer) strict
    """,
    """
    create table poster_layer (
      id integer primary key, poster_template_id integer not null references poster_template on delete cascade,
      sort_no integer not null, kind text not null check (kind in ('picture','text','code','shape','avatar')),
      x integer not null, y integer not null, w integer not null check (w > 0),
      h integer not null check (h > 0), turn real not null default 0,
      alpha real not null default 1 check (alpha between 0 and 1),
      media_id integer references media, props text not null check (json_valid(props))) strict
    """,
    """
    create index poster_layer_template on poster_layer(poster_template_id, sort_no)
    """,
    """
    create table code (
      id integer primary key autoincrement, text text not null unique check (text = upper(text) and
      length(text) between 3 and 32), payload text, owner_member_id integer references member,
      channel_account_id integer references channel_account, group_id integer references community_group,
      made_at integer not null, valid_until_at integer, retired_at integer) strict
    """,
    """
    create unique index code_personal on code(owner_member_id) where owner_member_id is not null and retired_at
      is null
    """,
    """
    create index code_owner on code(owner_member_id) where owner_member_id is not null
    """,
    """
    create index code_expiry on code(valid_until_at) where retired_at is null and valid_until_at is not null
    """,
    """
    create table poster_batch (
      id integer primary key autoincrement, poster_template_id integer not null references poster_template,
      template_state text not null check (json_valid(template_state)), filter text check (json_valid(filter)),
      format text not null check (format in ('png','jpg','pdf')), made_at integer not null, folder text,
      total integer not null, ok integer not null, failed integer not null) strict
    """,
    """
    create table poster_file (
      id integer primary key, poster_batch_id integer not null references poster_batch on delete cascade,
      member_id integer references member on delete set null, code_id integer references code,
      group_code_id integer references group_code, name text not null, sha256 text not null,
      read_back text not null, page integer, given_at integer) strict
    """,
    """
    create index poster_file_batch on poster_file(poster_batch_id)
    """,
    """
    create index poster_file_member on poster_file(member_id) where member_id is not null
    """,
    """
    create index poster_file_group_code on poster_file(group_code_id) where group_code_id is not null
    """,
    """
    create index poster_file_code on poster_file(code_id) where code_id is not null
    """,
)

"""Chat logs, which of them a day of activity is counted from, and what waits from an older one."""

from __future__ import annotations

STATEMENTS = (
    """
    create table chat_log (
      id integer primary key, group_id integer not null references community_group,
      import_batch_id integer references import_batch, from_at integer not null, to_at integer not null,
      zone text not null, message_count integer not null) strict
    """,
    """
    create index chat_log_group on chat_log(group_id)
    """,
    """
    create index chat_log_batch on chat_log(import_batch_id)
    """,
    """
    alter table activity add column chat_log_id integer references chat_log
    """,
    """
    create index activity_log on activity(chat_log_id) where chat_log_id is not null
    """,
    """
    create table activity_spare (
      chat_log_id integer not null references chat_log, member_id integer not null, day integer not null,
      kind integer not null, count integer not null, primary key (chat_log_id, member_id, day,
      kind)) strict, without rowid
    """,
)

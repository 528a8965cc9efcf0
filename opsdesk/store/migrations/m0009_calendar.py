"""Slots, posts, their texts and pictures, and the ticks of where they were posted."""

from __future__ import annotations

STATEMENTS = (
    """
    create table slot (
      id integer primary key autoincrement, name text not null, purpose text not null,
      at_time text not null check (at_time is strftime('%H:%M', at_time)), zone text not null,
      rrule text not null, since_on text not null check (since_on is date(since_on)), until_on text, body text,
      sort_no integer not null default 0, trashed_at integer) strict
    """,
    """
    create table slot_group (slot_id integer not null references slot on delete cascade,
      group_id integer not null references community_group on delete cascade, primary key (slot_id,
      group_id)) strict, without rowid
    """,
    """
    create table slot_skip (slot_id integer not null references slot on delete cascade,
      skip_on text not null check (skip_on is date(skip_on)), primary key (slot_id, skip_on)) strict,
      without rowid
    """,
    """
    create table post (
      id integer primary key autoincrement, title text not null, purpose text not null,
      state text not null default 'draft' check (state in ('idea','draft','ready','dropped')),
      due_on text check (due_on is date(due_on)), due_time text check (due_time is strftime('%H:%M',
      due_time)), zone text not null, slot_id integer references slot,
      pinned integer not null default 0 check (pinned in (0,1)), warms_post_id integer references post,
      corrects_post_id integer references post, note text,
      import_batch_id integer references import_batch, created_at integer not null, trashed_at integer,
      check (state <> 'ready' or due_on is not null), check (warms_post_id is not id)) strict
    """,
    """
    create index post_due on post(due_on, due_time) where trashed_at is null
    """,
    """
    create index post_slot on post(slot_id, due_on) where slot_id is not null
    """,
    """
    create index post_warms on post(warms_post_id) where warms_post_id is not null
    """,
    """
    create index post_ideas on post(created_at) where due_on is null and trashed_at is null
    """,
    """
    create trigger post_fixed before update of title, purpose, due_on, due_time,
      zone on post when not (select replaying from guard)
      and (old.title, old.purpose, old.due_on, old.due_time, old.zone) is not (new.title, new.purpose,
      new.due_on, new.due_time, new.zone)
      and exists (select 1 from post_target where post_id = old.id and posted_at is not null) begin select
      raise(abort, 'posted_fixed'); end
    """,
    """
    create table post_version (
      id integer primary key, post_id integer not null references post, label text not null default '',
      platform_id integer references platform, body text not null, unique (post_id, label), unique (post_id,
      id)) strict
    """,
    """
    create trigger post_version_fixed before update of body, platform_id,
      post_id on post_version when not (select replaying from guard)
      and exists (select 1 from post_target where post_version_id = old.id and posted_at is not null) begin
      select raise(abort, 'posted_fixed'); end
    """,
    """
    create trigger post_version_kept before delete on post_version when not (select replaying from guard)
      and exists (select 1 from post_target where post_version_id = old.id and posted_at is not null) begin
      select raise(abort, 'posted_fixed'); end
    """,
    """
    create table post_media (post_version_id integer not null references post_version on delete cascade,
      media_id integer not null references media, sort_no integer not null, primary key (post_version_id,
      media_id)) strict, without rowid
    """,
    """
    create trigger post_media_fixed_in before insert on post_media when not (select replaying from guard)
      and exists (select 1 from post_target where post_version_id = new.post_version_id and posted_at is not
      null) begin select raise(abort, 'posted_fixed'); end
    """,
    """
    create trigger post_media_fixed_out before delete on post_media when not (select replaying from guard)
      and exists (select 1 from post_target where post_version_id = old.post_version_id and posted_at is not
      null) begin select raise(abort, 'posted_fixed'); end
    """,
    """
    create table post_target (
      id integer primary key autoincrement, post_id integer not null references post,
      group_id integer references community_group, channel_account_id integer references channel_account,
      post_version_id integer,
      due_at integer, posted_at integer, skipped_at integer, concern integer check (concern between 0 and 5),
      note text,
      foreign key (post_id, post_version_id) references post_version (post_id, id),
      check ((group_id is null) <> (channel_account_id is null)),
      check (posted_at is null or skipped_at is null), check (posted_at is null or post_version_id is not
      null)) strict
    """,
    """
    create unique index post_target_group on post_target(post_id, group_id) where group_id is not null
    """,
    """
    create unique index post_target_channel on post_target(post_id,
      channel_account_id) where channel_account_id is not null
    """,
    """
    create index post_target_post on post_target(post_id, posted_at, skipped_at, due_at)
    """,
    """
    create index post_target_sent on post_target(group_id, posted_at) where posted_at is not null
    """,
    """
    create index post_target_version on post_target(post_version_id) where posted_at is not null
    """,
    """
    create trigger post_target_fixed before update of post_id, group_id, channel_account_id, post_version_id,
      posted_at, due_at on post_target when old.posted_at is not null and not (select replaying from guard)
      begin select raise(abort, 'posted_fixed'); end
    """,
    """
    create trigger post_target_kept before delete on post_target when old.posted_at is not null and not (select
      replaying from guard) begin select raise(abort, 'posted_fixed'); end
    """,
    """
    create view post_progress as select post_id, count(*) as targets, count(posted_at) as posted,
      count(skipped_at) as skipped, sum(posted_at > due_at) as late from post_target group by post_id
    """,
)

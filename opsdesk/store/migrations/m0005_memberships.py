"""Who is and was in which group, dated rosters, sign-up chains and days of activity."""

from __future__ import annotations

STATEMENTS = (
    """
    create table roster (
      id integer primary key, group_id integer not null references community_group, taken_at integer not null,
      complete integer not null check (complete in (0,1)),
      source text not null check (source in ('file','paste','chat','hand')),
      entries integer not null default 0, import_batch_id integer references import_batch,
      sealed_at integer) strict
    """,
    """
    create index roster_group on roster(group_id, taken_at)
    """,
    """
    create trigger roster_sealed before update of group_id, taken_at, complete, source, entries,
      sealed_at on roster when old.sealed_at is not null and not (select replaying from guard) begin select
      raise(abort, 'roster_sealed'); end
    """,
    """
    create trigger roster_kept before delete on roster when old.sealed_at is not null and not (select replaying
      from guard) begin select raise(abort, 'roster_sealed'); end
    """,
    """
    create table roster_entry (
      roster_id integer not null references roster on delete cascade,
      handle_id integer not null references handle,
      name_handle_id integer references handle, duty text,
      primary key (roster_id, handle_id)) strict, without rowid
    """,
    """
    create index roster_entry_handle on roster_entry(handle_id)
    """,
    """
    create index roster_entry_name on roster_entry(name_handle_id) where name_handle_id is not null
    """,
    """
    create trigger roster_entry_in before insert on roster_entry when (select sealed_at from roster where id =
      new.roster_id) is not null and not (select replaying from guard) begin select raise(abort,
      'roster_sealed'); end
    """,
    """
    create trigger roster_entry_fixed before update of roster_id, handle_id,
      name_handle_id on roster_entry when not (select replaying from guard) begin select raise(abort,
      'roster_sealed'); end
    """,
    """
    create trigger roster_entry_out before delete on roster_entry when (select sealed_at from roster where id =
      old.roster_id) is not null and not (select replaying from guard) begin select raise(abort,
      'roster_sealed'); end
    """,
    """
    create table membership (
      id integer primary key, group_id integer not null references community_group,
      member_id integer not null references member, handle_id integer,
      joined_at integer not null, joined_basis text not null check (joined_basis in
      ('told','between','first_seen')), joined_after_at integer,
      join_via text check (join_via in ('scan','invited','dragged','link','search')),
      inviter_member_id integer references member,
      seats integer not null default 1 check (seats >= 1), welcome_id integer references welcome,
      welcomed_at integer,
      left_at integer, left_basis text check (left_basis in ('told','between')), left_after_at integer,
      left_via text check (left_via in ('left','removed','moved','merged','group_closed')),
      import_batch_id integer references import_batch,
      foreign key (member_id, handle_id) references handle (member_id, id) on update cascade,
      check (left_at is null or left_at >= joined_at), check ((left_at is null) = (left_basis is null)),
      check (inviter_member_id is not member_id)) strict
    """,
    """
    create unique index membership_open on membership(group_id, member_id) where left_at is null
    """,
    """
    create index membership_left on membership(group_id, left_at) where left_at is not null
    """,
    """
    create index membership_member on membership(member_id, joined_at, left_at, group_id)
    """,
    """
    create index membership_handle on membership(handle_id)
    """,
    """
    create index membership_joined on membership(group_id,
      joined_at) where left_at is null and welcomed_at is null
    """,
    """
    create index membership_inviter on membership(inviter_member_id) where inviter_member_id is not null
    """,
    """
    create table roster_change (
      roster_id integer not null references roster on delete cascade, seq integer not null,
      kind text not null check (kind in ('joined','left','rejoined','renamed','ambiguous')),
      membership_id integer, handle_id integer, from_text text, to_text text, primary key (roster_id,
      seq)) strict, without rowid
    """,
    """
    create table chain (
      id integer primary key autoincrement, group_id integer not null references community_group,
      topic text not null, at integer,
      import_batch_id integer references import_batch, unique (group_id, topic)) strict
    """,
    """
    create table chain_line (
      chain_id integer not null references chain on delete cascade, no integer not null, text text not null,
      name text not null,
      member_id integer references member, heads integer not null default 1, primary key (chain_id,
      no)) strict, without rowid
    """,
    """
    create index chain_line_member on chain_line(member_id) where member_id is not null
    """,
    """
    create table activity (
      member_id integer not null references member on delete cascade, day integer not null,
      group_id integer not null references community_group,
      kind integer not null check (kind between 1 and 9), count integer not null check (count > 0),
      primary key (member_id, day, group_id, kind)) strict, without rowid
    """,
    """
    create index activity_group on activity(group_id, day, member_id, count)
    """,
)

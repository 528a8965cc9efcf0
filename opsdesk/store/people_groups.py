"""Puts the staged people of a list into the groups that it names; where rosters tell of a stay already, they win."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.store import staging

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opsdesk.store.driver import Connection


def named(con: Connection) -> list[str]:
    """The groups that rows of people name."""
    rows = con.execute(
        "select distinct group_name from stage_person where group_name <> '' and member_id is not null order by 1"
    )
    return [row[0] for row in rows]


def join(con: Connection, batch: int, groups: Mapping[str, int], now: int) -> None:
    """A stay for everybody who has had none in the group: since the day the list tells, else first seen now."""
    con.execute("drop table if exists temp.stage_group")
    con.execute("create temp table stage_group (name text primary key, id integer) without rowid")
    con.executemany("insert into stage_group values (?, ?)", groups.items())
    con.execute("drop table if exists temp.stage_stay")
    con.execute(
        "create temp table stage_stay as select g.id as group_id, p.member_id, min(p.handle_id) as handle_id,"
        " min(case when p.joined_at <= ? then p.joined_at end) as told_at from stage_person p join stage_group g on"
        " g.name = p.group_name where p.member_id is not null and not exists (select 1 from membership m where"
        " m.group_id = g.id and m.member_id = p.member_id) group by g.id, p.member_id",
        [now],
    )
    staging.touch(con, "select distinct member_id from stage_stay")
    con.execute(
        "insert into membership(group_id, member_id, handle_id, joined_at, joined_basis, import_batch_id)"
        " select group_id, member_id, handle_id, ifnull(told_at, ?),"
        " case when told_at is null then 'first_seen' else 'told' end, ? from stage_stay order by group_id, member_id",
        [now, batch],
    )

"""Writes the staged people of a file as members: who is new, the names they go by, days of activity; and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.names import INVISIBLE
from opsdesk.store import staging

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection
    from opsdesk.store.staging import Scope

# The first name that shows anything; one of invisible signs alone stands only where there is nothing else.
_FIRST_NAME = (
    "coalesce(case when trim(name, :unseen) <> '' then name end, nullif(card, ''), nullif(remark, ''),"
    " nullif(real_name, ''), {handle}, nullif(name, ''))"
)
_HANDLE = "(select s.value from stage_handle s where s.row = stage_person.row order by s.kind_id limit 1)"


def add_new(con: Connection, batch: int, now: int) -> None:
    """A member for every person of the stage that has none yet."""
    base = con.execute("select ifnull(max(seq), 0) from main.sqlite_sequence where name = 'member'").fetchone()[0]
    con.execute("drop table if exists temp.stage_new")
    con.execute("create temp table stage_new (n integer primary key, row integer)")
    con.execute(
        "insert into stage_new(row) select row from stage_person where row = rep and member_id is null order by row"
    )
    name = _FIRST_NAME.replace("{handle}", _HANDLE)
    con.execute(
        f"insert into member(id, name, import_batch_id, source_row, created_at, first_met_at)"
        f" select :base + n, substr({name}, 1, 200), :batch, stage_person.row, :now, stage_person.added_at"
        " from stage_new join stage_person on stage_person.row = stage_new.row order by n",
        {"base": base, "batch": batch, "now": now, "unseen": INVISIBLE},
    )
    con.execute(
        "update stage_person set member_id = ? + x.n, fresh = 1 from stage_new x where x.row = stage_person.rep", [base]
    )


def add_names(con: Connection, batch: int, seen_at: int, scope: Scope) -> None:
    """The names people go by: of those with a strong handle, and of the others as what they are known by."""
    con.execute("drop table if exists temp.stage_name")
    con.execute(
        "create temp table stage_name as select p.member_id, p.name as value,"
        " case when s.row is null then ?1 end as group_id, case when s.row is null then ?2 else ?3 end as kind_id"
        " from stage_person p left join (select distinct row from stage_handle) s on s.row = p.row"
        " where p.member_id is not null and p.name <> '' and (s.row is null or ?3 is not null)",
        [scope.group_id, scope.kind_id, scope.name_kind_id],
    )
    if scope.group_id is not None:
        con.execute(
            "insert into stage_name select member_id, card, ?, ? from stage_person where member_id is not null"
            " and card <> '' and card <> name",
            [scope.group_id, scope.kind_id],
        )
    con.execute("drop table if exists temp.stage_name_new")
    con.execute(
        "create temp table stage_name_new as select distinct n.member_id, n.value, n.group_id, n.kind_id from"
        " stage_name n"
        " where not exists (select 1 from handle h where h.member_id = n.member_id and h.kind_id = n.kind_id"
        " and h.value = n.value and h.group_id is n.group_id)"
    )
    con.execute(
        "insert into handle(member_id, kind_id, strong, value, group_id, first_seen_at, import_batch_id)"
        " select member_id, kind_id, 0, value, group_id, ?, ? from stage_name_new order by member_id",
        [seen_at, batch],
    )
    staging.touch(con, "select distinct member_id from stage_name_new")
    _link_handles(con, scope)


def _link_handles(con: Connection, scope: Scope) -> None:
    """Note on each row the handle it is known by and the handle of its name."""
    con.execute(
        "update stage_person set handle_id = (select h.id from stage_handle s cross join handle h on h.kind_id ="
        " s.kind_id"
        " and h.value = s.value and h.strong = 1 and h.retired_at is null where s.row = stage_person.row"
        " and h.member_id = stage_person.member_id order by s.kind_id limit 1) where handle_id is null"
    )
    con.execute(
        "update stage_person set name_handle_id = (select h.id from handle h where h.member_id ="
        " stage_person.member_id"
        " and h.kind_id = ? and h.value = stage_person.name and h.group_id is null limit 1)"
        " where name <> '' and handle_id is not null",
        [scope.name_kind_id],
    )
    con.execute(
        "update stage_person set handle_id = (select h.id from handle h where h.member_id = stage_person.member_id"
        " and h.kind_id = ? and h.value = stage_person.name and h.group_id is ? limit 1)"
        " where handle_id is null and member_id is not null",
        [scope.kind_id, scope.group_id],
    )


def add_activity(con: Connection, group_id: int, zone_seconds: int) -> None:
    """A day on which a roster shows that somebody spoke last; counts come with chat logs."""
    rows = (
        f"select distinct p.member_id, (p.last_spoke_at + {int(zone_seconds)}) / 86400 as day,"
        f" {int(group_id)} as group_id, 2 as kind, 1 as count"
        " from stage_person p where p.member_id is not null and p.last_spoke_at is not null"
    )
    staging.touch(
        con,
        f"select distinct x.member_id from ({rows}) x where not exists (select 1"
        " from activity a where a.member_id = x.member_id and a.day = x.day and a.group_id = x.group_id and a.kind"
        " = 2)",
    )
    con.execute(f"insert into activity(member_id, day, group_id, kind, count) {rows} on conflict do nothing")


def counted(con: Connection) -> tuple[int, int, int, int]:
    """(new, updated, unchanged, repeated) rows of the stage; a person counts by its first row."""
    new, updated, unchanged = con.execute(
        "select ifnull(sum(p.fresh), 0), ifnull(sum(not p.fresh and p.member_id in (select member_id from"
        " stage_touched)),"
        " 0), ifnull(sum(not p.fresh and p.member_id not in (select member_id from stage_touched)), 0)"
        " from stage_person p where p.row = p.rep"
    ).fetchone()
    repeated = con.execute("select count(*) from stage_person where row <> rep").fetchone()[0]
    return new, updated, unchanged, repeated


def affected(con: Connection) -> list[int]:
    """Every member that the open transaction made or touched, whose tier may have changed."""
    rows = con.execute(
        "select member_id from stage_touched union select member_id from stage_person where fresh"
        " union select id from dirty_member"
    )
    return [row[0] for row in rows]

"""Writes the staged people of a file: new members, handles, tags, own fields, days of activity, dates.

The default never puts an empty value over one that is there, and never a new one over what the operator wrote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.store import staging

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection
    from opsdesk.store.staging import Scope

_FIRST_NAME = "coalesce(nullif(name, ''), nullif(card, ''), nullif(remark, ''), nullif(real_name, ''), {handle})"
_HANDLE = "(select s.value from stage_handle s where s.row = stage_person.row order by s.kind_id limit 1)"
_FILLED = ("remark", "real_name", "gender", "region", "came_by", "note", "avoid")


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
        f" select ? + n, substr({name}, 1, 200), ?, stage_person.row, ?, stage_person.added_at"
        " from stage_new join stage_person on stage_person.row = stage_new.row order by n",
        [base, batch, now],
    )
    con.execute(
        "update stage_person set member_id = ? + x.n, fresh = 1 from stage_new x where x.row = stage_person.rep", [base]
    )


def fill(con: Connection) -> None:
    """Put what the file knows where the member has nothing; the first row of a person wins."""
    merged = ", ".join(
        f"(select nullif(o.{column}, '') from stage_person o where o.rep = p.rep and o.{column} <> '' limit 1) as"
        f" {column}"
        for column in _FILLED
    )
    con.execute("drop table if exists temp.stage_fill")
    con.execute(
        f"create temp table stage_fill as select p.member_id, {merged}, min(p.added_at) as added_at from"
        " stage_person p"
        " where p.member_id is not null and ("
        + " or ".join(f"p.{column} <> ''" for column in _FILLED)
        + " or p.added_at is not null) group by p.rep"
    )
    con.execute("create index temp.stage_fill_member on stage_fill(member_id)")
    stale = " or ".join(f"(m.{column} is null and f.{column} is not null)" for column in _FILLED)
    stale += " or (f.added_at < ifnull(m.first_met_at, 1 << 60))"
    staging.touch(con, f"select m.id from stage_fill f cross join member m on m.id = f.member_id where {stale}")
    sets = ", ".join(f"{column} = ifnull(m.{column}, f.{column})" for column in _FILLED)
    con.execute(
        f"update member as m set {sets}, first_met_at = min(ifnull(m.first_met_at, 1 << 60), ifnull(f.added_at,"
        " ifnull(m.first_met_at, 1 << 60))) from stage_fill f where f.member_id = m.id and f.added_at is not null"
        f" and ({stale})"
    )
    con.execute(
        f"update member as m set {sets} from stage_fill f where f.member_id = m.id and f.added_at is null and ({stale})"
    )


def add_handles(con: Connection, batch: int, seen_at: int) -> None:
    """The strong handles that are new; one that belongs to another member already is left there."""
    con.execute("drop table if exists temp.stage_strong")
    con.execute(
        "create temp table stage_strong as select min(p.member_id) as member_id, s.kind_id, s.value from"
        " stage_handle s"
        " join stage_person p on p.row = s.row where p.member_id is not null and not exists (select 1 from handle h"
        " where h.kind_id = s.kind_id and h.value = s.value and h.strong = 1 and h.retired_at is null)"
        " group by s.kind_id, s.value"
    )
    con.execute(
        "insert into handle(member_id, kind_id, strong, value, first_seen_at, import_batch_id)"
        " select member_id, kind_id, 1, value, ?, ? from stage_strong order by member_id, kind_id",
        [seen_at, batch],
    )
    staging.touch(con, "select distinct member_id from stage_strong")


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


def add_tags(con: Connection, tag_group: int) -> None:
    """Hang the file's tags on its people, making those that are new."""
    con.execute(
        "insert into tag(tag_group_id, name) select distinct ?, tag from stage_tag where true on conflict do nothing",
        [tag_group],
    )
    links = (
        "select distinct p.member_id, t.id as tag_id from stage_tag s join stage_person p on p.row = s.row"
        f" join tag t on t.name = s.tag and t.tag_group_id = {int(tag_group)} where p.member_id is not null"
    )
    staging.touch(
        con,
        f"select distinct x.member_id from ({links}) x where not exists (select 1 from"
        " member_tag o"
        " where o.member_id = x.member_id and o.tag_id = x.tag_id)",
    )
    con.execute(f"insert into member_tag(member_id, tag_id) {links} on conflict do nothing")


def add_fields(con: Connection) -> None:
    """Keep level, points, referrer, title and a masked phone as fields of her own, where none is set yet."""
    for column, label, kind in (
        ("level", "level", "text"),
        ("points", "points", "number"),
        ("referrer", "referrer", "text"),
        ("title", "title", "text"),
        ("phone_shown", "phone_shown", "text"),
        ("email", "email", "text"),
    ):
        present = f"{column} is not null" if kind == "number" else f"{column} <> ''"
        if not con.execute(f"select exists (select 1 from stage_person where {present})").fetchone()[0]:
            continue
        con.execute(
            "insert into field(noun, label, kind) values ('member', ?, ?) on conflict do nothing", [label, kind]
        )
        target = "number" if kind == "number" else "text"
        rows = (
            f"select p.member_id, f.id, p.{column} from stage_person p"
            " join field f on f.noun = 'member' and f.label = ?"
            f" where p.member_id is not null and {present}"
            " and not exists (select 1 from member_field x where x.member_id = p.member_id and x.field_id = f.id)"
            " group by p.member_id"
        )
        staging.touch(con, f"select x.member_id from ({rows}) x", label)
        con.execute(f"insert into member_field(member_id, field_id, {target}) {rows}", [label])


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


def add_birthdays(con: Connection) -> None:
    """A solar birthday, whole (`1996-11-21`) or without its year (`--03-14`), where none is known."""
    rows = (
        "select p.member_id, 'birthday', 'solar', cast(nullif(substr(p.birthday, 1, 4), '--' || substr(p.birthday,"
        " 3, 2))"
        " as integer), cast(substr(p.birthday, -5, 2) as integer), cast(substr(p.birthday, -2) as integer)"
        " from stage_person p where p.birthday <> '' and p.member_id is not null and not exists"
        " (select 1 from important_date d where d.member_id = p.member_id and d.kind = 'birthday') group by"
        " p.member_id"
    )
    staging.touch(con, f"select x.member_id from ({rows}) x")
    con.execute(f"insert into important_date(member_id, kind, calendar, year, month, day) {rows}")


def add_opening_spend(con: Connection, batch: int, currency: str, now: int) -> None:
    """A spend figure of her own book becomes one order, source `opening`, number the member's id."""
    rows = (
        "select 'opening', cast(p.member_id as text), p.member_id, ifnull(p.added_at, ?), p.spent_fen, ?, 'done', ?"
        " from stage_person p where p.spent_fen > 0 and p.member_id is not null and not exists"
        " (select 1 from shop_order o where o.source = 'opening' and o.number = cast(p.member_id as text)) group"
        " by p.member_id"
    )
    con.execute(
        "insert into stage_touched select distinct p.member_id from stage_person p where p.spent_fen > 0 and"
        " p.member_id"
        " is not null and not exists (select 1 from shop_order o where o.source = 'opening' and o.number ="
        " cast(p.member_id as text)) on conflict do nothing"
    )
    con.execute(
        "insert into shop_order(source, number, member_id, paid_at, paid_fen, currency, status, import_batch_id) "
        + rows,
        [now, currency, batch],
    )


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

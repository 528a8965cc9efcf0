"""Dated rosters of a group: what each shows against the one before, and what follows for who is in the group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.batches import Renamed, RosterDiff, Seen
from opsdesk.domain.platforms import Handle, HandleKind

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Roster:
    id: int
    taken_at: int


def latest(con: Connection, group_id: int) -> Roster | None:
    """The newest complete roster of a group."""
    row = con.execute(
        "select id, taken_at from roster where group_id = ? and complete = 1 order by taken_at desc, id desc limit 1",
        [group_id],
    ).fetchone()
    return None if row is None else Roster(*row)


def add(con: Connection, batch: int, group_id: int, taken_at: int, complete: bool) -> int:
    """The roster of the staged people; answers its id. Sealed by `seal` once its changes are written."""
    roster = con.execute(
        "insert into roster(group_id, taken_at, complete, source, import_batch_id) values (?, ?, ?, 'file', ?)",
        [group_id, taken_at, complete, batch],
    ).lastrowid
    assert roster is not None
    con.execute(
        "insert into roster_entry(roster_id, handle_id, name_handle_id, duty) select ?, handle_id,"
        " min(name_handle_id),"
        " nullif(max(duty), '') from stage_person where handle_id is not null group by handle_id",
        [roster],
    )
    return roster


def seal(con: Connection, roster: int, now: int) -> None:
    """From here on the roster and its entries cannot be changed."""
    con.execute("update roster set entries = ?, sealed_at = ? where id = ?", [entries(con, roster), now, roster])


def entries(con: Connection, roster: int) -> int:
    """How many accounts or names a roster lists."""
    found: int = con.execute("select count(*) from roster_entry where roster_id = ?", [roster]).fetchone()[0]
    return found


def same_as(con: Connection, roster: int, before: Roster | None) -> bool:
    """Whether the roster lists exactly the entries of the one before."""
    if before is None:
        return False
    columns = "handle_id, name_handle_id, duty"
    differ = (
        f"select {columns} from roster_entry where roster_id = ? except select {columns} from roster_entry"
        " where roster_id = ?"
    )
    either: int = con.execute(
        f"select exists (select * from ({differ})) or exists (select * from ({differ}))",
        [roster, before.id, before.id, roster],
    ).fetchone()[0]
    return not either


def follow(con: Connection, batch: int, group_id: int, roster: int, taken_at: int, before: Roster | None) -> None:
    """Open and close stays in the group as the roster shows: who is new, who left and came back between."""
    _stage_stays(con, group_id, taken_at)
    after = before.taken_at if before is not None else None
    con.execute(
        "update membership as m set left_at = max(m.joined_at, ?), left_basis = 'between', left_after_at = ?"
        " from stage_stay s where s.membership_id = m.id and s.told_at > ?",
        [taken_at, after, after],
    )
    con.execute("update stage_stay set membership_id = null where told_at > ?", [after])
    con.execute(
        "insert into membership(group_id, member_id, handle_id, joined_at, joined_basis, joined_after_at,"
        " import_batch_id)"
        " select ?1, s.member_id, s.handle_id, ifnull(s.told_at, ?2), case when s.told_at is not null then 'told'"
        " when ?3 is null then 'first_seen' else 'between' end, case when s.told_at is null then ?3 end, ?4"
        " from stage_stay s where s.membership_id is null",
        [group_id, taken_at, after, batch],
    )
    con.execute("insert or ignore into stage_touched select member_id from stage_stay where membership_id is null")


def _stage_stays(con: Connection, group_id: int, taken_at: int) -> None:
    """One line a person of the roster: its open stay, and a told time of joining that cannot lie after the roster."""
    con.execute("drop table if exists temp.stage_stay")
    con.execute(
        "create temp table stage_stay as select p.member_id, p.handle_id, (select m.id from membership m where"
        " m.group_id ="
        " ?1 and m.member_id = p.member_id and m.left_at is null) as membership_id, min(p.joined_at) as told_at"
        " from stage_person p where p.member_id is not null and p.handle_id is not null group by p.member_id",
        [group_id],
    )
    con.execute("update stage_stay set told_at = null where told_at > ?", [taken_at])
    con.execute("create index temp.stage_stay_member on stage_stay(member_id)")


def close_absent(con: Connection, group_id: int, taken_at: int, before: Roster) -> None:
    """Who is in the group and not in this complete roster left some time between the two."""
    con.execute(
        "update membership set left_at = max(joined_at, ?), left_basis = 'between', left_after_at = ?"
        " where group_id = ? and left_at is null and member_id not in (select member_id from stage_stay)",
        [taken_at, before.taken_at, group_id],
    )


def add_duties(con: Connection, group_id: int, on: str) -> None:
    """Owners and admins that the roster names and the desk does not know yet."""
    con.execute(
        "insert into group_admin(group_id, member_id, duty, since_on) select ?, p.member_id, p.duty, ? from"
        " stage_person p"
        " where p.duty in ('owner', 'admin') and p.member_id is not null and not exists (select 1 from group_admin a"
        " where a.group_id = ? and a.member_id = p.member_id and a.until_on is null) group by p.member_id",
        [group_id, on, group_id],
    )


_PEOPLE = """
select e.handle_id, h.strong, h.value, k.kind, p.code,
  case when h.strong then n.value else h.value end as name, h.member_id
from roster_entry e join handle h on h.id = e.handle_id join handle_kind k on k.id = h.kind_id
join platform p on p.id = k.platform_id left join handle n on n.id = e.name_handle_id where e.roster_id = ?
"""


def diff(con: Connection, roster: int, group_id: int, before: Roster | None) -> RosterDiff:
    """What a roster shows against the one before; the first of a group shows nothing."""
    found = RosterDiff()
    if before is None:
        return found
    old = {row[0]: row for row in con.execute(_PEOPLE, [before.id])}
    new = {row[0]: row for row in con.execute(_PEOPLE, [roster])}
    came = [row for key, row in new.items() if key not in old]
    gone = [row for key, row in old.items() if key not in new]
    nameless_came, nameless_gone = [r for r in came if not r[1]], [r for r in gone if not r[1]]
    if nameless_came and nameless_gone:
        found.old_names = sorted(row[5] for row in nameless_gone)
        found.new_names = sorted(row[5] for row in nameless_came)
        came, gone = [row for row in came if row[1]], [row for row in gone if row[1]]
    found.joined = [_seen(row) for row in came]
    found.left = [_seen(row) for row in gone]
    found.rejoined = [_seen(row) for row in came if _was_here(con, row[6], group_id)]
    found.renamed = [
        Renamed(_seen(row).handle, old[key][5], row[5])
        for key, row in new.items()
        if key in old and row[1] and old[key][5] and row[5] and old[key][5] != row[5]
    ]
    return found


def _seen(row: tuple[object, ...]) -> Seen:
    kind = HandleKind(f"{row[4]}:{row[3]}")
    value = str(row[2])
    return Seen(str(row[5] or value), Handle(kind, value).short() if row[1] else None)


def _was_here(con: Connection, member_id: int, group_id: int) -> bool:
    row = con.execute(
        "select exists (select 1 from membership where member_id = ? and group_id = ? and left_at is not null)",
        [member_id, group_id],
    ).fetchone()
    return bool(row[0])


def keep_changes(con: Connection, roster: int, found: RosterDiff) -> None:
    """Write what the operator saw beside the roster."""
    rows = [
        *(("joined", None, seen.name) for seen in found.joined),
        *(("left", seen.name, None) for seen in found.left),
        *(("rejoined", None, seen.name) for seen in found.rejoined),
        *(("renamed", renamed.was, renamed.now) for renamed in found.renamed),
        *(("ambiguous", name, None) for name in found.old_names),
        *(("ambiguous", None, name) for name in found.new_names),
    ]
    con.executemany(
        "insert into roster_change(roster_id, seq, kind, from_text, to_text) values (?, ?, ?, ?, ?)",
        ((roster, seq, *row) for seq, row in enumerate(rows)),
    )


def rename_members(con: Connection, kind_id: int) -> None:
    """Where a member goes by the name an earlier roster showed, take the new one; never over a hand-typed name."""
    con.execute(
        "insert or ignore into stage_touched select p.member_id from stage_person p join member m on m.id ="
        " p.member_id"
        " where p.name <> '' and p.handle_id is not null and not p.fresh and m.name <> p.name and exists (select 1"
        " from"
        " handle h where h.member_id = m.id and h.kind_id = ? and h.value = m.name and h.id <>"
        " ifnull(p.name_handle_id, 0))"
        " and exists (select 1 from stage_name_new n where n.member_id = m.id and n.value = p.name)",
        [kind_id],
    )
    con.execute(
        "update member as m set name = p.name from stage_person p where p.member_id = m.id and p.row = p.rep"
        " and p.name <> '' and not p.fresh and m.name <> p.name and exists (select 1 from handle h where"
        " h.member_id = m.id"
        " and h.kind_id = ? and h.value = m.name) and exists (select 1 from stage_name_new n where n.member_id = m.id"
        " and n.value = p.name)",
        [kind_id],
    )

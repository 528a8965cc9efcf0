"""Dated rosters of a group: what each shows against the one before, and what follows for who is in the group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.rosters import StoredRoster

if TYPE_CHECKING:
    from opsdesk.domain.roster_diff import Change, Settled
    from opsdesk.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Roster:
    """A complete roster, with the ids of the lists of a part that came after it."""

    id: int
    taken_at: int
    parts: tuple[int, ...] = ()


def latest(con: Connection, group_id: int) -> Roster | None:
    """The newest complete roster of a group."""
    return before(con, group_id, None)


def before(con: Connection, group_id: int, roster: int | None) -> Roster | None:
    """The newest complete roster of a group before another one of its rosters, before all that come for None."""
    limit = "" if roster is None else " and (taken_at, id) < (select taken_at, id from roster where id = ?2)"
    given = [group_id] if roster is None else [group_id, roster]
    row = con.execute(
        f"select id, taken_at from roster where group_id = ?1 and complete = 1{limit} order by taken_at desc, id desc"
        " limit 1",
        given,
    ).fetchone()
    if row is None:
        return None
    parts = con.execute(
        f"select id from roster where group_id = ?1 and complete = 0{limit} and (taken_at, id) > ({row[1]}, {row[0]})",
        given,
    )
    return Roster(row[0], row[1], tuple(part[0] for part in parts))


def of_batch(con: Connection, batch: int) -> tuple[int, bool] | None:
    """The group of the roster that an import brought, and whether it is complete; None where it brought none."""
    row = con.execute("select group_id, complete from roster where import_batch_id = ?", [batch]).fetchone()
    return None if row is None else (row[0], bool(row[1]))


def add(con: Connection, batch: int, group_id: int, taken_at: int, complete: bool) -> int:
    """The roster of the staged people; answers its id. Sealed by `seal` once its changes are written."""
    roster = con.execute(
        "insert into roster(group_id, taken_at, complete, source, import_batch_id) values (?, ?, ?, 'file', ?)",
        [group_id, taken_at, complete, batch],
    ).lastrowid
    assert roster is not None
    con.execute(
        "insert into roster_entry(roster_id, handle_id, name_handle_id, duty, place, messages, first_spoke_at)"
        " select ?, handle_id, min(name_handle_id), nullif(max(duty), ''), min(row), max(messages),"
        " min(first_spoke_at) from stage_person where handle_id is not null group by handle_id",
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
    # A nickname that took the place of another one is from now on the name the stay is known by.
    con.execute(
        "update membership as m set handle_id = s.handle_id from stage_stay s join handle h on h.id = s.handle_id"
        " where s.membership_id = m.id and h.strong = 0 and m.handle_id <> s.handle_id and exists (select 1 from"
        " handle o where o.id = m.handle_id and o.strong = 0) and m.handle_id not in (select handle_id from"
        " stage_person where handle_id is not null)"
    )


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
        "update membership set left_at = ?1, left_basis = 'between', left_after_at = max(?2, ifnull((select"
        " max(a.day) * 86400 from activity a where a.member_id = membership.member_id and a.group_id = ?3"
        " and a.day * 86400 < ?1), ?2)) where group_id = ?3 and left_at is null and joined_at <= ?1"
        " and member_id not in (select member_id from stage_stay)",
        [taken_at, before.taken_at, group_id],
    )


def close_absent_speakers(con: Connection, group_id: int, taken_at: int) -> None:
    """Who is known in the group by a chat alone and stands in its first roster neither by account nor by name left."""
    con.execute(
        "update membership as m set left_at = ?1, left_basis = 'between' where m.group_id = ?2 and m.left_at is null"
        " and m.joined_at <= ?1 and m.joined_basis <> 'between' and m.member_id not in (select member_id from"
        " stage_stay) and exists (select 1 from activity a where a.member_id = m.member_id and a.group_id = ?2)"
        " and not exists (select 1 from activity a where a.member_id = m.member_id and a.group_id = ?2"
        " and a.day * 86400 > ?1) and not exists (select 1 from stage_person p join handle h on h.value = p.name"
        " where h.member_id = m.member_id)",
        [taken_at, group_id],
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


def keep_changes(con: Connection, roster: int, found: Settled) -> None:
    """Write what the operator saw beside the roster."""
    rows: list[tuple[str, Change | None, Change | None]] = [
        *(("joined", None, one) for one in found.joined),
        *(("joined", None, one) for one in found.rejoined),
        *(("left", one, None) for one in found.left),
        *(("rejoined", None, one) for one in found.rejoined),
        *(("renamed", one, one) for one in found.renamed),
        *(("ambiguous", one, None) for one in found.maybe_left),
    ]
    lines = [
        (kind, now.entry.handle_id if now else was.entry.handle_id if was else None, _old(was), _new(now))
        for kind, was, now in rows
    ]
    lines += [("ambiguous", one.entry.handle_id, None, one.entry.name) for one in found.still_open if not one.since]
    con.executemany(
        "insert into roster_change(roster_id, seq, kind, handle_id, from_text, to_text) values (?, ?, ?, ?, ?, ?)",
        ((roster, seq, *line) for seq, line in enumerate(lines)),
    )


def _old(change: Change | None) -> str | None:
    if change is None:
        return None
    return change.was.name if change.was is not None else change.entry.shown


def _new(change: Change | None) -> str | None:
    return None if change is None else change.entry.shown


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


_STORED = """
select r.id, r.taken_at, r.complete, r.entries, ifnull(sum(c.kind = 'joined'), 0), ifnull(sum(c.kind = 'left'), 0),
  ifnull(sum(c.kind = 'rejoined'), 0), ifnull(sum(c.kind = 'renamed'), 0),
  ifnull(sum(c.kind = 'ambiguous' and c.to_text is not null), 0), r.import_batch_id
from roster r left join roster_change c on c.roster_id = r.id where r.group_id = ?
group by r.id order by r.taken_at, r.id
"""


def stored(con: Connection, group_id: int) -> list[StoredRoster]:
    """Every roster of a group, the oldest first."""
    found: list[StoredRoster] = []
    last: StoredRoster | None = None
    for row in con.execute(_STORED, [group_id]):
        one = StoredRoster(
            id=row[0],
            taken_at=row[1],
            complete=bool(row[2]),
            entries=row[3],
            joined=row[4] - row[6],
            left=row[5],
            rejoined=row[6],
            renamed=row[7],
            still_open=row[8],
            before=last.entries if last is not None else None,
            before_at=last.taken_at if last is not None else None,
            batch=row[9],
        )
        found.append(one)
        last = one if one.complete else last
    return found


def left_open(con: Connection, roster: int) -> frozenset[int]:
    """The handles of new nicknames that were left open in a roster."""
    rows = con.execute(
        "select handle_id from roster_change where roster_id = ? and kind = 'ambiguous' and to_text is not null and"
        " handle_id is not null",
        [roster],
    )
    return frozenset(row[0] for row in rows)

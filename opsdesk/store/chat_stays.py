"""SQL about who is in a group as a chat log tells it: who speaks is there, who is told to come or go came or went.

A roster says more than a message: a stay that it opened or closed is only told more exactly, never taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.chats import MoveRow
    from opsdesk.store.driver import Connection

# The first complete roster after a moment that shows neither the member nor a bare name they bear.
_ABSENT = """
select r.taken_at from roster r where r.group_id = ?1 and r.complete = 1 and r.taken_at > ?2
  and not exists (select 1 from roster_entry e join handle h on h.id = e.handle_id where e.roster_id = r.id
    and (h.member_id = ?3 or (h.strong = 0 and h.value in (select value from handle where member_id = ?3))))
order by r.taken_at limit 1
"""
_PRESENT = """
select exists (select 1 from roster r join roster_entry e on e.roster_id = r.id join handle h on h.id = e.handle_id
  where r.group_id = ? and r.taken_at > ? and h.member_id = ?)
"""


def add_present(con: Connection, batch: int, group_id: int) -> int:
    """Who spoke and is known to have been in the group never: a stay from the first message on; answers how many.

    One whom a later complete roster does not show left some time between the two.
    """
    rows = con.execute(
        "select s.member_id, max(s.handle_id), min(d.first_at), max(d.last_at) from stage_speaker s join stage_spoke d"
        " on d.no = s.no where s.member_id is not null and not exists (select 1 from membership m where m.group_id = ?"
        " and m.member_id = s.member_id) group by s.member_id",
        [group_id],
    ).fetchall()
    for member, handle, first, last in rows:
        gone = _absent(con, group_id, last, member)
        _insert(con, batch, group_id, member, handle, first, "first_seen", "", gone, last if gone else None)
    return len(rows)


def narrow(con: Connection, group_id: int) -> None:
    """Messages before a stay was first seen, or after it was seen last, tell more exactly when it began and ended."""
    con.execute(
        "update membership as m set joined_at = x.first_at from (select p.id, min(d.first_at) as first_at"
        " from membership p join stage_speaker s on s.member_id = p.member_id join stage_spoke d on d.no = s.no"
        " where p.group_id = ? and p.joined_basis <> 'told' and d.first_at < p.joined_at"
        " and d.first_at > ifnull(p.joined_after_at, -1) and not exists (select 1 from membership o where o.group_id ="
        " p.group_id and o.member_id = p.member_id and o.joined_at < p.joined_at) group by p.id) x where x.id = m.id",
        [group_id],
    )
    con.execute(
        "update membership as m set left_after_at = x.last_at from (select p.id, max(d.last_at) as last_at"
        " from membership p join stage_speaker s on s.member_id = p.member_id join stage_spoke d on d.no = s.no"
        " where p.group_id = ? and p.left_basis = 'between' and d.last_at between p.joined_at and p.left_at"
        " group by p.id) x where x.id = m.id and x.last_at > ifnull(m.left_after_at, -1)",
        [group_id],
    )


def follow_moves(con: Connection, batch: int, group_id: int, moves: Sequence[MoveRow]) -> tuple[int, int]:
    """Open and close stays as the lines of the log tell; answers (came, went) that were not known."""
    who = {
        no: (member, handle)
        for no, member, handle in con.execute(
            "select no, member_id, handle_id from stage_speaker where member_id is not null"
        )
    }
    told = [(move, *who[move.no]) for move in sorted(moves, key=lambda move: move.at) if move.no in who]
    back = {(member, move.at) for move, member, _ in told if move.came}
    came = went = 0
    for move, member, handle in told:
        stays = _Stays(con, batch, group_id, member, handle)
        if move.came:
            came += stays.came(move.at, move.via)
        else:
            went += stays.went(move.at, move.via, any(one == member and at > move.at for one, at in back))
    return came, went


def _absent(con: Connection, group_id: int, at: int, member: int) -> int | None:
    row = con.execute(_ABSENT, [group_id, at, member]).fetchone()
    return None if row is None else int(row[0])


def _insert(
    con: Connection, batch: int, group_id: int, member: int, handle: int | None, joined_at: int, basis: str, via: str,
    left_at: int | None, left_after_at: int | None,
) -> None:  # fmt: skip
    con.execute(
        "insert into membership(group_id, member_id, handle_id, joined_at, joined_basis, join_via, left_at, left_basis,"
        " left_after_at, import_batch_id) values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)",
        [group_id, member, handle, joined_at, basis, via, left_at, None if left_at is None else "between",
         left_after_at, batch],
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Stays:
    """The stays of one member in the group, as one line of the log is followed."""

    con: Connection
    batch: int
    group_id: int
    member: int
    handle: int | None

    def came(self, at: int, via: str) -> bool:
        """The line tells more exactly when a stay began, or of one that nobody saw."""
        rows = self._rows()
        for key, joined, basis, after, left, *_ in rows:
            if joined == at and basis == "told":
                return False
            before = max((row[4] or 0 for row in rows if row[1] < joined), default=0)
            if basis != "told" and max(after or 0, before) <= at <= joined:
                self.con.execute(
                    "update membership set joined_at = ?, joined_basis = 'told', joined_after_at = null,"
                    " join_via = ifnull(join_via, nullif(?, '')) where id = ?",
                    [at, via, key],
                )
                return True
            if joined <= at and (left is None or at <= left):
                return False
        later = min((row[1] for row in rows if row[1] > at), default=None)
        absent = _absent(self.con, self.group_id, at, self.member)
        ends = [end for end in (later, absent) if end is not None]
        gone = min(ends) if ends else None
        _insert(self.con, self.batch, self.group_id, self.member, self.handle, at, "told", via, gone,
                None if gone is None else at)  # fmt: skip
        return True

    def went(self, at: int, via: str, comes_back: bool) -> bool:
        """The line tells more exactly when a stay ended, ends one, or tells of one that nobody saw."""
        rows = self._rows()
        for key, joined, _, _, left, left_basis, left_after in rows:
            if left == at and left_basis == "told":
                return False
            if joined > at or (left is not None and (left_basis == "told" or not (left_after or 0) <= at <= left)):
                continue
            if left is None and not comes_back and self._shown_after(at):
                return False  # a roster after it shows them: the line that tells of coming back is missing
            self.con.execute(
                "update membership set left_at = ?, left_basis = 'told', left_after_at = null,"
                " left_via = nullif(?, '') where id = ?",
                [at, via, key],
            )
            return True
        if rows:
            return False
        _insert(self.con, self.batch, self.group_id, self.member, self.handle, at, "first_seen", "", at, None)
        self.con.execute(
            "update membership set left_basis = 'told', left_via = nullif(?, '') where group_id = ? and member_id = ?",
            [via, self.group_id, self.member],
        )
        return True

    def _shown_after(self, at: int) -> bool:
        return bool(self.con.execute(_PRESENT, [self.group_id, at, self.member]).fetchone()[0])

    def _rows(self) -> list[tuple[int, int, str, int | None, int | None, str | None, int | None]]:
        return self.con.execute(
            "select id, joined_at, joined_basis, joined_after_at, left_at, left_basis, left_after_at from membership"
            " where group_id = ? and member_id = ? order by joined_at, id",
            [self.group_id, self.member],
        ).fetchall()

"""SQL about the codes of groups: the one in use, those that wait, and those that need her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.groups import CodeDue, GroupCode
from opsdesk.domain.platforms import Platform

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection

_CODE = (
    "select c.id, c.group_id, case when m.id is not null then substr(m.sha256, 1, 2) || '/' || m.sha256 || '.' ||"
    " m.ext end,"
    " ifnull(c.payload, ''), c.valid_from_at, c.valid_until_at, c.state from group_code c left join media m"
    " on m.id = c.media_id"
)


def current(con: Connection) -> dict[int, GroupCode]:
    """Group -> the code people scan now; paths are inside the media folder."""
    return {row[1]: GroupCode(*row) for row in con.execute(f"{_CODE} where c.state = 'current'")}


def of_group(con: Connection, group_id: int) -> list[GroupCode]:
    """Every code a group had, the newest first."""
    return [GroupCode(*row) for row in con.execute(f"{_CODE} where c.group_id = ? order by c.id desc", [group_id])]


def waiting(con: Connection, group_id: int) -> int:
    found: int = con.execute(
        "select count(*) from group_code where group_id = ? and state = 'waiting'", [group_id]
    ).fetchone()[0]
    return found


def add(
    con: Connection,
    group_id: int,
    media_id: int | None,
    payload: str,
    valid_from_at: int,
    valid_until_at: int | None,
    state: str,
) -> int:
    """A code of a group; one that becomes the current retires the one before it."""
    if state == "current":
        retire(con, group_id)
    new = con.execute(
        "insert into group_code(group_id, media_id, payload, valid_from_at, valid_until_at, state, sort_no)"
        " values (?, ?, ?, ?, ?, ?, (select ifnull(max(sort_no), 0) + 1 from group_code where group_id = ?))",
        [group_id, media_id, payload or None, valid_from_at, valid_until_at, state, group_id],
    ).lastrowid
    assert new is not None
    return new


def retire(con: Connection, group_id: int) -> None:
    con.execute("update group_code set state = 'retired' where group_id = ? and state = 'current'", [group_id])


def promote(con: Connection, group_id: int) -> None:
    """The next code in line becomes the current one; without one in line the current stays."""
    following = con.execute(
        "select id from group_code where group_id = ? and state = 'waiting' order by sort_no, id limit 1", [group_id]
    ).fetchone()
    if following is not None:
        retire(con, group_id)
        con.execute("update group_code set state = 'current' where id = ?", [following[0]])


def drop(con: Connection, code_id: int) -> None:
    """A code is scanned no longer, or waits no longer; it stays in the history."""
    con.execute("update group_code set state = 'retired' where id = ?", [code_id])


def set_valid_until(con: Connection, code_id: int, valid_until_at: int | None) -> None:
    """When it dies. One that died before it was pasted was valid until then, so its beginning moves too."""
    con.execute(
        "update group_code set valid_until_at = ?1, valid_from_at = min(valid_from_at, ifnull(?1 - 1, valid_from_at))"
        " where id = ?2",
        [valid_until_at, code_id],
    )


_DUE = """
select g.id, g.name, p.code, c.id, c.valid_until_at, ifnull(f.members, 0), g.seats,
  (select count(*) from poster_file x where x.group_code_id = c.id),
  p.code = 'wechat' and ifnull(f.members, 0) >= ?2,
  (select n.id from group_code n where n.group_id = g.id and n.state = 'waiting' order by n.sort_no, n.id limit 1)
from group_code c join community_group g on g.id = c.group_id join platform p on p.id = g.platform_id
left join group_figures f on f.group_id = g.id
where c.state = 'current' and g.trashed_at is null and g.state <> 'closed'
  and (c.valid_until_at < ?1 or (p.code = 'wechat' and ifnull(f.members, 0) >= ?2))
order by ifnull(c.valid_until_at, 1 << 60), g.name
"""


def due(con: Connection, before: int, scan_seats: int) -> list[CodeDue]:
    """Codes that die before a moment, or whose group is too full to be scanned into."""
    return [
        CodeDue(key, name, Platform(place), code, until, members, seats, posters, bool(over), following)
        for key, name, place, code, until, members, seats, posters, over, following in con.execute(
            _DUE, [before, scan_seats]
        )
    ]

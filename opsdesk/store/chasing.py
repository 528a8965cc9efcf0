"""SQL about chases that are open: noted, ended, listed with whom they are after."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.chasing import Against, NotedChase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.store.driver import Connection


def note(
    con: Connection, group_id: int, topic: str, against: Sequence[Against], members: Iterable[int], now: int
) -> int:
    """Open a chase in the place of the open one of this group and topic; answers its id."""
    con.execute("delete from chase where group_id = ? and topic = ? and state = 'open'", [group_id, topic])
    new = con.execute(
        "insert into chase(group_id, topic, at, state, against) values (?, ?, ?, 'open', ?)",
        [group_id, topic, now, json.dumps(against, ensure_ascii=False)],
    ).lastrowid
    assert new is not None
    con.executemany("insert into chase_member(chase_id, member_id) values (?, ?)", ((new, key) for key in members))
    return new


def end(con: Connection, chase_id: int) -> int:
    """It is done; answers how many chases that was."""
    return con.execute("update chase set state = 'done' where id = ? and state = 'open'", [chase_id]).rowcount


def opened(con: Connection) -> list[NotedChase]:
    """The open ones of groups that are not in the bin, the newest first."""
    rows = con.execute(
        "select c.id, c.group_id, g.name, c.topic, c.at, c.against from chase c"
        " join community_group g on g.id = c.group_id where c.state = 'open' and g.trashed_at is null"
        " order by c.at desc, c.id desc"
    ).fetchall()
    return [
        NotedChase(key, group_id, group, topic, at, _members(con, key), _against(against))
        for key, group_id, group, topic, at, against in rows
    ]


def _members(con: Connection, chase_id: int) -> frozenset[int]:
    return frozenset(row[0] for row in con.execute("select member_id from chase_member where chase_id = ?", [chase_id]))


def _against(kept: str | None) -> tuple[Against, ...]:
    return tuple((str(ref), str(title)) for ref, title in json.loads(kept or "[]"))

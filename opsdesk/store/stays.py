"""Stays of members in groups as the operator tells them, beside what rosters show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.groups import Stays
from opsdesk.domain.platforms import Platform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.store.driver import Connection

_THESE = "member_id in (select value from json_each(?))"


def open_stays(con: Connection, ids: Sequence[int]) -> list[Stays]:
    """The groups in which any of `ids` are now, those with most of them first."""
    rows = con.execute(
        "select g.id, g.name, p.code, count(*) as members from membership m join community_group g on g.id = m.group_id"
        f" join platform p on p.id = g.platform_id where m.left_at is null and m.{_THESE} group by g.id"
        " order by members desc, g.name",
        [json.dumps(list(ids))],
    )
    return [Stays(row[0], row[1], Platform(row[2]), row[3]) for row in rows]


def begin(con: Connection, ids: Sequence[int], group_id: int, now: int) -> int:
    """A stay from now on for everyone of `ids` who is not in the group; answers how many."""
    return con.execute(
        "insert into membership(group_id, member_id, joined_at, joined_basis) select ?1, m.id, ?2, 'told' from member m"
        " where m.id in (select value from json_each(?3)) and m.trashed_at is null and not exists (select 1 from"
        " membership x where x.group_id = ?1 and x.member_id = m.id and x.left_at is null) order by m.id",
        [group_id, now, json.dumps(list(ids))],
    ).rowcount


def members_in(con: Connection, ids: Sequence[int], group_id: int) -> list[int]:
    """Those of `ids` who are in a group now."""
    rows = con.execute(
        f"select member_id from membership where group_id = ? and left_at is null and {_THESE}",
        [group_id, json.dumps(list(ids))],
    )
    return [row[0] for row in rows]


def end(con: Connection, ids: Sequence[int], group_id: int, via: str, now: int) -> int:
    """End the open stays of `ids` in a group; `via` is left, removed or moved. Answers how many."""
    return con.execute(
        "update membership set left_at = max(joined_at, ?), left_basis = 'told', left_via = ? where group_id = ?"
        f" and left_at is null and {_THESE}",
        [now, via, group_id, json.dumps(list(ids))],
    ).rowcount

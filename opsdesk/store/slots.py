"""SQL about slots: the places in a day that call for a post."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opsdesk.domain.posts import PostPurpose, Slot

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection


def slots(con: Connection) -> list[Slot]:
    """Every slot by its hour."""
    rows = con.execute(
        "select s.id, s.name, s.purpose, s.at_time, s.rrule, s.since_on, s.until_on, ifnull(s.body, ''),"
        " (select json_group_array(g.group_id) from slot_group g where g.slot_id = s.id)"
        " from slot s where s.trashed_at is null order by s.at_time, s.id"
    )
    return [
        Slot(key, name, PostPurpose(purpose), at_time, rrule, since, until, body, tuple(json.loads(groups)))
        for key, name, purpose, at_time, rrule, since, until, body, groups in rows
    ]


def add(con: Connection, slot: Slot, zone: str) -> int:
    """A new slot (its `id` is not read); answers its id."""
    new = con.execute(
        "insert into slot(name, purpose, at_time, zone, rrule, since_on, until_on, body) values (?, ?, ?, ?, ?, ?,"
        " ?, ?)",
        [slot.name, slot.purpose, slot.at_time, zone, slot.rrule, slot.since_on, slot.until_on, slot.body or None],
    ).lastrowid
    assert new is not None
    con.executemany(
        "insert into slot_group(slot_id, group_id) values (?, ?)", ((new, group) for group in slot.group_ids)
    )
    return new


def trash(con: Connection, slot_id: int, now: int | None) -> None:
    con.execute("update slot set trashed_at = ? where id = ?", [now, slot_id])


def skips(con: Connection, first: str, last: str) -> set[tuple[int, str]]:
    """(slot, day) left out by hand."""
    rows = con.execute("select slot_id, skip_on from slot_skip where skip_on between ? and ?", [first, last])
    return {(slot, day) for slot, day in rows}


def skip(con: Connection, slot_id: int, day: str) -> None:
    con.execute("insert into slot_skip(slot_id, skip_on) values (?, ?) on conflict do nothing", [slot_id, day])

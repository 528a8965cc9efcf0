"""SQL about the desk itself: its name, zone and currency, and the history of actions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from opsdesk.domain.desk import Action, DeskFacts
from opsdesk.domain.errors import OpsdeskError, Problem

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection


def found(con: Connection, uid: str, name: str, zone: str, currency: str, now: int) -> None:
    """Write what the desk is; once, when it is made."""
    con.execute("insert into desk values (1, ?, ?, ?, ?, ?)", [uid, name, zone, currency, now])


def facts(con: Connection) -> DeskFacts:
    """Raises DESK_DAMAGED where the file does not say what desk it is, or names no zone there is."""
    row = con.execute("select uid, name, zone, currency, founded_at from desk").fetchone()
    if row is None or not all(isinstance(part, str) for part in row[:4]) or not _is_zone(row[2]):
        raise OpsdeskError(Problem.DESK_DAMAGED)
    return DeskFacts(*row)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def founded(con: Connection) -> bool:
    """Whether the file says what desk it is."""
    return bool(con.execute("select exists (select 1 from desk)").fetchone()[0])


def rename(con: Connection, name: str) -> None:
    con.execute("update desk set name = ?", [name])


def last_action(con: Connection) -> int:
    """The number of the newest action; 0 where nothing was done yet."""
    last: int = con.execute("select ifnull(max(id), 0) from action").fetchone()[0]
    return last


def history(con: Connection, limit: int) -> list[Action]:
    """The newest actions first."""
    rows = con.execute(
        "select id, at, label, tables, row_count, import_batch_id, undone_at from action order by id desc limit ?",
        [limit],
    )
    return [Action(row[0], row[1], row[2], frozenset(json.loads(row[3])), *row[4:]) for row in rows]

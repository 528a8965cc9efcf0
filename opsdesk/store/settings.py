"""SQL about the desk's own settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsdesk.store.driver import Connection


def get(con: Connection, key: str) -> object | None:
    """The value of a setting; None when it was never set."""
    row = con.execute("select value from setting where key = ?", [key]).fetchone()
    return None if row is None else json.loads(row[0])


def put(con: Connection, key: str, value: object) -> None:
    con.execute(
        "insert into setting(key, value) values (?, ?) on conflict(key) do update set value = excluded.value",
        [key, json.dumps(value, ensure_ascii=False)],
    )

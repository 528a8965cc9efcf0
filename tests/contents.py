"""What a desk holds, read with plain SQL past our own code, so that two states can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.store.driver import connect

if TYPE_CHECKING:
    from pathlib import Path

# What tells of the program's own doings, and counters that never go back.
LEFT_OUT = {
    "action",
    "import_batch",
    "import_mapping",
    "import_range",
    "import_row",
    "import_change",
    "tier_pass",  # what the rule worked out of everybody, and is worked out anew
    "sqlite_sequence",
    "_sqlite_migrations",
}


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that holds her facts, sorted."""
    con = connect(path, mode="ro")
    try:
        tables = [row[0] for row in con.execute("select name from sqlite_master where type = 'table'")]
        return {
            table: sorted(con.execute(f"select * from {table}").fetchall(), key=repr)
            for table in tables
            if table not in LEFT_OUT
        }
    finally:
        con.close()


def healthy(path: Path) -> None:
    """SQLite's own checks of a file."""
    con = connect(path, mode="ro")
    try:
        assert con.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert con.execute("pragma foreign_key_check").fetchall() == []
    finally:
        con.close()

"""The schema as an append-only list of steps; a released step is never edited, there are no steps back."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

    from opsdesk.store.driver import Connection

STEPS = (
    "m0001_house",
    "m0002_imports",
    "m0003_groups",
    "m0004_members",
    "m0005_memberships",
    "m0006_connections",
    "m0007_orders",
    "m0008_events",
    "m0009_calendar",
    "m0010_posters",
    "m0011_figures",
    "m0012_chases",
    "m0013_segments",
    "m0014_merging",
    "m0015_mappings",
    "m0016_tiers",
    "m0017_roster_diff",
    "m0018_chats",
    "m0019_hand_segments",
    "m0020_surveys",
    "m0021_open_chases",
    "m0022_poster_runs",
    "m0023_member_pictures",
    "m0024_poster_fault_layer",
)
LATEST = len(STEPS)
APPLICATION_ID = 0x4F70446B  # "OpDk", in the header of every desk.db


def pending(con: Connection) -> bool:
    """Whether the open file is older than this program."""
    version: int = con.execute("pragma user_version").fetchone()[0]
    return version < LATEST


def apply(con: Connection) -> None:
    """Bring the open file to the latest schema, each step and its record in one transaction.

    Foreign keys are off while a step runs, checked after it, and on again before this returns.
    """
    from sqlite_utils import Database, Migrations  # late: it costs the start of the window 60 ms

    migrations = Migrations("opsdesk")
    for number, name in enumerate(STEPS, start=1):
        migrations(name=name)(_Step(number, name))
    con.execute("pragma foreign_keys = off")
    try:
        migrations.apply(Database(con))
    finally:
        con.execute("pragma foreign_keys = on")
    con.execute(f"pragma user_version = {LATEST}")  # a damaged number would ask for the steps at every start
    con.execute("pragma wal_checkpoint(truncate)")


class _Step:
    """One step as sqlite-utils wants it: a named callable."""

    def __init__(self, number: int, name: str) -> None:
        self.__name__ = name
        self._number = number

    def __call__(self, db: Database, /) -> None:
        for statement in import_module(f"{__name__}.{self.__name__}").STATEMENTS:
            db.execute(statement)
        db.execute(f"pragma user_version = {self._number}")
        db.execute(f"pragma application_id = {APPLICATION_ID}")
        broken = db.execute("pragma foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"step {self.__name__} left {len(broken)} dangling rows")

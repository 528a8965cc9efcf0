"""Looks at a desk file before it is opened: is it there, is it ours, is it newer than this program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import migrations

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.store.driver import Connection

MAGIC = b"SQLite format 3\x00"


def check(path: Path, *, new: bool) -> None:
    """Raise what is wrong with the file from its first 100 bytes, which are read without opening it in SQLite."""
    if not path.is_file():
        raise OpsdeskError(Problem.DESK_MISSING, desk=path.parent.name)
    if new:
        return
    with path.open("rb") as file:
        head = file.read(100)
    if len(head) < 100 or not head.startswith(MAGIC):
        raise OpsdeskError(Problem.DESK_DAMAGED, desk=path.parent.name)
    version, ours = int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big")
    if ours != migrations.APPLICATION_ID:
        raise OpsdeskError(Problem.DESK_NOT_OURS, desk=path.parent.name)
    if version > migrations.LATEST:
        raise OpsdeskError(Problem.DESK_TOO_NEW, desk=path.parent.name, found=version, known=migrations.LATEST)


def check_version(con: Connection) -> None:
    """The same once more through SQLite: with a write-ahead log the number in the header may be an older one."""
    version: int = con.execute("pragma user_version").fetchone()[0]
    if version > migrations.LATEST:
        raise OpsdeskError(Problem.DESK_TOO_NEW, desk="", found=version, known=migrations.LATEST)

"""Looks for faults in a desk: its file, its links, its computed figures and its pictures."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from opsdesk.store import figures
from opsdesk.store.driver import DatabaseError
from opsdesk.store.media import relative_path

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.store.driver import Connection

_TOLD = 20


def damage(con: Connection, deep: bool) -> tuple[str, ...]:
    """What SQLite finds wrong with the file, at most 20 lines; `deep` also compares each index with its table."""
    pragma = "integrity_check" if deep else "quick_check"
    try:
        told = con.execute(f"pragma {pragma}({_TOLD})").fetchall()
    except DatabaseError as error:
        return (str(error),)
    lines = [line for row in told for line in str(row[0]).splitlines()]
    return () if lines == ["ok"] else tuple(line for line in lines if not line.startswith("***"))


def lost_links(con: Connection) -> int:
    """How many rows name a row that is not there."""
    return len(con.execute("pragma foreign_key_check").fetchall())


def stale_figures(con: Connection) -> int:
    """How many members and groups have figures that differ from what they are computed from; for the writer, which
    alone has the functions of names."""
    found = 0
    for table, computed in figures.computed():
        known = f"select * from {table}"
        found += con.execute(
            f"select count(distinct id) from (select * from ({computed} except {known})"
            f" union all select * from ({known} except {computed}))"
        ).fetchone()[0]
    return found


def missing_pictures(con: Connection, folder: Path, deep: bool) -> tuple[str, ...]:
    """Paths inside the media folder of known pictures that are gone or of another size; `deep` reads each one."""
    missing = []
    for sha256, ext, size in con.execute("select sha256, ext, bytes from media order by sha256"):
        path = folder / "media" / relative_path(sha256, ext)
        if not path.is_file() or path.stat().st_size != size or (deep and _digest(path) != sha256):
            missing.append(relative_path(sha256, ext))
    return tuple(missing)


def stray_pictures(con: Connection, folder: Path) -> tuple[str, ...]:
    """Files of the media folder that no row knows."""
    known = {relative_path(sha256, ext) for sha256, ext in con.execute("select sha256, ext from media")}
    media = folder / "media"
    files = (path.relative_to(media).as_posix() for path in media.rglob("*") if path.is_file())
    return tuple(sorted(file for file in files if file not in known))


def put_aside(folder: Path, files: tuple[str, ...], stamp: str) -> None:
    """Move files of the media folder into `quarantine/<stamp>/media/`; nothing is deleted."""
    for file in files:
        target = folder / "quarantine" / stamp / "media" / file
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "media" / file).replace(target)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Pictures of the desk: files named by what they hold, and the table that knows them."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from opsdesk.store.trouble import split

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.store.driver import Connection


def relative_path(sha256: str, ext: str) -> str:
    """Where a picture lies inside the media folder."""
    return f"{sha256[:2]}/{sha256}.{ext}"


def keep(folder: Path, data: bytes, ext: str) -> str:
    """Write the bytes into the media folder if they are not there yet; answers their SHA-256.

    Written before the row that names them: a file without a row is found by `check`, a row without one would be a loss.
    Raises DISK_FULL, READ_ONLY.
    """
    digest = hashlib.sha256(data).hexdigest()
    target = folder / "media" / relative_path(digest, ext)
    if target.is_file() and target.stat().st_size == len(data):
        return digest
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with split():
        try:
            with os.fdopen(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return digest


def add(con: Connection, sha256: str, ext: str, size: int, width: int, height: int, name: str, now: int) -> int:
    """The row of a kept picture, made if it is new; answers its id."""
    con.execute(
        "insert into media(sha256, ext, bytes, width, height, name, added_at) values (?, ?, ?, ?, ?, ?, ?)"
        " on conflict do nothing",
        [sha256, ext, size, width, height, name or None, now],
    )
    found: int = con.execute("select id from media where sha256 = ?", [sha256]).fetchone()[0]
    return found


def files_of(con: Connection, folder: Path) -> list[tuple[str, Path]]:
    """Every picture the desk knows: its path inside the media folder, and its file."""
    rows = con.execute("select sha256, ext from media order by sha256").fetchall()
    return [(relative_path(*row), folder / "media" / relative_path(*row)) for row in rows]


def path_of(con: Connection, folder: Path, media_id: int) -> Path | None:
    """The file of a picture; None when the desk does not know it."""
    row = con.execute("select sha256, ext from media where id = ?", [media_id]).fetchone()
    return None if row is None else folder / "media" / relative_path(row[0], row[1])

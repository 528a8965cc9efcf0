"""A file that only takes up room: on a full disk it is let go, and the desk can be written again.

SQLite cannot even delete a row when the disk is full, for the log has no room; a desk's own log grows to 4 MB before
it is put into the file, so 16 MB are enough to go on with, and little enough to keep beside every desk.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 16 * 1024 * 1024
AMPLE = 2 * 1024 * 1024 * 1024
_BLOCK = 1 << 20


def path_in(folder: Path) -> Path:
    return folder / "reserve.bin"


def held(folder: Path) -> int:
    """Bytes that `let_go` would give back."""
    path = path_in(folder)
    return path.stat().st_size if path.is_file() else 0


def keep(folder: Path) -> int:
    """Make the reserve where it is missing and more than 2 GB are free; answers the bytes that are held.

    Never a reason to stop: where it cannot be made, there is none.
    """
    if held(folder) == SIZE:
        return SIZE
    part = path_in(folder).with_suffix(".part")
    try:
        if shutil.disk_usage(folder).free < AMPLE:
            return held(folder)
        part.unlink(missing_ok=True)
        _allocate(part)
        part.replace(path_in(folder))
    except OSError:
        part.unlink(missing_ok=True)
    return held(folder)


def let_go(folder: Path) -> int:
    """Give the room back; answers how many bytes."""
    freed = held(folder)
    path_in(folder).unlink(missing_ok=True)
    return freed


def _allocate(path: Path) -> None:
    """A file whose blocks are really taken; one with holes would hold nothing."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(handle, 0, SIZE)
            return
        for _ in range(SIZE // _BLOCK):
            os.write(handle, bytes(_BLOCK))
        os.fsync(handle)
    finally:
        os.close(handle)

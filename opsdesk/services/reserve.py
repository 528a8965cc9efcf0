"""The room that a desk holds back for the day the disk is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import reserve

if TYPE_CHECKING:
    from pathlib import Path


def held_reserve(folder: Path) -> int:
    """Bytes that `free_reserve` would give back."""
    return reserve.held(folder)


def keep_reserve(folder: Path) -> int:
    """Hold 16 MB back where there is ample room; answers the bytes that are held. Never fails."""
    return reserve.keep(folder)


def free_reserve(folder: Path) -> int:
    """Let the reserve of a desk go, open or not; answers the bytes. Raises NO_RESERVE, DESK_MISSING.

    It is made again when the desk is opened in a window on a disk with ample room.
    """
    if not (folder / "desk.db").is_file():
        raise OpsdeskError(Problem.DESK_MISSING, desk=folder.name)
    if not reserve.held(folder):
        raise OpsdeskError(Problem.NO_RESERVE)
    return reserve.let_go(folder)

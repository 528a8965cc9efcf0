"""What keeps a desk safe: verified copies on a schedule and before every risky step, and the way back."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from opsdesk.domain.backups import Backup, Reason, to_thin
from opsdesk.domain.errors import OpsdeskError, Problem
from opsdesk.store import backup, house, restore

if TYPE_CHECKING:
    from pathlib import Path

    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store

EVERY_SECONDS = 30 * 60


class BackupService:
    """Copies of the open desk in its `backups` folder."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @property
    def folder(self) -> Path:
        return self._store.folder / "backups"

    def all(self) -> list[Backup]:
        """Every backup, the newest first."""
        return backup.all_backups(self.folder)

    def make(self, reason: Reason = Reason.BY_HAND, to: Path | None = None) -> Backup:
        """Copy, read back, and thin what is too old. Raises DISK_FULL, BACKUP_UNREADABLE."""
        with self._store.holding_writer() as con:
            made = backup.make(con, to or self.folder, reason, self._clock.now())
        if to is None:
            backup.remove(to_thin(self.all(), self._clock.local(self._clock.now())))
        return made

    def make_if_changed(self, reason: Reason) -> Backup | None:
        """A backup, unless the newest one already holds everything that was done."""
        newest = next(iter(self.all()), None)
        last = house.last_action(self._store.reader())
        if last == 0 or (newest is not None and newest.last_action == last):
            return None
        return self.make(reason)

    def due(self) -> bool:
        """Whether half an hour has passed since the newest backup."""
        newest = next(iter(self.all()), None)
        return newest is None or self._clock.now() - newest.made_at >= EVERY_SECONDS

    def verify(self, chosen: Backup) -> None:
        """Read a backup whole. Raises BACKUP_UNREADABLE."""
        backup.verify(chosen)


def backups_of(folder: Path) -> list[Backup]:
    """The backups of a desk that is not open, the newest first."""
    return backup.all_backups(folder / "backups")


def restore_desk(folder: Path, name: str) -> Path:
    """Put the backup called `name` in the place of the closed desk; answers where the old file lies now.

    Raises NOT_FOUND, BACKUP_UNREADABLE, DESK_IN_USE.
    """
    chosen = next((b for b in backups_of(folder) if name in (b.path.name, b.path.stem, str(b.path))), None)
    if chosen is None:
        raise OpsdeskError(Problem.NOT_FOUND, id=name)
    return restore.restore(folder, chosen, time.strftime("%Y%m%d-%H%M%S"))

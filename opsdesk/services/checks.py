"""Checks a desk for faults and mends those that lose nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.backups import Reason
from opsdesk.domain.checks import Findings
from opsdesk.domain.errors import OpsdeskError
from opsdesk.store import checks, figures
from opsdesk.store.trouble import split

if TYPE_CHECKING:
    from opsdesk.services.backups import BackupService
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class CheckService:
    """Faults of the open desk."""

    def __init__(self, store: Store, backups: BackupService, clock: Clock) -> None:
        self._store = store
        self._backups = backups
        self._clock = clock

    def look(self, deep: bool = False) -> Findings:
        """Every fault of the desk; `deep` reads each index, picture and backup whole, else only the newest backup.

        Of a file with damaged pages only those and the backups are told: what it says of the rest is worth nothing.
        """
        folder = self._store.folder
        with split():
            reader = self._store.reader()
            damage = checks.damage(reader, deep)
            if damage:
                return Findings(damage=damage, bad_backups=self._bad_backups(deep))
            with self._store.holding_writer() as writer:
                stale = checks.stale_figures(writer)
            return Findings(
                lost_links=checks.lost_links(reader),
                stale_figures=stale,
                missing_pictures=checks.missing_pictures(reader, folder, deep),
                stray_pictures=checks.stray_pictures(reader, folder),
                bad_backups=self._bad_backups(deep),
            )

    def mend(self, found: Findings) -> None:
        """Compute the figures anew and put stray files aside, after a backup. Raises BACKUP_UNREADABLE."""
        self._backups.make(Reason.CHECK)
        if found.stale_figures:
            with self._store.write("mend", undoable=False) as con:
                figures.rebuild(con)
        if found.stray_pictures:
            stamp = f"{self._clock.local(self._clock.now()):%Y%m%d-%H%M%S}"
            checks.put_aside(self._store.folder, found.stray_pictures, stamp)

    def _bad_backups(self, deep: bool) -> tuple[str, ...]:
        bad = []
        for one in self._backups.all()[: None if deep else 1]:
            try:
                self._backups.verify(one)
            except OpsdeskError:
                bad.append(one.path.stem)
        return tuple(bad)

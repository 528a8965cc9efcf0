"""What a desk does by itself when it opens and when the day changes: dates, tiers, and counts of thirty days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.services.tiers import TierService
from opsdesk.store import dates, figures, reserve

if TYPE_CHECKING:
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class HousekeepingService:
    """Brings what time alone makes stale up to date; nothing of it is an act of hers, so nothing of it is undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def new_day(self) -> None:
        """Next birthdays, figures of the last thirty days, and once a month the tier rule over everybody.

        Ends what could be undone. Last the reserve, which may have been let go since.
        """
        with self._store.write("new_day", undoable=False, wait=True) as con:
            dates.roll(con, self._clock.today())
            figures.refresh_groups(con)
        TierService(self._store, self._clock).look_for_the_month()
        reserve.keep(self._store.folder)

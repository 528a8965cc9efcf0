"""What the operator tells of who is in which group, where no roster says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.store import stays, tiers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.domain.groups import Stays
    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store


class StayService:
    """Stays of members in groups. Every change is one undo step."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def now_in(self, ids: Sequence[int]) -> list[Stays]:
        """The groups in which any of them are now, those with most of them first."""
        return stays.open_stays(self._store.reader(), ids)

    def put(self, ids: Sequence[int], group_id: int) -> int:
        """They are in a group from now on, and stay in the others; answers for how many that is new."""
        now = self._clock.now()
        with self._store.write("put_in_group") as con:
            came = stays.begin(con, ids, group_id, now)
            tiers.decide(con, ids, now)
            return came

    def move(self, ids: Sequence[int], leaving: int, group_id: int) -> int:
        """Those of them who are in `leaving` are in another group from now on instead; answers how many."""
        now = self._clock.now()
        with self._store.write("move_to_group") as con:
            going = stays.members_in(con, ids, leaving)
            stays.end(con, going, leaving, "moved", now)
            stays.begin(con, going, group_id, now)
            tiers.decide(con, going, now)
            return len(going)

    def leave(self, ids: Sequence[int], group_id: int) -> int:
        """They left a group, as she knows; answers how many."""
        now = self._clock.now()
        with self._store.write("leave_group") as con:
            left = stays.end(con, ids, group_id, "left", now)
            tiers.decide(con, ids, now)
            return left

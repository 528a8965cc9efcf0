"""What the operator does to hold her community together: touches, promises, dates, and who is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opsdesk.domain.names import clean_name
from opsdesk.domain.touches import (
    MatrixLine,
    NewTouch,
    Promise,
    TimelineLine,
    Touch,
    TouchClass,
    TouchDue,
    TouchKind,
    Way,
)
from opsdesk.store import due, tiers, touches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.services.clock import Clock
    from opsdesk.store.db import Store

TIMELINE_LINES = 300
DUE_LINES = 30


class TouchService:
    """Logs touches and answers who was touched, how, and who should be."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def log_touch(self, ids: Sequence[int], touch: NewTouch) -> None:
        """Log one touch for each member, now unless it says when."""
        now = self._clock.now()
        with self._store.write("log_touch") as con:
            touches.add(con, ids, touch, touch.at or now)
            tiers.decide(con, ids, now)

    def remove(self, touch_id: int) -> None:
        """Take a touch out that was logged by mistake."""
        with self._store.write("remove_touch") as con:
            touches.remove(con, touch_id)

    def latest(self, limit: int, member_id: int | None = None, kind: TouchKind | None = None) -> list[Touch]:
        """The newest touches, of one member and of one kind where that is asked."""
        return touches.latest(self._store.reader(), limit, member_id, kind)

    def timeline(self, member_id: int) -> list[TimelineLine]:
        """Everything that happened with a member, the newest first."""
        return touches.timeline(self._store.reader(), member_id, TIMELINE_LINES)

    def matrix(self, ids: Sequence[int]) -> dict[int, MatrixLine]:
        """Touches of three classes and the balance, for some members."""
        return touches.matrix(self._store.reader(), ids)

    def kind_counts(self, days: int) -> dict[TouchKind, int]:
        """Touches of each kind in the last days."""
        return touches.kind_counts(self._store.reader(), self._clock.now() - days * 86400)

    def coverage(self, days: int) -> tuple[int, dict[TouchClass, int]]:
        """(core members, of them with a touch of each class in the last days)."""
        return touches.coverage(self._store.reader(), self._clock.now() - days * 86400)

    def due(self) -> list[TouchDue]:
        """Whom to touch today and why, the most pressing first."""
        return due.due(self._store.reader(), self._clock.today(), self._clock.now(), DUE_LINES)

    def promise(self, member_id: int, text: str, due_on: str | None = None, mine: bool = True) -> int:
        """Note a promise; answers its id. Raises NAME_EMPTY."""
        with self._store.write("promise") as con:
            return touches.add_promise(con, member_id, clean_name(text), due_on, mine, self._clock.now())

    def keep_promise(self, promise_id: int) -> None:
        """A promise was kept: it closes, and counts as a touch of trust."""
        now = self._clock.now()
        with self._store.write("keep_promise") as con:
            member = touches.close_promise(con, promise_id, "kept", now)
            touches.add(con, [member], NewTouch(TouchKind.PROMISE_KEPT, Way.GAVE), now, "promise", promise_id)
            tiers.decide(con, [member], now)

    def drop_promise(self, promise_id: int) -> None:
        """A promise is released by the one it was made to."""
        with self._store.write("drop_promise") as con:
            touches.close_promise(con, promise_id, "released", self._clock.now())

    def promises(self, member_id: int | None = None) -> list[Promise]:
        """Open promises of one member, or of all."""
        return touches.open_promises(self._store.reader(), member_id)

    def add_date(
        self,
        member_id: int,
        kind: str,
        month: int,
        day: int,
        *,
        year: int | None = None,
        lunar: bool = False,
        label: str = "",
    ) -> int:
        """A day to remember every year, solar or lunar; answers its id."""
        calendar = "lunar" if lunar else "solar"
        with self._store.write("add_date") as con:
            return touches.add_date(con, member_id, kind, calendar, year, month, day, label)

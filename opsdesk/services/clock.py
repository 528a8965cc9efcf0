"""What time it is, in one place, so that a test can stop it and the desk's zone is always the one meant."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo


def _now() -> int:
    return int(time.time())


@dataclass(frozen=True, slots=True)
class Clock:
    """UTC seconds, and the calendar day of the desk's zone."""

    zone: ZoneInfo
    now: Callable[[], int] = _now

    def today(self) -> date:
        """The day it is where the desk is."""
        return self.day_of(self.now())

    def day_of(self, at: int) -> date:
        """The day on which a moment falls where the desk is."""
        return datetime.fromtimestamp(at, self.zone).date()

    def local(self, at: int) -> datetime:
        """A moment as a clock on the desk's wall shows it."""
        return datetime.fromtimestamp(at, self.zone)

    def zone_seconds(self, at: int) -> int:
        """How many seconds the desk's wall clock is ahead of UTC at a moment."""
        offset = self.local(at).utcoffset()
        return 0 if offset is None else int(offset.total_seconds())

    def at(self, on: str, time_of_day: str | None) -> int:
        """The moment of a wall-clock date (`YYYY-MM-DD`) and time (`HH:MM`, or midnight)."""
        local = datetime.fromisoformat(f"{on}T{time_of_day or '00:00'}").replace(tzinfo=self.zone)
        return int(local.timestamp())

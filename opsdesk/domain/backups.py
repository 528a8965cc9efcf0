"""Backups of a desk: what one is, and which of them are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Reason(StrEnum):
    """Why a backup was made."""

    BY_HAND = "by-hand"
    SCHEDULE = "schedule"
    QUIT = "quit"
    MIGRATE = "migrate"
    IMPORT = "import"
    RESTORE = "restore"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy: made at a moment (UTC seconds), of how many bytes, with the counts read back from it."""

    path: Path
    made_at: int
    reason: Reason
    bytes: int
    sha256: str
    schema: int
    members: int
    last_action: int


GRACE = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def to_thin(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """Which backups may go: all of the last 2 days stay, then 12 daily, 10 weekly and 9 monthly ones.

    The policy is Anki's. The newest is never among them.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    kept: set[Path] = {newest_first[0].path} if newest_first else set()
    days: set[date] = set()
    weeks: set[tuple[int, int]] = set()
    months: set[tuple[int, int]] = set()
    for backup in newest_first:
        made = datetime.fromtimestamp(backup.made_at, now.tzinfo)
        if now - made < GRACE:
            kept.add(backup.path)
            continue
        day, week, month = made.date(), made.isocalendar()[:2], (made.year, made.month)
        if len(days) < DAILY and day not in days:
            kept.add(backup.path)
        elif len(days) >= DAILY and len(weeks) < WEEKLY and week not in weeks:
            weeks.add(week)
            kept.add(backup.path)
        elif len(weeks) >= WEEKLY and len(months) < MONTHLY and month not in months:
            months.add(month)
            kept.add(backup.path)
        days.add(day)
    return [backup for backup in newest_first if backup.path not in kept]

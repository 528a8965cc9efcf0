"""Where the cards of one day stand on a grid of hours: side by side where they meet, longer where there is room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opsdesk.ui.pages.calendar.entries import Entry

HALF_HOUR, HOUR = 30, 60
_LAST_START = 24 * HOUR - HALF_HOUR


@dataclass(frozen=True, slots=True)
class Block:
    """An entry from `start` for `minutes`: in the column `column` of `columns`, the row `row` of `rows`."""

    entry: Entry
    start: int
    minutes: int
    column: int = 0
    columns: int = 1
    row: int = 0
    rows: int = 1


def blocks(entries: Sequence[Entry]) -> list[Block]:
    """The entries of a day that have an hour. Those of one half hour stand below each other while the hour has room,
    then side by side; one that is alone for a whole hour takes it."""
    timed = sorted(
        (min(one.minutes, _LAST_START), at, one) for at, one in enumerate(entries) if one.minutes is not None
    )
    found: list[Block] = []
    cluster: list[tuple[int, Entry]] = []
    for start, _, entry in timed:
        if cluster and start >= cluster[0][0] + HALF_HOUR:
            found += _share(cluster, start)
            cluster = []
        cluster.append((start, entry))
    return found + _share(cluster, 24 * HOUR)


def _share(cluster: Sequence[tuple[int, Entry]], following: int) -> list[Block]:
    """Blocks of entries that begin in one half hour; the next one after them begins at `following`."""
    if not cluster:
        return []
    begin = cluster[0][0]
    minutes = HOUR if following >= begin + HOUR else HALF_HOUR
    rows = min(minutes // HALF_HOUR, len(cluster))
    columns = -(-len(cluster) // rows)
    return [
        Block(entry, begin if len(cluster) > 1 else start, minutes, at // rows, columns, at % rows, rows)
        for at, (start, entry) in enumerate(cluster)
    ]


def snapped(minutes: float) -> str:
    """The half hour in which a moment of the day falls, as HH:MM."""
    number = min(max(int(minutes // HALF_HOUR) * HALF_HOUR, 0), _LAST_START)
    return f"{number // HOUR:02d}:{number % HOUR:02d}"

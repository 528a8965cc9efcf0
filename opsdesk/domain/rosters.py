"""Rosters as she looks at them before one is stored, what is doubtful about one, and those of a group over time."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opsdesk.domain.batches import ImportResult, Looked
    from opsdesk.domain.roster_diff import Comparison, Settled


SHARED_BELOW = 0.5
"""Below this share of a list that its group's last roster names, another group that fits better is asked about."""


class Doubt(StrEnum):
    """What she is asked before a roster counts: is it this group, the whole list, really so many gone, this day again.

    `IDENTICAL` asks nothing: the list says what the last one of that day said, and nothing is stored.
    """

    WRONG_GROUP = "wrong_group"
    PART = "part"
    MANY_GONE = "many_gone"
    SAME_DAY = "same_day"
    IDENTICAL = "identical"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody outside this group: names of the other groups they are in now, and what they spent in fen."""

    groups: tuple[str, ...] = ()
    spend_fen: int = 0


@dataclass(frozen=True, slots=True)
class OtherGroup:
    """A group whose last roster names more of a list than the group it was brought for; `shared` says how many."""

    id: int
    name: str
    shared: int


@dataclass(frozen=True, slots=True)
class RosterLook:
    """A roster that was compared and is not stored. Times are UTC seconds.

    `before_at` is None for the first of a group. `doubts` are those that the list itself gives rise to; how many left
    depends on her answers, see `doubts_of`. `group_id` is 0 for a group that storing would make. `shared` counts the
    lines that the last roster of the group names, `elsewhere` is by member.
    """

    looked: Looked
    result: ImportResult
    group_id: int
    group: str
    taken: str
    complete: bool
    before_at: int | None
    taken_at: int
    found: Comparison
    doubts: frozenset[Doubt] = frozenset()
    other: OtherGroup | None = None
    shared: int = 0
    elsewhere: Mapping[int, Elsewhere] = field(default_factory=dict)
    took_ms: int = 0

    @property
    def stores(self) -> bool:
        """Whether there is anything to store."""
        return Doubt.IDENTICAL not in self.doubts

    def doubts_of(self, settled: Settled) -> frozenset[Doubt]:
        """What she is asked, with her answers as they are now."""
        from opsdesk.domain.roster_diff import needs_confirming

        many = self.complete and needs_confirming(self.found.before, settled.gone)
        return self.doubts | {Doubt.MANY_GONE} if many and self.stores else self.doubts


@dataclass(frozen=True, slots=True)
class StoredRoster:
    """A roster of a group and what it showed against the one before; `rejoined` are not among the joined.

    `before` is how many the complete roster before it listed, None for the first; `batch` is None where no import
    brought it.
    """

    id: int
    taken_at: int
    complete: bool
    entries: int
    joined: int
    left: int
    rejoined: int
    renamed: int
    still_open: int
    before: int | None
    before_at: int | None
    batch: int | None

    @property
    def rate(self) -> float | None:
        """The share of the roster before that left."""
        return self.left / self.before if self.before and self.complete else None

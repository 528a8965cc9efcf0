"""The counts beside the list: segments, tiers, tags; read on a worker when the desk is large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsdesk.domain.errors import OpsdeskError

if TYPE_CHECKING:
    from opsdesk.domain.groups import GroupCard
    from opsdesk.domain.members import MemberCounts, Tag
    from opsdesk.domain.segments import Segment
    from opsdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """Counts of the whole desk: by tier, of each segment (None where its filter cannot be read), of tags and groups."""

    counts: MemberCounts
    segments: tuple[tuple[Segment, int | None], ...]
    tags: tuple[Tag, ...]
    groups: tuple[GroupCard, ...] = ()


def gather(desk: Desk) -> MemberFacts:
    """Count everything the rail shows; safe on any thread."""
    segments = tuple((segment, _count(desk, segment)) for segment in desk.segments.all())
    groups = sorted(desk.groups.cards(), key=lambda card: -card.members)
    return MemberFacts(desk.members.counts(), segments, tuple(desk.labels.tags()), tuple(groups))


def _count(desk: Desk, segment: Segment) -> int | None:
    try:
        return desk.segments.count(segment)
    except OpsdeskError:
        return None

"""Everything the place Today shows, read in one go on a worker."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.events import EventLine, EventState
from opsdesk.domain.groups import GroupState
from opsdesk.domain.lunar import ChineseDay, chinese_day, next_festival
from opsdesk.domain.posts import OpenSlot, PostCard, PostState

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.domain.groups import CodeDue
    from opsdesk.domain.platforms import Platform
    from opsdesk.domain.touches import TouchDue
    from opsdesk.services.desk import Desk

EVENT_DAYS = 14
_SHOWN = (PostState.DRAFT, PostState.READY)


@dataclass(frozen=True, slots=True)
class TodayFacts:
    """One state of the day; `joined` and `left` are of the last 24 hours, `touched` of the last 7 days."""

    today: date
    now: int
    chinese: ChineseDay
    festival: tuple[str, date] | None
    posts: tuple[PostCard, ...]
    unfinished: tuple[PostCard, ...]
    slots: tuple[OpenSlot, ...]
    touches: tuple[TouchDue, ...]
    codes: tuple[CodeDue, ...]
    events: tuple[EventLine, ...]
    members: int
    joined: int
    left: int
    touched: int
    platforms: tuple[tuple[Platform, int], ...]


def read_today(desk: Desk) -> TodayFacts:
    """Read the day of a desk; for a worker thread."""
    today, now = desk.clock.today(), desk.clock.now()
    last = (today + timedelta(days=EVENT_DAYS)).isoformat()
    ahead = (EventState.IDEA, EventState.PLANNED)
    overview = desk.insights.overview(1)
    groups = Counter(card.platform for card in desk.groups.cards() if card.state is not GroupState.CLOSED)
    return TodayFacts(
        today=today,
        now=now,
        chinese=chinese_day(today),
        festival=next_festival(today),
        posts=tuple(card for card in desk.posts.between(today, today) if card.state in _SHOWN),
        unfinished=tuple(desk.posts.unfinished(today)),
        slots=tuple(desk.materials.open_slots(today, today)),
        touches=tuple(desk.touches.due()),
        codes=tuple(desk.codes.due()),
        events=tuple(
            line for line in desk.events.all() if line.state in ahead and today.isoformat() <= line.plan.held_on <= last
        ),
        members=overview.members,
        joined=overview.joined,
        left=overview.left,
        touched=sum(desk.touches.kind_counts(7).values()),
        platforms=tuple(groups.most_common()),
    )


def waiting(desk: Desk) -> int:
    """How many things want her today: posts whose hour has come, members to touch, codes of groups."""
    today, now = desk.clock.today(), desk.clock.now()
    posts = sum(
        1
        for card in desk.posts.between(today, today)
        if card.state is PostState.READY and card.open_targets and (card.due_at or now) <= now
    )
    return posts + len(desk.touches.due()) + len(desk.codes.due())

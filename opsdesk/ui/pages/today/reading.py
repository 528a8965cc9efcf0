"""Everything the place Today shows, read in one go on a worker."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from opsdesk.domain.events import EventLine, EventState
from opsdesk.domain.groups import GroupState
from opsdesk.domain.posts import OpenSlot, PostCard, PostState
from opsdesk.ui.pages.today import put_off

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.domain.chasing import OpenChase
    from opsdesk.domain.groups import CodeDue
    from opsdesk.domain.lunar import ChineseDay
    from opsdesk.domain.platforms import Platform
    from opsdesk.domain.touches import TouchDue
    from opsdesk.services.desk import Desk

EVENT_DAYS = 14
_SHOWN = (PostState.DRAFT, PostState.READY)


@dataclass(frozen=True, slots=True)
class Almanac:
    """What the Chinese calendar says of a day, with the next festival and its day."""

    today: date
    chinese: ChineseDay
    festival: tuple[str, date] | None


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One state of the day; `touched` is of the last 7 days."""

    today: date
    now: int
    posts: tuple[PostCard, ...]
    unfinished: tuple[PostCard, ...]
    slots: tuple[OpenSlot, ...]
    touches: tuple[TouchDue, ...]
    codes: tuple[CodeDue, ...]
    events: tuple[EventLine, ...]
    touched: int
    chases: tuple[OpenChase, ...] = ()


@dataclass(frozen=True, slots=True)
class CircleFacts:
    """The circle as a whole, which takes longer to count; `joined` and `left` are of the last 24 hours."""

    members: int
    joined: int
    left: int
    platforms: tuple[tuple[Platform, int], ...]


def read_almanac(today: date) -> Almanac:
    """Look a day up; for a worker thread, behind the first paint, as the calendar of China is slow to import."""
    from opsdesk.domain.lunar import chinese_day, next_festival

    return Almanac(today, chinese_day(today), next_festival(today))


def read_day(desk: Desk) -> DayFacts:
    """Read the day of a desk; for a worker thread."""
    today, now = desk.clock.today(), desk.clock.now()
    last = (today + timedelta(days=EVENT_DAYS)).isoformat()
    ahead = (EventState.IDEA, EventState.PLANNED)
    return DayFacts(
        today=today,
        now=now,
        posts=tuple(card for card in desk.posts.between(today, today) if card.state in _SHOWN),
        unfinished=tuple(desk.posts.unfinished(today)),
        slots=tuple(desk.materials.open_slots(today, today)),
        touches=tuple(desk.touches.due()),
        codes=tuple(desk.codes.due()),
        events=tuple(
            line for line in desk.events.all() if line.state in ahead and today.isoformat() <= line.plan.held_on <= last
        ),
        touched=sum(desk.touches.kind_counts(7).values()),
        chases=tuple(desk.chasing.all()),
    )


def read_circle(desk: Desk) -> CircleFacts:
    """Count the circle; for a worker thread."""
    overview = desk.insights.overview(1)
    groups = Counter(card.platform for card in desk.groups.cards() if card.state is not GroupState.CLOSED)
    return CircleFacts(overview.members, overview.joined, overview.left, tuple(groups.most_common()))


def waiting(desk: Desk) -> int:
    """How many things want her today: posts whose hour has come, members to touch, chases, codes."""
    today, now = desk.clock.today(), desk.clock.now()
    posts = sum(
        1
        for card in desk.posts.between(today, today)
        if card.state is PostState.READY and card.open_targets and (card.due_at or now) <= now
    )
    people = put_off.left(desk.uid, today, desk.touches.due())
    return posts + len(people) + len(desk.codes.due()) + len(desk.chasing.all())

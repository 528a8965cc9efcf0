"""Posts: what is to be posted when, where, with which text and pictures, and the daily slots that call for one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opsdesk.domain.platforms import Platform


class PostPurpose(StrEnum):
    NEWS = "news"
    TOPIC = "topic"
    QA = "qa"
    SHARING = "sharing"
    GOODNIGHT = "goodnight"
    WARM_UP = "warm_up"
    LINK = "link"
    THANKS = "thanks"
    GAME = "game"
    OTHER = "other"


class PostState(StrEnum):
    """How far a post is; that it was posted is told by its targets."""

    IDEA = "idea"
    DRAFT = "draft"
    READY = "ready"
    DROPPED = "dropped"


class PostLook(StrEnum):
    """What a card of the calendar shows of a post, worked out from its state, targets and hour."""

    IDEA = "idea"
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    LATE = "late"
    PARTLY = "partly"
    POSTED = "posted"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PostDraft:
    """What she writes of a post; day and time are wall clock and may be open."""

    title: str
    purpose: PostPurpose = PostPurpose.OTHER
    body: str = ""
    due_on: str | None = None
    due_time: str | None = None
    state: PostState = PostState.DRAFT
    group_ids: tuple[int, ...] = ()
    channel_ids: tuple[int, ...] = ()
    slot_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PostCard:
    """A post in the calendar: its progress and the platform most of its targets live on. `due_at` is UTC seconds."""

    id: int
    title: str
    purpose: PostPurpose
    state: PostState
    due_on: str | None
    due_time: str | None
    due_at: int | None
    targets: int
    posted: int
    skipped: int
    platform: Platform | None
    has_text: bool
    pictures: int
    slot_id: int | None

    def look(self, now: int) -> PostLook:
        """What the card shows at a moment."""
        if self.state is PostState.DROPPED:
            return PostLook.DROPPED
        if self.targets and self.posted + self.skipped >= self.targets and self.posted:
            return PostLook.POSTED
        if self.posted:
            return PostLook.PARTLY
        if self.state is PostState.IDEA:
            return PostLook.IDEA
        if self.state is PostState.DRAFT or self.due_at is None:
            return PostLook.DRAFT
        return PostLook.LATE if self.due_at < now else PostLook.SCHEDULED


@dataclass(frozen=True, slots=True)
class Target:
    """One place a post goes to, and the tick; moments are UTC seconds."""

    id: int
    name: str
    platform: Platform
    group_id: int | None
    channel_id: int | None
    posted_at: int | None
    skipped_at: int | None

    @property
    def open(self) -> bool:
        return self.posted_at is None and self.skipped_at is None


@dataclass(frozen=True, slots=True)
class PostDetail:
    card: PostCard
    body: str
    note: str
    targets: tuple[Target, ...]
    pictures: tuple[tuple[int, str], ...] = field(default=())

    @property
    def next_target(self) -> Target | None:
        """Where it is to be posted next."""
        return next((target for target in self.targets if target.open), None)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the day that calls for a post: 08:00 morning news on weekdays. `rrule` is that of RFC 5545."""

    id: int
    name: str
    purpose: PostPurpose
    at_time: str
    rrule: str
    since_on: str
    until_on: str | None
    body: str
    group_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """An own account on a platform to which she posts, beside groups."""

    id: int
    platform: Platform
    name: str


EVERY_DAY = "FREQ=DAILY"
OCCURRENCES_MAX = 1000  # of one slot in one view; a rule may never end


def occurrences(slot: Slot, first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last` on which a slot calls for a post. A rule that cannot be read has none."""
    from datetime import datetime

    from dateutil.rrule import rrulestr

    start = date.fromisoformat(slot.since_on)
    until = date.fromisoformat(slot.until_on) if slot.until_on else last
    begin, end = max(first, start), min(last, until)
    if begin > end:
        return
    try:
        rule = rrulestr(slot.rrule, dtstart=datetime.combine(start, datetime.min.time()))
    except (ValueError, TypeError):
        return
    after = datetime.combine(begin - timedelta(days=1), datetime.max.time())
    for moment in rule.xafter(after, count=OCCURRENCES_MAX, inc=False):
        if moment.date() > end:
            return
        yield moment.date()

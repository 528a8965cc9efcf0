"""What stands on a day of the calendar: posts, events, open slots; and the read of a span of days on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.events import EventLine, EventState
from opsdesk.domain.groups import GroupState
from opsdesk.domain.platforms import Platform
from opsdesk.domain.posts import OpenSlot, PostCard, PostLook, PostState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opsdesk.domain.lunar import ChineseDay
    from opsdesk.services.desk import Desk


class Kind(StrEnum):
    POST = "post"
    EVENT = "event"
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on a day, or among the drafts (no day). `time` is HH:MM or empty for any time."""

    kind: Kind
    id: int
    day: date | None
    time: str
    title: str
    platform: Platform | None = None
    look: PostLook | None = None
    post: PostCard | None = None
    slot: OpenSlot | None = None

    @property
    def order(self) -> tuple[str, str, int]:
        """By the hour; what may happen at any time comes last."""
        return (self.time or "99", self.kind, self.id)

    @property
    def minutes(self) -> int | None:
        """Minutes since midnight, None for any time."""
        return int(self.time[:2]) * 60 + int(self.time[3:]) if self.time else None


@dataclass(frozen=True, slots=True)
class Span:
    """A span of days as the calendar shows it; `platforms` are all on which she has groups or accounts."""

    first: date
    last: date
    today: date
    now: int
    cards: tuple[PostCard, ...]
    drafts: tuple[PostCard, ...]
    slots: tuple[OpenSlot, ...]
    events: tuple[EventLine, ...]
    days: dict[date, ChineseDay]
    platforms: tuple[Platform, ...]
    slots_this_week: int


def read_span(desk: Desk, first: date, last: date) -> Span:
    """Read the days from `first` to `last`; for a worker thread."""
    from opsdesk.domain.lunar import chinese_day

    today = desk.clock.today()
    monday = today - timedelta(days=today.weekday())
    groups = {card.platform for card in desk.groups.cards() if card.state is not GroupState.CLOSED}
    places = groups | {channel.platform for channel in desk.materials.channels()}
    return Span(
        first=first,
        last=last,
        today=today,
        now=desk.clock.now(),
        cards=tuple(card for card in desk.posts.between(first, last) if card.state is not PostState.DROPPED),
        drafts=tuple(desk.posts.undated()),
        slots=tuple(desk.materials.open_slots(first, last)),
        events=tuple(line for line in desk.events.all() if line.state is not EventState.CANCELLED),
        days={day: chinese_day(day) for day in days_from(first, last)},
        platforms=tuple(place for place in Platform if place in places),
        slots_this_week=len(desk.materials.open_slots(max(today, monday), monday + timedelta(days=6))),
    )


def days_from(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def weeks_of(month: date) -> tuple[date, date]:
    """The Monday and the Sunday between which a month is drawn."""
    first, last = month.replace(day=1), month_away(month, 1) - timedelta(days=1)
    return first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())


def month_away(day: date, step: int) -> date:
    """The first day of the month `step` months after that of a day."""
    months = day.year * 12 + day.month - 1 + step
    return date(months // 12, months % 12 + 1, 1)


def week_of(day: date) -> tuple[date, date]:
    """The Monday and the Sunday of the week of a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def post_entry(card: PostCard, now: int) -> Entry:
    """A post as the calendar shows it."""
    day = date.fromisoformat(card.due_on) if card.due_on else None
    return Entry(Kind.POST, card.id, day, card.due_time or "", card.title, card.platform, card.look(now), post=card)


def shown(span: Span, hidden: frozenset[str], *, events: bool, slots: bool) -> dict[date, list[Entry]]:
    """Entries by their day, in the order of hours. `hidden` are platforms she does not look at; a post on several
    stays while one of them is looked at. Open slots of days past are over."""
    found: dict[date, list[Entry]] = {}
    entries = [
        post_entry(card, span.now) for card in span.cards if not set(card.platforms) or set(card.platforms) - hidden
    ]
    if events:
        entries += [_event_entry(line) for line in span.events]
    if slots:
        entries += [
            Entry(Kind.SLOT, one.slot.id, one.day, one.slot.at_time, one.slot.name, slot=one)
            for one in span.slots
            if one.day >= span.today
        ]
    for entry in entries:
        if entry.day is not None and span.first <= entry.day <= span.last:
            found.setdefault(entry.day, []).append(entry)
    for day in found.values():
        day.sort(key=lambda one: one.order)
    return found


def _event_entry(line: EventLine) -> Entry:
    plan = line.plan
    day = date.fromisoformat(plan.held_on)
    look = PostLook.POSTED if line.state is EventState.HELD else PostLook.SCHEDULED
    return Entry(Kind.EVENT, line.id, day, plan.held_time or "", plan.title, Platform.OFFLINE, look)

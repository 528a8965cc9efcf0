"""Posts: what is to be posted when, where, with which text and pictures, and the daily slots that call for one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    """A post in the calendar: its progress, the platform most of its targets live on, and all of them.

    `due_at` is UTC seconds.
    """

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
    platforms: tuple[Platform, ...] = ()

    @property
    def open_targets(self) -> int:
        """Places where it was neither posted nor skipped."""
        return self.targets - self.posted - self.skipped

    @property
    def blank(self) -> bool:
        """Whether there is nothing to post yet, neither text nor picture."""
        return not self.has_text and not self.pictures

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


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """A slot on a day that no post fills yet."""

    slot: Slot
    day: date

    def draft(self) -> PostDraft:
        """The draft that fills it: the slot's name, text and groups, at its hour."""
        slot = self.slot
        return PostDraft(
            title=slot.name,
            purpose=slot.purpose,
            body=slot.body,
            due_on=self.day.isoformat(),
            due_time=slot.at_time,
            group_ids=slot.group_ids,
            slot_id=slot.id,
        )


def post_now(cards: Iterable[PostCard]) -> PostCard | None:
    """Which of the posts of a day is to be posted now: the one due first that is ready and not posted everywhere."""
    waiting = [one for one in cards if one.state is PostState.READY and one.open_targets and not one.blank]
    return min(waiting, key=lambda one: (one.due_at or 0, one.id), default=None)


EVERY_DAY = "FREQ=DAILY"
OCCURRENCES_MAX = 1000  # of one slot in one view; a rule may never end
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAYS = f"(?:{'|'.join(_WEEKDAYS)})"
# What a slot may say of RFC 5545: days, weeks, months. Finer rules are no days; rarer ones can be impossible (30
# February), and looking for their next day takes the calculator to the year 9999.
_READABLE = {
    "FREQ": re.compile("DAILY|WEEKLY|MONTHLY"),
    "INTERVAL": re.compile("[1-9][0-9]{0,2}"),
    "COUNT": re.compile("[1-9][0-9]{0,3}"),
    "UNTIL": re.compile("[0-9]{8}(?:T[0-9]{6}Z?)?"),
    "WKST": re.compile(_DAYS),
    "BYDAY": re.compile(f"[+-]?[1-5]?{_DAYS}(?:,[+-]?[1-5]?{_DAYS})*"),
    "BYMONTHDAY": re.compile("-?(?:[1-9]|[12][0-9]|3[01])(?:,-?(?:[1-9]|[12][0-9]|3[01]))*"),
}


def weekly_rule(weekdays: Iterable[int]) -> str:
    """The rule of a slot on some days of the week, Monday is 0; every day for all of them or none."""
    days = sorted(set(weekdays))
    return EVERY_DAY if len(days) in (0, 7) else f"FREQ=WEEKLY;BYDAY={','.join(_WEEKDAYS[day] for day in days)}"


def weekdays_of(rrule: str) -> tuple[int, ...]:
    """The days of the week a rule of `weekly_rule` names; none for a rule of another kind."""
    if rrule == EVERY_DAY:
        return tuple(range(7))
    _, found, days = rrule.partition("FREQ=WEEKLY;BYDAY=")
    parts = days.split(",") if found else []
    return tuple(_WEEKDAYS.index(part) for part in parts) if set(parts) <= set(_WEEKDAYS) else ()


def _read_rule(rrule: str) -> dict[str, str]:
    """The parts of a rule that a slot may have; empty when it says anything else."""
    parts: dict[str, str] = {}
    for part in rrule.removeprefix("RRULE:").split(";"):
        name, _, value = part.partition("=")
        if name in parts or name not in _READABLE or not _READABLE[name].fullmatch(value):
            return {}
        parts[name] = value
    if "FREQ" not in parts or (parts["FREQ"] == "DAILY" and ("BYDAY" in parts or "BYMONTHDAY" in parts)):
        return {}
    if parts["FREQ"] == "WEEKLY" and ("BYMONTHDAY" in parts or re.search("[0-9]", parts.get("BYDAY", ""))):
        return {}
    return parts


def _same_from_any_day(parts: dict[str, str]) -> bool:
    """Whether a rule gives the same days whichever day it is read from, so that years past need not be counted."""
    return set(parts) <= {"FREQ", "BYDAY", "WKST"} and (parts["FREQ"] == "DAILY" or "BYDAY" in parts)


def occurrences(slot: Slot, first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last` on which a slot calls for a post. A rule that cannot be read has none.

    They are days of the wall calendar: a change to summer time moves none.
    """
    from datetime import datetime

    from dateutil.rrule import rrulestr

    parts = _read_rule(slot.rrule)
    start = date.fromisoformat(slot.since_on)
    begin, end = max(first, start), min(last, date.fromisoformat(slot.until_on) if slot.until_on else last)
    if not parts or begin > end:
        return
    until, left = parts.pop("UNTIL", ""), int(parts.pop("COUNT", 0)) or None
    start = begin if left is None and _same_from_any_day(parts) else start
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        end = min(end, date.fromisoformat(f"{until[:4]}-{until[4:6]}-{until[6:8]}")) if until else end
        rule = rrulestr(text, dtstart=datetime.combine(start, datetime.min.time()))
    except ValueError:
        return
    shown = 0
    for moment in rule:
        if moment.date() > end or left == 0 or shown == OCCURRENCES_MAX:
            return
        left = None if left is None else left - 1
        if moment.date() >= begin:
            shown += 1
            yield moment.date()

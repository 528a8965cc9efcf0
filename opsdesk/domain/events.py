"""Offline events: a dinner, a meet-up; who was invited, who came, what it cost, and what it left behind."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EventState(StrEnum):
    IDEA = "idea"
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class EventKind(StrEnum):
    DINNER = "dinner"
    GATHERING = "gathering"
    TALK = "talk"
    TRIP = "trip"
    OTHER = "other"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True)
class EventPlan:
    """What is planned: a wall-clock day and times (`YYYY-MM-DD`, `HH:MM`), a place, seats, a price in fen."""

    title: str
    held_on: str
    held_time: str | None = None
    ends_time: str | None = None
    kind: EventKind = EventKind.DINNER
    place: str = ""
    seats: int | None = None
    price_fen: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list, with how many were invited and came."""

    id: int
    plan: EventPlan
    state: EventState
    invited: int
    yes: int
    unsure: int
    came: int


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited. `came` is None until it is known; `arrived_at` is UTC seconds."""

    member_id: int
    name: str
    starred: bool
    tier: str
    answer: Answer | None
    came: bool | None
    arrived_at: int | None
    heads: int
    paid_fen: int | None
    note: str
    follow_up_on: str | None
    followed: bool
    times_met: int


@dataclass(frozen=True, slots=True)
class Photo:
    media_id: int
    path: str
    caption: str


@dataclass(frozen=True, slots=True)
class Cost:
    id: int
    what: str
    amount_fen: int
    paid_by: str


@dataclass(frozen=True, slots=True)
class EventDetail:
    line: EventLine
    guests: tuple[Guest, ...]
    photos: tuple[Photo, ...]
    costs: tuple[Cost, ...]
    groups: tuple[tuple[int, str], ...]

    @property
    def spent_fen(self) -> int:
        return sum(cost.amount_fen for cost in self.costs)

    @property
    def taken_fen(self) -> int:
        return sum(guest.paid_fen or 0 for guest in self.guests)

    @property
    def heads_here(self) -> int:
        """People in the room: guests who came, with whom they brought."""
        return sum(guest.heads for guest in self.guests if guest.came)

"""Groups: where they live, what they are for, how full they are, and the code by which people come in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opsdesk.domain.platforms import Platform


class Purpose(StrEnum):
    SERVICE = "service"
    CONVERSION = "conversion"
    INTEREST = "interest"


class GroupState(StrEnum):
    IDEA = "idea"
    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"


class Basis(StrEnum):
    """What a class of groups goes by."""

    SPEND = "spend"
    TASK = "task"
    SEED = "seed"
    QUALITY = "quality"
    OTHER = "other"


class Duty(StrEnum):
    OWNER = "owner"
    ADMIN = "admin"
    HELPER = "helper"


WARN_DAYS = 3
# Scanning the code of a personal WeChat group stops when 200 are in it; after that people are invited one by one.
SCAN_SEATS = 200


@dataclass(frozen=True, slots=True)
class GroupClass:
    id: int
    name: str
    basis: Basis
    floor_fen: int | None = None
    groups: int = 0


@dataclass(frozen=True, slots=True)
class GroupCode:
    """The code of a group: its picture, what it says, and until when it can be scanned (UTC seconds)."""

    id: int
    group_id: int
    media_path: str | None
    payload: str
    valid_from_at: int
    valid_until_at: int | None
    state: str

    def days_left(self, now: int) -> int | None:
        """Whole days until it dies, rounded down, negative when dead; None when it has no end."""
        return None if self.valid_until_at is None else (self.valid_until_at - now) // 86400


@dataclass(frozen=True, slots=True)
class GroupAdmin:
    member_id: int
    name: str
    starred: bool
    duty: Duty
    since_on: str


@dataclass(frozen=True, slots=True)
class GroupCard:
    """What a card of the board shows. `activity` is messages a day over the last seven days, the oldest first."""

    id: int
    name: str
    platform: Platform
    state: GroupState
    class_id: int | None
    members: int
    seats: int | None
    joined_30: int
    left_30: int
    unwelcomed: int
    has_rules: bool
    has_welcome: bool
    code: GroupCode | None
    admins: tuple[GroupAdmin, ...]
    activity: tuple[int, ...]
    last_roster_at: int | None

    @property
    def full(self) -> float:
        """Share of the seats that are taken; 0 where the platform sets no limit."""
        return self.members / self.seats if self.seats else 0.0


@dataclass(frozen=True, slots=True)
class GroupNews:
    """A line of a group's log: a roster, a code, a class; counts where there are any."""

    at: int
    what: str
    text: str
    joined: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class GroupDetail:
    card: GroupCard
    ref: str
    purpose: Purpose | None
    founded_on: str
    notice: str
    note: str
    welcome: str
    rules: tuple[str, ...]
    old_names: tuple[str, ...]
    waiting_codes: int
    news: tuple[GroupNews, ...]


@dataclass(frozen=True, slots=True)
class CodeDue:
    """A group whose code needs her: dying, dead, missing, or no longer scannable because of the seats."""

    group_id: int
    name: str
    platform: Platform
    code_id: int
    valid_until_at: int | None
    members: int
    seats: int | None
    posters: int
    over_seats: bool
    next_code_id: int | None

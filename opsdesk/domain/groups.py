"""Groups: where they live, what they are for, how full they are, and the code by which people come in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from opsdesk.domain.code_payloads import PERSONS, CodeKind, code_kind
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


def scan_limit(platform: Platform, seats: int | None, kind: CodeKind) -> int | None:
    """The number of members from which nobody comes in by scanning a code of a kind; None where there is none.

    Whoever scans the card of a person is pulled in by hand, so only the seats count for it.
    """
    if platform is Platform.WECHAT and kind not in PERSONS:
        return SCAN_SEATS if seats is None else min(SCAN_SEATS, seats)
    return seats


@dataclass(frozen=True, slots=True)
class GroupClass:
    id: int
    name: str
    basis: Basis
    floor_fen: int | None = None
    groups: int = 0


@dataclass(frozen=True, slots=True)
class GroupCode:
    """The code of a group: its picture, what it says, and until when it can be scanned (UTC seconds).

    A payload of "" is a picture in which no code was found. `name` is what the picture's file was called.
    """

    id: int
    group_id: int
    media_path: str | None
    payload: str
    valid_from_at: int
    valid_until_at: int | None
    state: str
    name: str = ""

    @property
    def kind(self) -> CodeKind:
        """What the code leads to, as far as its text says."""
        return code_kind(self.payload)

    def is_dead(self, now: int) -> bool:
        """Whether nobody can scan it any more at a moment."""
        return self.valid_until_at is not None and self.valid_until_at <= now


@dataclass(frozen=True, slots=True)
class GroupAdmin:
    member_id: int
    name: str
    starred: bool
    duty: Duty
    since_on: str


@dataclass(frozen=True, slots=True)
class Stays:
    """A group, and how many of some members are in it now."""

    group_id: int
    name: str
    platform: Platform
    members: int


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

    @property
    def scan_limit(self) -> int | None:
        """The number of members from which nobody comes in by scanning; None where there is no such number."""
        return scan_limit(self.platform, self.seats, self.code.kind if self.code is not None else CodeKind.TEXT)


@dataclass(frozen=True, slots=True)
class GroupNews:
    """A line of a group's log. `what` is `roster` (with counts), `code`, or `class` (with its name as text)."""

    at: int
    what: str
    text: str
    joined: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody in a group who joined after its first roster and was not welcomed yet."""

    member_id: int
    name: str


@dataclass(frozen=True, slots=True)
class GroupDetail:
    """Everything the panel of a group shows; `class_since_on` is the day it was put into its class, "" without one."""

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
    class_since_on: str = ""


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

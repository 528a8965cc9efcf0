"""The shelf of group codes: how each code stands, which need her and why, and in which order they are looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import floor
from typing import TYPE_CHECKING, Final

from opsdesk.domain import reading
from opsdesk.domain.group_query import DAY, HOUR, NEARLY_FULL, is_called
from opsdesk.domain.groups import WARN_DAYS, GroupCard, GroupCode
from opsdesk.domain.platforms import FACTS, Platform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

RED_S: Final = 48 * HOUR
AMBER_S: Final = 4 * DAY
LAST_SEATS: Final = 5
"""So few seats that the next evening may fill them."""
_NO_END: Final = 1 << 60


class Standing(StrEnum):
    """How the code of a group stands; of several troubles the one to see to first."""

    ABSENT = "absent"
    UNREADABLE = "unreadable"
    DEAD = "dead"
    HOURS = "hours"
    STOPPED = "stopped"
    LAST_SEATS = "last_seats"
    DYING = "dying"
    NEARLY_FULL = "nearly_full"
    SOON = "soon"
    GOOD = "good"
    ENDLESS = "endless"


RED: Final = frozenset(
    {Standing.UNREADABLE, Standing.DEAD, Standing.HOURS, Standing.STOPPED, Standing.LAST_SEATS},
)
AMBER: Final = frozenset({Standing.DYING, Standing.NEARLY_FULL, Standing.SOON})


class ShelfNeed(StrEnum):
    """What a code waits for."""

    EXPIRING = "expiring"
    FULL = "full"
    NO_NEXT = "no_next"
    POSTERS = "posters"


class ShelfOrder(StrEnum):
    LEFT = "left"
    NAME = "name"
    SEATS = "seats"


@dataclass(frozen=True, slots=True)
class Holder:
    """A group that has a code with some text: in use (`current`), in line (`waiting`), or kept (`retired`)."""

    group_id: int
    name: str
    members: int
    seats: int | None
    state: str
    valid_until_at: int | None = None


@dataclass(frozen=True, slots=True)
class InLine:
    """A code that waits behind the one in use; `other` is the group whose own code it is, such as the next group."""

    code: GroupCode
    other: Holder | None = None


@dataclass(frozen=True, slots=True)
class Carrier:
    """A batch of posters made for a group: `files` of them are there, `prints` of them show a code of the group.

    `code_id` is the code they were made with; posters that lead to a link of her own print none and stay good.
    `name` is one of the files.
    """

    batch_id: int
    group_id: int
    code_id: int
    template_id: int
    template: str
    files: int
    prints: int
    made_at: int
    folder: str
    form: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A group on the shelf: its card with the code in use, the codes in line, the posters that carry its codes."""

    card: GroupCard
    line: tuple[InLine, ...] = ()
    carriers: tuple[Carrier, ...] = ()

    @property
    def seats_left(self) -> int | None:
        """How many can still come in by scanning; None where there is no end."""
        limit = self.card.scan_limit
        return None if limit is None else max(limit - self.card.members, 0)

    @property
    def joins_a_day(self) -> float:
        """Of the last 30 days."""
        return self.card.joined_30 / 30

    def next_in_line(self, now: int) -> InLine | None:
        """The first in line that can be scanned at a moment."""
        return next((one for one in self.line if not one.code.is_dead(now)), None)

    def stale(self) -> list[Carrier]:
        """Posters that print a code which is not the one in use."""
        current = self.card.code.id if self.card.code is not None else 0
        return [one for one in self.carriers if one.prints and one.code_id != current]

    def to_write_again(self, now: int) -> list[Carrier]:
        """Posters that would come out with another code than they show, or that show one which is about to die."""
        dying = is_dying(self, now)
        return [one for one in self.carriers if one.prints and (dying or one in self.stale())]


def is_dying(one: Shelved, now: int) -> bool:
    """Whether the code in use is dead or dies within WARN_DAYS."""
    until = one.card.code.valid_until_at if one.card.code is not None else None
    return until is not None and until < now + WARN_DAYS * DAY


def life_left(one: Shelved, now: int) -> float:
    """What is left of the life of the code in use, 0 to 1; 1 where it does not die by itself, 0 without a code."""
    code = one.card.code
    if code is None or not code.payload:
        return 0.0
    if code.valid_until_at is None:
        return 1.0
    facts = FACTS.get(one.card.platform)
    days = (facts.code_days if facts is not None else None) or FACTS[Platform.WECHAT].code_days or 7
    return min(max(code.valid_until_at - now, 0) / (days * DAY), 1.0)


def standing(one: Shelved, now: int) -> Standing:
    """How a code stands at a moment."""
    code = one.card.code
    if code is None:
        return Standing.ABSENT
    if not code.payload:
        return Standing.UNREADABLE
    if code.is_dead(now):
        return Standing.DEAD
    left = None if code.valid_until_at is None else code.valid_until_at - now
    if left is not None and left < RED_S:
        return Standing.HOURS
    return _seats(one) or _time(left)


def _seats(one: Shelved) -> Standing | None:
    """What is the matter with the seats."""
    left, limit = one.seats_left, one.card.scan_limit
    if left is None or limit is None:
        return None
    if left == 0:
        return Standing.STOPPED
    if left <= LAST_SEATS and limit > LAST_SEATS:
        return Standing.LAST_SEATS
    return Standing.NEARLY_FULL if one.card.members >= NEARLY_FULL * limit else None


def _time(left: int | None) -> Standing:
    if left is None:
        return Standing.ENDLESS
    if left < WARN_DAYS * DAY:
        return Standing.DYING
    return Standing.SOON if left < AMBER_S else Standing.GOOD


def needs_you(one: Shelved, now: int) -> bool:
    """Whether a code wants her: it dies within three days, its group fills, or it cannot be read."""
    return standing(one, now) not in (Standing.ABSENT, Standing.SOON, Standing.GOOD, Standing.ENDLESS)


def full_in_days(one: Shelved) -> int | None:
    """In how many days the last seat is taken when people go on joining as they do; None where nobody knows."""
    left = one.seats_left
    if not left or one.joins_a_day <= 0:
        return None
    return floor(left / one.joins_a_day)


def has_need(one: Shelved, need: ShelfNeed, now: int) -> bool:
    """Whether a group on the shelf waits for something. A group without any code waits for nothing here."""
    if one.card.code is None:
        return need is ShelfNeed.POSTERS and bool(one.to_write_again(now))
    fills = _seats(one) is not None
    if need is ShelfNeed.EXPIRING:
        return is_dying(one, now)
    if need is ShelfNeed.FULL:
        return fills
    if need is ShelfNeed.NO_NEXT:
        return (is_dying(one, now) or fills or not one.card.code.payload) and one.next_in_line(now) is None
    return bool(one.to_write_again(now))


@dataclass(frozen=True, slots=True)
class ShelfQuery:
    """Which codes are in sight, and in which order."""

    text: str = ""
    platform: Platform | None = None
    need: ShelfNeed | None = None
    order: ShelfOrder = ShelfOrder.LEFT

    @property
    def narrows(self) -> bool:
        """Whether it leaves any code out."""
        return replace(self, order=ShelfOrder.LEFT) != ShelfQuery()

    def matches(self, one: Shelved, now: int) -> bool:
        """Whether a group is asked for."""
        if self.platform is not None and one.card.platform is not self.platform:
            return False
        if self.need is not None and not has_need(one, self.need, now):
            return False
        return not self.text or is_called(self.text, one.card.name)

    def find(self, shelf: Iterable[Shelved], now: int) -> list[Shelved]:
        """Those that are asked for, in order."""
        return sorted((one for one in shelf if self.matches(one, now)), key=self._key())

    def _key(self) -> Callable[[Shelved], tuple[float, str]]:
        def key(one: Shelved) -> tuple[float, str]:
            name = reading.sort_key(one.card.name)
            if self.order is ShelfOrder.NAME:
                return 0, name
            if self.order is ShelfOrder.SEATS:
                left = one.seats_left
                return (_NO_END if left is None else left), name
            until = one.card.code.valid_until_at if one.card.code is not None else None
            return (_NO_END if until is None else until), name

        return key

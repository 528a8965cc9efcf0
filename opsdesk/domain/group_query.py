"""Which groups are looked at: the search, the filters, what a group needs, and how its code stands."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain import reading
from opsdesk.domain.code_payloads import PERSONS
from opsdesk.domain.groups import SCAN_SEATS, WARN_DAYS, GroupCard, GroupState
from opsdesk.domain.platforms import Platform

if TYPE_CHECKING:
    from collections.abc import Iterable

HOUR, DAY = 3600, 86400
RUNNING = frozenset({GroupState.IDEA, GroupState.OPEN, GroupState.FULL})
"""The states of groups she still works on."""
NO_CLASS = 0
"""The class id that stands for groups in no class."""
NEARLY_FULL = 0.9
"""Share of the seats from which a group is nearly full."""


class CodeState(StrEnum):
    """How the code of a group stands."""

    ABSENT = "absent"
    ENDLESS = "endless"
    GOOD = "good"
    SOON = "soon"
    HOURS = "hours"
    DEAD = "dead"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class CodeHealth:
    """The state of a code with what is left of it: whole days, or hours under a day, 0 where it does not count."""

    state: CodeState
    left: int = 0


def code_health(card: GroupCard, now: int) -> CodeHealth:
    """How the code of a group stands at a moment. A WeChat code lives on above 200 members, but nobody can scan it."""
    code = card.code
    if code is None:
        return CodeHealth(CodeState.ABSENT)
    if code.is_dead(now):
        return CodeHealth(CodeState.DEAD)
    if card.platform is Platform.WECHAT and card.members >= SCAN_SEATS and code.kind not in PERSONS:
        return CodeHealth(CodeState.STOPPED)
    if code.valid_until_at is None:
        return CodeHealth(CodeState.ENDLESS)
    left = code.valid_until_at - now
    if left < DAY:
        return CodeHealth(CodeState.HOURS, left // HOUR)
    return CodeHealth(CodeState.SOON if left < WARN_DAYS * DAY else CodeState.GOOD, left // DAY)


class GroupNeed(StrEnum):
    """What a group waits for."""

    CODE = "code"
    CODE_WEEK = "code_week"
    ADMIN = "admin"
    RULES = "rules"
    WELCOME = "welcome"


def has_need(card: GroupCard, need: GroupNeed, now: int) -> bool:
    """Whether a group waits for something; groups that are only an idea or closed wait for nothing.

    CODE: dead or dying within WARN_DAYS. CODE_WEEK: alive, but dying within seven days.
    """
    if card.state not in (GroupState.OPEN, GroupState.FULL):
        return False
    if need is GroupNeed.ADMIN:
        return not card.admins
    if need is GroupNeed.RULES:
        return not card.has_rules
    if need is GroupNeed.WELCOME:
        return not card.has_welcome
    until = card.code.valid_until_at if card.code else None
    if until is None:
        return False
    return until < now + WARN_DAYS * DAY if need is GroupNeed.CODE else now < until < now + 7 * DAY


@dataclass(frozen=True, slots=True)
class GroupQuery:
    """The groups in sight: every condition that is set must hold. `class_id` may be NO_CLASS; no states means any."""

    text: str = ""
    platform: Platform | None = None
    states: frozenset[GroupState] = RUNNING
    class_id: int | None = None
    need: GroupNeed | None = None

    @property
    def conditions(self) -> tuple[str, ...]:
        """The names of the conditions that narrow the list, in the order they are declared."""
        plain = GroupQuery(states=frozenset())
        return tuple(one.name for one in fields(self) if getattr(self, one.name) != getattr(plain, one.name))

    def without(self, condition: str) -> GroupQuery:
        """The same with one condition less."""
        return replace(self, **{condition: getattr(GroupQuery(states=frozenset()), condition)})

    def find(self, cards: Iterable[GroupCard], now: int) -> list[GroupCard]:
        """Those of `cards` that it asks for, in their order."""
        return [card for card in cards if self.matches(card, now)]

    def matches(self, card: GroupCard, now: int) -> bool:
        """Whether a group is asked for."""
        if self.states and card.state not in self.states:
            return False
        if self.platform is not None and card.platform is not self.platform:
            return False
        if self.class_id is not None and (card.class_id or NO_CLASS) != self.class_id:
            return False
        if self.need is not None and not has_need(card, self.need, now):
            return False
        return not self.text or is_called(self.text, card.name, *(admin.name for admin in card.admins))


def is_called(text: str, *names: str) -> bool:
    """Whether a name holds the text, or is read like it: whole syllables or their first letters."""
    wanted = reading.comparison_key(text)
    if not wanted:
        return True
    if any(wanted in reading.comparison_key(name) for name in names):
        return True
    if not wanted.isascii():
        return False
    bare = wanted.replace(" ", "")
    return any(
        bare in reading.initials(name) or bare in reading.sort_key(name).replace(" ", "")
        for name in names
        if not name.isascii()
    )

"""Touches: what was done for a member, or by one, that builds trust, value or feeling; and what is promised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TouchClass(StrEnum):
    TRUST = "trust"
    VALUE = "value"
    EMOTIONAL = "emotional"


class TouchKind(StrEnum):
    REFUND_HONOURED = "refund_honoured"
    FAKE_EXPOSED = "fake_exposed"
    PROMISE_KEPT = "promise_kept"
    ESCROW = "escrow"
    TRUST_OTHER = "trust_other"
    SHARING = "sharing"
    ANSWER = "answer"
    INTRODUCTION = "introduction"
    REFERRAL = "referral"
    VALUE_OTHER = "value_other"
    WEDDING = "wedding"
    BIRTH = "birth"
    BIRTHDAY = "birthday"
    FESTIVAL = "festival"
    ILLNESS = "illness"
    MET_OFFLINE = "met_offline"
    EMOTIONAL_OTHER = "emotional_other"

    @property
    def touch_class(self) -> TouchClass:
        return CLASS_OF[self]


_BY_CLASS = {
    TouchClass.TRUST: "refund_honoured fake_exposed promise_kept escrow trust_other",
    TouchClass.VALUE: "sharing answer introduction referral value_other",
    TouchClass.EMOTIONAL: "wedding birth birthday festival illness met_offline emotional_other",
}
CLASS_OF = {TouchKind(code): group for group, codes in _BY_CLASS.items() for code in codes.split()}
OTHER_OF = {
    TouchClass.TRUST: TouchKind.TRUST_OTHER,
    TouchClass.VALUE: TouchKind.VALUE_OTHER,
    TouchClass.EMOTIONAL: TouchKind.EMOTIONAL_OTHER,
}


class Way(StrEnum):
    """Who gave: the operator, the member, or both (which moves no balance)."""

    GAVE = "gave"
    GOT = "got"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class NewTouch:
    """A touch to be logged. `weight` counts in the balance (0 to 100), money is fen, `at` is UTC seconds."""

    kind: TouchKind
    way: Way = Way.GAVE
    note: str = ""
    at: int | None = None
    weight: int = 1
    money_fen: int | None = None


@dataclass(frozen=True, slots=True)
class Touch:
    id: int
    member_id: int
    at: int
    kind: TouchKind
    way: Way
    weight: int
    money_fen: int | None
    note: str
    source: str | None


class Happening(StrEnum):
    """What a line of a member's timeline tells."""

    TOUCH = "touch"
    JOINED = "joined"
    LEFT = "left"
    ORDER = "order"
    EVENT = "event"
    PROMISE = "promise"
    TIER = "tier"


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line of a member's timeline; `text` is her note or a name, `money_fen` an amount where there is one."""

    at: int
    what: Happening
    text: str
    kind: TouchKind | None = None
    way: Way | None = None
    money_fen: int | None = None
    touch_id: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ClassCell:
    """A member's touches of one class: how many and when the last was (UTC seconds)."""

    count: int
    last_at: int | None


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A row of the matrix: touches of three classes, times met offline, and the balance of given and received."""

    member_id: int
    cells: dict[TouchClass, ClassCell]
    events: int
    gave: int
    got: int

    @property
    def balance(self) -> int:
        """Given minus received; below zero she owes a return."""
        return self.gave - self.got


@dataclass(frozen=True, slots=True)
class Promise:
    id: int
    member_id: int
    member_name: str
    mine: bool
    text: str
    due_on: str | None
    state: str


class DueReason(StrEnum):
    """Why somebody should be touched today, the most pressing first."""

    PROMISE = "promise"
    DATE = "date"
    FOLLOW_UP = "follow_up"
    OWED = "owed"
    CORE_QUIET = "core_quiet"


@dataclass(frozen=True, slots=True)
class TouchDue:
    """Somebody to touch today and why: `days` counts from today (late is negative), `text` the promise or the date."""

    member_id: int
    name: str
    starred: bool
    reason: DueReason
    suggested: TouchClass
    days: int | None
    text: str
    ref_id: int | None = None

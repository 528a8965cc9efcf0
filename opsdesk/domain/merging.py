"""Two members who may be one person: what speaks for it, what speaks against it, and how two sets of facts become one.

Nothing merges by itself. A nickname that many bear proposes nothing; one that few bear is the least of reasons.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.members import Star
from opsdesk.domain.reading import comparison_key

if TYPE_CHECKING:
    from opsdesk.domain.members import MemberDetail
    from opsdesk.domain.platforms import HandleKind


class Take(StrEnum):
    """Which side of a field stays: that of the member who is kept, that of the other, or both."""

    KEPT = "kept"
    OTHER = "other"
    BOTH = "both"


class FieldKind(StrEnum):
    """One value stays; both may stay, one below the other; or a list, of which both always stay."""

    ONE = "one"
    NOTE = "note"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One field of two members: `key` is the field's code, or the label of an own field behind `field:`."""

    key: str
    kind: FieldKind
    kept: str
    other: str
    take: Take

    @property
    def differs(self) -> bool:
        """Whether both sides say something, and not the same: one of them would be lost."""
        return self.kind is not FieldKind.LIST and bool(self.kept and self.other) and self.kept != self.other

    @property
    def takes(self) -> tuple[Take, ...]:
        """What may be chosen."""
        if self.kind is FieldKind.LIST:
            return (Take.BOTH,)
        return (Take.KEPT, Take.OTHER, Take.BOTH) if self.kind is FieldKind.NOTE else (Take.KEPT, Take.OTHER)

    def result(self, take: Take) -> str:
        """What the one member says afterwards."""
        return joined(self.kept, self.other, take)


WORDS = ("name", "remark", "real_name", "gender", "region", "star", "birthday", "came_by", "avoid", "note")
"""Fields of one value, in the order they are shown; `avoid` and `note` may keep both."""
NOTES = ("avoid", "note")
LISTS = ("handles", "tags", "roles", "groups", "touches", "promises", "dates", "orders", "events")
"""What both sides always keep."""
OWN_FIELD = "field:"
_STARS = ("", Star.PLAIN, Star.MANAGEMENT, Star.LEADERSHIP)


def joined(kept: str, other: str, take: Take) -> str:
    """One text of two."""
    if take is Take.BOTH and kept and other and kept != other:
        return f"{kept}\n{other}"
    if take is Take.BOTH:
        return kept or other
    return kept if take is Take.KEPT else other


def usual(key: str, kept: str, other: str) -> Take:
    """What is proposed: the side that says something, of two stars the higher, of two notes both."""
    if not kept or not other:
        return Take.OTHER if other else Take.KEPT
    if key == "star":
        return Take.OTHER if _STARS.index(other) > _STARS.index(kept) else Take.KEPT
    return Take.BOTH if key in NOTES and kept != other else Take.KEPT


def row(key: str, kept: str, other: str) -> MergeRow:
    """A field of one value, or a note."""
    kind = FieldKind.NOTE if key in NOTES else FieldKind.ONE
    return MergeRow(key, kind, kept, other, usual(key, kept, other))


@dataclass(frozen=True, slots=True)
class Clash:
    """Two different accounts on one platform, of which one person has one: these are not merged."""

    kind: HandleKind
    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two members side by side: every field that one of them fills, and what makes them two."""

    kept: MemberDetail
    other: MemberDetail
    rows: tuple[MergeRow, ...]
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge that was made: who stayed, who went, when; `top` says that it can be taken apart before others."""

    id: int
    kept_id: int
    kept_name: str
    gone_id: int
    gone_name: str
    at: int
    rows: int
    top: bool


class Why(StrEnum):
    """What speaks for one person, or against it; each weighs as `WEIGHTS` says."""

    SAME_ACCOUNT = "same_account"
    SAME_PHONE = "same_phone"
    SAME_EMAIL = "same_email"
    SAME_REMARK = "same_remark"
    SAME_REAL_NAME = "same_real_name"
    NAMED_IN_REMARK = "named_in_remark"
    ALIKE_IN_GROUP = "alike_in_group"
    TOOK_TURNS = "took_turns"
    RARE_NAME = "rare_name"
    SAME_BIRTHDAY = "same_birthday"
    CLASH = "clash"
    TOGETHER = "together"
    OTHER_GENDER = "other_gender"
    OTHER_REGION = "other_region"
    OTHER_BIRTHDAY = "other_birthday"
    OTHER_REAL_NAME = "other_real_name"


WEIGHTS = {
    Why.SAME_ACCOUNT: 80,
    Why.SAME_PHONE: 75,
    Why.SAME_EMAIL: 60,
    Why.SAME_REMARK: 45,
    Why.SAME_REAL_NAME: 45,
    Why.NAMED_IN_REMARK: 35,
    Why.ALIKE_IN_GROUP: 35,
    Why.TOOK_TURNS: 20,
    Why.RARE_NAME: 25,
    Why.SAME_BIRTHDAY: 25,
    Why.CLASH: -60,
    Why.TOGETHER: -5,
    Why.OTHER_GENDER: -30,
    Why.OTHER_REGION: -5,
    Why.OTHER_BIRTHDAY: -25,
    Why.OTHER_REAL_NAME: -30,
}
LIKELY, POSSIBLE = 65, 25


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against, with what it is about: a phone, a remark, a group."""

    why: Why
    about: str = ""

    @property
    def weight(self) -> int:
        return WEIGHTS[self.why]


class Likeness(StrEnum):
    """How sure: both are only proposals. A pair kept apart is not proposed again."""

    LIKELY = "likely"
    POSSIBLE = "possible"
    WEAK = "weak"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two members who may be one, the better known first, and why."""

    kept_id: int
    kept_name: str
    other_id: int
    other_name: str
    score: int
    reasons: tuple[Reason, ...]
    apart: bool = False

    @property
    def likeness(self) -> Likeness:
        if self.apart:
            return Likeness.APART
        if self.score >= POSSIBLE:
            return Likeness.LIKELY if self.score >= LIKELY else Likeness.POSSIBLE
        return Likeness.WEAK

    @property
    def found_by(self) -> Why | None:
        """The strongest reason for it; None for a pair that she put together herself."""
        best = max(self.reasons, key=lambda reason: reason.weight, default=None)
        return best.why if best is not None and best.weight > 0 else None


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of one member. `stays` are (group, group's name, still there); accounts are strong handles."""

    id: int
    name: str
    remark: str = ""
    real_name: str = ""
    gender: str = ""
    region: str = ""
    accounts: frozenset[tuple[str, str]] = frozenset()
    stays: frozenset[tuple[int, str, bool]] = frozenset()
    birthday: str = ""
    known: int = 0
    sound: str = ""
    """The name as it is read, marks left out: by this names are alike."""


@dataclass(frozen=True, slots=True)
class Found:
    """Two members who share a key: which kind of key, and its value."""

    a: int
    b: int
    why: Why
    about: str = ""


@dataclass
class _Weighing:
    reasons: list[Reason] = field(default_factory=list)

    def say(self, why: Why, about: str = "") -> None:
        if all(reason.why is not why for reason in self.reasons):
            self.reasons.append(Reason(why, about))


def weigh(a: Traits, b: Traits, found: list[Found]) -> tuple[int, tuple[Reason, ...]]:
    """(score from 0 to 100, reasons by weight) of two members who share the keys of `found`."""
    told = _Weighing()
    for one in found:
        if one.why is not Why.ALIKE_IN_GROUP:  # said below, with the group
            told.say(one.why, one.about)
    _compare_words(told, a, b)
    _compare_groups(told, a, b)
    clash = clashing(a.accounts, b.accounts)
    if clash:
        told.say(Why.CLASH, clash[0][0])
    score = sum(reason.weight for reason in told.reasons)
    reasons = tuple(sorted(told.reasons, key=lambda reason: -reason.weight))
    return max(0, min(100, score)), reasons


def _compare_words(told: _Weighing, a: Traits, b: Traits) -> None:
    for one, other, same, different in (
        (comparison_key(a.real_name), comparison_key(b.real_name), Why.SAME_REAL_NAME, Why.OTHER_REAL_NAME),
        (_own_remark(a), _own_remark(b), Why.SAME_REMARK, None),
        (a.birthday, b.birthday, Why.SAME_BIRTHDAY, Why.OTHER_BIRTHDAY),
        (a.gender, b.gender, None, Why.OTHER_GENDER),
        (a.region, b.region, None, Why.OTHER_REGION),
    ):
        if not one or not other:
            continue
        why = same if one == other else different
        if why is not None:
            told.say(why)


def _own_remark(one: Traits) -> str:
    """What she noted, unless it only repeats the nickname."""
    remark = comparison_key(one.remark)
    return "" if remark == comparison_key(one.name) else remark


def _compare_groups(told: _Weighing, a: Traits, b: Traits) -> None:
    here = {group: (name, still) for group, name, still in a.stays}
    shared = [(name, here[group][1], still) for group, name, still in sorted(b.stays) if group in here]
    if shared and a.sound and a.sound == b.sound:
        told.say(Why.ALIKE_IN_GROUP, shared[0][0])
        turns = [name for name, one, other in shared if one != other]
        if turns:
            told.say(Why.TOOK_TURNS, turns[0])
    together = [name for name, one, other in shared if one and other]
    if together:
        told.say(Why.TOGETHER, together[0])


def clashing(a: frozenset[tuple[str, str]], b: frozenset[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """(kind, value of a, value of b) for every kind of account of which both have one, and none the same."""
    mine: dict[str, list[str]] = {}
    theirs: dict[str, list[str]] = {}
    for side, accounts in ((mine, a), (theirs, b)):
        for kind, value in sorted(accounts):
            side.setdefault(kind, []).append(value)
    return [
        (kind, mine[kind][0], theirs[kind][0])
        for kind in sorted(mine)
        if kind in theirs and not set(mine[kind]) & set(theirs[kind])
    ]

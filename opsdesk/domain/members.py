"""A member of the communities: who it is, how it is known, and the questions that can be asked about members."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from opsdesk.domain.tiers import Star as Star
from opsdesk.domain.tiers import Tier as Tier

if TYPE_CHECKING:
    from opsdesk.domain.filters import Filter
    from opsdesk.domain.platforms import Handle, Platform


class MemberKind(StrEnum):
    PERSON = "person"
    SELF = "self"
    TEAM = "team"
    BOT = "bot"


class MemberSort(StrEnum):
    NAME = "name"
    TIER = "tier"
    SPEND = "spend"
    LAST_TOUCH = "last_touch"
    LAST_SPOKE = "last_spoke"
    FIRST_SEEN = "first_seen"
    GROUPS = "groups"
    BALANCE = "balance"
    EVENTS = "events"
    ORDERS = "orders"


@dataclass(frozen=True, slots=True)
class MemberQuery:
    """A list of members: every condition that is set must hold; `text` is looked for anywhere in names and notes.

    `where` is a tree of conditions. `tiers` to `owed` are its commonest leaves in short: `folded` makes leaves
    of them, and nothing else reads them.
    """

    text: str = ""
    where: Filter | None = None
    tiers: frozenset[Tier] = frozenset()
    starred: bool | None = None
    group_id: int | None = None
    tag_id: int | None = None
    owed: bool = False
    sort: MemberSort = MemberSort.NAME
    descending: bool = False
    then: tuple[tuple[MemberSort, bool], ...] = ()

    @property
    def order(self) -> tuple[tuple[MemberSort, bool], ...]:
        """What the list is sorted by, first things first: the order, and whether its largest come first."""
        return ((self.sort, self.descending), *self.then)

    def sorted_by(self, sort: MemberSort, descending: bool) -> MemberQuery:
        """The same list in another order."""
        return replace(self, sort=sort, descending=descending, then=())

    def ordered(self, order: tuple[tuple[MemberSort, bool], ...]) -> MemberQuery:
        """The same list in an order of one or several parts."""
        (sort, descending), *then = order
        return replace(self, sort=sort, descending=descending, then=tuple(then))

    @property
    def unfiltered(self) -> bool:
        """Whether every member is in it."""
        return not self.text.strip() and replace(self, text="") == MemberQuery(
            sort=self.sort, descending=self.descending, then=self.then
        )

    def folded(self) -> MemberQuery:
        """The same list with all that narrows it in `where`, but its text."""
        from opsdesk.domain.filters import both

        where = both(*self._leaves(), self.where)
        return MemberQuery(text=self.text.strip(), where=where).ordered(self.order)

    def tree(self) -> Filter | None:
        """All that narrows the list, its text too; None for everybody."""
        from opsdesk.domain.filters import both, text_is

        plain = self.folded()
        return both(text_is(plain.text) if plain.text else None, plain.where)

    def without_part(self, part: Filter) -> MemberQuery:
        """The same list, folded, with one of the parts of its tree left out."""
        from opsdesk.domain.filters import both, conjuncts, text_is

        plain = self.folded()
        if plain.text and part == text_is(plain.text):
            return replace(plain, text="")
        return replace(plain, where=both(*(one for one in conjuncts(plain.where) if one != part)))

    def _leaves(self) -> list[Filter]:
        from opsdesk.domain.filters import ANY_STAR, Condition, Field, Not, Relation, is_in

        leaves: list[Filter] = []
        if self.tiers:
            leaves.append(is_in(Field.TIER, *(tier.value for tier in Tier if tier in self.tiers)))
        if self.starred is not None:
            starred = is_in(Field.STAR, *ANY_STAR)
            leaves.append(starred if self.starred else Not(starred))
        for name, key in ((Field.GROUP, self.group_id), (Field.TAG, self.tag_id)):
            if key is not None:
                leaves.append(is_in(name, key))
        if self.owed:
            leaves.append(Condition(Field.BALANCE, Relation.MOST, -1))
        return leaves


@dataclass(frozen=True, slots=True)
class Meter:
    """How firm each connection is: 0 none, 1 once, 2 steady, 3 strong (see `meter_level`)."""

    trust: int = 0
    value: int = 0
    emotional: int = 0


def meter_level(touches: int) -> int:
    """0 none, 1 once, 2 from two touches on, 3 from five on."""
    return 0 if touches <= 0 else 1 if touches == 1 else 2 if touches < 5 else 3


@dataclass(frozen=True, slots=True)
class MemberLine:
    """What one row of a list shows. Times are UTC seconds, money is fen of the desk's currency."""

    id: int
    name: str
    remark: str
    tier: Tier
    star: Star | None
    kind: MemberKind
    groups: int
    group_name: str
    group_platform: Platform | None
    group_left: bool
    last_touch_at: int | None
    last_spoke_at: int | None
    first_seen_at: int | None
    spend_fen: int
    orders: int
    events: int
    balance: int
    meter: Meter
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberHandle:
    """A handle with its history; `shown` is how it was typed when that differs."""

    id: int
    handle: Handle
    shown: str
    group_name: str
    first_seen_at: int | None
    last_seen_at: int | None
    retired_at: int | None


@dataclass(frozen=True, slots=True)
class MembershipLine:
    """One stay in one group; open while `left_at` is None. The basis says how the times are known."""

    group_id: int
    group_name: str
    platform: Platform
    joined_at: int
    joined_basis: str
    left_at: int | None
    left_basis: str | None
    left_via: str | None


@dataclass(frozen=True, slots=True)
class RoleLine:
    id: int
    name: str
    since_on: str


@dataclass(frozen=True, slots=True)
class TierReason:
    """Why a member is in its tier: who decided, the rule's code and the numbers behind it."""

    tier: Tier
    by: str
    code: str
    values: dict[str, object] = field(default_factory=dict)
    at: int | None = None


@dataclass(frozen=True, slots=True)
class OrderLine:
    source: str
    number: str
    paid_at: int | None
    ordered_at: int | None
    paid_fen: int
    refund_fen: int
    status: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateLine:
    """A day to remember every year: a birthday, a wedding, or her own `label`; lunar where she said so."""

    id: int
    kind: str
    label: str
    lunar: bool
    year: int | None
    month: int | None
    day: int | None


@dataclass(frozen=True, slots=True)
class MemberDetail:
    """Everything the detail panel shows of one member, beside its touches and events."""

    line: MemberLine
    reading: str
    real_name: str
    gender: str
    region: str
    came_by: str
    avoid: str
    note: str
    created_at: int
    handles: tuple[MemberHandle, ...]
    memberships: tuple[MembershipLine, ...]
    roles: tuple[RoleLine, ...]
    orders: tuple[OrderLine, ...]
    fields: tuple[tuple[str, str], ...]
    tier_reason: TierReason
    messages: int
    gave: int
    got: int
    touches: tuple[int, int, int]
    dates: tuple[DateLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    id: int
    name: str
    members: int = 0


@dataclass(frozen=True, slots=True)
class Role:
    id: int
    name: str
    duty: str = ""
    members: int = 0


@dataclass(frozen=True, slots=True)
class MemberCounts:
    """How many members there are, by tier, and how many are starred."""

    total: int
    starred: int
    tiers: dict[Tier, int]

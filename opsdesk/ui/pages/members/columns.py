"""The columns of the member table: what each says, how wide it is, which are in sight."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.members import MemberLine, MemberSort
from opsdesk.ui.models.members import Column
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opsdesk.services.clock import Clock
    from opsdesk.ui.looks import Looks

translate = QCoreApplication.translate
LOOK = "members/columns"
# In a narrow table these go first, in this order, until the rest fits.
GIVE_WAY = (
    *("tags", "first_seen", "last_spoke", "orders", "events", "balance", "remark"),
    *("connection", "groups", "spend", "last_touch"),
)
NARROWEST = 48
_LEAST = {"name": 132, "groups": 124, "tags": 84, "remark": 90}


def make_columns(clock: Clock, currency: str) -> tuple[Column, ...]:
    """Every column there is, in the order they stand."""
    return (
        Column("check", "", lambda _line: "", 44, fixed=True),
        Column("star", "", _star, 24, icon="star", fixed=True),
        Column("name", translate("MemberColumns", "Name"), _name, 184, MemberSort.NAME, fixed=True),
        Column("remark", translate("MemberColumns", "Remark"), _remark, 130, shown=False),
        Column("tier", translate("MemberColumns", "Tier"), _tier, 100, MemberSort.TIER),
        Column("groups", translate("MemberColumns", "Groups"), group_text, 144, MemberSort.GROUPS, falling=True),
        *_ages(clock),
        Column("connection", translate("MemberColumns", "Connection"), _meter, 90),
        Column("balance", translate("MemberColumns", "Balance"), balance_text, 84, MemberSort.BALANCE, shown=False),
        Column("events", translate("MemberColumns", "Met"), _events, 62, MemberSort.EVENTS, True, True, shown=False),
        Column("orders", translate("MemberColumns", "Orders"), _orders, 68, MemberSort.ORDERS, True, True, shown=False),
        _spend(currency),
        Column("tags", translate("MemberColumns", "Tags"), _tags, 152),
    )


def _ages(clock: Clock) -> tuple[Column, ...]:
    touched, spoke = partial(_age, clock, "last_touch_at"), partial(_age, clock, "last_spoke_at")
    seen = partial(_age, clock, "first_seen_at")
    return (
        Column("last_touch", translate("MemberColumns", "Last touch"), touched, 86, MemberSort.LAST_TOUCH, True),
        Column(
            "last_spoke", translate("MemberColumns", "Last spoke"), spoke, 86, MemberSort.LAST_SPOKE, True, shown=False
        ),
        Column("first_seen", translate("MemberColumns", "Joined"), seen, 86, MemberSort.FIRST_SEEN, True, shown=False),
    )


def _spend(currency: str) -> Column:
    title = translate("MemberColumns", "Spend {currency}").format(currency=figures.symbol(currency).strip())
    return Column(
        "spend", title, lambda line: figures.yuan(line.spend_fen), 80, MemberSort.SPEND, falling=True, right=True
    )


def _star(line: MemberLine) -> str:
    return words.star(line.star) if line.star else ""


def _name(line: MemberLine) -> str:
    return line.name


def _remark(line: MemberLine) -> str:
    return line.remark


def _tier(line: MemberLine) -> str:
    return words.tier(line.tier)


def group_text(line: MemberLine) -> str:
    """The group a member is in longest; "left Harbor 02" for one who left."""
    if line.group_left:
        return translate("MemberColumns", "left {group}").format(group=line.group_name)
    return line.group_name


def balance_text(line: MemberLine) -> str:
    """Owe 3, ahead 2, even; a private hint, never a score. Empty where nothing was given or received."""
    if line.balance < 0:
        return translate("MemberColumns", "owe {count}").format(count=-line.balance)
    if line.balance > 0:
        return translate("MemberColumns", "ahead {count}").format(count=line.balance)
    return translate("MemberColumns", "even") if line.last_touch_at else ""


def _age(clock: Clock, name: str, line: MemberLine) -> str:
    return figures.age(getattr(line, name), clock)


def _meter(line: MemberLine) -> str:
    meter = line.meter
    return translate("MemberColumns", "trust {trust}, value {value}, emotional {emotional}").format(
        trust=meter.trust, value=meter.value, emotional=meter.emotional
    )


def _events(line: MemberLine) -> str:
    return figures.number(line.events) if line.events else ""


def _orders(line: MemberLine) -> str:
    return figures.number(line.orders) if line.orders else ""


def _tags(line: MemberLine) -> str:
    return ", ".join(line.tags)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns she wants to see, in which order, and the widths she gave them (px at 100 %)."""

    shown: frozenset[str]
    order: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def first(cls, columns: Sequence[Column]) -> Layout:
        """How the table looks before she changes anything."""
        return cls(frozenset(column.key for column in columns if column.shown or column.fixed))

    @classmethod
    def from_text(cls, columns: Sequence[Column], text: str) -> Layout | None:
        """A kept layout; None when there is none or it cannot be read. Columns that are gone are left out."""
        try:
            kept = json.loads(text)
            known, fixed = {column.key for column in columns}, {column.key for column in columns if column.fixed}
            order = tuple(key for key in kept["order"] if key in known)
            widths = {key: int(width) for key, width in kept["widths"].items() if key in known}
            return cls(frozenset(kept["shown"]) & known | fixed, order, widths)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def to_text(self) -> str:
        return json.dumps({"shown": sorted(self.shown), "order": self.order, "widths": dict(self.widths)})

    def in_order(self, keys: Sequence[str]) -> list[str]:
        """All columns as they stand from the left; those she never moved after the ones before them."""
        placed = [key for key in self.order if key in keys]
        for at, key in enumerate(keys):
            if key not in placed:
                placed.insert(placed.index(keys[at - 1]) + 1 if at else 0, key)
        return placed

    def with_order(self, order: Iterable[str]) -> Layout:
        return replace(self, order=tuple(order))

    def with_widths(self, widths: Mapping[str, int]) -> Layout:
        """The same, with other widths for some columns; none is narrower than it can be read."""
        least = {key: max(width, _LEAST.get(key, NARROWEST)) for key, width in widths.items()}
        return replace(self, widths={**self.widths, **least})

    def switched(self, key: str) -> Layout:
        """The same with a column shown, or hidden where it was shown."""
        return replace(self, shown=self.shown ^ {key})


def fit(columns: Sequence[Column], layout: Layout, room: int) -> dict[str, int]:
    """Widths that fill `room` (px at 100 %) without a sideways scroll; columns that find no room are left out.

    Names and tags take what is left over, unless she gave them a width; when it is short columns give way, then
    words shrink.
    """
    own = layout.widths
    widths = {column.key: own.get(column.key, column.width) for column in columns if column.key in layout.shown}
    for victim in ("", *GIVE_WAY):
        widths.pop(victim, None)
        least = {key: min(_LEAST.get(key, width), width) for key, width in widths.items()}
        if sum(least.values()) <= room:
            break
    short = sum(widths.values()) - room
    for key in ("tags", "groups", "remark", "name"):
        if short > 0 and key in widths:
            give = min(short, widths[key] - least[key])
            widths[key] -= give
            short -= give
    if short < 0:
        _spread(widths, own, -short)
    return widths


def _spread(widths: dict[str, int], own: Mapping[str, int], extra: int) -> None:
    free = [key for key in ("tags", "name") if key in widths and key not in own] or ["name"]
    if free[0] == "tags" and extra > 120 and "name" in free:
        widths["name"] += (extra - 120) // 2
        extra -= (extra - 120) // 2
    widths[free[0]] += extra


class Layouts:
    """The layout of each saved view on this machine; a view without its own has the one of all the others."""

    def __init__(self, looks: Looks, desk_uid: str, columns: Sequence[Column]) -> None:
        self._looks, self._uid, self._columns = looks, desk_uid, columns

    def of(self, view: str) -> Layout:
        """The layout of a saved view, `""` for a list that is none."""
        kept = (self._looks.text(name) for name in (self._name(view), LOOK))
        found = (Layout.from_text(self._columns, text) for text in kept if text)
        return next((one for one in found if one is not None), Layout.first(self._columns))

    def keep(self, view: str, layout: Layout) -> None:
        """Remember it."""
        self._looks.set(self._name(view), layout.to_text())

    def forget(self, view: str) -> None:
        """As it was before she changed anything."""
        self._looks.set(self._name(view), "")

    def _name(self, view: str) -> str:
        return f"{LOOK}/{self._uid}/{view}" if view else LOOK

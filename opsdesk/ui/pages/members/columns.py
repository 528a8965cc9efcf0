"""The columns of the member table: what each says, how wide it is, which are in sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.members import MemberLine, MemberSort
from opsdesk.ui.models.members import Column
from opsdesk.ui.wording import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opsdesk.services.clock import Clock
    from opsdesk.ui.looks import Looks

translate = QCoreApplication.translate
LOOK = "members/columns"
# In a narrow table these go first, in this order, until the rest fits.
GIVE_WAY = (
    *("tags", "first_seen", "last_spoke", "orders", "events", "balance", "remark"),
    *("connection", "groups", "spend", "last_touch"),
)
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
        Column("orders", translate("MemberColumns", "Orders"), _orders, 68, right=True, shown=False),
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


def chosen(columns: Sequence[Column], looks: Looks) -> frozenset[str]:
    """The keys of the columns she wants to see."""
    kept = looks.text(LOOK)
    named = set(kept.split(",")) if kept else {column.key for column in columns if column.shown}
    return frozenset(column.key for column in columns if column.fixed or column.key in named)


def keep(keys: Iterable[str], looks: Looks) -> None:
    """Remember the columns she wants to see on this machine."""
    looks.set(LOOK, ",".join(sorted(keys)))


def fit(columns: Sequence[Column], wanted: frozenset[str], room: int) -> dict[str, int]:
    """Widths that fill `room` (px at 100 %) without a sideways scroll; columns that find no room are left out.

    Names and tags take what is left over; when it is short columns give way, then words shrink.
    """
    widths = {column.key: column.width for column in columns if column.key in wanted}
    for victim in ("", *GIVE_WAY):
        widths.pop(victim, None)
        least = {key: _LEAST.get(key, width) for key, width in widths.items()}
        if sum(least.values()) <= room:
            break
    short = sum(widths.values()) - room
    for key in ("tags", "groups", "remark", "name"):
        if short > 0 and key in widths:
            give = min(short, widths[key] - least[key])
            widths[key] -= give
            short -= give
    if short < 0:
        taker = "tags" if "tags" in widths else "name"
        extra = -short
        if taker == "tags" and extra > 120:
            widths["name"] += (extra - 120) // 2
            extra -= (extra - 120) // 2
        widths[taker] += extra
    return widths

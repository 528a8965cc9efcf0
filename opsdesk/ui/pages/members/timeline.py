"""What happened with a member, as lines: grouped by day, with a glyph, words and an amount."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from opsdesk import words
from opsdesk.domain.members import MemberDetail, OrderLine, Tier
from opsdesk.domain.touches import OTHER_OF, Happening, TimelineLine
from opsdesk.ui.pages.members.panel_list import PanelLine
from opsdesk.ui.wording import figures, touches

if TYPE_CHECKING:
    from opsdesk.services.desk import Desk

translate = QCoreApplication.translate
OPENING = "opening"  # the source of an order that only stands for a figure of her own list
_SHOPS = {
    "youzan": "有赞",
    "ktt": "快团团",
    "kuaituantuan": "快团团",
    "doudian": "抖店",
    "wxstore": "微信小店",
}


def timeline(desk: Desk, member_id: int) -> list[PanelLine]:
    """Everything that happened with a member, the newest day first; open promises stand on top."""
    today = desk.clock.today()
    lines = _promises(desk, member_id, today)
    last: date | None = None
    for one in desk.touches.timeline(member_id):
        day = desk.clock.day_of(one.at)
        if day != last:
            lines.append(PanelLine(figures.day(day, today), head=True))
            last = day
        lines.append(_line(desk, one))
    return lines


def _promises(desk: Desk, member_id: int, today: date) -> list[PanelLine]:
    lines = []
    for promise in desk.touches.promises(member_id):
        late = promise.due_on is not None and promise.due_on < today.isoformat()
        who = translate("Timeline", "You promised") if promise.mine else translate("Timeline", "They promised")
        due = ""
        if promise.due_on:
            day = figures.short_day(date.fromisoformat(promise.due_on), today)
            due = translate("Timeline", "due {day}").format(day=day)
        tone = "warning" if late else "info"
        lines.append(PanelLine(promise.text, " · ".join(part for part in (who, due) if part), icon="flag", tone=tone))
    return [PanelLine(translate("Timeline", "Promised"), head=True), *lines] if lines else []


def _line(desk: Desk, one: TimelineLine) -> PanelLine:
    time = f"{desk.clock.local(one.at):%H:%M}"
    if one.what is Happening.TOUCH and one.kind is not None and one.way is not None:
        return _touch(desk, one, time)
    if one.what is Happening.ORDER:
        text = translate("Timeline", "Ordered {items}").format(items=one.text)
        if one.detail == OPENING:
            text = opening()
        right = figures.money(one.money_fen, desk.currency) if one.money_fen else ""
        quiet = time if one.detail == OPENING else f"{shop(one.detail)} · {time}"
        return PanelLine(text, quiet, right, icon="shopping-bag")
    if one.what is Happening.TIER:
        return _tier(one, time)
    if one.what in (Happening.EVENT, Happening.PROMISE):
        return PanelLine(one.text, time, icon="map-pin" if one.what is Happening.EVENT else "flag", tone="info")
    joined = one.what is Happening.JOINED
    text = translate("Timeline", "Joined {group}") if joined else translate("Timeline", "Left {group}")
    return PanelLine(
        text.format(group=one.text), basis(one.detail) or time, icon="log-in" if joined else "log-out", tone="info"
    )


def _touch(desk: Desk, one: TimelineLine, time: str) -> PanelLine:
    assert one.kind is not None
    assert one.way is not None
    kind = touches.touch_kind(one.kind)
    known = one.kind is not OTHER_OF[one.kind.touch_class]
    quiet = [touches.way(one.way), kind if one.text and known else "", time]
    return PanelLine(
        one.text or kind,
        " · ".join(part for part in quiet if part),
        figures.money(one.money_fen, desk.currency) if one.money_fen else "",
        kind=one.kind.touch_class,
        ref=one.touch_id or 0,
    )


def _tier(one: TimelineLine, time: str) -> PanelLine:
    before, after = Tier(one.detail), Tier(one.text)
    text = translate("Timeline", "{before} became {after}")
    tone = after if after is not Tier.UNKNOWN else "plain"
    return PanelLine(
        text.format(before=words.tier(before), after=words.tier(after)), time, icon="layers-2", tone=str(tone)
    )


def basis(code: str) -> str:
    """How a time of joining or leaving is known; empty where it was told."""
    return {
        "between": translate("Timeline", "between two rosters"),
        "first_seen": translate("Timeline", "already in the first roster"),
    }.get(code, "")


def shop(source: str) -> str:
    """Where an order came from, as people call the shop."""
    return _SHOPS.get(source, source)


def opening() -> str:
    """What stands for the orders before the first file of them."""
    return translate("Timeline", "Spent before, as your own list says")


def stays(desk: Desk, detail: MemberDetail) -> list[PanelLine]:
    """Every stay in a group with its days and how they are known; open ones first."""
    today = desk.clock.today()
    lines = []
    for stay in sorted(detail.memberships, key=lambda stay: (stay.left_at is not None, -stay.joined_at)):
        since = figures.short_day(desk.clock.day_of(stay.joined_at), today)
        how = basis(stay.joined_basis)
        if stay.left_at is None:
            quiet = translate("Timeline", "since {day}").format(day=since)
        else:
            quiet = f"{since} – {figures.short_day(desk.clock.day_of(stay.left_at), today)}"
            how = translate("Timeline", "left") + (f", {basis(stay.left_basis or '')}" if stay.left_basis else "")
        quiet = " · ".join(part.strip(", ") for part in (quiet, how) if part)
        lines.append(PanelLine(stay.group_name, quiet, badge=stay.platform, faint=stay.left_at is not None))
    return lines


def orders(desk: Desk, detail: MemberDetail) -> list[PanelLine]:
    """Every order with its items, its shop and what it cost; refunds are said."""
    today = desk.clock.today()
    lines: list[PanelLine] = []
    last: date | None = None
    for one in detail.orders:
        at = one.paid_at or one.ordered_at
        day = desk.clock.day_of(at) if at is not None else None
        if day is not None and day != last:
            lines.append(PanelLine(figures.day(day, today), head=True))
            last = day
        lines.append(_order(desk, one))
    return lines


def _order(desk: Desk, one: OrderLine) -> PanelLine:
    if one.source == OPENING:
        return PanelLine(opening(), right=figures.money(one.paid_fen, desk.currency), icon="shopping-bag")
    quiet = [shop(one.source), one.number]
    if one.status == "closed":
        quiet.append(translate("Timeline", "closed"))
    elif one.paid_at is None:
        quiet.append(translate("Timeline", "not paid"))
    if one.refund_fen:
        amount = figures.money(one.refund_fen, desk.currency)
        quiet.append(translate("Timeline", "{amount} refunded").format(amount=amount))
    text = ", ".join(one.items) or one.number
    right = figures.money(one.paid_fen, desk.currency) if one.paid_fen else ""
    return PanelLine(text, " · ".join(quiet), right, icon="shopping-bag", faint=one.paid_at is None)

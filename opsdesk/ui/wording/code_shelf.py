"""Words of the code shelf: how long a code lives, its seats, what stands in line, and the posters that carry it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.code_payloads import PERSONS, CodeKind
from opsdesk.domain.code_shelf import AMBER, RED, ShelfNeed, ShelfOrder, Standing, full_in_days, standing
from opsdesk.domain.groups import SCAN_SEATS
from opsdesk.ui.wording import due, figures, lunar
from opsdesk.ui.wording import groups as wording

if TYPE_CHECKING:
    from opsdesk.domain.code_shelf import Carrier, InLine, Shelved
    from opsdesk.domain.groups import GroupCode
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate
_WEEK = 7

_NEEDS: dict[ShelfNeed, object] = {
    ShelfNeed.EXPIRING: QT_TRANSLATE_NOOP("CodeShelf", "QR expiring"),
    ShelfNeed.FULL: QT_TRANSLATE_NOOP("CodeShelf", "Nearly full"),
    ShelfNeed.NO_NEXT: QT_TRANSLATE_NOOP("CodeShelf", "No next code"),
    ShelfNeed.POSTERS: QT_TRANSLATE_NOOP("CodeShelf", "Posters to write again"),
}
_ORDERS: dict[ShelfOrder, object] = {
    ShelfOrder.LEFT: QT_TRANSLATE_NOOP("CodeShelf", "time left"),
    ShelfOrder.NAME: QT_TRANSLATE_NOOP("CodeShelf", "name"),
    ShelfOrder.SEATS: QT_TRANSLATE_NOOP("CodeShelf", "seats left"),
}
NEED_ICONS = {
    ShelfNeed.EXPIRING: "qr-code",
    ShelfNeed.FULL: "users",
    ShelfNeed.NO_NEXT: "layers-2",
    ShelfNeed.POSTERS: "image",
}


def need(value: ShelfNeed) -> str:
    """What a code waits for."""
    return translate("CodeShelf", str(_NEEDS[value]))


def order(value: ShelfOrder) -> str:
    """By what the shelf is sorted."""
    return translate("CodeShelf", str(_ORDERS[value]))


def role(state: Standing) -> str:
    """The colour of a sentence about a code."""
    if state in RED:
        return "semantic.danger.text"
    return "semantic.warning.text" if state in AMBER else "text.secondary"


def ring_role(state: Standing) -> str:
    """The colour of what is left of its life."""
    if state in RED:
        return "semantic.danger.solid"
    return "semantic.warning.solid" if state in AMBER else "accent.mid"


def sentence(one: Shelved, clock: Clock) -> str:
    """How a code stands, on its card."""
    state = standing(one, clock.now())
    until = one.card.code.valid_until_at if one.card.code is not None else None
    if state is Standing.ABSENT:
        return translate("CodeShelf", "no code yet")
    if state is Standing.UNREADABLE:
        return translate("CodeShelf", "picture not readable")
    if state in (Standing.STOPPED, Standing.LAST_SEATS, Standing.NEARLY_FULL):
        return _seats(one, state, clock)
    if until is None:
        return _endless(one)
    if state in (Standing.DEAD, Standing.HOURS, Standing.DYING):
        said = (
            translate("CodeShelf", "died {when}") if state is Standing.DEAD else translate("CodeShelf", "dies {when}")
        )
        return said.replace("{when}", when(until, clock))
    days = figures.number((until - clock.now()) // 86_400)
    text = translate("CodeShelf", "{days} days, {day}").replace("{days}", days)
    return text.replace("{day}", _day(until, clock))


def _endless(one: Shelved) -> str:
    code = one.card.code
    if code is not None and code.kind in (CodeKind.LINK, CodeKind.TELEGRAM, CodeKind.DISCORD, CodeKind.WHATSAPP):
        return translate("CodeShelf", "link, does not expire")
    return translate("CodeShelf", "does not expire by itself")


def _seats(one: Shelved, state: Standing, clock: Clock) -> str:
    scans = one.card.scan_limit == SCAN_SEATS
    left = one.seats_left or 0
    if state is Standing.STOPPED:
        if scans:
            return translate("CodeShelf", "scanning stopped at {seats}").replace("{seats}", str(SCAN_SEATS))
        return translate("CodeShelf", "group is full")
    if state is Standing.LAST_SEATS and scans:
        return translate("CodeShelf", "scan stops at {seats}").replace("{seats}", str(SCAN_SEATS))
    days = full_in_days(one)
    if days is None or days >= _WEEK:
        return seats_left(left)
    if days == 0:
        text = translate("CodeShelf", "{count} seats, full today")
    else:
        day = clock.today() + timedelta(days=days)
        text = translate("CodeShelf", "{count} seats, full {day}").replace(
            "{day}", _near(day_number=days, day=lunar.weekday(day))
        )
    return text.replace("{count}", figures.number(left))


def _near(day_number: int, day: str) -> str:
    if day_number == 1:
        return due.days_away(1)
    return translate("CodeShelf", "on {weekday}").replace("{weekday}", day)


def seats_left(left: int) -> str:
    """How many can still come in."""
    if left == 1:
        return translate("CodeShelf", "1 seat left")
    return translate("CodeShelf", "{count} seats left").replace("{count}", figures.number(left))


def when(at: int, clock: Clock) -> str:
    """A moment near today as one says it: tomorrow 10:14, Sunday 09:00, 24 Sep 18:20."""
    local = clock.local(at)
    days = (local.date() - clock.today()).days
    if abs(days) <= 1:
        day = due.days_away(days)
    elif 0 < days < _WEEK:
        day = lunar.weekday(local.date())
    else:
        day = figures.short_day(local.date(), clock.today())
    return f"{day} {local:%H:%M}"


def _day(at: int, clock: Clock) -> str:
    """Tue 22 Sep."""
    day = clock.day_of(at)
    text = translate("CodeShelf", "{weekday} {day}").replace("{weekday}", lunar.weekday_short(day))
    return text.replace("{day}", figures.short_day(day, clock.today()))


def dies(until: int | None, clock: Clock) -> str:
    """When a code dies, in the panel: dies Sat 19 Sep, 10:14."""
    if until is None:
        return translate("CodeShelf", "does not expire by itself")
    said = translate("CodeShelf", "died {when}") if until <= clock.now() else translate("CodeShelf", "dies {when}")
    moment = translate("CodeShelf", "{day}, {time}").replace("{day}", _day(until, clock))
    return said.replace("{when}", moment.replace("{time}", f"{clock.local(until):%H:%M}"))


def time_left(one: Shelved, clock: Clock) -> str:
    """What is left of a code, as the first thing one wants to know of it: 23 h 22 min left."""
    code, now = one.card.code, clock.now()
    if code is None or not code.payload or code.valid_until_at is None or code.is_dead(now):
        state = standing(one, now)
        if state is Standing.DEAD:
            return translate("CodeShelf", "nobody can scan it any more")
        return sentence(one, clock)
    return translate("CodeShelf", "{span} left").replace("{span}", span(code.valid_until_at - now))


def span(seconds: int) -> str:
    """A time ahead in two steps: 5 days 3 h, 23 h 22 min, 4 min."""
    minutes = max(seconds // 60, 1)
    hours, days = minutes // 60, minutes // 1440
    if days:
        text = (
            translate("CodeShelf", "1 day {hours} h") if days == 1 else translate("CodeShelf", "{days} days {hours} h")
        )
        return text.replace("{days}", str(days)).replace("{hours}", str(hours % 24))
    if hours:
        text = translate("CodeShelf", "{hours} h {minutes} min")
        return text.replace("{hours}", str(hours)).replace("{minutes}", str(minutes % 60))
    return translate("CodeShelf", "{minutes} min").replace("{minutes}", str(minutes))


def seats_and_joins(one: Shelved) -> str:
    """The last line of the head: 271 seats, 6 join a day."""
    card, state = one.card, one.seats_left
    if state is None:
        seats = translate("CodeShelf", "{count} members, no limit").replace("{count}", figures.number(card.members))
    elif state == 0:
        seats = translate("CodeShelf", "no seat left to scan into")
    else:
        seats = seats_left(state)
    joins = one.joins_a_day
    if joins < 0.1:
        return seats
    rate = f"{joins:.1f}" if joins < 9.95 and round(joins, 1) != round(joins) else figures.number(round(joins))
    text = translate("CodeShelf", "{seats}, {rate} join a day").replace("{seats}", seats)
    return text.replace("{rate}", rate)


def in_line(one: Shelved, now: int) -> tuple[str, bool]:
    """What stands behind a code, on its card; and whether that is too little."""
    state = standing(one, now)
    following = one.next_in_line(now)
    if following is None:
        if state in (Standing.ENDLESS, Standing.ABSENT):
            return translate("CodeShelf", "no need"), False
        return translate("CodeShelf", "no next"), state is not Standing.GOOD
    if following.other is not None and len(one.line) == 1:
        return translate("CodeShelf", "{group} next").replace("{group}", following.other.name), False
    return translate("CodeShelf", "{count} in line").replace("{count}", figures.number(len(one.line))), False


def posters(one: Shelved) -> str:
    """How many batches of posters carry the code."""
    count = len(one.carriers)
    if not count:
        return translate("CodeShelf", "no poster")
    if count == 1:
        return translate("CodeShelf", "1 poster")
    return translate("CodeShelf", "{count} posters").replace("{count}", figures.number(count))


def code_name(code: GroupCode, other: str = "") -> str:
    """What a code in line is called: the group it belongs to, its file, else what it is."""
    if other or code.name:
        name = other or code.name
        if code.kind in PERSONS:
            return translate("CodeShelf", "{name} card").replace("{name}", name)
        return name
    return wording.code_kind(code.kind) if code.payload else translate("CodeShelf", "Picture without a code")


def line_facts(one: InLine, clock: Clock) -> str:
    """What is worth knowing of a code in line."""
    code = one.code
    if one.other is not None:
        text = translate("CodeShelf", "{members} of {seats}, takes over when full")
        if one.other.seats is None:
            text = translate("CodeShelf", "{members} members, takes over when full")
        text = text.replace("{members}", figures.number(one.other.members))
        return text.replace("{seats}", figures.number(one.other.seats or 0))
    if code.kind in PERSONS:
        return translate("CodeShelf", "adds you first, then by hand")
    if not code.payload:
        return translate("CodeShelf", "picture not readable")
    return dies(code.valid_until_at, clock)


def made(one: Carrier, clock: Clock) -> str:
    """How many copies of a poster there are, and since when."""
    day = figures.short_day(clock.day_of(one.made_at), clock.today())
    text = (
        translate("CodeShelf", "1 copy, {day}") if one.files == 1 else translate("CodeShelf", "{count} copies, {day}")
    )
    return text.replace("{count}", figures.number(one.files)).replace("{day}", day)


def prints(carrier: Carrier, one: Shelved) -> tuple[str, str]:
    """What a batch of posters shows of the code, and the colour of saying it."""
    if not carrier.prints:
        return translate("CodeShelf", "own link, safe"), "accent.soft_text"
    if carrier in one.stale():
        return translate("CodeShelf", "prints the code before this one"), "semantic.danger.text"
    if carrier.files == 1:
        return translate("CodeShelf", "prints this code"), "semantic.danger.text"
    if carrier.prints == carrier.files:
        text = translate("CodeShelf", "all {count} print this code")
    else:
        text = translate("CodeShelf", "{prints} of {count} print this code")
    text = text.replace("{prints}", figures.number(carrier.prints))
    return text.replace("{count}", figures.number(carrier.files)), "semantic.danger.text"

"""When something is due, and why somebody should be touched, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from opsdesk.domain.touches import DueReason, TouchDue, TouchKind
from opsdesk.ui.wording import figures, lunar, touches

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.domain.groups import CodeDue
    from opsdesk.services.clock import Clock

translate = QCoreApplication.translate

_DATES: dict[str, object] = {
    TouchKind.BIRTHDAY: QT_TRANSLATE_NOOP("words", "Birthday"),
    TouchKind.WEDDING: QT_TRANSLATE_NOOP("words", "Wedding day"),
    TouchKind.BIRTH: QT_TRANSLATE_NOOP("words", "Birth"),
}
_ACTS: dict[DueReason, object] = {
    DueReason.PROMISE: QT_TRANSLATE_NOOP("words", "Kept"),
    DueReason.DATE: QT_TRANSLATE_NOOP("words", "Wished"),
    DueReason.FOLLOW_UP: QT_TRANSLATE_NOOP("words", "Followed up"),
    DueReason.OWED: QT_TRANSLATE_NOOP("words", "Gave back"),
    DueReason.CORE_QUIET: QT_TRANSLATE_NOOP("words", "Said hello"),
}
_SAID: dict[DueReason, object] = {
    DueReason.PROMISE: QT_TRANSLATE_NOOP("words", "Promise to {name} kept, touch logged"),
    DueReason.DATE: QT_TRANSLATE_NOOP("words", "Logged good wishes to {name}"),
    DueReason.FOLLOW_UP: QT_TRANSLATE_NOOP("words", "Followed up with {name}"),
    DueReason.OWED: QT_TRANSLATE_NOOP("words", "Logged a gift to {name}"),
    DueReason.CORE_QUIET: QT_TRANSLATE_NOOP("words", "Logged a hello to {name}"),
}


def act(reason: DueReason) -> str:
    """What the button of a reason says she did: "Kept", "Said hello"."""
    return translate("words", str(_ACTS[reason]))


def acted(one: TouchDue) -> str:
    """What is said after it."""
    return translate("words", str(_SAID[one.reason])).format(name=one.name)


def days_away(days: int) -> str:
    """A day counted from today: today, tomorrow, in 7 days, yesterday, 3 days ago."""
    if days == 0:
        return translate("words", "today")
    if abs(days) == 1:
        return translate("words", "tomorrow") if days > 0 else translate("words", "yesterday")
    text = translate("words", "in {count} days") if days > 0 else translate("words", "{count} days ago")
    return text.format(count=abs(days))


def reason(one: TouchDue) -> str:
    """Why this member, in one line."""
    days = one.days or 0
    if one.reason is DueReason.PROMISE:
        return _promise(one.text, -days)
    if one.reason is DueReason.DATE:
        name = _DATES.get(one.text)
        what = translate("words", str(name)) if name else _kind(one.text)
        return translate("words", "{what} {when}").format(what=what, when=days_away(days))
    if one.reason is DueReason.FOLLOW_UP:
        return translate("words", "Follow up after {event}").format(event=one.text)
    if one.reason is DueReason.OWED:
        return translate("words", "You owe a return: {count}").format(count=days)
    if one.days is None:
        return translate("words", "Core, never touched")
    return translate("words", "Core, no touch for {count} days").format(count=days)


def _kind(code: str) -> str:
    return touches.touch_kind(TouchKind(code)) if code in set(TouchKind) else translate("words", "A day to remember")


def _promise(text: str, late: int) -> str:
    if late <= 0:
        return translate("words", "{text} · promised for today").format(text=text)
    if late == 1:
        return translate("words", "{text} · promised for yesterday").format(text=text)
    return translate("words", "{text} · promised, {count} days late").format(text=text, count=late)


def lateness(due_at: int, now: int) -> str:
    """How a post stands to its hour: "14 minutes late", "in 2 hours", "now"."""
    away = (due_at - now) // 60 if due_at >= now else -((now - due_at) // 60)
    if abs(away) < 1:
        return translate("words", "now")
    span = _span(abs(away))
    return (translate("words", "in {span}") if away > 0 else translate("words", "{span} late")).format(span=span)


def _span(minutes: int) -> str:
    if minutes < 60:
        one = translate("words", "1 minute")
        return one if minutes == 1 else translate("words", "{count} minutes").format(count=minutes)
    hours = minutes // 60
    if hours < 24:
        return translate("words", "1 hour") if hours == 1 else translate("words", "{count} hours").format(count=hours)
    days = hours // 24
    return translate("words", "1 day") if days == 1 else translate("words", "{count} days").format(count=days)


def code(one: CodeDue, clock: Clock) -> str:
    """What is the matter with the code of a group: "expires tomorrow 10:14 · on 3 posters"."""
    if one.over_seats:
        seats = translate("words", "{members} members: it scans no longer from {seats} on")
        text = seats.format(members=one.members, seats=200)
    elif one.valid_until_at is None:
        text = ""
    elif one.valid_until_at <= clock.now():
        text = translate("words", "expired {when}").format(when=_moment(one.valid_until_at, clock))
    else:
        text = translate("words", "expires {when}").format(when=_moment(one.valid_until_at, clock))
    if one.posters == 1:
        return translate("words", "{text} · on 1 poster").format(text=text)
    return (
        translate("words", "{text} · on {count} posters").format(text=text, count=one.posters) if one.posters else text
    )


def _moment(at: int, clock: Clock) -> str:
    local = clock.local(at)
    hour = local.strftime("%H:%M")
    days = (local.date() - clock.today()).days
    if abs(days) <= 1:
        return f"{days_away(days)} {hour}"
    if 0 < days < 7:
        return f"{lunar.weekday(local.date())} {hour}"
    return figures.short_day(local.date(), clock.today())


def event_day(day: date, at_time: str | None, today: date) -> str:
    """When an event is: "tomorrow 18:00"."""
    text = days_away((day - today).days)
    return f"{text} {at_time}" if at_time else text

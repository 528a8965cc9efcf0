"""Calendars going out: posts and events as iCalendar (RFC 5545) that real programs take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Event


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar: a stable id, words, and a wall-clock start; without a time it is a whole day."""

    uid: str
    title: str
    day: date
    at_time: str | None = None
    ends_time: str | None = None
    text: str = ""
    place: str = ""
    category: str = ""
    cancelled: bool = False


HALF_HOUR = timedelta(minutes=30)


def ics_bytes(name: str, zone: str, entries: Iterable[Entry], now: int) -> bytes:
    """A calendar called `name` with its times in `zone`; `now` (UTC seconds) stamps the entries."""
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    calendar.add("prodid", "-//OpsDesk//OpsDesk//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    stamp = datetime.fromtimestamp(now, UTC)
    for entry in entries:
        calendar.add_component(_event(entry, ZoneInfo(zone), stamp))
    calendar.add_missing_timezones()
    for part in calendar.walk("VTIMEZONE"):
        assert isinstance(part, Timezone)
        part.pop("COMMENT", None)  # strict readers refuse a comment there
    return bytes(calendar.to_ical())


def event_text(
    title: str, start: datetime | date, end: datetime | date, place: str = "", note: str = "", uid: str = ""
) -> str:
    """One event alone, as a code carries it; times without a zone are those of whoever scans it (RFC 5545, 3.3.5)."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//OpsDesk//OpsDesk//EN")
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", uid)
    # The stamp is a moment of the content, not of its making: one content gives one code.
    event.add("dtstamp", datetime(start.year, start.month, start.day, tzinfo=UTC))
    event.add("dtstart", start)
    event.add("dtend", end)
    for key, value in (("summary", title), ("location", place), ("description", note)):
        if value:
            event.add(key, value)
    calendar.add_component(event)
    return bytes(calendar.to_ical()).decode()


def _event(entry: Entry, zone: ZoneInfo, stamp: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("summary", entry.title)
    if entry.at_time is None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
    else:
        start = _moment(entry.day, entry.at_time, zone)
        end = start + HALF_HOUR if entry.ends_time is None else _moment(entry.day, entry.ends_time, zone)
        event.add("dtstart", start)
        event.add("dtend", end if end > start else end + timedelta(days=1))
    for key, value in (("description", entry.text), ("location", entry.place), ("categories", entry.category)):
        if value:
            event.add(key, value)
    if entry.cancelled:
        event.add("status", "CANCELLED")
    return event


def _moment(day: date, at_time: str, zone: ZoneInfo) -> datetime:
    hour, minute = at_time.split(":")
    return datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=zone)

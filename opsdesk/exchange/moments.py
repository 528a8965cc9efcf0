"""Dates and times in the shapes that exporters and people write them, read in one time zone."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from opsdesk.exchange.cells import EMPTY, Unsure, exact
from opsdesk.exchange.limits import SHORT_CELL

if TYPE_CHECKING:
    from collections.abc import Callable

ZONE = "Asia/Shanghai"
CLOCK = (
    r"(?:[T\s]*(?P<half>上午|下午|凌晨|早上|中午|晚上|傍晚|AM|PM)?\s*(?P<h>\d{1,2})[:时点](?P<m>\d{1,2})"
    r"(?:[:分](?P<s>\d{1,2}))?(?:\.\d+)?[分秒]?\s*(?P<half2>AM|PM)?\s*(?P<off>Z|[+-]\d{2}:?\d{2})?)?"
)
YEAR_FIRST = re.compile(r"(?P<y>\d{4})\s*[-/.年]\s*(?P<mo>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})\s*[日号]?" + CLOCK, re.I)
COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<mo>\d\d)(?P<d>\d\d)" + CLOCK, re.I)
YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d\d)" + CLOCK, re.I)
MONTH_DAY = re.compile(r"(?:--)?(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*[日号]?")
LUNAR = re.compile(r"农历|阴历|旧历|[初廿]|正月|腊月|冬月|闰")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
EVENING = frozenset(("下午", "晚上", "傍晚", "pm"))
MORNING = frozenset(("上午", "凌晨", "早上", "am"))
# Days since 1899-12-30, as spreadsheets count them: 1954 to 2119.
SERIALS = range(20_000, 80_000)
SERIAL_ZERO = datetime(1899, 12, 30, tzinfo=UTC)
UNIX = range(10**8, 10**10)
# Two digits of a year: 00-68 are this century, as C libraries have it.
PIVOT = 69


class Moments:
    """Reads cells as instants (UTC seconds) and as birthdays; remembers days and clock times it has seen."""

    def __init__(self, zone: str = ZONE, day_first: bool | None = None) -> None:
        self.zone: tzinfo = ZoneInfo(zone)
        self._named = zone
        self._day_first = day_first
        self.sure_day_first = 0
        self.sure_month_first = 0
        self._days: dict[str, int] = {}
        self._clocks: dict[str, int] = {}

    def read_as(self, day_first: bool | None) -> Moments:
        """The same zone for another table, whose dates such as 04/05/26 are read in this order; None: not at all."""
        return Moments(self._named, day_first)

    def instant(self, cell: object) -> int | None:
        """UTC seconds; a date alone is its midnight. None for an empty marker.

        Raises Unsure: `date_ambiguous` with both readings, `date_lunar`, `date_no_year`, `date_invalid`.
        """
        if isinstance(cell, datetime):
            return self._seconds(cell)
        if isinstance(cell, date):
            return self._seconds(datetime.combine(cell, time(), None))
        return self._text(exact(cell))

    def quick(self) -> Callable[[object], int | None]:
        """`instant` for columns of a million cells: days and clock times seen before are looked up."""
        days, clocks, slow = self._days, self._clocks, self.instant

        def instant(cell: object) -> int | None:
            if type(cell) is str:
                try:
                    return days[cell[:10]] + clocks[cell[10:]]
                except KeyError:
                    pass
            return slow(cell)

        return instant

    def birthday(self, cell: object) -> str:
        """`YYYY-MM-DD`, `--MM-DD` where no year is told, or "". Raises Unsure as `instant` does."""
        if isinstance(cell, date):
            return _birthday(cell.year, cell.month, cell.day)
        text = unicodedata.normalize("NFKC", exact(cell))
        if text in EMPTY:
            return ""
        _refuse(text)
        if found := YEAR_FIRST.fullmatch(text) or COMPACT.fullmatch(text):
            return _birthday(int(found["y"]), int(found["mo"]), int(found["d"]))
        if found := MONTH_DAY.fullmatch(text):
            month, day = int(found[1]), int(found[2])
            if not text.isdigit() or (len(text) == 4 and month <= 12):
                return _birthday(1604, month, day)
        return self._day_of(text).isoformat()

    def _day_of(self, text: str) -> date:
        if NUMBER.fullmatch(text) and int(float(text)) in SERIALS:
            return (SERIAL_ZERO + timedelta(days=int(float(text)))).date()
        if found := YEAR_LAST.fullmatch(text):
            return self._year_last(found)
        raise Unsure("date_invalid")

    def _text(self, raw: str) -> int | None:
        text = unicodedata.normalize("NFKC", exact(raw))
        if text in EMPTY or text.startswith("0000"):
            return None
        _refuse(text)
        if found := YEAR_FIRST.fullmatch(text) or COMPACT.fullmatch(text):
            day = _date(int(found["y"]), int(found["mo"]), int(found["d"]))
        elif NUMBER.fullmatch(text):
            return self._number(float(text))
        elif found := YEAR_LAST.fullmatch(text):
            day = self._year_last(found)
        elif MONTH_DAY.fullmatch(text) and not text.isdigit():
            raise Unsure("date_no_year")
        else:
            raise Unsure("date_invalid")
        clock = _clock(found)
        if found["off"]:
            moment = datetime.combine(day, clock, _offset(found["off"]))
            return int(moment.timestamp())
        self._remember(raw, day, clock)
        return self._seconds(datetime.combine(day, clock, None))

    def _number(self, value: float) -> int | None:
        if value == 0:
            return None
        if int(value) in SERIALS:
            wall = (SERIAL_ZERO + timedelta(seconds=round(value * 86_400))).replace(tzinfo=None)
            return self._seconds(wall)
        if int(value) in UNIX:
            return int(value)
        if int(value) // 1000 in UNIX:
            return int(value) // 1000
        raise Unsure("date_invalid")

    def _year_last(self, found: re.Match[str]) -> date:
        """Day first or month first: one cell cannot tell, unless one of the two is no month, or she said it."""
        first, second, last = int(found[1]), int(found[2]), int(found[3])
        year = last if len(found[3]) == 4 else last + (2000 if last < PIVOT else 1900)
        by_month, by_day = _maybe(year, first, second), _maybe(year, second, first)
        days = {day for day in (by_month, by_day) if day is not None}
        if len(days) > 1 and self._day_first is None:
            raise Unsure("date_ambiguous", readings=tuple(sorted(day.isoformat() for day in days)))
        if not days and len(found[3]) == 2:
            days = {day for day in [_maybe(first + (2000 if first < PIVOT else 1900), second, last)] if day is not None}
        elif len(days) == 1 and first != second:
            self.sure_day_first += by_month is None
            self.sure_month_first += by_day is None
        if not days:
            raise Unsure("date_invalid")
        chosen = by_day if self._day_first else by_month
        return chosen if chosen in days and len(days) > 1 else days.pop()

    def _remember(self, raw: str, day: date, clock: time) -> None:
        """Keep the day and the clock apart where the text has a fixed shape and the day no change of offset."""
        if len(raw) not in (10, 16, 19) or raw[4:5] != raw[7:8]:
            return
        start = datetime.combine(day, time(), self.zone)
        if start.utcoffset() == (start + timedelta(days=1)).utcoffset():
            self._days[raw[:10]] = int(start.timestamp())
            self._clocks[raw[10:]] = clock.hour * 3600 + clock.minute * 60 + clock.second

    def _seconds(self, wall: datetime) -> int:
        moment = wall if wall.tzinfo is not None else wall.replace(tzinfo=self.zone)
        try:
            return int(moment.timestamp())
        except (OverflowError, OSError, ValueError) as error:
            raise Unsure("date_invalid") from error


def _refuse(text: str) -> None:
    if len(text) > SHORT_CELL:
        raise Unsure("date_invalid")
    if LUNAR.search(text):
        raise Unsure("date_lunar")


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Unsure("date_invalid") from error


def _birthday(year: int, month: int, day: int) -> str:
    # Address books write 1604 for "no year": a leap year that nobody living was born in.
    known = _date(year, month, day)
    return f"--{month:02}-{day:02}" if year == 1604 else known.isoformat()


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(found: re.Match[str]) -> time:
    if not found["h"]:
        return time()
    hour, half = int(found["h"]), (found["half"] or found["half2"] or "").casefold()
    if half in EVENING and hour < 12:
        hour += 12
    elif half in MORNING and hour == 12:
        hour = 0
    try:
        return time(hour, int(found["m"]), int(found["s"] or 0))
    except ValueError as error:
        raise Unsure("date_invalid") from error


def _offset(text: str) -> tzinfo:
    if text in "Zz":
        return UTC
    digits = text.replace(":", "")
    minutes = int(digits[1:3]) * 60 + int(digits[3:5])
    if minutes >= 24 * 60:
        raise Unsure("date_invalid")
    return timezone(timedelta(minutes=-minutes if digits[0] == "-" else minutes))

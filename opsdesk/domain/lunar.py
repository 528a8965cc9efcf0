"""The Chinese calendar, through lunar_python: lunar days, festivals, solar terms, statutory rest and make-up days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lunar_python import Lunar, LunarYear, Solar
from lunar_python.util import HolidayUtil


@dataclass(frozen=True, slots=True)
class ChineseDay:
    """What a Chinese wall calendar prints on a day. `rest` is True on a statutory day off, False on a make-up working
    day, None where neither is announced."""

    label: str
    festival: str
    solar_term: str
    rest: bool | None


@lru_cache(maxsize=64)
def month_lengths(year: int) -> dict[int, int]:
    """Days of each lunar month of a lunar year; a leap month has a negative number."""
    return {month.getMonth(): month.getDayCount() for month in LunarYear.fromYear(year).getMonthsInYear()}


def solar_of(year: int, month: int, day: int) -> date:
    """The solar date of a lunar one; `month` is negative for a leap month."""
    solar = Lunar.fromYmd(year, month, day).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=2000)
def chinese_day(day: date) -> ChineseDay:
    """Lunar label (初八, or 八月 on the first of a month), main festival, solar term, and statutory rest of a day."""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    label = f"{lunar.getMonthInChinese()}月" if lunar.getDay() == 1 else lunar.getDayInChinese()
    festivals = [*lunar.getFestivals(), *lunar.getSolar().getFestivals()]
    holiday = HolidayUtil.getHoliday(day.isoformat())
    rest = None if holiday is None else not holiday.isWork()
    return ChineseDay(label, festivals[0] if festivals else "", lunar.getJieQi(), rest)

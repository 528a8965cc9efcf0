"""The Chinese calendar, through lunar_python: lunar days, festivals, solar terms, statutory rest and make-up days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lunar_python import Lunar, LunarYear, Solar
from lunar_python.util import HolidayUtil

# The days a community of friends marks; the library knows many more, down to the day of standards.
FESTIVALS = frozenset(
    [
        "除夕",
        "春节",
        "元宵节",
        "龙头节",
        "清明节",
        "端午节",
        "七夕节",
        "中秋节",
        "重阳节",
        "腊八节",
        "元旦节",
        "情人节",
        "妇女节",
        "植树节",
        "劳动节",
        "青年节",
        "母亲节",
        "儿童节",
        "父亲节",
        "教师节",
        "国庆节",
        "感恩节",
        "平安夜",
        "圣诞节",
    ]
)
# Those with a statutory day off (State Council, Order 795 of 2024).
STATUTORY = frozenset(["元旦节", "除夕", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"])


@dataclass(frozen=True, slots=True)
class ChineseDay:
    """What a Chinese wall calendar prints on a day. `rest` is True on a statutory day off, False on a make-up working
    day, None where neither is announced. `month` is negative in a leap month."""

    label: str
    festival: str
    solar_term: str
    rest: bool | None
    full: str = ""
    month: int = 0
    day: int = 0

    @property
    def statutory(self) -> bool:
        """Whether its festival is one with days off."""
        return self.festival in STATUTORY


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
    """Lunar label (初八, or 八月 on the first of a month; `full` is 八月初八), main festival, solar term, and statutory
    rest of a day."""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    month, day_name = f"{lunar.getMonthInChinese()}月", lunar.getDayInChinese()
    term = lunar.getJieQi()
    names = [*lunar.getFestivals(), *(["清明节"] if term == "清明" else []), *lunar.getSolar().getFestivals()]
    holiday = HolidayUtil.getHoliday(day.isoformat())
    return ChineseDay(
        label=month if lunar.getDay() == 1 else day_name,
        festival=next((name for name in names if name in FESTIVALS), ""),
        solar_term=term,
        rest=None if holiday is None else not holiday.isWork(),
        full=month + day_name,
        month=lunar.getMonth(),
        day=lunar.getDay(),
    )


FESTIVAL_AHEAD_DAYS = 30


def next_festival(today: date, days: int = FESTIVAL_AHEAD_DAYS) -> tuple[str, date] | None:
    """The next festival from today on and its day; None when there is none within `days`."""
    for ahead in range(days + 1):
        day = today + timedelta(days=ahead)
        if name := chinese_day(day).festival:
            return name, day
    return None

"""Festivals and solar terms in the language of the window; the Chinese names are those of the calendar itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from opsdesk.ui.looks import speaks_chinese

if TYPE_CHECKING:
    from datetime import date

    from opsdesk.domain.lunar import ChineseDay

_FESTIVALS = {
    "除夕": "New Year's Eve (lunar)",
    "春节": "Spring Festival",
    "元宵节": "Lantern Festival",
    "龙头节": "Dragon Head",
    "清明节": "Qingming",
    "端午节": "Dragon Boat",
    "七夕节": "Qixi",
    "中秋节": "Mid-Autumn",
    "重阳节": "Double Ninth",
    "腊八节": "Laba",
    "元旦节": "New Year",
    "情人节": "Valentine's Day",
    "妇女节": "Women's Day",
    "植树节": "Arbor Day",
    "劳动节": "Labour Day",
    "青年节": "Youth Day",
    "母亲节": "Mother's Day",
    "儿童节": "Children's Day",
    "父亲节": "Father's Day",
    "教师节": "Teachers' Day",
    "国庆节": "National Day",
    "感恩节": "Thanksgiving",
    "平安夜": "Christmas Eve",
    "圣诞节": "Christmas",
}
# Those that Chinese calls without the word for a festival.
_SHORT = ("元宵节", "清明节", "端午节", "七夕节", "中秋节", "重阳节", "腊八节", "元旦节", "国庆节")
_TERMS = {
    "立春": "Spring begins",
    "雨水": "Rain Water",
    "惊蛰": "Insects wake",
    "春分": "Spring equinox",
    "清明": "Qingming",
    "谷雨": "Grain Rain",
    "立夏": "Summer begins",
    "小满": "Grain Buds",
    "芒种": "Grain in Ear",
    "夏至": "Summer solstice",
    "小暑": "Minor Heat",
    "大暑": "Major Heat",
    "立秋": "Autumn begins",
    "处暑": "Heat ends",
    "白露": "White Dew",
    "秋分": "Equinox",
    "寒露": "Cold Dew",
    "霜降": "First Frost",
    "立冬": "Winter begins",
    "小雪": "Minor Snow",
    "大雪": "Major Snow",
    "冬至": "Winter solstice",
    "小寒": "Minor Cold",
    "大寒": "Major Cold",
}

translate = QCoreApplication.translate


def festival(name: str) -> str:
    """Mid-Autumn; 中秋 in Chinese."""
    if not speaks_chinese():
        return _FESTIVALS.get(name, name)
    return name.removesuffix("节") if name in _SHORT else name


def solar_term(name: str) -> str:
    """White Dew; 白露 in Chinese."""
    return name if speaks_chinese() else _TERMS.get(name, name)


def lunar_date(day: ChineseDay) -> str:
    """lunar 8/8; 八月初八 in Chinese."""
    if speaks_chinese():
        return day.full
    month = translate("words", "leap {month}").format(month=-day.month) if day.month < 0 else str(day.month)
    return translate("words", "lunar {month}/{day}").format(month=month, day=day.day)


def weekday_date(day: date) -> str:
    """Friday 18 September."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("words", "dddd d MMMM"))


def weekday(day: date) -> str:
    """Friday."""
    return QLocale().dayName(day.isoweekday())


def short_month(day: date) -> str:
    """Sep; 9月 in Chinese."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("words", "MMM"))


def weekday_short(day: date) -> str:
    """Fri; 周五 in Chinese."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
